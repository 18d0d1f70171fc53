"""How many different people several mentions of one person each speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extract.incidents.kinds import COMING, are_disjoint, kind_of
from claims.extract.incidents.sexes import is_of_age, sex
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_counts import HEAD, TOP
from claims.folding import fold
from claims.tables import word_set
from claims.text import Span

# A mention further off than this many sentences names nobody new: it mostly tells of another incident.
_NEAR = 2
_SAME = word_set("parties", "anybody")
# Kinds that say nothing of what somebody did there.
_ANY_KIND = ("adult", "child")
_VOLUNTEERS = frozenset("volunteer volunteers".split())
_ALIVE = word_set("parties", "alive")
_APART = word_set("parties", "no_rescuers")
_RELATIONS = word_set("parties", "relations")


@dataclass
class _Person:
    names: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    grown: set[bool] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    died: set[str] = field(default_factory=set)
    index: int = -1


def distinct(mentions: Sequence[Suffered]) -> int:
    """The number of people: a mention is a new one where its name, age or sex cannot be that of anyone before."""
    found: list[_Person] = []
    last = mentions[0].index
    seen = set[Span]()
    for one in mentions:
        if one.span in seen:
            continue
        seen.add(one.span)
        fits = [person for person in found if _fits(person, one) and not _is_introduced(person, one)]
        if found and (not fits or (one.sort == "other" and one.index == mentions[0].index)):
            is_told = (
                one.sort in ("figure", "name", "other")
                or (one.sort == "part" and one.names)
                or (one.sort == "definite" and (one.names or _is_owned(one, found) or _is_of_new_kind(one, found)))
            )
            is_new = one.agent or (one.family == "injured" and (bool(one.ages) or _is_of_new_kind(one, found)))
            is_new = is_new and one.index - last <= TOP
            if (one.index - last > _NEAR and not is_new) or not is_told:
                continue
            fits = []
        person = fits[-1] if fits else _Person()
        if not fits:
            found.append(person)
        _note(person, one)
        last = one.index
    return len(found)


def _is_introduced(person: _Person, one: Suffered) -> bool:
    """ "A teacher was stabbed. … An assistant, 46, was cut": below the head "a" with another noun brings in somebody else."""
    if (
        one.family != "injured"
        or one.sort != "figure"
        or one.said
        or one.index < HEAD
        or one.head in _SAME
        or not one.head
    ):
        return False
    specific = person.heads - _SAME
    return bool(specific) and one.head not in specific and not {age.years for age in one.ages} & person.ages


def _is_of_new_kind(one: Suffered, found: Sequence[_Person]) -> bool:
    """ "A boy lost a leg. … The driver of a tractor was treated": of another kind than everybody before."""
    return (
        one.family == "injured"
        and bool(one.head)
        and all(_is_of_other_kind(person.heads, one.head) for person in found)
    )


def _is_owned(one: Suffered, found: Sequence[_Person]) -> bool:
    """ "A climber and then his partner": somebody's relation, told in one sentence with whom it belongs to."""
    return one.head in _RELATIONS and any(person.index == one.index for person in found)


def apart(mentions: Sequence[Suffered], known: Sequence[Suffered], strict: bool = False) -> list[Suffered]:
    """Those mentions that can be of none of the people in ``known``; ``strict`` asks for another sex, or one of age beside one who is not."""
    people: list[_Person] = []
    for one in known:
        fits = [person for person in people if _fits(person, one)]
        person = fits[-1] if fits else _Person()
        if not fits:
            people.append(person)
        _note(person, one)
    by_name = strict and bool(known) and all(one.names for one in known if one.sort != "pronoun")
    return [
        one
        for one in mentions
        if one.sort == "other"
        or (not strict and _lives(one, known))
        or not any(_fits(person, one, strict and not (by_name and one.names)) for person in people)
        or (not strict and _is_relation_of(one, known))
    ]


