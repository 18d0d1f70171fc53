"""Which dates take the place of others: what was still to come when the earlier text told of it, and is put off, or has come, in the later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.discover.by_value.rescheduled import SECTION, Change, days_told, rescheduled
from checker.discover.by_value.timeline import Timeline
from checker.discover.by_value.told_alike import tells_of_one
from checker.discover.links.link import Links
from checker.discover.pairing.log_odds import Score, is_enough
from checker.discover.pairing.scored import Places, Weigh, places_of
from checker.discover.pairing.side import Side
from checker.judge.voices import Interval
from checker.slots.moving import is_anew, is_former
from claims.claim import Claim, Modality

# A text that gives more dates than this is a table.
_MOST = 40


def put_off(
    totals: Mapping[Places, float], sides: Sequence[Side], links: Links, weigh: Weigh, line: Timeline
) -> dict[Places, Score]:
    """What speaks for it that of two dates the later told one takes the place of the other. ``totals`` are the scores of the pairs, which ``weigh`` explains.

    A day has one new day in a text, and a new day stands for one: the likeliest.
    """
    found = [(change, rescheduled(change, line)) for change in changes(totals, sides, links, weigh, line)]
    best: dict[tuple[object, ...], float] = {}
    for change, score in found:
        for mark in _marks(change):
            best[mark] = max(best.get(mark, score.total), score.total)
    return {
        places_of(change.plan, change.news): score
        for change, score in found
        if all(score.total >= best[mark] for mark in _marks(change))
    }


def is_put_off(found: Score) -> bool:
    """Whether what speaks for a new day is enough for an update."""
    return is_enough(found, SECTION)


def changes(
    totals: Mapping[Places, float], sides: Sequence[Side], links: Links, weigh: Weigh, line: Timeline
) -> Iterator[Change]:
    """Every two dates of texts that tell of one thing, of which the earlier told one was still to come then, and the other neither lies before that nor has a day in common with it."""
    dates = _dates(sides)
    days = {side.at: told for side in dates if (told := days_told(side.claim.value))}
    coming = _coming(dates, days, line)
    for a, b in combinations(dates, 2):
        if tells_of_one(a, b, links) and (found := line.in_order(a, b)) and _may_change(*found, days, line):
            plan, news = found
            at = places_of(a, b)
            score = weigh(*at)
            yield Change(
                plan,
                news,
                (_said(plan, line), _said(news, line)),
                totals.get(at, score.total),
                score.features,
                at in totals,
                max(1, coming[plan.source]) * max(1, coming[news.source]),
                tuple(side for side in dates if side.source == news.source and days[side.at] == days[plan.at]),
            )


def _dates(sides: Sequence[Side]) -> list[Side]:
    found: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        if days_told(side.claim.value) and side.claim.modality is not Modality.DENIED:
            found[side.source].append(side)
    return [side for some in found.values() if len(some) <= _MOST for side in some]


def _coming(dates: Sequence[Side], days: Mapping[int, Interval], line: Timeline) -> dict[str, int]:
    """How many days each text gives that were still to come."""
    found: dict[str, set[Interval]] = defaultdict(set)
    for side in dates:
        told = line.when[side.at].said
        if told and days[side.at][1] >= told[1]:
            found[side.source].add(days[side.at])
    return defaultdict(int, {source: len(some) for source, some in found.items()})


def _may_change(plan: Side, news: Side, days: Mapping[int, Interval], line: Timeline) -> bool:
    said, old, new = _said(plan, line)[1], days[plan.at], days[news.at]
    if _is_one_plan(plan.claim, news.claim, (_said(news, line)[0] - said).days):
        return False
    return min(old[1], new[1]) >= said and (old[1] < new[0] or new[1] < old[0])


def _is_one_plan(plan: Claim, news: Claim, apart: int) -> bool:
    """Whether two texts of one week, of which the later says nothing of a change, tell one plan: where they differ, one is wrong."""
    return (
        plan.modality is news.modality is Modality.PLANNED
        and apart < _A_WEEK
        and not (is_anew(news) or is_former(plan))
    )


_A_WEEK = 7


def _said(side: Side, line: Timeline) -> Interval:
    said = line.when[side.at].said
    assert said  # claims that were told in an order were told at some time
    return said


def _marks(change: Change) -> tuple[tuple[object, ...], ...]:
    """The earlier day for the later text, and the later day for the earlier text."""
    texts = change.plan.source, change.news.source
    return tuple((*texts, days_told(side.claim.value), side is change.plan) for side in (change.plan, change.news))
