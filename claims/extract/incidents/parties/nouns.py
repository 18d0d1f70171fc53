"""The noun that ends a phrase for people: "boy" in "a 17-year-old Milford boy", "wife" in "the officer's wife"."""

from __future__ import annotations

from functools import cache

from claims.extract.incidents.parties.ages import age_at
from claims.extract.incidents.parties.party import Age, bare_of, listed, plural, singular, stops
from claims.extract.incidents.wording import Sentence
from claims.grammar import GENITIVES
from claims.tables import word_set

# How many words a noun may stand behind the article.
MODIFIERS = 6


_EVENTS = word_set("parties", "of_one")
_DRIVING, _ON_TWO_WHEELS = ("driver", "rider", "operator"), ("motorcycle", "motorbike", "moped", "scooter")
# What is minor, and no minor.
_SLIGHT = word_set("wounds", "wounds") | frozenset("injury injuries road traffic crash accident collision fire".split())


def noun_at(sentence: Sentence, place: int, ages: list[Age]) -> tuple[int, str] | None:
    """The place and the noun that ends the phrase; a name where that ends it (empty noun); ages on the way are noted.

    The age of one whose the person is goes ("the 72-year-old's wife", "a 4-year-old girl's sister").
    """
    at, stop, owners = place, place + MODIFIERS, 0
    while at < min(stop, len(sentence.words)):
        if age := age_at(sentence, at):
            ages.append(age[0])
            owners = len(ages) if _is_genitive(sentence, age[1]) else owners
            at, stop = age[1] + 1, age[1] + 1 + MODIFIERS
            continue
        word = sentence.word(at)
        if at in sentence.names and at > place and len(ages) > owners and not _is_town(sentence, at):
            del ages[:owners]
            return sentence.names[at], ""
        if word == "minor" and sentence.word(at + 1) in _SLIGHT:
            return None  # "suffered a minor injury"
        if bare_of(word) in _nouns():
            if not _owns(sentence, at):
                del ages[:owners]
                return _longest(sentence, at)
            owners = len(ages)
        elif word in listed("grouped") and sentence.word(at + 1) == "of" and at + 2 in sentence.figures:
            return sentence.figures[at + 2][0], "family"
        elif word == "." and _is_initial(sentence.word(at - 1)):
            pass  # "two U.S. marshals"
        elif word in stops() or not word[:1].isalnum() or word.isdigit() or at in sentence.figures:
            return None
        at += 1
    return None


def _is_genitive(sentence: Sentence, at: int) -> bool:
    """Whether an age is somebody's whose the next is: not of "olds'"."""
    word = sentence.word(at)
    return word.endswith(GENITIVES) and not word[:-2].endswith("olds")


def _is_initial(word: str) -> bool:
    return len(word) == 1 or "." in word


def _is_town(sentence: Sentence, at: int) -> bool:
    """ "A 15-year-old Chelsea boy"."""
    return sentence.word(sentence.names[at] + 1) in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return singular() | plural() | listed("fixed") | {"others"}


def _owns(sentence: Sentence, at: int) -> bool:
    """ "the officer's wife": whose the person is."""
    word, behind = sentence.word(at), sentence.word(at + 1)
    if bare_of(word) == word or behind in _EVENTS:
        return False
    follows = any(sentence.word(place) in singular() or sentence.word(place) in plural() for place in (at + 1, at + 2))
    return follows or at + 1 in sentence.names or age_at(sentence, at + 1) is not None


def _longest(sentence: Sentence, at: int) -> tuple[int, str]:
    """ "a police officer": of several nouns the last; a "motorcycle driver" is a motorcyclist."""
    while bare_of(sentence.word(at)) == sentence.word(at) and (
        sentence.word(at + 1) in singular() or sentence.word(at + 1) in plural()
    ):
        at += 1
    head = bare_of(sentence.word(at))
    return at, "motorcyclist" if head in _DRIVING and sentence.word(at - 1) in _ON_TWO_WHEELS else head
