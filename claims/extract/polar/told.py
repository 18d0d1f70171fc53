"""What a clause says of a state, as a claim."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.context.other_times.told_days import days_told
from claims.extract.language.tokens import Row
from claims.extract.manner.corrected import is_corrected
from claims.extract.polar.clause import is_told
from claims.extract.polar.forms import is_of_today, listed
from claims.extract.polar.phrase import Phrase, complement, confined, content
from claims.extract.polar.stance import answer_of, stance_to
from claims.extract.polar.viewed import viewer
from claims.extract.stated.slots import WHETHER
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span
from claims.values.yes_no import Answer

_REACH = 8
_ABOUT = frozenset(("about", "against"))
# "Closed to lorries", "open from May": not to all, or not today.
_NARROWS = frozenset("to for from on between at except only in during".split())
# Some of them: another text may speak of the others.
PART, NONE = "some of them", "none of them"
# The rule that reads what a sentence denies or doubts by the words in which it stands.
EMBEDDED = "what is denied or doubted by what it stands in"
MARKS = frozenset((PART, NONE))


class Told(NamedTuple):
    """A state and whether it is affirmed; of what thing, and the stems and names of whom else it is told of; whether of the present."""

    state: str
    says: bool
    what: Phrase | None
    whom: frozenset[str] = frozenset()
    now: bool = False


def _marks(told: Told) -> list[str]:
    what = told.what
    return [mark for mark, is_so in ((PART, what.some), (NONE, what.none)) if is_so] if what else []


def drawn_from(page: Page, passage: Passage, places: tuple[int, int], told: Told) -> Drawn | None:
    """The claim of what the tokens ``[first, last]`` tell; nothing where they ask or suppose it, or speak of another time."""
    first, last = places
    span = Span(passage.row[first].start, passage.row[last].stop)
    embedded = stance_to(passage, span)
    answer = answer_of(told.says, embedded.stance)
    if answer is None or not is_told(passage.row, first, last, embedded.stance):
        return None
    if is_elsewhen(page, passage, places, _REACH):
        return None
    behind = passage.row[last + 1].word if last + 1 < len(passage.row) else ""
    # "Was not armed with a pistol", but with something else.
    if not told.says and (behind == "with" or is_corrected(passage.row, last)):
        return None
    days = _days(page, passage, told, behind)
    if days is None:
        return None
    whole = embedded.whole
    return Drawn(
        f"{WHETHER}{told.state}",
        Answer(page.text[whole.start : whole.stop], answer),
        whole,
        passage,
        _context(page, passage, told, _of_what(passage.row, last, told), days),
        "what is affirmed or denied" if embedded.is_made else EMBEDDED,
        told=whole,
        by=None if embedded.is_made else viewer(passage, embedded, places),
        said_from=embedded.led_from(span.start),
    )


def _days(page: Page, passage: Passage, told: Told, behind: str) -> AbstractSet[str] | None:
    """The days of which it is told; of a state that holds only for now that of publication, and nothing where another time is told or the word ``behind`` narrows it."""
    days = days_told(passage)
    if not is_of_today(told.state):
        return days
    today = page.reading.published
    if not told.now or today is None or days or behind in _NARROWS:
        return None
    return {today[1].isoformat()}


def _of_what(row: Row, last: int, told: Told) -> str | None:
    """What a thing is of, or what somebody was told about: "was not warned about the second wave"."""
    of_what = complement(row, told.what.last) if told.what else None
    if of_what is None and last + 1 < len(row) and row[last + 1].word in _ABOUT:
        return complement(row, last)
    if of_what is None and told.what and told.what.head in listed("of_something"):
        return content(row, told.what.last)
    return of_what


def _context(page: Page, passage: Passage, told: Told, of_what: str | None, days: AbstractSet[str]) -> Context:
    within = confined(passage.row, told.what.last) if told.what and not told.says else None
    return Context(
        topic=page.topic,
        head=told.what.head if told.what else None,
        modifiers=told.what.narrowed if told.what else frozenset(),
        close=told.whom,
        owner=frozenset([of_what] if of_what else ()),
        near=frozenset([within] if within else ()),
        participants=passage.names,
        words=passage.words,
        scope=(*_marks(told), *sorted(days)),
    )
