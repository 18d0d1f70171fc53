"""A text whose label lines and tables are spelled out as sentences, with the way back to what is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.extract.boxes.entry import As, Entry, Pieces
from claims.extract.boxes.forms import form_of
from claims.extract.boxes.lines import Row, is_rule, lines_of, row_of
from claims.extract.boxes.marks import BOX, ROW, mark, words_of
from claims.extract.boxes.subject import Subject, subject_of, title_words, titles_of
from claims.extract.boxes.tables import Table, rows_named, tables_of, told_in
from claims.extract.boxes.words import is_known, is_name, is_short, words
from claims.text import Span

# Without one of these no line is a label with its value.
_MAY = re.compile(r":[ \t]|\||\t|[^\s:]  +\S")


@dataclass(frozen=True, slots=True)
class Part:
    """From ``start`` in the new text on stands what is written at ``[origin.start, origin.stop)``, word for word if ``exact``."""

    start: int
    stop: int
    origin: Span
    exact: bool


@dataclass(frozen=True)
class Spelled:
    """The new text, and its parts that are of the original. ``marks`` are those of the rows, by the lines of the original that they stand in."""

    text: str
    parts: tuple[Part, ...]
    marks: tuple[tuple[Span, tuple[str, ...]], ...] = ()

    def marks_at(self, offset: int) -> tuple[str, ...]:
        """What tells a value of the original, by its place, from values of other boxes and rows."""
        at = bisect_right(self.marks, offset, key=lambda one: one[0].start) - 1
        return self.marks[at][1] if at >= 0 and offset < self.marks[at][0].stop else ()

    def back(self, span: Span) -> Span | None:
        """What of the original a span of the new text holds; None where it holds none."""
        at = max(bisect_right(self.parts, span.start, key=lambda part: part.start) - 1, 0)
        found: list[Span] = []
        while at < len(self.parts) and self.parts[at].start < span.stop:
            part = self.parts[at]
            if span.start < part.stop:
                found.append(_of(part, span))
            at += 1
        return Span(found[0].start, found[-1].stop) if found else None


def _of(part: Part, span: Span) -> Span:
    if not part.exact:
        return part.origin
    shift = part.origin.start - part.start
    return Span(max(span.start, part.start) + shift, min(span.stop, part.stop) + shift)


@dataclass(slots=True)
class _Writer:
    """The new text in the making."""

    text: str
    words: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    size: int = 0

    def add(self, words: str, origin: Span | None = None, exact: bool = True) -> None:
        if not words:
            return
        if origin is not None:
            self.parts.append(Part(self.size, self.size + len(words), origin, exact))
        self.words.append(words)
        self.size += len(words)

    def keep(self, start: int, stop: int) -> None:
        self.add(self.text[start:stop], Span(start, stop))

    def tell(self, pieces: Pieces) -> None:
        for piece in pieces:
            match piece:
                case str():
                    self.add(piece)
                case As():
                    self.add(piece.words, piece.span, exact=False)
                case Span():
                    self.keep(piece.start, piece.stop)


def spelled(text: str) -> Spelled | None:
    """The text with its rows spelled out; None where it has none, or none that would be read otherwise: "Date: 5 May" at the head."""
    if _MAY.search(text) is None:
        return None
    box = _read(text)
    if box is None:
        return None
    in_words, marks = list(_told(text, box)), tuple(_marked(text, box))
    if not (in_words or any(names for _, names in marks)):
        return None
    writer, at = _Writer(text), 0
    for line, pieces in in_words:
        writer.keep(at, line.start)
        writer.tell(pieces)
        at = line.stop
    writer.keep(at, len(text))
    return Spelled("".join(writer.words), tuple(writer.parts), marks)


@dataclass(frozen=True, slots=True)
class _Box:
    """The lines of a text with their rows, its tables, and the lines that may be its title."""

    lines: Sequence[Span]
    rows: Sequence[Row | None]
    tables: Sequence[Table]
    titles: Sequence[str]


def _read(text: str) -> _Box | None:
    """What a text has of rows; None where it has none."""
    lines = list(lines_of(text))
    rows = [None if is_rule(text, line) else row_of(text, line) for line in lines]
    tables = list(tables_of(text, lines))
    return _Box(lines, rows, tables, tuple(titles_of(text))) if tables or any(rows) else None


def _told(text: str, box: _Box) -> Iterator[tuple[Span, Pieces]]:
    """Each line that is told in other words, with these."""
    of = subject_of(box.titles)
    told = {line: pieces for table in box.tables for line, pieces in told_in(text, table, of)}
    heads = {_line_of(box.lines, table.heads[0]) for table in box.tables if not told.keys().isdisjoint(table.lines)}
    thing = _thing(text, box.rows) or of
    for number, (line, row) in enumerate(zip(box.lines, box.rows, strict=True)):
        if line in told:
            yield line, told[line]
        elif row is not None and line not in heads:
            pieces = _spelled(text, row, of, thing) or (_ended(text, row) if number >= _TITLES else None)
            if pieces:
                yield line, pieces


def _marked(text: str, box: _Box) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The rows of boxes and tables with what tells them from others."""
    title = title_words(box.titles)
    whole = (mark(BOX, title),) if title else ()
    in_tables = {line: head for table in box.tables for line, head in rows_named(text, table)}
    apart = dict(_sections(text, box))
    for line, row in zip(box.lines, box.rows, strict=True):
        head = in_tables.get(line) or apart.get(line)
        if row is not None or line in in_tables:
            yield line, (*whole, mark(ROW, head)) if head else whole


