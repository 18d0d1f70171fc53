"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

import re
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
from claims.found import Found
from claims.tables import table
from claims.text import Span

_BREAKS = frozenset("; but while although though whereas".split())
_REACH = 16
_DATELINE = 70
_DASH = re.compile(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--?|[–—:])\s")
_SAYING = frozenset("said says told reported added confirmed stated wrote reporters".split())
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
    """Every date of a sentence with what happened then. A happening has one date, and a date one happening: the nearest pairs first."""
    dates = [(item, places) for item, places in _dates(page, passage) if places]
    pairs = sorted((near, at) for at, (_, places) in enumerate(dates) for near in told(passage.row, places))
    dated_at: set[int] = set()
    used: set[int] = set()
    for (_, name, rule, start, stop), at in pairs:
        if at not in dated_at and start not in used:
            dated_at.add(at)
            used.add(start)
            item, places = dates[at]
            context = _context(page, passage, places, (start, stop))
            yield Drawn(f"when-{name}", item.value, Span(item.start, item.stop), passage, context, rule)


def _dates(page: Page, passage: Passage) -> Iterator[tuple[Found, tuple[int, int]]]:
    """The dates of a sentence but for datelines, and for those on which something was only said."""
    for item in passage.times:
        if not isinstance(item.value, DateValue) or item.value.precision == "century" or item.rule == "in-time":
            continue
        places = covered(passage.row, item.start, item.stop)
        if places and not _is_dateline(page.text, passage, item) and not _when_said(passage.row, places[0]):
            yield item, places


def _is_dateline(text: str, passage: Passage, item: Found) -> bool:
    return item.start - passage.span.start < _DATELINE and bool(_DASH.match(text, item.stop))


def _when_said(row: Row, first: int) -> bool:
    before = [token.word for token in row[max(0, first - 3) : first] if token.word not in _PREPOSITIONS]
    return bool(before) and before[-1] in _SAYING


def _context(page: Page, passage: Passage, places: tuple[int, int], event: tuple[int, int]):  # type: ignore[no-untyped-def]
    """The clause of a happening reaches over its own words and those of its date."""
    first, last = min(places[0], event[0]), max(places[1], event[1] - 1)
    start, stop = edges(passage, first, last)
    context = around(page, passage, *places)
    close = frozenset(item.id for item in passage.named if start <= item.at < stop)
    event_words = content(passage.row, *event)
    near = content(passage.row, start, stop) - event_words
    return replace(context, close=close, near=frozenset(near), when=None, scope=())


Near = tuple[int, str, str, int, int]


def told(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """Every happening within the clause of a date: its distance, its name, how it is said, and its tokens."""
    before = range(places[0] - 1, max(places[0] - _REACH, -1), -1)
    behind = range(places[1] + 1, min(places[1] + _REACH, len(row)))
    for side, run in (("before", before), ("behind", behind)):
        crossed = 0
        for at in run:
            if row[at].word in _BREAKS:
                break
            crossed += 3 * (row[at].word == ",")
            for name, form, words in _forms().get(row[at].word, ()):
                if starts_with(row, at, words):
                    near = places[0] - (at + len(words)) if side == "before" else at - places[1] - 1
                    yield max(near, 0) + crossed + 2 * (side == "behind"), name, f"{form} {side}", at, at + len(words)
                    break
