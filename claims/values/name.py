"""Names of things that are neither persons nor bodies nor known places: ships, streets, firms, prizes, villages on no list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import words
from claims.naming import Named, relate_names
from claims.quick import quick
from claims.value import Given, Kind, Reading, Relation


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A thing's name. ``spelling`` is folded; ``entity`` is the thing's id when known."""

    kind: ClassVar[str] = "name"
    raw: str
    spelling: str
    entity: str | None = None

    def key(self) -> str:
        """The folded spelling, so that two spellings of one thing are two values."""
        return self.spelling


def parse(text: str, reading: Reading) -> Name:
    """A name without its article. Raises ``ValueError`` when there is no letter in it."""
    spelling = " ".join(words(text)).removeprefix("the ")
    if not any(letter.isalpha() for letter in spelling):
        raise ValueError(f"“{text}” is no name: at least one letter was expected")
    return Name(text, spelling, reading.world.entity("thing", text) or reading.world.entity("thing", spelling))


def relate(a: Name, b: Name, given: Given) -> Relation:
    """The same thing under any name is the same; of unknown things the words decide."""
    first, second = (Named(side.spelling, side.entity, side.raw) for side in (a, b))
    return relate_names(first, second, given.world, "things")


def show(value: Name) -> str:
    """The name as written, in one line."""
    return " ".join(value.raw.split())


KIND = Kind(
    name="name",
    number=13,
    noun="name",
    plural="names",
    value=Name,
    parse=parse,
    relate=relate,
    show=show,
    example=("Aurora", "Northern Star"),
    advice="Check which thing each source names. If both names belong to one thing, add the name to the aliases of that "
    "entity.",
)
