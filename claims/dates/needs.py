"""What a text must hold for a rule to match at all, read off the rule's pattern.

A pattern of the grammar is long, and compiling it costs more than reading a short text by it. A text of a few words, as a
person writes one into a claims file, holds what few rules need: only those are compiled.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.dates.words import cardinals, fold, index, ordinals, spoken_words

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
_WORD = re.compile(r"(?<![<\w])(?:[A-Za-z]{2,}|[QH])(?![\w>])")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
# What the patterns, which ignore case, take for i, s and k.
_ODD = frozenset("\u0130\u0131\u017f\u212a")


class Needs(NamedTuple):
    """The named pieces, in their order, and the words without which a pattern cannot match; of each set in ``one_of``, one word."""

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
    known = tuple(piece for piece in pieces if piece in _TABLES or piece in _NUMBERS)
    return Needs(known, frozenset(words), tuple(one_of))


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


class Holds(NamedTuple):
    """What a text holds of that which a pattern may need.

    ``tokens`` are its words and runs of digits, each as the pieces that it may be. ``plain``: single spaces and no number in words,
    so that the short forms of the pieces do. ``odd``: letters whose case is not told by ``lower``.
    """

    folded: str
    tokens: tuple[frozenset[str], ...]
    plain: bool
    odd: bool


@lru_cache(maxsize=256)
def holds(text: str) -> Holds:
    """What a text holds."""
    folded = fold(text)
    spoken = any(word in folded for word in spoken_words())
    plain = text.isascii() and not spoken and " ".join(text.split()) == text
    return Holds(folded, tuple(map(_pieces, _TOKEN.findall(folded))), plain, not _ODD.isdisjoint(text))


@cache
def _pieces(token: str) -> frozenset[str]:
    """The pieces that a token may be, or be the first word of."""
    if token.isdigit():
        return _NUMBERS if len(token) == 4 else _NUMBERS - _YEARS
    found = {piece for piece, table in _TABLES.items() if _named(token, table)}
    if token in ordinals() or token in cardinals() or token in _VAGUE:
        found |= _NUMBERS if token in _SPOKEN_YEAR else _NUMBERS - _YEARS
    return frozenset(found)


def _named(word: str, table: str) -> bool:
    known = index(table)
    return word in known or f"{word}." in known or word.removesuffix("s") in known


def possible(source: str, text: str) -> bool:
    """Whether a pattern may match somewhere in ``text``; never false where it does."""
    need, held = needs(source), holds(text)
    return held.odd or (
        all(word in held.folded for word in need.words)
        and all(any(word in held.folded for word in choice) for choice in need.one_of)
        and _in_order(need.pieces, held.tokens)
    )


def _in_order(pieces: tuple[str, ...], tokens: tuple[frozenset[str], ...]) -> bool:
    """Whether the tokens hold the pieces, one after the other."""
    left = iter(tokens)
    return all(any(piece in token for token in left) for piece in pieces)
