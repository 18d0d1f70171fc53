"""The positions that the claims of a group take: a value, held as fact, plan or denial, at one time."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.judge.voices import Interval
from claims.claim import Modality
from claims.value import Value

Place = tuple[
    str, Modality, Interval | None, bool, bool, bool, bool, str, str, bool, str, bool, bool, bool, bool, bool, str
]
_ALONE = ("a ", "an ", "one of ")
_NOTHING: frozenset[int] = frozenset()


class Stand(NamedTuple):
    """One position in a group: a value, held as plan, fact or denial at one time. ``sure``, ``likely``, ``borne_out`` and ``moved``: see :class:`claims.claim.Context`.

    ``rising``: found as a figure that rises as an event goes on; ``running``: its own text says that it rose to what it is, so far;
    ``fallen``: its own text says that it fell to what it is; ``anew``: its text says that it was planned otherwise before, or a person
    curated it; ``former``: its text says what took its place; ``as_of``: when it was read off, where it is the figure of a state;
    ``before``: its text says that it was told earlier, nobody knows when;
    ``hour``: of the day on which it was said; ``counting``: its text says that the count goes on; ``past``: the time of which it is the figure, where that is another than its text's own; ``appeared``: when the texts did
    that give it, where it is a figure that is another weeks later and none of them gives a sign that it tells of something earlier; ``borrowed``: its own words do not
    say what befell those whom it counts; ``doubt``: why the value may be no answer of the text's own; ``up_to_then``: its clause tells what had happened up to a
    moment, and not what happened in all; ``final``: its sentence says that the count is over; ``sort``: of what sort of people it is.
    """

    value: Value
    modality: Modality
    said: Interval | None
    sure: frozenset[int] | None = None
    likely: frozenset[int] | None = None
    borne_out: frozenset[int] | None = None
    moved: frozenset[int] | None = None
    rising: bool = False
    running: bool = False
    fallen: bool = False
    anew: bool = False
    former: bool = False
    as_of: str = ""
    hour: str = ""
    counting: bool = False
    past: str = ""
    before: bool = False
    appeared: tuple[Interval, ...] = ()
    borrowed: bool = False
    doubt: str = ""
    up_to_then: bool = False
    final: bool = False
    sort: str = ""

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
            self.past,
            self.before,
            self.borrowed,
            bool(self.doubt),
            self.up_to_then,
            self.final,
            self.sort,
        )

    @property
    def planned(self) -> bool:
        """Whether it speaks of something still to come."""
        return self.modality is Modality.PLANNED

    @property
    def denied(self) -> bool:
        """Whether it says that the value does not hold."""
        return self.modality is Modality.DENIED


def doubtful(left: Stand, right: Stand) -> bool:
    """Whether nothing bears out that the two values contradict each other. What was curated does as it stands.

    That nobody has been arrested yet says nothing of what was told an hour later, and one who is told of alone may be among more.
    """
    if left.borne_out is None or right.borne_out is None:
        return False
    if _is_none(left.value, right.value) and (left.running or right.running):
        return True
    if _is_told_of_alone(left.value, right.value) or _is_told_of_alone(right.value, left.value):
        return True
    return left.borne_out.isdisjoint(right.borne_out)


def _is_told_of_alone(one: Value, other: Value) -> bool:
    """Whether one is told of by himself, who may be among the others: "a boy of 12 died", "two people have died"."""
    most = getattr(other, "low", None)
    alone = one.kind == "count" and getattr(one, "low", None) == getattr(one, "high", None) == 1
    return bool(alone and one.raw.casefold().startswith(_ALONE) and most is not None and most > 1)


def are_found(left: Stand, right: Stand) -> bool:
    """Whether both positions were found in texts: what was curated is taken as it stands."""
    return left.sure is not None and right.sure is not None


def surely(left: Stand, right: Stand) -> bool:
    """Whether a claim of the one position surely answers the same question as one of the other."""
    return left.sure is None or right.sure is None or not left.sure.isdisjoint(right.sure)


def unlikely(left: Stand, right: Stand) -> bool:
    """Whether it is not even likely that any two claims of the positions answer one question."""
    if surely(left, right):
        return False
    return (left.likely or _NOTHING).isdisjoint(right.likely or _NOTHING)


def _is_none(left: Value, right: Value) -> bool:
    """Whether one of two counts is none at all: "nobody was arrested" is as far from one as from a hundred, so that the size says nothing."""
    return left.kind == "count" and not getattr(left, "unit", None) and 0 in (_exact(left), _exact(right))


def _exact(value: Value) -> Any:
    low = getattr(value, "low", None)
    return low if low == getattr(value, "high", None) else None
