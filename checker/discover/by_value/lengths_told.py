"""What tells two lengths of time of one thing from those of two: of what each is, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator

from checker.discover.pairing.log_odds import Feature
from checker.discover.pairing.side import Side
from claims.extract.lengths.marks import ROLE
from claims.extract.lengths.spot import LASTING

SLOT = "duration"
_ALIKE, _TWO, _ONE, _NONE = (
    "of one sort of thing",
    "of two sorts of thing",
    "one of a known sort",
    "none of a known sort",
)


def of_lengths(a: Side, b: Side) -> Iterator[Feature]:
    """Whether two lengths, of which only words tell what they are of, are told to be those of one sort of thing, and in one way: one may be a delay, and the
    other how long something went on. Nothing of other claims.
    """
    if a.slot != SLOT or b.slot != SLOT:
        return
    one, two = a.context.attribute, b.context.attribute
    yield (_ALIKE if one == two else _TWO) if one and two else _ONE if one or two else _NONE, 1.0
    yield _of_roles(_role(a), _role(b)), 1.0


def _of_roles(one: str, two: str) -> str:
    if one == two:
        return "both how long it lasted" if one == LASTING else "told in one way"
    return "one told otherwise" if LASTING in (one, two) else "told in two ways"


def _role(side: Side) -> str:
    start = f"{ROLE} "
    return next((mark.removeprefix(start) for mark in side.context.modifiers if mark.startswith(start)), LASTING)
