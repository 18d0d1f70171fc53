"""Groups put together by what their values tell: claims of one figure, and claims whose values fit.

Groups are made by words first, and there a figure may stand beside others that it neither fits nor contradicts, while another text gives the very figure elsewhere. What a
claim's value holds where it is stays: an equal, a fitting or a contradicting one beside it, or one whose place it takes. What nothing but words holds may leave its group
for its like, so that no conflict comes or goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.discover.by_value.joins import join
from checker.discover.by_value.told_alike import figures_told, pairs_alike
from checker.discover.by_value.told_compatible import ValuesTold, may_be_one, pairs_compatible
from checker.discover.scored import Places
from checker.discover.sides import Side

Groups = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Together:
    """The pairs of claims that are told of one thing by their values, those of one figure first and of these the likeliest."""

    sides: Sequence[Side]
    pairs: Sequence[Places]

    def joined(self, groups: Groups) -> list[list[int]]:
        """The groups, joined by these pairs where no two of all their values differ; a claim without a group counts as one of its own."""
        return join(groups, self.pairs, self._may_be_one)

    def regrouped(self, groups: Groups, ties: Iterable[Places]) -> list[list[int]]:
        """The same, where a claim that none of the ``ties`` holds in its group counts as one of its own too. What finds no like stays where it was."""
        bound = {at for pair in ties for at in pair}
        kept = [held for group in groups if (held := [at for at in group if at in bound])]
        found = self.joined(kept)
        moved = {at for group in found for at in group} - bound
        back = (pair for group in groups for pair in _to_the_first([at for at in group if at not in moved]))
        return join(found, back, lambda one, two: True)

    def _may_be_one(self, one: Sequence[int], two: Sequence[int]) -> bool:
        return may_be_one(one, two, self.sides)


def together(groups: Groups, told: ValuesTold) -> Together:
    """What brings claims together by their values, ``groups`` being those made by words."""
    alike = pairs_alike(figures_told(told.sides, told.links, told.weigh), groups)
    return Together(told.sides, [*alike, *pairs_compatible(told)])


def _to_the_first(members: Sequence[int]) -> Iterator[Places]:
    return ((members[0], other) for other in members[1:])
