"""Who says it, and the text in which it is said."""

from __future__ import annotations

import codecs
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from claims.field import Field
from claims.places import Place, Places
from claims.text import Lines, Span

Basis = Literal["stated", "inferred", "unknown"]
# HH:MM, and the zone that the source names.
HOUR = r"^([01][0-9]|2[0-3]):[0-5][0-9]( ?\S+)?$"
_FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a source was published, and how that is known."""

    __pydantic_config__: ClassVar = _FORBID

    date: Annotated[str | None, Field(description="An EDTF date or interval (ISO 8601-2).")] = None
    basis: Annotated[Basis, Field(description="Whether the source states the date, or it was inferred.")] = "unknown"
    time: Annotated[
        str | None,
        Field(
            description="The hour on that day, as HH:MM with the zone that the source names, if any. It orders what texts of one day tell.",
            pattern=HOUR,
        ),
    ] = None


# Of a source that says nothing of its date; one that says "unknown" has another, equal value, and stays unknown.
NOT_SAID = Published()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says it. Syndicated copies of one text share a ``group``."""

    __pydantic_config__: ClassVar = _FORBID

    id: Annotated[str, Field(min_length=1, description="The short name that claims and reports use.")]
    title: Annotated[str | None, Field(description="The title, as a reader would find it.")] = None
    publisher: Annotated[str | None, Field(description="Who published it.")] = None
    url: Annotated[str | None, Field(description="Where it was found.")] = None
    archived_url: Annotated[str | None, Field(description="Where a copy of it is kept.")] = None
    retrieved: Annotated[str | None, Field(description="When the source was fetched, as an EDTF date.")] = None
    language: Annotated[str | None, Field(description="BCP 47 language tag.")] = None
    published: Published = NOT_SAID
    time_zone: Annotated[str | None, Field(description="IANA time zone name, such as Asia/Almaty.")] = None
    group: Annotated[str | None, Field(description="Syndicated copies of one text share a group.")] = None
    derived_from: Annotated[str | None, Field(description="The id of the source that this one repeats.")] = None
    file: Annotated[str | None, Field(description="The name of the text's file below the texts folder.")] = None
    sha256: Annotated[
        str | None, Field(pattern="^[0-9a-fA-F]{64}$", description="The sum of the file that was curated.")
    ] = None


@dataclass(frozen=True)
class Document:
    """A source's text. ``path`` is how the file is named in reports.

    ``places`` lead from the text back to the original it was taken from, where that is another one (a web page, a PDF).
    """

    source: str
    path: str
    text: str
    sha256: str
    places: Places | None = None
    # Stretches in other languages, in which nothing is searched.
    unread: tuple[Span, ...] = ()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of its sentences, in order."""
        from claims.sentences import sentences  # here: a curated corpus is not cut into sentences

        return tuple(sentences(self.text))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a code point of the text: in the original, where that has lines of its own.

        In a paged original they count from the top of the page: see ``page``.
        """
        if self.places is None:
            return self.lines.place(offset)
        place = self.places.place(offset)
        return place.line, place.column

    def end(self, offset: int) -> Place:
        """The place behind the code point before ``offset``: where a stretch that stops there ends, in the original."""
        if self.places is None:
            return Place(*self.lines.place(offset))
        return self.places.end(offset)

    def page(self, offset: int) -> int | None:
        """The page, from 1, on which a code point of the text stands; ``None`` where the original has no pages."""
        return self.places.place(offset).page if self.places and self.places.pages else None

    def stands(self, offset: int, line: int | None, page: int | None) -> bool:
        """Whether a code point of the text stands where a claims file says that it does; what it leaves open fits.

        Without its page a line of a paged original may be meant as the page or as the extracted text counts it.
        """
        if page is not None and self.page(offset) != page:
            return False
        paged = page is None and self.places is not None and bool(self.places.pages)
        return line in (None, self.place(offset)[0]) or (paged and line == self.lines.place(offset)[0])

    def line_span(self, line: int | None, page: int | None = None) -> Span:
        """What of the text stands on a line of the original, or on a page, or on a line of a page; empty where nothing does.

        A line of a paged original without its page is one of the extracted text.
        """
        if page is not None:
            return self._span(
                lambda offset: (self.page(offset) or 0, self.place(offset)[0] if line else 0), (page, line or 0)
            )
        if line is None:
            return Span(0, len(self.text))
        if self.places is None or self.places.pages:
            return self.lines.span(line)
        return self._span(lambda offset: (0, self.place(offset)[0]), (0, line))

    def _span(self, key: Callable[[int], tuple[int, int]], wanted: tuple[int, int]) -> Span:
        """The offsets, in the order of the text, whose page and line are those that are wanted."""
        offsets = range(len(self.text))
        return Span(bisect_left(offsets, wanted, key=key), bisect_right(offsets, wanted, key=key))


def encoding_of(data: bytes) -> str:
    """UTF-8 unless a byte order mark says otherwise: ``utf-8``, ``utf-8-sig``, ``utf-16-le`` or ``utf-16-be``."""
    marks = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
    return next((name for mark, name in marks if data.startswith(mark)), "utf-8")


def decode(data: bytes) -> str:
    """Text of ``data`` without its byte order mark.

    Raises ``UnicodeDecodeError`` where the data is not in its encoding; its ``start`` is the offset of the first bad byte.
    """
    encoding = encoding_of(data)
    return data.decode(encoding).removeprefix("\ufeff")


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding of ``encoding_of``, with the byte order mark that goes with it."""
    return (("\ufeff" if encoding.startswith("utf-16") else "") + text).encode(encoding)
