"""Figures of a headline, which has no room for a hedge: its text tells how exactly they are known.

"27 dead as bus plunges off bridge", above "At least 27 people died", says no more than its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.claim import Claim
from claims.numbers.spoken import figure_of
from claims.numbers.value import Count
from claims.quick import replace

_ENDS = (".", "!", "?", ":", ";", ",")


def hedged_as_below(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a text, with the bare figures of its headline hedged as the text below hedges them wherever it gives them."""
    stop = _headline(text)
    below = [claim for claim in claims if claim.start() >= stop]
    for claim in claims:
        value = claim.value
        if claim.start() >= stop or not isinstance(value, Count) or not _is_bare(value):
            yield claim
            continue
        told = [same for other in below if (same := _same_figure(claim, other))]
        if told and all(same.hedge for same in told):
            low, high, low_open, high_open = told[0].span
            hedged = replace(value, low=low, high=high, low_open=low_open, high_open=high_open, hedge=told[0].hedge)
            yield replace(claim, value=hedged)
        else:
            yield claim


def _headline(text: str) -> int:
    """Where the headline of a text ends: a first line that is no sentence, with more below it; 0 where there is none."""
    line, _, rest = text.partition("\n")
    return len(line) if line.strip() and rest.strip() and not line.rstrip().endswith(_ENDS) else 0


def _is_bare(value: Count) -> bool:
    return value.hedge is None and not value.ordinal and value.low is not None and value.low == value.high != 0


def _same_figure(claim: Claim, other: Claim) -> Count | None:
    """The other value, where it answers the same question with the same figure, however it is hedged."""
    one, two = claim.value, other.value
    if claim.slot != other.slot or (claim.slot == "count" and _head(claim) != _head(other)):
        return None
    if not (isinstance(one, Count) and isinstance(two, Count)) or one.unit != two.unit:
        return None
    return two if figure_of(two) == one.low and _may_be(one, two) else None


def _may_be(one: Count, two: Count) -> bool:
    """Whether a hedge leaves room for the bare figure, or is one of a round figure: "100 hurt" above "more than 100"; "12 hurt" is no "more than a dozen"."""
    return not (two.low_open or two.high_open) or (one.low or 0) % _ROUND == 0


_ROUND = 10


def _head(claim: Claim) -> str | None:
    return claim.context.head if claim.context else None
