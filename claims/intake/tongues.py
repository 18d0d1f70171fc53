"""Stretches of a text in another language than the rest of it: a release with its translation below, a long quotation in the original."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claims.document import Document
from claims.intake.language import is_read, language, named, sorts_of
from claims.intake.model import Stretch
from claims.text import Span

# A line shorter than this tells no language; a stretch is said when it has so many words, and so many different common ones of
# its language: a list of names ("Juan de la Cruz") has few.
_LINE, _STRETCH, _SORTS = 12, 40, 6


def told(stretch: Stretch, document: Document) -> str:
    """In words where a stretch stands, and how long it is."""
    span = stretch.span
    places = [(document.page(at), document.place(at)[0]) for at in (span.start, max(span.stop - 1, span.start))]
    (page, first), (_, last) = places
    where = f"line {first}" if len(set(places)) == 1 else f"lines {first} to {last}"
    shown = f"page {page}, line {first} on" if page else where
    return f"{shown} in {named(stretch.tag)}, {stretch.words:,} words"


def foreign(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that are in languages which are not searched for claims, in order."""
    lines = [*_lines(text)]
    if all(is_read(tag) for _, tag, _ in lines):
        return ()
    found = []
    for tag, group in groupby(_joined(lines), key=lambda line: line[1]):
        run = list(group)
        span = Span(run[0][0].start, run[-1][0].stop)
        words = sum(count for _, _, count in run)
        if not is_read(tag) and words >= _STRETCH and sorts_of(text[span.start : span.stop], str(tag)) >= _SORTS:
            found.append(Stretch(span, str(tag), words))
    return tuple(found)


Line = tuple[Span, str | None, int]


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold something, each with its language, where it tells one, and its words."""
    at = 0
    for line in text.splitlines(keepends=True):
        count = len(line.split())
        if count:
            yield Span(at, at + len(line.rstrip())), language(line) if count >= _LINE else None, count
        at += len(line)


def _joined(lines: list[Line]) -> Iterator[Line]:
    """The same, where a line that tells no language is in that of the lines around it, if these agree."""
    behind: list[str | None] = []
    following: str | None = None
    for _, tag, _ in reversed(lines):
        following = tag or following
        behind.append(following)
    before: str | None = None
    for (span, tag, count), after in zip(lines, reversed(behind), strict=True):
        before = tag or before
        yield span, tag or (before if before == after else None), count
