"""Figures that a report only gives as those of an earlier one: "raising an earlier count of five dead", "had been put at 48"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extract.incidents.suffered import Suffered

_BEFORE = r"(?:earlier|initially|previously|originally|at first|first)"
_REPORTED = r"(?:reported|said|thought|believed|feared|put|placed|given|listed|counted|announced|stated|estimated|confirmed|told)"
# What stands behind these is of an earlier report.
_AHEAD = re.compile(
    r"\b(?:earlier|previous|initial|preliminary|original) (?:\w+ )?(?:counts?|tolls?|figures?|tally|tallies|reports?|estimates?|statements?|numbers?)\b"
    rf"|\bhad (?:{_BEFORE} )?(?:put|placed) |\bhad {_BEFORE} |\b{_BEFORE} (?:been )?{_REPORTED} |\b(?:up|down) from\b|\brather than the\b|\binstead of the\b"
    r"|\bmore than (?:first|initially|originally|earlier|previously)\b|^(?:initially|at first|originally)\b"
)
# What stands before these is.
_BEHIND = re.compile(
    rf"\bat first\b|\b(?:was|were|been) {_BEFORE} {_REPORTED}\b|\bhad been {_REPORTED}\b|\b{_REPORTED} (?:earlier|initially|at first)\b|\bwas later (?:revised|corrected)\b"
)
# How many characters before such words a figure may stand: "nine people in all".
_NEAR = 40
_IN_ALL = re.compile(r"\b(?:in all|in total|all told|altogether|overall|a total of)\b")
_SIGNS = (
    "earlier",
    "previous",
    "initial",
    "preliminary",
    "original",
    "first",
    "had ",
    " from",
    "rather",
    "instead",
    "later",
)


def with_revised(lowered: str, told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions of one sentence, with figures of an earlier report as of another time; ``lowered`` is the text in small letters."""
    if not told:
        return []
    start, stop = told[0].sentence.start, told[0].sentence.stop
    if not any(lowered.find(word, start, stop) >= 0 for word in _SIGNS):
        return list(told)
    sentence = lowered[start:stop]
    ahead, behind = _AHEAD.search(sentence), _BEHIND.search(sentence)
    first = start + ahead.start() if ahead else stop
    last = start + behind.start() if behind else start
    return [
        replace(one, others=True) if one.said and (one.span.start >= first or one.span.stop <= last) else one
        for one in told
    ]


def with_totals(lowered: str, told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions of one sentence, with a figure that is said to be of all as a toll: "In all, nine people were hurt"."""
    if not told or not (found := _IN_ALL.search(lowered, told[0].sentence.start, told[0].sentence.stop)):
        return list(told)
    first = next((one for one in told if one.said and one.number and one.span.stop > found.start() - _NEAR), None)
    return [replace(one, rule="toll") if one is first and one.sort == "figure" else one for one in told]
