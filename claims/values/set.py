"""Sets: lists of members without order, complete or examples only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import words
from claims.lists import read_list
from claims.value import Given, Kind, Reading, Relation, RelationKind, World


@dataclass(frozen=True, slots=True)
class SetValue:
    """A set. ``members`` are entity ids, or folded names where nothing is known, sorted and each once.

    ``shown`` are the names as written, in the same order. ``complete``: there are no others. ``others``: how many more are
    counted but not named; with ``at_least`` there may be more ("five other members": other than one, or than several).
    """

    kind: ClassVar[str] = "set"
    raw: str
    members: tuple[str, ...]
    shown: tuple[str, ...] = ()
    complete: bool = True
    others: int | None = None
    at_least: bool = False

    def key(self) -> str:
        """The members in order, then what is known of the rest: "norway, sweden", "norway, …", "norway, +2"."""
        rest = () if self.complete else ("…",) if self.others is None else (f"+{self.others}" + "…" * self.at_least,)
        return ", ".join((*self.members, *rest))

    def size(self) -> tuple[int, int | None]:
        """The least and the greatest number of members; ``None`` where there is no upper bound."""
        count = len(self.members) + (self.others or 0)
        return (count, count if self.complete or (self.others is not None and not self.at_least) else None)


def parse(text: str, reading: Reading) -> SetValue:
    """The members of a list in words. Raises ``ValueError`` when nothing is listed."""
    listed = read_list(text, reading.world)
    if not listed.members and not listed.others:
        raise ValueError(f"“{text}” lists nothing: expected were members such as “Norway, Sweden and Chad”")
    found = {reading.world.entity("", name) or " ".join(words(name)): name for name in reversed(listed.members)}
    members = tuple(sorted(found))
    return SetValue(
        text, members, tuple(found[one] for one in members), listed.complete, listed.others, listed.at_least
    )


def relate(a: SetValue, b: SetValue, given: Given) -> Relation:
    """Complete lists are the same or differ; examples are held against what the other list leaves room for."""
    first, second = set(a.members), set(b.members)
    if a.key() == b.key():
        return Relation(RelationKind.SAME, "the same members")
    if not _fits(a, b) or not _fits(b, a):
        return Relation(RelationKind.DIFFERS, _apart(a, b, given.world), _distance(first, second))
    return _open(a, b)


def _fits(a: SetValue, b: SetValue) -> bool:
    """Whether ``b`` leaves room for every member that ``a`` names, and for as many as it counts."""
    room = b.size()[1]
    return room is None or (len(set(a.members) | set(b.members)) <= room and a.size()[0] <= room)


def _open(a: SetValue, b: SetValue) -> Relation:
    first, second = set(a.members), set(b.members)
    if first == second:
        kind = (
            RelationKind.SAME
            if a.complete == b.complete
            else RelationKind.WITHIN
            if a.complete
            else RelationKind.CONTAINS
        )
        return Relation(kind, "the same members named, not said to be all of them by each")
    if second < first:
        return Relation(RelationKind.CONTAINS, "the members that one list names are among those of the other")
    if first < second:
        return Relation(RelationKind.WITHIN, "the members that one list names are among those of the other")
    if first & second:
        return Relation(RelationKind.OVERLAPS, "the lists share members, and neither is said to be complete")
    return Relation(RelationKind.INCOMPARABLE, "two lists of examples do not exclude each other")


def _apart(a: SetValue, b: SetValue, world: World) -> str:
    first, second = set(a.members), set(b.members)
    missing = [_names(a, first - second, world), _names(b, second - first, world)]
    said = [f"{names} in one list only" for names in sorted(missing) if names]
    return "; ".join(said) or f"{_count(min(a, b, key=_order))} against {_count(max(a, b, key=_order))} members"


def _order(one: SetValue) -> tuple[int, str]:
    return one.size()[0], one.key()


def _count(one: SetValue) -> str:
    low, high = one.size()
    return str(low) if low == high else f"at least {low}"


def _names(one: SetValue, members: set[str], world: World) -> str:
    shown = dict(zip(one.members, one.shown, strict=True))
    named = (world.name(member) if world.name(member) != member else shown[member] for member in members)
    return ", ".join(sorted(named))


def _distance(first: set[str], second: set[str]) -> float | None:
    union = first | second
    return round(len(first ^ second) / len(union), 3) if union else None


def show(value: SetValue) -> str:
    """The members as written; examples end in an ellipsis, counted others in their number."""
    rest = (
        ()
        if value.complete
        else ("…",)
        if value.others is None
        else (("at least " if value.at_least else "") + f"{value.others} others",)
    )
    return ", ".join((*value.shown, *rest))


KIND = Kind(
    name="set",
    number=9,
    noun="list",
    plural="lists",
    value=SetValue,
    parse=parse,
    relate=relate,
    show=show,
    example=("Norway, Sweden and Chad", "Norway, Sweden and Peru"),
    advice="Look for the body's own list of members at the time. A list that only gives examples should say so.",
)
