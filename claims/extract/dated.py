"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.around import apart
from claims.extract.deeds import deed_at, deeds, rising
from claims.extract.drawn import Drawn
from claims.extract.happenings import ARTICLES, SAYING, Near, form_of, is_listed, ordinals, told
from claims.extract.page import Page, Passage
from claims.extract.subjects import About, clause_subject
from claims.extract.tokens import Row, covered
from claims.found import Found
from claims.tables import table
from claims.text import Span
from claims.value import Value

_DATELINE = 70
_POSTED = re.compile(r"\b(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Mm]odified|[Ff]iled|[Ii]ssued)\b[^.;]{0,30}$")
# They tell of a span that goes on, not of the time of one thing.
_ONGOING = frozenset(("this year", "this month", "the year", "so far this year"))
_DASH = re.compile(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--?|[–—:])\s")
# How far a second happening may stand from its date.
_SECOND = 14
_YEAR = re.compile(r"\d{4}|'\d\d")
_WIDTH = 9
_LEAD = 7
_FAR = 20
_EDGES = frozenset(
    [",", ";", ":", "and", "or", "but", "while", "although", "though", "whereas", "after", "before", "when", "]"]
)
_BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_MEDIA = frozenset(
    [
        "television",
        "tv",
        "radio",
        "state",
        "an",
        "a",
        "interview",
        "statement",
        "twitter",
        "facebook",
        "reporters",
        "him",
        "her",
        "us",
        "them",
    ]
)
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


_BETWEEN = _PREPOSITIONS | _MEDIA


def dated(page: Page, passage: Passage, before: frozenset[str], about: About) -> Iterator[Drawn]:
    """Every date of a sentence with what happened then. A happening has one date, and a date one happening: the nearest pairs first.

    A date no finer than a month dates a second one of its clause too. ``before`` are the happenings that the sentence before names:
    "the first came from …" speaks of them. ``about`` is the sentence's subject, which stands in where a clause names nobody.
    """
    dates = list(_dates(page, passage))
    if not dates:
        return
    pairs = sorted(
        (near, at)
        for at, (_, places) in enumerate(dates)
        for near in (*told(passage.row, places), *ordinals(passage.row, places, before))
        if not _only_counted(passage.row, near, places)
    )
    told_of = chosen(pairs, [_is_coarse(item) for item, _ in dates])
    for at, (_, name, rule, start, stop) in (*told_of, *_others(passage.row, dates, told_of)):
        item, places = dates[at]
        context = context_at(page, passage, places, (start, stop), name)
        context = with_subject(context, about, passage, start, rule.startswith("noun"))
        region = telling(passage.row, places, (start, stop), rule)
        name = "began" if name == "opened" and _is_run(passage.row, start) else name
        yield Drawn(
            f"when-{name}", day_of(item.value), Span(item.start, item.stop), passage, context, rule, told=region
        )


def _is_run(row: Row, start: int) -> bool:
    """Whether what opened goes on for days, so that it began then: "the fair opened", "the opening of the trade fair"."""
    ahead = [token.word for token in row[max(0, start - _SUBJECT) : start]]
    behind = [token.word for token in row[start + 1 : start + 1 + _SUBJECT]] if row[start].word == "opening" else []
    if behind[:1] == ["of"]:
        return not runs().isdisjoint(behind)
    last = next((at for at in range(len(ahead) - 1, -1, -1) if ahead[at] in runs()), None)
    return last is not None and "of" not in ahead[:last] and _BEFORE_VERB.issuperset(ahead[last + 1 : last + 2])


@cache
def runs() -> frozenset[str]:
    """What goes on for days or longer: "festival", "term", "trial"."""
    return frozenset(str(table("happenings")["runs"]).split())


_SUBJECT = 5
_BEFORE_VERB = _BE | frozenset(
    (
        "which",
        "that",
        "officially",
        "formally",
        "finally",
        "has",
        "have",
        "had",
        "will",
        "then",
        "only",
        "of",
        "in",
        "at",
        ",",
    )
)


def _only_counted(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """ "The toll of the accident climbed to nine on Monday": the date is that of the figure, not of the happening that is named."""
    between = range(near[4], places[0]) if near[2] == "noun before" else ()
    return any(deed_at(row, at) in rising() for at in between)


def day_of(value: Value) -> Value:
    """A date without the hour beside it, which is a claim of its own; with its zone the hour says which day is meant."""
    return replace(value, time=None) if isinstance(value, DateValue) and value.time and not value.zone else value


def _others(
    row: Row, dates: Sequence[tuple[Found, tuple[int, int]]], told_of: Sequence[tuple[int, Near]]
) -> Iterator[tuple[int, Near]]:
    """The dates with which no listed happening stands, with the nearest verb or noun that says what happened."""
    dated_by = {at for at, _ in told_of}
    used = {near[3] for _, near in told_of}
    for at, (item, places) in enumerate(dates):
        if at in dated_by or (isinstance(item.value, DateValue) and item.value.unresolved):
            continue
        near = min((one for one in deeds(row, places) if one[3] not in used), default=None)
        if near:
            used.add(near[3])
            yield at, (near[0], near[1].removeprefix("="), near[2], near[3], near[4])


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
            or item.rule in ("in-time", "time")
            or item.value.raw.lower() in _ONGOING
        ):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places and not is_dateline(page.text, passage, item) and not when_said(passage.row, places[0]):
            yield _in_year(page, passage, item), places


