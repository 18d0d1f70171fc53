"""Tables of three columns and more, or of two under heads: the first column is the subject and the heads are labels, unless the heads are years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claims.extract.boxes.entry import As, Pieces
from claims.extract.boxes.lines import cells, is_rule
from claims.extract.boxes.marks import words_of
from claims.extract.boxes.subject import Subject
from claims.extract.boxes.words import (
    happenings,
    has_day,
    is_attribute,
    is_date,
    is_figure,
    is_name,
    is_none,
    participles,
    words,
)
from claims.extract.facts.held_ways import nouns as roles
from claims.extract.language.lexicon import is_person, triggers
from claims.extract.language.verb_forms import is_verb
from claims.text import Span

_FEWEST_ROWS, _MOST_COLUMNS, _LONGEST = 2, 14, 80
_PERIOD = re.compile(r"(?:(?:FY|Q[1-4]|H[12]|9M|[A-Z][a-z]{2,8}) ?)?(?:19|20)\d\d(?:[/–-]\d\d)?")
_UNIT = re.compile(r"\s*[(,]\s*(?:in )?(?P<unit>[^()]{1,20})\)?$")
_MONEY = re.compile(
    r"(?P<money>EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|[$€£]|euros?|dollars?|pounds?)\s?(?P<scale>m|mn|bn|k|million|billion|thousand)?",
    re.IGNORECASE,
)
# The year of a sheet stands in its title.
_YEARS, _TITLE = re.compile(r"(?:19|20)\d\d"), 120
_EMPTY = re.compile(r"\n[ \t\r]*\n")
_SCALES = {"m": "million", "mn": "million", "bn": "billion", "k": "thousand"}


@dataclass(frozen=True, slots=True)
class Table:
    """The heads and the rows of a table, as the spans of their cells; ``lines`` are those of the rows."""

    heads: tuple[Span, ...]
    lines: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]


def tables_of(text: str, lines: Sequence[Span]) -> Iterator[Table]:
    """The tables of a text: lines that follow each other and have as many cells."""
    run: list[tuple[Span, tuple[Span, ...]]] = []
    for line in lines:
        if "|" in text[line.start : line.stop] and is_rule(text, line):
            continue
        found = cells(text, line)
        shown = _without_empty_end(found)
        if run and (len(found) != len(run[0][1]) or _EMPTY.search(text, run[-1][0].stop, line.start)):
            yield from _table(text, run)
            run = []
        if len(shown) > 1 and len(found) <= _MOST_COLUMNS and all(cell.stop - cell.start <= _LONGEST for cell in found):
            run.append((line, found))
    yield from _table(text, run)


def _without_empty_end(found: tuple[Span, ...]) -> tuple[Span, ...]:
    while found and found[-1].stop == found[-1].start:
        found = found[:-1]
    return found


def _table(text: str, run: Sequence[tuple[Span, tuple[Span, ...]]]) -> Iterator[Table]:
    if len(run) < _FEWEST_ROWS:
        return
    heads = run[0][1]
    told = [text[cell.start : cell.stop] for cell in heads]
    if len(told) == 2 and not _has_heads(text, run):
        return
    if len(told) > 2 and (any(is_figure(one) and not _PERIOD.fullmatch(one) for one in told) or not all(told[1:])):
        return
    yield Table(heads, tuple(line for line, _ in run[1:]), tuple(row for _, row in run[1:]))


def _has_heads(text: str, run: Sequence[tuple[Span, tuple[Span, ...]]]) -> bool:
    """Whether the first row of two cells names what stands below it: "District | Killed"."""
    first, second = (text[cell.start : cell.stop] for cell in run[0][1])
    low = second.lower()
    if (
        not first
        or not second
        or low in words("plain_heads")
        or is_date(second)
        or any(map(str.isdigit, second))
        or len(run) < 3
    ):
        return False
    below = [text[row[1].start : row[1].stop] for _, row in run[1:]]
    return all(is_figure(one) or is_none(one) for one in below) and not any(
        is_figure(text[row[0].start : row[0].stop]) for _, row in run[1:]
    )


def told_in(text: str, table: Table, of: Subject | None) -> list[tuple[Span, Pieces]]:
    """Each row with its sentences; none where no head says what its column holds."""
    heads = [text[cell.start : cell.stop] for cell in table.heads]
    own = frozenset(_YEARS.findall(text[: min(_TITLE, table.lines[0].start)].split("\n|", maxsplit=1)[0]))
    periods = [bool(_PERIOD.fullmatch(head)) for head in heads[1:]]
    by_period = any(periods) and all(one or _is_skipped(head) for one, head in zip(periods, heads[1:], strict=True))

    def of_cell(first: str, head: str, cell: Span) -> Pieces | None:
        said = text[cell.start : cell.stop]
        if not (said and first) or _is_skipped(head):
            return None
        if by_period:
            return _in_period(heads[0], first, "" if head in own else head, cell, said, of)
        return _of_row(first, head, cell, said)

    rows = ((line, _of_cells(text, heads, row, of_cell)) for line, row in zip(table.lines, table.rows, strict=True))
    return [(line, pieces) for line, pieces in rows if pieces]


def _of_cells(
    text: str, heads: Sequence[str], row: Sequence[Span], of_cell: Callable[[str, str, Span], Pieces | None]
) -> Pieces | None:
    """The sentences of a row's cells; None where none tells anything."""
    first = text[row[0].start : row[0].stop]
    told = [(cell, of_cell(first, head, cell)) for head, cell in zip(heads[1:], row[1:], strict=True)]
    joined = [piece for _, pieces in told if pieces for piece in ("\n", *pieces)][1:]
    # Values of which nothing is told stay what they are: figures without a word.
    left = [piece for cell, pieces in told if not pieces and cell.stop > cell.start for piece in (" | ", cell)]
    return (*joined, "\n" if left else "", *left) if joined else None


