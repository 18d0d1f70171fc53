"""What narrows a claim, under the words by which claims.yaml names it: of a found one by the marks that its rule set around the value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from checker.discover.label import name_of
from checker.discover.pairing.marked import days_of, doer_in, places_in, towns_in
from claims.claim import UNQUALIFIED, Claim, Context, Qualifiers
from claims.extract.context.around import BESIDE, ON
from claims.extract.context.narrowed.doers import ALL
from claims.extract.context.narrowed.lands import WHOLE, WIDER
from claims.extract.marks import AS_OF, FINAL
from claims.numbers.value import Count
from claims.tables import table
from claims.value import Value

_ORDER = tuple(item.name for item in fields(Qualifiers))
# "20 of the 34": the larger figure is the whole, as the one with "in all" is.
_TOLD = {"out of": "whole"}
_PLAIN = frozenset(("alone", "margin", FINAL))
_NOT_NAMED = frozenset((WIDER, WHOLE, ALL, ""))


def qualifiers(claim: Claim) -> dict[str, str]:
    """The qualifiers of a claim that are set, by name: those it was given, else what its rule read around the value. Several of one sort are joined by commas."""
    if claim.qualifiers is not UNQUALIFIED or claim.context is None:
        return dict(claim.qualifiers.items())
    read = _read(claim.context, claim.value)
    return {name: told for name in _ORDER if (told := read.get(name))}


def hedge(value: Value) -> str | None:
    """How surely a value is told: the word that widens it ("about", "at-least"), or that of an approximate day."""
    word = getattr(value, "hedge", None)
    return word or ("about" if getattr(value, "approximate", False) else None)


def _read(context: Context, value: Value) -> dict[str, str]:
    return {
        "whose": _names((doer_in(context.scope),)),
        "where": _names((*places_in(context.scope), *towns_in(context.scope))),
        "when": _when(context),
        "of": _of(context, value),
        "scope": ", ".join(sorted(_scope(context.scope))),
    }


def _names(ids: Iterable[str]) -> str:
    return ", ".join(sorted({name_of(one.removeprefix("name:")) for one in ids if one not in _NOT_NAMED}))


def _when(context: Context) -> str:
    """The other time that the clause speaks of, else its days, else the day on which a state was read off."""
    if context.when:
        return name_of(context.when)
    if days := days_of(context.scope, BESIDE) or days_of(context.scope, ON):
        return "/".join(dict.fromkeys(day.isoformat() for day in days))
    return next((mark for mark in context.scope if mark.startswith(AS_OF)), "")


def _of(context: Context, value: Value) -> str:
    """What is counted or measured, and the thing of which a day or a place is told."""
    counted = (value.noun if isinstance(value, Count) else None) or context.attribute
    return ", ".join((*((counted,) if counted else ()), *sorted(map(name_of, context.object))))


def _scope(marks: Iterable[str]) -> set[str]:
    """What makes a figure a part or a whole, or one of another sort; marks that only the grouping needs are left out."""
    known = table("scopes")["marks"].keys() | _PLAIN
    return {_TOLD.get(mark, mark) for mark in marks if mark in known or mark in _TOLD}
