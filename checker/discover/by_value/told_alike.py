"""Two texts on one event that give one rare figure give it for one thing, though their words leave that open: they agree.

"It is to cost 412 million" and "a bill of 412 million kroner" need no second word in common. This looks at values, after every pair was
weighed without them, and finds only what cannot differ: claims of one figure whose values fit, none of them denied. So
no score is changed, no conflict is made and none is lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.discover.by_value.alike import SECTION, Same, alike
from checker.discover.by_value.figures import Figure, figure_of, main_day, rarer
from checker.discover.by_value.told_compatible import fits
from checker.discover.links.link import Links, are_linked
from checker.discover.pairing.log_odds import is_enough
from checker.discover.pairing.scored import Places, Weigh, places_of
from checker.discover.pairing.side import Side
from claims.claim import Claim, Modality

# A figure that more groups and claims of one folder give is told of many things.
_MOST = 12


@dataclass(frozen=True)
class FiguresTold:
    """The claims as pairing sees them, their figures, and how often each text gives each."""

    sides: Sequence[Side]
    figures: Mapping[int, Figure]
    times: Mapping[tuple[str, Figure], int]
    links: Links
    weigh: Weigh

    def are_one(self, i: int, j: int) -> bool:
        """Whether two claims of two texts that tell of one thing give one figure, and their values fit: "412 m" is not "412 km"."""
        a, b = self.sides[i], self.sides[j]
        return self.figures[i] == self.figures[j] and tells_of_one(a, b, self.links) and fits(a.claim, b.claim)

    def same(self, i: int, j: int) -> Same:
        """Two claims of one figure, with what is to be known of it."""
        a, b, figure = self.sides[i], self.sides[j], rarer(self.figures[i], self.figures[j])
        once = self.times[a.source, figure] == self.times[b.source, figure] == 1
        return Same(a, b, figure, once, self.weigh(*places_of(a, b)).features)


def pairs_alike(told: FiguresTold, groups: Sequence[Sequence[int]]) -> list[Places]:
    """Every two claims of one figure for which enough speaks that it is told of one thing, the likeliest first, but for figures that very many of the groups give,
    and of the claims without one.
    """
    home = {at: number for number, group in enumerate(groups) for at in group}
    by_figure: dict[Figure, list[int]] = defaultdict(list)
    for at, figure in sorted(told.figures.items()):
        by_figure[figure].append(at)
    few = (same for same in by_figure.values() if len({home.get(at, -1 - at) for at in same}) <= _MOST)
    scores = {pair: alike(told.same(*pair)) for same in few for pair in combinations(same, 2) if told.are_one(*pair)}
    enough = sorted((-score.total, pair) for pair, score in scores.items() if is_enough(score, SECTION))
    return [pair for _, pair in enough]


def figures_told(sides: Sequence[Side], links: Links, weigh: Weigh) -> FiguresTold:
    """The figures of all claims that are not denied."""
    day = main_day(side.claim for side in sides)
    figures = {side.at: found for side in sides if _is_affirmed(side.claim) and (found := figure_of(side.claim, day))}
    # Two readings of the same words are one.
    places = {(sides[at].source, figure, sides[at].claim.start()) for at, figure in figures.items()}
    return FiguresTold(sides, figures, Counter((source, figure) for source, figure, _ in places), links, weigh)


def _is_affirmed(claim: Claim) -> bool:
    return claim.modality is not Modality.DENIED


def tells_of_one(a: Side, b: Side, links: Links) -> bool:
    """Whether two claims stand in two texts that tell of one thing."""
    return a.source != b.source and are_linked(a.claim, b.claim, links)
