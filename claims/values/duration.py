"""Durations: a length of time in days, as an interval with its hedge."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.dates.length import Duration, length
from claims.dates.spans import read
from claims.dates.spoken import say_length
from claims.value import Given, Kind, Reading, Relation, RelationKind

K = RelationKind
_ISO = r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
# Nothing lasts for so many of anything.
_NO_LENGTH = 10**15
_ISO_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def parse(text: str, reading: Reading) -> Duration:
    """Read words ("nearly 30 years") or ISO 8601 (``P30Y``, ``P2D/P6D``). Raises ``ValueError`` for what is no length."""
    plain = " ".join(text.replace("\u2019", "'").split()).rstrip(".,;")
    written = _iso(text, text.strip())
    if written:
        return written
    for lead in (
        "",
        "for ",
        "over ",
        "in ",
        "the ",
        "within the ",
        "the last ",
        "the past ",
        "for the past ",
        "another ",
    ):
        at = len(lead) if plain.lower().startswith(lead) else -1
        found = read(plain, at) if at >= 0 else None
        if found and found.stop == len(plain):
            value = found.value
            return Duration(text, value.low, value.high, value.unit, value.hedge, value.indefinite)
    raise ValueError(
        f"{text!r} is no duration: a length such as 'two weeks', 'nearly 30 years', 'a few hours' was expected"
    )


def _iso(raw: str, text: str) -> Duration | None:
    first, slash, last = text.partition("/")
    low = _iso_one(first)
    high = low if not slash else (None, None, "day") if last == ".." else _iso_one(last)
    if low is None or high is None or low[0] is None:
        return None
    return Duration(raw, low[0], high[1], low[2])


def _iso_one(text: str) -> tuple[Decimal | None, Decimal | None, str] | None:
    found = re.fullmatch(_ISO, text)
    told = (
        [(Decimal(part), unit) for part, unit in zip(found.groups(), _ISO_UNITS, strict=True) if part] if found else []
    )
    if not told or any(number >= _NO_LENGTH for number, _ in told):
        return None
    months = sum(
        (number * (12 if unit == "year" else 1) for number, unit in told if unit in ("year", "month")), Decimal(0)
    )
    spans = [length(number, unit) for number, unit in told if unit not in ("year", "month")] + [length(months, "month")]
    return sum(one[0] for one in spans) + Decimal(0), sum(one[1] for one in spans) + Decimal(0), told[0][1]


def relate(a: Duration, b: Duration, given: Given) -> Relation:
    """Lengths as intervals. ``distance`` is the gap over the longer length.

    Lengths less than half of the coarser unit apart are uncertain: a speaker who counts in decades rounds to decades, and "four hours" may be four
    hours and 12 minutes.
    ``given.tolerance`` counts: days, and percent of the longer length.
    """
    if a.key() > b.key():
        return relate(b, a, given).mirrored()
    if a.key() == b.key():
        return Relation(K.SAME, f"both are {show(a)}")
    gap = _gap(a, b)
    if gap > 0:
        return _apart(a, b, gap, given)
    if a.low <= b.low and _reaches(a, b):
        return Relation(K.CONTAINS, f"{show(b)} lies within {show(a)}")
    if b.low <= a.low and _reaches(b, a):
        return Relation(K.WITHIN, f"{show(a)} lies within {show(b)}")
    return Relation(K.OVERLAPS, f"{show(a)} and {show(b)} overlap")


def _reaches(a: Duration, b: Duration) -> bool:
    return a.high is None or (b.high is not None and a.high >= b.high)


def _gap(a: Duration, b: Duration) -> Decimal:
    above = b.low - a.high if a.high is not None else Decimal(-1)
    below = a.low - b.high if b.high is not None else Decimal(-1)
    return max(above, below, Decimal(0))


def _apart(a: Duration, b: Duration, gap: Decimal, given: Given) -> Relation:
    longer = max(a.low, b.low)
    said = f"{show(a)} and {show(b)} are {_told(gap, (a, b))} apart"
    distance = float(min(Decimal(1), gap / longer))
    if gap <= given.tolerance.days or gap * 100 <= given.tolerance.percent * longer:
        return Relation(K.OVERLAPS, f"{said}, within the tolerance", distance)
    grains = _grain(a), _grain(b)
    if gap < max(grains) / 2 and grains[0] != grains[1]:
        return Relation(K.UNCERTAIN, f"{said}, less than half of the coarser unit: one may be rounded", distance)
    if _is_rounded_up(a, b, gap, distance) or _is_rounded_up(b, a, gap, distance):
        return Relation(K.UNCERTAIN, f"{said}, half of the unit in which both are told: one may be rounded", distance)
    return Relation(K.DIFFERS, said, distance)


def _is_rounded_up(half: Duration, other: Duration, gap: Decimal, distance: float) -> bool:
    """Whether one length is told to a half, and the other is the next whole one: four and a half months, five months."""
    if "half" not in half.raw.lower() or "half" in other.raw.lower() or half.unit != other.unit:
        return False
    return half.low < other.low and gap <= length(Decimal(1), half.unit)[0] / 2 and distance <= _AN_EIGHTH


# Of a short length half a unit is too much to be lost by rounding.
_AN_EIGHTH = 0.125


def _grain(one: Duration) -> Decimal:
    return length(Decimal(1), _counted_to(one))[0]


def _counted_to(one: Duration) -> str:
    """The unit to which a length was counted: of "four hours and 12 minutes" a minute, of "90 minutes" too."""
    if one.hedge:
        return one.unit
    units = (one.unit, *(unit for unit in _GRAINS if _GRAINS.index(unit) > _rank(one.unit)))
    return next((unit for unit in units if not _seconds(one.low) % _seconds(length(Decimal(1), unit)[0])), one.unit)


def _seconds(days: Decimal) -> int:
    return max(1, round(days * 86400))


def _rank(unit: str) -> int:
    return _GRAINS.index(unit) if unit in _GRAINS else len(_GRAINS)


_HOURS = frozenset(("hour", "minute", "second"))
# A gap of one second may come out a little less, and so may a tenth of an hour; from so many on no decimals are told.
_ONE, _NEAR, _MANY = 0.999, 0.499, 100
_GRAINS = ("week", "day", "hour", "minute", "second")


def _told(gap: Decimal, lengths: tuple[Duration, ...]) -> str:
    """A gap in days, one of less than a day in a unit in which one of the lengths was told: the coarsest in which no more than tenths are needed."""
    if gap >= 1:
        return "one day" if gap == 1 else f"{gap.quantize(Decimal(1)):,} days"
    units = {unit for one in lengths for unit in (one.unit, _counted_to(one)) if unit in _HOURS} or {"hour"}
    sizes = sorted((float(gap / length(Decimal(1), unit)[0]), unit) for unit in units)
    number, unit = next((one for one in sizes if one[0] > _ONE and abs(one[0] * 10 % 1 - 0.5) > _NEAR), sizes[-1])
    words = f"{number:.0f}" if number >= _MANY else f"{number:.3g}"
    return f"one {unit}" if words == "1" else f"{words} {unit}s"


def show(value: Duration) -> str:
    """The length in words: "14 days", "27 to 30 years"."""
    return say_length(value.key())


KIND = Kind(
    name="duration",
    number=3,
    noun="duration",
    plural="durations",
    value=Duration,
    parse=parse,
    relate=relate,
    show=show,
    example=("two weeks", "three months"),
    advice="Check whether both measure the same stretch; if one source rounds, hedge its value or give the slot a tolerance.",
)
