"""Participles that qualify a noun: "the collapsed building", "her stolen car", "the crew of crashed planes". They tell of no day."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_past
from claims.numbers.table import numbers
from claims.tables import word_set

# What opens a noun's phrase and never stands alone; "all fled homes" and "a wall that collapsed" have a verb.
_OPENS = frozenset(("a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "every", "each", "no"))


def is_attributive(row: Row, at: int) -> bool:
    """Whether the participle at a place stands between what opens a noun's phrase and the noun."""
    if not is_past(row[at].word) or not _is_noun(row, at + 1):
        return False
    before = at - 1
    while before > 0 and row[before].word.endswith("ly"):
        before -= 1
    return before >= 0 and _opens_phrase(row[before].word)


def qualifies(row: Row, at: int) -> bool:
    """Whether the word at a place says of what sort the thing behind it is: "the final ruling", but "the final ended"."""
    numbered = at + 2 < len(row) and row[at + 1].word in numbers("words")
    return numbered or (_is_noun(row, at + 1) and not is_past(row[at + 1].word))


def _opens_phrase(word: str) -> bool:
    return word in _OPENS or word in word_set("heads", "prepositions") or word.endswith(("'s", "’s", "s'", "s’"))


def _is_noun(row: Row, at: int) -> bool:
    if at >= len(row) or row[at].capital:
        return False
    word = row[at].word
    return word.replace("-", "").isalpha() and not (
        word.endswith("ly") or word in small_words() or word in AUX or word in word_set("heads", "prepositions")
    )
