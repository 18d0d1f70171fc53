"""The clause of a happening: how far it reaches, whom it names, and the words that say whether it is planned."""

from __future__ import annotations

from claims.claim import Context
from claims.extract.context.around import apart
from claims.extract.context.happened.happenings import ARTICLES, form_of, is_listed
from claims.extract.context.narrowed.narrowing import of_kind
from claims.extract.context.subjects import About, clause_subject
from claims.extract.language.tokens import Row
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import BE
from claims.quick import replace
from claims.text import Span

_WIDTH = 9
_LEAD = 7
_FAR = 20
EDGES = frozenset(
    [",", ";", ":", "and", "or", "but", "while", "although", "though", "whereas", "after", "before", "when", "]"]
)
# What "until" opens behind a date has a time of its own.
_BEHIND = EDGES | frozenset(("until", "till"))


def context_at(page: Page, passage: Passage, places: tuple[int, int], event: tuple[int, int], name: str) -> Context:
    """The clause of a happening reaches over its own words and those of its date, up to the next comma or conjunction."""
    first, last = min(places[0], event[0]), max(places[1] + 1, event[1])
    row, start, stop = passage.row, first, last
    while start > 0 and first - start < _WIDTH and row[start - 1].word not in EDGES:
        start -= 1
    while stop < len(row) and stop - last < _WIDTH and row[stop].word not in _BEHIND:
        stop += 1
    start, stop = _opened(row, start, stop, event)
    if "there" in passage.said[start:stop]:
        start = 0
    close = passage.names_in(start, stop)
    # "Protests erupted": the first word tells of what.
    named = event[0] + 1 if row[event[1] - 1].word == "erupted" else event[0]
    near = passage.content(start, stop) - passage.content(named, event[1])
    scope = (_voice(row, event),) if is_listed(name) and form_of(name).get("of") == "object" else ()
    if more := of_kind(page, passage):
        scope = tuple(sorted({*scope, *more}))
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


# Behind them a noun is a verb: "meant to start", "will not start", "due to visit".
_VERBAL = frozenset(("to", "not", "will", "would", "shall"))


def telling(row: Row, places: tuple[int, int], event: tuple[int, int], rule: str) -> Span:
    """The words that say whether a happening is planned: a few before its verb, those between it and its date."""
    lead = _LEAD if rule.startswith("verb") else 2 if rule.endswith("behind") else 1
    if rule == "noun before" and event[0] and row[event[0] - 1].word in _VERBAL:
        lead = _LEAD
    first = event[0] - lead if rule.startswith("verb") else min(places[0], event[0]) - lead
    first = max(first, *(at + 1 for at in range(max(first, 0), event[0]) if row[at].word in EDGES), 0)
    last = max(places[1], event[1] - 1)
    return Span(row[min(first, places[0]) if rule.startswith("noun") else first].start, row[last].stop)


def _opened(row: Row, start: int, stop: int, event: tuple[int, int]) -> tuple[int, int]:
    """ "Founded in 1992, the alliance …" is of what follows, "… its withdrawal, which was completed" of what stands before."""
    if start == 0 and stop + 1 < len(row) and row[stop].word == ",":
        stop = next(
            (at for at in range(stop + 1, min(stop + _WIDTH, len(row))) if row[at].word in EDGES),
            min(stop + _WIDTH, len(row)),
        )
    if "which" in [token.word for token in row[max(0, event[0] - 1) : event[0] + 1]]:
        start = next((at + 1 for at in range(start - 2, 0, -1) if row[at].word in EDGES), 0)
    return start, stop


def _voice(row: Row, event: tuple[int, int]) -> str:
    """Whether a verb has an object behind it ("the alliance established a force"): then it is told of the object."""
    passive = any(token.word in BE for token in row[max(0, event[0] - 3) : event[0]])
    behind = row[event[1]].word if event[1] < len(row) else ""
    return "does" if behind in ARTICLES and not passive else "done"
