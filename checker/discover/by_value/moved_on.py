"""Which pairs of claims are two states of one figure, the later of which takes the place of the earlier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.discover.by_value.differing import Pair, differing
from checker.discover.by_value.elsewhere import Elsewhere
from checker.discover.by_value.later import SECTION, Turn, later
from checker.discover.by_value.timeline import Timeline
from checker.discover.pairing.log_odds import Score, is_enough
from checker.discover.pairing.scored import Places, Weigh, places_of
from checker.discover.pairing.side import Side
from checker.slots.moving import as_of
from claims.claim import Modality
from claims.extract.texts.read_off import differ
from claims.numbers.value import Count


def moved_on(
    totals: Mapping[Places, float], sides: Sequence[Side], weigh: Weigh, line: Timeline, other: Elsewhere
) -> dict[Places, Score]:
    """What speaks for it that of every two figures, told one after the other, the later takes the place of the earlier. ``totals`` are the scores of the pairs, which ``weigh``
    explains, and ``other`` is what each text gives.
    """
    return {places_of(turn.earlier, turn.later): later(turn, line) for turn in turns(totals, sides, weigh, line, other)}


def turns(
    totals: Mapping[Places, float], sides: Sequence[Side], weigh: Weigh, line: Timeline, other: Elsewhere
) -> Iterator[Turn]:
    """Every two figures of one sort of which one was told after the other and is another."""
    for (i, j), total in totals.items():
        a, b = sides[i], sides[j]
        if _may_be_states(a, b) and (found := line.in_order(a, b)) and not _has_room(*found):
            rows = weigh(i, j).features
            yield Turn(*found, differing(Pair(a, b, total, rows), other), rows)


def is_later(found: Score) -> bool:
    """Whether what speaks for two states of one figure is enough for an update."""
    return is_enough(found, SECTION)


def _may_be_states(a: Side, b: Side) -> bool:
    one, two = a.claim.value, b.claim.value
    if a.source == b.source or _are_of_one_time(a, b) or not (isinstance(one, Count) and isinstance(two, Count)):
        return False
    if Modality.DENIED in (a.claim.modality, b.claim.modality) or one.ordinal or two.ordinal:
        return False
    return one.unit == two.unit and None not in (one.low, two.low) and one.low != two.low


def _are_of_one_time(a: Side, b: Side) -> bool:
    """Whether both texts name the time at which the figure was read off, and it is the same."""
    one, two = as_of(a.claim), as_of(b.claim)
    return bool(one and two) and not differ(one, two)


def _has_room(a: Side, b: Side) -> bool:
    """Whether the earlier figure has room for the later one without being left open above: "about 11,000" and then 11,000 did not rise."""
    one, two = a.claim.value, b.claim.value
    if not (isinstance(one, Count) and isinstance(two, Count)) or None in (one.low, one.high, two.low, two.high):
        return False
    return one.low <= two.low and two.high <= one.high  # type: ignore[operator]
