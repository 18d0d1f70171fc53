"""Two texts on one event that give two values which fit may give them for one thing, though their words leave that open.

"1,284 animals" and "nearly 1,300" need no second word in common. Like :mod:`checker.discover.by_value.told_alike` this looks at values after every pair was weighed
without them, and puts together only what cannot differ: of all claims that come into one group no two give values that differ, and none is denied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, product

from checker.discover.by_value.compatible import SECTION, Fitting, compatible
from checker.discover.by_value.elsewhere import Elsewhere
from checker.discover.by_value.figures import Figure, figure_of, main_day
from checker.discover.links.link import Links, are_linked
from checker.discover.pairing.events import of_one_happening
from checker.discover.pairing.log_odds import is_enough
from checker.discover.pairing.scored import Places, Weigh, places_of
from checker.discover.pairing.side import Side
from checker.judge.room import has_room
from checker.slots.traits import tolerance_of
from claims.claim import Claim, Modality
from claims.numbers.rounded import rounds_to
from claims.numbers.spoken import figure_of as written
from claims.numbers.value import Count
from claims.value import Given, RelationKind, Tolerance, Value
from claims.values import kind
from claims.world.gazetteer import Gazetteer

_KINDS = frozenset(("count", "duration", "date", "time"))
_FITS = frozenset((RelationKind.SAME, RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS))
# A text that gives more values of one sort is a table; which of them another's fits says nothing.
_MOST = 40
Sort = tuple[str, str | None]


@dataclass(frozen=True)
class ValuesTold:
    """The claims as pairing sees them, the scores of the pairs, and what each text gives."""

    sides: Sequence[Side]
    links: Links
    totals: Mapping[Places, float]
    elsewhere: Elsewhere
    weigh: Weigh

    def fitting(self) -> Iterator[tuple[Places, Fitting]]:
        """The pairs of claims of two texts that tell of one thing whose values fit and are not one figure, with what is to be known of them."""
        day = main_day(side.claim for side in self.sides)
        figures = {side.at: figure_of(side.claim, day) for side in self.sides if side.claim.value.kind in _KINDS}
        pairs = [pair for some in _by_sort(self.sides).values() for pair in self._meeting(some)]
        others = _others(pairs, self.sides)
        for i, j in sorted(pairs):
            a, b = self.sides[i], self.sides[j]
            if not _is_one(figures[i], figures[j]) and not has_room(a.claim.value, b.claim.value):
                many = len(others[i, b.source]) * len(others[j, a.source])
                yield (i, j), self._known(i, j, _are_rare(figures[i], figures[j]), many)

    def _meeting(self, some: Sequence[Side]) -> Iterator[Places]:
        for a, b in combinations(some, 2):
            apart = a.source != b.source and a.claim.value.key() != b.claim.value.key()
            if apart and are_linked(a.claim, b.claim, self.links) and _may_fit(a.claim, b.claim):
                yield places_of(a, b)

    def _known(self, i: int, j: int, rare: bool, others: int) -> Fitting:
        a, b = self.sides[i], self.sides[j]
        overlap = _kind_of(a.claim, b.claim, tolerance_of(a.slot)) is RelationKind.OVERLAPS
        told = tuple(self.elsewhere.told(a, b))
        return Fitting(a, b, rare, overlap, others, (i, j) in self.totals, self.weigh(i, j), told)


def pairs_compatible(told: ValuesTold) -> list[Places]:
    """Every two claims whose values fit and enough speaks for being told of one thing, the likeliest first."""
    scores = {places: compatible(pair) for places, pair in told.fitting()}
    pairs = sorted((-score.total, places) for places, score in scores.items() if is_enough(score, SECTION))
    return [places for _, places in pairs]


def may_be_one(one: Sequence[int], two: Sequence[int], sides: Sequence[Side]) -> bool:
    """Whether claims name no two happenings, none is denied, no two of their values differ, and no text would tell one thing by two values."""
    claims = [sides[at].claim for at in (*one, *two)]
    return (
        all(
            sides[i].source != sides[j].source or is_told_twice(sides[i].claim.value, sides[j].claim.value)
            for i, j in product(one, two)
        )
        and of_one_happening(claims)
        and all(claim.modality is not Modality.DENIED for claim in claims)
        and all(a.value.key() == b.value.key() or fits(a, b) for a, b in combinations(claims, 2))
    )


def is_told_twice(one: Value, two: Value) -> bool:
    """Whether a text that gives both may give one thing: one value, or one figure in full and in round numbers, as a headline and its text do."""
    if one.key() == two.key():
        return True
    if not (isinstance(one, Count) and isinstance(two, Count)) or one.unit != two.unit:
        return False
    figure, other = written(one), written(two)
    if figure is None or other is None or min(figure, other) < _COUNTED:
        return False
    return abs(figure - other) <= min(figure, other) * _SAME or rounds_to(figure, other, _ROUNDED)


def fits(a: Claim, b: Claim) -> bool:
    """Whether two values fit, whichever of the two slots the group will bear."""
    return {_kind_of(a, b, tolerance_of(claim.slot)) for claim in (a, b)} <= _FITS


def _kind_of(a: Claim, b: Claim, tolerance: Tolerance) -> RelationKind:
    return _related(a.value, b.value, tolerance)  # type: ignore[arg-type]  # every value is a frozen dataclass


@lru_cache(maxsize=65536)
def _related(one: Value, two: Value, tolerance: Tolerance) -> RelationKind:
    return kind(one.kind).relate(one, two, Given(Gazetteer(), tolerance)).kind


def _by_sort(sides: Sequence[Side]) -> Mapping[Sort, Sequence[Side]]:
    """The claims that are not denied by kind and unit, without those of texts that give very many."""
    found: dict[Sort, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        value = side.claim.value
        if value.kind in _KINDS and side.claim.modality is not Modality.DENIED:
            unit = getattr(value, "unit", None) if value.kind == "count" else None
            found[value.kind, unit][side.source].append(side)
    return {
        sort: [side for some in texts.values() if len(some) <= _MOST for side in some] for sort, texts in found.items()
    }


def _others(pairs: Sequence[Places], sides: Sequence[Side]) -> Mapping[tuple[int, str], set[str]]:
    """For every claim and other text the values in it that fit."""
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    for pair in pairs:
        for i, j in (pair, pair[::-1]):
            found[i, sides[j].source].add(sides[j].claim.value.key())
    return found


def _is_one(one: Figure | None, two: Figure | None) -> bool:
    return one is not None and one == two


def _are_rare(one: Figure | None, two: Figure | None) -> bool:
    return one is not None and two is not None and one.rare and two.rare


def _may_fit(a: Claim, b: Claim) -> bool:
    """Whether two values fit; most lie so far apart that their bounds alone tell."""
    return _reaches(a.value, b.value) and _reaches(b.value, a.value) and fits(a, b)


def _reaches(one: Value, two: Value) -> bool:
    high, low = getattr(one, "high", None), getattr(two, "low", None)
    if high is None or low is None or one.kind == "time":
        return True
    if isinstance(high, date) and isinstance(low, date):
        return (low - high).days <= _A_MONTH
    return bool(low < 0 or high * _WIDENED >= low)


# More than the margin of most hedges and roundings.
_A_MONTH, _WIDENED = 31, 2
# Of smaller counts each is a figure by itself. So near lie a round number and the full one, and a figure in two units.
_COUNTED, _ROUNDED, _SAME = 10, Decimal("0.03"), Decimal("0.005")
