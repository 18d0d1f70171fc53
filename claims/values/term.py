"""Terms: words of a slot's own vocabulary, or free words where it declares none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import fold, words
from claims.labels.label import Label
from claims.value import Given, Kind, Reading, Relation, RelationKind


@dataclass(frozen=True, slots=True)
class Term:
    """A term. ``declared`` is true when ``id`` comes from the slot's vocabulary; otherwise ``id`` is the folded text.

    ``label``: what a free term is made of, where it is a cell of a table.
    """

    kind: ClassVar[str] = "term"
    raw: str
    id: str
    declared: bool = False
    label: Label | None = None

    def key(self) -> str:
        """The term's id, or the folded words."""
        return self.id


def parse(text: str, reading: Reading) -> Term:
    """The term whose words the text holds; the longest words win. Raises ``ValueError`` when none or several fit."""
    if not fold(text):
        raise ValueError("an empty text is no term")
    if not reading.terms:
        return Term(text, fold(text))
    found = _longest(text, reading)
    if len(found) != 1:
        said = "several of the slot's terms" if found else "none of the slot's terms"
        known = ", ".join(f"“{word}”" for word in sorted(reading.terms))
        raise ValueError(f"“{text}” is {said}; expected are the words {known}")
    return Term(text, found.pop(), declared=True)


def _longest(text: str, reading: Reading) -> set[str]:
    if exact := reading.terms.get(fold(text)):
        return {exact}
    line = f" {' '.join(words(text))} "
    held = {entry: id for entry, id in reading.terms.items() if f" {' '.join(words(entry))} " in line}
    longest = max(map(len, held), default=0)
    return {id for entry, id in held.items() if len(entry) == longest}


def relate(a: Term, b: Term, given: Given) -> Relation:
    """Declared terms are the same, one the broader of the other, or different; of free words only equality is sure."""
    if a.id == b.id:
        return Relation(RelationKind.SAME, "the same term")
    if given.world.lies_in(a.id, b.id):
        return Relation(RelationKind.WITHIN, f"“{show(a)}” is a narrower term than “{show(b)}”")
    if given.world.lies_in(b.id, a.id):
        return Relation(RelationKind.CONTAINS, f"“{show(b)}” is a narrower term than “{show(a)}”")
    if a.label and b.label:
        return _labels(a.label, b.label)
    first, second = sorted((show(a), show(b)))
    if a.declared and b.declared:
        return Relation(RelationKind.DIFFERS, f"“{first}” and “{second}” are different terms")
    return Relation(RelationKind.UNCERTAIN, f"no vocabulary says whether “{first}” and “{second}” mean the same")


def _labels(a: Label, b: Label) -> Relation:
    from claims.labels.relation import label_relation  # here: its tables are read only for cells of tables

    return label_relation(a, b)


def show(value: Term) -> str:
    """The term's id within its slot, or the words."""
    return value.id.rpartition("/")[2] if value.declared else value.id


KIND = Kind(
    name="term",
    number=10,
    noun="term",
    plural="terms",
    value=Term,
    parse=parse,
    relate=relate,
    show=show,
    example=("before the vote", "after the vote"),
    advice="Declare the terms of the slot with their words; then what means the same is told from what does not.",
)