def _lives(one: Suffered, known: Sequence[Suffered]) -> bool:
    """ "The 8-year-old is expected to go home", "the only survivor": none of the dead, unless one of them is named so."""
    if one.family != "injured" or one.sort == "pronoun":
        return False
    alive = one.head == "survivor" or not _ALIVE.isdisjoint(one.form.split())
    return alive and not any(set(some.names) & set(one.names) for some in known)


def _is_relation_of(one: Suffered, known: Sequence[Suffered]) -> bool:
    """ "His friend was hurt", "she survived the crash in which her mother died": somebody's relation is somebody else."""
    if one.family != "injured" or one.sort == "pronoun":
        return False
    beside = [some for some in known if some.index == one.index and some.span != one.span]
    if any(_are_two(one, some) for some in beside):
        return True
    return (
        one.sort == "definite"
        and one.head in _RELATIONS
        and not any(some.head == one.head or set(some.names) & set(one.names) for some in known)
    )


def _are_two(one: Suffered, other: Suffered) -> bool:
    """ "Officer hurt, driver dies": two nouns of one sentence of which different things are said; "killed a teacher and wounded the man beside her"."""
    if other.head == one.head or not one.head or not other.head or other.sort == "pronoun":
        return False
    if other.rule == one.rule == "active" and other.span.start < one.span.start:
        return True
    is_kin = other.head in _RELATIONS and other.sort == "definite"
    return is_kin or _SAME.isdisjoint((one.head, other.head))


def _grown(one: Suffered) -> bool | None:
    return is_of_age(one.head, one.ages[0].years if one.ages else None)


def _parts(one: Suffered) -> list[tuple[str, ...]]:
    return [tuple(fold(part) for part in name.split()) for name in one.names]


def _fits(person: _Person, one: Suffered, strict: bool = False) -> bool:
    ages = {age.years for age in one.ages}
    if not strict and ages and person.ages and not ages & person.ages:
        return False
    own, age = sex(one.head), _grown(one)
    if (own and person.sexes and own not in person.sexes) or (
        age is not None and person.grown and age not in person.grown
    ):
        return False
    if one.died and person.died and one.died not in person.died:
        return False
    if not strict and _is_kin(person, one):
        return False
    if not strict and _is_of_other_kind(person.heads, one.head, one.family == "injured"):
        return False
    names = _parts(one)
    if strict or not names or not person.names:
        return True
    if not any(part in person.names for name in names for part in name):
        return False
    firsts = {name[0] for name in names if len(name) > 1}
    return not (firsts and person.firsts) or bool(firsts & person.firsts) or bool(ages & person.ages)


def _is_kin(person: _Person, one: Suffered) -> bool:
    """ "A climber broke a leg and his partner was hurt", "her husband is critical, her son stable": of one sentence two."""
    is_kin = one.sort == "definite" and one.head in _RELATIONS and one.index == person.index
    return is_kin and bool(person.heads) and one.head not in person.heads


def _is_of_other_kind(heads: set[str], head: str, by_deed: bool = False) -> bool:
    """ "A cyclist was killed. The driver was hurt", "a man died. A firefighter was treated"; ``by_deed``: "a woman, a pedestrian, died. The motorcyclist was hurt"."""
    kind = kind_of(head)
    if kind == "rescue" and heads - _VOLUNTEERS and all(kind_of(some) != "rescue" for some in heads):
        return True  # he came later
    others = [some for some in heads if kind_of(some)]
    if kind is None or not others:
        return False
    if kind_of(others[0]) in COMING and kind not in COMING:
        return kind in _APART  # the officer may be called a man, and is no bystander
    deeds = [some for some in others if kind_of(some) not in _ANY_KIND] if by_deed else []
    return all(are_disjoint(some, head) for some in deeds or others)


def _note(person: _Person, one: Suffered) -> None:
    person.index = one.index
    for name in _parts(one):
        person.names.update(name)
        if len(name) > 1:
            person.firsts.add(name[0])
    if one.died:
        person.died.add(one.died)
    person.ages.update(age.years for age in one.ages)
    if one.head and one.sort != "pronoun":
        person.heads.add(one.head)
    own = sex(one.head)
    if own:
        person.sexes.add(own)
    age = _grown(one)
    if age is not None:
        person.grown.add(age)
