"""What the words around a value say: its clause, the names in it, another time, and whether it is a whole or a part."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.day_of_count import day_of_count
from claims.extract.context.edges import BREAKS, REACH, edges, upto
from claims.extract.context.narrowed.narrowing import narrowed
from claims.extract.context.narrowed.reach import PERIODS
from claims.extract.context.other_times.other_time import BEFORE, is_month, other_time, own_days, present_year
from claims.extract.context.owner import measured_from, owner
from claims.extract.context.revised.risen import risen
from claims.extract.context.scope import scope
from claims.extract.language.closed_class import AUX
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.states import mark_at, mark_of_now

_MANY = 4


class Of(NamedTuple):
    """What a figure itself shows: the noun that it counts, the marks of its scope, and stems that stand for its side or its measure, and what it is the amount of."""

    head: str | None = None
    noun_class: str | None = None
    modifiers: frozenset[str] = frozenset()
    marks: AbstractSet[str] = frozenset()
    stems: frozenset[str] = frozenset()
    attribute: str | None = None


_BARE = Of()
# The mark of a figure that is told of a day of the story's own present, with its year behind it.
PRESENT = "present "
# That of a figure whose clause names its days, with the first and the last of them behind it.
ON = "on "
# That of one with no other clause between it and its days.
BESIDE = "beside "
# That of such a figure told as over when the story begins: "two weeks ago 13 had been killed".
HAD = "had"
# The concepts of the sides of a vote: a figure that shows its own has no other.
SIDES = frozenset(("=in-favour", "=against", "=abstain"))


def around(page: Page, passage: Passage, first: int, last: int, of: Of = _BARE) -> Context:
    """The context of the value at the tokens ``[first, last]``, with what the value itself shows."""
    start, stop = edges(passage, first, last)
    marks = scope(passage.said, first, last) | narrowed(page, passage, first, last, (start, stop)) | of.marks
    marks.update(risen(passage, passage.row[first].start, passage.span.stop))
    if _in_list(passage):
        marks.add("listed")
    near = passage.content(start, first) | passage.content(last + 1, stop) | passage.question | of.stems
    if start and start - 1 in passage.taken and (verb := left_out(passage, (start, first), (last + 1, stop))):
        near |= verb
        marks -= {"other"} if passage.said[first] == "another" else set()
    if of.stems & SIDES:
        near -= SIDES - of.stems
    when = _when(page, passage, (first, last), (start, stop), marks)
    share = page.share
    return Context(
        topic=page.topic,
        participants=share(passage.names),
        close=share(passage.names_in(start, stop)),
        owner=share(owner(passage, first)),
        measured_from=share(measured_from(passage, last)),
        head=of.head,
        noun_class=of.noun_class,
        modifiers=share(of.modifiers),
        near=near,
        words=passage.words,
        when=when,
        attribute=of.attribute,
        scope=tuple(sorted(marks)),
    )


def _when(page: Page, passage: Passage, places: tuple[int, int], part: tuple[int, int], marks: set[str]) -> str | None:
    """The time of which a figure is, where that is another than its text's own; the marks of its times are added to ``marks``."""
    when, days = other_time(page, passage, places[0], part), None
    if when == BEFORE:
        marks.add("former")
    if when is None and passage.times:
        marks.update(day_of_count(passage, places[0], part))
        days = _timed(page, passage, places[0], part, marks)
    if as_of := mark_at(passage, places[0]) or mark_of_now(passage, places, page.reading.published, days):
        marks.add(as_of)
    return when


def _timed(page: Page, passage: Passage, first: int, part: tuple[int, int], marks: set[str]) -> str | None:
    """The days that the sentence of a figure of the story's own present names; the marks of its times are added to ``marks``."""
    if year := present_year(page, passage, first):
        marks.add(f"{PRESENT}{year}")
    days = own_days(passage, first)
    if days is None:
        return None
    marks.add(f"{ON}{days}")
    if "had" in passage.said[slice(*part)]:
        marks.add(HAD)
    if beside := own_days(passage, first, part):
        marks.add(f"{BESIDE}{beside}")
    if is_month(days) and not any(mark.startswith(PERIODS) for mark in marks):
        marks.add(f"{PERIODS}month")
    return days


def left_out(passage: Passage, before: tuple[int, int], behind: tuple[int, int]) -> frozenset[str]:
    """The verb that a clause leaves out since the one before has it: "the Fund gave 2 million and the Council 600,000"."""
    words, taken = passage.said, passage.taken
    joint = next((at for at in range(before[0], min(before[0] + _LEAST + 1, before[1])) if words[at] in _JOINED), None)
    if joint is None or before[1] - joint < _LEAST:
        return frozenset()
    if any(is_verb(word) for word in (*words[joint : before[1]], *upto(words[slice(*behind)]))):
        return frozenset()
    stop = before[0]
    while stop and stop - 1 in taken:
        stop -= 1
    for at in range(stop - 1, max(stop - REACH, -1), -1):
        if words[at] in BREAKS or at in taken:
            break
        if at and (words[at - 1] in _MODALS or (is_verb(words[at]) and words[at] not in AUX)):
            return passage.content(at, at + 1)
    return frozenset()


# What joins a clause to the one whose verb it shares; with a word at least of whom it speaks.
_JOINED = frozenset((",", "and", "while"))
_LEAST = 2
_MODALS = frozenset(("will", "would", "to", "must", "should", "may", "could", "can"))


def apart(
    page: Page,
    passage: Passage,
    places: tuple[int, int],
    close: frozenset[str],
    near: frozenset[str],
    scope: Scope = (),
) -> Context:
    """The context of a value whose clause, names and scope are known: that of a date or an hour, which reach over what happened then."""
    share = page.share
    return Context(
        topic=page.topic,
        participants=share(passage.names),
        close=share(close),
        owner=share(owner(passage, places[0])),
        measured_from=share(measured_from(passage, places[1])),
        near=near,
        words=passage.words,
        scope=scope,
    )


Scope = tuple[str, ...]


def _in_list(passage: Passage) -> bool:
    """Whether a sentence holds so many figures that each has an owner of its own."""
    return len(passage.counts) + len(passage.times) >= _MANY
