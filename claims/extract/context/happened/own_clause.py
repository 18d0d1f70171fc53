"""Where the clause begins that a conjunction of time or reason opens and in which a date stands: "was dismissed after the paper put out the letters on Monday"."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import irregular, is_regular_past
from claims.tables import word_set

# Of these some are prepositions as well: only with a verb behind them they open a clause.
_OPENS = frozenset(("after", "before", "when", "because", "once", "until", "since"))
_REACH = 22
# A conjunction and its subject.
_SUBJECT = 2


def clause_start(row: Row, first: int) -> int:
    """The place of the conjunction, -1 where the date at ``first`` stands in no such clause. What tells of the date stands behind it."""
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = row[at].word
        if word in (",", ";", ":", "but"):
            return -1
        if word in _OPENS:
            return at if any(_is_finite(row, place) for place in range(at + _SUBJECT, first)) else -1
    return -1


def _is_finite(row: Row, at: int) -> bool:
    """Whether a word is the verb of a clause: an auxiliary, or a past form that qualifies no noun."""
    word, behind = row[at].word, row[at + 1].word if at + 1 < len(row) else ""
    if word in AUX or word in word_set("deeds", "toneless") or word in irregular():
        return True
    return is_regular_past(word) and not row[at].capital and not behind.endswith("s")
