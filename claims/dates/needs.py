"""What a text must hold for a rule to match at all, read off the rule's pattern.

A pattern of the grammar is long, and compiling it costs more than reading a short text by it. A text of a few words, as a
person writes one into a claims file, holds what few rules need: only those are compiled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.dates.words import cardinals, fold, index, ordinals

# Pieces that are words of a table, and pieces that are numbers in digits or words.
_TABLES = {"month": "months", "weekday": "weekdays", "weekdays": "weekdays", "season": "seasons", "part": "parts"}
_YEARS = frozenset(("year", "digits"))
_NUMBERS = _YEARS | {"day", "nth", "cardinal", "number"}
# Words that open a number of the grammar without being one, and words that open a year in words.
_VAGUE = frozenset("a an few couple several".split())
_SPOKEN_YEAR = frozenset("nineteen twenty eighteen seventeen two".split())
_BACK = re.compile(r"\(\?P=\w+\)")
_CLASS = re.compile(r"\[[^\]]*\]|\\.")
_AROUND = re.compile(r"\(\?(?:[=!]|<[=!])[^()]*\)")
_GROUP = re.compile(r"\((?:\?:|\?-?i:|\?P<\w+>)?([^()]*)\)([?*]|\{0[^}]*\})?")
_OPTIONAL = re.compile(r"(?:<\w+>|\w)[?*]")
_WORD = re.compile(r"(?<![<\w])[a-z]{3,}(?![\w>])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Needs:
    """The named pieces and the words without which a pattern cannot match; of each set in ``one_of``, one word."""

    pieces: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    one_of: tuple[frozenset[str], ...] = ()


@cache
def needs(source: str) -> Needs:
    """What a pattern needs; nothing where that cannot be told."""
    rest = _BACK.sub(" ", _CLASS.sub(" ", source))
    while (fewer := _AROUND.sub(" ", rest)) != rest:
        rest = fewer
    one_of: list[frozenset[str]] = []
    while found := _GROUP.search(rest):
        kept = "" if found[2] or "|" in found[1] else found[1]
        if not found[2] and (choice := _choice(found[1])):
            # Which group stands inside which is not followed: a choice inside an optional group is no need.
            one_of.extend([choice] if _is_outermost(rest, found.start()) else [])
        rest = f"{rest[: found.start()]} {kept} {rest[found.end() :]}"
    if "|" in rest or "(" in rest:
        return Needs()
    pieces, words = _plain(rest)
    return Needs(tuple(pieces), frozenset(words), tuple(one_of))


def _is_outermost(rest: str, at: int) -> bool:
    return rest.count("(", 0, at) == rest.count(")", 0, at)


def _choice(alternatives: str) -> frozenset[str] | None:
    """A word of each alternative, where each has one."""
    if "|" not in alternatives:
        return None
    found = [max(_plain(part)[1], key=len, default="") for part in alternatives.split("|")]
    return frozenset(found) if all(found) else None


def _plain(part: str) -> tuple[list[str], list[str]]:
    rest = _OPTIONAL.sub(" ", part.replace("_", " "))
    pieces = [name.rstrip("0123456789") for name in re.findall(r"<(\w+)>", rest)]
    return pieces, [word.lower() for word in _WORD.findall(rest)]


@dataclass(frozen=True, slots=True)
class Holds:
    """What a text holds: its folded words, the pieces that are words of a table, how many numbers, and whether a year."""

    folded: str
    pieces: frozenset[str]
    numbers: int
    year: bool


@lru_cache(maxsize=256)
def holds(text: str) -> Holds:
    """What a text holds of that which a pattern may need."""
    folded = fold(text)
    tokens = re.findall(r"[^\W\d_]+", folded)
    pieces = frozenset(piece for piece, table in _TABLES.items() if any(_named(word, table) for word in tokens))
    spoken = [word for word in tokens if word in ordinals() or word in cardinals() or word in _VAGUE]
    year = re.search(r"\d{4}", folded) is not None or any(word in _SPOKEN_YEAR for word in tokens)
    return Holds(folded, pieces, len(re.findall(r"\d+", folded)) + len(spoken), year)


def _named(word: str, table: str) -> bool:
    known = index(table)
    return word in known or f"{word}." in known or word.removesuffix("s") in known


def possible(source: str, text: str) -> bool:
    """Whether a pattern may match somewhere in ``text``; never false where it does."""
    need, held = needs(source), holds(text)
    pieces = frozenset(need.pieces)
    return (
        pieces & frozenset(_TABLES) <= held.pieces
        and sum(piece in _NUMBERS for piece in need.pieces) <= held.numbers
        and (held.year or not pieces & _YEARS)
        and all(word in held.folded for word in need.words)
        and all(any(word in held.folded for word in choice) for choice in need.one_of)
    )
