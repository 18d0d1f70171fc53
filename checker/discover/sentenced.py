"""Prison terms of one person: whoever was tried more than once has several, and two of different cases do not contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.discover.pairing.marked import Days, days_of
from checker.discover.rarity import context_of
from checker.discover.told import values_by
from checker.judge.voices import SaidIn
from claims.claim import Claim
from claims.extract.context.around import HAD
from claims.extract.times.terms import LEAST, SLOT
from claims.text import Span

Spot = tuple[str, Span | None]
# A sentence is news for so many days.
_DAYS = 14


def of_one_case(claims: Sequence[Claim], said: SaidIn | None) -> Iterator[Claim]:
    """The claims; terms of somebody to whom one text gives two, those told as given before, and those of different days are uncertain."""
    terms = [claim for claim in claims if claim.slot in (SLOT, LEAST)]
    yield from (claim for claim in claims if claim.slot not in (SLOT, LEAST))
    told = values_by(terms, _bearer)
    several = {(slot, about) for (slot, about, _), values in told.items() if len(values) > 1}
    by_person: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in terms:
        by_person[claim.slot, claim.about].append(claim)
    for person, some in by_person.items():
        yield from _doubted(some, said, person in several)


def of_other_cases(claims: Sequence[Claim]) -> frozenset[Spot]:
    """Where terms stand that are told as given before, or as one of several of one person: no lengths of the one sentence that two texts tell of."""
    terms = [claim for claim in claims if claim.slot in (SLOT, LEAST)]
    told = values_by(terms, _bearer)
    return frozenset(
        (claim.source, claim.provenance.span)
        for claim in terms
        if HAD in context_of(claim).scope or len(told[_bearer(claim)]) > 1
    )


def _bearer(claim: Claim) -> tuple[str, str, str]:
    return claim.slot, claim.about, claim.source


def _doubted(terms: Sequence[Claim], said: SaidIn | None, several: bool) -> Iterator[Claim]:
    """The terms of a person with the numbers of the pairs that are of one case, for all that is known."""
    days = [_days(claim, said) for claim in terms]
    pairs: dict[int, set[int]] = defaultdict(set)
    for number, (i, j) in enumerate(combinations(range(len(terms)), 2)):
        if not several and not any(HAD in context_of(terms[at]).scope for at in (i, j)) and _meet(days[i], days[j]):
            pairs[i].add(number)
            pairs[j].add(number)
    for at, claim in enumerate(terms):
        numbers = frozenset(pairs[at])
        yield replace(claim, context=replace(context_of(claim), sure=numbers, likely=numbers, borne_out=numbers))


def _days(claim: Claim, said: SaidIn | None) -> Days | None:
    """When a term was given: the day that its sentence names, else that of its text."""
    return days_of(context_of(claim).scope) or (said(claim) if said else None)


def _meet(one: Days | None, two: Days | None) -> bool:
    """Whether two times may be those of one sentence; a text that appeared later may tell of it too."""
    return one is None or two is None or (max(one[0], two[0]) - min(one[1], two[1])).days <= _DAYS
