"""The part of a sentence that a phrase governs, and whether it is denied there, or only thought of."""

from __future__ import annotations

from claims.extract.context.happened.deeds import deed_at
from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage
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
_NOT = frozenset(("not", "never", "nobody", "without", "denied", "denies", "denying", "hardly", "neither", "nor", "no"))
# They may stand between a denial and what it denies.
_HELPING = frozenset(
    "be been being have has had do does did will would shall is are was were ever yet again in the end ended up to any"
    " get got even also longer".split()
)
_MAYBE = frozenset(
    "could may might if whether unless should threatened threaten threatens tried attempted hoped reportedly suspected"
    " accused alleged allegedly".split()
)
_NONE = frozenset(("no", "neither", "none"))
UNDONE = frozenset(
    "refuse refused refuses refusing fail failed fails failing decline declined unable unwilling forgot neglected not never"
    " wanted wants want hope hopes promised".split()
)
_LOOK, _SUBJECT = 7, 3


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


def answer(passage: Passage, first: int, task: bool = False) -> Says | None:
    """Whether a phrase that begins at a token is asserted (yes) or denied (no); nothing where it is asked, wished or supposed.

    ``task``: it counts as told where somebody is sent "to" do it, unless they fail or refuse to.
    """
    row = passage.row
    if passage.text[passage.span.start : passage.span.stop].rstrip("\"'”’) \n").endswith("?"):
        return None
    ahead = [token.word for token in row[max(opens(passage, first), first - _LOOK) : first]]
    if not _MAYBE.isdisjoint(ahead) or (ahead[-1:] == ["to"] and not (task and UNDONE.isdisjoint(ahead))):
        return None
    return Says.NO if _is_denied(passage, first) else Says.YES


def _is_denied(passage: Passage, first: int) -> bool:
    """Whether a denial belongs to the words at a place: nothing but helping verbs and adverbs lies between ("did not in the end capture"),
    or "no" opens the clause whose subject stands right before them ("no rebels captured").
    """
    row = passage.row
    for at in range(first - 1, max(first - _LOOK, -1), -1):
        word = row[at].word
        if word in _NOT or word.endswith(("n't", "n’t")):
            return True
        if word not in _HELPING and not word.endswith("ly"):
            break
    start = opens(passage, first)
    return first - start <= _SUBJECT and start < first and row[start].word in _NONE