def rows_named(text: str, table: Table) -> Iterator[tuple[Span, frozenset[str]]]:
    """The rows with the words of their first cell, each of another thing; none for the row of the whole and where the heads are years."""
    heads = [text[cell.start : cell.stop] for cell in table.heads[1:]]
    if any(map(_PERIOD.fullmatch, heads)):
        return
    for line, row in zip(table.lines, table.rows, strict=True):
        words_here = words_of(text[row[0].start : row[0].stop])
        if words_here and words_here.isdisjoint(words("totals")):
            yield line, words_here


def _is_skipped(head: str) -> bool:
    low = head.lower().strip(".%+- ")
    return not low or low in words("skipped_heads") or any(word in words("skipped_heads") for word in low.split()[:1])


def _in_period(corner: str, label: str, period: str, cell: Span, said: str, of: Subject | None) -> Pieces | None:
    """ "Revenue | 412 | 388" under years; ``period`` is empty where it is the sheet's own."""
    if not is_figure(said.lstrip("(").rstrip("%)")) or not any(map(str.isalpha, label)):
        return None
    label, unit = _unit_of(label)
    corner = corner.strip("() ")
    unit = unit or (corner if _MONEY.match(corner) else "")
    low, at = _small(label), f" in {period}" if period else ""
    if "%" in said or not unit or not is_attribute(low.split()[-1]):
        return (f"{label}: ", *_with_unit(cell, unit), f"{at}.")
    whose = f" of {of.words}" if of is not None and not of.event else ""
    return (f"The {low}{whose}{at} was ", *_with_unit(cell, unit), ".")


def _of_row(first: str, head: str, cell: Span, said: str) -> Pieces | None:
    """What a cell says of the subject of its row."""
    label, unit = _unit_of(head)
    low = _small(label)
    last = low.split()[-1] if low else ""
    if len(last) < 3 or any(map(str.isdigit, label)):
        return None
    if is_figure(said) or is_none(said):
        return _counted(first, low, last, cell, said, unit)
    if is_date(said) and low.removesuffix(" date") in happenings() and is_verb(low.removesuffix(" date")):
        return (f"{first} was {low.removesuffix(' date')} {'on' if has_day(said) else 'in'} ", cell, ".")
    if low in roles() and is_name(said):
        return (f"The {low} of {first} is ", cell, ".")
    if is_attribute(last) and said[:1].isdigit() and ":" not in said:
        return (f"The {low} of {first} is ", cell, ".")
    return None


def _counted(first: str, low: str, last: str, cell: Span, said: str, unit: str) -> Pieces | None:
    """A figure under its head: "Killed", "Deaths", "Employees", "Length (m)", "Age"."""
    figure = As("no", cell) if is_none(said) else cell
    total = first.lower().split()[0] in words("totals")
    opened = "In total " if total else f"In {first} "
    if last in participles() - words("of_sides"):
        ahead = " ".join(low.split()[:-1])
        who = first.lower() if is_person(first.lower()) and not ahead else ahead or "people"
        return ("" if who == first.lower() else opened, figure, f" {who} were {last}.")
    if low in _events_counted():
        return (f"{opened}there were ", figure, f" {low}.")
    if not first[:1].isupper() or total:
        return None
    if low in ("age", "aged"):
        return (f"{first} is ", cell, " years old.") if is_name(first) else None
    if unit and is_attribute(last) and is_figure(said):
        return (f"The {low} of {first} is ", *_with_unit(cell, unit), ".")
    if last.endswith("s") and len(last) > 4 and not is_attribute(last) and not unit:
        return (f"{first} has ", figure, f" {low}.")
    return None


@cache
def _events_counted() -> frozenset[str]:
    """The nouns that count what happened: "deaths", "injuries", "arrests"."""
    return frozenset(" ".join(one.words) for some in triggers("noun").values() for one in some) - participles()


def _unit_of(head: str) -> tuple[str, str]:
    """A head without the unit in its brackets, and that unit."""
    found = _UNIT.search(head)
    return (head[: found.start()].strip(), found["unit"].strip()) if found and found.start() else (head.strip(), "")


def _with_unit(cell: Span, unit: str) -> Pieces:
    """A figure with its unit as prose writes them: "EUR 412 million", "412 ha"."""
    money = _MONEY.match(unit)
    if money:
        scale = (money["scale"] or "").lower()
        return (f"{money['money']} ", cell, f" {_SCALES.get(scale, scale)}" if scale else "")
    return (cell, f" {unit}" if unit else "")


def _small(label: str) -> str:
    return " ".join(label.lower().split())
