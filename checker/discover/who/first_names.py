"""One person under two first names: texts on one thing tell of the bearer of a surname, each of one alone, with two given names.

That a slip of the pen is at work, and not two people, must be borne out: by the same role beside both names, by one age, by the same deed or the same
words where one text tells no role, or because the names are so near that they were taken for one person's anyway. Kin, two ages, two sexes and a
text that knows two bearers of the surname speak for two people. A first name on no list is another name only where it is far from the other, and
a role, an age or a deed speaks for one bearer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from math import fsum

from rapidfuzz.distance import OSA

from checker.discover.links.link import Links
from checker.discover.rarity import context_of, general
from checker.discover.who.bearers import Bearer, bearers_in, parts_of
from checker.discover.who.people import Ids
from claims.claim import Claim
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import forms_of, stem, word_of_stem
from claims.names import compare
from claims.names.given_forms import are_far, are_other_names, is_listed, sex_of
from claims.people.words import PEOPLE, sorts
from claims.tables import word_set
from claims.values.person import Name

SLOT = "first-name"
_NAME = "person-name"
_SEVERAL, _BOTH_TOLD = 2, "several texts give each, and somebody may be called by either"
# So many words beside two names say the same of their bearers, where no role does, and so rare are they together.
_SHARED, _TELLING = 2, 1.0
# So many of the letters of two first names are the same where one is easily written for the other.
_NEAR = 0.55
# Stems are of one word from so many letters on: "president" and "presides".
_ROOT = 5
# A class of words is written with this mark; one is not a form of another.
_CLASS = "="
# The ages of those who may be twins in one class or in one pram.
_CHILD = frozenset(f"{years} year" for years in range(20))
# A surname that is a father's name is borne by whole classes: "bin Salman", "Gudmundsson".
_FATHERS = ("sson", "dottir", "ovich", "evich")


def one_first_name(
    claims: Sequence[Claim], ids: Ids, declared: Mapping[str, str], links: Links
) -> tuple[Ids, dict[str, str]]:
    """The ids with one for both where two persons are one under two first names, and for each such id how the question calls the person.

    ``claims`` are those on persons; of ``declared`` names, by their folded spellings, no two are joined: a person has said who
    their bearers are.
    """
    same: dict[str, str] = {}
    called: dict[str, str] = {}
    for one, two in _pairs(bearers_in(claims, ids), links):
        if not (one.spelled & declared.keys() and two.spelled & declared.keys()) and _is_one(one, two):
            keep, drop = sorted(same.get(side.person, side.person) for side in (one, two))
            same = {id: keep if to == drop else to for id, to in same.items()} | {drop: keep, keep: keep}
            called[keep] = called.get(keep) or called.pop(drop, "") or _called(one, two)
    return ({mention: same.get(id, id) for mention, id in ids.items()} if same else ids), called


def asked(claim: Claim, label: str, doubt: str = "") -> Claim:
    """The claim on a full name as one on the first name of the person whom the label calls; ``doubt``: why two first names need be no slip."""
    if claim.slot != _NAME or not isinstance(claim.value, Name) or not parts_of(claim.written):
        return claim
    context = replace(context_of(claim), doubt=doubt) if doubt else claim.context
    value = replace(claim.value, first=parts_of(claim.written)[0])
    return replace(claim, slot=SLOT, about=label, value=value, context=context)


def doubts(claims: Iterable[Claim], called: Mapping[str, str]) -> dict[str, str]:
    """Why two first names of one person need be no slip, by the person: a slip is one text's, and a name by which somebody is called is that of several."""
    by: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        if claim.about in called and claim.slot == _NAME and (parts := parts_of(claim.written)):
            by[claim.about][parts[0]].add(claim.source)
    return {
        person: _BOTH_TOLD
        for person, firsts in by.items()
        if sum(len(sources) >= _SEVERAL for sources in firsts.values()) > 1
    }


def _pairs(bearers: Sequence[Bearer], links: Links) -> Iterator[tuple[Bearer, Bearer]]:
    """Two bearers of a surname under two established first names in texts that tell of one thing, where nobody else there bears it."""
    here: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        here[bearer.surname, bearer.source].append(bearer)
    for one in bearers:
        near = sorted(links.of(one.source))
        for two in [two for source in near if source > one.source for two in here.get((one.surname, source), ())]:
            around = {one.source, two.source, *near, *links.of(two.source)}
            known = [here[one.surname, source] for source in sorted(around) if (one.surname, source) in here]
            if _differ(one, two) and not any(_tells_of_two(some) for some in known):
                yield one, two


def _differ(one: Bearer, two: Bearer) -> bool:
    """Whether the first names are two names, and neither bearer has the other's among the rest."""
    crossed = one.first in two.rest or two.first in one.rest
    if crossed or one.first == two.first or _is_run_together(one, two) or _is_run_together(two, one):
        return False
    names = [f"{side.first} {side.surname}" for side in (one, two)]
    is_two = are_other_names(one.first, two.first, one.surname)
    return is_two and (_are_listed(one, two) or compare(*names).outcome == "different")


