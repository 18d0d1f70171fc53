"""With what noun an age stands: "a headmaster of 83", "the youngest, 19", "the 50-year-old bridge"; and what shows that it is a person's."""

from __future__ import annotations

import re

from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.passage import Passage
from claims.people.words import FUNCTION, PEOPLE, bits_of
from claims.text import Span

# How far before an age its name or noun may stand, in characters.
NAME_NEAR = 70
# The one who is younger or older than all, up to the age, and the same with nothing but a comma before it.
_SUPERLATIVE = re.compile(
    r"\b(youngest|oldest|eldest)(?: of (?:the |them|these|those|all )?[a-z’'-]*| (?:[a-z-]+ ){0,2}[a-z-]+)?(?:,| who)?(?: (?:is|was|are|were|being|turned|aged|only|just|at|age|a|barely|about))* $",
    re.IGNORECASE,
)
_NATIVE = re.compile(r" ([A-Z][a-z]+)\b")
_OF_PERSON = frozenset("from of who has had was is will would said says and when now".split())
_AHEAD, _BEHIND = 5, 4


def noun_beside(row: Row, places: tuple[int, int]) -> str | None:
    """The noun for a person beside an age: "39-year-old vet", "a headmaster of 83", "a woman aged 35 to 45", "(aged 29, performer)"."""
    return _noun_behind(row, places[1]) or _noun_before(row, places[0])


def _noun_behind(row: Row, last: int) -> str | None:
    for at in range(last + 1, min(last + 1 + _BEHIND, len(row))):
        word = row[at].word
        if is_person(word) and not _modifies(row, at):
            is_title = row[last + 1].word == "," and at + 1 < len(row) and row[at + 1].capital
            return None if is_title else word  # "The driver was 34, mayor Ann Bell said"
        if word in _ENDS or is_subordinate(word) or not (word[0].isalpha() or word == ","):
            return None
    return None


def is_subordinate(word: str) -> bool:
    """Whether another clause or phrase begins with a word: who stands in it does not bear the age before."""
    return word in _PRONOUNS or (bool(bits_of(word) & FUNCTION) and word not in _BETWEEN)


def _modifies(row: Row, at: int) -> bool:
    """Whether a word for a person says of what sex or sort the thing behind it is: "the 4-year-old female tiger", "a 12-year-old boy band"."""
    if row[at].word not in _SEXES or at + 1 >= len(row):
        return False
    noun = next((token.word for token in row[at + 1 : at + 3] if not token.capital), ".")
    return noun.isalpha() and not (
        noun in small_words() or is_verb(noun) or is_person(noun) or bits_of(noun) & FUNCTION
    )


def _noun_before(row: Row, first: int) -> str | None:
    for at in range(first - 1, max(first - _AHEAD, -1), -1):
        word = row[at].word
        if is_person(word):
            return word
        if word not in _BETWEEN:
            return None
    return None


# They stand before another noun too.
_SEXES = frozenset(("female", "male", "boy", "girl", "woman", "man"))
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you"))
# What ends a search behind an age, and what may stand between a noun and an age behind it.
_ENDS = frozenset(("from", "of", "in", "who", "was", "is", "and", "had", "has"))
_BETWEEN = frozenset("of aged age about some at the , only who was is and ( died".split())


def thing(row: Row, last: int) -> str | None:
    """What else is so old: "the 50-year-old bridge"."""
    word = row[last + 1].word if last + 1 < len(row) and row[last].word.endswith("old") else ""
    return word if word.isalpha() and word not in _OF_PERSON and not is_verb(word) else None


def subject(row: Row) -> str | None:
    """The noun for a person that opens a sentence: "The painter, a pastor's daughter, … reached the age of 61"."""
    words = [token.word for token in row[:4]]
    if words[:1] not in (["the"], ["a"], ["an"], ["our"], ["his"], ["her"], ["their"]):
        return None
    return next((word for word in words[1:] if is_person(word)), None)


def acts(row: Row, last: int) -> bool:
    """Whether a verb or an origin behind an age shows a person: "The 21-year-old from Horta", not "the 3-year-old roof"."""
    word = row[last + 1].word if last + 1 < len(row) else "."
    return word in _OF_PERSON or not word[0].isalpha() or is_verb(word)


def is_native(text: str, at: int) -> bool:
    """Whether a people's name follows: "The 29-year-old Belgian"."""
    found = _NATIVE.match(text, at)
    return found is not None and bool(bits_of(found[1]) & PEOPLE)


def superlative(text: str, passage: Passage, span: Span) -> str | None:
    """ "youngest" or "oldest" where it bears an age and nobody is named: "the youngest of them, 19", "the oldest is eighty"."""
    if "est" not in passage.small:
        return None
    found = _SUPERLATIVE.search(text, max(passage.span.start, span.start - NAME_NEAR), span.start)
    return found[1].lower().replace("eldest", "oldest") if found else None
