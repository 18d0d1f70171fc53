"""What a reader gives: a text, what its file says of it, and the way back to the original."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claims.document import Basis, Document, Source
from claims.places import Places
from claims.text import Span


class UnreadableError(ValueError):
    """A file or a part of it that cannot be read; the sentence says what was found and what was expected."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A published date (EDTF), whether it is stated or inferred, and ``origin``: from where it was taken, in words. ``day``: that of a dateline
    whose year is not known; ``time``: the hour, as HH:MM with the zone that is named, if any.
    """

    date: str | None = None
    basis: Basis = "unknown"
    origin: str = "not found"
    day: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a file says of its text. Unset is unknown. ``published`` is only what is said outside the running text.

    ``made`` is the day on which the file was made, as EDTF: its text may have been published long before.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: Dated = Dated()
    language: str | None = None
    url: str | None = None
    id: str | None = None
    made: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A text taken from a file. ``notes`` are sentences a user should know, such as a guessed encoding."""

    text: str
    places: Places
    meta: Meta = Meta()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a text that follow each other and are in a language that is not searched for claims."""

    span: Span
    tag: str
    words: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a file that could not be read, at a line and column from 1 (0: the file as a whole)."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: ``noun`` names it in sentences, ``suffixes`` are in small letters with their dot.

    ``read`` takes the bytes of a file and gives its texts, mostly one. Raises ``UnreadableError``.
    """

    name: str
    noun: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Iterable[Extracted | Fault]]


@dataclass(frozen=True, slots=True)
class Item:
    """A text that was taken in: its source, its document, and the way back to the original.

    ``published`` says from where the source's date came; ``notes`` are sentences a user should know.
    """

    source: Source
    document: Document
    places: Places
    published: Dated
    author: str | None = None
    notes: tuple[str, ...] = ()
    foreign: tuple[Stretch, ...] = ()
