"""Dates and times of day of which no happening is told: "It was Saturday", "First positive sample: 28 October", "14:06 Gondola stops".

They have no question of their own but are open: the words of their clause, or of their line's label, say what they date. Where these
say nothing, the value is shown as that of one source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from operator import attrgetter

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.context.clause import context_at, with_subject
from claims.extract.context.other_times.other_time import is_compared
from claims.extract.context.subjects import About
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.states import is_as_of
from claims.extract.times.answers import answered
from claims.extract.times.date_choice import ONGOING, is_alone, is_dateline, is_of_title, is_posted, when_said
from claims.extract.times.dated import day_of
from claims.extract.times.figures_of import is_counted_in
from claims.extract.times.labels import label
from claims.extract.times.last_such import LAST, of_last_such
from claims.extract.times.of_thing import tells_which
from claims.extract.times.turned import turned
from claims.quick import replace
from claims.text import Span

WHEN, CLOCK = "when", "clock"
# Nothing in the clause says what is dated.
UNTOLD = "untold"
# The mark of a day since which nothing of what went on is left: "the guns have been silent since Thursday".
ENDED = "ended"
_CALM, _NEAR = frozenset(("silent", "quiet", "calm", "over", "peaceful", "idle", "extinct")), 4
# Rules that read a time of day alone, which the clock tells.
_HOURS = ("in-time", "time")
# They say "in our days" as often as a day.
_NOW = frozenset(("today", "tonight", "now"))
# "The same period of last year" is what the present is held against.
_THE_SAME = ("the same", "same")
# The head of a text, in characters; and the fewest tokens of a date and a comma.
_HEAD, _PAIR = 200, 2


def open_dates(page: Page, passage: Passage, about: About, taken: Collection[int]) -> Iterator[Drawn]:
    """The dates of a sentence that begin at no place of ``taken``; those of the text itself are left out."""
    for item in passage.times:
        value = item.value
        if (
            not isinstance(value, DateValue)
            or item.start in taken
            or value.precision == "century"
            or item.rule in _HOURS
        ):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places is None or is_dateline(page.text, passage, item) or when_said(passage.row, places[0]):
            continue
        if is_as_of(passage, item.start, places[0]) or (
            _is_own(page, value, item.start) and is_alone(page.text, Span(item.start, item.stop))
        ):
            continue
        context = _context(page, passage, _apposed(passage, places), about)
        if (
            value.raw.lower() in _NOW
            or value.raw.lower() in ONGOING
            or is_counted_in(passage, value, places)
            or _is_own(page, value, item.start)
            or is_of_title(passage, item, places)
            or _opens_span(passage, places)
            or tells_which(passage.row, places)
        ):
            context = replace(context, scope=(UNTOLD,))
        elif is_compared(passage.said, places[0]) or value.raw.lower().startswith(_THE_SAME):
            context = replace(context, scope=tuple(sorted({*context.scope, "compared"})))
        if value.bound == "since" and not _CALM.isdisjoint(passage.said[max(0, places[0] - _NEAR) : places[0]]):
            context = replace(context, scope=tuple(sorted({*context.scope, ENDED})))
        name, context = answered(passage, places[0], context)
        slot = f"{WHEN}-{name.removeprefix('=')}" if name else WHEN
        if last := of_last_such(value, passage.row, places[0]):
            slot, value = f"{WHEN}-{LAST}", last
        day = day_of(turned(value, passage.row, places[0]))
        yield Drawn(slot, day, Span(item.start, item.stop), passage, context, "open date")


def _is_own(page: Page, value: DateValue, start: int) -> bool:
    """Whether a day at the head of a text is that of the text itself: "Bulletin 9, 10 December 2023"."""
    return start < _HEAD and page.reading.published == (value.low, value.high)


def _apposed(passage: Passage, places: tuple[int, int]) -> tuple[int, int]:
    """The places of a date with one before it that says the same: "from tomorrow, Monday, 9 September"."""
    row = passage.row
    if places[0] < _PAIR or row[places[0] - 1].word != ",":
        return places
    before = row[places[0] - 1].start
    # Looked for by halves: a sentence may hold hundreds of dates.
    at = bisect_left(passage.times, before, key=attrgetter("stop"))
    other = next(
        (item for item in passage.times[at : at + 2] if item.stop == before and item.value.kind == "date"), None
    )
    own = covered(row, other.start, other.stop) if other else None
    return (own[0], places[1]) if own and other and row[own[0]].start == other.start else places


def open_clocks(page: Page, passage: Passage, about: About, taken: Collection[int]) -> Iterator[Drawn]:
    """The times of day of a sentence that begin at no place of ``taken``."""
    for clock in passage.clocks:
        if clock.span.start in taken or is_posted(page.text, passage, clock.span):
            continue
        places = covered(passage.row, clock.span.start, clock.span.stop)
        if places and not when_said(passage.row, places[0]):
            context = _context(page, passage, places, about)
            name, context = answered(passage, places[0], context)
            slot = f"{CLOCK}-{name.removeprefix('=')}" if name else CLOCK
            yield Drawn(slot, clock.value, clock.span, passage, context, "open time")


def _context(page: Page, passage: Passage, places: tuple[int, int], about: About) -> Context:
    """The words of the label, else of the clause with its subject."""
    if named := label(passage.row, places[0]):
        base = context_at(page, passage, places, (places[0], places[1] + 1), "")
        context = replace(base, close=passage.names_in(*named), near=passage.content(*named))
    else:
        context = context_at(page, passage, places, (places[0], places[1] + 1), "")
        context = with_subject(context, about, passage, places[0], False)
    near = context.near - passage.content(places[0], places[1] + 1)
    return replace(context, near=near, scope=context.scope if near else (UNTOLD,))


def _opens_span(passage: Passage, places: tuple[int, int]) -> bool:
    """Whether a date only says of a noun that opens a span when it was: "from the first test on 24 February until a team was set up"."""
    said, (first, last) = passage.said, places
    behind, ahead = said[last + 1 : last + 3], said[max(0, first - _SPAN) : first]
    return ahead[-1:] == ("on",) and "from" in ahead and not _UNTIL.isdisjoint(behind)


_UNTIL, _SPAN = frozenset(("until", "till")), 9
