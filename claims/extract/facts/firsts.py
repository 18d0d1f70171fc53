"""What happened for the first time: "for the first time", "the first treaty ever on the river", "first-ever"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.context.around import around
from claims.extract.context.happened.deeds import deed_at
from claims.extract.context.subjects import About
from claims.extract.language.closed_class import AUX
from claims.extract.language.signs import needs
from claims.extract.language.stems import small_words, stem
from claims.extract.language.tokens import Row, covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span
from claims.values.yes_no import Answer, Says

SLOT = "first"
# The mark of what an earlier one must share, where it was the first time that somebody who is named has done something.
OF = "~of:"
_FIRST = re.compile(
    r"\b(?:[Tt]he|[Ff]or the|a|its|their|his|her) (?:very )?first time(?: ever)?(?! since (?:[A-Z]|\d|the (?:war|end|fall|start|beginning)|last)| this (?:year|season|week|month|decade|century|term|summer|winter|spring|autumn|fall|quarter|weekend|morning|afternoon|evening|time)\b| in (?:\w+ ){0,2}(?:year|decade|month|week|season)s?\b)"
    r"|\b[Ff]irst-ever(?P<ever> [\w-]+){1,3}"
    r"|\b(?:is|was|were|be|become|became|becomes|as|:) (?P<told>the first (?P<noun>(?!time\b)[a-z]+)(?! (?:half|part|day|week|month|quarter|stage|phase|round|time|of)\b)(?: ever)?)\b"
)


# The pattern needs one of these.
_SIGNS = ("first time", "first-ever", "the first ")


@needs(("first",))
def firsts(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """What the sentence says was the first of its kind. ``modifiers`` of the context are the words that anything earlier must share."""
    if not any(sign in passage.small for sign in _SIGNS):
        return
    for found in _FIRST.finditer(page.text, passage.span.start, passage.span.stop):
        span = Span(*found.span("told" if found["told"] else 0))
        places = covered(passage.row, span.start, span.stop)
        if (
            places is None
            or (found["noun"] or "") in small_words()
            or (found["noun"] and (_is_measured(page, passage, span) or _is_since(page, passage, span)))
        ):
            continue
        row = passage.row
        must = _kind_of(row, places, found["noun"])
        by = () if must or found["noun"] else tuple(f"{OF}{one}" for one in sorted(_done_by(passage, places[1] + 1)))
        verbs = frozenset(name for at in range(len(row)) if (name := deed_at(row, at)))
        base = around(page, passage, *places)
        near = (passage.words | verbs | about.subject.words) - {"ever"}
        context = replace(
            base, close=passage.names | about.subject.names, near=near, modifiers=must, when=None, scope=by
        )
        value = Answer(page.text[span.start : span.stop], Says.YES)
        yield Drawn(SLOT, value, span, passage, context, "first time")


def _is_measured(page: Page, passage: Passage, span: Span) -> bool:
    """Whether a figure says among which it is the first: "the first painting above a million crowns". What is earlier may have been less."""
    behind = _CLAUSE.match(page.text, span.stop, passage.span.stop)
    stop = behind.end() if behind else span.stop
    return any(span.stop <= item.start < stop for item in passage.counts)


def _is_since(page: Page, passage: Passage, span: Span) -> bool:
    """Whether somebody was the first since another: "the first pope to resign since Gregory XII"."""
    return _SINCE.match(page.text, span.stop, passage.span.stop) is not None


_CLAUSE = re.compile(r"[^,;:.]*")
_SINCE = re.compile(r"[^,;:.]*\bsince\b")


def _kind_of(row: Row, places: tuple[int, int], noun: str | None) -> frozenset[str]:
    """What anything earlier must share: the noun that is the first of its kind with what it did ("the first pope to resign"), or those of the clause
    behind "the first time that a … has". Of who did something "for the first time" others may have done it long before.
    """
    behind = places[1] + 1
    if noun:
        return frozenset([stem(noun), *_narrowing(row, behind)])
    at = behind + (behind < len(row) and row[behind].word in _THAT)
    if at + 2 >= len(row) or row[at].word not in ("a", "an"):
        return frozenset()
    deeds = (deed_at(row, later) for later in range(at + 2, min(at + 2 + _VERB, len(row))))
    return frozenset([stem(row[at + 1].word), *([deed] if (deed := next(filter(None, deeds), None)) else [])])


def _narrowing(row: Row, behind: int) -> Iterator[str]:
    """The words behind the noun of a first up to what was done: "the first writer in Kelvian to win"."""
    for at in range(behind, min(behind + _PHRASE, len(row))):
        word = row[at].word
        if not word[0].isalnum() or word in AUX or word in _THAT:
            return
        if word == "to" and at + 1 < len(row):
            yield stem(row[at + 1].word)
            return
        if word not in small_words() and word not in _OF_ANY:
            yield stem(word)


def _done_by(passage: Passage, start: int) -> frozenset[str]:
    """Of "the guild of Arden has admitted a woman" the deed, to whom or what it was done, and every name: an earlier one was by the same and of the same."""
    row = passage.row
    start += start < len(row) and row[start].word in _THAT
    stop = next((at for at in range(start, len(row)) if row[at].word in _OVER), len(row))
    has = next((at for at in range(start + 1, min(start + _SUBJECT, stop)) if row[at].word in _PERFECT), None)
    verb = next((at for at in range(has + 1, min(has + _VERB, stop)) if deed_at(row, at)), None) if has else None
    if verb is None or not passage.names_in(start, verb):
        return frozenset()
    told = next((name for at in range(verb + 1, min(verb + _VERB, stop)) if (name := passage.stems[at])), None)
    deed = deed_at(row, verb)
    return frozenset(filter(None, (deed, told, *passage.names_in(start, stop)))) if told else frozenset()


# Where the clause ends, how long its subject is at most, and what leads its verb.
_OVER = frozenset((",", ";", ":", ".", "(", "and", "but", "since", "which", "who", "when", "after"))
_SUBJECT, _PERFECT = 8, frozenset(("has", "have", "had"))
_PHRASE = 7
# Said of any first, whatever it is the first of.
_OF_ANY = frozenset(("ever", "yet", "history", "record"))
_THAT = frozenset(("that", "when"))
_VERB = 4
