"""Who is who over all documents: what is said of a person is grouped under one id, with a name for each spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.discover.links.link import Links
from checker.discover.rarity import context_of
from checker.discover.who.likely import Profile, likely
from claims.claim import Claim
from claims.folding import fold
from claims.names import NameMention, Person, resolve
from claims.quick import replace
from claims.values.person import FOUND, Name

_NOTHING: frozenset[str] = frozenset()


Ids = Mapping[NameMention, str]


def identify(claims: Sequence[Claim], declared: Mapping[str, str], links: Links) -> tuple[Ids, tuple[str, ...]]:
    """The id of the person whom each mention of a name means, and names so like many others that each was held only against some of them.
    A name alone that fits nobody or two stays its own.

    ``declared`` maps folded spellings to entity ids; a name that resolves to one of these bears its id. ``links`` says which texts tell of one thing: there a doubt about a name is settled by what is said of its bearer.
    """
    long = _long_forms(claims)
    # Few names are short forms of others: the claims of all others stay as they are, and each mention is made once.
    whole = [
        claim if name is None else claim.on(claim.slot, name, claim.context)
        for claim in claims
        for name in (long.get((claim.source, claim.about)),)
    ]
    mentions = list(map(mention_of, whole))
    resolved = resolve(set(mentions), declared)
    persons = resolved.persons
    known = frozenset(declared.values())
    same = likely([_profile(person, claims_of) for person, claims_of in _told(persons, whole, mentions)], links, known)
    of = {person.id: same.get(person.id, person.id) for person in persons}
    ids = {
        mention: of[person.id] if of[person.id] in known else f"{FOUND}{of[person.id]}"
        for person in persons
        for mention in person.mentions
    }
    found = {
        mention if claim is one else mention_of(claim): ids[mention]
        for claim, one, mention in zip(claims, whole, mentions, strict=True)
    }
    return found, resolved.crowded


def _long_forms(claims: Sequence[Claim]) -> dict[tuple[str, str], str]:
    """Surnames of two words or more with the one full name of their text that ends in them: "Costa Lima" for "Ana Costa Lima"."""
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        names[claim.source].add(claim.about)
    found: dict[tuple[str, str], str] = {}
    for source, some in names.items():
        parts = {name: tuple(fold(name).replace("-", " ").split()) for name in sorted(some)}
        longer: dict[tuple[str, ...], dict[tuple[str, ...], str]] = defaultdict(dict)
        for name, long in parts.items():
            for cut in range(1, len(long) - 1):
                longer[long[cut:]].setdefault(long, name)
        for name, short in parts.items():
            if len(fuller := longer.get(short, {})) == 1:
                (found[source, name],) = fuller.values()
    return found


def who_is_who(claims: Sequence[Claim], ids: Ids) -> list[Claim]:
    """The claims about persons with the person's id as subject."""
    return [_of(claim, ids[mention_of(claim)]) for claim in claims]


def with_persons(claims: Sequence[Claim], ids: Ids) -> list[Claim]:
    """The claims with persons by their ids in the names around them, so that two spellings of one name meet."""
    known = persons_by_word(ids)
    made: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
    return [_named(claim, known.get(claim.source, {}), made) for claim in claims]


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
    start = claim.start()
    person = ids.get(NameMention(claim.written, claim.source, start))
    return replace(claim, value=replace(name, entity=person)) if person else claim


def _named(claim: Claim, known: Mapping[str, str], made: dict[tuple[str, frozenset[str]], frozenset[str]]) -> Claim:
    """``made`` are the names of a text said already: claims of one sentence share them."""
    context = claim.context
    if context is None or known.keys().isdisjoint(context.participants):
        return claim
    said = []
    for names in (context.close, context.participants):
        key = (claim.source, names)
        if key not in made:
            made[key] = frozenset([known.get(name, name) for name in names])
        said.append(made[key])
    return claim.on(claim.slot, claim.about, replace(context, close=said[0], participants=said[1]))


def _told(
    persons: Sequence[Person], claims: Sequence[Claim], mentions: Sequence[NameMention]
) -> list[tuple[Person, list[Claim]]]:
    """Every person with the claims about them; each claim has its mention at the same place."""
    by_mention: dict[NameMention, list[Claim]] = defaultdict(list)
    for claim, mention in zip(claims, mentions, strict=True):
        by_mention[mention].append(claim)
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
        claim.start() if claim.slot == "person-name" else 0,
    )


def _of(claim: Claim, person: str) -> Claim:
    if isinstance(claim.value, Name):
        return replace(claim, about=person, value=replace(claim.value, entity=person))
    return claim.on(claim.slot, person, claim.context)