def _in_year(page: Page, passage: Passage, item: Found) -> Found:
    """A day or month whose year was taken from a clause that is closed off, years ago, in the year before publication instead:
    "the lift, opened in 1983, was inspected in December".
    """
    value, told = item.value, page.reading.published
    if not isinstance(value, DateValue) or told is None or value.low is None or value.high is None:
        return item
    if _YEAR.search(value.raw) or value.low.year >= told[0].year - 1:
        return item
    years = [
        other.stop
        for other in passage.times
        if other.stop <= item.start and isinstance(other.value, DateValue) and str(value.low.year) in other.value.raw
    ]
    if not any("," in page.text[stop : item.start] for stop in years):
        return item
    year = told[1].year if (value.low.month, value.low.day) <= (told[1].month, told[1].day) else told[1].year - 1
    return replace(item, value=replace(value, low=_moved(value.low, year), high=_moved(value.high, year)))


def _moved(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def is_dateline(text: str, passage: Passage, item: Found) -> bool:
    """The date of a text, not of what it tells: before the dash of a dateline, or behind "Posted:"."""
    if item.start - passage.span.start < _DATELINE and _DASH.match(text, item.stop):
        return True
    return is_posted(text, passage, Span(item.start, item.stop))


def is_posted(text: str, passage: Passage, span: Span) -> bool:
    """Whether words before a date or time make it that of the text: "Posted:", "Updated on"."""
    return bool(_POSTED.search(text, max(passage.span.start, span.start - _DATELINE), span.start))


def when_said(row: Row, first: int) -> bool:
    """Whether a date is only that of a statement: "said on Tuesday"."""
    before = [token.word for token in row[max(0, first - 5) : first] if token.word not in _BETWEEN]
    return bool(before) and before[-1] in SAYING


def context_at(page: Page, passage: Passage, places: tuple[int, int], event: tuple[int, int], name: str) -> Context:
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
    # "Protests erupted": the first word tells of what.
    named = event[0] + 1 if row[event[1] - 1].word == "erupted" else event[0]
    near = passage.content(start, stop) - passage.content(named, event[1])
    scope = (_voice(row, event),) if is_listed(name) and form_of(name).get("of") == "object" else ()
    return apart(page, passage, places, close, near, scope)


def with_subject(context: Context, about: About, passage: Passage, event: int, noun: bool) -> Context:
    """The context with whom or what the happening is told of, where its own clause does not say so: the subject of a clause behind
    "that", else of the sentence; the last person whom the sentence names before it ("… when Ann Bell, who had led it since 2019,
    made an appeal"); and where the happening is itself the subject ("Completion is expected in May"), those whom the sentence
    before it names.
    """
    person = _last_person(passage, event)
    own = clause_subject(passage, event)
    near = context.near | own.words
    if context.close:
        if near == context.near and own.names | person <= context.close:
            return context
        return replace(context, close=context.close | own.names | person, near=near)
    close = own.names | about.subject.names | person
    if noun and not close and about.subject.words <= passage.content(event, event + 1):
        close = about.names_before
    return replace(context, close=close, near=near | about.subject.words)


def _last_person(passage: Passage, event: int) -> frozenset[str]:
    """The names of the person who stands last before a place, not too far from it."""
    row, stop = passage.row, passage.row[event].start
    before = [one for one in passage.people if one.stop <= stop]
    if not before or before[-1].start < row[max(0, event - _FAR)].start:
        return frozenset()
    one = before[-1]
    return frozenset(item.id for item in passage.named if one.start <= row[item.at].start < one.stop)


def telling(row: Row, places: tuple[int, int], event: tuple[int, int], rule: str) -> Span:
    """The words that say whether a happening is planned: a few before its verb, those between it and its date."""
    lead = _LEAD if rule.startswith("verb") else 2 if rule.endswith("behind") else 1
    first = event[0] - lead if rule.startswith("verb") else min(places[0], event[0]) - lead
    first = max(first, *(at + 1 for at in range(max(first, 0), event[0]) if row[at].word in _EDGES), 0)
    last = max(places[1], event[1] - 1)
    return Span(row[min(first, places[0]) if rule.startswith("noun") else first].start, row[last].stop)


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
