"""Claims of which only the words tell what they are about, to groups by the weights of their pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.discover.by_value.borne_out import differences, is_borne_out, is_one_value
from checker.discover.by_value.elsewhere import Elsewhere, elsewhere
from checker.discover.by_value.later import SECTION as LATER
from checker.discover.by_value.moved_on import is_later, moved_on
from checker.discover.by_value.put_off import is_put_off, put_off
from checker.discover.by_value.rescheduled import SECTION as RESCHEDULED
from checker.discover.by_value.slips import slips
from checker.discover.by_value.timeline import timeline
from checker.discover.by_value.together import Together, together
from checker.discover.by_value.told_compatible import ValuesTold, fits
from checker.discover.by_value.told_otherwise import joined as joined_apart
from checker.discover.cluster import linked_groups
from checker.discover.discovery import Possible, Spot, spots_of
from checker.discover.label import Member, labelled
from checker.discover.link import FEW, Links
from checker.discover.log_odds import Score, weights
from checker.discover.rarity import Rarity
from checker.discover.scored import Places, Weigh, scored_pairs, weigher
from checker.discover.sections import MOMENT, likely_of, section_of, sure_of
from checker.discover.side import Side
from checker.discover.sides import sides_of
from checker.voices import SaidIn
from claims.claim import Claim

# An amount of a core surely answers the same question as one other of it; as all of them, on the whole, it may a little less surely.
_SLACK = 0.3
_NONE: frozenset[int] = frozenset()
Totals = Mapping[Places, float]


class Weighed(NamedTuple):
    """The claims with their subjects, the pairs in doubt, the score of every two that answer one question, what bears out that two of them contradict each other,
    and what speaks for it that one is a later state of the other.
    """

    claims: list[Claim]
    possible: tuple[Possible, ...]
    why: Mapping[tuple[Spot, Spot], Score]
    differences: Mapping[tuple[Spot, Spot], Score]
    states: Mapping[tuple[Spot, Spot], Score]


class _ByValue(NamedTuple):
    """What the values of pairs bear out: a contradiction, or which pairs are two states of one figure or two days of one thing; in a folder of ``few`` texts less else need speak for it."""

    differ: Mapping[Places, Score]
    moved: Sequence[Places]
    few: bool


def weighed_groups(claims: Sequence[Claim], rarity: Rarity, links: Links, said: SaidIn | None = None) -> Weighed:
    """The claims in groups of those that answer one question; ``said`` tells when each was told, where that is known."""
    sides, few = sides_of(claims), rarity.texts <= FEW
    scored = scored_pairs(sides, links, rarity)
    weigh = weigher(scored, sides, links, rarity)
    held = _held(scored.totals, claims)
    other = elsewhere(sides, scored.totals)
    moved, off = _told_later(scored.totals, sides, links, weigh, other, said) if few and said else ({}, {})
    met = {pair: weigh(*pair).total for pair in slips(sides, links, scored.totals)} if few else {}
    groups, differ, by_values = _grouped(
        scored.totals, held, ValuesTold(sides, links, scored.totals, other, weigh), met, few
    )
    totals = {**scored.totals, **met}
    groups = _joined_by_time(groups, sides, moved, off)
    if by_values:
        apart = {pair for pair, score in differ.items() if is_borne_out(score)}
        groups = by_values.regrouped(groups, _ties(groups, claims, apart.union(_states(moved, off))), apart)
    home = {at: number for number, group in enumerate(groups) for at in group}
    inside = {(i, j) for i, j in (*totals, *off) if i in home and home[i] == home.get(j)}
    parts = (*groups, *([at] for at in range(len(claims)) if at not in home))
    bare = {
        (i, j): totals[i, j]
        for i, j in sorted(inside & totals.keys())
        if (i, j) in differ or is_one_value(claims[i], claims[j])
    }
    named = labelled(_members(parts, groups, bare, claims, _ByValue(differ, _states(moved, off), few)))
    # By the claims as they are named now: a group of several slots bears one.
    now = dict(zip((at for part in parts for at in part), named, strict=True))

    def told_inside(found: Mapping[Places, Score]) -> dict[tuple[Spot, Spot], Score]:
        return {spots_of(now[i], now[j]): score for (i, j), score in found.items() if (i, j) in inside}

    return Weighed(
        named,
        tuple(Possible(claims[i], claims[j], weigh(i, j)) for i, j in sorted(held) if (i, j) not in inside),
        {spots_of(now[i], now[j]): weigh(i, j) for group in groups for i, j in combinations(group, 2)},
        told_inside(differ),
        told_inside({**moved, **off}),
    )


def _told_later(
    totals: Totals, sides: Sequence[Side], links: Links, weigh: Weigh, other: Elsewhere, said: SaidIn
) -> tuple[Mapping[Places, Score], Mapping[Places, Score]]:
    """What speaks for it that the later told of two figures, and of two dates, takes the place of the other."""
    line = timeline(sides, said)
    return moved_on(totals, sides, weigh, line, other), put_off(totals, sides, links, weigh, line)


def _joined_by_time(
    groups: list[list[int]], sides: Sequence[Side], moved: Mapping[Places, Score], off: Mapping[Places, Score]
) -> list[list[int]]:
    """The groups, those joined of which two figures, or two dates, are two states of one thing."""
    limits = weights()["thresholds"]
    by_figures = joined_apart(groups, sides, moved, limits[LATER])
    return joined_apart(by_figures, sides, off, limits[RESCHEDULED])


def _states(moved: Mapping[Places, Score], off: Mapping[Places, Score]) -> list[Places]:
    """The pairs of which the later told takes the place of the other."""
    figures = {pair for pair, score in moved.items() if is_later(score)}
    return sorted(figures | {pair for pair, score in off.items() if is_put_off(score)})


def _held(totals: Totals, claims: Sequence[Claim]) -> Totals:
    """The pairs that are at least possibly of one question."""
    least = weights()["thresholds"]["possibly"]
    return {
        (i, j): total
        for (i, j), total in totals.items()
        if total >= least and not _is_loose(claims[i], claims[j], total)
    }


def _grouped(
    totals: Totals, held: Totals, told: ValuesTold, met: Totals, few: bool
) -> tuple[list[list[int]], Mapping[Places, Score], Together | None]:
    """The groups by the score; in a folder of ``few`` texts also by values, where these tell that two claims are of one thing. And what bears out a
    contradiction of any two, those included that ``met`` by their digits alone; and what brings claims together by their values.
    """
    limits = weights()["thresholds"]
    groups = linked_groups(totals, limits["comparable"], limits["floor"], joining=held)
    if not few:
        return groups, differences(totals, told.sides, told.weigh, told.elsewhere, groups, met), None
    by_values = together(groups, told)
    differ = differences(totals, told.sides, told.weigh, told.elsewhere, None, met)
    return _joined_by_value(by_values.joined(groups), told.sides, differ), differ, by_values


def _joined_by_value(groups: list[list[int]], sides: Sequence[Side], differ: Mapping[Places, Score]) -> list[list[int]]:
    """The groups, those joined of which two claims amply contradict each other; times, of which every text has several, more amply."""
    limits = weights()["thresholds"]
    times = {pair: score for pair, score in differ.items() if sides[pair[0]].timed}
    others = {pair: score for pair, score in differ.items() if pair not in times}
    groups = joined_apart(groups, sides, others, limits["joined"])
    return joined_apart(groups, sides, times, limits["joined times"])


def _ties(groups: Sequence[Sequence[int]], claims: Sequence[Claim], told: Collection[Places]) -> Iterator[Places]:
    """The pairs of each group that are held together by their values: those ``told`` that contradict each other or take each other's place, equal ones, and such as fit."""
    for i, j in (pair for group in groups for pair in combinations(group, 2)):
        if (i, j) in told or is_one_value(claims[i], claims[j]) or fits(claims[i], claims[j]):
            yield i, j


def _members(
    parts: Sequence[Sequence[int]],
    groups: Sequence[Sequence[int]],
    totals: Totals,
    claims: Sequence[Claim],
    by_value: _ByValue,
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


def _is_loose(a: Claim, b: Claim, total: float) -> bool:
    """Whether two times told in other words differ and are not even likely those of one moment: every text has many times, and such a
    pair would be no news to anybody.
    """
    return section_of(a, b) == MOMENT and total < likely_of(a, b) and not is_one_value(a, b)


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
