"""Two texts on one event that give one rare figure give it for one thing, though their words leave that open: they agree.

"It is to cost 412 million" and "a bill of 412 million kroner" need no second word in common. This looks at values, after every pair was
weighed without them, and joins only what cannot differ: claims of one figure, none of them denied, and none of a group whose values differ. So
no score is changed, no conflict is made and none is lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from checker.discover.events import is_timed, told_of
from checker.discover.figures import Figure, figure_of, main_day
from checker.discover.keys import OF_SOME
from checker.discover.link import Links
from checker.discover.nouns import nouns_of_count
from checker.discover.score import Score
from checker.discover.sides import Side
from claims.claim import Claim, Modality
from claims.extract.ages.lists import SLOT as AGE_OF

# A figure that more groups and claims of one folder give is told of many things.
_MOST = 12
# What speaks so strongly against a pair speaks of two things: a part and its whole, two years, two estimates.
_AGAINST = -3.9
_OPEN = ("count", "when", "clock")
Groups = Sequence[Sequence[int]]
Weigh = Callable[[int, int], Score]


@dataclass(frozen=True)
class _Told:
    """The claims as pairing sees them, their figures, and how often each text gives each."""

    sides: Sequence[Side]
    figures: Mapping[int, Figure]
    times: Mapping[tuple[str, Figure], int]
    first: Mapping[tuple[str, Figure], int]
    links: Links
    weigh: Weigh


def joined(groups: Groups, sides: Sequence[Side], links: Links, weigh: Weigh) -> list[list[int]]:
    """The groups, those joined that give one figure, and claims without a group that give it. ``weigh`` gives the score of two claims by their places."""
    day = main_day(side.claim for side in sides)
    figures = {side.at: found for side in sides if _is_affirmed(side.claim) and (found := figure_of(side.claim, day))}
    # Two readings of the same words are one.
    places = {(sides[at].source, figure, sides[at].claim.start()) for at, figure in figures.items()}
    times = Counter((source, figure) for source, figure, _ in places)
    first: dict[tuple[str, Figure], int] = {}
    for at in sorted(figures, key=lambda at: sides[at].claim.start()):
        first.setdefault((sides[at].source, figures[at]), at)
    told = _Told(sides, figures, times, first, links, weigh)
    grouped = {at for group in groups for at in group}
    parts = [*map(list, groups), *([at] for at in sorted(figures) if at not in grouped)]
    by_figure: dict[Figure, list[list[int]]] = defaultdict(list)
    kept: list[list[int]] = []
    for part in parts:
        said = {figures.get(at) for at in part}
        figure = said.pop() if len(said) == 1 else None
        (by_figure[figure] if figure else kept).append(part)
    for figure in sorted(by_figure, key=str):
        kept += _joined(by_figure[figure], told)
    return sorted(part for part in kept if len(part) > 1)


def _is_affirmed(claim: Claim) -> bool:
    return claim.modality is not Modality.DENIED


def _joined(parts: Sequence[list[int]], told: _Told) -> list[list[int]]:
    """The parts, all of one figure, with those as one that tell of one thing."""
    if not 1 < len(parts) <= _MOST:
        return list(parts)
    homes = [list(part) for part in parts]
    for one, two in combinations(range(len(parts)), 2):
        here, there = homes[one], homes[two]
        if here is not there and _fit((*here, *there), told) and _meet(parts[one], parts[two], told):
            here += there
            homes = [here if home is there else home for home in homes]
    return [sorted(home) for home in {id(home): home for home in homes}.values()]


def _meet(one: Sequence[int], two: Sequence[int], told: _Told) -> bool:
    return any(_alike(i, j, told) for i, j in product(one, two))


def _fit(places: Sequence[int], told: _Told) -> bool:
    """Whether the claims name no two happenings: the killed and the injured are two questions."""
    slots = {told.sides[at].slot for at in places} - {*_OPEN}
    return len(slots) < 2 or all(is_timed(told.sides[at].claim) for at in places)


def _alike(i: int, j: int, told: _Told) -> bool:
    """Whether two claims of one figure, in two texts that tell of one thing, tell it of one thing."""
    a, b = told.sides[i], told.sides[j]
    if a.source == b.source or b.source not in told.links.get(a.source, ()):
        return False
    figure = told.figures[i]
    if figure.singular:
        return True
    if any(added < _AGAINST for _, _, added in told.weigh(min(i, j), max(i, j)).features):
        return False
    if figure.main and a.lead and b.lead:
        firsts = {told.first[a.source, figure], told.first[b.source, figure]}
        return firsts == {i, j} and not (a.open_time and b.open_time)
    shared, words = len(told_of(a.claim) & told_of(b.claim)), len(a.words & b.words)
    if told.times[a.source, figure] == told.times[b.source, figure] == 1:
        return _is_tied(a, b, figure, shared, words)
    return figure.rare and not figure.timed and bool(shared and words)


def _is_tied(a: Side, b: Side, figure: Figure, shared: int, words: int) -> bool:
    """Whether what two claims share is enough for a figure that stands once in each text: words of both clauses, and of both sentences."""
    if figure.rare and a.slot not in _TIED:
        return not figure.plain or a.slot == b.slot or _is_told_of_any(a, b, shared)
    if figure.timed and not a.close.isdisjoint(b.close):
        # Many things are told of a year and a name.
        return shared > figure.wide or (a.slot == b.slot and not a.open_time)
    return a.slot != AGE_OF and bool(shared) and words > 1


def _is_told_of_any(a: Side, b: Side, shared: int) -> bool:
    """Whether a count of a happening and one that names none can be one: of what was burnt, or shot, only some was."""
    if nouns_of_count(a.noun, b.noun) == "different nouns":
        return False
    return bool(shared) or OF_SOME.isdisjoint((a.slot, b.slot))


# Whose age it is, and of what a share, is not told by the figure: there are many of both.
_TIED = (AGE_OF, "percent")
