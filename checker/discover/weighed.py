"""Claims of which only the words tell what they are about, to groups by the weights of their pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from checker.discover.by_value.borne_out import differences, is_borne_out, is_one_value, is_out_of_question
from checker.discover.by_value.elsewhere import Elsewhere, elsewhere
from checker.discover.by_value.joins import parted
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
from checker.discover.label import labelled
from checker.discover.links.link import Links
from checker.discover.members import ByValue, members_of
from checker.discover.pairing.log_odds import Score, weights
from checker.discover.pairing.scored import Places, Totals, Weigh, scored_pairs, weigher
from checker.discover.pairing.sections import MOMENT, likely_of, section_of
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import sides_of
from checker.discover.rarity import Rarity
from checker.judge.voices import SaidIn
from claims.claim import Claim


class Weighed(NamedTuple):
    """The claims with their subjects, the pairs in doubt, the score of every two that answer one question, what bears out that two of them contradict each other,
    and what speaks for it that one is a later state of the other.
    """

    claims: list[Claim]
    possible: tuple[Possible, ...]
    why: Mapping[tuple[Spot, Spot], Score]
    differences: Mapping[tuple[Spot, Spot], Score]
    states: Mapping[tuple[Spot, Spot], Score]


@dataclass(frozen=True)
class _Grouped:
    """The claims in groups by their places, the log-odds of every pair that was looked at, those that are at least possibly of one question (``held``), and what their
    values bear out: a contradiction (``differ``), another state of one figure (``moved``), another day of one thing (``off``).
    """

    groups: list[list[int]]
    totals: Totals
    held: Totals
    weigh: Weigh
    differ: Mapping[Places, Score]
    moved: Mapping[Places, Score]
    off: Mapping[Places, Score]
    few: bool

    def inside(self) -> set[Places]:
        """The pairs that were looked at of which both claims are of one group."""
        home = {at: number for number, group in enumerate(self.groups) for at in group}
        return {(i, j) for i, j in (*self.totals, *self.off) if i in home and home[i] == home.get(j)}


def weighed_groups(claims: Sequence[Claim], rarity: Rarity, links: Links, said: SaidIn | None = None) -> Weighed:
    """The claims in groups of those that answer one question; ``said`` tells when each was told, where that is known."""
    found = _grouped(claims, rarity, links, said)
    inside, weigh = found.inside(), found.weigh
    now = _labelled(found, inside, claims)

    def told_inside(scores: Mapping[Places, Score]) -> dict[tuple[Spot, Spot], Score]:
        return {spots_of(now[i], now[j]): score for (i, j), score in scores.items() if (i, j) in inside}

    return Weighed(
        list(now.values()),
        tuple(Possible(claims[i], claims[j], weigh(i, j)) for i, j in sorted(found.held) if (i, j) not in inside),
        {spots_of(now[i], now[j]): weigh(i, j) for group in found.groups for i, j in combinations(group, 2)},
        told_inside(found.differ),
        told_inside({**found.moved, **found.off}),
    )


def _grouped(claims: Sequence[Claim], rarity: Rarity, links: Links, said: SaidIn | None) -> _Grouped:
    """The groups by the score of words, and in a folder of few texts by what values and days bear out besides."""
    sides, few = sides_of(claims), links.few
    scored = scored_pairs(sides, links, rarity)
    weigh = weigher(scored, sides, links, rarity)
    held = _held(scored.totals, claims)
    other = elsewhere(sides, scored.totals)
    moved, off = _told_later(scored.totals, sides, links, weigh, other, said) if few and said else ({}, {})
    met = {pair: weigh(*pair).total for pair in slips(sides, links, scored.totals)} if few else {}
    told = ValuesTold(sides, links, scored.totals, other, weigh)
    groups, differ, by_values = _by_score(scored.totals, held, told, met, few)
    far = _out_of_question(differ, {**moved, **off})
    groups = parted(_joined_by_time(groups, sides, moved, off), far)
    held = {pair: total for pair, total in held.items() if pair not in far}
    if by_values:
        apart = {pair for pair, score in differ.items() if is_borne_out(score)}
        groups = by_values.regrouped(groups, _ties(groups, claims, apart.union(_states(moved, off))), apart)
    return _Grouped(groups, {**scored.totals, **met}, held, weigh, differ, moved, off, few)


def _labelled(found: _Grouped, inside: Collection[Places], claims: Sequence[Claim]) -> dict[int, Claim]:
    """The claims as they are named by their groups, by their places: a group of several slots bears one."""
    home = {at for group in found.groups for at in group}
    parts = (*found.groups, *([at] for at in range(len(claims)) if at not in home))
    bare = {
        (i, j): found.totals[i, j]
        for i, j in sorted(found.totals.keys() & inside)
        if (i, j) in found.differ or is_one_value(claims[i], claims[j])
    }
    by_value = ByValue(found.differ, _states(found.moved, found.off), found.few)
    named = labelled(members_of(parts, found.groups, bare, claims, by_value))
    return dict(zip((at for part in parts for at in part), named, strict=True))


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


def _out_of_question(differ: Mapping[Places, Score], states: Mapping[Places, Score]) -> set[Places]:
    """The pairs whose values are so far from contradicting each other, or from being two states of one thing, that nobody would ask."""
    return {
        pair
        for pair, score in differ.items()
        if is_out_of_question(score) and (pair not in states or is_out_of_question(states[pair]))
    }


def _held(totals: Totals, claims: Sequence[Claim]) -> Totals:
    """The pairs that are at least possibly of one question."""
    least = weights()["thresholds"]["possibly"]
    return {
        (i, j): total
        for (i, j), total in totals.items()
        if total >= least and not _is_loose(claims[i], claims[j], total)
    }


def _is_loose(a: Claim, b: Claim, total: float) -> bool:
    """Whether two times told in other words differ and are not even likely those of one moment: every text has many times, and such a
    pair would be no news to anybody.
    """
    return section_of(a, b) == MOMENT and total < likely_of(a, b) and not is_one_value(a, b)


def _by_score(
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
