"""Dates that do not fit: a weekday of another day, an end before its start."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise, product

from checker.discover.rarity import context_of
from checker.implied.broken import Broken, asked, by_subject
from claims.claim import Claim
from claims.dates.value import DateValue
from claims.extract.times.backwards import BEGIN, END
from claims.extract.times.clocked import SPANS
from claims.extract.times.own_subject import OWN_SUBJECT
from claims.extract.times.slips import weekday_slip
from claims.tables import table
from claims.times.value import TimeValue


def weekdays(claims: Iterable[Claim]) -> Iterator[Broken]:
    """A weekday that is not that of its date."""
    for claim in claims:
        if (
            asked(claim) == "weekday"
            and isinstance(claim.value, DateValue)
            and (slip := weekday_slip(claim.value, claim.written))
        ):
            yield Broken("weekday", "A weekday fits its date", slip, (claim,))


def orders(claims: Iterable[Claim]) -> Iterator[Broken]:
    """What ends does not end before it began: in one sentence, or in two of one text that speak of one thing by its words and name."""
    begins, ends = (
        frozenset(f"when-{name}" for name in table("happenings")["order"][side]) for side in ("begins", "ends")
    )
    told = tuple(claims)
    yield from _stretches(told)
    yield from _hours(told)
    taken = [claim for claim in told if asked(claim) in begins or asked(claim) in ends]
    yield from _in_one_sentence(taken, begins, ends)
    yield from _of_one_thing(taken, ends)


def _stretches(claims: Iterable[Claim]) -> Iterator[Broken]:
    """ "From 12 May 2021 to 3 March 2021"."""
    for same in by_subject(claims, BEGIN, END).values():
        by_end = {asked(claim): claim for claim in same}
        if len(by_end) == len(_ENDS):
            yield _broken(by_end[BEGIN], by_end[END])


def _hours(claims: Iterable[Claim]) -> Iterator[Broken]:
    """ "From 9 p.m. to 7 p.m. the same day": without these words the later hour may be that of the next day."""
    taken = [claim for claim in claims if claim.provenance.rule in SPANS and isinstance(claim.value, TimeValue)]
    for one, two in pairwise(sorted(taken, key=lambda claim: (claim.source, claim.start()))):
        if (asked(one), asked(two)) == _HOURS and one.source == two.source and _is_of_one_day(two):
            first, last = one.value, two.value
            if isinstance(first, TimeValue) and isinstance(last, TimeValue) and first.low > last.high:
                yield _broken(one, two)


_HOURS = ("clock-began", "clock-ended")
_ENDS = (BEGIN, END)
_SAME_DAY = re.compile(r",?\s(?:on\s|of\s)?(?:the|that)\s(?:very\s)?same\s(?:day|date|morning|afternoon|evening)\b")


def _is_of_one_day(claim: Claim) -> bool:
    behind = (claim.provenance.quote or "").partition(claim.written)[2]
    return _SAME_DAY.match(behind) is not None


def _in_one_sentence(claims: Iterable[Claim], begins: AbstractSet[str], ends: AbstractSet[str]) -> Iterator[Broken]:
    by_sentence: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_of_itself(claim):
            by_sentence[claim.source, context_of(claim).words].append(claim)
    for same in by_sentence.values():
        told = _told(same)  # a sentence that a text repeats begins and ends but once
        first = [claim for claim in told if asked(claim) in begins]
        last = [claim for claim in told if asked(claim) in ends]
        for one, two in product(first, last):
            if _after(one, two) and not _has_own_subject(one, two):
                yield _broken(one, two)


def _has_own_subject(start: Claim, end: Claim) -> bool:
    """Whether the later of two dates is told of a thing of its own: "the pool shuts on Friday and swimming in the lake begins on Saturday"."""
    return OWN_SUBJECT in context_of(max(start, end, key=Claim.start)).scope


def _of_one_thing(claims: Iterable[Claim], ends: AbstractSet[str]) -> Iterator[Broken]:
    """The one start and, behind it, the one end that a text gives of what it calls alike, by its words and the name beside them.

    Two texts may tell of two such things: one curfew ended, and the next began.
    """
    by_thing: dict[tuple[str, frozenset[str], frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        context = context_of(claim)
        if context.close and context.near and _is_of_itself(claim) and _is_plain_day(claim):
            by_thing[claim.source, context.close, context.near].append(claim)
    for same in by_thing.values():
        told = list(_told(same))
        first = [claim for claim in told if asked(claim) not in ends]
        last = [claim for claim in told if asked(claim) in ends]
        if len(first) == len(last) == 1 and _after(first[0], last[0]) and _are_told_in_order(first[0], last[0]):
            yield _broken(first[0], last[0])


def _are_told_in_order(start: Claim, end: Claim) -> bool:
    """Whether an end is told behind its start, in another sentence."""
    return start.start() < end.start() and context_of(start).words != context_of(end).words


def _is_plain_day(claim: Claim) -> bool:
    """Whether a date is one day with its year."""
    value = claim.value
    return (
        isinstance(value, DateValue)
        and value.precision == "day"
        and not (value.relative or value.approximate)
        and _YEAR.search(value.raw) is not None
    )


_YEAR = re.compile(r"\b\d{4}\b")


def _broken(start: Claim, end: Claim) -> Broken:
    reason = f"{start.written} is the start, {end.written} the end"
    return Broken("order", "An end does not lie before its start", reason, (start, end))


def _is_of_itself(claim: Claim) -> bool:
    """Whether a sentence says itself what happened on a date, and of its subject: what "ended a war" or "founded a bank" tells of something else, and
    what an open date is that of is known from other texts only.
    """
    if claim.provenance.rule == "open date" or "does" in context_of(claim).scope:
        return False
    before = (claim.provenance.quote or "").partition(claim.written)[0]
    return _OBJECT.search(before) is None


# A verb with an object behind it and its date: "ended decades of war in ".
_OBJECT = re.compile(
    r"\b(?:ended|closed|completed|finished|lifted|suspended|began|started|launched|founded|declared)\s(?!(?:in|on|at|by|early|late|from|after|before|with|only|its|their|down|up|around|about|as|and|operations|work)\b)"
    r"[a-z]+(?:\s[\w’'-]+){0,6}?\s(?:in|on|by|at|since)\s$"
)


def _told(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The first of those that give one answer to one question."""
    found: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        found.setdefault((asked(claim), claim.value.key()), claim)
    return found.values()


def _after(one: Claim, two: Claim) -> bool:
    first, last = one.value, two.value
    return bool(
        isinstance(first, DateValue)
        and isinstance(last, DateValue)
        and first.low
        and last.high
        and first.low > last.high
    )
