"""Whether two figures are told of two places or of two times: of two countries, of days apart, of deaths of which only the places are known."""

from __future__ import annotations

from checker.discover.pairing.lands import are_named, are_two_towns, lie_apart
from checker.discover.pairing.marked import days_of, towns_in
from checker.discover.pairing.side import Side
from checker.slots.moving import is_growing, is_running
from claims.claim import Context, Modality
from claims.extract.context.around import BESIDE, HAD, PRESENT
from claims.extract.facts.wheres import SLOT as WHERE
from claims.extract.language.lexicon import cumulative


def of_two_years(one: Context, two: Context) -> bool:
    """Whether one is told of another year, and the other of a day of the story's own present: "in 1997, when 1,900 came", "today 2,500 came"."""
    if one.when is None or not one.when.isdigit():
        return False
    return any(mark.startswith(PRESENT) and mark != f"{PRESENT}{one.when}" for mark in two.scope)


def is_elsewhere(one: Side, other: Side) -> bool:
    """Whether one is told of a place alone that the sentence of the other does not name: what a firm does there is some of what it does."""
    return bool(one.scope.inside) and one.scope.inside.isdisjoint(other.participants)


def of_two_deaths(a: Side, b: Side) -> bool:
    """Whether two deaths of which only the places are told share neither a name nor a word but that for dying: many die of one event, in many places."""
    return a.slot == b.slot == _DEATH and a.participants.isdisjoint(b.participants) and len(a.near & b.near) <= 1


_DEATH = f"{WHERE}died"


def of_two_lands(a: Side, b: Side) -> bool:
    """Whether two figures were counted in two places, or one is that of one of several, of which the sentence of the other names none: the dead of a
    storm in one country, and all of them.
    """
    one, two = a.scope.lands, b.scope.lands
    if one and two:
        return lie_apart(one, two)
    if are_two_towns(towns_in(a.context.scope), towns_in(b.context.scope)):
        return True
    return any(x.scope.shared and not are_named(x.scope.lands, y.participants) for x, y in ((a, b), (b, a)))


def of_two_times(a: Side, b: Side) -> bool:
    """Whether two figures are told of days apart, and neither takes the place of the other: a poll of Monday and one of last Thursday."""
    here, there = a.scope.days, b.scope.days
    if not (here and there) or Modality.PLANNED in (a.claim.modality, b.claim.modality):
        return False
    before = HAD in a.context.scope or HAD in b.context.scope
    if not before and (_moves(a) or _moves(b)):
        return False
    most = _DAYS if before else 1 if _is_measured(a) and _is_measured(b) else _WEEKS
    apart = (max(here[0], there[0]) - min(here[1], there[1])).days
    return apart > most or (
        apart > _SLIP and bool(days_of(a.context.scope, BESIDE) and days_of(b.context.scope, BESIDE))
    )


# More than a slip of a day, or of a week, lies between two polls or exchanges.
_WEEKS = 12
# Fewer where one had been before, or where each stands in one clause with its day; and what is measured on two days is two measurements.
_DAYS, _SLIP = 4, 2


def _is_measured(side: Side) -> bool:
    return side.slot.startswith("measure-") or side.context.head in ("degre", "=temperature")


def _moves(side: Side) -> bool:
    """Whether a later figure may take the place of this one: it is of what goes on rising."""
    return side.slot in cumulative() or is_running(side.claim) or is_growing(side.claim)
