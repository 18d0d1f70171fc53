"""What the words around a value say: its clause, the names in it, another time, and whether it is a whole or a part."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.page import Page, Passage
from claims.extract.tokens import Row, covered
from claims.tables import table

_REACH = 11
_BREAKS = frozenset([";", ":", "(", ")", "–", "—", "but", "while", "whereas", "although", "though", "because"])
# Days around the publication in which a story's own present lies.
_PRESENT = 60
# How far, in words, a date that opens a sentence governs it.
_OPENING = 25


def edges(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a value: up to another value, a break, or a few words."""
    row, taken = passage.row, passage.taken
    start, stop = first, last + 1
    least, most = max(first - _REACH, 0), min(last + _REACH + 1, len(row))
    while start > least and start - 1 not in taken and row[start - 1].word not in _BREAKS:
        start -= 1
    while stop < most and stop not in taken and row[stop].word not in _BREAKS:
        stop += 1
    return start, stop


class Counting(NamedTuple):
    """What a figure counts: the head noun, its class, what narrows it, and the marks of a part that its own words hold."""

    head: str | None = None
    noun_class: str | None = None
    modifiers: frozenset[str] = frozenset()
    marks: AbstractSet[str] = frozenset()


_NOTHING = Counting()


def around(page: Page, passage: Passage, first: int, last: int, counting: Counting = _NOTHING) -> Context:
    """The context of the value at the tokens ``[first, last]``."""
    start, stop = edges(passage, first, last)
    row = passage.row
    return Context(
        topic=page.topic,
        participants=passage.names,
        close=passage.names_in(start, stop),
        head=counting.head,
        noun_class=counting.noun_class,
        modifiers=counting.modifiers,
        near=passage.content(start, first) | passage.content(last + 1, stop),
        words=passage.words,
        when=other_time(page, passage, first, (start, stop)),
        scope=tuple(sorted(scope(row, first, last) | counting.marks)),
    )


def other_time(page: Page, passage: Passage, first: int, part: tuple[int, int]) -> str | None:
    """The time of which the clause speaks when it is not the story's own: a year, or words such as "last year"."""
    best: tuple[int, str] | None = None
    for item in passage.times:
        places = covered(passage.row, item.start, item.stop)
        if places is None or not isinstance(item.value, DateValue) or places[0] <= first <= places[1]:
            continue
        told = _other(item.value, page) if _governs(passage.row, places, first, part) else None
        if told and (best is None or abs(places[0] - first) < best[0]):
            best = (abs(places[0] - first), told)
    return best[1] if best else None


def _governs(row: Row, date: tuple[int, int], first: int, part: tuple[int, int]) -> bool:
    """Whether a date tells the time of a value: it opens the sentence ("In 2011 …"), or stands in the value's clause with no comma between."""
    if date[0] <= 1 and first - date[1] < _OPENING:
        return True
    between = row[date[1] + 1 : first] if date[1] < first else row[first : date[0]]
    return part[0] - 2 <= date[0] < part[1] + 3 and not any(token.word == "," for token in between)


def _other(value: DateValue, page: Page) -> str | None:
    if value.unresolved:
        words = " ".join(value.raw.lower().split())
        return words if words in _RELATIVE else None
    low, high = value.low or value.high, value.high or value.low
    if low is None or high is None:
        return None
    today = page.reading.published[1] if page.reading.published else latest(page)
    if today and low - timedelta(_PRESENT) <= today <= high + timedelta(_PRESENT):
        return None
    return str(low.year) if low.year == high.year else f"{low.year}/{high.year}"


_RELATIVE = frozenset(("last year", "a year ago", "a year earlier", "last month", "last season"))


def latest(page: Page) -> date | None:
    """The last day that the text names, for a text whose day of publication is not known."""
    days = (
        item.value.high
        for passage in page.passages
        for item in passage.times
        if isinstance(item.value, DateValue)
        and item.value.high
        and item.value.precision == "day"
        and not item.value.bound
    )
    return max(days, default=None)


def scope(row: Row, first: int, last: int) -> set[str]:
    """The marks of a part or a whole around a value."""
    before, behind, within = _marks()
    words = [token.word for token in row[max(0, first - 4) : last + 8]]
    start, stop = min(first, 4), min(first, 4) + last + 1 - first
    found = {
        mark
        for phrase, mark in before.get(words[start - 1], ())
        if start and words[start - len(phrase) : start] == phrase
    }
    tail = words[stop:]
    if tail:
        found |= {mark for phrase, mark in behind.get(tail[0], ()) if tail[: len(phrase)] == phrase}
        if "alone" in _upto(tail):
            found.add("alone")
    found.update(within[word] for word in words[start:stop] if word in within)
    return found


Phrases = dict[str, list[tuple[list[str], str]]]


@cache
def _marks() -> tuple[Phrases, Phrases, dict[str, str]]:
    """The phrases before a figure by their last word, those behind it by their first, and the words within it."""
    before: Phrases = {}
    behind: Phrases = {}
    within: dict[str, str] = {}
    for mark, places in table("scopes")["marks"].items():
        for phrase in map(str.split, places.get("before", ())):
            before.setdefault(phrase[-1], []).append((phrase, mark))
        for phrase in map(str.split, places.get("behind", ())):
            behind.setdefault(phrase[0], []).append((phrase, mark))
        within.update(dict.fromkeys(places.get("within", ()), mark))
    return before, behind, within


def _upto(words: list[str]) -> list[str]:
    stop = next((at for at, word in enumerate(words) if word in (",", ";", ".", "and", "but")), len(words))
    return words[:stop]
