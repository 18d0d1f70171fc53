"""The noun phrase of a speaker, before a verb of speech or behind it."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.tokens import Row
from claims.extract.speech.words import weekdays, words
from claims.grammar import ARTICLES

_LONGEST = 14
_ASIDE = 16
_MARKS = frozenset("’'.&/-")


def before(row: Row, verb: int) -> tuple[int, int] | None:
    """The places ``[first, stop)`` of the subject whose verb stands at ``verb``; None where no phrase can be one."""
    stop = _skipped(row, verb)
    if stop is None or stop <= 0:
        return None
    word = row[stop - 1].word
    if word == ",":
        opened = next((at for at in range(stop - 2, max(stop - _ASIDE, -1), -1) if row[at].word == ","), None)
        if opened is None:
            return None
        told = _phrase(row, opened)
        named = told and not row[told[1] - 1].capital and _is_name(row, opened + 1, stop - 1)
        return (opened + 1, stop - 1) if named else told
    if word in ("who", "which"):
        return _phrase(row, stop - 1 - (stop > 1 and row[stop - 2].word == ","))
    if word in ("and", "but"):
        return opening(row, stop - 1)
    return _phrase(row, stop)


def _is_name(row: Row, first: int, stop: int) -> bool:
    """Whether nothing but capitals stands there, two or more: "the mayor, Ada Lorne, said"."""
    return stop - first > 1 and all(token.capital for token in row[first:stop])


def _skipped(row: Row, verb: int) -> int | None:
    """Where the subject ends: before auxiliaries, adverbs and a weekday; None for a passive."""
    stop = verb
    while stop > 0:
        word = row[stop - 1].word
        if word in words("passive"):
            return None
        if word in words("between"):
            stop -= 1
        elif word in weekdays():
            stop -= 2 if stop > 1 and row[stop - 2].word in ("on", "late", "early") else 1
        else:
            return stop
    return stop


def _phrase(row: Row, stop: int) -> tuple[int, int] | None:
    """The noun phrase that ends before ``stop``."""
    first = stop
    while first > 0 and stop - first < _LONGEST and not _is_bound(row, first - 1, stop):
        first -= 1
    while first < stop and not row[first].word[0].isalnum():
        first += 1
    first = _cut(row, first, stop) if first < stop else stop
    return (first, stop) if first < stop and _is_somebody(row, first, stop) else None


def _is_bound(row: Row, at: int, stop: int) -> bool:
    """Whether a phrase that ends before ``stop`` cannot reach over the word at ``at``."""
    word = row[at].word
    if not word[0].isalnum():
        return word not in _MARKS or (word == "." and not _is_short(row, at))
    if word == "and":
        return not (at + 1 < stop and at and row[at + 1].capital and row[at - 1].capital)
    if row[at].capital and at and word not in words("bounds"):
        return False
    return word in words("bounds") or acts(row, at)


def _is_short(row: Row, at: int) -> bool:
    """Whether a full stop is that of an initial or a title: "Maj. Gen. A. Bell"."""
    return at > 0 and row[at - 1].capital and len(row[at - 1].word) < 6 and at + 1 < len(row) and row[at + 1].capital


def acts(row: Row, at: int) -> bool:
    """Whether a word is a verb here and no participle that describes a noun: "the wounded soldiers", "armed police"."""
    word = row[at].word
    if word in AUX or word in words("past"):
        return True
    if not word.endswith(("ed", "ing")):
        return False
    return at > 0 and row[at - 1].word not in words("determiners") and row[at - 1].word[0].isalnum()


def _cut(row: Row, first: int, stop: int) -> int:
    """Without what stands before the phrase in its clause, as in "After the raid in Tarn the army", and without its article."""
    for at in range(stop - 1, first, -1):
        if row[at].word in ARTICLES and row[at - 1].word not in words("prepositions") | words("kept") | {"and"}:
            first = at
            break
    if row[first].word in words("prepositions"):
        first = _capitals(row, first, stop)
    return _named_from(row, first, stop)


def _named_from(row: Row, first: int, stop: int) -> int:
    """Where a phrase begins without what is no part of a speaker's name: "on Wednesday Bell", "its chairman", but "A. Bell"."""
    while first < stop and (row[first].word in words("idle") or row[first].word in weekdays()):
        if row[first].capital and row[first + 1 : first + 2] and row[first + 1].word == ".":
            break
        first += 1
    return first


def _capitals(row: Row, first: int, stop: int) -> int:
    """Where the last run of capitals begins; the last word by itself where it has none."""
    at = stop - 1
    while row[at].capital and at - 1 > first and row[at - 1].capital:
        at -= 1
    return at


def _is_somebody(row: Row, first: int, stop: int) -> bool:
    """Whether a phrase may name a speaker: a word, and none of time at its end."""
    last = row[stop - 1].word
    if last in weekdays() | words("times") | words("prepositions") | words("kept") | words("determiners"):
        return False
    if row[first].word[0].isdigit():
        return False
    return any(row[at].word[0].isalpha() and row[at].word not in words("between") for at in range(first, stop))


def opening(row: Row, stop: int) -> tuple[int, int] | None:
    """The subject with which the clause opens whose second verb stands behind "and": "A group took the town and said …"."""
    first = 0
    if row[0].word in words("prepositions") | words("bounds"):
        comma = next((at for at in range(stop) if row[at].word == ","), None)
        if comma is None:
            return None
        first = comma + 1
    for at in range(first, min(stop, first + _LONGEST)):
        word = row[at].word
        if acts(row, at) or word in words("bounds") or word in words("verbs") or not word[0].isalnum():
            first = _named_from(row, first, at)
            return (first, at) if at > first and _is_somebody(row, first, at) else None
    return None


def behind(row: Row, verb: int) -> tuple[int, int] | None:
    """The places of the speaker who is named behind the verb: ", said Ann Bell of the union"."""
    first = _named_from(row, verb + 1, len(row))
    stop = first
    while stop < len(row) and stop - first < _LONGEST and not _ends(row, stop):
        stop += 1
    if stop == first or row[first].word in words("pronouns") or row[first].word in weekdays():
        return None
    return (first, stop) if _is_somebody(row, first, stop) else None


def _ends(row: Row, at: int) -> bool:
    """Whether the speaker's name is over: at a mark, a figure, a verb or a word of time or manner."""
    word = row[at].word
    if word[0].isdigit():
        return True
    if not word[0].isalnum():
        return word not in _MARKS or (word == "." and not _is_short(row, at))
    if word in ("in", "at", "from") and at + 1 < len(row) and row[at + 1].capital:
        return row[at + 1].word in weekdays()
    if acts(row, at) and not row[at].capital:  # "Ann Bell, 52, said the fire began": a clause of its own
        return True
    return word in words("bounds") or word in words("prepositions") or word in weekdays() or word in words("verbs")
