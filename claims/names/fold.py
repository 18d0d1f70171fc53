"""A name as a reader would type it: lower case, Latin letters, single spaces."""

from __future__ import annotations

from claims.names.scripts import APOSTROPHES, quick, settle


def fold(text: str) -> str:
    """Lower-case Latin words, one space apart; a script without a table stays as it is."""
    return _fold(text, True)


def bare(text: str) -> str:
    """Like `fold`, but Latin marks are dropped and not read: Erdogan for Erdoğan."""
    return _fold(text, False)


def _fold(text: str, read_marks: bool) -> str:
    fast = text.lower().translate(quick(read_marks))
    if fast.isascii():
        return " ".join(fast.split())
    return settle(text.translate(APOSTROPHES), read_marks=read_marks)
