"""Who did what to whom, where two texts tell one deed of one time of two doers: the other way round, of two holders of one office, of two foes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.occasions import doubted
from checker.discover.statements.open_terms import first_of_each, numbered
from checker.discover.statements.times_told import are_of_one_day, may_be_of_one_time
from claims.claim import Claim
from claims.extract.roles.forms import is_so, rivals
from claims.extract.roles.party import NOUN, PERSON
from claims.extract.roles.roles import DOER, DONE, OFFICE, SCORE, STAGE, TIME
from claims.extract.stated.slots import ROLE
from claims.tables import word_set


class _Party(NamedTuple):
    sort: str
    head: str
    words: frozenset[str]


class _Deed(NamedTuple):
    claim: Claim
    name: str
    doer: _Party
    done: _Party
    office: str


def roles_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every deed of which two texts tell two doers; of all others none."""
    by_slot: dict[str, list[Claim]] = {}
    for claim in claims:
        by_slot.setdefault(claim.slot, []).append(claim)
    seen: Counter[tuple[str, str]] = Counter()
    for slot in sorted(by_slot):
        deeds = [_read(claim) for claim in first_of_each(by_slot[slot])]
        for group in _groups(deeds, links):
            label = _label(group)
            seen[slot, label] += 1
            about = numbered(label, seen[slot, label])
            yield from (claim.on(slot, about, claim.context) for claim in doubted([one.claim for one in _named(group)]))


def _read(claim: Claim) -> _Deed:
    office = next(iter(_marks(claim, OFFICE)), "")
    return _Deed(claim, claim.slot.removeprefix(ROLE), _party(claim, DOER), _party(claim, DONE), office)


def _party(claim: Claim, mark: str) -> _Party:
    sort, head, words = next(iter(_marks(claim, mark))).split("/")
    return _Party(sort, head, frozenset(words.split()))


def _marks(claim: Claim, mark: str) -> frozenset[str]:
    return frozenset(one.removeprefix(mark) for one in context_of(claim).scope if one.startswith(mark))


def _groups(deeds: Sequence[_Deed], links: Links) -> Iterator[list[_Deed]]:
    """For each deed those that contradict it, with those that tell it alike; a text that tells both is left out."""
    left = [
        one for one in deeds if not any(_is_other(one, two) for two in deeds if two.claim.source == one.claim.source)
    ]
    while left:
        first, *left = left
        against = [one for one in left if _is_against(first, one, links)]
        if against:
            alike = [
                one for one in left if all(one is not it for it in against) and _is_against(against[0], one, links)
            ]
            taken = [first, *against, *alike]
            left = [one for one in left if all(one is not it for it in taken)]
            yield taken


def _is_other(a: _Deed, b: _Deed) -> bool:
    """Whether two deeds of one text are of the same two the other way round, or of two doers."""
    return _are_swapped(a, b) or (_are_alike(a.done, b.done) and not _are_alike(a.doer, b.doer))


def _is_against(a: _Deed, b: _Deed, links: Links) -> bool:
    if a.claim.source == b.claim.source or not tell_of_one(a.claim, b.claim, links) or not _may_be_one(a, b):
        return False
    if _are_swapped(a, b):
        if is_so(a.name, "both") and _are_foes(a.doer, a.done):
            return False
        return is_so(a.name, "swaps", True) or are_of_one_day(a.claim, b.claim)
    if not _is_one_object(a, b) or not are_of_one_day(a.claim, b.claim):
        return False
    return _are_of_one_office(a, b) if is_so(a.name, "once") else is_so(a.name, "rivals") and _are_foes(a.doer, b.doer)


def _are_swapped(a: _Deed, b: _Deed) -> bool:
    return (
        not is_so(a.name, "once")
        and _are_alike(a.doer, b.done)
        and _are_alike(a.done, b.doer)
        and not (_are_alike(a.doer, b.doer) or _are_alike(a.done, b.done))
    )


def _are_alike(a: _Party, b: _Party) -> bool:
    """Whether two parties may be one: by surname and first name, by the words of a name, by the noun, or as one side of a fight."""
    if (side := _side(a)) is not None and side == _side(b):
        return True
    if NOUN in (a.sort, b.sort):
        return a.sort == b.sort and a.head == b.head and (a.words <= b.words or b.words <= a.words)
    if PERSON in (a.sort, b.sort) and a.head != b.head:
        return False
    return a.words <= b.words or b.words <= a.words


def _may_be_one(a: _Deed, b: _Deed) -> bool:
    """Whether two deeds may be one by their times, the parts of a contest and the scores."""
    if not may_be_of_one_time(a.claim, b.claim) or _marks(a.claim, TIME) != _marks(b.claim, TIME):
        return False
    for mark in (STAGE, SCORE):
        one, two = _marks(a.claim, mark), _marks(b.claim, mark)
        if one and two and one.isdisjoint(two):
            return False
    return True


def _is_one_object(a: _Deed, b: _Deed) -> bool:
    """Whether that to which it was done is surely one: a person or a name, or a noun that is narrowed alike or told with one name."""
    if not _are_alike(a.done, b.done):
        return False
    if a.done.sort != NOUN:
        return True
    one, two = context_of(a.claim).object, context_of(b.claim).object
    if one and two:
        return not one.isdisjoint(two)
    return bool(a.done.words & b.done.words)


def _are_of_one_office(a: _Deed, b: _Deed) -> bool:
    """Whether two doers hold one office, which one alone holds, and are two."""
    if not a.office or a.office != b.office or a.doer.sort != PERSON or b.doer.sort != PERSON:
        return False
    return a.office.split()[-1] in word_set("roles", "offices") and a.doer.words.isdisjoint(b.doer.words)


def _are_foes(a: _Party, b: _Party) -> bool:
    one, two = (_side(party) for party in (a, b))
    return one is not None and two is not None and one != two


def _side(party: _Party) -> int | None:
    return next((at for at, row in enumerate(rivals()) if party.head in row), None)


def _named(group: Sequence[_Deed]) -> Iterator[_Deed]:
    """The deeds, each with the doer called as in the first that has the same."""
    firsts: list[_Deed] = []
    for deed in group:
        first = next((one for one in firsts if _are_alike(one.doer, deed.doer)), None)
        if first is None:
            firsts.append(deed)
            yield deed
        else:
            value = replace(deed.claim.value, id=first.claim.value.key())  # type: ignore[type-var]
            yield deed._replace(claim=replace(deed.claim, value=value))


def _label(group: Sequence[_Deed]) -> str:
    """What it was done to; of two who may both have done it, both."""
    first = group[0]
    done = " ".join(sorted(first.done.words - {first.done.head})) + f" {first.done.head}"
    if not any(_are_swapped(first, one) for one in group[1:]):
        return done.strip()
    other = " ".join(sorted(first.doer.words - {first.doer.head})) + f" {first.doer.head}"
    return ", ".join(sorted(one.strip() for one in (done, other)))
