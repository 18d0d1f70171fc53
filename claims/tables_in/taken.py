"""What the columns of a table were taken for: what the mapping says, and what was guessed beside it."""

from __future__ import annotations

from collections.abc import Mapping, Set

from claims.slot import Slot
from claims.tables_in.model import LEFT_OUT, ColumnRead, Role, Table, TableRead


def table_read(
    told: Table, mapped: Table, columns: tuple[str, ...], slots: Mapping[str, Slot], sure: Set[str]
) -> TableRead:
    """The columns in their order; ``told`` is the mapping as claims.yaml has it, ``mapped`` with what was guessed."""
    given = set(told.columns())
    single: dict[str | None, Role] = {
        mapped.source: "source",
        mapped.slot: "question",
        mapped.value: "value",
        mapped.kind: "kind",
        mapped.by: "speaker",
        mapped.quote: "quote",
        **dict.fromkeys(mapped.about, "subject"),
        **dict.fromkeys(mapped.qualifiers.values(), "qualifier"),
    }
    wide = mapped.layout == "wide"
    found = []
    for column in columns:
        if wide and column in slots:
            found.append(_asked(column, slots, sure))
        else:
            role = single.get(column, LEFT_OUT)
            found.append(ColumnRead(column=column, role=role, guessed=column not in given))
    if not wide:
        found += [_asked(name, slots, sure) for name in slots]
    return TableRead(file=mapped.file, columns=tuple(found))


def _asked(name: str, slots: Mapping[str, Slot], sure: Set[str]) -> ColumnRead:
    return ColumnRead(column=name, role="value", kind=slots[name].kind, guessed=name not in sure)


def in_words(read: TableRead, plural: Mapping[str, str]) -> str:
    """The columns of a table in words: "source in “shop” (guessed), figures in “price”"; ``plural`` names the kinds of values."""
    told: dict[str, list[str]] = {}
    for one in read.columns:
        held = plural.get(one.kind, one.kind) if one.kind else _HELD[one.role]
        guess = " (guessed)" if one.guessed and one.role != LEFT_OUT else ""
        told.setdefault(f"{held}{' in' if one.role != LEFT_OUT else ':'}", []).append(f"“{one.column}”{guess}")
    return ", ".join(f"{held} {', '.join(columns)}" for held, columns in told.items())


_HELD = {
    "source": "source",
    "subject": "subject",
    "question": "question",
    "value": "value",
    "qualifier": "what narrows a row",
    "speaker": "who said it",
    "quote": "quote",
    "kind": "kind of value",
    LEFT_OUT: "not compared",
}
