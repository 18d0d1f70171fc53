"""A group of claims to a verdict with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, islice
from types import MappingProxyType
from typing import Any, NamedTuple

from checker.align import Group
from checker.finding import Verdict
from checker.voices import Interval, count, independent
from claims.claim import Claim, Modality
from claims.value import Given, Kind, Relation, RelationKind, Value
from claims.values import kind

_LOOSE = {RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS}


_NONE: Mapping[str, int] = MappingProxyType({})


class Stand(NamedTuple):
    """One position in a group: a value, held as plan, fact or denial at one time. ``sure`` and ``likely``: see :class:`claims.claim.Context`."""

    value: Value
    modality: Modality
    said: Interval | None
    sure: frozenset[int] | None = None
    likely: frozenset[int] | None = None
    rising: bool = False

    @property
    def place(self) -> tuple[str, Modality, Interval | None, bool]:
        """What tells it from the others of its group."""
        return self.value.key(), self.modality, self.said, self.rising

    @property
    def planned(self) -> bool:
        """Whether it speaks of something still to come."""
        return self.modality is Modality.PLANNED

    @property
    def denied(self) -> bool:
        """Whether it says that the value does not hold."""
        return self.modality is Modality.DENIED


def doubtful(left: Stand, right: Stand, relation: Relation, given: Given) -> bool:
    """Whether no claim of the one position surely answers the same question as one of the other. What was curated surely does, and no figures
    that are found by their words alone and twenty times one another.

    Where it only likely does, figures of like size bear out a conflict, and those further apart do not: that two texts count
    different things is then the likelier reason. Places, persons and terms have no size.
    """
    if left.sure is None or right.sure is None:
        return False
    if not left.sure.isdisjoint(right.sure):
        return _is_far(left.value, right.value, relation)
    alike = left.value.kind in _SIZELESS or (
        relation.distance is not None and relation.distance < given.tolerance.alike
    )
    return not alike or (left.likely or _NOTHING).isdisjoint(right.likely or _NOTHING)


def _is_far(left: Value, right: Value, relation: Relation) -> bool:
    """Whether figures lie so far apart that two questions are likelier than two answers; not where only a nought or a "million" is too many."""
    if left.kind not in _SIZED or relation.distance is None or relation.distance < _FAR:
        return False
    one, two = getattr(left, "low", None), getattr(right, "low", None)
    return not (one and two and _digits(one) == _digits(two))


_SIZED = frozenset(("count", "duration"))
# As a part of the larger figure: one is twenty times the other.
_FAR = 0.95


def _digits(number: Any) -> str:
    return str(number).replace(".", "").strip("0")


_SIZELESS = frozenset(("place", "person", "term"))


_NOTHING: frozenset[int] = frozenset()


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
    said: Callable[[Claim], Interval | None],
    limit: int,
    cumulative: bool = False,
    falling: bool = False,
) -> Judgement:
    """Hold every two distinct values of a group together and settle on one verdict.

    ``voices`` gives the voice of each source, ``said`` when a claim was made. ``limit`` bounds the number of pairs.
    ``cumulative``: the value rises as an event goes on, so that a later, higher figure is an update;
    ``falling``: it may fall as well.
    """
    if len(group.claims) == 1:  # as most found claims are
        return Judgement(Verdict.SINGLE_SOURCE, (), 1, _NONE)
    stands = _stands(group, said, cumulative)
    found = tuple(islice(_pairs(stands, kind(slot_kind), given, cumulative, falling), limit))
    skipped = Counter(pair.relation.reason for pair in found if pair.relation.kind is RelationKind.INCOMPARABLE)
    beyond = len(stands) * (len(stands) - 1) // 2 - len(found)
    if beyond > 0:
        skipped["more pairs of values than the setting 'value-pairs' allows in one question"] = beyond
    return Judgement(
        _settle(found, independent(group.claims, voices)), found, count(group.claims, voices), dict(skipped)
    )


def stand_of(group: Group, said: Callable[[Claim], Interval | None], cumulative: bool) -> Callable[[Claim], Stand]:
    """What makes the stand of a claim of the group. When something was said matters only where there is a plan that may have given way."""
    plans = cumulative or any(claim.modality is Modality.PLANNED or _rises(claim) for claim in group.claims)

    def made(claim: Claim) -> Stand:
        modality = Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality
        return Stand(claim.value, modality, said(claim) if plans else None, *_weighed(claim), _rises(claim))

    return made


def _stands(group: Group, said: Callable[[Claim], Interval | None], cumulative: bool) -> tuple[Stand, ...]:
    """The distinct positions."""
    found: dict[tuple[Any, ...], Stand] = {}
    for stand in map(stand_of(group, said, cumulative), group.claims):
        known = found.get(stand.place)
        found[stand.place] = stand if known is None else _joined(known, stand)
    return tuple(found[key] for key in sorted(found, key=lambda key: (key[0], key[1], str(key[2]), key[3])))


def _weighed(claim: Claim) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    return (claim.context.sure, claim.context.likely) if claim.context else (None, None)


def _joined(one: Stand, other: Stand) -> Stand:
    return one._replace(sure=_both(one.sure, other.sure), likely=_both(one.likely, other.likely))


def _both(one: frozenset[int] | None, other: frozenset[int] | None) -> frozenset[int] | None:
    return None if one is None or other is None else one | other


def _rises(claim: Claim) -> bool:
    """Whether the claim was found as one of a figure that rises; where a slot does not say so, its curated claims do not."""
    return claim.context is not None and claim.context.rising


def _pairs(
    stands: tuple[Stand, ...], known: Kind[Any], given: Given, cumulative: bool, falling: bool
) -> Iterator[Pair]:
    cache: dict[tuple[str, str], Relation] = {}
    for left, right in combinations(stands, 2):
        key = (left.value.key(), right.value.key())
        if key not in cache:
            cache[key] = known.relate(left.value, right.value, given)
        yield _held(left, right, cache[key], given, cumulative or left.rising or right.rising, falling)


def _held(left: Stand, right: Stand, relation: Relation, given: Given, cumulative: bool, falling: bool) -> Pair:
    if left.denied or right.denied:
        return Pair(left, right, _denied(left, right, relation))
    rising = _updates(left, right, falling) if cumulative else None
    if relation.kind is RelationKind.DIFFERS and not rising and doubtful(left, right, relation, given):
        return Pair(left, right, _doubted(relation))
    if (relation.kind is RelationKind.DIFFERS or (cumulative and relation.kind in _LOOSE)) and (
        reason := _supersedes(left, right) or rising
    ):
        return Pair(left, right, Relation(relation.kind, f"{relation.reason}; {reason}", relation.distance), True)
    return Pair(left, right, relation)


def _doubted(relation: Relation) -> Relation:
    """Where the words leave it open whether two claims answer one question, values that differ bear out nothing."""
    return Relation(RelationKind.UNCERTAIN, f"{relation.reason}, if both answer one question", relation.distance)


def _denied(left: Stand, right: Stand, relation: Relation) -> Relation:
    if left.denied and right.denied:
        if relation.kind is RelationKind.SAME:
            return relation
        return Relation(RelationKind.INCOMPARABLE, "two denials do not contradict each other")
    if relation.kind is RelationKind.SAME:
        return Relation(RelationKind.DIFFERS, "one denies what the other says")
    if relation.kind is RelationKind.DIFFERS:
        return Relation(RelationKind.INCOMPARABLE, "to deny one value leaves the other open")
    return Relation(RelationKind.UNCERTAIN, f"one is denied, and {relation.reason}")


def _supersedes(left: Stand, right: Stand) -> str | None:
    """Why one of two differing stands takes the other's place, if it does: a later plan, or what came of a plan."""
    if left.planned and right.planned:
        if left.said and right.said and (left.said[1] < right.said[0] or right.said[1] < left.said[0]):
            return "the later plan takes the place of the earlier one"
        return None
    if left.planned == right.planned:
        return None
    plan, outcome = (left, right) if left.planned else (right, left)
    if plan.said and outcome.said and plan.said[0] > outcome.said[1]:
        return None
    return "one was a plan, the other is what came of it"


