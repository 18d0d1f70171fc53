"""Rules that nobody has to declare: a part above its total, a list that is not as long as it says, a weekday that does not fit its date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.discover.rarity import context_of
from claims.claim import Claim, Modality
from claims.dates.value import DateValue
from claims.document import Source
from claims.values.count import Count
from claims.values.set import SetValue

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Broken:
    """An implied rule that some claims break, with the reason."""

    rule: str
    reason: str
    claims: tuple[Claim, ...]


def implied(claims: Iterable[Claim], sources: Mapping[str, Source]) -> Iterator[Broken]:
    """Every implied rule that the claims break."""
    taken = tuple(claims)
    yield from _weekdays(taken)
    yield from _lists(taken)


def _weekdays(claims: tuple[Claim, ...]) -> Iterator[Broken]:
    for claim in claims:
        value = claim.value
        if isinstance(value, DateValue) and value.low and value.low == value.high and not value.relative and not value.bound:
            said = _WEEKDAY.search(claim.written)
            fits = _WEEKDAYS[value.low.weekday()]
            if said and said[0].lower() != fits:
                yield Broken("weekday", f"{value.low.isoformat()} was a {fits.capitalize()}, not a {said[0].capitalize()}", (claim,))


def _lists(claims: tuple[Claim, ...]) -> Iterator[Broken]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot in ("list", "list-size"):
            found[claim.about].append(claim)
    for about in sorted(found):
        members = [claim for claim in found[about] if isinstance(claim.value, SetValue)]
        sizes = [claim for claim in found[about] if isinstance(claim.value, Count)]
        for one in members:
            for size in sizes:
                low, high = one.value.size()  # type: ignore[attr-defined]
                if low == high and size.value.low not in (None, low) and size.value.low == size.value.high:  # type: ignore[attr-defined]
                    yield Broken("list-length", f"the list names {low}, the number given is {size.value.low}", (size, one))  # type: ignore[attr-defined]
