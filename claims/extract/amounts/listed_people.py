"""One of several who are named in a row: "a boy and a 5-year-old girl" are two, and "a girl" is no toll."""

from __future__ import annotations

from claims.extract.language.closed_class import DETERMINERS
from claims.extract.language.lexicon import is_person
from claims.extract.language.tokens import Row

_JOINTS = frozenset(("and", ",", "&"))
# An age and an adjective may stand before the noun.
_REACH = 4


def is_one_of_a_row(row: Row, first: int, last: int) -> bool:
    """Whether a figure that says one ("a boy") is joined to another person, before it or behind it."""
    if row[first].word not in ("a", "an", "one"):
        return False
    return _joined_behind(row, last) or _joined_before(row, first)


def _joined_behind(row: Row, last: int) -> bool:
    words = [token.word for token in row[last + 1 : last + 4 + _REACH]]
    step = 2 if words[:2] == [",", "and"] else 1
    if not words or words[0] not in _JOINTS or not words[step:]:
        return False
    if words[step] not in DETERMINERS and not words[step].isdigit():
        return False
    return any(is_person(word) for word in words[step + 1 : step + 1 + _REACH])


def _joined_before(row: Row, first: int) -> bool:
    end = first - 1
    if end > 0 and row[end].word == "and" and row[end - 1].word == ",":
        end -= 1
    return end > 0 and row[end].word in _JOINTS and is_person(row[end - 1].word)
