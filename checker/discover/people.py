"""Who is who over all documents: what is said of a person is grouped under one id, with a name for each spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.claim import Claim
from claims.names import NameMention, resolve
from claims.values.person import Name


def who_is_who(claims: Sequence[Claim], declared: Mapping[str, str]) -> list[Claim]:
    """The claims about persons with the person's id as subject. A name alone that fits nobody or two stays its own.

    ``declared`` maps folded spellings to entity ids; a name that resolves to one of these bears its id.
    """
    mentions = {_mention(claim) for claim in claims}
    found = resolve(mentions, declared).persons
    known = set(declared.values())
    ids = {
        mention: person.id if person.id in known else f"person:{person.id}"
        for person in found
        for mention in person.mentions
    }
    return [_of(claim, ids[_mention(claim)]) for claim in claims]


def _mention(claim: Claim) -> NameMention:
    return NameMention(
        claim.about,
        claim.source,
        claim.provenance.span.start if claim.provenance.span and claim.slot == "person-name" else 0,
    )


def _of(claim: Claim, person: str) -> Claim:
    if isinstance(claim.value, Name):
        return replace(claim, about=person, value=replace(claim.value, entity=person))
    return replace(claim, about=person)
