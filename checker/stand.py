"""The positions that the claims of a group take: a value, held as fact, plan or denial, at one time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from checker.align import Group
from checker.moving import (
    as_of,
    has_fallen,
    is_anew,
    is_counting,
    is_foreseen,
    is_former,
    is_growing,
    is_past,
    is_running,
)
from checker.slip import lost, turned
from checker.voices import Interval, SaidIn
from claims.claim import Claim, Modality
from claims.dates.value import DateValue
from claims.value import Given, Relation, Value

Place = tuple[str, Modality, Interval | None, bool, bool, bool, bool, str, str, bool, bool, bool]
_SIZELESS = frozenset(("place", "person", "term"))
_SIZED = frozenset(("count", "duration"))
# As a part of the larger figure: one is twenty times the other.
_FAR = 0.95
# Two months, as a part of a year.
_MONTHS = 62 / 365
_ALONE = ("a ", "an ")
_NOTHING: frozenset[int] = frozenset()


class Stand(NamedTuple):
    """One position in a group: a value, held as plan, fact or denial at one time. ``sure`` and ``likely``: see :class:`claims.claim.Context`.

    ``rising``: found as a figure that rises as an event goes on; ``running``: its own text says that it rose to what it is, so far;
    ``fallen``: its own text says that it fell to what it is; ``anew``: its text says that it was planned otherwise before, or a person
    curated it; ``former``: its text says what took its place; ``as_of``: when it was read off, where it is the figure of a state;
    ``hour``: of the day on which it was said; ``counting``: its text says that the count goes on; ``foreseen``: its sentence speaks of
    what was expected or announced; ``past``: it is the figure of another time than its text's own.
    """

    value: Value
    modality: Modality
    said: Interval | None
    sure: frozenset[int] | None = None
    likely: frozenset[int] | None = None
    rising: bool = False
    running: bool = False
    fallen: bool = False
    anew: bool = False
    former: bool = False
    as_of: str = ""
    hour: str = ""
    counting: bool = False
    foreseen: bool = False
    past: bool = False

    @property
    def place(self) -> Place:
        """What tells it from the others of its group."""
        return (
            self.value.key(),
            self.modality,
            self.said,
            self.rising,
            self.running,
            self.fallen,
            self.former,
            self.as_of,
            self.hour,
            self.counting,
            self.foreseen,
            self.past,
        )

    @property
    def planned(self) -> bool:
        """Whether it speaks of something still to come."""
        return self.modality is Modality.PLANNED

    @property
    def denied(self) -> bool:
        """Whether it says that the value does not hold."""
        return self.modality is Modality.DENIED


def stands_of(group: Group, said: SaidIn, moving: bool) -> tuple[Stand, ...]:
    """The distinct positions of a group, in a fixed order; ``moving``: its values change as an event goes on."""
    found: dict[Place, Stand] = {}
    for stand in map(stand_of(group, said, moving), group.claims):
        known = found.get(stand.place)
        found[stand.place] = stand if known is None else _joined(known, stand)
    return tuple(found[place] for place in sorted(found, key=_order))


def stand_of(group: Group, said: SaidIn, moving: bool) -> Callable[[Claim], Stand]:
    """What makes the position of a claim of the group. When something was said matters only where something may have given way."""
    growing = any(claim.context and (claim.context.rising or is_growing(claim)) for claim in group.claims)
    timed = moving or growing or any(_gives_way(claim) for claim in group.claims)

    def made(claim: Claim) -> Stand:
        modality = Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality
        time, hour = (said(claim), said.hour(claim)) if timed else (None, "")
        rising = growing and claim.context is not None
        return Stand(
            claim.value,
            modality,
            time,
            *_weighed(claim),
            rising,
            *_moves(claim),
            is_former(claim),
            as_of(claim),
            hour,
            is_counting(claim),
            is_foreseen(claim),
            is_past(claim),
        )

    return made


def doubtful(left: Stand, right: Stand, relation: Relation, given: Given) -> bool:
    """Whether no claim of the one position surely answers the same question as one of the other. What was curated surely does, and no figures
    that are found by their words alone and twenty times one another, nor such dates.

    Where it only likely does, figures of like size bear out a conflict, and those further apart do not: that two texts count
    different things is then the likelier reason. Places, persons and terms have no size. A figure with the digits of the other turned round
    speaks for one question by itself, and one with a digit too many for a like size. That nobody has been arrested yet says nothing of what was
    told an hour later, and one who is told of alone may be among more.
    """
    if left.sure is None or right.sure is None:
        return False
    if _is_none(left.value, right.value) and (left.running or right.running):
        return True
    if turned(left.value, right.value):
        return False
    if _is_told_of_alone(left.value, right.value) or _is_told_of_alone(right.value, left.value):
        return True
    if not left.sure.isdisjoint(right.sure):
        return _is_far(left.value, right.value, relation)
    size = relation.distance is not None and relation.distance < given.tolerance.alike
    alike = size or left.value.kind in _SIZELESS or lost(left.value, right.value) or _is_none(left.value, right.value)
    return not alike or unlikely(left, right)


def _is_told_of_alone(one: Value, other: Value) -> bool:
    """Whether one is told of by himself, who may be among the others: "a boy of 12 died", "two people have died"."""
    most = getattr(other, "low", None)
    alone = one.kind == "count" and getattr(one, "low", None) == getattr(one, "high", None) == 1
    return bool(alone and one.raw.casefold().startswith(_ALONE) and most is not None and most > 1)


def surely(left: Stand, right: Stand) -> bool:
    """Whether a claim of the one position surely answers the same question as one of the other."""
    return left.sure is None or right.sure is None or not left.sure.isdisjoint(right.sure)


def unlikely(left: Stand, right: Stand) -> bool:
    """Whether it is not even likely that any two claims of the positions answer one question."""
    if surely(left, right):
        return False
    return (left.likely or _NOTHING).isdisjoint(right.likely or _NOTHING)


def _is_far(left: Value, right: Value, relation: Relation) -> bool:
    """Whether figures lie so far apart that two questions are likelier than two answers; not where only a nought or a "million" is too many.

    So do two dates of which one counts from its publication and the other, months away, is told in another measure: "broken on Sunday" is news, and
    "broken in 2012" is what it breaks.
    """
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        other = left.precision != right.precision and (left.relative or right.relative)
        return other and relation.distance is not None and relation.distance > _MONTHS
    if left.kind not in _SIZED or relation.distance is None or relation.distance < _FAR or _is_none(left, right):
        return False
    one, two = getattr(left, "low", None), getattr(right, "low", None)
    return not (one and two and _digits(one) == _digits(two))


def _is_none(left: Value, right: Value) -> bool:
    """Whether one of two counts is none at all: "nobody was arrested" is as far from one as from a hundred, so that the size says nothing."""
    return left.kind == "count" and not getattr(left, "unit", None) and 0 in (_exact(left), _exact(right))


def _exact(value: Value) -> Any:
    low = getattr(value, "low", None)
    return low if low == getattr(value, "high", None) else None


def _digits(number: Any) -> str:
    return str(number).replace(".", "").strip("0")


def _weighed(claim: Claim) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    return (claim.context.sure, claim.context.likely) if claim.context else (None, None)


def _joined(one: Stand, other: Stand) -> Stand:
    sure, likely = _both(one.sure, other.sure), _both(one.likely, other.likely)
    return one._replace(sure=sure, likely=likely, anew=one.anew or other.anew)


def _both(one: frozenset[int] | None, other: frozenset[int] | None) -> frozenset[int] | None:
    return None if one is None or other is None else one | other


def _gives_way(claim: Claim) -> bool:
    return claim.modality is Modality.PLANNED or any(_moves(claim)[:-1]) or is_counting(claim)


def _moves(claim: Claim) -> tuple[bool, bool, bool]:
    """Whether the figure rose by its own words, fell by them, or is planned anew. Of curated ones the slot says whether they rise."""
    if claim.context is None:
        return False, False, True
    return is_running(claim), has_fallen(claim), is_anew(claim)


def _order(place: Place) -> tuple[Any, ...]:
    return place[0], place[1], str(place[2]), place[3:]
