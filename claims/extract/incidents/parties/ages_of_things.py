"""Figures that look as if they told of people: the age of a thing, an age that counts nobody."""

from __future__ import annotations

from claims.extract.incidents.parties.party import listed, plural, singular, stops
from claims.extract.incidents.wording import Sentence
from claims.extract.language.verb_forms import is_verb

_AUXILIARIES = frozenset("was is were are will would has had could can may might should".split())


def is_thing(sentence: Sentence, at: int) -> bool:
    """Whether what is so old is no person: "the 17-year-old ship will be towed"."""
    word, behind = sentence.word(at), sentence.word(at + 1)
    if not word.isalpha() or word in stops() or word.endswith(("ly", "ed")) or is_verb(word):
        return False
    return behind in _AUXILIARIES or behind.endswith("ed")


def is_of_thing(sentence: Sentence, at: int) -> bool:
    """Whether an age is said of a thing: "the bus was 20 years old"."""
    word = sentence.word(at - 2)
    if sentence.word(at - 1) not in ("was", "is") or sentence.word(at - 3) not in listed("definite"):
        return False
    return not (word in singular() or word in plural() or word in stops() or at - 2 in sentence.names.values())
