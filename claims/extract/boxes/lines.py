"""The lines of a text that are a label with its value: "Injured: 12", "| Length | 412 m |", a label and a tab."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.text import Span

# A mark of a list, the label, a colon or a bar, and the value. Neither is as long as a sentence.
_COLON = re.compile(
    r"[ \t]*(?P<mark>[-*•–·] |\d{1,2}[.)] )?[ \t]*(?P<label>[^\W\d_][^:|\n\t]{1,58}?)[ \t]*:[ \t]+(?P<value>\S[^\n|]{0,158})"
)
_TAB = re.compile(
    r"[ \t]*(?P<mark>[-*•–·] )?(?P<label>[^\W\d_][^:|\n\t]{1,58}?)[ ]*\t[ \t]*(?P<value>\S[^\n\t|]{0,158})"
)
_RULE = re.compile(r"[ \t|:+=-]+$")
_NOTE = re.compile(r"(?:\s*\[\w{1,2}\]|\s*[*†]{1,2})+$")
_MOST_WORDS, _VALUE_WORDS = 7, 16
# What closes a sentence inside of a value, so that it is prose: "He said no. They left".
_PROSE = re.compile(r"[.!?][\"”’)]? +[A-Z]|[.!?…]\s*$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\b(?:m|mn|bn|approx|no|St|Mt|Dr|Col|Gen|Lt|Capt|Maj|Sgt|Mr|Mrs|Ms|Inc|Ltd|Co|p\.m|a\.m))\.$"
)
_SPEAKER = re.compile(r"[A-ZÀ-Ž .'-]{2,}$")


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its value. ``line`` is the span of the whole line, ``label`` the label's words; ``told`` whether the line itself is written with a colon."""

    line: Span
    label: str
    value: Span
    told: bool


def cells(text: str, line: Span) -> tuple[Span, ...]:
    """The cells of a line between bars or tabs, or between runs of spaces, without the space around them; an empty one is empty."""
    part = text[line.start : line.stop]
    if "|" in part:
        found = _between(text, line, "|")
        return found[bool(part.lstrip().startswith("|")) : len(found) - bool(part.rstrip().endswith("|"))]
    return _between(text, line, "\t") if "\t" in part.strip() else _spaced(text, line)


def _between(text: str, line: Span, mark: str) -> tuple[Span, ...]:
    found, at = [], line.start
    for piece in text[line.start : line.stop].split(mark):
        found.append(trimmed(text, Span(at, at + len(piece))))
        at += len(piece) + 1
    return tuple(found)


def _spaced(text: str, line: Span) -> tuple[Span, ...]:
    """What runs of two and more spaces set apart."""
    found = re.finditer(r"\S+(?: \S+)*", text[line.start : line.stop])
    return tuple(Span(line.start + one.start(), line.start + one.end()) for one in found)


def is_rule(text: str, line: Span) -> bool:
    """Whether a line is a rule of a table: "|---|---|"."""
    return _RULE.match(text, line.start, line.stop) is not None


def trimmed(text: str, span: Span) -> Span:
    """A span without white space around it, nor the sign of a note behind it."""
    part = text[span.start : span.stop]
    start = span.start + len(part) - len(part.lstrip())
    stop = span.start + len(part.rstrip())
    if stop <= start:
        return Span(span.start, span.start)
    note = _NOTE.search(text[start:stop])
    return Span(start, start + note.start()) if note and note.start() else Span(start, stop)


def lines_of(text: str) -> Iterator[Span]:
    """The lines of a text that hold something."""
    return (Span(*found.span()) for found in re.finditer(r"[^\r\n]+", text) if not found[0].isspace())


def row_of(text: str, line: Span) -> Row | None:
    """The label and the value of a line, where it has both."""
    part = text[line.start : line.stop]
    if "|" in part:
        return _of_bars(text, line)
    found = (
        _COLON.fullmatch(text, line.start, line.stop)
        or ("\t" in part and _TAB.fullmatch(text, line.start, line.stop))
        or None
    )
    return (
        _row(text, line, found["label"], Span(*found.span("value")), ":" in part and found.re is _COLON)
        if found
        else None
    )


def _of_bars(text: str, line: Span) -> Row | None:
    """A row of two cells; further ones are empty."""
    found = cells(text, line)
    if (
        len(found) < 2
        or any(cell.stop > cell.start for cell in found[2:])
        or not 0 < found[0].stop - found[0].start < 60
    ):
        return None
    if not text[found[0].start].isalpha() or found[1].stop - found[1].start > 160:
        return None
    return _row(text, line, text[found[0].start : found[0].stop].rstrip(":"), found[1], False)


def _row(text: str, line: Span, label: str, value: Span, told: bool) -> Row | None:
    value = trimmed(text, value)
    words = text[value.start : value.stop]
    if words.endswith(".") and not _ABBREVIATED.search(words):
        words, value = words[:-1], Span(value.start, value.stop - 1)
    label = label.strip().strip("*_").strip()
    if (
        not words
        or _PROSE.search(words)
        or len(words.split()) > _VALUE_WORDS
        or len(label.split()) > _MOST_WORDS
        or not label
    ):
        return None
    # A name in capitals before a colon is that of somebody who speaks.
    speaks = told and _SPEAKER.match(label) and not label.istitle() and not words[:1].isdigit()
    return None if speaks else Row(line, label, value, told)
