"""Whom or what a verb tells a fate of: the person named right before it or in an apposition, else the thing."""

from __future__ import annotations

from typing import NamedTuple

from claims.extract.context.subjects import About
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row, covered
from claims.extract.polar.phrase import Phrase, object_behind, of_whose_land, subject_before, without_name
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words
from claims.grammar import ARTICLES, GENITIVES, HE_OR_SHE, OF_OTHERS, RELATIVES
from claims.people import PersonMention

_OF = frozenset("of by with for to near from against over about between behind under like than at in on".split())
_NOT_ALONE = frozenset(("nor", "or", "neither", "either"))
_DEFINITE, _ANY = OF_OTHERS | {"the"}, ARTICLES - {"the"} | {"another"}
# How long what commas set off may be, and how far behind a verb its object may begin.
_ASIDE, _REACH, _OPENING, _NAMES = 14, 6, 3, 2


class Bearer(NamedTuple):
    """Whom a fate is told of, on the tokens ``[first, last]``: the surname or the stem of the noun, what narrows it, and the names it is told with."""

    first: int
    last: int
    head: str
    narrowed: frozenset[str]
    names: frozenset[str]
    is_person: bool
    # Nothing but a capital says that this is a name: it is a surname where the text names somebody with it.
    is_lone: bool = False


def known_as(of: Bearer, page: Page) -> Bearer | None:
    """Somebody told by a surname as the one whom the text names with it; nothing where it names two."""
    if not of.is_person or of.narrowed:
        return of
    firsts = page.first_names.get(of.head, frozenset())
    if len(firsts) > 1 or (of.is_lone and not firsts):
        return None
    return of._replace(narrowed=next(iter(firsts), of.narrowed))


def subject(passage: Passage, about: About, at: int, nouns: frozenset[str], persons: bool) -> Bearer | None:
    """Whom the subject that ends at a token means; nothing where that is not sure."""
    row = passage.row
    if at < 0:
        return None
    if row[at].word in RELATIVES:
        at -= 1 + (at > 0 and row[at - 1].word == ",")
    elif persons and row[at].word in HE_OR_SHE:
        return _meant(passage, about, at)
    if persons and (one := _person_before(passage, at)):
        return one
    found = subject_before(row, at)
    if found is None:
        return None
    return _thing(passage, found, at, nouns) or (_named(passage, found) if persons and found.last == at else None)


def object_(passage: Passage, first: int, nouns: frozenset[str], persons: bool) -> Bearer | None:
    """Whom the object that begins at a token means."""
    row = passage.row
    if persons:
        for person in passage.people:
            places = covered(row, person.start, person.stop)
            if places and first <= places[0] <= first + _REACH and _leads(row, first, places[0]):
                return None if _is_joined(row, places[1]) else _of_person(passage, person, places)
    found = object_behind(row, first)
    if found is None or found.first > first + 1:
        return None
    return _thing(passage, found, found.last, nouns)


def _leads(row: Row, first: int, stop: int) -> bool:
    """Whether nothing but what a person is called stands between a verb and the name: "killed prosecutor Ilia Brant"."""
    return all(row[at].word[0].isalpha() and row[at].word not in _OF for at in range(first, stop))


def _is_joined(row: Row, last: int) -> bool:
    """Whether a name belongs to what follows: "killed Brant's driver"."""
    return row[last].word.endswith(GENITIVES)


def _person_before(passage: Passage, at: int) -> Bearer | None:
    row = passage.row
    if row[at].word == ",":
        start = next((n for n in range(at - 1, max(at - _ASIDE, 0), -1) if row[n].word == ","), None)
        if start is None:
            return None
        return _ending(passage, at - 1, start) or _ending(passage, of_whose_land(row, start - 1))
    return _ending(passage, of_whose_land(row, at))


def _ending(passage: Passage, last: int, after: int = -1) -> Bearer | None:
    """The person whose name ends at a token, where the clause is about the bearer and not somebody of his."""
    row = passage.row
    for person in passage.people:
        places = covered(row, person.start, person.stop)
        if places is None or places[1] != last or _is_joined(row, last):
            continue
        at = places[0] - 1
        while at > after and (row[at].capital or is_person(row[at].word) or _is_called(row[at].word)):
            at -= 1
        before = row[at].word if at > after else ""
        if before in _OF or before in _NOT_ALONE:
            return None
        return _of_person(passage, person, places)
    return None


def _is_called(word: str) -> bool:
    """Whether a word may stand in what a person is called: no small word, and no mark."""
    return word[0].isalpha() and word not in small_words() and not word.endswith(("ed", "ing"))


def _of_person(passage: Passage, person: PersonMention, places: tuple[int, int]) -> Bearer:
    *first, surname = words(person.name)
    return Bearer(*places, surname, frozenset(first), passage.names_in(places[0], places[1] + 1), True)


def _meant(passage: Passage, about: About, at: int) -> Bearer | None:
    """Whom "he" means that opens its sentence: the first person of the one before."""
    if at > _OPENING or any(one.stop <= passage.row[at].start for one in passage.people) or about.before is None:
        return None
    people = about.before.passage.people
    if not people:
        return None
    *first, surname = words(people[0].name)
    return Bearer(at, at, surname, frozenset(first), frozenset(), True)


def _named(passage: Passage, found: Phrase) -> Bearer | None:
    """Somebody of whom nothing but the name tells that it is a person but what befell him."""
    row = passage.row
    capital = [at for at in range(found.first, found.last + 1) if row[at].capital]
    if not capital or capital != list(range(capital[0], found.last + 1)) or found.none or found.some:
        return None
    if row[found.first].word in _DEFINITE or capital[0] - found.first > _NAMES:
        return None
    *first, surname = (row[at].word for at in capital)
    return Bearer(
        capital[0], found.last, surname, frozenset(first), passage.names_in(capital[0], found.last + 1), True, not first
    )


def _thing(passage: Passage, found: Phrase, last: int, nouns: frozenset[str]) -> Bearer | None:
    """A thing of the lists that is this one and no other: it has an article, or a name."""
    row = passage.row
    if found.head not in nouns:
        found = without_name(row, found) or found
    if found.head not in nouns or found.some or found.none:
        return None
    names = passage.names_in(found.first, max(last, found.last) + 1)
    sure = row[found.first].word in _DEFINITE or any(row[at].capital for at in range(found.first, found.last + 1))
    if not (sure or names) or row[found.first].word in _ANY:
        return None
    return Bearer(found.first, found.last, found.head, found.narrowed, names, False)
