"""A text in plain small letters, with the way back: where each letter of it stood."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Folded:
    """``places[n]`` is where the n-th letter of ``text`` stands in the original; one more for its end."""

    text: str
    places: Sequence[int]


def folded(text: str) -> Folded:
    """Without case, accents and what has no width, letter by letter."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        written = letter.lower() if letter.isascii() else _plain(letter)
        letters.append(written)
        places.extend([place] * len(written))
    return Folded("".join(letters), [*places, len(text)])


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """A letter of any script, decomposed and without its marks."""
    decomposed = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(
        _PLAIN.get(one, one) for one in decomposed if not unicodedata.combining(one) and one not in _NO_WIDTH
    )


_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_PLAIN = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
}
