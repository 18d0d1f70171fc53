"""Organisations: names, acronyms and reordered names of one body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.naming import Named, relate_names
from claims.offices.ministries import ministry
from claims.offices.organisations import acronym_of, name_bag, names_in, spelling_of
from claims.quick import quick
from claims.value import Given, Kind, Reading, Relation, RelationKind


@quick
@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation's name. ``spelling`` is folded; ``entity`` is its id when known."""

    kind: ClassVar[str] = "organisation"
    raw: str
    spelling: str
    entity: str | None = None

    def key(self) -> str:
        """The folded spelling."""
        return self.spelling


def parse(text: str, reading: Reading) -> Organisation:
    """A name, and which organisation it is. Raises ``ValueError`` when there is no letter in it."""
    if not any(letter.isalpha() for letter in text):
        raise ValueError(f"“{text}” is no organisation's name: at least one letter was expected")
    found = (reading.world.entity("organisation", name) for name in names_in(text))
    return Organisation(text, spelling_of(text), next((entity for entity in found if entity), None))


def relate(a: Organisation, b: Organisation, given: Given) -> Relation:
    """The same body under any name is the same; an acronym and its expansion are two spellings; so is another order."""
    if (a.entity and b.entity) or a.spelling == b.spelling:
        return _named(a, b, given)
    if _acronyms(a, b):
        return Relation(RelationKind.SAME, "an acronym and the name it stands for", 0.0, spelling=True)
    if found := _ministries(a, b):
        return found
    if name_bag(a.raw) == name_bag(b.raw):
        return Relation(RelationKind.SAME, "the same words in another order", 0.0, spelling=True)
    return _named(a, b, given)


def _acronyms(a: Organisation, b: Organisation) -> bool:
    return any(
        acronym_of(x, y) for one, other in ((a, b), (b, a)) for x in names_in(one.raw) for y in names_in(other.raw)
    )


def _ministries(a: Organisation, b: Organisation) -> Relation | None:
    """Two names of ministries: what each is for decides, and the country where both say it."""
    first, second = ministry(a.raw), ministry(b.raw)
    if first is None or second is None:
        return None
    if first.portfolio != second.portfolio:
        both = " and ".join(sorted((first.portfolio, second.portfolio)))
        return Relation(RelationKind.DIFFERS, f"ministries of different things: {both}")
    if first == second:
        return Relation(RelationKind.SAME, "two names of one ministry", 0.0, spelling=True)
    if first.country and second.country:
        both = " and ".join(sorted((first.country, second.country)))
        return Relation(RelationKind.DIFFERS, f"ministries of two countries: {both}")
    return Relation(RelationKind.SAME, "the same ministry, once without its country", 0.0)


def _named(a: Organisation, b: Organisation, given: Given) -> Relation:
    first, second = (Named(side.spelling, side.entity, side.raw) for side in (a, b))
    return relate_names(first, second, given.world, "organisations")


def show(value: Organisation) -> str:
    """The name as written, in one line."""
    return " ".join(value.raw.split())


KIND = Kind(
    name="organisation",
    number=5,
    noun="organisation",
    plural="organisations",
    value=Organisation,
    parse=parse,
    relate=relate,
    show=show,
    example=("Ministry of Health", "Red Cross"),
    advice="Check which body each source names. If both names belong to one body, add the name to the aliases of that "
    "entity.",
)
