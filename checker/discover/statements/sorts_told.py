"""What a thing or a happening is of: two texts that give one question terms of a closed list which shut each other out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import (
    circles,
    gathered,
    numbered,
    of_one_mind,
    shared_words,
    valued,
    worded,
)
from claims.claim import Claim
from claims.extract.context.whom import NAME
from claims.extract.sorts.context import PART_OF_DAY
from claims.extract.sorts.data import CAR, SIZE, above, base_of, is_of_an_hour, is_tied_by_day, may_be_one
from claims.extract.stated.slots import SORT

# A shared act, make or person ties as much as two words.
_TIED = 2
_ENOUGH = 3
Told = dict[tuple[str, str | None], list[Claim]]
Bearer = tuple[str, str, str | None, frozenset[str]]


def sorts_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The terms that several texts tell of one thing. A text that tells two which have no broader one in common is left out."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_slot[claim.slot].append(claim)
    for slot in sorted(by_slot):
        kept = list(_of_one_mind(by_slot[slot]))
        gather = circles if links.few else gathered
        yield from _answered(gather(kept, partial(_meet, links=links, told=_told(kept))))


def _answered(groups: Iterable[list[Claim]]) -> Iterator[Claim]:
    """The claims of each question that two texts or more answer, on its subject."""
    seen: Counter[str] = Counter()
    for group in groups:
        kept = _without_vague(of_one_mind(group, alike))
        if len({claim.source for claim in kept}) > 1:
            about = _label(kept)
            seen[about] += 1
            yield from valued(kept, numbered(about, seen[about]), alike)


def _without_vague(group: Sequence[Claim]) -> list[Claim]:
    """The claims but those that may be told of either of two things that are not one: "a 737" beside a 737-300 and a 737-400. Of claims that only
    may be one none is left: they are no agreement.
    """
    torn = [pair for pair in combinations(group, 2) if not alike(*pair)]
    if not torn and len({claim.value.key() for claim in group}) > 1:
        return []
    return [claim for claim in group if not any(alike(claim, a) and alike(claim, b) for a, b in torn)]


def alike(a: Claim, b: Claim) -> bool:
    """Whether both terms may be told of one thing."""
    return may_be_one(a.value.key(), b.value.key())


def _bearer(claim: Claim) -> Bearer:
    context = context_of(claim)
    return claim.source, claim.slot, context.head, context.owner | _who(claim)


def _who(claim: Claim) -> frozenset[str]:
    return frozenset(one for one in context_of(claim).close if one.startswith(NAME))


def _of_one_mind(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims on the things of which their text tells one term; of several the one that is broader than all ("gun" of a pistol and a rifle)."""
    by_bearer: dict[Bearer, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_bearer[_bearer(claim)].append(claim)
    for told in by_bearer.values():
        ids = sorted({claim.value.key() for claim in told})
        if all(may_be_one(*pair) for pair in combinations(ids, 2)):
            yield from told
        elif shared := _shared(ids):
            yield from (replace(claim, value=replace(claim.value, id=shared)) for claim in told)  # type: ignore[type-var]


def _shared(ids: Sequence[str]) -> str | None:
    """The nearest term that all of some lie in, or are."""
    name = ids[0].partition("/")[0]
    lines = [(id.partition("/")[2], *above(id)) for id in ids]
    return next((f"{name}/{term}" for term in lines[0] if all(term in line for line in lines)), None)


def _told(claims: Iterable[Claim]) -> Told:
    """For every text and sort of thing the claims on it."""
    found: Told = defaultdict(list)
    for claim in claims:
        found[claim.source, context_of(claim).head].append(claim)
    return found


def _meet(a: Claim, b: Claim, links: Links, told: Told) -> bool:
    """Whether two claims tell of one thing."""
    one, two = context_of(a), context_of(b)
    if one.head != two.head or not tell_of_one(a, b, links) or _are_apart(a, b):
        return False
    if a.source != b.source and not alike(a, b) and (_tells(a, b, told) or _tells(b, a, told)):
        return False
    whom = _who(a), _who(b)
    ties = (
        not one.modifiers.isdisjoint(two.modifiers),
        not one.owner.isdisjoint(two.owner),
        not whom[0].isdisjoint(whom[1]),
    )
    name = a.slot.removeprefix(SORT)
    days = is_tied_by_day(name) and not _days(a).isdisjoint(_days(b))
    hours = is_of_an_hour(name) and not _parts(a).isdisjoint(_parts(b))
    # A name is one of the words as well.
    words = {word.removeprefix("=") for word in one.near & two.near}
    shared = len(words) + len(one.participants & two.participants - words)
    return base_of(name) + _TIED * sum(ties) + days + hours + shared >= _ENOUGH


def _tells(claim: Claim, other: Claim, told: Told) -> bool:
    """Whether the text of a claim tells elsewhere what the other does: then it tells of two things."""
    ids = told[claim.source, context_of(claim).head]
    return any(one.value.key() != claim.value.key() and alike(one, other) and not _are_apart(one, other) for one in ids)


def _are_apart(a: Claim, b: Claim) -> bool:
    """Whether two claims name two makes, two persons, two days or two parts of a day."""
    one, two = context_of(a), context_of(b)
    pairs = [(one.owner, two.owner), (_who(a), _who(b)), (_days(a), _days(b)), (_parts(a), _parts(b))]
    if one.attribute and two.attribute and one.attribute != two.attribute:
        return True  # the longest tunnel, and the longest road tunnel
    if any(left and right and left.isdisjoint(right) for left, right in pairs):
        return True
    return a.slot == f"{SORT}{SIZE}" and (_is_beside(a, b) or _is_beside(b, a))


def _is_beside(claim: Claim, other: Claim) -> bool:
    """Whether a place by size is told of something by its name, and the other of something that its sentence does not name: a rival is described by its place too."""
    return bool(_who(claim)) and not _who(other)


def _days(claim: Claim) -> frozenset[str]:
    return frozenset(day for day in context_of(claim).scope if not day.startswith(PART_OF_DAY))


def _parts(claim: Claim) -> frozenset[str]:
    return frozenset(part for part in context_of(claim).scope if part.startswith(PART_OF_DAY))


def _label(group: Sequence[Claim]) -> str:
    """The thing, or its make, and the words that all claims share."""
    makes = sorted({make for claim in group for make in context_of(claim).owner})
    head = context_of(group[0]).head
    thing = makes[0].title() if len(makes) == 1 and head == CAR else worded(head, group) if head else ""
    return ", ".join(filter(None, (thing, shared_words(group)))) or "what happened"
