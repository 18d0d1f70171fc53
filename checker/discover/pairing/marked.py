"""What the marks of a figure's scope say: the days that its sentence names, and the places of which alone it is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claims.extract.context.around import ON
from claims.extract.context.narrowed.doers import DOER
from claims.extract.context.narrowed.lands import LAND, TOWN
from claims.extract.context.narrowed.whose import IN

Days = tuple[date, date]


def places_in(scope: Iterable[str]) -> frozenset[str]:
    """The places of which alone a figure is told."""
    return frozenset([mark.removeprefix(IN) for mark in scope if mark.startswith(IN)])


def lands_in(scope: Iterable[str]) -> frozenset[str]:
    """The countries, regions and cities in which a figure was counted."""
    return frozenset([mark.removeprefix(LAND) for mark in scope if mark.startswith(LAND)])


def doer_in(scope: Iterable[str]) -> str:
    """Whose a figure is, where each of several has one of his own; empty where nobody is told of."""
    return next((mark.removeprefix(DOER) for mark in scope if mark.startswith(DOER)), "")


def towns_in(scope: Iterable[str]) -> frozenset[str]:
    """The towns, large or small, in which a figure was counted."""
    return frozenset([mark.partition(" ")[2] for mark in scope if mark.startswith((LAND, TOWN))])


def days_of(scope: Iterable[str], mark: str = ON) -> Days | None:
    """The first and the last day of the time, a month at most, that a figure's sentence names; with the ``mark`` of those beside it, its clause."""
    told = next((one for one in scope if one.startswith(mark)), None)
    if told is None:
        return None
    low, _, high = told.removeprefix(mark).partition("/")
    return date.fromisoformat(low), date.fromisoformat(high)
