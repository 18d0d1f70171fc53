"""Claims of which only the words tell what they are about, to groups by the weights of their pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.discover.both_told import without
from checker.discover.cluster import linked_groups
from checker.discover.discovery import Possible, Spot, spots_of
from checker.discover.label import Member, labelled
from checker.discover.link import FEW, Links
from checker.discover.near_figures import least_likely
from checker.discover.rarity import Rarity, context_of
from checker.discover.score import MOMENT, Score, Setting, likely_of, score, section_of, sure_of, weights
from checker.discover.scored import scored_pairs
from checker.discover.sides import sides_of
from checker.discover.told_alike import joined
from checker.slip import lost
from claims.claim import Claim

# An amount of a core surely answers the same question as one other of it; as all of them, on the whole, it may a little less surely.
_SLACK = 0.3
# So much more must speak for two amounts whose clauses share no word and no name: there is a length of time, and a share, of anything.
_OF_NOTHING_SHARED = 1.0
_NONE: frozenset[int] = frozenset()


def weighed_groups(
    claims: Sequence[Claim], rarity: Rarity, links: Links
) -> tuple[list[Claim], tuple[Possible, ...], dict[tuple[Spot, Spot], Score]]:
    """The claims with their subjects, the pairs in doubt, and the score of every two that answer one question."""
    limits = weights()["thresholds"]
    scored = scored_pairs(claims, links, rarity)

    def weigh(i: int, j: int) -> Score:
        if (i, j) in scored.rows:
            return scored.score(i, j)
        a, b = claims[i], claims[j]
        return score(a, b, Setting(rarity, links.get(a.source, {}).get(b.source, 0.0), False, False))

    held = {
        (i, j): total
        for (i, j), total in scored.totals.items()
        if total >= limits["possibly"] and not _is_loose(claims[i], claims[j], total)
    }
    groups = linked_groups(scored.totals, limits["comparable"], limits["floor"], joining=held)
    if rarity.texts <= FEW:
        groups = joined(groups, sides_of(claims), links, weigh)
    home = {at: number for number, group in enumerate(groups) for at in group}
    inside = {(i, j) for i, j in scored.totals if i in home and home[i] == home.get(j)}
    possible = tuple(Possible(claims[i], claims[j], weigh(i, j)) for i, j in sorted(held) if (i, j) not in inside)
    grouped = {pair: total for pair, total in sorted(scored.totals.items()) if pair in inside}
    bare = without(grouped, scored.totals, claims)
    parts = (*groups, *([at] for at in range(len(claims)) if at not in home))
    named = labelled(_members(parts, groups, bare, claims, rarity.texts <= FEW))
    # By the claims as they are named now: a group of several slots bears one.
    now = dict(zip((at for part in parts for at in part), named, strict=True))
    why = {spots_of(now[i], now[j]): weigh(i, j) for group in groups for i, j in combinations(group, 2)}
    return named, possible, why


def _members(
    parts: Sequence[Sequence[int]],
    groups: Sequence[Sequence[int]],
    totals: Mapping[tuple[int, int], float],
    claims: Sequence[Claim],
    few: bool,
) -> Iterator[list[Member]]:
    """The claims of each part with the pairs in which they surely, and in a folder of few texts likely, answer one question."""
    cores = _core_of(totals, groups, claims)
    sure = _pairs_of(totals, claims, sure_of)
    likely = _pairs_of(totals, claims, _likely) if few else sure
    for part in parts:
        yield [Member(claims[at], cores.get(at), sure.get(at, _NONE), likely.get(at, _NONE)) for at in part]


def _is_loose(a: Claim, b: Claim, total: float) -> bool:
    """Whether two times told in other words differ and are not even likely those of one moment: every text has many times, and such a
    pair would be no news to anybody.
    """
    return section_of(a, b) == MOMENT and total < likely_of(a, b) and a.value.key() != b.value.key()


def _likely(a: Claim, b: Claim) -> float:
    """The weight from which on two claims likely answer one question. A digit too many or too few speaks for one by itself."""
    one, two = context_of(a), context_of(b)
    apart = one.near.isdisjoint(two.near) and one.close.isdisjoint(two.close) and not lost(a.value, b.value)
    return least_likely(a, b) + _OF_NOTHING_SHARED * (apart and section_of(a, b) == "amount")


def _pairs_of(
    totals: Mapping[tuple[int, int], float],
    claims: Sequence[Claim],
    least: Callable[[Claim, Claim], float],
) -> dict[int, frozenset[int]]:
    """For every claim the numbers of the pairs in which, by ``least``, it answers the question of the other."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, ((i, j), total) in enumerate(totals.items()):
        if total >= least(claims[i], claims[j]):
            found[i].add(number)
            found[j].add(number)
    return {at: frozenset(numbers) for at, numbers in found.items()}


def _core_of(
    totals: Mapping[tuple[int, int], float], groups: Sequence[Sequence[int]], claims: Sequence[Claim]
) -> dict[int, int]:
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
