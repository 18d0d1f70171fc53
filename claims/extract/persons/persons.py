"""What is said of a person: the spelling of the name, an age, a rank. Who is who is settled over all documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claims.claim import Context
from claims.extract.language.signs import Holding, sign
from claims.extract.language.stems import small_words, stem
from claims.extract.language.tokens import covered
from claims.extract.persons.posts import MILITARY, office_of
from claims.extract.persons.ranked import ranks_of
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.folding import words as folded_words
from claims.numbers.value import Count
from claims.offices.posts import Seat
from claims.offices.ranks import rank_signs, short_forms
from claims.people import PersonMention
from claims.quick import replace
from claims.tables import word_set
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.person import Name
from claims.values.rank import Rank

_DIGITS = re.compile(r"\d{1,3}")
_BESIDE = 7
_RISES = frozenset(("promoted", "promotion"))
_PROMOTED = re.compile(r"\b(?:promoted|promotion) (?:to|from|him|her)\b")
_REACH = 60
_AT_THE_TIME = re.compile(r" (?:at the time|back then|in those days)\b")
# Ranks that an army and a police may have; who bears such a one is no commissioner, inspector or superintendent.
_OF_POLICE = frozenset(
    (
        "captain",
        "lieutenant",
        "sergeant",
        "colonel",
        "major",
        "corporal",
        "general",
        "lieutenant colonel",
        "first lieutenant",
        "second lieutenant",
        "staff sergeant",
        "major general",
    )
)
_ADDRESS = frozenset("mr mrs ms miss dr prof professor sir dame lord lady herr frau mme smt shri former".split())


def persons(page: Page, passage: Passage, ranks: dict[str, str]) -> Iterator[Drawn]:
    """The claims about the persons whom a sentence names. ``ranks`` holds by surname the rank that the text has given; it grows:
    "Colonel Bell" after "Lieutenant Colonel Ann Bell" is her rank for short, and no other.
    """
    for person in passage.people:
        context = page.context
        span = Span(person.start, person.stop)
        name = Name(person.name, fold(person.name))
        close, near = page.share(roles(person)), page.share(_beside(passage, person))
        beside = Context(topic=page.topic, close=close, near=near)
        yield Drawn("person-name", name, span, passage, beside, person.rule, person.name)
        yield from _age(page, passage, person, context)
        for rank in ranks_of(page, passage, person) if passage.signs & _RANKED else ():
            surname, title = fold(person.name).split()[-1], _title(rank)
            if surname not in promoted(page) and not ranks.setdefault(surname, title).endswith(f" {title}"):
                yield rank
                yield from _of_police(page, passage, person, rank)


def _title(rank: Drawn) -> str:
    return rank.value.title if isinstance(rank.value, Rank) else ""


def _of_police(page: Page, passage: Passage, person: PersonMention, rank: Drawn) -> Iterator[Drawn]:
    """The rank as one of the police, which it is where another text tells such a one of the same person."""
    if isinstance(rank.value, Rank) and rank.rule == "rank before a name" and rank.value.title in _OF_POLICE:
        yield office_of(page, passage, person, Seat("police rank", rank.value.title), rank.span, MILITARY)


@lru_cache(maxsize=8)
def _promoted(text: str, people: tuple[PersonMention, ...]) -> frozenset[str]:
    return frozenset(
        fold(one.name).split()[-1]
        for found in _PROMOTED.finditer(text)
        for one in people
        if found.start() - _REACH <= one.start <= found.end() + _REACH
    )


def promoted(page: Page) -> frozenset[str]:
    """The surnames of those of whom a text tells a promotion: they have borne two ranks."""
    return _promoted(page.text, tuple(page.people)) if not _RISES.isdisjoint(page.plain) else frozenset()


def roles(person: PersonMention) -> frozenset[str]:
    """The stems of the words that say what the person is; a mere form of address says nothing."""
    said = {word for part in (*person.titles, *person.posts) for word in folded_words(part)}
    return frozenset(
        stem(word) for word in said if word not in _ADDRESS and word not in small_words() and len(word) > 1
    )


def _beside(passage: Passage, person: PersonMention) -> frozenset[str]:
    """The content words within a few words of the name."""
    places = covered(passage.row, person.start, person.stop)
    if places is None:
        return frozenset()
    return passage.content(places[0] - _BESIDE, places[0]) | passage.content(places[1] + 1, places[1] + 1 + _BESIDE)


def _age(page: Page, passage: Passage, person: PersonMention, context: Context) -> Iterator[Drawn]:
    if not person.age:
        return
    near = range(max(passage.span.start, person.start - 120), min(passage.span.stop, person.stop + 80))
    start = page.text.find(person.age, near.start, near.stop)
    years = _DIGITS.search(person.age)
    if start < 0 or years is None or _is_tally(passage, page.text[start - 1 : start], int(years[0])):
        return
    span = Span(start, start + len(person.age))
    value = replace(years_of(years[0]), raw=person.age)
    then = _AT_THE_TIME.match(page.text, span.stop) or page.text.startswith("then ", start - 5)
    yield Drawn("age-in-those-days" if then else "age", value, span, passage, context, "age", person.name)


@lru_cache(maxsize=1024)
def years_of(figure: str) -> Count:
    """So many years as a count."""
    value = kind("count").parse(f"{figure} years", Reading())
    if not isinstance(value, Count):
        raise TypeError(f"'{figure} years' is no count")
    return value


def _is_tally(passage: Passage, before: str, number: int) -> bool:
    """ "Tries Oyelade, Sio; conversions Caldecott (3)": a small figure in brackets says how often."""
    return (
        before == "("
        and number < _GROWN
        and not word_set("people", "tallies").isdisjoint(token.word for token in passage.row)
    )


_GROWN = 10


# A sentence without a word of these lists gives nobody a rank; a short form may be written with dots ("C.P.O.").
_RANKED = sign(lambda: rank_signs()) | sign(Holding(lambda: {f"{word[0]}." for word in short_forms()}))
