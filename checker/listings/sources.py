"""What ``claims sources`` prints: what was read, who published it and when, and from where that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.printable import printable
from claims.errors import Problem
from claims.intake.folder import Intake
from claims.intake.model import Item
from claims.tables_in.rows import is_table

_HEADS = ("source", "file", "title", "publisher", "published", "from where", "language", "copies", "pages")
_LEAST, _MOST = 8, 44


def sources_table(intake: Intake, width: int = 120) -> str:
    """A table of the texts, then notes, problems and files that were passed over. ``width`` is in columns."""
    rows = [tuple(map(printable, _row(item))) for item in intake.items]
    parts = [_headline(intake)]
    if rows:
        parts.append(_table((_HEADS, *rows), width))
    tables = [name for name in intake.passed_over if is_table(name)]
    others = [name for name in intake.passed_over if not is_table(name)]
    notes = [f"  {printable(item.source.id)}: {printable(note)}" for item in intake.items for note in item.notes]
    for head, told in (
        ("Notes", notes),
        ("Not read", [f"  {printable(str(problem))}" for problem in intake.problems]),
        ("Tables, which claims.yaml may list under 'tables' with what their columns hold", _lines(tables)),
        ("Passed over, because no reader knows their format", _lines(others)),
        ("Ignored, as .claimsignore or the settings say", _lines(intake.ignored)),
    ):
        if told:
            parts.append("\n".join((f"{head}:", *told)))
    return "\n\n".join(parts) + "\n"


def _lines(names: Iterable[str]) -> list[str]:
    return [f"  {printable(name)}" for name in names]


def _headline(intake: Intake) -> str:
    items = intake.items
    by_basis = [
        (basis, sum(item.published.basis == basis for item in items)) for basis in ("stated", "inferred", "unknown")
    ]
    told = ", ".join(f"{count} {basis}" for basis, count in by_basis if count)
    dates = f"; published dates: {told}" if told else ""
    wrong = f"; {_count(intake.problems, 'problem')}" if intake.problems else ""
    return f"{_count(items, 'text')}{dates}{wrong}"


def _row(item: Item) -> tuple[str, ...]:
    source = item.source
    published = source.published.date or "unknown"
    origin = item.published.origin if item.published.basis != "inferred" else f"inferred: {item.published.origin}"
    return (source.id, source.file or "standard input", source.title or "-", source.publisher or "-", published, origin,
            source.language or "-", source.group or "-", str(len(item.places.pages) or "-"))  # fmt: skip


def _table(rows: Sequence[tuple[str, ...]], width: int) -> str:
    """Columns as wide as their widest cell, the widest cut until the lines fit; a column that is empty throughout is left out."""
    shown = [n for n in range(len(rows[0])) if any(row[n] != "-" for row in rows[1:])]
    widths = {n: min(max(len(row[n]) for row in rows), _MOST) for n in shown}
    while sum(widths.values()) + 2 * (len(shown) - 1) > width and max(widths.values()) > _LEAST:
        widest = max(shown, key=lambda n: widths[n])
        widths[widest] -= 1
    lines = ["  ".join(_cut(row[n], widths[n]) for n in shown).rstrip() for row in rows]
    return "\n".join((lines[0], "  ".join("-" * widths[n] for n in shown), *lines[1:]))


def _cut(words: str, width: int) -> str:
    return words.ljust(width) if len(words) <= width else f"{words[: width - 1]}…"


def _count(things: Iterable[Item | Problem], noun: str) -> str:
    number = len(tuple(things))
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
