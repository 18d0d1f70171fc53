"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from claims.dates.find import find
from claims.extract.places import PlaceMention
from claims.extract.tokens import Token, starts_with, tokens
from claims.folding import fold
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading, Value

_BREAK = frozenset("; but while although though whereas".split())
_REACH = 14


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what happened then; ``participants`` are the ids of the places and countries of its clause."""

    happening: str
    value: Value
    span: Span
    sentence: Span
    participants: frozenset[str]
    rule: str


@cache
def _forms() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    text = files("claims").joinpath("lexicons/happenings.yaml").read_text(encoding="utf-8")
    data: Any = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for name, entry in data["happenings"].items():
        for form in ("verb", "noun"):
            for phrase in entry[form]:
                words = tuple(fold(phrase).split())
                found.setdefault(words[0], []).append((name, form, words))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[2]), row[0]))) for word, rows in found.items()}


def dated(text: str, reading: Reading, places: tuple[PlaceMention, ...]) -> Iterator[Dated]:
    """Every date in the text that the words around it say something of."""
    days = list(find(text, reading))
    at = first = 0
    for sentence in sentences(text):
        while first < len(places) and places[first].start < sentence.start:
            first += 1
        here = [place for place in places[first : first + 40] if place.start < sentence.stop]
        while at < len(days) and days[at].start < sentence.stop:
            found = days[at]
            at += 1
            if found.start < sentence.start or found.value.kind != "date":
                continue
            row = tokens(text, sentence.start, sentence.stop)
            named = _nearest(row, found.start, found.stop)
            if named:
                ids = frozenset(place.id for place in here)
                yield Dated(named[0], found.value, Span(found.start, found.stop), sentence, ids, named[1])


def _nearest(row: tuple[Token, ...], start: int, stop: int) -> tuple[str, str] | None:
    """The happening whose words stand nearest to the date, within its clause."""
    inside = [at for at, token in enumerate(row) if token.start < stop and token.stop > start]
    if not inside:
        return None
    best: tuple[int, str, str] | None = None
    for side, places in (("before", range(inside[0] - 1, max(inside[0] - _REACH, -1), -1)),
                         ("behind", range(inside[-1] + 1, min(inside[-1] + _REACH, len(row))))):
        for at in places:
            if row[at].word in _BREAK:
                break
            for name, form, words in _forms().get(row[at].word, ()):
                if starts_with(row, at, words):
                    distance = min(abs(at - inside[0]), abs(at + len(words) - 1 - inside[-1]))
                    if best is None or distance < best[0]:
                        best = (distance, name, f"{form} {side}")
                    break
    return (best[1], best[2]) if best else None
