"""A group of claims to a verdict with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations, islice
from types import MappingProxyType
from typing import Any, NamedTuple

from checker.align import Group
from checker.finding import Verdict
from checker.judge.lie_apart import unknown
from checker.judge.of_some import counted_out, part_of_all
from checker.judge.plans import is_next_plan, supersedes
from checker.judge.room import has_room, leaves_open
from checker.judge.stand import Stand, are_found, doubtful, surely
from checker.judge.stands import stands_of
from checker.judge.two_times import read_off_apart, told_weeks_apart
from checker.judge.updates import (
    LOOSE,
    Course,
    may_have_gone_on,
    undated,
    updates,
)
from checker.judge.voices import SaidIn, count, independent
from claims.claim import Claim, Modality
from claims.dates.relate import ends_apart
from claims.dates.value import DateValue
from claims.value import Given, Kind, Relation, RelationKind, Value
from claims.values import kind

_BY_CHANCE = "one is so wide that they fit whether or not both answer one question"
_NONE: Mapping[str, int] = MappingProxyType({})


class Pair(NamedTuple):
    """Two stands held together."""

    left: Stand
    right: Stand
    relation: Relation
    superseded: bool = False


class Judgement(NamedTuple):
    """The verdict on a group. ``skipped`` counts the pairs of values that were not held together, by reason."""

    verdict: Verdict
    pairs: tuple[Pair, ...]
    voices: int
    skipped: Mapping[str, int]


def judge(
    group: Group,
    slot_kind: str,
    given: Given,
    voices: Mapping[str, str],
    said: SaidIn,
    limit: int,
    cumulative: bool = False,
    falling: bool = False,
) -> Judgement:
    """Hold every two distinct values of a group together and settle on one verdict.

    ``voices`` gives the voice of each source, ``said`` when a claim was made. ``limit`` bounds the number of pairs.
    ``cumulative``: the value rises as an event goes on, so that a later, higher figure is an update;
    ``falling``: it may fall, so that a later, lower figure is one.
    """
    if len(group.claims) == 1:  # as most found claims are
        return Judgement(Verdict.SINGLE_SOURCE, (), 1, _NONE)
    stands = stands_of(group, said, cumulative or falling)
    found = tuple(islice(_pairs(stands, kind(slot_kind), given, Course(cumulative, falling)), limit))
    skipped = Counter(pair.relation.reason for pair in found if pair.relation.kind is RelationKind.INCOMPARABLE)
    beyond = len(stands) * (len(stands) - 1) // 2 - len(found)
    if beyond > 0:
        skipped["more pairs of values than the setting 'value-pairs' allows in one question"] = beyond
    verdict = _settle(found, independent(group.claims, voices), bool(skipped) and _some_agree(group, voices))
    return Judgement(verdict, found, count(group.claims, voices), dict(skipped))


def _pairs(stands: tuple[Stand, ...], known: Kind[Any], given: Given, course: Course) -> Iterator[Pair]:
    cache: dict[tuple[str, ...], Relation] = {}
    for left, right in combinations(stands, 2):
        key = (left.value.key(), right.value.key(), *map(_of_others, (left.value, right.value)))
        if key not in cache:
            cache[key] = known.relate(left.value, right.value, given)
        relation = cache[key]
        if _have_two_ends(left, right, relation):
            relation = Relation(RelationKind.DIFFERS, relation.reason, relation.distance)
        if left.denied or right.denied:
            yield Pair(left, right, _denied(left, right, relation))
        elif relation.kind is RelationKind.DIFFERS and is_next_plan(left, right):
            yield Pair(left, right, Relation(RelationKind.INCOMPARABLE, _NEXT_PLAN))
        else:
            rose = updates(left, right, relation, course, stands)
            yield _held(left, right, relation, given, rose, undated(left, right, course))


def _of_others(value: Value) -> str:
    """What the key of a value does not tell: whether it counts the others alone."""
    return "other" if getattr(value, "other", False) else ""


def _have_two_ends(left: Stand, right: Stand, relation: Relation) -> bool:
    """Whether two dates tell when one thing began, or will end, and it is borne out that it is one: "until 5 May" and "until 15 May" share days, and one is wrong."""
    one, two = left.value, right.value
    if relation.kind is not RelationKind.UNCERTAIN or not (isinstance(one, DateValue) and isinstance(two, DateValue)):
        return False
    return (
        left.borne_out is not None
        and right.borne_out is not None
        and ends_apart(one, two)
        and not doubtful(left, right)
    )


def _held(left: Stand, right: Stand, relation: Relation, given: Given, rose: str | None, unsaid: bool) -> Pair:
    """The pair of two positions of which none is denied; ``rose``: why one figure takes the place of the other, as those of one day do not;
    ``unsaid``: it may have, for all that is known of their days.
    """
    if relation.kind is RelationKind.DIFFERS:
        rose = rose or read_off_apart(left, right) or counted_out(left, right)
        if not rose and (doubt := left.doubt or right.doubt or part_of_all(left, right)):
            return Pair(left, right, Relation(RelationKind.UNCERTAIN, f"{relation.reason}; {doubt}", relation.distance))
        if are_found(left, right) and (why := unknown(left.value, right.value, given)):
            return Pair(left, right, Relation(RelationKind.UNCERTAIN, why, relation.distance))
        if unsaid and not rose:
            reason = f"{relation.reason}, if both were told of one day"
            return Pair(left, right, Relation(RelationKind.UNCERTAIN, reason, relation.distance))
        if not rose and leaves_open(left, right, relation):
            reason = f'{relation.reason}, and words such as "dozens" have no sharp bounds'
            return Pair(left, right, Relation(RelationKind.UNCERTAIN, reason, relation.distance))
        moving = (left.running or right.running or may_have_gone_on(left, right)) and not surely(left, right)
        if not rose and (moving or doubtful(left, right)):
            return Pair(left, right, _doubted(relation))
        rose = supersedes(left, right) or rose
        if not rose and (why := told_weeks_apart(left, right)):
            return Pair(left, right, Relation(RelationKind.UNCERTAIN, f"{relation.reason}; {why}", relation.distance))
    if rose:
        return Pair(left, right, Relation(relation.kind, f"{relation.reason}; {rose}", relation.distance), True)
    if relation.kind in LOOSE and _may_be_chance(left, right) and has_room(left.value, right.value):
        return Pair(left, right, Relation(RelationKind.INCOMPARABLE, _BY_CHANCE))
    return Pair(left, right, relation)


def _may_be_chance(left: Stand, right: Stand) -> bool:
    """Whether nothing surely ties two positions; dates meet in a clause of "since" however sure their words are, and not in a decade."""
    dates = left.value.kind == "date" and are_found(left, right)
    return not surely(left, right) or (dates and (_is_open(left.value) or _is_open(right.value)))


def _is_open(value: Value) -> bool:
    """Whether a date is open to one side, as "since 2019" is; a decade is not."""
    return getattr(value, "low", None) is None or getattr(value, "high", None) is None


def _doubted(relation: Relation) -> Relation:
    """Where the words leave it open whether two claims answer one question, values that differ bear out nothing."""
    return Relation(RelationKind.UNCERTAIN, f"{relation.reason}, if both answer one question", relation.distance)


_NEXT_PLAN = "one was planned after the other had come about"
_DENIES = "one denies what the other says"


def _denied(left: Stand, right: Stand, relation: Relation) -> Relation:
    if left.denied and right.denied:
        if relation.kind is RelationKind.SAME:
            return relation
        return Relation(RelationKind.INCOMPARABLE, "two denials do not contradict each other")
    if relation.kind is RelationKind.SAME or _denies_all(left, right, relation):
        return _denial(left, right)
    if relation.kind is RelationKind.DIFFERS or (left.value.kind == "date" and are_found(left, right)):
        return Relation(RelationKind.INCOMPARABLE, "to deny one value leaves the other open")
    return Relation(RelationKind.UNCERTAIN, f"one is denied, and {relation.reason}")


def _denial(left: Stand, right: Stand) -> Relation:
    """That one denies what the other says; of two that were found it may be of something else, and a plan may not have come about."""
    doubt = left.doubt or right.doubt
    if are_found(left, right) and (left.planned or right.planned):
        doubt = "what was planned may not have come about"
    if not doubt and not surely(left, right):
        return Relation(RelationKind.UNCERTAIN, f"{_DENIES}, if both answer one question")
    return Relation(RelationKind.UNCERTAIN, f"{_DENIES}; {doubt}") if doubt else Relation(RelationKind.DIFFERS, _DENIES)


def _denies_all(left: Stand, right: Stand, relation: Relation) -> bool:
    """Whether a time that is denied holds the day that the other gives: "was not built in 2011", "was built in March 2011"."""
    no, kind = (left, RelationKind.CONTAINS) if left.denied else (right, RelationKind.WITHIN)
    value = no.value
    return relation.kind is kind and isinstance(value, DateValue) and None not in (value.low, value.high)


def _some_agree(group: Group, voices: Mapping[str, str]) -> bool:
    """Whether two independent voices give one value, whatever else the group holds."""
    by_value: dict[tuple[str, bool], list[Claim]] = {}
    for claim in group.claims:
        by_value.setdefault((claim.value.key(), claim.modality is Modality.DENIED), []).append(claim)
    return any(independent(same, voices) for same in by_value.values())


def _settle(pairs: tuple[Pair, ...], independent: bool, some_agree: bool) -> Verdict:
    """The first verdict of the list that the pairs bear out: what needs attention comes before what is quiet."""
    relations = [pair.relation for pair in pairs]
    kinds = {relation.kind for relation in relations}
    borne_out = (
        (Verdict.CONFLICT, any(pair.relation.kind is RelationKind.DIFFERS and not pair.superseded for pair in pairs)),
        (
            Verdict.UNCERTAIN,
            any(pair.relation.kind is RelationKind.UNCERTAIN and not pair.superseded for pair in pairs),
        ),
        (Verdict.SUPERSEDED, any(pair.superseded for pair in pairs)),
        (Verdict.VARIANT, any(relation.spelling for relation in relations)),
        (Verdict.COMPATIBLE, bool(kinds & LOOSE) or any(relation.note for relation in relations)),
        # Nothing but pairs that cannot be compared: nothing agrees either.
        (Verdict.SINGLE_SOURCE, not independent or (RelationKind.INCOMPARABLE in kinds and not some_agree)),
        (Verdict.AGREEMENT, True),
    )
    return next(verdict for verdict, holds in borne_out if holds)
