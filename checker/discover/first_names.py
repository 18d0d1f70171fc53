"""One person under two first names: texts on one thing tell of the bearer of a surname, each of one alone, with two given names.

That a slip of the pen is at work, and not two people, must be borne out: by the same role beside both names, by the same words where one text
tells no role, or because the names are so near that they were taken for one person's anyway. Kin, two ages, two sexes and a text that
knows two bearers of the surname speak for two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from math import fsum

from rapidfuzz.distance import OSA

from checker.discover.link import Links
from checker.discover.people import Ids, mention_of
from checker.discover.rarity import context_of, general
from claims.claim import Claim
from claims.extract.lexicon import is_person
from claims.extract.stems import forms_of, word_of_stem
from claims.folding import fold
from claims.names.given_forms import are_two_names, is_listed, sex_of
from claims.people.words import FIRST, PARTICLE, SUFFIX, bits_of
from claims.tables import word_set
from claims.values.person import Name

SLOT = "first-name"
_NAME = "person-name"
# So many words beside two names say the same of their bearers, where no role does, and so rare are they together.
_SHARED, _TELLING = 2, 1.0
# So many of the letters of two first names are the same where one is easily written for the other.
_NEAR = 0.55
# Stems are of one word from so many letters on: "president" and "presides".
_ROOT = 5
# A surname that is a father's name is borne by whole classes: "bin Salman", "Gudmundsson".
_FATHERS = ("sson", "dottir", "ovich", "evich")
_OF_FATHER = frozenset("bin ibn ben bint binti ould abu".split())
_TITLE = re.compile(
    r"\b(?:(?P<m>Mr|Sir|Lord|Herr|Monsieur|Señor|Signor)|(?P<f>Mrs|Ms|Miss|Mme|Madame|Lady|Dame|Frau|Señora|Signora))\b\.? $"
)


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody of a surname in one text. ``rest`` are the other given names, ``names`` the capitalised words of the text."""

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


def one_first_name(
    claims: Sequence[Claim], ids: Ids, declared: Mapping[str, str], links: Links
) -> tuple[Ids, dict[str, str]]:
    """The ids with one for both where two persons are one under two first names, and for each such id how the question calls the person.

    ``claims`` are those on persons; of ``declared`` names, by their folded spellings, no two are joined: a person has said who
    their bearers are.
    """
    same: dict[str, str] = {}
    called: dict[str, str] = {}
    for one, two in _pairs(_bearers(claims, ids), links):
        if not (one.spelled & declared.keys() and two.spelled & declared.keys()) and _is_one(one, two):
            keep, drop = sorted(same.get(side.person, side.person) for side in (one, two))
            same = {id: keep if to == drop else to for id, to in same.items()} | {drop: keep, keep: keep}
            called[keep] = called.get(keep) or called.pop(drop, "") or _called(one, two)
    return ({mention: same.get(id, id) for mention, id in ids.items()} if same else ids), called


def asked(claim: Claim, label: str) -> Claim:
    """The claim on a full name as one on the first name of the person whom the label calls."""
    if claim.slot != _NAME or not isinstance(claim.value, Name) or not _parts(claim.written):
        return claim
    return replace(claim, slot=SLOT, about=label, value=replace(claim.value, first=_parts(claim.written)[0]))


def _bearers(claims: Sequence[Claim], ids: Ids) -> list[_Bearer]:
    """Everybody with a first name and a surname, text by text."""
    named: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    firsts: dict[str, set[str]] = defaultdict(set)
    ages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.slot == _NAME and (parts := _parts(claim.about)):
            named[claim.source, " ".join(parts)].append(claim)
            firsts[claim.source].update(parts[:-1])
        elif claim.slot == "age":
            ages[claim.source, " ".join(_parts(claim.about))].add(claim.value.key())
    return [
        _bearer(source, name.split(" "), some, ids, frozenset(ages[source, name]), frozenset(firsts[source]))
        for (source, name), some in sorted(named.items())
    ]


@cache
def _parts(name: str) -> tuple[str, ...]:
    """First name, others and surname, where the name is written in this order and nothing else is said by it."""
    plain = tuple(word.replace(".", "") for word in fold(name).split())
    if len(plain) < 2 or any(bits_of(word) & SUFFIX for word in plain) or not _OF_FATHER.isdisjoint(plain):
        return ()
    kept = tuple(word for word in plain if not bits_of(word) & PARTICLE or word in (plain[0], plain[-1]))
    is_first = len(kept) > 1 and len(kept[0]) > 1 and not bits_of(kept[0]) & FIRST and is_listed(kept[0])
    return kept if is_first else ()


