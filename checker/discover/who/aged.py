"""The age of somebody whom a text calls by a role, as that of the one person whom another text on the same thing names with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from checker.discover.links.link import Links
from checker.discover.pairing.nouns import is_anybody, kin
from checker.discover.rarity import context_of
from checker.discover.told import values_by
from checker.discover.who.people import Ids, mention_of
from claims.claim import Claim
from claims.extract.ages.ages import THEN
from claims.extract.ages.lists import SLOT
from claims.extract.language.stems import noun_stem, stem
from claims.folding import fold
from claims.tables import table

# For every source and word the persons beside whose name it stands, each with the words of the name.
Bearers = Mapping[tuple[str, str], set[tuple[str, frozenset[str]]]]
# Stems are of one word from so many letters on: "painter" and "painted".
_ROOT = 5


def with_bearers(claims: Sequence[Claim], personal: Sequence[Claim], ids: Ids, links: Links) -> list[Claim]:
    """The claims, with the ages of "a retired headmaster of 83" as those of the only person beside whose name the role stands."""
    if not any(claim.slot == SLOT for claim in claims):
        return list(claims)
    bearers = _bearers(personal, ids)
    several = _told_of_several(claims)
    return [_aged(claim, bearers, links, several) if claim.slot == SLOT else claim for claim in claims]


def doubted(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; ages of somebody to whom one text gives two are held against each other as uncertain, for there are likely two of
    that name, or it tells of two days. The age of a child who is grown in another text is that of other days.
    """
    told = values_by((claim for claim in claims if claim.slot == "age"), lambda claim: (claim.about, claim.source))
    twice = {about for (about, _), ages in told.items() if len(ages) > 1}
    grown = {
        claim.about for claim in claims if claim.slot == "age" and (getattr(claim.value, "low", None) or 0) >= _GROWN
    }
    return [
        replace(claim, slot=THEN)
        if claim.slot == "age" and claim.about in grown and _is_of_childhood(claim)
        else replace(claim, context=replace(context_of(claim), sure=_NONE, likely=_NONE, borne_out=_NONE))
        if claim.slot == "age" and claim.about in twice
        else claim
        for claim in claims
    ]


def _is_of_childhood(claim: Claim) -> bool:
    """Whether a child's age is told in the past: "She was nine", in a tale of how a runner of 24 began."""
    words = (claim.provenance.quote or "").lower().split()
    return "was" in words and (getattr(claim.value, "low", None) or _GROWN) < _GROWN


_GROWN = 18


_NONE: frozenset[int] = frozenset()


def _bearers(personal: Sequence[Claim], ids: Ids) -> Bearers:
    """For every source and word the persons beside whose name it stands; a group of nouns for one person is a word too."""
    found: dict[tuple[str, str], set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for claim in personal:
        if claim.slot == "person-name":
            context, person = context_of(claim), ids[mention_of(claim)]
            groups = {_called().get(word, word) for word in context.close}
            bearer = (person, frozenset(fold(claim.about).split()))
            for word in (
                context.close | context.near | groups | {word[:_ROOT] for word in context.near if word[0] != "="}
            ):
                found[claim.source, word].add(bearer)
    return found


def _told_of_several(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """The sources and groups of nouns of which one text tells several ages: there are several such people."""
    told = values_by((claim for claim in claims if claim.slot == SLOT), lambda claim: (claim.source, _group(claim)))
    return frozenset((source, group) for (source, group), said in told.items() if group and len(said) > 1)


def _group(claim: Claim) -> str | None:
    """The group of nouns in which the noun of an age stands, or another noun of its clause."""
    context = context_of(claim)
    words = [context.head or "", *sorted(context.near)]
    return next((group for word in words if (group := _called().get(word))), None)


def _aged(claim: Claim, bearers: Bearers, links: Links, several: frozenset[tuple[str, str]]) -> Claim:
    head, group = context_of(claim).head, _group(claim)
    sources = (claim.source, *links.of(claim.source))
    wanted = []
    if group and (claim.source, group) not in several:
        wanted.append(group)
    if head and not is_anybody(head) and head not in kin():
        wanted += [head, head[:_ROOT]] if len(head) > _ROOT else [head]
    # Whom the sentence names without giving the age is somebody else: "The driver was 34, Ann Bell said".
    here = context_of(claim).participants
    for word in wanted:
        told = {one for source in sources for one in bearers.get((source, word), ())}
        found = {person for person, name in told if name.isdisjoint(here)}
        if found:
            return replace(claim, slot="age", about=found.pop()) if len(found) == 1 else claim
    return claim


@cache
def _called() -> Mapping[str, str]:
    """Stems of nouns with the name of their group: the first of its nouns."""
    groups = (str(line).split() for line in table("same_person")["called"])
    return {form: f"~{nouns[0]}" for nouns in groups for noun in nouns for form in (stem(noun), noun_stem(noun))}
