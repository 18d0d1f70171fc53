"""Whether a verb between a happening and a date has the date for its own: "founded in Tarn by a miller who moved there in 1990"."""

from __future__ import annotations

from claims.extract.context.happened.attributive import is_attributive
from claims.extract.context.happened.deeds import deeds
from claims.extract.context.happened.happenings import Near
from claims.extract.language.closed_class import AUX
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_past
from claims.extract.times.governed import is_governed
from claims.tables import word_set

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "where"))


def told_nearer(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """Whether the date at ``places`` is that of a verb which stands between it and a happening that is told before it.

    A noun keeps the date of the verb that it is the subject of ("the vote is held on 9 December", "the death, which occurred on Friday"), and loses that of a
    clause about somebody else ("the release of men who were seized on Friday", "the dead of the crash were buried on Friday").
    """
    how, start, stop = near[2:]
    if not how.endswith("before"):
        return False
    if how.startswith("noun") and is_governed(row, start) and _has_verb(row, stop, places[0]):
        return True
    between = [one for one in deeds(row, places) if one[2] == "verb before" and stop <= one[3] < places[0]]
    if not between:
        return False
    verb = between[0][3]
    if row[verb].word in word_set("deeds", "eventive"):
        return False
    return how.startswith("verb") or any(token.word in _RELATIVE for token in row[stop:verb])


def _has_verb(row: Row, start: int, stop: int) -> bool:
    """Whether a finite verb stands at some places that is none of those which say only that something happened, or whom it harmed."""
    for at in range(start, stop):
        word = row[at].word
        if word in word_set("deeds", "eventive") or word in word_set("deeds", "harming"):
            return False
        if _is_finite(row, at, start):
            return True
    return False


def _is_finite(row: Row, at: int, start: int) -> bool:
    """Whether a word is a verb: no participle right behind the noun ("the crash caused by a lorry on Friday"), and none that qualifies another."""
    word = row[at].word
    if word in AUX:
        return True
    return (
        is_past(word)
        and at > start
        and not row[at].capital
        and not is_attributive(row, at)
        and row[at + 1].word != "by"
    )