def _bearer(
    source: str, parts: Sequence[str], claims: Sequence[Claim], ids: Ids, ages: frozenset[str], firsts: frozenset[str]
) -> _Bearer:
    contexts = [context_of(claim) for claim in claims]
    nothing: frozenset[str] = frozenset()
    return _Bearer(
        source=source,
        surname=parts[-1],
        first=parts[0],
        rest=frozenset(parts[1:-1]),
        person=ids[mention_of(claims[0])],
        spelled=frozenset(fold(claim.written) for claim in claims),
        roles=nothing.union(*(context.close for context in contexts)),
        near=nothing.union(*(context.near for context in contexts)),
        ages=ages,
        sexes=frozenset(filter(None, map(_sex_told, claims))),
        kin=any(map(_is_kin, claims)),
        names=_all_of({context.topic for context in contexts}),
        others=firsts,
    )


def _all_of(some: set[frozenset[str]]) -> frozenset[str]:
    """Everything in any of them. The claims of one text share its many names, which are not copied for each bearer."""
    return next(iter(some)) if len(some) == 1 else frozenset().union(*some)


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


def _pairs(bearers: Sequence[_Bearer], links: Links) -> Iterator[tuple[_Bearer, _Bearer]]:
    """Two bearers of a surname under two established first names in texts that tell of one thing, where nobody else there bears it."""
    here: dict[tuple[str, str], list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        here[bearer.surname, bearer.source].append(bearer)
    by_surname: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers:
        by_surname[bearer.surname].add(bearer.first)
    for one in bearers:
        if len(by_surname[one.surname]) < 2:
            continue
        near = sorted(links.get(one.source, ()))
        for two in [two for source in near if source > one.source for two in here.get((one.surname, source), ())]:
            around = {one.source, two.source, *near, *links.get(two.source, ())}
            known = [here[one.surname, source] for source in sorted(around) if (one.surname, source) in here]
            if _differ(one, two) and not any(_tells_of_two(some) for some in known):
                yield one, two


def _differ(one: _Bearer, two: _Bearer) -> bool:
    """Whether the first names are two names, and neither bearer has the other's among the rest."""
    crossed = one.first in two.rest or two.first in one.rest
    return are_two_names(one.first, two.first, one.surname) and not crossed


def _tells_of_two(some: Sequence[_Bearer]) -> bool:
    """Whether a text knows two bearers of a surname, several at once ("the Bells"), or one with their kin beside them."""
    if any(one.first != two.first for one, two in combinations(some, 2)):
        return True
    bearer = some[0]
    return f"{bearer.surname}s" in bearer.names or any(one.kin for one in some)


def _is_one(one: _Bearer, two: _Bearer) -> bool:
    """Whether what the two texts say speaks for one person."""
    if (one.ages and two.ages and one.ages.isdisjoint(two.ages)) or _knows(one, two) or _knows(two, one):
        return False
    shared = _meet(one.roles, two.roles) | _meet(one.roles, two.near) | _meet(two.roles, one.near)
    telling = shared - _listed("many")
    if _are_two_sexes(one, two) and telling.isdisjoint(_listed("sole")):
        return False
    contradicted = _told(one) and _told(two) and not shared
    if one.person == two.person:
        return not contradicted
    if telling:
        return not _is_common(one.surname) or len(_meet(one.near | one.roles, two.near | two.roles)) > len(telling)
    if contradicted or _is_common(one.surname) or not _listed("harm").isdisjoint(one.near | two.near):
        return False
    said = _meet(one.near, two.near) - _listed("many")
    return _are_near(one.first, two.first) or (len(said) >= _SHARED and fsum(map(general, sorted(said))) >= _TELLING)


def _told(bearer: _Bearer) -> frozenset[str]:
    """What a text says that somebody is: the roles, or a noun beside the name that many bear ("A guest, Ann Bell, jumped")."""
    return bearer.roles or bearer.near & _listed("many")


def _are_near(a: str, b: str) -> bool:
    """Whether one first name is easily written for the other."""
    return OSA.normalized_similarity(a, b) >= _NEAR


def _knows(one: _Bearer, two: _Bearer) -> bool:
    """Whether the one text has the other's first name too, and by no other person's full name: "his brother Paul"."""
    return two.first in one.names and two.first not in one.others


def _are_two_sexes(one: _Bearer, two: _Bearer) -> bool:
    a, b = ({sex_of(side.first)} - {""} | side.sexes for side in (one, two))
    return bool(a and b and a.isdisjoint(b))


def _meet(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The stems that both have, or of which one begins the other."""
    found = some & others
    rooted = (
        a
        for a in some - found
        if len(a) >= _ROOT
        for b in others
        if len(b) >= _ROOT and (a.startswith(b) or b.startswith(a))
    )
    return found | frozenset(rooted)


def _is_common(surname: str) -> bool:
    """Whether a surname is that of many, or no surname but a father's name."""
    return surname in word_set("same_person", "common") or surname.endswith(_FATHERS) or is_listed(surname)


@cache
def _listed(name: str) -> frozenset[str]:
    return forms_of(word_set("same_person", name))


def _called(one: _Bearer, two: _Bearer) -> str:
    """How the question calls the person: "minister Belkhou"."""
    shared = sorted(map(word_of_stem, _meet(one.roles | one.near, two.roles | two.near) & (one.roles | two.roles)))
    role = next((word for word in shared if is_person(word)), "")
    return f"{role} {one.surname.title()}".strip()
