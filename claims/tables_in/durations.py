"""Columns of lengths of time: "2h 14m", "2:14" and bare figures, whose unit is the one in which their source's other cells agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from claims.quick import replace
from claims.tables_in.cell import MEETING, Cell, chosen
from claims.value import Given, Reading, RelationKind, Value
from claims.values import kind

_HOURS = re.compile(
    r"(\d{1,3})\s*h(?:(?:ou)?rs?)?\b\.?,?\s*(?:(?:and\s+)?(\d{1,2})\s*(?:m(?:in(?:ute)?s?)?\b\.?|'|\Z))?"
    r",?\s*(?:(?:and\s+)?(\d{1,2})\s*(?:s(?:ec(?:ond)?s?)?\b\.?|\"|''))?|(\d{1,3})h(\d\d)(?:m(?:in)?|:([0-5]\d))?",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(\d{1,4})\s*(?:m|'|mins?\.?|minutes?)(?:\s*(?:and\s)?(\d{1,2})\s*(?:s|secs?\.?|seconds?|\"|''))?", re.IGNORECASE
)
_DECIMAL = re.compile(r"(\d{1,4}\.\d+)\s*(h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?)\.?", re.IGNORECASE)
# So much of its last place may be left out of a rounded figure; a little less than half, so that two neighbours do not meet.
_HALF = Decimal("0.49")
_PRIMES = str.maketrans({"\u2032": "'", "\u2033": '"', "\u2019": "'"})
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
_BEHIND = re.compile(r"(?<=\w)\s*\([^()]*\)\Z")
_BARE = re.compile(r"\d{1,5}(?:\.\d+)?")
_UNITS = ("minutes", "hours", "seconds", "days", "weeks", "months", "years")
_MEETING = MEETING | {RelationKind.UNCERTAIN}


def spelled_lengths(cell: str) -> dict[str, str]:
    """A length as the kind reads it, by the way in which its figures are taken; one where there is no doubt."""
    text = _BEHIND.sub("", cell.strip().translate(_PRIMES))
    if found := _HOURS.fullmatch(text):
        return {"": f"PT{int(found[1] or found[4])}H{int(found[2] or found[5] or 0)}M{int(found[3] or found[6] or 0)}S"}
    if found := _DECIMAL.fullmatch(text):
        return {"": _rounded(Decimal(found[1]), 3600 if found[2][0] in "hH" else 60)}
    if found := _MINUTES.fullmatch(text):
        return {"": f"PT{int(found[1])}M{int(found[2] or 0)}S"}
    if (found := _CLOCK.fullmatch(text)) and found[3]:
        return {"": f"PT{int(found[1])}H{int(found[2])}M{int(found[3])}S"}
    if found:
        one, two = int(found[1]), int(found[2])
        return {"hours": f"PT{one}H{two}M", "minutes": f"PT{one}M{two}S"}
    if _BARE.fullmatch(text):
        return {unit: f"{text} {unit}" for unit in _UNITS}
    return {"": text}


def _rounded(number: Decimal, size: int) -> str:
    """A length in decimals of a unit, as the lengths in seconds of which it may be the rounding: "1.71 h" is "102.4 min"."""
    half = _HALF.scaleb(int(number.as_tuple().exponent))
    return f"PT{(number - half) * size:f}S/PT{(number + half) * size:f}S"


def is_bare(cell: str) -> bool:
    """Whether a cell is a length only if its column is one of lengths."""
    text = _BEHIND.sub("", cell.strip())
    return bool(_BARE.fullmatch(text) or _CLOCK.fullmatch(text))


def read_durations(cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    """The length of time of each cell, or the sentence that says why it is none."""
    told: dict[Cell, Value | str] = {}
    readings: dict[Cell, dict[str, Value]] = {}
    for cell in cells:
        try:
            parsed = {name: kind("duration").parse(text, reading) for name, text in spelled_lengths(cell.text).items()}
            readings[cell] = {name: replace(value, raw=cell.text) for name, value in parsed.items()}
        except (ValueError, OverflowError) as error:
            told[cell] = str(error)
    return told | dict(chosen(readings, _agree))


def _agree(a: Value, b: Value) -> bool:
    return kind("duration").relate(a, b, Given()).kind in _MEETING
