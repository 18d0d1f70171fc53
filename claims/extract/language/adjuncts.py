"""Whether a stretch of a sentence holds nothing but phrases with a preposition, adverbs and, where they may stand there, auxiliaries."""

from __future__ import annotations

from claims.extract.language.tokens import Row, Token
from claims.extract.language.verb_forms import is_verb
from claims.tables import word_set

# A phrase with more words than these, from one preposition to the next, is likely to hold more than one noun phrase.
_LONG = 6

# Two words that say how many there are and open no phrase: "killed at least 32 people and injured 110" has two objects.
_PAIRS = frozenset((("in", "total"), ("in", "all"), ("at", "least"), ("at", "most")))


def words_of(name: str) -> frozenset[str]:
    """A word list of inverted.yaml."""
    return word_set("inverted", name)


def are_adjuncts(row: Row, start: int, stop: int, between: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch is made of adjuncts alone, whole ones: "in the night by the police". ``between`` are the words that may stand between
    them, as auxiliaries do.
    """
    at = start
    while at < stop:
        word = row[at].word
        if (word, row[at + 1].word if at + 1 < stop else "") in _PAIRS:
            at += 2
        elif word in words_of("prepositions") and not _is_adverb_here(row, at, stop):
            end = _phrase(row, at + 1, stop, between)
            if end is None:
                return False
            at = end
        elif word in between or is_adverb(word):
            at += 1
        elif word == "," and (closed := _inserted(row, at, stop, between)):
            at = closed
        else:
            return False
    return True


def is_adverb(word: str) -> bool:
    """Whether a word says when, where or how, by the list or by its ending."""
    return word in words_of("adverbs") or (word.endswith("ly") and len(word) > _LONG - 2)


def _is_adverb_here(row: Row, at: int, stop: int) -> bool:
    """ "Around", "over" and "in all" right before a figure, "up to now"."""
    word, behind = row[at].word, row[at + 1].word if at + 1 < stop else ""
    return (word in ("around", "over", "under") and at + 1 == stop) or (word == "to" and behind == "now")


def _phrase(row: Row, at: int, stop: int, between: frozenset[str]) -> int | None:
    """Where a phrase ends whose preposition stands before a place; None where it has no noun, or where something else begins in it."""
    start, nouns = at, 0
    while at < stop and at - start < _LONG:
        token = row[at]
        word = token.word
        if word in words_of("prepositions") or word == ",":
            break
        if word in between or (is_adverb(word) and nouns):
            break
        if word in words_of("determiners"):
            if nouns:
                return None
        elif word == "and":
            if not nouns or at + 1 >= stop:
                return None
            nouns = 0
        elif _is_noun(row[at].word, nouns):
            nouns += 1
        elif not is_adverb(word):
            return None
        at += 1
    return at if nouns and not _is_open(row[at - 1]) else None


def _is_noun(word: str, nouns: int) -> bool:
    """Whether a word may belong to a noun phrase; what looks like a verb only before its noun ("from the flooded villages") or as one ("at the
    level crossing").
    """
    if not word[0].isalnum():
        return word in "-–/'"
    return word not in words_of("pronouns") and (nouns == 0 or not is_verb(word) or word.endswith("ing"))


def _is_open(token: Token) -> bool:
    """Whether a phrase that ends so wants its noun still: "in the", "in the first"."""
    return token.word in words_of("ordered") or token.word in words_of("determiners") or token.word == "and"


def _inserted(row: Row, at: int, stop: int, between: frozenset[str]) -> int | None:
    """Behind the comma that closes an insertion: ", by the data of the ministry,"."""
    close = next((place for place in range(at + 1, stop) if row[place].word == ","), None)
    if close is None:
        return None
    first = at + 1 + (row[at + 1].word == "according")
    return close + 1 if close > first and are_adjuncts(row, first, close, between) else None
