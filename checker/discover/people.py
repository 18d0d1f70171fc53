"""Who is who over all documents: what is said of a person is grouped under one id, with a name for each spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.discover.likely import Profile, likely
from checker.discover.link import Links
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.folding import fold
from claims.names import NameMention, Person, resolve
from claims.values.person import FOUND, Name

_NOTHING: frozenset[str] = frozenset()


Ids = Mapping[NameMention, str]


def identify(claims: Sequence[Claim], declared: Mapping[str, str], links: Links) -> Ids:
    """The id of the person whom each mention of a name means. A name alone that fits nobody or two stays its own.

    ``declared`` maps folded spellings to entity ids; a name that resolves to one of these bears its id. ``links`` says which texts tell of one thing: there a doubt about a name is settled by what is said of its bearer.
    """
    long = _long_forms(claims)
    whole = [replace(claim, about=long.get((claim.source, claim.about), claim.about)) for claim in claims]
    persons = resolve({mention_of(claim) for claim in whole}, declared).persons
    known = frozenset(declared.values())
    same = likely([_profile(person, claims_of) for person, claims_of in _told(persons, whole)], links, known)
    of = {person.id: same.get(person.id, person.id) for person in persons}
    ids = {
        mention: of[person.id] if of[person.id] in known else f"{FOUND}{of[person.id]}"
        for person in persons
        for mention in person.mentions
    }
    return {mention_of(claim): ids[mention_of(one)] for claim, one in zip(claims, whole, strict=True)}


def _long_forms(claims: Sequence[Claim]) -> dict[tuple[str, str], str]:
    """Surnames of two words or more with the one full name of their text that ends in them: "Costa Lima" for "Ana Costa Lima"."""
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        names[claim.source].add(claim.about)
    found: dict[tuple[str, str], str] = {}
    for source, some in names.items():
        parts = {name: tuple(fold(name).replace("-", " ").split()) for name in sorted(some)}
        for name, short in parts.items():
            longer = [
                other for other, long in parts.items() if len(long) > len(short) > 1 and long[-len(short) :] == short
            ]
            if longer and len({parts[other] for other in longer}) == 1:
                found[source, name] = longer[0]
    return found


def who_is_who(claims: Sequence[Claim], ids: Ids) -> list[Claim]:
    """The claims about persons with the person's id as subject."""
    return [_of(claim, ids[mention_of(claim)]) for claim in claims]


def with_persons(claims: Sequence[Claim], ids: Ids) -> list[Claim]:
    """The claims with persons by their ids in the names around them, so that two spellings of one name meet."""
    known = persons_by_word(ids)
    return [_named(claim, known.get(claim.source, {})) for claim in claims]


def persons_by_word(ids: Ids) -> dict[str, dict[str, str]]:
    """For every source the person whom a word of a name means there; a word that two bear means neither."""
    words: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention, person in ids.items():
        for word in fold(mention.name).split():
            words[mention.document][word].add(person)
    return {source: {word: min(found) for word, found in of.items() if len(found) == 1} for source, of in words.items()}


def with_holders(claims: Sequence[Claim], ids: Ids) -> list[Claim]:
    """The claims about who holds a role, each with the id of the person whom its name means."""
    return [_held(claim, claim.value, ids) if isinstance(claim.value, Name) else claim for claim in claims]


def _held(claim: Claim, name: Name, ids: Ids) -> Claim:
    start = claim.provenance.span.start if claim.provenance.span else 0
    person = ids.get(NameMention(claim.written, claim.source, start))
    return replace(claim, value=replace(name, entity=person)) if person else claim


def _named(claim: Claim, known: Mapping[str, str]) -> Claim:
    context = claim.context
    if context is None or known.keys().isdisjoint(context.participants):
        return claim
    close, all_ = (
        frozenset(known.get(name, name) for name in names) for names in (context.close, context.participants)
    )
    return replace(claim, context=replace(context, close=close, participants=all_))


def _told(persons: Sequence[Person], claims: Sequence[Claim]) -> list[tuple[Person, list[Claim]]]:
    """Every person with the claims about them."""
    by_mention: dict[NameMention, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_mention[mention_of(claim)].append(claim)
    return [(person, [claim for mention in person.mentions for claim in by_mention[mention]]) for person in persons]


def _profile(person: Person, claims: Sequence[Claim]) -> Profile:
    names = [claim for claim in claims if claim.slot == "person-name"]
    return Profile(
        id=person.id,
        name=max(sorted(person.names), key=lambda name: (len(name.split()), len(name))),
        sources=frozenset(claim.source for claim in claims),
        roles=_NOTHING.union(*(context_of(claim).close for claim in names)),
        near=_NOTHING.union(*(context_of(claim).near for claim in names)),
        ages=frozenset(claim.value.key() for claim in claims if claim.slot == "age"),
        ranked=any(claim.slot == "rank" for claim in claims),
    )


def mention_of(claim: Claim) -> NameMention:
    """The mention of a name that a claim about a person speaks of."""
    return NameMention(
        claim.about,
        claim.source,
        claim.provenance.span.start if claim.provenance.span and claim.slot == "person-name" else 0,
    )


def _of(claim: Claim, person: str) -> Claim:
    if isinstance(claim.value, Name):
        return replace(claim, about=person, value=replace(claim.value, entity=person))
    return replace(claim, about=person)
