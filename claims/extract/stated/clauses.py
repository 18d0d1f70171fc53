"""The part of a sentence that a phrase governs, and whether it is denied there, or only thought of."""

from __future__ import annotations

from claims.extract.deeds import deed_at
from claims.extract.page import Passage
from claims.extract.tokens import Row
from claims.values.yes_no import Says

_BREAKS = frozenset(
    (
        ";",
        ":",
        "(",
        ")",
        "but",
        "while",
        "although",
        "though",
        "whereas",
        "because",
        "after",
        "before",
        "when",
        "–",
        "—",
    )
)
_NOT = frozenset(
    ("not", "never", "no", "nobody", "none", "neither", "without", "denied", "denies", "denying", "nor", "hardly")
)
_MAYBE = frozenset(
    (
        "could",
        "may",
        "might",
        "if",
        "whether",
        "unless",
        "should",
        "threatened",
        "threaten",
        "threatens",
        "tried",
        "attempted",
        "hoped",
        "reportedly",
        "suspected",
        "accused",
        "alleged",
        "allegedly",
    )
)
_LOOK = 7


def opens(passage: Passage, first: int) -> int:
    """Where the clause of a place begins."""
    return next((at + 1 for at in range(first - 1, -1, -1) if passage.row[at].word in _BREAKS), 0)


def closes(passage: Passage, last: int) -> int:
    """Where the clause behind a place ends: at a break, or where "and" leads on to the next verb."""
    row = passage.row
    for at in range(last + 1, len(row)):
        word = row[at].word
        if word in _BREAKS or (word in ("and", ",", "who", "which") and _is_verb_next(row, at + 1)):
            return at
    return len(row)


def _is_verb_next(row: Row, at: int) -> bool:
    """Whether a verb begins at a place, an adverb before it left out."""
    at += at < len(row) and row[at].word.endswith("ly")
    return at < len(row) and deed_at(row, at) is not None


def answer(passage: Passage, first: int) -> Says | None:
    """Whether a phrase that begins at a token is asserted (yes) or denied (no); nothing where it is asked, wished or supposed."""
    row = passage.row
    if passage.text[passage.span.start : passage.span.stop].rstrip("\"'”’) \n").endswith("?"):
        return None
    ahead = [token.word for token in row[max(opens(passage, first), first - _LOOK) : first]]
    if _MAYBE & set(ahead):
        return None
    # A name in between takes the denial for itself: "without the king, rebels captured".
    denied = [word for word in ahead if word in _NOT or word.endswith(("n't", "n’t"))]
    return Says.NO if len(denied) % 2 else Says.YES
