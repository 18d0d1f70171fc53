"""Firsts of their kind beside what another text dates years before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from checker.discover.rarity import context_of
from checker.implied.broken import TOPIC, Broken, Said, asked
from claims.claim import Claim, Modality
from claims.dates.value import DateValue
from claims.extract.facts.first_acts import DATED
from claims.extract.facts.first_acts import SLOT as FIRST_ACT
from claims.extract.facts.firsts import OF

_SAME_KIND = 2
# "The first woman to lead the union since it was founded in 1921": from when on nobody was before.
_SINCE = re.compile(r"\bsince\b(?: \S+){0,6} $")


def firsts(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """The first of its kind beside one that a text dates a year or more before."""
    taken = tuple(claims)
    dated: dict[str, list[Claim]] = defaultdict(list)
    for claim in taken:
        if claim.slot.startswith("when-") and isinstance(claim.value, DateValue):
            for word in _kinds(claim):
                dated[word].append(claim)
    for first in (claim for claim in taken if claim.slot == "first" and _shared(claim)):
        told = said(first)
        # All its words must be told of the other, so that those are enough of which one is.
        near = dated.get(min(_shared(first)), ())
        earlier = [claim for claim in near if told and _is_earlier(claim, first, told[0])]
        if earlier:
            reason = f"said to be the first, but {earlier[0].written} comes before it"
            yield Broken("first", "Nothing comes before the first", reason, (first, earlier[0]))


def first_acts(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """The first ascent, told as news, beside one that another text of the same thing dates years before."""
    taken = tuple(claims)
    dated = [claim for claim in taken if asked(claim) == DATED and isinstance(claim.value, DateValue)]
    for first in (claim for claim in taken if asked(claim) == FIRST_ACT):
        told = said(first)
        for earlier in dated if told else ():
            day = earlier.value
            a, b = context_of(first), context_of(earlier)
            if (
                told
                and isinstance(day, DateValue)
                and day.high
                and day.high.year < told[0].year
                and a.modifiers == b.modifiers
                and len(a.topic & b.topic) >= TOPIC
                and first.source != earlier.source
            ):
                reason = f"said to be the first, but {earlier.written} comes before it"
                yield Broken("first", "Nothing comes before the first", reason, (first, earlier))
                break


def _kinds(claim: Claim) -> frozenset[str]:
    """The words and names of the clause of a dated happening, and the happening."""
    context = context_of(claim)
    return context.near | context.close | {claim.slot.removeprefix("when-")}


def _shared(first: Claim) -> frozenset[str]:
    """What anything earlier must share with a first."""
    context = context_of(first)
    return context.modifiers or frozenset(mark.removeprefix(OF) for mark in context.scope if mark.startswith(OF))


def _is_earlier(claim: Claim, first: Claim, told: date) -> bool:
    """Whether a dated happening is of the same kind as a first, years before: it shares the noun of which it is the first, and more."""
    day = claim.value
    if (
        not isinstance(day, DateValue)
        or day.high is None
        or day.high.year >= told.year
        or claim.modality is Modality.PLANNED
        or _SINCE.search((claim.provenance.quote or "").partition(claim.written)[0])
    ):
        return False
    a, b = context_of(first), context_of(claim)
    near = _kinds(claim)
    return (
        _shared(first) <= near
        and len(a.near & near) >= _SAME_KIND
        and len(a.topic & b.topic) >= TOPIC
        and claim.source != first.source
    )
