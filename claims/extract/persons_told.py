"""How many different people several mentions of one person each speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extract.sexes import is_of_age, sex
from claims.extract.suffered import Suffered
from claims.folding import words

# A mention further off than this many sentences names nobody new: it mostly tells of another incident.
_NEAR = 2


@dataclass
class _Person:
    names: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    grown: set[bool] = field(default_factory=set)


def distinct(mentions: Sequence[Suffered]) -> int:
    """The number of people: a mention is a new one where its name, age or sex cannot be that of anyone before."""
    found: list[_Person] = []
    last = mentions[0].index
    for one in mentions:
        fits = [person for person in found if _fits(person, one)]
        if found and (not fits or (one.sort == "other" and one.index == mentions[0].index)):
            if one.index - last > _NEAR or one.sort not in ("figure", "name", "other"):
                continue
            fits = []
        person = fits[-1] if fits else _Person()
        if not fits:
            found.append(person)
        _note(person, one)
        last = one.index
    return len(found)


def apart(mentions: Sequence[Suffered], known: Sequence[Suffered], strict: bool = False) -> list[Suffered]:
    """Those mentions that can be of none of the people in ``known``; ``strict`` asks for another sex, or one of age beside one who is not."""
    people: list[_Person] = []
    for one in known:
        fits = [person for person in people if _fits(person, one)]
        person = fits[-1] if fits else _Person()
        if not fits:
            people.append(person)
        _note(person, one)
    return [one for one in mentions if one.sort == "other" or not any(_fits(person, one, strict) for person in people)]


def _grown(one: Suffered) -> bool | None:
    return is_of_age(one.head, one.ages[0].years if one.ages else None)


def _parts(one: Suffered) -> list[tuple[str, ...]]:
    return [words(name) for name in one.names]


def _fits(person: _Person, one: Suffered, strict: bool = False) -> bool:
    ages = {age.years for age in one.ages}
    if not strict and ages and person.ages and not ages & person.ages:
        return False
    own, age = sex(one.head), _grown(one)
    if (own and person.sexes and own not in person.sexes) or (
        age is not None and person.grown and age not in person.grown
    ):
        return False
    names = _parts(one)
    if strict or not names or not person.names:
        return True
    if not any(part in person.names for name in names for part in name):
        return False
    firsts = {name[0] for name in names if len(name) > 1}
    return not (firsts and person.firsts) or bool(firsts & person.firsts) or bool(ages & person.ages)


def _note(person: _Person, one: Suffered) -> None:
    for name in _parts(one):
        person.names.update(name)
        if len(name) > 1:
            person.firsts.add(name[0])
    person.ages.update(age.years for age in one.ages)
    own = sex(one.head)
    if own:
        person.sexes.add(own)
    age = _grown(one)
    if age is not None:
        person.grown.add(age)
