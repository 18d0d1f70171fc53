"""What bears out that two values which differ are two answers to one question, so that one of them is wrong.

The score of two claims knows nothing of their values: by the words alone "71 dead" and "2,300 evacuated" may come as near as 71 and 73. Here, after
it and beside it, the two values are looked at: figures that lie near each other, or of which one is the other with its digits turned round, seldom
stand side by side by chance; a figure that has its like, or one still nearer, elsewhere in the other text was most likely told of something else.
The weights are fitted as those of the score are. What is not borne out is shown as uncertain, and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.discover.by_value.distance import distance
from checker.discover.by_value.elsewhere import Elsewhere
from checker.discover.by_value.figures import digits
from checker.discover.by_value.lengths_told import of_lengths
from checker.discover.by_value.times_apart import of_days, of_hours, of_manner
from checker.discover.pairing.keys import OF_SOME, is_of_all
from checker.discover.pairing.log_odds import Feature, Row, Score, added
from checker.discover.pairing.sections import section_of
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import family_of
from checker.judge.slip import lost, of_another_unit, turned
from claims.claim import Modality
from claims.dates.value import DateValue
from claims.numbers.value import Count
from claims.times.value import TimeValue
from claims.value import Value

SECTION = "differing"
# How far apart two figures lie, as a part of the larger: each bound with the name of what lies below it.
_PARTS = (
    (0.05, "less than 5 percent apart"),
    (0.16, "less than 16 percent apart"),
    (0.3, "less than 30 percent apart"),
    (0.4, "less than 40 percent apart"),
    (0.5, "less than half apart"),
    (0.67, "less than two thirds apart"),
    (0.9, "less than nine tenths apart"),
)
_FURTHER = "further apart"
_FEW = 10
_DIGITS = 4
# A part of the score that is less speaks of two things, whatever else is shared: a part and its whole, two years, two estimates.
_AGAINST = -3.9
# One figure is twenty times the other.
_FAR = 0.95
# What the score holds of two clauses, and weighs here once more.
_AGAIN = frozenset(
    (
        "both lead",
        "shared words",
        "shared near words",
        "shared close names",
        "nothing close shared",
        "one part",
        "one out of",
        "one compared",
        "one other time",
        "other attribute",
        "one attribute",
        "a percent",
    )
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of an open question, how surely their words are of one question, and what that is made of; ``met``: only their digits brought them together."""

    left: Side
    right: Side
    total: float
    rows: tuple[Row, ...]
    met: bool = False


def differing(pair: Pair, elsewhere: Elsewhere) -> Score:
    """The log-odds that a difference between the two values is borne out, by what they are made of. Symmetric."""
    return Score(added(features(pair, elsewhere), SECTION))


def features(pair: Pair, elsewhere: Elsewhere) -> list[Feature]:
    """Every feature that may hold, with its strength; that of the score is the score itself."""
    a, b = pair.left.claim, pair.right.claim
    found: list[Feature] = [("prior", 1.0), (f"score as {section_of(a, b)}", pair.total)]
    if "order" in (family_of(a), family_of(b)):
        found.append(("a place in an order", 1.0))
    found += _of_size(a.value, b.value)
    found += of_manner(a.value, b.value)
    if _is_some_of_many(pair.left, pair.right) or _is_some_of_many(pair.right, pair.left):
        found.append(("some of twice as many", 1.0))
    found += _of_manner(pair)
    found += of_lengths(pair.left, pair.right)
    beside = list(elsewhere.told(pair.left, pair.right))
    found += beside
    if _is_of_one_attribute(pair) and _RIVALS.isdisjoint(name for name, _ in beside):
        found.append(("one attribute measured, and no other near", 1.0))
    if pair.met:
        found += [("met by their digits alone", 1.0), ("others give one", elsewhere.others(pair.left, pair.right))]
    found += ((name, strength) for name, strength, _ in pair.rows if name in _AGAIN)
    if any(added < _AGAINST for _, _, added in pair.rows):
        found.append(("the words speak against it", 1.0))
    return found


def _is_of_one_attribute(pair: Pair) -> bool:
    """Whether both sentences bind their measures to one attribute: a drop has one depth and a wall one height, however far apart two tell it.

    Of one thing there are many prices and shares, so that money and percentages are left out.
    """
    told = {name for name, _, _ in pair.rows}
    return pair.left.family == "measure" and "attribute told alike" in told and "a likelier rival" not in told


# What another figure of either text takes from a pair.
_RIVALS = frozenset(("the one given by both", "each given by both", "a nearer figure", "nearer figures"))


def _is_some_of_many(some: Side, all_: Side) -> bool:
    """Whether what is told to have happened to some is told of so few of what the other text counts that it counts all that there are."""
    if some.slot not in OF_SOME or all_.slot != "count" or is_of_all(some.claim):
        return False
    few, many = getattr(some.claim.value, "high", None), getattr(all_.claim.value, "low", None)
    return few is not None and many is not None and few * _TWICE <= many


_TWICE = 2


def _of_size(one: Value, two: Value) -> Iterator[Feature]:
    """How far apart two values lie, and whether one may be a slip of the pen for the other."""
    gap = distance(one, two)
    if of_another_unit(one, two):
        yield "digits turned round", 1.0  # how far they lie apart is how far the units do
    elif gap is None:
        yield f"a {one.kind}, which has no size", 1.0
    elif _is_none(one) or _is_none(two):
        yield "none at all", 1.0  # which is as far from one as from a hundred
    elif isinstance(one, DateValue) and isinstance(two, DateValue):
        yield from of_days(one, two, gap)
    elif isinstance(one, TimeValue) and isinstance(two, TimeValue):
        yield from of_hours(one, two, gap)
    else:
        yield next((name for bound, name in _PARTS if gap < bound), _FURTHER), 1.0
        if gap >= _FAR and not _have_one_row(one, two):
            yield "twenty times one another", 1.0
    if turned(one, two):
        yield "digits turned round", 1.0
    if lost(one, two):
        yield "a digit more or less", 1.0
    if isinstance(one, Count) and isinstance(two, Count):
        yield from _of_counts(one, two)


def _is_none(value: Value) -> bool:
    return isinstance(value, Count) and value.unit is None and value.low == value.high == 0


def _have_one_row(one: Value, two: Value) -> bool:
    """Whether two figures are none at all, or have the same digits: then only a nought or a "million" is too many."""
    low, other = getattr(one, "low", None), getattr(two, "low", None)
    return not (low and other) or _row(low) == _row(other)


def _row(number: object) -> str:
    return str(number).replace(".", "").strip("0")


def _of_counts(one: Count, two: Count) -> Iterator[Feature]:
    if None in (one.low, one.high, two.low, two.high):
        return
    low, high = sorted((abs(one.low + one.high) / 2, abs(two.low + two.high) / 2))  # type: ignore[operator]
    if low == 1:
        yield "one alone", 1.0
    elif 0 < low < _FEW:
        yield "few", 1.0
    if high - low == 1:
        yield "one more or less", 1.0
    yield "figures of several digits", min(digits(one.raw), digits(two.raw), _DIGITS) / _DIGITS


def _of_manner(pair: Pair) -> Iterator[Feature]:
    """Whether both are told in one manner, and where in their texts."""
    planned = [side.claim.modality is Modality.PLANNED for side in (pair.left, pair.right)]
    if any(planned):
        yield ("two plans" if all(planned) else "a plan and none"), 1.0
    if pair.left.source == pair.right.source:
        yield "one text", 1.0
    elif not (pair.left.lead and pair.right.lead):
        yield "other parts of their texts", abs(pair.left.place - pair.right.place)
