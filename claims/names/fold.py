"""A name as a reader would type it: lower case, Latin letters, single spaces."""

from __future__ import annotations

import re

from claims.names.scripts import APOSTROPHES, quick, settle

# The Bulgarian vowel; in Russian the letter stands before a vowel only and has no sound.
_HARD = re.compile("ъ(?![еёюяїиэ])")


def fold(text: str) -> str:
    """Lower-case Latin words, one space apart; a script without a table stays as it is."""
    return _fold(text, True)


def bare(text: str) -> str:
    """Like `fold`, but Latin marks are dropped and not read: Erdogan for Erdoğan."""
    return _fold(text, False)


def _fold(text: str, read_marks: bool) -> str:
    text = text.lower()
    if "ъ" in text:
        text = _HARD.sub("а", text)
    fast = text.translate(quick(read_marks))
    if fast.isascii():
        return " ".join(fast.split())
    return settle(text.translate(APOSTROPHES), read_marks=read_marks)
