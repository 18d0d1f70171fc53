"""At what hour something happened: a time of day, and the happening or verb beside it; or when something that lasts begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.extract.context.around import around
from claims.extract.context.clause import EDGES, context_at, telling, with_subject
from claims.extract.context.edges import edges
from claims.extract.context.happened.deeds import deeds, entered, lasting
from claims.extract.context.happened.happenings import Near, told
from claims.extract.context.subjects import About
from claims.extract.language.stems import bare
from claims.extract.language.tokens import Row, covered
from claims.extract.texts.clocks import Clock
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.times.cleft import cleft
from claims.extract.times.date_choice import is_posted, when_said
from claims.grammar import BE
from claims.text import Span

_TO = re.compile(r"\s*(?:to|until|till|and|through|[-–—])\s*")
_FROM = re.compile(r"\b(?:from|between)\s*$", re.IGNORECASE)
# The rules of the two ends of what lasts from one hour to another.
SPANS = ("within", "span")
_UNTIL = frozenset(("until", "till", "to"))


def clocked(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every time of day of a sentence with what happened then; of two times beside one happening the nearer is its own.

    "From 8 p.m. to 6 a.m." is when its clause's subject begins and ends.
    """
    clocks = passage.clocks
    spans = list(_spans(page.text, clocks))
    for first, last in spans:
        yield from _ends(page, passage, about, first, last)
    inside = {id(clock) for pair in spans for clock in pair}
    found = []
    for clock in clocks:
        places = covered(passage.row, clock.span.start, clock.span.stop) if id(clock) not in inside else None
        near = nearest(passage.row, places) if places else None
        posted = is_posted(page.text, passage, clock.span) or (places and when_said(passage.row, places[0]))
        if places and near and not (posted or _is_beside(passage.row, places, near)):
            found.append((clock, places, near))
    for clock, places, near in found:
        if near == min((other for _, _, other in found if other[3] == near[3]), default=near):
            name = near[1].removeprefix("=")
            context = context_at(page, passage, places, (near[3], near[4]), name)
            context = with_subject(context, about, passage, near[3], near[2].startswith("noun"))
            told_by = telling(passage.row, places, (near[3], near[4]), near[2])
            yield Drawn(f"clock-{name}", clock.value, clock.span, passage, context, near[2], told=told_by, deed=near[3])


def _is_beside(row: Row, places: tuple[int, int], near: Near) -> bool:
    """Whether a time is not that of the happening behind it: "at 3.20, 50 minutes after the fire began", "by 7 p.m. 174 had been saved"."""
    between = {one.word for one in row[places[1] + 1 : near[3]]}
    return near[3] > places[1] and bool(
        between & {"after", "before"} or (row[places[0]].word == "by" and between & {"had", "has", "have"})
    )


def nearest(row: Row, places: tuple[int, int]) -> Near | None:
    """The nearest happening of the lexicon, else the nearest verb; in an entry of a log its verb in the present."""
    until = places[0] > 0 and row[places[0] - 1].word in _UNTIL
    deed = min(deeds(row, places), default=None)
    if until and (on := _went_on(row, places[0])) is not None:
        return (
            places[0] - on,
            "ended",
            "verb before",
            on,
            on + 1,
        )  # "the talks at the summit went on until twenty to four"
    if sure := _awaited(row, places) or cleft(row, places):
        return sure
    near = min(told(row, places), default=None) or deed
    if near is None and places[0] == 0:
        near = next(entered(row, places), None)
    if near and near[1] in lasting():
        return (near[0], "ended", *near[2:]) if until else None
    return near


def _went_on(row: Row, first: int) -> int | None:
    """Where in the clause before a time a verb says that something lasted."""
    for at in range(first - 1, max(first - _AWAITED, -1), -1):
        if row[at].word in EDGES:
            return None
        if row[at].word in _WENT_ON or bare(row[at].word) in lasting():
            return at
    return None


_WENT_ON = frozenset(("went", "goes", "dragged", "ran", "stretched"))


def _awaited(row: Row, places: tuple[int, int]) -> Near | None:
    """ "And was expected here at 07:15", "was due in Marlo at 06:30": when somebody was to arrive, whatever the clause before tells."""
    for at in range(places[0] - 1, max(places[0] - _AWAITED, 0), -1):
        if row[at].word in EDGES:
            return None
        if row[at].word in BE and row[at + 1].word == "there":
            return places[0] - at, "arrived", "verb before", at, at + 1  # "and the police were there at 3.14"
        if row[at].word in ("due", "expected") and row[at - 1].word in BE and row[at + 1].word in _WHERE:
            far = at + 1 < places[0] - 1 or row[at + 1].word not in ("in", "at")
            return (places[0] - at, "arrived", "verb before", at, at + 1) if far else None
    return None


_AWAITED = 8
_WHERE = frozenset(("in", "at", "here", "there", "back", "home"))


def _spans(text: str, clocks: Sequence[Clock]) -> Iterator[tuple[Clock, Clock]]:
    """Two times of day between which something goes on: "from 17:42 to 23:05", "between 6 p.m. and midnight", "8 a.m.-4 p.m."."""
    for first, last in pairwise(clocks):
        joint = text[first.span.stop : last.span.start]
        if _TO.fullmatch(joint):
            led = _FROM.search(text, max(first.span.start - 9, 0), first.span.start)
            if led or first.value.raw.lower().startswith(("from ", "between ")) or joint.strip() in ("-", "–", "—"):
                yield first, last


def _ends(page: Page, passage: Passage, about: About, first: Clock, last: Clock) -> Iterator[Drawn]:
    """The begin and the end of what lasts, with the words of the clause around both."""
    one = covered(passage.row, first.span.start, first.span.stop)
    two = covered(passage.row, last.span.start, last.span.stop)
    if one is None or two is None:
        return
    start, stop = edges(passage, one[0], two[1])
    near = passage.content(start, one[0]) | passage.content(two[1] + 1, stop)
    between = page.text[max(first.span.start - 9, 0) : first.span.start].lower().rstrip().endswith("between")
    rule = SPANS[0] if between else SPANS[1]
    for name, clock, places in (("began", first, one), ("ended", last, two)):
        context = around(page, passage, *places)
        context = with_subject(replace(context, near=near, scope=()), about, passage, one[0], False)
        region = Span(passage.row[start].start, last.span.stop)
        yield Drawn(f"clock-{name}", clock.value, clock.span, passage, context, rule, told=region)
