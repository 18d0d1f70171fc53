"""Nouns of happenings that only say more of something else: "the dead of the collapse", "at the scene of the blast", "a talk about the strike"."""

from __future__ import annotations

from claims.extract.context.happened.attributive import is_attributive
from claims.extract.context.happened.happenings import ARTICLES, Near
from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.grammar import BE
from claims.tables import word_set

# Behind them the clause tells of what happened in the happening itself: "12 died in a crash on Friday".
_WITHIN = frozenset(("in", "during", "with"))
# How far before its noun a preposition may stand, and a verb of its clause.
_PHRASE, _CLAUSE = 5, 14
_BREAKS = frozenset((",", ";", ":", "(", ")", "that", "who", "which", "but", "while", "when", "–", "—"))


def lead(row: Row, noun: int) -> str:
    """The word before the phrase of the noun at a place, with what qualifies the noun; empty where none stands near."""
    for at in range(noun - 1, max(noun - 1 - _PHRASE, -1), -1):
        word = row[at].word
        if not (word in ARTICLES or row[at].capital or is_attributive(row, at) or _qualifies(word)):
            return word
    return ""


def preposition(row: Row, noun: int) -> str:
    """The preposition whose noun stands at a place; empty where the noun has none."""
    word = lead(row, noun)
    return word if word in word_set("heads", "prepositions") or word in _MORE else ""


_MORE = word_set("heads", "more_prepositions")


def _qualifies(word: str) -> bool:
    return word.isalnum() and not (
        word in small_words() or is_verb(word) or word in _MORE or word in word_set("heads", "prepositions")
    )


def is_governed(row: Row, noun: int) -> bool:
    """Whether a noun stands behind a preposition, and so is not what its clause is told of."""
    return bool(preposition(row, noun))


def is_loose(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """Whether the date behind a happening's noun may as well be that of what its clause tells: "searched the site of the crash on Friday", "condemned the
    attack on Friday", "the strike was discussed on Friday".
    """
    how, start, stop = near[2:]
    if how != "noun before" or (stop == places[0] and row[stop - 1].word == "of"):
        return False
    if _is_passive(row, stop, places[0]) or lead(row, start) in word_set("deeds", "regarding"):
        return True
    governs = preposition(row, start)
    if not governs or governs in _WITHIN:
        return False
    before = range(start - 1, max(start - _CLAUSE, -1), -1)
    clause = [row[at].word for at in before]
    edge = next((at for at, word in enumerate(clause) if word in _BREAKS), len(clause))
    if not word_set("deeds", "harming").isdisjoint(clause[:edge]):
        return False
    return stop < places[0] - 1 or any(word in AUX or is_verb(word) for word in clause[:edge])


def _is_passive(row: Row, start: int, stop: int) -> bool:
    """Whether something is told to have been done about the noun: all but what says that it happened, or was noticed."""
    for at in range(start, stop - 1):
        if row[at].word in BE and is_verb(row[at + 1].word) and row[at + 1].word not in BE:
            return row[at + 1].word not in word_set("deeds", "eventive") | word_set("deeds", "noticed")
    return False
