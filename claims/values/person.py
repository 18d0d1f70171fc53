"""Persons: a name as a text spells it, and the person it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import fold
from claims.naming import Named, is_description, relate_names, without_titles
from claims.quick import quick
from claims.value import Given, Kind, Reading, Relation, RelationKind

# Ids of persons that nobody has declared begin with this: two of them may be one person after all.
FOUND = "person:"


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A person's name. ``spelling`` is folded and bears no title; ``entity`` is the person's id when known.

    ``first`` is the first name where it alone is asked for.
    """

    kind: ClassVar[str] = "person"
    raw: str
    spelling: str
    entity: str | None = None
    first: str | None = None

    def key(self) -> str:
        """The folded spelling, so that four spellings of one person are four values."""
        return self.spelling


def parse(text: str, reading: Reading) -> Name:
    """A name with the titles before it taken off, and whose it is. Raises ``ValueError`` when there is no letter in it."""
    spelling = without_titles(text)
    if not any(letter.isalpha() for letter in spelling):
        raise ValueError(f"“{text}” is no name: at least one letter was expected")
    return Name(text, spelling, reading.world.entity("person", text) or reading.world.entity("person", spelling))


def relate(a: Name, b: Name, given: Given) -> Relation:
    """The same person under any spelling is the same; of unknown persons the comparison of names decides.

    Where the first name is asked for, two given names differ though one person is meant.
    """
    if a.first and b.first and a.first != b.first and (two := _two_first_names(a.first, b.first, a.spelling)):
        return two
    first, second = (Named(side.spelling, side.entity, side.raw) for side in (a, b))
    known = a.entity and b.entity and (a.entity == b.entity or not (_is_found(a) and _is_found(b)))
    if known or a.spelling == b.spelling or is_description(a.raw) or is_description(b.raw):
        return relate_names(first, second, given.world, "persons")
    return _by_name(*sorted((a, b), key=lambda side: (side.spelling, side.raw)))


def _two_first_names(a: str, b: str, name: str) -> Relation | None:
    from claims.names.given_forms import are_other_names  # here: its table is read only where first names are asked for

    if not are_other_names(a, b, name.rsplit(maxsplit=1)[-1]):
        return None
    one, other = sorted((a.title(), b.title()))
    return Relation(RelationKind.DIFFERS, f"“{one}” and “{other}” are two first names")


def _is_found(name: Name) -> bool:
    return (name.entity or "").startswith(FOUND)


def _by_name(a: Name, b: Name) -> Relation:
    from claims.names import compare  # here: its tables are read only where names must be compared

    found = compare(a.raw, b.raw)
    distance = round(1 - found.score, 3)
    if found.outcome == "variant":
        return Relation(RelationKind.SAME, found.reason, distance, spelling=True)
    kind = RelationKind.UNCERTAIN if found.outcome == "uncertain" else RelationKind.DIFFERS
    return Relation(kind, found.reason, distance)


def show(value: Name) -> str:
    """The name as written, in one line."""
    return " ".join(value.raw.split()) or fold(value.spelling)


KIND = Kind(
    name="person",
    number=4,
    noun="person",
    plural="persons",
    value=Name,
    parse=parse,
    relate=relate,
    show=show,
    example=("Maria Lopez", "Peter Stone"),
    advice="Look up who is meant in each source. If both names belong to one person, add the spelling to the aliases "
    "of that entity.",
)
