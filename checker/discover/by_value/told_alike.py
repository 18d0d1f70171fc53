"""Two texts on one event that give one rare figure give it for one thing, though their words leave that open: they agree.

"It is to cost 412 million" and "a bill of 412 million kroner" need no second word in common. This looks at values, after every pair was
weighed without them, and joins only what cannot differ: claims of one figure, none of them denied, and none of a group whose values differ. So
no score is changed, no conflict is made and none is lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from checker.discover.by_value.alike import SECTION, Same, alike
from checker.discover.by_value.figures import Figure, figure_of, main_day
from checker.discover.by_value.joins import join
from checker.discover.events import of_one_happening
from checker.discover.link import Links, are_linked
from checker.discover.score import is_enough
from checker.discover.scored import Places, Weigh, places_of
from checker.discover.sides import Side
from claims.claim import Claim, Modality

# A figure that more groups and claims of one folder give is told of many things.
_MOST = 12
Groups = Sequence[Sequence[int]]


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
        return Same(a, b, figure, once, self.weigh(*places_of(a, b)).features)


def joined(groups: Groups, sides: Sequence[Side], links: Links, weigh: Weigh) -> list[list[int]]:
    """The groups, those joined that give one figure, and claims without a group that give it. ``weigh`` gives the score of two claims by their places."""
    told = figures_told(sides, links, weigh)
    grouped = {at for group in groups for at in group}
    parts = [*groups, *([at] for at in sorted(told.figures) if at not in grouped)]
    by_figure: dict[Figure, list[Sequence[int]]] = defaultdict(list)
    for part in parts:
        said = {told.figures.get(at) for at in part}
        if len(said) == 1 and (figure := said.pop()):
            by_figure[figure].append(part)
    pairs = (pair for same in by_figure.values() if len(same) <= _MOST for pair in _pairs(same, told))
    return join(groups, pairs, lambda one, two: of_one_happening(sides[at].claim for at in (*one, *two)))


def figures_told(sides: Sequence[Side], links: Links, weigh: Weigh) -> FiguresTold:
    """The figures of all claims that are not denied."""
    day = main_day(side.claim for side in sides)
    figures = {side.at: found for side in sides if _is_affirmed(side.claim) and (found := figure_of(side.claim, day))}
    # Two readings of the same words are one.
    places = {(sides[at].source, figure, sides[at].claim.start()) for at, figure in figures.items()}
    return FiguresTold(sides, figures, Counter((source, figure) for source, figure, _ in places), links, weigh)


def _is_affirmed(claim: Claim) -> bool:
    return claim.modality is not Modality.DENIED


def _pairs(parts: Groups, told: FiguresTold) -> Iterator[Places]:
    """Of every two parts, all of one figure, the first two claims that tell of one thing."""
    for one, two in combinations(parts, 2):
        yield from islice((pair for pair in product(one, two) if _alike(*pair, told)), 1)


def _alike(i: int, j: int, told: FiguresTold) -> bool:
    """Whether two claims of one figure, in two texts that tell of one thing, tell it of one thing."""
    if not tells_of_one(told.sides[i], told.sides[j], told.links):
        return False
    return is_enough(alike(told.same(i, j)), SECTION)


def tells_of_one(a: Side, b: Side, links: Links) -> bool:
    """Whether two claims stand in two texts that tell of one thing."""
    return a.source != b.source and are_linked(a.claim, b.claim, links)
