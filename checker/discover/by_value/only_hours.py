"""The only hours that two texts on one accident or attack give, told by other verbs: "the lorry struck the bridge at 9:45", "it was about 11 when the bus plunged".

A short text on a crash, a blast or a raid that gives one hour alone gives that of the thing itself. So the two are looked at though their clauses share no word, and
that neither text gives another hour speaks for one question; whether they contradict each other is then weighed as it is for any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from checker.discover.by_value.distance import distance
from checker.discover.by_value.told_alike import tells_of_one
from checker.discover.events import NO_VERB, is_moment, may_be_one_moment
from checker.discover.link import Links
from checker.discover.pairs import fits
from checker.discover.scored import Places
from checker.discover.side import Side
from claims.claim import Modality
from claims.extract.context.happenings import form_of, is_listed
from claims.extract.language.stems import stem
from claims.tables import word_set

# Hours further apart than two of the twelve of half a day are more likely the begin and the end of one night.
_NEAR = 2 / 12
_BEGAN = "began"


def only_hours(sides: Sequence[Side], links: Links) -> Iterator[Places]:
    """The pairs of claims that are the only hours of two texts on one incident."""
    for a, b in combinations([side for side in sides if _is_only_hour(side)], 2):
        if tells_of_one(a, b, links) and (_names_incident(a) or _names_incident(b)) and _may_be_one(a, b):
            yield a.at, b.at


def _is_only_hour(side: Side) -> bool:
    """Whether a claim is the only hour of a text whose opening names an incident, and may be told of that."""
    if not (side.lone and side.timed and side.claim.value.kind == "time" and is_moment(side.claim)):
        return False
    if side.claim.modality in (Modality.PLANNED, Modality.DENIED) or _incidents().isdisjoint(side.context.topic):
        return False
    told = _told(side)
    return _names_incident(side) or (stem(told) in _events() and _occasions().isdisjoint(side.near))


def _may_be_one(a: Side, b: Side) -> bool:
    """Whether nothing tells that two hours are of two happenings, and they lie so near each other that one may be wrong."""
    zoned = [getattr(side.claim.value, "zone", None) is not None for side in (a, b)]
    gap = distance(a.claim.value, b.claim.value)
    if zoned[0] != zoned[1] or gap is None or not 0 < gap <= _NEAR:
        return False
    return fits(a, b) if a.slot == b.slot else may_be_one_moment(a, b)


def _told(side: Side) -> str:
    return side.slot.partition("-")[2]


def _names_incident(side: Side) -> bool:
    """Whether the verb of an hour tells of an accident, an attack or the like, or that such a thing happened or began."""
    told = _told(side)
    if told == _BEGAN:
        return not _events().isdisjoint(side.near)  # a concert begins too
    return told in NO_VERB or (is_listed(told) and _is_incident(told))


@cache
def _is_incident(happening: str) -> bool:
    """Whether one of the words by which a happening is told is one for an incident."""
    form = form_of(happening)
    return not word_set("happened", "event").isdisjoint((*form["verb"], *form["noun"]))


@cache
def _incidents() -> frozenset[str]:
    """The words for incidents, as a text's opening is known by them."""
    return frozenset(f"~{stem(word)}" for word in word_set("happened", "event_nouns"))


@cache
def _events() -> frozenset[str]:
    """The stems of the words by which a clause tells of one."""
    return frozenset(map(stem, word_set("happened", "event")))


@cache
def _occasions() -> frozenset[str]:
    """The stems of the occasions that come after an incident: "a vigil was held at 8 p.m."."""
    return frozenset(map(stem, word_set("happened", "occasions")))