def _updates(left: Stand, right: Stand, falling: bool) -> str | None:
    """Why a later figure takes the place of an earlier one, if it does: what is counted goes on happening."""
    first, second = (left, right) if _sure(left.said, right.said) else (right, left)
    if not _sure(first.said, second.said):
        return None
    low, later = getattr(first.value, "low", None), getattr(second.value, "low", None)
    if low is None or later is None or later == low:
        return None
    if later < low:
        return "the later report gives the lower figure" if falling else None
    return "the later report gives the higher figure"


def _sure(first: Interval | None, second: Interval | None) -> bool:
    """Whether the one lies before the other, whole."""
    return bool(first and second and first[1] < second[0])


def _settle(pairs: tuple[Pair, ...], independent: bool) -> Verdict:
    """The first verdict of the list that the pairs bear out: what needs attention comes before what is quiet."""
    relations = [pair.relation for pair in pairs]
    kinds = {relation.kind for relation in relations}
    borne_out = (
        (Verdict.CONFLICT, any(pair.relation.kind is RelationKind.DIFFERS and not pair.superseded for pair in pairs)),
        (Verdict.UNCERTAIN, RelationKind.UNCERTAIN in kinds),
        (Verdict.SUPERSEDED, any(pair.superseded for pair in pairs)),
        (Verdict.VARIANT, any(relation.spelling for relation in relations)),
        (Verdict.COMPATIBLE, bool(kinds & _LOOSE) or any(relation.note for relation in relations)),
        # Nothing but pairs that cannot be compared: nothing agrees either.
        (Verdict.SINGLE_SOURCE, RelationKind.INCOMPARABLE in kinds or not independent),
        (Verdict.AGREEMENT, True),
    )
    return next(verdict for verdict, holds in borne_out if holds)
