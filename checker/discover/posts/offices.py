"""Two offices that one person cannot hold at once, two countries and two trades: kept as a question only where texts on one thing give somebody two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from checker.discover.links.link import Links
from checker.discover.rarity import context_of
from checker.discover.told import values_by
from claims.claim import Claim
from claims.extract.persons.lives_by import SLOT as TRADE
from claims.extract.persons.nations import SLOT as NATION
from claims.extract.persons.posts import MILITARY, OFFICE
from claims.extract.persons.ranked import SHORT
from claims.values.post import Post
from claims.values.rank import Rank

_OF_THEN = frozenset(("post-minister", "post-secretary"))


def rivals(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims; of those on offices only the ones of a person to whom linked texts give two, and no text both: that would be a
    promotion, or somebody who does hold both.
    """
    claims = list(claims)
    titles: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Rank):
            titles[claim.about].add(claim.value.title)
    held: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    ranked: set[tuple[str, str]] = set()
    for claim in claims:
        if claim.slot == "rank":
            ranked.add((claim.about, claim.source))
            if _is_short(claim, titles[claim.about]):
                continue
        if claim.slot.startswith(OFFICE) or claim.slot in _OF_THEN or claim.slot in (NATION, TRADE):
            held[claim.slot, claim.about].append(claim)
        else:
            yield claim
    for (slot, _), some in held.items():
        yield from _timed(some) if slot in _OF_THEN else _rivals(_of_one_service(some, ranked), links)


def _is_short(claim: Claim, titles: Collection[str]) -> bool:
    """Whether a rank before a surname is how one addresses the bearer of a longer one that somebody tells: "Colonel Bell", a lieutenant colonel."""
    if SHORT not in context_of(claim).scope or not isinstance(claim.value, Rank):
        return False
    short = f" {claim.value.title}"
    return any(title.endswith(short) for title in titles)


def _of_one_service(claims: list[Claim], ranked: Collection[tuple[str, str]]) -> list[Claim]:
    """The claims, without ranks of an army where no text tells a rank that only a police has: there ranks are held against each other."""
    told = [claim for claim in claims if claim.provenance.rule != MILITARY]
    if all((claim.about, claim.source) in ranked for claim in told):
        return told
    sources = {claim.source for claim in told}
    return [*told, *(claim for claim in claims if claim.provenance.rule == MILITARY and claim.source not in sources)]


def _timed(claims: list[Claim]) -> list[Claim]:
    """Posts of ministers; where one text tells of two, "then" says in each of another time."""
    told: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Post) and claim.value.scope:
            told[claim.source].add(claim.value.scope)
    if all(len(said) < 2 for said in told.values()):
        return claims
    return [
        replace(claim, value=replace(claim.value, once=False)) if isinstance(claim.value, Post) else claim
        for claim in claims
    ]


def _rivals(claims: list[Claim], links: Links) -> Iterator[Claim]:
    told = values_by(claims, lambda claim: claim.source)
    if any(len(said) > 1 for said in told.values()):
        return
    for claim in claims:
        others = (other for other in links.of(claim.source) if other in told)
        if any(told[other] != told[claim.source] for other in others):
            yield claim
