"""Where "but" puts something in the place of what stands behind a denied verb: "did not take place on 3 May but on 10 May"."""

from __future__ import annotations

from claims.extract.language.tokens import Row
from claims.tables import word_set

# How far behind its verb a "but" may stand, and how far behind "but" the word that says when it was instead.
_REACH, _BEHIND = 10, 4
_STOPS = frozenset(". ; : ? ! ( ) – —".split())
_INSTEAD = frozenset("later earlier after afterwards before".split())


def is_corrected(row: Row, verb: int) -> bool:
    """Whether behind the denied verb at a place it is told where, when or for whom it was so: the verb itself is not denied then."""
    for at in range(verb + 1, min(verb + 1 + _REACH, len(row) - 1)):
        if row[at].word in _STOPS:
            return False
        if row[at].word == "but":
            first = at + 1 + (row[at + 1].word in ("rather", "instead", "only"))
            return _stands_for(row, range(verb + 1, at), first)
    return False


def _stands_for(row: Row, told: range, first: int) -> bool:
    """Whether the words at ``first`` answer what those of ``told`` do: with the same preposition, or as a time later or earlier."""
    behind = [one.word for one in row[first : first + _BEHIND]]
    prepositions = word_set("heads", "prepositions") & {row[at].word for at in told}
    if behind[:1] and behind[0] in prepositions:
        return True
    return bool(prepositions) and not _INSTEAD.isdisjoint(behind) and "," not in behind
