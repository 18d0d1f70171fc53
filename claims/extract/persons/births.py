"""Births and ages that a sentence tells of its one person: "Born in the village of Lipnik in 1936", "who has died aged 92", "She was 88"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates.value import DateValue
from claims.dates.words import months
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import needs
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.names.given_forms import sex_of
from claims.text import Span
from claims.value import Found, Reading
from claims.values import kind

_PLACE = r"(?P<place>(?:(?:the )?(?:village|town|city|hamlet|port) of )?[A-ZÀ-Ž][\w’'-]+(?:[ -][A-ZÀ-Ž][\w’'-]+){0,2})"
_BORN = re.compile(r"\b(?<!-)[Bb]orn\b(?P<between>[^.;()]{0,40}?)(?:\bin |, )" + _PLACE)
# "Her son was born in Oslo", "children born in Oslo", where "Ann Bell, a poet born in Oslo" tells of herself.
_OTHER = re.compile(r"\b(?:(?:were|are|being|be)|(?P<who>(?!were|are|be)[a-z-]+)(?: (?:was|is|has been|had been))?) $")
_NAMED = re.compile(r"(?:^|[^\w’'-])((?!He\b|She\b|Who\b)[A-Z][\w’'-]*) (?:was|is|had been) $")
_APPOSED = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,3}[\w-]+ $")
_ON = re.compile(r"\b(?<!-)[Bb]orn\b[^.;,]{0,40}$")
_AGED = re.compile(r"\baged (?P<age>\d{1,3})\b(?! (?:to|and|or)\b)|\bat (?:the age of )(?P<old>\d{1,3})\b")
_WAS = re.compile(r"^(?P<who>He|She) (?:was|is) (?P<age>\d{1,3})\s*[.,;]")
_NARROWED = re.compile(
    r"^\W*(?:The|An?|His|Her|Their|Its) (?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|from|in|at|behind) [^,.;:]{2,50}(?:,|, who (?:is|was)| who (?:is|was))? $"
)
_DEATH = re.compile(r"\b(?:died|dies|dead|death|passed away)\b")
# In its own clause: "commissioned at the age of 22 in 1989", where "at 22, before the firm was founded in 1989" tells of another time.
_YEAR = re.compile(r"(?:(?!before\b|after\b|until\b|which\b|who\b)[^,;:–—-])*?\bin (1[89]\d\d|20\d\d)\b")
# "When she sailed round the cape in 1987, aged 61".
_YEAR_BEFORE = re.compile(r"\bin (1[89]\d\d|20\d\d), (?:when )?(?:still |only |just |then )?$")
# The slot of an age in a year that the text names: "age-in-1989".
AGE_IN = "age-in-"
# The patterns need one of these.
_TELLING = ("born", "aged", "age of", "he was", "he is")
_MONTHS = frozenset(month.title() for month in months())


@needs(("born", "aged", "age", "he", "she"))
def births(page: Page, passage: Passage, person: str | None) -> Iterator[Drawn]:
    """Birthplace, birth date and age. ``person`` is whom the sentence, or the one before it, is about."""
    if person is None or not any(mark in passage.small for mark in _TELLING):
        return
    yield from _born(page, passage, person)
    yield from _aged(page, passage, person)


def _born(page: Page, passage: Passage, person: str) -> Iterator[Drawn]:
    """Where and on which day."""
    context = page.context
    text, span = page.text, passage.span
    for found in _BORN.finditer(text, span.start, span.stop):
        in_town = found["place"].split()[0] not in _MONTHS and not _is_of_person(passage, found.start("place"))
        if in_town and not _is_of_other(passage, found):
            value = kind("place").parse(_bare(found["place"]), page.reading)
            yield Drawn("birthplace", value, Span(*found.span("place")), passage, context, "born in", person)
    for item in passage.times:
        if (
            isinstance(item.value, DateValue)
            and (born := _ON.search(text, span.start, item.start))
            and _first(passage, born.start(), item)
            and not _is_of_other(passage, born)
        ):
            yield Drawn("birth-date", item.value, Span(item.start, item.stop), passage, context, "born on", person)


def _is_of_person(passage: Passage, at: int) -> bool:
    """Whether a name of somebody stands where the place would: "a native-born Swede, Bell …"."""
    return any(one.start <= at < one.stop for one in passage.people)


def _is_of_other(passage: Passage, found: re.Match[str]) -> bool:
    """Whether it is told of somebody else that he was born."""
    before = found.string[passage.span.start : found.start()]
    if (named := _NAMED.search(before)) and not any(
        one.start <= passage.span.start + named.start(1) < one.stop for one in passage.people
    ):
        return True  # "Koko was born in 2001": who that is, no list of names tells
    other = _OTHER.search(before)
    return other is not None and (not other["who"] or is_person(other["who"])) and not _APPOSED.search(before)


def _aged(page: Page, passage: Passage, person: str) -> Iterator[Drawn]:
    """How old, and in which year, where that is told."""
    context = page.context
    text, span = page.text, passage.span
    said = [one for one in _WAS.finditer(text[span.start : span.stop]) if _may_be(person, one["who"])]
    told = [one for one in _AGED.finditer(text, span.start, span.stop) if _may_bear(text, passage, one.start())]
    for found in (*told, *said):
        shift = 0 if found.re is _AGED else span.start
        name = "age" if found.group("age") else "old"
        start, stop = (place + shift for place in found.span(name))
        value = kind("count").parse(f"{found[name]} years", Reading())
        dies = _DEATH.search(text, span.start, span.stop) is not None
        if not dies and (before := _YEAR_BEFORE.search(text, span.start, found.start() + shift)):
            yield Drawn(f"{AGE_IN}{before[1]}", value, Span(start, stop), passage, context, "aged in a year", person)
        elif name == "age" or dies:
            yield Drawn("age", value, Span(start, stop), passage, context, "aged", person)
        elif year := _YEAR.match(text, found.end(), span.stop):
            slot = f"{AGE_IN}{year[1]}"
            yield Drawn(slot, value, Span(start, stop), passage, context, "aged in a year", person)


def _may_bear(text: str, passage: Passage, start: int) -> bool:
    """Whether an age may be that of whom the sentence is about: it opens the sentence or stands behind the name, "The king died at 87, said
    Ann Bell" is of somebody else.
    """
    before = text[passage.span.start : start]
    is_late = passage.people and passage.people[0].start > start and any(map(str.isalpha, before))
    return not is_late and not _is_of_noun(before)


def _is_of_noun(before: str) -> bool:
    """Whether a noun stands right before an age, or what narrows one does: "A spectator aged 66", "The owner of the firm, aged 43"."""
    word = before.rstrip(" ,").rpartition(" ")[2]
    return (word.islower() and is_person(word)) or bearer_of(before) is not None


def bearer_of(before: str) -> str | None:
    """The noun of a person that opens a sentence and what narrows it up to an age: "owner" in "The owner of the firm, aged "."""
    found = _NARROWED.search(before)
    return found[1] if found and is_person(found[1]) else None


def _may_be(person: str, pronoun: str) -> bool:
    """Whether a pronoun may mean a person, as far as the first name tells."""
    return sex_of(person.split(maxsplit=1)[0]) in ("", "f" if pronoun == "She" else "m")


def _first(passage: Passage, born: int, item: Found) -> bool:
    """Whether no other date stands between "born" and this one."""
    return not any(born < other.start < item.start for other in passage.times)


def _bare(place: str) -> str:
    return re.sub(r"^(?:the )?(?:village|town|city|hamlet|port) of ", "", place)


def subject(passage: Passage, before: str | None) -> str | None:
    """The one person whom a sentence names; where it names none, the one of the sentence before."""
    names = {item.name for item in passage.people}
    if not names:
        return before
    longest = max(sorted(names), key=len)
    return longest if all(set(name.split()) & set(longest.split()) for name in names) else None


def carried(passage: Passage, who: str | None) -> str | None:
    """Whom "she" means in the next sentence: the first whom this one names; nobody that has a name where it brings in somebody without."""
    if passage.people:
        return passage.people[0].name
    return None if who and _brings_in(passage) else who


def _brings_in(passage: Passage) -> bool:
    """Whether a sentence that names nobody tells of somebody new: "A man was stabbed in Market Street"."""
    said = passage.said
    articles = [at for at, word in enumerate(said[:-1]) if word in ("a", "an")]
    return any(is_person(said[at + 1]) for at in articles)
