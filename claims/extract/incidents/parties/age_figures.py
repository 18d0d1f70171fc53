"""Figures that can be ages, and whether behind one the next of a list of people follows."""

from __future__ import annotations

from claims.extract.incidents.parties.ages import age_at, party_at_noun, years_of
from claims.extract.incidents.parties.party import listed, singular
from claims.extract.incidents.wording import Sentence
from claims.grammar import GROUPS
from claims.tables import word_set

_OLDEST = 110
AFTER_AGE = word_set("parties", "after_age")
COUNTING = frozenset("one two three four five six".split())
UNDER = frozenset("month months week weeks day days".split())
WITH_CHILDREN = word_set("parties", "with_children")
AGED = frozenset("age ages aged".split())
# How far behind its article a noun may stand.
_NOUN = 4


def can_be_age(sentence: Sentence, at: int, marked: bool = False) -> bool:
    """Whether the word at a place can be an age; unmarked, "two" counts what follows."""
    word = sentence.word(at)
    years = years_of(word)
    if years is None or years > _OLDEST:
        return False
    if sentence.word(at + 1) in UNDER:
        return closes(sentence, at + 2)
    return marked or (word not in COUNTING and closes(sentence, at + 1))


def list_goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether behind ", 17," another person of a list follows."""
    at = comma + 1 + (sentence.word(comma + 1) == "and")
    is_led = sentence.word(comma + 1) == "and"
    return at in sentence.names or (is_led and _begins(sentence, at)) or _is_another(sentence, at)


def _is_another(sentence: Sentence, at: int) -> bool:
    """ "A woman, aged 31, a man, aged 28, and": a noun with an age of its own is somebody else."""
    if sentence.word(at) not in ("a", "an"):
        return False
    noun = next((place for place in range(at + 1, at + _NOUN) if sentence.word(place) in singular()), None)
    if noun is None or sentence.word(noun) in WITH_CHILDREN:
        return False
    word, behind = sentence.word(noun + 1), noun + 2
    is_of = word == "of" and can_be_age(sentence, behind, True)
    is_set_off = word in (",", "(") and (sentence.word(behind) in AGED or can_be_age(sentence, behind, False))
    return word in AGED or is_of or is_set_off


def _begins(sentence: Sentence, at: int) -> bool:
    return (
        sentence.word(at) in listed("articles")
        or sentence.word(at) in listed("definite")
        or at in sentence.figures
        or age_at(sentence, at) is not None
    )


def closes(sentence: Sentence, at: int) -> bool:
    """Whether what follows lets a figure between commas be an age."""
    word = sentence.word(at)
    if word == "of" and sentence.word(at + 1) in GROUPS:
        return False  # "20 children, 4 of them hurt"
    if word == "" or word in AFTER_AGE:
        return not party_at_noun(sentence, at - 1)
    return not word[0].isalnum() and word not in ("$", "%", "-", "/", ":")
