"""Groups joined, and parted, by pairs of their members."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import combinations

from checker.discover.pairing.scored import Places


def join(
    groups: Sequence[Sequence[int]], pairs: Iterable[Places], may: Callable[[Sequence[int], Sequence[int]], bool]
) -> list[list[int]]:
    """The groups of two or more when those of each pair in turn were made one, where the two ``may`` be. Members without a group count as groups of one."""
    homes = {at: home for home in map(list, groups) for at in home}
    for i, j in pairs:
        one, two = homes.setdefault(i, [i]), homes.setdefault(j, [j])
        if one is not two and may(one, two):
            both = sorted((*one, *two))
            homes |= dict.fromkeys(both, both)
    return sorted(group for group in {id(home): home for home in homes.values()}.values() if len(group) > 1)


def parted(groups: Sequence[Sequence[int]], apart: Collection[Places]) -> list[list[int]]:
    """The groups where the pairs ``apart`` hold nothing together: who has no other pair with the rest of a group leaves it."""
    home = {at: number for number, group in enumerate(groups) for at in group}
    touched = {home[i] for i, j in apart if i in home and home[i] == home.get(j)}
    whole = [list(group) for number, group in enumerate(groups) if number not in touched]
    held = (pair for number in touched for pair in combinations(groups[number], 2) if pair not in apart)
    return sorted([*whole, *join((), held, lambda one, two: True)])
