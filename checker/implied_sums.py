"""An implied rule of sums: "43 people, 26 in the town and 19 in the villages" cannot all hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.discover.rarity import context_of
from checker.implied_counts import Excess
from claims.claim import Claim
from claims.extract.sums import ALL, HUNDRED, WHOLE, as_told, is_part, misfit
from claims.slot import APART
from claims.values.count import Count


def of_sums(claims: Iterable[Claim]) -> Iterator[Excess]:
    """The parts into which a text breaks a whole down, where they add up to more than it, or, where all of them are told, to less."""
    told: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        slot = claim.slot.removesuffix(APART)
        if (slot == WHOLE or is_part(slot)) and isinstance(claim.value, Count):
            told[claim.source, claim.about][slot] = claim
    for same in told.values():
        parts = [same[slot] for slot in sorted(same) if slot != WHOLE]
        whole = same.get(WHOLE)
        if parts and (reason := _reason(whole, parts)):
            yield Excess("sum", reason, (*parts, whole) if whole else tuple(parts))


def _reason(whole: Claim | None, parts: list[Claim]) -> str | None:
    all_, sizes = whole.value if whole else HUNDRED, [part.value for part in parts if isinstance(part.value, Count)]
    if not isinstance(all_, Count) or (whole is None and any(size.unit != "%" for size in sizes)):
        return None
    way = misfit(all_, sizes, ALL in context_of(parts[0]).scope)
    if way is None:
        return None
    ends = (size.low if way == "more" else size.high for size in sizes)
    sum_ = as_told(all_, sum((end or Decimal(0) for end in ends), Decimal(0)))
    given = f"given as {whole.written}" if whole else "a hundred percent"
    return f"{' + '.join(part.written for part in parts)} are {sum_}, {way} than the whole, {given}"
