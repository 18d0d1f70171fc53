"""One spelling for comparison: case, accents, typographic marks and spacing taken out of the way."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

# Letters that Unicode does not decompose, and marks that type-setters use for one ASCII mark.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼʹʻˈ′`´＇", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", None),
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_QUOTES = str.maketrans("‘’“”–—", "''\"\"--")
# A pattern that does not mind case takes these for "i" and "s", and they have other small letters.
_CASELESS = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
# Combining classes below this are letters in their own right (kana voicing, Indic nukta and virama), not accents.
_FIRST_ACCENT_CLASS = 10


def small(text: str) -> str:
    """Small letters, by which a word that a pattern found whatever its case is looked up in the list from which the pattern was made."""
    return text.lower() if text.isascii() else text.translate(_CASELESS).lower()


def _once(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", lowered)
        if unicodedata.combining(letter) < _FIRST_ACCENT_CLASS
    )
    return " ".join(unicodedata.normalize("NFKC", bare).split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The text as it is compared: NFKC, case-folded, accents off, ASCII quotes and dashes, single spaces.

    ``fold(fold(text)) == fold(text)`` for every string.
    """
    # Most texts have no marks but these that are not ASCII.
    plain = text if text.isascii() else text.translate(_QUOTES)
    if plain.isascii():
        return " ".join(plain.lower().replace("`", "'").split())
    folded = _once(text)
    # A handful of characters fold to something that folds again (a Kelvin sign under an accent, say).
    while (again := _once(folded)) != folded:
        folded = again
    return folded


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text without punctuation; dotted initials stay together, a genitive 's goes.

    >>> words("Col.-Gen. A. O'Neil (U.S.)")
    ('col', 'gen', 'a', 'oneil', 'us')
    """
    if text.isascii() and text.replace(" ", "").isalpha():  # most words of most texts
        return tuple(text.lower().split())
    folded = _initials().sub(lambda found: found[0].replace(".", ""), fold(text))
    return tuple(_words().findall(_genitive().sub("", folded).replace("'", "")))


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"\b(?:\w\.){2,}")


@cache
def _genitive() -> re.Pattern[str]:
    return re.compile(r"'s?(?=\s|$)")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")


class Placed(NamedTuple):
    """A folded word and where it stands in the text, ``[start, stop)`` in code points."""

    word: str
    start: int
    stop: int


def placed_words(text: str) -> tuple[Placed, ...]:
    """The words of a text, folded as ``words`` does, each with its place."""
    return tuple(
        Placed(word, found.start(), found.end()) for found in _pieces().finditer(text) for word in words(found[0])
    )


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(r"\w[\w.'’]*")
