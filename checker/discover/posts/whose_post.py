"""Of which country or body two holders of one post are, as far as their texts tell: a text on two countries knows a minister of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from checker.discover.posts.holder import Holder, lands_of
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.language.stems import base_stem
from claims.extract.named.named import SLOT as THING
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.persons.body_runs import head_of
from claims.folding import fold, words
from claims.tables import table, word_set

_LANDS = "the texts name several countries, and not both say of which the post is"
_BODIES = "the texts may tell of two bodies that have such a post each"


@dataclass(frozen=True, slots=True)
class Homes:
    """What texts tell of countries and bodies: the countries that each text names, and of whose post a person is told; the names of bodies of each sort in a text,
    who left a post, and of each text that names one body alone its name.
    """

    named: Mapping[str, frozenset[str]]
    known: Mapping[str, frozenset[str]]
    bodies: Mapping[tuple[str, str], frozenset[str]]
    left: frozenset[str]
    lone: Mapping[str, str]

    def of_the_one_body(self, a: Holder, b: Holder) -> bool:
        """Whether the texts of two posts each name one body alone, and it is the same: "its chairman", "the firm's chief executive"."""
        one, two = (self.lone.get(side.claim.source) for side in (a, b))
        return one is not None and one == two and not (a.bare or b.bare or a.telling or b.telling)

    def apart(self, a: Holder, b: Holder) -> bool:
        """Whether two posts are surely those of two countries, or a text tells that one of the two persons has left a post."""
        one, two = self._land(a), self._land(b)
        return (bool(one and two) and one.isdisjoint(two)) or ((a.surname in self.left) != (b.surname in self.left))

    def doubt(self, a: Holder, b: Holder) -> str:
        """Why two posts may be of two bodies; empty where they are of one."""
        if a.post in _of_states() and not (a.names & b.names) - lands_of(a):
            several = len(self.named[a.claim.source] | self.named[b.claim.source]) > 1
            return _LANDS if several and not (self._land(a) and self._land(b)) else ""
        if self._lacks(a, b) or self._lacks(b, a) or any(self._of_two(a, b, sort) for sort in a.telling & b.telling):
            return _BODIES
        return ""

    def _land(self, a: Holder) -> frozenset[str]:
        """The country of a post: by its own words, by those of another text on the person, or because its text names no other."""
        told = lands_of(a) or self.known.get(_person(a), frozenset())
        named = self.named[a.claim.source]
        return told or (named if len(named) == 1 else frozenset())

    def _lacks(self, a: Holder, b: Holder) -> bool:
        """Whether the text of one has no word of the name by which the other tells the body."""
        name = a.names - b.names - b.over - b.nouns
        context = context_of(b.claim)
        said = {base_stem(part) for name in context.topic | context.participants for part in words(name)}
        return bool(name) and name.isdisjoint(said)

    def _of_two(self, a: Holder, b: Holder, sort: str) -> bool:
        """Whether the texts name bodies of a sort, and none that is in both."""
        one, two = (self.bodies.get((side.claim.source, sort), frozenset()) for side in (a, b))
        return bool(one or two) and one.isdisjoint(two)


def homes(claims: Iterable[Claim], told: Iterable[Holder]) -> Homes:
    """What all claims tell of the countries and bodies of posts."""
    named: dict[str, frozenset[str]] = {}
    bodies: dict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
    known: dict[str, frozenset[str]] = defaultdict(frozenset)
    told_in: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.source not in named:
            named[claim.source] = frozenset(land for name in context_of(claim).topic if (land := _land_of(name)))
        if claim.slot in (BODY, THING):
            told_in[claim.source].add(fold(claim.written))
        if claim.slot == BODY and (head := head_of(claim.about)):
            bodies[claim.source, base_stem(head)] |= {claim.about}
    left: set[str] = set()
    for one in told:
        known[_person(one)] |= lands_of(one)
        left |= one.left
    lone = {source: next(iter(names)) for source, names in told_in.items() if len(names) == 1}
    return Homes(named, known, bodies, frozenset(left), lone)


def _person(a: Holder) -> str:
    return a.name.entity or a.name.spelling


def _land_of(name: str) -> str:
    """The code of the country that a place's id is of or lies in: "country:TR", "city:TR:ankara"."""
    sort, _, rest = name.partition(":")
    return rest.partition(":")[0].lower() if sort in ("country", "city", "region") else ""


@cache
def _of_states() -> frozenset[str]:
    """Posts that every state has."""
    return word_set("holders", "of_states") | frozenset(table("holders")["of_lands"])
