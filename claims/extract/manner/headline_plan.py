"""What a headline tells with a bare infinitive lies ahead: "Dunmore Mills to cut 1,200 jobs"."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX, DETERMINERS, HEDGES
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_past, is_verb
from claims.extract.texts.drawn import Drawn
from claims.tables import word_set

_ENDS = frozenset(".!?:;,”\"'’)")
_LONGEST = 5
_MEASURING = frozenset("up to more fewer less than at least most another further as many".split())


def is_planned_in_headline(item: Drawn) -> bool:
    """Whether a value is the object or the time of such an infinitive, in a line that is no sentence."""
    row = item.passage.row
    if "to" not in item.passage.said or item.passage.text[item.passage.span.stop - 1] in _ENDS:
        return False
    places = covered(row, item.span.start, item.span.stop)
    if places is None:
        return False
    return any(
        _is_plan(row, at, places[0])
        for at in range(max(1, places[0] - _LONGEST - 1), places[0] - 1)
        if row[at].word == "to"
    )


def _is_plan(row: Row, at: int, first: int) -> bool:
    """Whether "to" at a place has a verb behind it that governs the value, and before it nothing but a name or a noun: not "returns to win three medals"."""
    verb, between = row[at + 1], row[at + 2 : first]
    if not verb.word.isalpha() or verb.word in DETERMINERS | AUX | word_set("heads", "prepositions"):
        return False
    small = HEDGES | DETERMINERS | _MEASURING | word_set("heads", "prepositions")
    return all(one.word in small for one in between) and _is_nominal(row[:at])


def _is_nominal(ahead: Row) -> bool:
    """Whether words before "to" hold no verb that a headline could tell with: a small word in -s behind another may be one."""
    last = ahead[-1]
    if not last.word[-1].isalnum() or (
        last.word.endswith("s") and not last.capital and len(ahead) > 1 and not ahead[-2].word[0].isdigit()
    ):
        return False
    return not any(is_past(one.word) or is_verb(one.word) for one in ahead if not one.capital)
