"""From the code points of an extracted text back to the place in the file it was taken from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from claims.quick import quick
from claims.text import Lines

_start = attrgetter("start")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in an original: line and column from 1 (column in code points), and the page where it has pages.

    In a paged original lines count from the top of the page; in a word processor's file a line is a paragraph.
    """

    line: int
    column: int
    page: int | None = None


def told(line: int | None, column: int | None, page: int | None) -> str:
    """A place in words: ``12:5`` is line and column, ``page 3, line 12:5`` where the original has pages; what is not known is left out."""
    where = ":".join(str(number) for number in (line, column if line else None) if number)
    if not page:
        return where
    return f"page {page}, line {where}" if where else f"page {page}"


def behind(name: str, line: int | None, column: int | None, page: int | None) -> str:
    """A place behind the name of its source or file: ``herald:12:5``, or ``herald, page 3, line 12:5``."""
    where = told(line, column, page)
    return f"{name}{', ' if page else ':'}{where}" if where else name


@dataclass(frozen=True, slots=True)
class Piece:
    """From ``start`` in the extracted text on, code points stand at ``origin`` and on in the original, before ``stop``."""

    start: int
    origin: int
    stop: int


@dataclass(frozen=True, slots=True)
class Places:
    """Leads offsets of an extracted text back to its original.

    ``lines`` and ``pages`` are the offsets at which the original's lines and pages start; ``pieces`` are in the order of the
    extracted text, and the first starts at 0.
    """

    lines: tuple[int, ...]
    pieces: tuple[Piece, ...]
    pages: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """The offset in the original of an offset in the extracted text."""
        pieces = self.pieces
        index = bisect_right(pieces, offset, key=_start) - 1 if len(pieces) > 1 else 0
        piece = pieces[max(index, 0)]
        return min(piece.origin + offset - piece.start, max(piece.stop - 1, piece.origin))

    def place(self, offset: int) -> Place:
        """Where an offset of the extracted text stands in the original."""
        return self._place(self.origin(offset))

    def stop(self, offset: int) -> int:
        """The offset in the original behind the code point before ``offset``: tags and what else was left out behind it are no part of it."""
        pieces = self.pieces
        index = max(bisect_right(pieces, offset - 1, key=_start) - 1, 0)
        if index + 1 < len(pieces) and pieces[index + 1].start == offset:
            return pieces[index].stop
        return min(self.origin(offset - 1) + 1, max(pieces[index].stop, pieces[index].origin + 1))

    def end(self, offset: int) -> Place:
        """Where a stretch of the extracted text that stops at ``offset`` ends in the original."""
        stop = self.stop(offset)
        last = self._place(stop - 1)
        return Place(last.line, last.column + 1, last.page)

    def _place(self, origin: int) -> Place:
        line = bisect_right(self.lines, origin) - 1
        column = origin - self.lines[line] + 1
        if not self.pages:
            return Place(line + 1, column)
        page = max(bisect_right(self.pages, origin) - 1, 0)
        return Place(line - bisect_right(self.lines, self.pages[page]) + 2, column, page + 1)


def same(text: str, skipped: int = 0) -> Places:
    """The places of a text that is its original from offset ``skipped`` of ``text`` on."""
    return Places(Lines(text).starts, (Piece(0, skipped, len(text) + 1),))


@dataclass(slots=True)
class Gathered:
    """An extracted text in the making: pieces of the original, one behind the other."""

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    size: int = 0

    def add(self, words: str, origin: int, stop: int | None = None) -> None:
        """Append words that stand at ``origin`` of the original and end before ``stop``."""
        if not words:
            return
        end = origin + len(words) if stop is None else stop
        last = self.pieces[-1] if self.pieces else None
        if last is None or stop is not None or last.stop != origin or last.origin + self.size - last.start != origin:
            self.pieces.append(Piece(self.size, origin, end))
        else:
            self.pieces[-1] = Piece(last.start, last.origin, end)
        self.parts.append(words)
        self.size += len(words)

    def text(self) -> str:
        """What was gathered."""
        return "".join(self.parts)

    def places(self, lines: tuple[int, ...], pages: tuple[int, ...] = ()) -> Places:
        """The way back, given where the original's lines and pages start."""
        return Places(lines, tuple(self.pieces) or (Piece(0, 0, 0),), pages)
