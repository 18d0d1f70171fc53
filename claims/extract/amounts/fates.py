"""What happened to a part of a whole, or at a place: "seven trucks burned and four were driven away", "at 34 kilometres a man collapsed"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.context.happened.deeds import deed_at
from claims.extract.language.tokens import covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.tables import word_set

# The keys of what happened to a part of a whole, and at a place; and where nothing tells it.
DEED, AT, UNKNOWN = "deed", "at", "?"
_FAR, _SEVERAL = 12, 2
_APART = frozenset((";", ":", "(", ")", ",", "and", "but", "while", "whereas", "that", "which", "who"))
_HEDGES = frozenset(("about", "around", "some", "roughly", "nearly", "just"))


def deed(passage: Passage, first: int, last: int, key: str = DEED) -> str:
    """What happened to what a figure counts, or at the place that it tells, as a mark: the nearest verb of its clause."""
    row, best = passage.row, (_FAR, UNKNOWN)
    for side in (range(first - 1, max(first - _FAR, -1), -1), range(last + 1, min(last + _FAR, len(row)))):
        for at in side:
            if row[at].word in _APART:
                break
            if told := deed_at(row, at):
                best = min(best, (abs(at - first), told))
                break
    return f"{KEYED}{key}:{best[1]}"


def is_shared(passage: Passage) -> bool:
    """Whether a sentence tells the fates of parts of one whole: "seven trucks burned and four were driven away"."""
    plain = [
        item
        for item in passage.counts
        if isinstance(item.value, Count) and item.value.unit is None and not item.value.ordinal
    ]
    if len(plain) < _SEVERAL or passage.said[0] == "of":
        return False
    bare = (item for item in plain if not getattr(item.value, "noun", None))
    places = (covered(passage.row, item.start, item.stop) for item in bare)
    return any(place and _has_verb(passage.said, *place) for place in places)


def _has_verb(said: Sequence[str], first: int, last: int) -> bool:
    """ "And four were driven away", "and took four"."""
    if last + 1 < len(said) and is_verb(said[last + 1]):
        return first > 0 and said[first - 1] in ("and", ",", ";")
    return first > 1 and said[first - 2] == "and" and is_verb(said[first - 1])


def is_position(said: Sequence[str], first: int) -> bool:
    """Whether a length says where something happened: "at 34 kilometres a man collapsed"; "stood at 4 metres" is a level."""
    at = first - 1
    while at > 0 and said[at] in _HEDGES:
        at -= 1
    return at >= 0 and said[at] == "at" and (at == 0 or said[at - 1] not in word_set("narrowing", "levels"))
