"""Results of two contests. A result is of those who met: two that name nobody in common, or each somebody of whom the other's text has never heard, are of two."""

from __future__ import annotations

from functools import lru_cache

from checker.discover.pairing.side import Side
from checker.discover.rarity import is_common
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.stems import stem
from claims.extract.results.listed import RULE as LISTED
from claims.extract.results.score_parts import SCORE
from claims.extract.results.score_parts import fits as of_one_part

Words = frozenset[str]
# Those who meet.
_SIDES = 2


def are_results(a: Side, b: Side) -> bool:
    """Whether both claims are results."""
    return a.slot == b.slot == SCORE


def of_two_contests(a: Side, b: Side) -> bool:
    """Whether two results are of two parts of a contest, or surely of two contests."""
    if not of_one_part(a.context.modifiers, b.context.modifiers):
        return True
    return _of_two_matches(a, b) or _name_nobody_alike(a, b)


def _of_two_matches(a: Side, b: Side) -> bool:
    """Whether each of two results names both sides, and none of them the other's; one in a list names nobody else."""
    if min(len(a.participants), len(b.participants)) < _SIDES:
        return False
    listed = (a.participants <= b.participants, a), (b.participants <= a.participants, b)
    is_other = any(side.claim.provenance.rule == LISTED and not within for within, side in listed)
    return is_other or a.participants.isdisjoint(b.participants)


def _name_nobody_alike(a: Side, b: Side) -> bool:
    here, there = _names(a), _names(b)
    if _share_none(here, there) or _share_none(here | _plain(a.participants), there | _plain(b.participants)):
        return True
    strange, other = here - b.context.topic, there - a.context.topic
    if (here and strange == here) or (there and other == there):
        return True
    # Who scored is told by one text alone, and who played by both.
    return bool(_who_played(strange, a) and _who_played(other, b))


def _who_played(names: Words, side: Side) -> Words:
    """Some names of a clause without those of persons, unless it tells of nobody else."""
    persons = _plain(frozenset([name for name in side.participants if name.startswith("person:")]))
    return names - persons if _names(side) - persons else names


def _share_none(one: Words, two: Words) -> bool:
    return bool(one and two) and one.isdisjoint(two)


def is_tied(a: Side, b: Side) -> bool:
    """Whether the clauses of two results share more than what is said of every result."""
    shared = (a.near & b.near) - _said_of_all()
    return bool(shared) or not _names(a).isdisjoint(_names(b))


def _names(side: Side) -> Words:
    """The words of the names in the clause of a result; one that opens a sentence is a name where the text has it as such elsewhere."""
    return _named(side.close | side.owner, side.near, side.context.topic)


@lru_cache(maxsize=4096)
def _named(close: Words, near: Words, topic: Words) -> Words:
    opening = frozenset([name for name in topic if stem(name) in near])
    return _plain(close | opening)


@lru_cache(maxsize=4096)
def _plain(names: Words) -> Words:
    """Their words, but for those that English at large has: every league has a final, and a United."""
    words = frozenset(word for name in names if name[0] not in "~=" for word in name.split(":")[-1].split())
    return frozenset([word for word in words if not is_common(stem(word))])


@lru_cache(maxsize=1)
def _said_of_all() -> Words:
    told = frozenset().union(*map(words_of, ("contests", "parts", "on-the-way")))
    return frozenset(map(stem, told)) | {"=votes", "=game"}
