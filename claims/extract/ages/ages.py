"""Ages wherever they stand, of a named person or of somebody whom a noun names: "The 54-year-old economist", "Ada Byron, the old
teacher, was 86", "a woman of about 40".

An age belongs to the name beside it; behind "the" or a pronoun to the one whom the sentence before names first; else to the noun
with which it stands ("a retired headmaster of 83").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, MutableMapping
from dataclasses import dataclass, field, replace

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.ages.bearers import by_pronoun, carried, is_grown, is_minor, may_be, named
from claims.extract.ages.lists import SLOT, aged_lists
from claims.extract.ages.nouns import NAME_NEAR, acts, is_native, noun_beside, subject, superlative, thing
from claims.extract.context.around import Of, around
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import covered
from claims.extract.persons.births import bearer_of
from claims.extract.persons.nations import drawn, people_at
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.tables import word_set
from claims.text import Span
from claims.value import Found, Reading
from claims.values import kind

# The slot of the age that somebody had at the time that is spoken of.
THEN = "age-in-those-days"
_OLDEST = 115
# "was 86", "is only 39", "turned 40": a bare figure that closes a clause.
_SAID = re.compile(
    r"(?:\b(?:was|is|turned|turns|turning|only|just|barely|nearly|aged)|[’']s)\s+(?:only |just |barely |now |about )?$"
)
_CLOSES = re.compile(r"\s*(?:[,.;!)]|$|and\b(?! \d)|when\b|now\b|at the time\b|years?(?: of age)?\s*[,.;)])")
# "A retired headmaster of 83", but "a crew of 83".
_OF = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?:[a-z-]+\s){0,3}([a-z-]+) of (?:only |just |about )?$")
# "The train driver, 58, suffered a broken jaw".
_SET_OFF = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,3}([a-z-]+),\s$")
_GROWN = 10
_PARENT = 20
# How old somebody was "when she died" is no age of other days.
_THEN = re.compile(
    r"\s*(?:at the time|back then|then|in those days|when (?:it|this|that|he|she)\b(?! (?:died|dies)\b))\b"
)
# "When she was 88 years old she took up the oboe".
_WHEN = re.compile(
    r"\b(?:[Ww]hen|[Ww]hile|[Uu]ntil|[Ss]ince|[Bb]y the time) (?:he|she|[A-Z][\w’'-]+) (?:was|turned) (?:only |just |barely |about |nearly )?$"
)
# "Took up the oboe at the age of 30", where "died at the age of 90" and "is still at work at the age of 70" tell of now.
_AT_AGE = re.compile(r"\bat (?:the (?:[a-z]+ )?)?age (?:of )?(?:only |just |about |barely )?$")
_OF_NOW = re.compile(
    r"\b(?:die[sd]?|dead|death|dying|killed|passed away|buried|perished|succumbed|murdered|is|are|has|have|will|can|still|now|today)\b|[’'](?:s|ve|ll) (?=[a-z])",
    re.IGNORECASE,
)
# "Tom Lyle, who, at 41, has hardly begun".
_AT = re.compile(r", at (?:only |just |barely )?$")
_SINGLE = re.compile(r", (?:only |just |aged |barely )?$")
_YEARS = re.compile(r",\s+(?P<age>\d{1,3}) years(?: old)?(?=\s*[,.;)])")


@dataclass(slots=True)
class Told:
    """The ages that a text has told by name: a second, different one of the same name is of somebody else."""

    by_name: MutableMapping[str, str] = field(default_factory=dict)
    # The sentence before.
    before: Passage | None = None

    def fits(self, name: str, age: str) -> bool:
        """Whether an age may be that of a name, which it is from now on. A surname alone is that of whom the text has named in full."""
        # Only a surname alone is looked for among all names: a roster has thousands.
        known = () if " " in name else self.by_name.items()
        whole = {told for full, told in known if full.rpartition(" ")[2] == name}
        return age in whole if whole else self.by_name.setdefault(name, age) == age


def ages(page: Page, passage: Passage, who: str | None, taken: Collection[int], told: Told) -> Iterator[Drawn]:
    """The ages of a sentence that begin at no place of ``taken``; ``who`` is whom the sentence before names first."""
    for person in passage.people:
        found = _YEARS.match(page.text, person.stop, passage.span.stop)
        if found and told.fits(person.name, f"{found['age']} year"):
            value = kind("count").parse(f"{found['age']} years", Reading())
            span = Span(found.start("age"), found.end())
            yield Drawn("age", value, span, passage, Context(topic=page.topic), "age told", person.name)
    for item in passage.counts:
        if isinstance(item.value, Count) and not any(item.start <= at < item.stop for at in taken):
            yield from _age(page, passage, item, item.value, who, told)
    yield from aged_lists(page, passage)
    told.before = passage


def _age(page: Page, passage: Passage, item: Found, value: Count, who: str | None, told: Told) -> Iterator[Drawn]:
    is_aged = value.unit == "year" and item.rule in ("age", "range")
    if not is_aged and not _is_said(page.text, passage, item, value):
        return
    places = covered(passage.row, item.start, item.stop)
    if places is None or value.high is None or value.high > _OLDEST:
        return
    value = value if value.unit else replace(value, unit="year", noun=None)
    span = Span(item.start, item.stop)
    name = named(page.text, passage, span) or by_pronoun(page.text, passage, span)
    before = page.text[passage.span.start : span.start].removesuffix("aged ")
    noun = None if name else noun_beside(passage.row, places) or bearer_of(before)
    if noun in word_set("people", "several"):
        return  # "the couple, aged 71 and 68": nothing says who is how old
    if not name and (noun or acts(passage.row, places[1]) or is_native(page.text, span.stop)):
        name = carried(page, passage, span, who, told.before)
        name = name if name and may_be(name, noun) and not (is_minor(value) and is_grown(page, name)) else None
    then = _is_of_then(page.text, passage, span)
    if name and then:
        yield Drawn(THEN, value, span, passage, Context(topic=page.topic), "age at the time", name)
    elif name and told.fits(name, value.key()):
        yield Drawn("age", value, span, passage, Context(topic=page.topic), "age told", name)
        if people := people_at(page.text, span.stop + 1):
            yield drawn(page, passage, people, name)
    elif not then and (is_aged or noun or superlative(page.text, passage, span)):
        head = superlative(page.text, passage, span) or noun or subject(passage.row) or thing(passage.row, places[1])
        stem = noun_stem(head) if head else None
        of = Of(stem, stem)
        yield Drawn(SLOT, value, span, passage, around(page, passage, *places, of), "age of a noun")


def _is_of_then(text: str, passage: Passage, span: Span) -> bool:
    """Whether an age is that at the time: "35 at the time", "then 35", "when she was 35"."""
    if text.startswith("then ", span.start - 5):
        return True
    if _THEN.match(text, span.stop, passage.span.stop) or _WHEN.search(text, passage.span.start, span.start):
        return True
    return _AT_AGE.search(text, passage.span.start, span.start) is not None and _is_over(text, passage, span)


def _is_over(text: str, passage: Passage, span: Span) -> bool:
    """Whether "at the age of" tells of another time: nobody died, nothing goes on, and no day of the news is named."""
    near = any(isinstance(one.value, DateValue) and one.value.relative for one in passage.times)
    clause = text[passage.span.start : span.start].rpartition(";")[2]
    return not near and _OF_NOW.search(clause) is None


def _is_said(text: str, passage: Passage, item: Found, value: Count) -> bool:
    """Whether a bare figure is an age: "was 86", "only nineteen", behind a person's name or a pronoun."""
    if value.unit or value.noun or value.ordinal or value.low is None or value.low < 1:
        return False
    before = text[max(passage.span.start, item.start - NAME_NEAR) : item.start]
    if value.low == value.high and value.low >= _GROWN and (noun := _OF.search(before)):
        has_children = noun[1] in word_set("people", "parents") and value.low < _PARENT
        return (
            is_person(noun[1])
            and not noun[1].endswith("s")
            and noun[1] not in word_set("people", "several")
            and not has_children
        )
    if superlative(text, passage, Span(item.start, item.stop)) and _CLOSES.match(text, item.stop, passage.span.stop):
        return _SINGLE.search(before) is not None or _SAID.search(before) is not None
    if (
        value.low == value.high
        and value.low >= _GROWN
        and (noun := _SET_OFF.search(before))
        and text.startswith((",", "."), item.stop)
    ):
        return is_person(noun[1]) and not noun[1].endswith("s") and noun[1] not in word_set("people", "several")
    if value.low == value.high and value.low >= _GROWN and _AT.search(before) and text.startswith(",", item.stop):
        return named(text, passage, Span(item.start, item.stop)) is not None
    if not _SAID.search(before) or not _CLOSES.match(text, item.stop, passage.span.stop):
        return False
    return named(text, passage, Span(item.start, item.stop)) is not None or (
        re.search(r"\b(?:[Hh]e|[Ss]he|who)(?: was| is| turned| turns|[’']s) (?:only |just |now )?$", before) is not None
    )
