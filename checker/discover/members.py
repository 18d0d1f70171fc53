"""What is told of a claim within its group: the core it belongs to, and its pairs that surely, and likely, answer one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.discover.by_value.borne_out import is_borne_out
from checker.discover.cluster import linked_groups
from checker.discover.label import Member
from checker.discover.pairing.log_odds import Score, weights
from checker.discover.pairing.scored import Places, Totals
from checker.discover.pairing.sections import likely_of, section_of, sure_of
from claims.claim import Claim

# An amount of a core surely answers the same question as one other of it; as all of them, on the whole, it may a little less surely.
_SLACK = 0.3
_NONE: frozenset[int] = frozenset()


class ByValue(NamedTuple):
    """What the values of pairs bear out: a contradiction, or which pairs are two states of one figure or two days of one thing; in a folder of ``few`` texts less else need speak for it."""

    differ: Mapping[Places, Score]
    moved: Sequence[Places]
    few: bool


def members_of(
    parts: Sequence[Sequence[int]],
    groups: Sequence[Sequence[int]],
    totals: Totals,
    claims: Sequence[Claim],
    by_value: ByValue,
) -> Iterator[list[Member]]:
    """The claims of each part with the pairs in which they surely, and likely, answer one question, and those in which a difference is borne out, or a
    figure takes the place of another.
    """
    differ, moved, few = by_value

    def is_sure(i: int, j: int) -> bool:
        return totals[i, j] >= sure_of(claims[i], claims[j])

    def bears_out(i: int, j: int) -> bool:
        return (i, j) in differ and is_borne_out(differ[i, j]) and (few or is_sure(i, j))

    def is_likely(i: int, j: int) -> bool:
        return bears_out(i, j) or (totals[i, j] >= likely_of(claims[i], claims[j]) if few else is_sure(i, j))

    cores = _core_of(totals, groups, claims)
    sure, likely, borne_out = (_pairs_of(totals, holds) for holds in (is_sure, is_likely, bears_out))
    later = _pairs_of(moved, lambda i, j: True)
    for part in parts:
        yield [
            Member(claims[at], cores.get(at), *(some.get(at, _NONE) for some in (sure, likely, borne_out, later)))
            for at in part
        ]


def _pairs_of(totals: Iterable[Places], holds: Callable[[int, int], bool]) -> dict[int, frozenset[int]]:
    """For every claim the numbers of its pairs of which something holds."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, (i, j) in enumerate(totals):
        if holds(i, j):
            found[i].add(number)
            found[j].add(number)
    return {at: frozenset(numbers) for at, numbers in found.items()}


def _core_of(totals: Totals, groups: Sequence[Sequence[int]], claims: Sequence[Claim]) -> dict[int, int]:
    """For every claim of a group the number of those in it that surely answer the same question."""
    found: dict[int, int] = {}
    for group in groups:
        inside = {pair: totals[pair] for pair in combinations(group, 2) if pair in totals}
        sure = sure_of(claims[group[0]], claims[group[1]])
        slack = _SLACK if section_of(claims[group[0]], claims[group[1]]) == "amount" else 0.0
        for number, core in enumerate(linked_groups(inside, sure, weights()["thresholds"]["comparable"], sure - slack)):
            found.update(dict.fromkeys(core, number))
        for number, at in enumerate(at for at in group if at not in found):
            found[at] = len(group) + number
    return found