def _sections(text: str, box: _Box) -> Iterator[tuple[Span, frozenset[str]]]:
    """The rows whose label stands under several heads, each with the words of its own."""
    head: frozenset[str] = frozenset()
    found: dict[str, list[tuple[Span, frozenset[str]]]] = {}
    for line, row in zip(box.lines, box.rows, strict=True):
        if row is not None:
            found.setdefault(row.label.lower(), []).append((line, head))
        elif line.stop - line.start < _HEADING:
            head = words_of(text[line.start : line.stop])
    for some in found.values():
        if len({words for _, words in some}) > 1:
            yield from some


_HEADING = 60


def _line_of(lines: Sequence[Span], cell: Span) -> Span:
    return lines[bisect_right(lines, cell.start, key=lambda line: line.start) - 1]


def _thing(text: str, rows: Sequence[Row | None]) -> Subject | None:
    """The thing that a row names: "Vessel: Mira Star"."""
    named = (text[row.value.start : row.value.stop] for row in rows if row and row.label.lower() in words("things"))
    return next((Subject(name, False) for name in named if is_name(name)), None)


_EARLIER = re.compile(
    r"(?P<head>.*\S)\s*\((?:in )?(?P<when>(?:FY ?|Q[1-4] )?(?:19|20)\d\d(?:[/-]\d\d)?|last year|previous year|prior year|a year earlier|year ago)(?: ?[:=] ?| )(?P<then>[^()\s:][^()]{0,40})\)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r",? (?:in )?(?:19|20)\d\d$")
_IN_BRACKETS = re.compile(r"(?P<head>.*\S)\s*\([^()]*\)$")


def _spelled(text: str, row: Row, of: Subject | None, thing: Subject | None) -> Pieces | None:
    value = row.value
    found = _EARLIER.fullmatch(text, value.start, value.stop)
    if found:
        now = Row(row.line, row.label, Span(*found.span("head")), row.told)
        then = (f"{_YEAR.sub('', row.label)}: ", Span(*found.span("then")), _then(found["when"]))
        return (*(_one(text, now, of, thing) or _plain(now)), "\n", *then)
    return _one(text, row, of, thing)


# So many lines at the head may be titles and datelines, which have a colon too.
_TITLES = 2


def _then(when: str) -> str:
    """The time of a value in brackets, behind that value."""
    return f" in {when}." if when[-1].isdigit() else " a year earlier."


def _one(text: str, row: Row, of: Subject | None, thing: Subject | None) -> Pieces | None:
    """The sentence of a row; of a row of bars or tabs at least its label, a colon and its value."""
    if pieces := form_of(Entry(text, row.label, row.value, of, thing)):
        return pieces
    less = _IN_BRACKETS.fullmatch(text, row.value.start, row.value.stop)
    if less and (pieces := form_of(Entry(text, row.label, Span(*less.span("head")), of, thing))):
        return pieces
    return None if row.told or row.label.lower() in words("plain_heads") else _plain(row)


def _ended(text: str, row: Row) -> Pieces | None:
    """A line of a known label and a short value as it stands, with a full stop: so it is prose wherever it stands."""
    tells = row.told and is_known(row.label) and is_short(text[row.value.start : row.value.stop])
    return (Span(row.line.start, row.value.stop), ".") if tells else None


def _plain(row: Row) -> Sequence[str | Span]:
    """A label line as one of prose, which ends in a full stop."""
    return (f"{row.label}: ", row.value, ".")
