"""Figures that count no people: ages that are set off or told, measures, and things."""

from __future__ import annotations

from claims.extract.incidents.parties.party import listed, singular, stops
from claims.extract.incidents.wording import Sentence
from claims.tables import word_set

_MEASURES = word_set("parties", "measures")
_OF_BODIES = word_set("parties", "of_bodies")
# Within how many words of a figure its noun may stand.
_THING_REACH = 3


def counts_nobody(sentence: Sentence, at: int, place: int) -> bool:
    """Whether a figure of the words ``[at, place)``, of which no noun tells, is an age or a measure, or counts things."""
    return (
        _is_told_age(sentence, at, place)
        or sentence.word(place) in _MEASURES
        or _counts_no_people(sentence, place)
        or is_set_off_age(sentence, at, place)
    )


def _is_told_age(sentence: Sentence, at: int, place: int) -> bool:
    """ "The dead man was 55 and a father of three", "a fourth man, who is 17, and", "she was 79 and died"."""
    verb, whose = sentence.word(at - 1), sentence.word(at - 2)
    is_one = whose in singular() or whose in ("who", "he", "she") or at - 2 in sentence.names.values()
    is_said = verb in ("was", "is", "were", "are") and is_one
    return is_said and sentence.word(place) in ("and", ",", ".", ")", ";", "when")


def _counts_no_people(sentence: Sentence, place: int) -> bool:
    """ "63 milking cows", "three parked cars": what a figure counts is none of the people."""
    for at in range(place, place + _THING_REACH):
        word = sentence.word(at)
        if word in listed("things") or word in listed("animals") or word in _OF_BODIES:
            return True
        if word in stops() or not word[:1].isalpha():
            return False
    return False


def is_set_off_age(sentence: Sentence, at: int, place: int) -> bool:
    """ "her husband, Hollis, 81, was", "Now 18, she", "those rescued, aged 61 and 19,": a figure that is an age."""
    ends = sentence.word(place) in (",", ")")
    front = at - 1
    while sentence.word(front) in (",", "and") or front in sentence.figures:
        front -= 1
    if sentence.word(front) in ("aged", "ages", "age", "now"):
        return ends or sentence.word(place) in stops()
    set_off = ends and at > 1 and sentence.word(at - 1) in (",", "(") and sentence.word(at - 2)[:1].isalpha()
    return set_off and sentence.word(place + 1) != "including"
