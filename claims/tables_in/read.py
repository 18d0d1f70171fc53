"""Tables to claims: every cell that holds a value is a claim of its source; what cannot be read is said, with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from claims.claim import Attribution, Claim, Provenance, Qualifiers
from claims.corpus import Corpus
from claims.document import Source
from claims.entities import Entity
from claims.errors import Problem, nearest
from claims.slot import Slot
from claims.tables_in.absent import is_absent
from claims.tables_in.cell import Cell
from claims.tables_in.guess import guessed
from claims.tables_in.kinds import kind_of, read_column
from claims.tables_in.marks import unmarked
from claims.tables_in.model import Table, TableRead
from claims.tables_in.rows import Rows, rows
from claims.tables_in.taken import table_read
from claims.value import Reading, Tolerance, Value, World
from claims.values import kinds

_QUALIFIERS = tuple(item.name for item in fields(Qualifiers))


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table gave: its claims with their sources and slots, problems, and how many cells held no value.

    ``belied`` are those problems that are cells of a column whose kind was only guessed: the guess is ours, and the cell may be sound.
    """

    claims: tuple[Claim, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    slots: Mapping[str, Slot] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    belied: tuple[Problem, ...] = ()
    absent: int = 0
    read: TableRead | None = None


def read_table(data: bytes, table: Table, corpus: Corpus) -> Tabled:
    """The claims of one table. Raises nothing: a mapping or a cell that cannot be used is a problem."""
    found = rows(data, table.file)
    if not found.rows:
        return Tabled(problems=found.problems or (Problem(table.file, 0, 0, "the table has no rows"),))
    if wrong := tuple(_unknown(table, found)):
        return Tabled(problems=(*found.problems, *wrong))
    try:
        mapped = guessed(table, found) if table.layout == "wide" else _complete(table)
    except ValueError as error:
        return Tabled(problems=(*found.problems, Problem(table.file, 1, 0, str(error))))
    cells = _cells(mapped, found, corpus)
    slots, sure = _slots(mapped, found, cells, corpus)
    reading = Reading(world=corpus.entities)
    values = {name: read_column(name, slots[name], some, reading) for name, some in cells.items()}
    reader = _Reader(mapped, corpus, slots, sure, values)
    for line, row in found.rows:
        reader.row(line, row)
    taken = table_read(table, mapped, tuple(found.columns), slots, sure)
    return replace(reader.result(found.problems), read=taken)


def joined(corpus: Corpus, tabled: Tabled) -> Corpus:
    """The corpus with a table's claims, sources, slots and subjects. What claims.yaml declares comes first."""
    new = {name: Entity(id=name, kind="thing", name=name) for name in tabled.subjects if name not in corpus.declared}
    slots = {**tabled.slots, **corpus.slots}
    return replace(
        corpus,
        sources={**tabled.sources, **corpus.sources},
        slots=slots,
        tolerances={**{name: Tolerance() for name in slots}, **corpus.tolerances},
        declared={**corpus.declared, **new},
        entities=Subjects(corpus.entities, frozenset(new)) if new else corpus.entities,
        claims=(*corpus.claims, *tabled.claims),
        tables_read=(*corpus.tables_read, *([tabled.read] if tabled.read else [])),
    )


@dataclass(frozen=True)
class Subjects:
    """A ``World`` with the subjects of a table, each of which is its own name; everything else ``behind`` knows."""

    behind: World
    subjects: frozenset[str]

    def entity(self, kind: str, words: str) -> str | None:
        return self.behind.entity(kind, words) or (words if words in self.subjects and kind in ("", "thing") else None)

    def lies_in(self, inner: str, outer: str) -> bool:
        return self.behind.lies_in(inner, outer)

    def name(self, entity: str) -> str:
        return entity if entity in self.subjects else self.behind.name(entity)

    def country(self, entity: str) -> str | None:
        return self.behind.country(entity)


def _unknown(table: Table, found: Rows) -> Iterator[Problem]:
    for column in table.columns():
        if column not in found.columns:
            yield Problem(table.file, 1, 0, f"no column is named '{column}'; {nearest(column, found.columns)}")
    for name in table.qualifiers:
        if name not in _QUALIFIERS:
            yield Problem(table.file, 1, 0, f"'{name}' is no qualifier; {nearest(name, _QUALIFIERS)}")


def _complete(table: Table) -> Table:
    """A long table needs its columns named: nothing in it shows which is which."""
    needed = {"source": table.source, "about": table.about, "slot": table.slot, "value": table.value}
    missing = [name for name, column in needed.items() if not column]
    if missing:
        raise ValueError(f"a long table needs the columns {', '.join(needed)}; missing: {', '.join(missing)}")
    return table


def _cells(table: Table, found: Rows, corpus: Corpus) -> dict[str, list[Cell]]:
    """The cells that hold a value, by column (wide) or by the name in the slot column (long)."""
    cells: dict[str, list[Cell]] = {}
    for _, row in found.rows:
        source, about = _source_and_subject(table, row, corpus)
        for name, column in _asked(table, row):
            some = cells.setdefault(name, [])
            text = unmarked(row.get(column, ""))
            if source and about and not is_absent(text):
                some.append(Cell(source, about, text))
    return cells


def _source_and_subject(table: Table, row: Mapping[str, str], corpus: Corpus) -> tuple[str, str]:
    name = " ".join(filter(None, (row.get(column, "").strip() for column in table.about)))
    return row.get(table.source or "", "").strip(), corpus.entities.entity("", name) or name


def _asked(table: Table, row: Mapping[str, str]) -> list[tuple[str, str]]:
    """The questions of a row, each with the column that answers it."""
    if table.layout == "long":
        return [(row.get(table.slot or "", ""), table.value or "")]
    return [(column, column) for column in table.slots]


def _slots(
    table: Table, found: Rows, cells: Mapping[str, Sequence[Cell]], corpus: Corpus
) -> tuple[dict[str, Slot], frozenset[str]]:
    """The slot of each column (wide) or of each name in the slot column (long); one that is not declared is made. Then those of them
    whose kind is given and not guessed.
    """
    named = {
        row.get(table.slot or "", ""): row.get(table.kind or "", "").strip().lower() for _, row in reversed(found.rows)
    }
    made: dict[str, Slot] = {}
    sure: set[str] = set()
    for name in cells:
        wanted = table.slots.get(name) or (named.get(name) if table.layout == "long" else "") or ""
        declared = corpus.slots.get(wanted) or corpus.slots.get(name)
        made[name] = declared or Slot(id=wanted if wanted and wanted not in kinds() else name, title=f"What is {_words(name)} of {{about}}?",
                                      kind=wanted if wanted in kinds() else "")  # fmt: skip
        if declared or wanted in kinds():
            sure.add(name)
    return _of_one_kind(made, cells), frozenset(sure)


def _of_one_kind(made: Mapping[str, Slot], cells: Mapping[str, Sequence[Cell]]) -> dict[str, Slot]:
    """One slot for the columns that answer one question, of the kind that one of them is given, else of that which their cells have together."""
    together: dict[str, list[Cell]] = {}
    first: dict[str, tuple[str, Slot]] = {}
    for name, slot in made.items():
        together.setdefault(slot.id, []).extend(cells[name])
        if slot.id not in first or not first[slot.id][1].kind:
            first[slot.id] = (name, slot)
    found = {
        id: slot if slot.kind else replace(slot, kind=kind_of(together[id], name)) for id, (name, slot) in first.items()
    }
    return {name: found[slot.id] for name, slot in made.items()}


def _words(column: str) -> str:
    return f"“{' '.join(column.replace('_', ' ').split())}”"


@dataclass(slots=True)
class _Reader:
    """Turns the rows of one table into claims; ``values`` are its cells, read by column."""

    table: Table
    corpus: Corpus
    slots: dict[str, Slot]
    sure: frozenset[str]
    values: Mapping[str, Mapping[Cell, Value | str]]
    claims: list[Claim] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    subjects: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    belied: list[Problem] = field(default_factory=list)
    absent: int = 0

    def row(self, line: int, row: Mapping[str, str]) -> None:
        """The claims of a row."""
        source, about = _source_and_subject(self.table, row, self.corpus)
        if not source or not about:
            self.problems.append(
                Problem(self.table.file, line, 0, f"the row names no {'source' if not source else 'subject'}")
            )
            return
        for slot, column in _asked(self.table, row):
            written = row.get(column, "").strip()
            if is_absent(text := unmarked(written)):
                self.absent += 1
            elif found := self.claim(slot, Cell(source, about, text), written, line, row):
                self.claims.append(found)
                self.subjects[about] = None
                self.sources.setdefault(source, Source(id=source))

    def claim(self, name: str, cell: Cell, written: str, line: int, row: Mapping[str, str]) -> Claim | None:
        """The claim of a cell, or ``None`` after saying why it cannot be read; ``name`` is its column's or its question's."""
        slot = self.slots[name]
        value = self.values[name][cell]
        if isinstance(value, str):
            problem = Problem(self.table.file, line, 0, value)
            self.problems.append(problem)
            if name not in self.sure:
                self.belied.append(problem)
            return None
        held: dict[str, Any] = {
            name: row.get(column, "").strip() or None for name, column in self.table.qualifiers.items()
        }
        by, quote = row.get(self.table.by or "", "").strip(), row.get(self.table.quote or "", "").strip()
        return Claim(
            source=cell.source, about=cell.about, slot=slot.id, value=value, written=written, qualifiers=Qualifiers(**held),
            attribution=Attribution(by=by or None), provenance=Provenance(origin="curated", line=line, quote=quote or None),
        )  # fmt: skip

    def result(self, before: tuple[Problem, ...]) -> Tabled:
        """Everything read."""
        slots = {slot.id: slot for slot in self.slots.values()}
        problems = (*before, *self.problems)
        return Tabled(
            tuple(self.claims), self.sources, slots, tuple(self.subjects), problems, tuple(self.belied), self.absent
        )
