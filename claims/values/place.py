"""Places: names of one place, and what lies in what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import words
from claims.naming import Named, relate_names
from claims.quick import quick
from claims.value import Given, Kind, Reading, Relation, RelationKind, World
from claims.world.areas import part_of
from claims.world.renamings import two_names
from claims.world.towns import may_lie_in, town_in


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """A place's name. ``spelling`` is folded; ``entity`` is the place's id when known.

    ``inside`` is the id of the place that it is said to be a part of ("southern Kazakhstan", "Almaty airport").
    """

    kind: ClassVar[str] = "place"
    raw: str
    spelling: str
    entity: str | None = None
    inside: str | None = None

    def key(self) -> str:
        """The folded spelling, so that two names of one place are two values."""
        return self.spelling


def parse(text: str, reading: Reading) -> Place:
    """A place name without its article. Raises ``ValueError`` when there is no letter in it."""
    spelling = " ".join(words(text)).removeprefix("the ")
    if not any(letter.isalpha() for letter in spelling):
        raise ValueError(f"“{text}” is no place: at least one letter was expected")
    entity = reading.world.entity("place", text) or reading.world.entity("place", spelling)
    return Place(text, spelling, entity, None if entity else _inside(text, reading.world))


def _inside(text: str, world: World) -> str | None:
    whole = part_of(text)
    return world.entity("place", whole.title()) if whole else None


def relate(a: Place, b: Place, given: Given) -> Relation:
    """One place under two names is the same; a place that lies in another is contained in it."""
    if a.entity and b.entity:
        return _known(a, b, given)
    if a.spelling != b.spelling and (found := _by_towns(a, b)):
        return found
    if a.spelling != b.spelling and (a.entity or a.inside) and (b.entity or b.inside):
        return _part(a, b, given.world)
    if a.spelling != b.spelling and two_names(a.spelling, b.spelling):
        return _one_place(a, b, "one place")
    first, second = (Named(side.spelling, side.entity, side.raw) for side in (a, b))
    return relate_names(first, second, given.world, "places")


def _known(a: Place, b: Place, given: Given) -> Relation:
    inner, outer = given.world.name(a.entity or ""), given.world.name(b.entity or "")
    if a.entity == b.entity:
        return _one_place(a, b, inner)
    if given.world.lies_in(a.entity or "", b.entity or ""):
        return Relation(RelationKind.WITHIN, f"{inner} lies in {outer}")
    if given.world.lies_in(b.entity or "", a.entity or ""):
        return Relation(RelationKind.CONTAINS, f"{outer} lies in {inner}")
    return Relation(RelationKind.DIFFERS, " and ".join(sorted((inner, outer))) + " are two places")


def _by_towns(a: Place, b: Place) -> Relation | None:
    """A town of one name may lie in what the other names: of which Milford is spoken nobody says, so that the two can both hold."""
    up, down = (town_in(one.spelling, other.entity or other.spelling) for one, other in ((a, b), (b, a)))
    if up and not down:
        return Relation(RelationKind.WITHIN, f"there is a town of {up} in {show(b)}")
    if down and not up:
        return Relation(RelationKind.CONTAINS, f"there is a town of {down} in {show(a)}")
    if may_lie_in(a.spelling, b.spelling) or may_lie_in(b.spelling, a.spelling):
        names = " and ".join(sorted((show(a), show(b))))
        return Relation(RelationKind.UNCERTAIN, f"nothing says how {names} lie to each other")
    return None


def _part(a: Place, b: Place, world: World) -> Relation:
    """At least one of the two is a part of a known place."""
    first, second = a.entity or a.inside or "", b.entity or b.inside or ""
    if b.entity and world.lies_in(first, second):
        return Relation(RelationKind.WITHIN, f"{show(a)} is a part of {world.name(second)}")
    if a.entity and world.lies_in(second, first):
        return Relation(RelationKind.CONTAINS, f"{show(b)} is a part of {world.name(first)}")
    names = " and ".join(sorted((show(a), show(b))))
    if world.lies_in(first, second) or world.lies_in(second, first):
        return Relation(RelationKind.UNCERTAIN, f"nothing says how {names} lie to each other")
    return Relation(RelationKind.DIFFERS, f"{names} are two places")


def _one_place(a: Place, b: Place, name: str) -> Relation:
    if a.spelling == b.spelling:
        return Relation(RelationKind.SAME, f"both are {name}")
    dated = two_names(a.spelling, b.spelling)
    return Relation(RelationKind.SAME, f"two names of {name}" + (f": {dated}" if dated else ""), spelling=True)


def show(value: Place) -> str:
    """The name as written, in one line."""
    return " ".join(value.raw.split())


KIND = Kind(
    name="place",
    number=6,
    noun="place",
    plural="places",
    value=Place,
    parse=parse,
    relate=relate,
    show=show,
    example=("Lisbon", "Oslo"),
    advice="Check whether one place lies in the other, or is an older name of it; if so, say it in the entities. "
    "Otherwise find out which source is right.",
)
