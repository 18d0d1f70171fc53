"""One of the two of whom a deed is told: a person, a name, or a noun with what narrows it."""

from __future__ import annotations

from typing import NamedTuple

from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import noun_stem, small_words
from claims.extract.language.tokens import Row, covered
from claims.extract.polar.phrase import Phrase, object_behind, of_whose_land, subject_before
from claims.extract.texts.passage import Passage
from claims.folding import words
from claims.grammar import GENITIVES
from claims.people import PersonMention

# What kinds of parties there are.
PERSON, NAME, NOUN = "person", "name", "noun"
_REACH = 5
_ASIDE = 14
_JOINED = frozenset(("and", "or", "nor"))
_OF = frozenset(("of",))


class Party(NamedTuple):
    """On the tokens ``[first, last]``: its sort, the last word or the stem of the noun, all words of the name or what narrows the noun, and the office before a name."""

    first: int
    last: int
    sort: str
    head: str
    words: frozenset[str]
    office: str = ""


def before(passage: Passage, last: int) -> Party | None:
    """The party that a subject which ends at a token is."""
    row = passage.row
    if last < 0:
        return None
    if row[last].word in ("who", "which"):
        last -= 1 + (last > 0 and row[last - 1].word == ",")
    if row[last].word == ",":
        last = next((at - 1 for at in range(last - 1, max(last - _ASIDE, 0), -1) if row[at].word == ","), -1)
    person = next((one for one in passage.people if _ends_at(row, one, of_whose_land(row, last))), None)
    if person:
        return _person(passage, person)
    found = subject_before(row, last)
    return None if found is None or _is_one_of_two(row, found) else _read(passage, found)


def behind(passage: Passage, first: int) -> Party | None:
    """The party that an object which begins at a token is."""
    row = passage.row
    for person in passage.people:
        places = covered(row, person.start, person.stop)
        if places and first <= places[0] <= first + _REACH and _leads(row, first, places[0]):
            return None if row[places[1]].word.endswith(GENITIVES) else _person(passage, person)
    found = object_behind(row, first)
    if found is None or found.first > first + 1 or row[found.last].word.endswith(GENITIVES):
        return None
    return _read(passage, found)


def _leads(row: Row, first: int, stop: int) -> bool:
    """Whether nothing but what a person is called stands before the name."""
    ahead = [row[at].word for at in range(first, stop)]
    return all(word[0].isalpha() and (word == "the" or word not in small_words()) for word in ahead)


def _ends_at(row: Row, person: PersonMention, last: int) -> bool:
    places = covered(row, person.start, person.stop)
    return places is not None and places[1] == last and not row[last].word.endswith(GENITIVES)


def _is_one_of_two(row: Row, found: Phrase) -> bool:
    """Whether a phrase is the second of several: "Tarnia and Ostria beat"."""
    return found.first > 0 and row[found.first - 1].word in _JOINED


def _person(passage: Passage, person: PersonMention) -> Party | None:
    places = covered(passage.row, person.start, person.stop)
    if places is None:
        return None
    ahead = passage.row[places[0] - 1].word if places[0] else ""
    if ahead in _JOINED or ahead in _OF:
        return None
    told = words(person.name)
    return Party(*places, PERSON, told[-1], frozenset(told), _office(person))


def _office(person: PersonMention) -> str:
    """What stands before a name as an office: "President"."""
    told = person.titles[-1:] or tuple(post for post in person.posts if post[:1].isupper())[:1]
    return " ".join(words(told[0])) if told else ""


def _is_name(word: str) -> bool:
    """Whether a word that opens a sentence is a name for all that is known: no noun for people, and none of the words of one meaning."""
    return not (word in small_words() or is_person(word) or noun_stem(word).startswith("="))


def _read(passage: Passage, found: Phrase) -> Party | None:
    row = passage.row
    if found.some or found.none:
        return None
    capital = [at for at in range(found.first, found.last + 1) if row[at].capital and (at or _is_name(row[at].word))]
    if capital and capital[-1] == found.last:
        told = frozenset(row[at].word.removesuffix("'s").removesuffix("’s") for at in capital)
        return Party(found.first, found.last, NAME, row[found.last].word, told)
    return Party(found.first, found.last, NOUN, noun_stem(row[found.last].word), found.narrowed)
