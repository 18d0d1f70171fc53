"""The ages of those whom harm befell, apart from the ages of those who did it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.parties import Age
from claims.extract.victims import Suffered


def victim_ages(told: Sequence[Suffered]) -> tuple[Age, ...]:
    """Each age once, in the order of the text; the ages of suspects are left out."""
    suspects = {age.years for one in told if _did_it(one) for age in one.ages}
    found: dict[int, Age] = {}
    for one in told:
        if one.family != "suspected" and not _did_it(one):
            for age in one.ages:
                found.setdefault(age.years, age)
    return tuple(age for years, age in found.items() if years not in suspects)


def _did_it(one: Suffered) -> bool:
    return one.family == "suspected" or one.agent or one.sort == "self"
