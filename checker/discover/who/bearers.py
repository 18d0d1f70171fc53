"""Everybody whom a text names with a first name and a surname, and what it says of the bearer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.discover.rarity import context_of
from checker.discover.who.people import Ids, mention_of
from claims.claim import Claim
from claims.extract.language.stems import small_words, stem
from claims.folding import fold
from claims.names.given_forms import is_listed
from claims.people.words import ENDING, FIRST, GIVEN, PARTICLE, SUFFIX, bits_of
from claims.tables import alternatives, table, word_set

_NAME = "person-name"
_OF_FATHER = frozenset("bin ibn ben bint binti ould abu".split())
_BEN = "ben"  # at the head of a name short for Benjamin
_TITLE = re.compile(
    r"\b(?:(?P<m>Mr|Sir|Lord|Herr|Monsieur|Señor|Signor)|(?P<f>Mrs|Ms|Miss|Mme|Madame|Lady|Dame|Frau|Señora|Signora))\b\.? $"
)
# A second yellow card is a yellow card too many.
_COUNTED = frozenset(("second",))
# A word on no list is a first name from so many letters on.
_LONG = 4
# What surely names a person, whatever the words are.
_SURE = frozenset(("title", "age", "apposition", "presented", "marked", "given name", "said"))


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody of a surname in one text. ``rest`` are the other given names, ``names`` the capitalised words of the text, ``deeds`` what
    is done or undergone by one person of a story.
    """

    source: str
    surname: str
    first: str
    rest: frozenset[str]
    person: str
    spelled: frozenset[str]
    roles: frozenset[str]
    near: frozenset[str]
    ages: frozenset[str]
    sexes: frozenset[str]
    kin: bool
    names: frozenset[str]
    others: frozenset[str]
    deeds: frozenset[str]


def bearers_in(claims: Sequence[Claim], ids: Ids) -> list[Bearer]:
    """Everybody with a first name and a surname, text by text; of surnames that stand with one first name only nobody, as they are nearly all."""
    named: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    firsts: dict[str, set[str]] = defaultdict(set)
    by_surname: dict[str, set[str]] = defaultdict(set)
    ages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.slot == _NAME and (parts := parts_of(claim.about)) and _is_sure(parts, claim):
            named[claim.source, " ".join(parts)].append(claim)
            firsts[claim.source].update(parts[:-1])
            by_surname[parts[-1]].add(parts[0])
        elif claim.slot == "age":
            ages[claim.source, ids[mention_of(claim)]].add(claim.value.key())
    return [
        _bearer(source, parts, some, ids[mention_of(some[0])], ages, frozenset(firsts[source]))
        for (source, name), some in sorted(named.items())
        for parts in (name.split(" "),)
        if len(by_surname[parts[-1]]) > 1
    ]


@cache
def parts_of(name: str) -> tuple[str, ...]:
    """First name, others and surname, where the name is written in this order and nothing else is said by it."""
    plain = tuple(word.replace(".", "") for word in fold(name).split())
    if len(plain) < 2 or any(bits_of(word) & SUFFIX for word in plain):
        return ()
    if not _OF_FATHER.isdisjoint(plain[plain[0] == _BEN :]):
        return ()
    kept = tuple(word for word in plain if not bits_of(word) & PARTICLE or word in (plain[0], plain[-1]))
    is_first = len(kept) > 1 and len(kept[0]) > 1 and not bits_of(kept[0]) & FIRST
    return kept if is_first and (is_listed(kept[0]) or _may_be_given(kept)) else ()


def _may_be_given(parts: Sequence[str]) -> bool:
    """Whether a word that no list has as a given name may be one: no list has it as anything else, and a surname alone follows."""
    return len(parts) == 2 and len(parts[0]) >= _LONG and not bits_of(parts[0]) & ~(GIVEN | ENDING)


def _is_sure(parts: Sequence[str], claim: Claim) -> bool:
    """Whether the text shows a person, as it must where the first name is on no list."""
    return is_listed(parts[0]) or claim.provenance.rule in _SURE


def _bearer(
    source: str,
    parts: Sequence[str],
    claims: Sequence[Claim],
    person: str,
    ages: Mapping[tuple[str, str], set[str]],
    firsts: frozenset[str],
) -> Bearer:
    contexts = [context_of(claim) for claim in claims]
    nothing: frozenset[str] = frozenset()
    return Bearer(
        source=source,
        surname=parts[-1],
        first=parts[0],
        rest=frozenset(parts[1:-1]),
        person=person,
        spelled=frozenset(fold(claim.written) for claim in claims),
        roles=nothing.union(*(context.close for context in contexts)),
        near=nothing.union(*(context.near for context in contexts)),
        ages=frozenset(ages.get((source, person), ())),
        sexes=frozenset(filter(None, map(_sex_told, claims))),
        kin=any(map(_is_kin, claims)),
        names=_all_of({context.topic for context in contexts}),
        others=firsts,
        deeds=nothing.union(*map(_deeds, claims)),
    )


def _all_of(some: set[frozenset[str]]) -> frozenset[str]:
    """Everything in any of them. The claims of one text share its many names, which are not copied for each bearer."""
    return next(iter(some)) if len(some) == 1 else frozenset().union(*some)


def _deeds(claim: Claim) -> frozenset[str]:
    """What the words around a name say that its bearer did or underwent."""
    quote = claim.provenance.quote or ""
    near = context_of(claim).near
    return frozenset(
        deed
        for deed, told in _told_deeds().items()
        if told.search(quote) or any(stems <= near for stems in _deed_stems()[deed])
    )


@cache
def _told_deeds() -> Mapping[str, re.Pattern[str]]:
    deeds: Mapping[str, Sequence[str]] = table("same_person")["deeds"]
    return {name: re.compile(rf"\b(?:{alternatives(told)})\b", re.IGNORECASE) for name, told in deeds.items()}


@cache
def _deed_stems() -> Mapping[str, tuple[frozenset[str], ...]]:
    """For each deed the stems of its words, and of its phrases that have two that carry something."""
    deeds: Mapping[str, Sequence[str]] = table("same_person")["deeds"]
    return {
        name: tuple(stems for some in told if len(stems := _stems(some)) > 1 or (stems and " " not in some))
        for name, told in deeds.items()
    }


def _stems(told: str) -> frozenset[str]:
    return frozenset(stem(word) for word in told.split() if word not in small_words() and word not in _COUNTED)


def _sex_told(claim: Claim) -> str:
    """The sex that a form of address before the name tells."""
    before = (claim.provenance.quote or "").partition(claim.written)[0]
    found = _TITLE.search(before)
    return found.lastgroup or "" if found else ""


def _is_kin(claim: Claim) -> bool:
    """Whether a word right beside the name says that its bearer is somebody's kin: "his brother, Paul Bell", "Ann Bell, the widow of"."""
    before, _, behind = (claim.provenance.quote or "").partition(claim.written)
    ahead, after = _kin()
    return bool(ahead.search(before) or after.match(behind))


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    noun = rf"(?:{'|'.join(sorted(word_set('same_person', 'kin')))})s?"
    return (
        re.compile(rf"\b{noun},? (?:[A-Z]\w+\.? )?$"),
        re.compile(
            rf"(?:, (?:who (?:is|was) )?| (?:is|was) )(?:(?:the|an?|his|her|their|whose) )?(?:[\w-]+ ){{0,2}}{noun}\b| {noun}\b"
        ),
    )
