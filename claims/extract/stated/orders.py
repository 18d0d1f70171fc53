"""The order of two events ("founded after the collapse of X"), and what an order says of the date of the second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.context.happened.happenings import Near, form_of, told
from claims.extract.language.tokens import covered
from claims.extract.stated import phrases
from claims.extract.stated.bearers import BODY, Bearer
from claims.extract.stated.events import Event
from claims.extract.stated.slots import DATED, INFERRED, ORDER
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import BE
from claims.tables import table
from claims.text import Span
from claims.value import Found
from claims.values.term import Term

_NEAR, _FAR = 4, 16
# Between an event and its date: "in Tarnia , which has no coast , in".
_AGAIN = re.compile(
    r"(?:(?:in|over) (?:the )?\S+(?: \S+)?)??(?: ?, (?:in |with |of |on |to )?(?:which|who|where|whose)[^,]* ,)?(?: ?(?:back )?(?:in|on))?"
)
_PASSIVE = BE - {"be"}
_CLAUSE = frozenset((";", ":", "but", "while", "whereas", "although", "though"))


@cache
def _relations() -> tuple[tuple[str, re.Pattern[str]], ...]:
    some: dict[str, list[str]] = table("stated")["orders"]
    return tuple((side, phrases.compiled(words)) for side, words in some.items())


def orders(page: Page, passage: Passage, named: Sequence[Bearer], found: Sequence[Event]) -> Iterator[Drawn]:
    """Which of two events came first, and the dates of named events: told, or following from the order."""
    doubtful: set[int] = set()
    for side, first, event in _ordered(passage, found):
        near = min((one for one in told(passage.row, (first, event.last)) if not _is_event(one, event)), default=None)
        if near:
            yield from _order(page, passage, named, (side, first, event), near)
        yield from _inferred(page, passage, (side, first, event))
        # "The museum opened after the fall of the wall in 1991": who can tell of which of the two the date is?
        doubtful |= {event.first} if near and first > 0 else set()
    yield from _dated(page, passage, [event for event in found if event.first not in doubtful])
    yield from _belonged(page, passage, named)


def _ordered(passage: Passage, found: Sequence[Event]) -> Iterator[tuple[str, int, Event]]:
    """Every event behind words that say what came before or after it: the side, where these words begin, the event."""
    line = phrases.line_of(passage)
    for side, pattern in _relations():
        for first, last in phrases.found_in(line, pattern):
            event = next((item for item in found if 0 < item.first - last <= _NEAR), None)
            if event and not _CLAUSE & {token.word for token in passage.row[last + 1 : event.first]}:
                yield side, first, event


def _order(
    page: Page, passage: Passage, named: Sequence[Bearer], ordered: tuple[str, int, Event], near: Near
) -> Iterator[Drawn]:
    side, first, event = ordered
    whom = _of_whom(passage, (near[1], near[3], near[4]), [item for item in named if item != event.of], first)
    if whom is None:
        return
    span = Span(passage.row[first].start, passage.row[event.last].stop)
    context = Context(
        topic=page.topic,
        owner=frozenset([whom.id]),
        close=frozenset([event.of.id]),
        head=event.sort,
        participants=passage.names,
    )
    words = page.text[span.start : span.stop]
    yield Drawn(f"{ORDER}{near[1]}", Term(words, side, declared=True), span, passage, context, "order of two events")


def _is_event(near: Near, event: Event) -> bool:
    return event.first <= near[3] <= event.last


def _of_whom(passage: Passage, near: tuple[str, int, int], named: Sequence[Bearer], order: int) -> Bearer | None:
    """The bearer of what happened: of what is founded or signed the thing, else the subject. ``order`` is where the words of order begin."""
    name, start, stop = near
    before = [item for item in named if item.last < start]
    behind = [item for item in named if 0 <= item.first - stop <= _FAR]
    if name == "signed":
        return next((item for item in behind if _is_treaty(item)), None)
    of_object = form_of(name).get("of") == "object" and order != stop
    passive = bool(_PASSIVE & {token.word for token in passage.row[max(0, start - 3) : start]})
    if start == 0 or (of_object and not passive):
        return behind[0] if behind else None
    return before[-1] if before else None


def _is_treaty(item: Bearer) -> bool:
    treaties: str = table("stated")["treaties"]
    return item.id.split()[-1] in treaties.split()


def _dates(passage: Passage) -> Iterator[tuple[Found, DateValue, tuple[int, int]]]:
    for item in passage.times:
        places = covered(passage.row, item.start, item.stop)
        if places and isinstance(item.value, DateValue) and not item.value.unresolved:
            yield item, item.value, places


def _inferred(page: Page, passage: Passage, ordered: tuple[str, int, Event]) -> Iterator[Drawn]:
    """ "In 1987, shortly before the fall of X": the fall came in 1987 or later; the date stands right before the words of order."""
    side, first, event = ordered
    for item, value, places in _dates(passage):
        between = [token.word for token in passage.row[places[1] + 1 : first]]
        if places[1] >= first or between not in ([], [","]) or value.low is None or value.high is None:
            continue
        span = Span(item.start, passage.row[event.last].stop)
        days = (value.low, None) if side == "before" else (None, value.high)
        bound = "since" if side == "before" else "until"
        open_ = replace(
            value,
            raw=page.text[span.start : span.stop],
            low=days[0],
            high=days[1],
            bound=bound,
            stated=(value.low, value.high),
        )
        yield _when(page, passage, (event.sort, event.of), (open_, span), INFERRED)


def _dated(page: Page, passage: Passage, found: Sequence[Event]) -> Iterator[Drawn]:
    """ "The collapse of X in 1991", "in 1991 when X collapsed"."""
    for event in found:
        for item, value, places in _dates(passage):
            if _dates_event(passage, places, event):
                span = Span(item.start, item.stop)
                yield _when(page, passage, (event.sort, event.of), (value, span), "date of a named event")


def _belonged(page: Page, passage: Passage, named: Sequence[Bearer]) -> Iterator[Drawn]:
    """ "A part of X until 1991": it ended then for the one that tells it."""
    for _, last in phrases.found_in(phrases.line_of(passage), _part_of()):
        of = next((one for one in named if 0 < one.first - last <= 2), None)
        for item, value, places in _dates(passage):
            if of and of.sort != BODY and 0 < places[0] - of.last <= 2 and _is_until(passage, of, places):
                low, high = value.stated or (value.low, value.high)
                plain = replace(value, low=low, high=high, bound=None, stated=None)
                yield _when(page, passage, ("end", of), (plain, Span(item.start, item.stop)), "end of belonging")


@cache
def _part_of() -> re.Pattern[str]:
    return phrases.compiled(table("stated")["belonging"])


def _is_until(passage: Passage, of: Bearer, places: tuple[int, int]) -> bool:
    return any(token.word in ("until", "till") for token in passage.row[of.last + 1 : places[0] + 1])


def _dates_event(passage: Passage, places: tuple[int, int], event: Event) -> bool:
    """Whether a date stands behind an event, with a place or a relative clause between at most, or before "when" and the event."""
    row = passage.row
    if places[0] > event.last:
        return _AGAIN.fullmatch(" ".join(token.word for token in row[event.last + 1 : places[0]])) is not None
    before = [token.word for token in row[places[1] + 1 : event.first] if token.word not in (",", "the")]
    return before == ["when"]


def _when(page: Page, passage: Passage, what: tuple[str, Bearer], day: tuple[DateValue, Span], rule: str) -> Drawn:
    context = Context(topic=page.topic, close=frozenset([what[1].id]), participants=passage.names)
    return Drawn(f"{DATED}{what[0]}", *day, passage, context, rule)
