"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.around import around
from claims.extract.drawn import Drawn
from claims.extract.happenings import ARTICLES, SAYING, Near, form_of, ordinals, told
from claims.extract.page import Page, Passage
from claims.extract.tokens import Row, covered
from claims.found import Found
from claims.text import Span

_DATELINE = 70
_POSTED = re.compile(r"\b(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Mm]odified|[Ff]iled|[Ii]ssued)\b[^.;]{0,30}$")
# They tell of a span that goes on, not of the time of one thing.
_ONGOING = frozenset(("this year", "this month", "the year", "so far this year"))
_DASH = re.compile(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--?|[–—:])\s")
# How far a second happening may stand from its date.
_SECOND = 14
_WIDTH = 9
_EDGES = frozenset(
    [",", ";", ":", "and", "or", "but", "while", "although", "though", "whereas", "after", "before", "when", "]"]
)
_BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_PREPOSITIONS = frozenset(
    [
        "on",
        "in",
        "at",
        "by",
        "since",
        "until",
        "from",
        "before",
        "after",
        "during",
        "around",
        "about",
        "early",
        "late",
        "the",
        "of",
    ]
)


def dated(page: Page, passage: Passage, before: frozenset[str]) -> Iterator[Drawn]:
    """Every date of a sentence with what happened then. A happening has one date, and a date one happening: the nearest pairs first.

    A date no finer than a month dates a second one of its clause too. ``before`` are the happenings that the sentence before names:
    "the first came from …" speaks of them.
    """
    dates = list(_dates(page, passage))
    if not dates:
        return
    pairs = sorted(
        (near, at)
        for at, (_, places) in enumerate(dates)
        for near in (*told(passage.row, places), *ordinals(passage.row, places, before))
    )
    for at, (_, name, rule, start, stop) in chosen(pairs, [_is_coarse(item) for item, _ in dates]):
        item, places = dates[at]
        context = _context(page, passage, places, (start, stop), name)
        yield Drawn(f"when-{name}", item.value, Span(item.start, item.stop), passage, context, rule)


def chosen(pairs: Sequence[tuple[Near, int]], coarse: Sequence[bool]) -> list[tuple[int, Near]]:
    """For each date the nearest happening that no nearer date has; then for each coarse one a second of what is left."""
    found: list[tuple[int, Near]] = []
    names: dict[int, set[str]] = {}
    used: set[int] = set()
    for second in (False, True):
        for near, at in pairs:
            name, start = near[1], near[3]
            free = start not in used and (
                len(names.get(at, ())) == 0 if not second else coarse[at] and len(names.get(at, ())) == 1
            )
            fits = bool(form_of(name).get("second")) <= (second or coarse[at]) and (not second or near[0] <= _SECOND)
            if free and fits and name not in names.get(at, ()):
                names.setdefault(at, set()).add(name)
                used.add(start)
                found.append((at, near))
    return found


def _is_coarse(item: Found) -> bool:
    return isinstance(item.value, DateValue) and item.value.precision not in ("day", "week")


def _dates(page: Page, passage: Passage) -> Iterator[tuple[Found, tuple[int, int]]]:
    """The dates of a sentence but for datelines, and for those on which something was only said."""
    for item in passage.times:
        if (
            not isinstance(item.value, DateValue)
            or item.value.precision == "century"
            or item.rule == "in-time"
            or item.value.raw.lower() in _ONGOING
        ):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places and not _is_dateline(page.text, passage, item) and not _when_said(passage.row, places[0]):
            yield item, places


def _is_dateline(text: str, passage: Passage, item: Found) -> bool:
    """The date of a text, not of what it tells: before the dash of a dateline, or behind "Posted:"."""
    if item.start - passage.span.start < _DATELINE and _DASH.match(text, item.stop):
        return True
    return bool(_POSTED.search(text, max(passage.span.start, item.start - _DATELINE), item.start))


def _when_said(row: Row, first: int) -> bool:
    before = [token.word for token in row[max(0, first - 3) : first] if token.word not in _PREPOSITIONS]
    return bool(before) and before[-1] in SAYING


def _context(page: Page, passage: Passage, places: tuple[int, int], event: tuple[int, int], name: str) -> Context:
    """The clause of a happening reaches over its own words and those of its date, up to the next comma or conjunction."""
    first, last = min(places[0], event[0]), max(places[1] + 1, event[1])
    row, start, stop = passage.row, first, last
    while start > 0 and first - start < _WIDTH and row[start - 1].word not in _EDGES:
        start -= 1
    while stop < len(row) and stop - last < _WIDTH and row[stop].word not in _EDGES:
        stop += 1
    start, stop = _opened(row, start, stop, event)
    if any(token.word == "there" for token in row[start:stop]):
        start = 0
    close = passage.names_in(start, stop)
    near = passage.content(start, stop) - passage.content(*event)
    scope = (_voice(row, event),) if form_of(name).get("of") == "object" else ()
    return replace(around(page, passage, *places), close=close, near=near, when=None, scope=scope)


def _opened(row: Row, start: int, stop: int, event: tuple[int, int]) -> tuple[int, int]:
    """ "Founded in 1992, the alliance …" is of what follows, "… its withdrawal, which was completed" of what stands before."""
    if start == 0 and stop + 1 < len(row) and row[stop].word == ",":
        stop = next(
            (at for at in range(stop + 1, min(stop + _WIDTH, len(row))) if row[at].word in _EDGES),
            min(stop + _WIDTH, len(row)),
        )
    if "which" in [token.word for token in row[max(0, event[0] - 1) : event[0] + 1]]:
        start = next((at + 1 for at in range(start - 2, 0, -1) if row[at].word in _EDGES), 0)
    return start, stop


def _voice(row: Row, event: tuple[int, int]) -> str:
    """Whether a verb has an object behind it ("the alliance established a force"): then it is told of the object."""
    passive = any(token.word in _BE for token in row[max(0, event[0] - 3) : event[0]])
    behind = row[event[1]].word if event[1] < len(row) else ""
    return "does" if behind in ARTICLES and not passive else "done"
