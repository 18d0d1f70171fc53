"""Groups put together by what their values tell: claims of one figure, and claims whose values fit.

Groups are made by words first, and there a figure may stand beside others that it neither fits nor contradicts, while another text gives the very figure elsewhere. What a
claim's value holds where it is stays: an equal, a fitting or a contradicting one beside it, or one whose place it takes. What nothing but words holds may leave its group
for its like, so that no conflict comes or goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.discover.by_value.joins import join
from checker.discover.by_value.told_alike import figures_told, pairs_alike
from checker.discover.by_value.told_compatible import ValuesTold, may_be_one, pairs_compatible
from checker.discover.pairing.events import of_one_happening
from checker.discover.pairing.scored import Places
from checker.discover.pairing.side import Side

Groups = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Together:
    """The pairs of claims that are told of one thing by their values: those that give one figure, and those whose values fit, the likeliest first."""

    sides: Sequence[Side]
    alike: Sequence[Places]
    fitting: Sequence[Places]

    def joined(self, groups: Groups) -> list[list[int]]:
        """The groups, joined that give one value, and then those of which no two values differ; a claim without a group counts as one of its own."""
        return join(join(groups, self.alike, self._say_one), self.fitting, self._may_be_one)

    def regrouped(self, groups: Groups, ties: Iterable[Places], apart: Collection[Places]) -> list[list[int]]:
        """The groups, joined of which no two values differ, where a claim that none of the ``ties`` holds in its group counts as one of its own too. What finds no
        like goes back to where it was, unless a newcomer there contradicts it, which the pairs ``apart`` tell.
        """
        bound = {at for pair in ties for at in pair}
        kept = [held for group in groups if (held := [at for at in group if at in bound])]
        found = join(kept, (*self.alike, *self.fitting), self._may_be_one)
        moved = {at for group in found for at in group} - bound
        back = (pair for group in groups for pair in _to_the_first([at for at in group if at not in moved]))
        home = {at: number for number, group in enumerate(groups) for at in group}

        def may_go_back(one: Sequence[int], two: Sequence[int]) -> bool:
            pairs = ((min(i, j), max(i, j)) for i in one for j in two if home.get(i, -1) != home.get(j))
            return not any(pair in apart for pair in pairs)

        return join(found, back, may_go_back)

    def _say_one(self, one: Sequence[int], two: Sequence[int]) -> bool:
        both = (*one, *two)
        return len({self.sides[at].claim.value.key() for at in both}) == 1 and of_one_happening(
            self.sides[at].claim for at in both
        )

    def _may_be_one(self, one: Sequence[int], two: Sequence[int]) -> bool:
        return may_be_one(one, two, self.sides)


def together(groups: Groups, told: ValuesTold) -> Together:
    """What brings claims together by their values, ``groups`` being those made by words."""
    figures = figures_told(told.sides, told.links, told.weigh)
    return Together(told.sides, pairs_alike(figures, groups), pairs_compatible(told))


def _to_the_first(members: Sequence[int]) -> Iterator[Places]:
    return ((members[0], other) for other in members[1:])