def _is_run_together(one: Bearer, two: Bearer) -> bool:
    """Whether the first name of one is the first and a further one of the other, in one word: "Mohammadmian" and "Muhammad Mian"."""
    both = (f"{two.first}{further}" for further in two.rest)
    return len(one.first) > len(two.first) and any(not are_far(one.first, name) for name in both)


def _are_listed(one: Bearer, two: Bearer) -> bool:
    return is_listed(one.first) and is_listed(two.first)


def _tells_of_two(some: Sequence[Bearer]) -> bool:
    """Whether a text knows two bearers of a surname, several at once ("the Bells"), or one with their kin beside them."""
    if any(one.first != two.first for one, two in combinations(some, 2)):
        return True
    bearer = some[0]
    return f"{bearer.surname}s" in bearer.names or any(one.kin for one in some)


def _is_one(one: Bearer, two: Bearer) -> bool:
    """Whether what the two texts say speaks for one person."""
    if (one.ages and two.ages and one.ages.isdisjoint(two.ages)) or _knows(one, two) or _knows(two, one):
        return False
    shared = (_meet(one.roles, two.roles) | _meet(one.roles, two.near) | _meet(two.roles, one.near)) - _peoples()
    telling = frozenset() if _is_of_several(shared) else shared - _listed("many")
    if _are_two_sexes(one, two) and telling.isdisjoint(_listed("sole")):
        return False
    if _are_of_one_age(one, two):
        return True
    done = one.deeds & two.deeds
    # Beside one deed only a role tells another person, and not a noun that stands somewhere near.
    contradicted = not shared and (one.roles and two.roles if done else _told(one) and _told(two))
    if one.person == two.person:
        return not contradicted
    if telling:
        return not _is_common(one.surname) or len(_meet(one.near | one.roles, two.near | two.roles)) > len(telling)
    return (_are_listed(one, two) or bool(done)) and not contradicted and _is_told_alike(one, two, bool(done))


def _is_told_alike(one: Bearer, two: Bearer, done: bool) -> bool:
    """Whether, where no text tells a role that both have, a deed or the words beside the names speak for one person."""
    near = _are_near(one.first, two.first)
    # Two names that nearly are one, of whom one deed is told, may share a father's name and have suffered the same.
    if done and near and not _is_of_many(one.surname):
        return True
    if _is_common(one.surname) or not _listed("harm").isdisjoint(one.near | two.near):
        return False
    shared = _meet(one.near, two.near)
    said = frozenset() if _is_of_several(shared) else shared - _listed("many")
    return done or near or (len(said) >= _SHARED and fsum(map(general, sorted(said))) >= _TELLING)


def _is_of_several(shared: frozenset[str]) -> bool:
    """Whether the role that two bearers share is one of which there are several: a firm has many vice presidents, and an office many deputies."""
    return not _listed("lesser").isdisjoint(shared)


def _are_of_one_age(one: Bearer, two: Bearer) -> bool:
    """Whether one age is told of both, of a surname that few bear. Children of one age whom the same befell may be twins."""
    shared = one.ages & two.ages
    is_grown = _CHILD.isdisjoint(shared)
    at_risk = not _listed("harm").isdisjoint(one.near | two.near)
    return bool(shared) and not _is_common(one.surname) and (is_grown or not at_risk)


def _told(bearer: Bearer) -> frozenset[str]:
    """What a text says that somebody is: the roles, or a noun beside the name that many bear ("A guest, Ann Bell, jumped")."""
    return bearer.roles or bearer.near & _listed("many")


def _are_near(a: str, b: str) -> bool:
    """Whether one first name is easily written for the other."""
    return OSA.normalized_similarity(a, b) >= _NEAR


def _knows(one: Bearer, two: Bearer) -> bool:
    """Whether the one text has the other's first name too, and by no other person's full name: "his brother Paul"."""
    return two.first in one.names and two.first not in one.others


def _are_two_sexes(one: Bearer, two: Bearer) -> bool:
    a, b = ({sex_of(side.first)} - {""} | side.sexes for side in (one, two))
    return bool(a and b and a.isdisjoint(b))


def _meet(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The stems that both have, or of which one begins the other."""
    found = some & others
    rooted = (
        a
        for a in some - found
        if len(a) >= _ROOT and a[0] != _CLASS
        for b in others
        if len(b) >= _ROOT and (a.startswith(b) or b.startswith(a))
    )
    return found | frozenset(rooted)


@cache
def _peoples() -> frozenset[str]:
    """The stems of the names of peoples: everybody of a land has one."""
    return frozenset(stem(word) for word, bits in sorts().items() if bits & PEOPLE)


def _is_common(surname: str) -> bool:
    """Whether a surname is that of many, or may be no surname but a father's name."""
    return _is_of_many(surname) or is_listed(surname)


def _is_of_many(surname: str) -> bool:
    return surname in word_set("same_person", "common") or surname.endswith(_FATHERS)


@cache
def _listed(name: str) -> frozenset[str]:
    return forms_of(word_set("same_person", name))


def _called(one: Bearer, two: Bearer) -> str:
    """How the question calls the person: "minister Belkhou"."""
    shared = sorted(map(word_of_stem, _meet(one.roles | one.near, two.roles | two.near) & (one.roles | two.roles)))
    role = next((word for word in shared if is_person(word)), "")
    return f"{role} {one.surname.title()}".strip()
