"""The one named thing to which a sentence binds an amount: "the 40-foot vessel Brisk Porter", "Sorby, which has a market value of 61 million"."""

from __future__ import annotations

from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# Nouns between an attributive measure and the name ("12-metre Sydney yacht Sword of Tarn"), and how far a relative clause reaches.
_NOUNS, _CLAUSE = 3, 10
_RELATIVE = frozenset(("which", "that", "with"))
_ENDS = frozenset((",", ";", ":", "(", ")", "who", "and", "but", "while"))


def bound_to(passage: Passage, first: int, last: int) -> frozenset[str]:
    """The names to which the amount at the tokens ``[first, last]`` is bound, none where its sentence binds it to no name."""
    return _behind(passage, last) if "-" in passage.row[last].word else _before(passage, first)


def _behind(passage: Passage, last: int) -> frozenset[str]:
    """The names right behind an attributive measure and its noun; the noun may have a name of a place before it."""
    row, at = passage.row, last + 1
    while at < len(row) and at <= last + _NOUNS and _is_noun(row[at].word):
        if not row[at].capital and at + 1 < len(row) and row[at + 1].capital:
            return _run(passage, at + 1)
        at += 1
    return frozenset()


def _is_noun(word: str) -> bool:
    return word.isalpha() and not (is_verb(word) or word in small_words())


def _run(passage: Passage, start: int) -> frozenset[str]:
    stop = start
    while stop < len(passage.row) and (passage.row[stop].capital or passage.row[stop].word in ("of", "the")):
        stop += 1
    return passage.names_in(start, stop)


def _before(passage: Passage, first: int) -> frozenset[str]:
    """The names right before the clause about them in which the amount stands."""
    row = passage.row
    opens = next((at for at in range(first - 1, max(first - _CLAUSE, 0), -1) if row[at].word in _ENDS), None)
    if opens is None or row[opens].word != "," or row[opens + 1].word not in _RELATIVE:
        return frozenset()
    if row[opens + 1].word != "with" and row[opens + 2].word not in word_set("narrowing", "holding"):
        return frozenset()
    if opens == 1:  # a name that opens its sentence and stands nowhere else is known by the clause about it alone
        return passage.names_in(0, 1) or frozenset([row[0].word] if row[2].word != "with" else [])
    return passage.names_in(_start(row, opens), opens) if row[opens - 1].capital else frozenset()


def _start(row: Row, stop: int) -> int:
    start = stop
    while start and (row[start - 1].capital or row[start - 1].word == "of"):
        start -= 1
    return start
