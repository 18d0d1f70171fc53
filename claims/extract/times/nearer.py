"""Whether a verb between a happening and a date has the date for its own: "founded in Tarn by a miller who moved there in 1990"."""

from __future__ import annotations

from claims.extract.context.deeds import deeds
from claims.extract.context.happenings import Near
from claims.extract.language.tokens import Row
from claims.tables import word_set

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "where"))


def told_nearer(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """Whether the date at ``places`` is that of a verb which stands between it and a happening that is told before it.

    A noun keeps the date of the verb that it is the subject of ("the vote is held on 9 December", "the death, which occurred on Friday"), and loses only that of a
    clause about somebody else ("the release of men who were seized on Friday").
    """
    how, stop = near[2], near[4]
    if not how.endswith("before"):
        return False
    between = [one for one in deeds(row, places) if one[2] == "verb before" and stop <= one[3] < places[0]]
    if not between:
        return False
    verb = between[0][3]
    if row[verb].word in word_set("deeds", "eventive"):
        return False
    return how.startswith("verb") or any(token.word in _RELATIVE for token in row[stop:verb])
