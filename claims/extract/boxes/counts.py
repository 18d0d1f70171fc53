"""The sentences for labels that count people or things: "Missing: none", "Casualties: 3 killed, 12 injured", "Vehicles involved: 3"."""

from __future__ import annotations

import re

from claims.extract.boxes.entry import As, Entry, Piece, Pieces
from claims.extract.boxes.words import is_figure, is_none, participles
from claims.extract.language.lexicon import triggers
from claims.text import Span


def nobody(entry: Entry) -> Pieces | None:
    """ "Missing: none", "Houses destroyed: 0", "Injuries: nil"."""
    if not is_none(entry.said):
        return None
    nothing = As("No", entry.value)
    *ahead, last = entry.low.split()
    if last in participles():
        return (nothing, f" {' '.join(ahead) or 'people'} were {last}.")
    noun = " ".join(entry.low.split()[entry.low.startswith("number of ") * 2 :])
    known = any(one.words == tuple(noun.split()[-len(one.words) :]) for one in triggers("noun").get(last, ()))
    return (nothing, f" {noun} were reported.") if known or _is_plural(last) else None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def each(entry: Entry) -> Pieces | None:
    """ "Casualties: 3 killed, 12 injured": each figure with a word of its own."""
    found = list(_figures_told(entry))
    if not found or entry.last in participles():
        return None
    pieces: list[Piece] = []
    for span, told in found:
        pieces += (span, " were " if pieces or span.start else "", told)
        pieces.append(", ")
    return (*pieces[:-1], ".")


_TOLD = re.compile(
    r"(?P<figure>(?:(?:about|some|nearly|at least|over|more than|up to) )?\d[\d,]*|no|none|one|two|three|four|five|six|seven|eight|nine|ten)(?P<who> (?:[a-z]+ )?)?(?:\(?)(?P<told>[a-z]+)",
    re.IGNORECASE,
)


def _figures_told(entry: Entry) -> list[tuple[Span, str]]:
    """Each figure of a value with the participle behind it, where nothing else stands there."""
    at = 0
    found: list[tuple[Span, str]] = []
    for part in re.split(r"(, (?:and )?|; | and | / )", entry.said):
        told = _TOLD.fullmatch(part)
        if told and told["told"].lower() in participles() and not (told["who"] or "").strip():
            start = entry.value.start + at + told.start("figure")
            found.append((Span(start, start + len(told["figure"])), told["told"].lower()))
        elif not re.fullmatch(r", (?:and )?|; | and | / ", part):
            return []
        at += len(part)
    return found


def involved(entry: Entry) -> Pieces | None:
    """ "Vehicles involved: 3", where no family has the word: "3 vehicles were involved"."""
    told = entry.low.split()
    if len(told) != 2 or not is_figure(entry.said) or told[1] in participles() or not told[1].endswith("ed"):
        return None
    return (entry.value, f" {told[0]} were {told[1]}.") if _is_plural(told[0]) else None
