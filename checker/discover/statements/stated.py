"""Statements to questions: those of one slot that name the same bearers, in texts that tell of one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.discover.label import name_of
from checker.discover.links.link import Links
from checker.discover.rarity import context_of
from checker.discover.statements.free import free
from claims.claim import Claim
from claims.extract.stated.slots import DATED, FREE, ORDER, SPAN, STATES
from claims.extract.stated.things import plain_of

# What an organisation is called that bears the name of the treaty by which it was founded.
_NAMED_AFTER = ("organization", "organisation")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
Key = tuple[str, str, frozenset[str], frozenset[str]]


def grouped(
    claims: Iterable[Claim], bodies: Iterable[Claim], persons: Mapping[str, Mapping[str, str]], links: Links
) -> list[Claim]:
    """The claims with what they are about as subject. ``bodies`` are the claims on organisations' names, from which acronyms are known;
    ``persons`` gives for every source the person whom a word of a name means there.
    """
    taught = _taught(bodies)
    found: dict[Key, list[Claim]] = defaultdict(list)
    taken = list(claims)
    for claim in (claim for claim in taken if not claim.slot.startswith(FREE)):
        one = _resolved(claim, taught, persons.get(claim.source, {}))
        context = context_of(one)
        found[one.slot, context.head or "", context.owner, context.close].append(one)
    linked_ = (part for key in sorted(found, key=_order) for part in _linked(found[key], links))
    told = _told_once([some for part in linked_ for some in _by_state(part)])
    return [*_numbered(told, frozenset(taught.values())), *free(taken, links)]


def told_better(claims: Sequence[Claim]) -> Callable[[Claim], bool]:
    """Tells of a claim on a date or a length whether a statement at its place says more: of which named event it is, which part of which body was
    founded, how long which body has existed.
    """
    spans = {(claim.source, claim.provenance.span) for claim in claims if claim.slot.startswith(SPAN)}
    dated = {(claim.source, claim.provenance.span, claim.slot) for claim in claims if claim.slot.startswith(DATED)}
    places = {(source, span) for source, span, _ in dated}

    def better(claim: Claim) -> bool:
        at = (claim.source, claim.provenance.span)
        if claim.slot == "duration" and at in spans:
            return True
        return (claim.slot == "when" and at in places) or (
            claim.slot == "when-founded" and (*at, f"{DATED}founding") in dated
        )

    return better


def _order(key: Key) -> tuple[str, ...]:
    return key[0], key[1], " ".join(sorted(key[2])), " ".join(sorted(key[3]))


def _taught(bodies: Iterable[Claim]) -> dict[str, str]:
    """Full names of organisations with the acronym that some text gives them."""
    return {claim.about: claim.written.lower() for claim in bodies if claim.written.isupper() and claim.about[0] != "?"}


def _resolved(claim: Claim, taught: Mapping[str, str], persons: Mapping[str, str]) -> Claim:
    """The claim with persons by their ids and organisations by their acronyms; the signing of the treaty after which an organisation is named
    is its founding.
    """
    context = context_of(claim)
    if claim.slot == f"{ORDER}signed":
        treaty = next(iter(context.owner), "")
        body = next((taught[name] for end in _NAMED_AFTER if (name := f"{treaty} {end}") in taught), None)
        if body:
            return replace(claim, slot=f"{ORDER}founded", context=replace(context, owner=frozenset([body])))
    owner, close = (
        frozenset(persons.get(name, taught.get(name, name)) for name in names)
        for names in (context.owner, context.close)
    )
    return replace(claim, context=replace(context, owner=owner, close=close))


def _linked(claims: Sequence[Claim], links: Links) -> Iterator[list[Claim]]:
    """The claims by texts that tell of one thing: each text with the first before it that it is linked with."""
    parts: list[list[Claim]] = []
    for claim in sorted(claims, key=Claim.order):
        home = next((part for part in parts if _fits(claim, part[0], links)), None)
        if home is None:
            parts.append([claim])
        else:
            home.append(claim)
    yield from parts


def _by_state(part: list[Claim]) -> list[list[Claim]]:
    """What may hold today and not tomorrow, by what is said: texts of two days do not contradict each other, one text may itself."""
    if part[0].slot not in STATES:
        return [part]
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in part:
        said[claim.value.key()].append(claim)
    sources = [{claim.source for claim in some} for some in said.values()]
    return [part] if len(sources) > 1 and set.intersection(*sources) else list(said.values())


def _told_once(parts: Sequence[list[Claim]]) -> list[list[Claim]]:
    """Statements that the same words make of several names are one statement of all of them: "they kept out of the war between A and B"."""
    homes: dict[tuple[object, ...], list[Claim]] = {}
    for part in parts:
        first = context_of(part[0])
        spots = frozenset((claim.source, claim.provenance.span) for claim in part)
        key = (part[0].slot, first.head, first.owner, spots)
        known = homes.get(key)
        homes[key] = [_with_names(claim, first.close) for claim in known] if known else part
    return list(homes.values())


def _with_names(claim: Claim, names: frozenset[str]) -> Claim:
    context = context_of(claim)
    return replace(claim, context=replace(context, close=context.close | names))


def _fits(claim: Claim, first: Claim, links: Links) -> bool:
    """Whether two texts tell of one thing, and what narrows the things of both statements has something in common."""
    one, other = context_of(claim).modifiers, context_of(first).modifiers
    near = claim.source == first.source or first.source in links.of(claim.source)
    return near and bool(one & other or not one or not other)


def _numbered(parts: Sequence[list[Claim]], shorts: frozenset[str]) -> Iterator[Claim]:
    """The claims with their label; parts that would be called alike are numbered."""
    seen: Counter[tuple[str, str]] = Counter()
    for part in parts:
        label = _label(part, shorts)
        seen[part[0].slot, label] += 1
        number = seen[part[0].slot, label]
        for claim in part:
            yield replace(claim, about=label if number == 1 else f"{label} ({number})")


def _label(part: Sequence[Claim], shorts: frozenset[str]) -> str:
    """Who and what a statement is about: the subject, the thing, and whom it was done to."""
    context = context_of(part[0])
    owner, close = (", ".join(_shown(id, shorts) for id in sorted(ids)) for ids in (context.owner, context.close))
    head = _written(name_of(context.head), part) if context.head else ""
    if part[0].slot.startswith(ORDER):
        return f"{owner}; {head} of {close}"
    return ", ".join(filter(None, (owner, head, close))) or "the event"


def _written(thing: str, part: Sequence[Claim]) -> str:
    """What narrows a thing in the words of the quotes: "president's residence" for "president residence"."""
    *narrowing, noun = thing.split(" ")
    if not narrowing:
        return thing
    seen = sorted({word for claim in part for word in _WORD.findall((claim.provenance.quote or "").lower())})
    told = {plain_of(word.replace("’", "'")): word for word in reversed(seen)}
    return " ".join((*(told.get(word, word) for word in narrowing), noun))


def _shown(id: str, shorts: frozenset[str]) -> str:
    if id in shorts:
        return id.upper()
    return name_of(id) if ":" in id else id.title()
