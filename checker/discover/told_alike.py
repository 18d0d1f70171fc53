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

from checker.discover.alike import SECTION, Same, alike
from checker.discover.events import of_one_happening
from checker.discover.figures import Figure, figure_of, main_day
from checker.discover.link import Links
from checker.discover.score import Score, weights
from checker.discover.sides import Side
from claims.claim import Claim, Modality

# A figure that more groups and claims of one folder give is told of many things.
_MOST = 12
Groups = Sequence[Sequence[int]]
Weigh = Callable[[int, int], Score]


@dataclass(frozen=True)
class FiguresTold:
    """The claims as pairing sees them, their figures, and how often each text gives each."""

    sides: Sequence[Side]
    figures: Mapping[int, Figure]
    times: Mapping[tuple[str, Figure], int]
    links: Links
    weigh: Weigh

    def same(self, i: int, j: int) -> Same:
        """Two claims of one figure, with what is to be known of it."""
        a, b, figure = self.sides[i], self.sides[j], self.figures[i]
        once = self.times[a.source, figure] == self.times[b.source, figure] == 1
        return Same(a, b, figure, once, self.weigh(min(i, j), max(i, j)).features)


def joined(groups: Groups, sides: Sequence[Side], links: Links, weigh: Weigh) -> list[list[int]]:
    """The groups, those joined that give one figure, and claims without a group that give it. ``weigh`` gives the score of two claims by their places."""
    told = figures_told(sides, links, weigh)
    grouped = {at for group in groups for at in group}
    parts = [*map(list, groups), *([at] for at in sorted(told.figures) if at not in grouped)]
    by_figure: dict[Figure, list[list[int]]] = defaultdict(list)
    kept: list[list[int]] = []
    for part in parts:
        said = {told.figures.get(at) for at in part}
        figure = said.pop() if len(said) == 1 else None
        (by_figure[figure] if figure else kept).append(part)
    for figure in sorted(by_figure, key=str):
        kept += _joined(by_figure[figure], told)
    return sorted(part for part in kept if len(part) > 1)


def figures_told(sides: Sequence[Side], links: Links, weigh: Weigh) -> FiguresTold:
    """The figures of all claims that are not denied."""
    day = main_day(side.claim for side in sides)
    figures = {side.at: found for side in sides if _is_affirmed(side.claim) and (found := figure_of(side.claim, day))}
    # Two readings of the same words are one.
    places = {(sides[at].source, figure, sides[at].claim.start()) for at, figure in figures.items()}
    return FiguresTold(sides, figures, Counter((source, figure) for source, figure, _ in places), links, weigh)


def _is_affirmed(claim: Claim) -> bool:
    return claim.modality is not Modality.DENIED


def _joined(parts: Sequence[list[int]], told: FiguresTold) -> list[list[int]]:
    """The parts, all of one figure, with those as one that tell of one thing."""
    if not 1 < len(parts) <= _MOST:
        return list(parts)
    homes = [list(part) for part in parts]
    for one, two in combinations(range(len(parts)), 2):
        here, there = homes[one], homes[two]
        if (
            here is not there
            and of_one_happening(told.sides[at].claim for at in (*here, *there))
            and _meet(parts[one], parts[two], told)
        ):
            here += there
            homes = [here if home is there else home for home in homes]
    return [sorted(home) for home in {id(home): home for home in homes}.values()]


def _meet(one: Sequence[int], two: Sequence[int], told: FiguresTold) -> bool:
    return any(_alike(i, j, told) for i, j in product(one, two))


def _alike(i: int, j: int, told: FiguresTold) -> bool:
    """Whether two claims of one figure, in two texts that tell of one thing, tell it of one thing."""
    if not tells_of_one(told.sides[i], told.sides[j], told.links):
        return False
    return alike(told.same(i, j)).total >= float(weights()["thresholds"][SECTION])


def tells_of_one(a: Side, b: Side, links: Links) -> bool:
    """Whether two claims stand in two texts that tell of one thing."""
    return a.source != b.source and b.source in links.get(a.source, ())
