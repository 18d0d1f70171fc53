"""Dates that do not fit: a weekday of another day, an end before its start."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from checker.broken import Broken, asked
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.dates.value import DateValue
from claims.extract.times.slips import weekday_slip
from claims.tables import table


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
    """What ends in a sentence does not end before it began there."""
    begins, ends = (
        frozenset(f"when-{name}" for name in table("happenings")["order"][side]) for side in ("begins", "ends")
    )
    by_sentence: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if (asked(claim) in begins or asked(claim) in ends) and _is_of_itself(claim):
            by_sentence[claim.source, context_of(claim).words].append(claim)
    for same in by_sentence.values():
        told = _told(same)  # a sentence that a text repeats begins and ends but once
        first = [claim for claim in told if asked(claim) in begins]
        last = [claim for claim in told if asked(claim) in ends]
        for one, two in product(first, last):
            if _after(one, two):
                yield Broken(
                    "order",
                    "An end does not lie before its start",
                    f"{one.written} is the start, {two.written} the end",
                    (one, two),
                )


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
