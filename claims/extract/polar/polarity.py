"""Clauses that affirm or deny a state of a thing: "the alarm worked", "there was no alarm", "the pistols were not loaded"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.drawn import Drawn
from claims.extract.other_time import other_time
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.polar.clause import Verb, is_told, verb_before
from claims.extract.polar.forms import Form, fits, forms, told_in
from claims.extract.polar.phrase import NONE, PRONOUNS, Phrase, object_behind, subject_before
from claims.extract.signs import sign
from claims.extract.stated.slots import WHETHER
from claims.extract.subjects import About
from claims.extract.tokens import Row, starts_with
from claims.text import Span
from claims.values.yes_no import Answer, Says

_THERE = "there"
_BE = frozenset(("was", "were", "is", "are", "been"))
_LACK = frozenset(("there", "without"))
_LACKS = sign(_LACK)
# "Had the alarm not worked".
_INVERTED = frozenset(("had", "were", "should"))
# "Those without a ticket" are some, and others have one.
_GROUPS = frozenset(
    "those people persons anyone anybody everyone everybody one ones someone men women children adults drivers households families homes houses".split()
)


def polarities(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every state that a sentence affirms or denies."""
    hits = told_in(passage)
    lack = _LACK & passage.letters if passage.signs & _LACKS else ()
    if not hits and not lack:
        return
    words = passage.said
    taken: set[int] = set()
    for at in [at for at, word in enumerate(words) if word in hits]:
        for form in forms()[words[at]]:
            if at not in taken and (drawn := _of_form(page, passage, about, at, form)):
                taken.add(at)
                yield drawn
    for at in [at for at, word in enumerate(words) if word in lack]:
        if drawn := _lacking(page, passage, about, at):
            yield drawn


def _of_form(page: Page, passage: Passage, about: About, at: int, form: Form) -> Drawn | None:
    row = passage.row
    if not starts_with(row, at, form.words):
        return None
    last = at + len(form.words) - 1
    verb = verb_before(row, at, form)
    if verb is None:
        return None
    if form.sort in ("with", "made"):
        return _with_object(page, passage, about, (at, last), form, verb)
    subject = subject_before(row, verb.subject)
    if subject is not None and not fits(form.state, subject.head):
        return None
    if subject is None and (
        verb.subject < 0 or row[verb.subject].word not in PRONOUNS or form.state == _THERE or _is_of_some(form)
    ):
        return None
    if (
        subject is not None
        and subject.first
        and row[subject.first - 1].word in _INVERTED
        and subject.last == verb.subject
    ):
        return None
    says = form.says ^ verb.denied ^ (subject.none if subject else False)
    first = subject.first if subject else verb.subject
    return _drawn(page, passage, (first, last), form.state, says, subject, _whom(passage, about, subject, verb))


def _is_of_some(form: Form) -> bool:
    """Whether a state is told of the things of a list only, so that a pronoun does not do."""
    return not fits(form.state, "it")


def _with_object(
    page: Page, passage: Passage, about: About, places: tuple[int, int], form: Form, verb: Verb
) -> Drawn | None:
    row = passage.row
    found = object_behind(row, places[1] + 1)
    if found is None or not fits(form.state, found.head) or found.first > places[1] + 2:
        return None
    subject = subject_before(row, verb.subject) if verb.subject >= 0 else None
    none = found.none or (subject is not None and subject.none) or row[verb.subject].word in NONE
    whom = frozenset() if form.sort == "made" else _whom(passage, about, subject, verb)
    if form.sort == "made":
        if row[places[1] + 1].word not in ("a", "an", "no", "any"):
            return None
        return _drawn(page, passage, (places[0], found.last), _THERE, form.says ^ verb.denied ^ none, found, whom)
    if not whom:
        return None
    return _drawn(page, passage, (places[0], found.last), form.state, form.says ^ verb.denied ^ none, found, whom)


def _whom(passage: Passage, about: About, subject: Phrase | None, verb: Verb) -> frozenset[str]:
    """Stems and names of whom or what a clause is told of."""
    if subject is not None:
        names = frozenset(item.id for item in passage.named if subject.first <= item.at <= subject.last)
        return frozenset([subject.head]) | names
    if verb.subject >= 0 and passage.row[verb.subject].word in PRONOUNS:
        return about.subject.words | about.subject.names
    return frozenset()


def _lacking(page: Page, passage: Passage, about: About, at: int) -> Drawn | None:
    """ "There was no alarm", "without a warning"; "there was an alarm"."""
    row, start, says = passage.row, at + 1, row_says(passage.row, at)
    if says is None:
        return None
    if row[at].word == "there":
        start += 1
        while start < len(row) and row[start].word in ("not", "been", "never", "also"):
            start += 1
    found = object_behind(row, start)
    if found is None or not fits(_THERE, found.head):
        return None
    return _drawn(page, passage, (at, found.last), _THERE, says, found, frozenset())


def row_says(row: Row, at: int) -> bool | None:
    """Whether "there was …" or "without …" at a token says that there was one."""
    if row[at].word == "without":
        whose = row[at - 1].word if at else ""
        return False if whose not in _GROUPS and at + 1 < len(row) and row[at + 1].word in ("a", "an", "any") else None
    told = [token.word.replace("’", "'") for token in row[at + 1 : at + 4]]
    if len(told) < 3 or told[0].removesuffix("n't") not in _BE:
        return None
    if "no" in told or told[0].endswith("n't") or "not" in told or "never" in told:
        return False
    return True if told[1] in ("a", "an") else None


def _days(passage: Passage) -> set[str]:
    """The days that a sentence names."""
    dates = (item.value for item in passage.times if isinstance(item.value, DateValue))
    return {date.key() for date in dates if not date.unresolved and date.precision == "day"}


def _drawn(
    page: Page,
    passage: Passage,
    places: tuple[int, int],
    state: str,
    says: bool,
    what: Phrase | None,
    whom: frozenset[str],
) -> Drawn | None:
    row = passage.row
    first, last = places
    if not is_told(row, first, last) or other_time(page, passage, first, (max(0, first - 8), min(len(row), last + 8))):
        return None
    span = Span(row[first].start, row[last].stop)
    context = Context(
        topic=page.topic,
        head=what.head if what else None,
        modifiers=what.narrowed if what else frozenset(),
        close=whom,
        participants=passage.names,
        words=passage.words,
        scope=tuple(sorted(_days(passage))),
    )
    value = Answer(page.text[span.start : span.stop], Says.YES if says else Says.NO)
    return Drawn(f"{WHETHER}{state}", value, span, passage, context, "what is affirmed or denied", told=span)
