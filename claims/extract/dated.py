"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.dates.value import DateValue
from claims.extract.around import around, edges
from claims.extract.drawn import Drawn
from claims.extract.page import Page, Passage
from claims.extract.stems import content
from claims.extract.tokens import Row, covered, starts_with
from claims.folding import fold
from claims.tables import table
from claims.text import Span

_BREAKS = frozenset("; but while although though whereas".split())
_REACH = 16
_PREPOSITIONS = frozenset("on in at by since until from before after during around about early late the of".split())


@cache
def _forms() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for name, entry in table("happenings")["happenings"].items():
        for form in ("verb", "noun"):
            for phrase in entry[form]:
                words = tuple(fold(phrase).split())
                found.setdefault(words[0], []).append((name, form, words))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[2]), row[0]))) for word, rows in found.items()}


def dated(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every date of a sentence that the words around it say something of."""
    for item in passage.times:
        if not isinstance(item.value, DateValue) or item.value.precision == "century":
            continue
        places = covered(passage.row, item.start, item.stop)
        told = nearest(passage.row, places, page.text) if places else None
        if told and places:
            name, rule, start, stop = told
            context = _context(page, passage, places, (start, stop))
            yield Drawn(f"when-{name}", item.value, Span(item.start, item.stop), passage, context, rule)


def _context(page: Page, passage: Passage, places: tuple[int, int], event: tuple[int, int]):  # type: ignore[no-untyped-def]
    """The clause of a happening reaches over its own words and those of its date."""
    first, last = min(places[0], event[0]), max(places[1], event[1] - 1)
    start, stop = edges(passage, first, last)
    context = around(page, passage, *places)
    close = frozenset(item.id for item in passage.named if start <= item.at < stop)
    event_words = content(passage.row, *event)
    near = content(passage.row, start, stop) - event_words
    return replace(context, close=close, near=frozenset(near), when=None, scope=())


def nearest(row: Row, places: tuple[int, int], text: str) -> tuple[str, str, int, int] | None:
    """The happening whose words stand nearest to the date within its clause: its name, how it is said, and its tokens."""
    best: tuple[int, str, str, int, int] | None = None
    before = range(places[0] - 1, max(places[0] - _REACH, -1), -1)
    behind = range(places[1] + 1, min(places[1] + _REACH, len(row)))
    for side, run in (("before", before), ("behind", behind)):
        crossed = 0
        for at in run:
            if row[at].word in _BREAKS:
                break
            crossed += row[at].word == "," and 3
            for name, form, words in _forms().get(row[at].word, ()):
                if starts_with(row, at, words):
                    near = places[0] - (at + len(words)) if side == "before" else at - places[1] - 1
                    distance = max(near, 0) + crossed + (side == "behind" and 2)
                    if best is None or distance < best[0]:
                        best = (distance, name, f"{form} {side}", at, at + len(words))
                    break
    return best[1:] if best else None
