"""Implied rules of figures that are tied: "43 people, 26 in the town and 19 in the villages", "rose 40 percent to 150 from 120" cannot all hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.discover.rarity import context_of
from checker.implied.counts import Excess
from claims.claim import Claim
from claims.extract.sums import FALL, ONE, RISE, SAME, SHARE, TIMES, WHOLE, is_part, ties, unfit
from claims.numbers.value import Count
from claims.slot import APART

_RULES = {ONE: "part-of", RISE: "change", FALL: "change", SHARE: "share", TIMES: "price", SAME: "conversion"}


def of_sums(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Figures of one text that are tied and do not fit: parts that add up to more than their whole, or, where all of them are told, to less; a
    change, a share or a total that the other two figures do not give.
    """
    told: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        slot = claim.slot.removesuffix(APART)
        if (slot == WHOLE or is_part(slot)) and isinstance(claim.value, Count):
            told[claim.source, claim.about][slot] = claim
    for same in told.values():
        parts = [same[slot] for slot in sorted(same) if slot != WHOLE]
        whole = same.get(WHOLE)
        tie = next((mark for mark in context_of(parts[0]).scope if mark in ties()), None) if parts else None
        if tie and (reason := _reason(tie, whole, parts)):
            yield Excess(_RULES.get(tie, "sum"), reason, (*parts, whole) if whole else tuple(parts))


def _reason(tie: str, whole: Claim | None, parts: Sequence[Claim]) -> str | None:
    sizes = [part.value for part in parts if isinstance(part.value, Count)]
    all_ = whole.value if whole and isinstance(whole.value, Count) else None
    if whole is None and any(size.unit != "%" for size in sizes):
        return None
    found = unfit(tie, all_, sizes)
    if found is None:
        return None
    written = [part.written for part in parts]
    if tie == ONE and whole:
        return f"a part of {written[0]} is more than the whole of {whole.written}"
    if tie in (RISE, FALL) and whole:
        return f"from {written[1]} to {whole.written} is {found}, given as a {tie} of {written[0]}"
    if tie == SHARE and whole:
        return f"{written[1]} of {whole.written} are {found}, given as {written[0]}"
    if tie == SAME and whole:
        return f"{whole.written} is {found}, given as {written[0]}"
    if tie == TIMES and whole:
        return f"{written[0]} at {written[1]} are {found}, given as {whole.written}"
    given = f"given as {whole.written}" if whole else "a hundred percent"
    return f"{' + '.join(written)} are {found}, {given}"
