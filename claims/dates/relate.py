"""What two dates are to each other. Days are compared as intervals, never as strings."""

from __future__ import annotations

import re

from claims.dates import edtf
from claims.dates.clock import Clock, near_midnight
from claims.dates.dayless import relate_dayless
from claims.dates.spoken import say
from claims.dates.value import DateValue
from claims.dates.words import lexicon
from claims.dates.yearless import relate_yearless
from claims.value import Given, Relation, RelationKind

K = RelationKind
_EVER = 10_000_000


def relate(a: DateValue, b: DateValue, given: Given) -> Relation:
    """Intervals decide; a date with less precision never conflicts with one inside it.

    ``distance`` is the gap in days over 365, at most 1. The tolerance of the slot is counted in days.
    """
    if a.key() > b.key():
        return relate(b, a, given).mirrored()
    if a.unresolved or b.unresolved:
        return _unresolved(a, b, given)
    gap = _gap(a, b)
    return _apart(a, b, gap, given) if gap else _meeting(a, b)


def _unresolved(a: DateValue, b: DateValue, given: Given) -> Relation:
    """Words that count from a day which is not known compare with nothing, unless they name a month and its day, or a weekday or a month that fits."""
    if a.key() != b.key():
        yearless = relate_yearless(a, b, lambda one, two: relate(one, two, given))
        if found := yearless or relate_dayless(a, b):
            return found
    raw = (a if a.unresolved else b).raw.strip()
    return Relation(K.INCOMPARABLE, f'"{raw}" counts from a publication date that is not known')


def _edges(value: DateValue) -> tuple[int, int]:
    low = value.low.toordinal() if value.low else -_EVER
    return low, value.high.toordinal() if value.high else _EVER


def _gap(a: DateValue, b: DateValue) -> int:
    """Days from the end of the earlier to the start of the later; 0 when they share a day."""
    (low_a, high_a), (low_b, high_b) = _edges(a), _edges(b)
    return max(0, low_b - high_a, low_a - high_b)


def _days(count: int) -> str:
    return "one day" if count == 1 else f"{count:,} days"


def _apart(a: DateValue, b: DateValue, gap: int, given: Given) -> Relation:
    """No day in common: a conflict, unless tolerance, vagueness or the time zone explains it."""
    said = _distance(a, b, gap)
    distance = min(1.0, gap / 365)
    if gap <= given.tolerance.days:
        return Relation(K.OVERLAPS, f"{said}, within the tolerance of {_days(given.tolerance.days)}", distance)
    margin = max(_margin(a), _margin(b))
    if gap <= margin:
        return Relation(K.OVERLAPS, f"{said}, and one of them is approximate", distance)
    if gap <= 2 * margin:
        return Relation(K.UNCERTAIN, f"{said}, which an approximate date may or may not cover", distance)
    if _is_just_past(a, b, gap):
        return Relation(K.UNCERTAIN, f"{said}, and a week called the last one may be that which is just over", distance)
    if gap >= _far_apart(a, b) and a.relative and b.relative and a.precision == b.precision == "day":
        return Relation(
            K.UNCERTAIN, f"{said}; both count from publications so far apart that they may tell of two events", distance
        )
    excused = _next_day(a, b, said) if gap == 1 else None
    return excused or Relation(K.DIFFERS, said, distance)


def _is_just_past(a: DateValue, b: DateValue, gap: int) -> bool:
    """ "Last week", said at a weekend, may be the week that ends with it: days up to a week behind the calendar's last week."""
    first, last = sorted((a, b), key=lambda value: _edges(value))
    return first.relative and first.precision == "week" and gap + _length(last) <= _WEEK


def _length(value: DateValue) -> int:
    """The days from the first to the last, none for a single day."""
    low, high = _edges(value)
    return high - low


_WEEK, _MONTH = 7, 32


def _far_apart(a: DateValue, b: DateValue) -> int:
    """From how many days on two relative dates need not tell of one event: a weekday's name alone means one of the days around its publication."""
    return _WEEK if all(_WEEKDAY.search(value.raw) for value in (a, b)) else _MONTH


def _distance(a: DateValue, b: DateValue, gap: int) -> str:
    """How far apart two dates lie, in the unit that the coarser of them allows."""
    first, last = sorted((a, b), key=lambda value: _edges(value))
    if first.precision == last.precision == "day" or (gap == 1 and "day" in (first.precision, last.precision)):
        return f"{say(a)} and {say(b)} are {_days(gap)} apart"
    years = (last.low.year if last.low else 0) - (first.high.year if first.high else 0)
    if first.precision == last.precision == "year" and years > 0 and first.low and last.high:
        return f"{say(a)} and {say(b)} are {'one year' if years == 1 else f'{years:,} years'} apart"
    return f"{say(first)} lies before {say(last)}"


def _margin(value: DateValue) -> int:
    """How far an approximate date reaches beyond its days."""
    return int(lexicon()["about_days"].get(value.precision, 3)) if value.approximate else 0


def _next_day(a: DateValue, b: DateValue, said: str) -> Relation | None:
    """One day apart with a relative word: the writers may have stood on either side of midnight, or of the date line."""
    relative = a.relative + b.relative
    late = near_midnight(a.part, a.time) or near_midnight(b.part, b.time)
    if relative == 1 and not late and _WEEKDAY.search(a.raw if a.relative else b.raw):
        # "Sunday" is a day of the calendar as "4 May" is: it moves no more with the writer's midnight than that; "yesterday" does.
        return None
    one_zone = a.zone is not None and a.zone == b.zone
    if not relative or one_zone or a.precision != "day" or b.precision != "day":
        return None
    zones = "in different time zones" if a.zone and b.zone else "in time zones that are not all known"
    if relative == 2 or late:
        return Relation(K.OVERLAPS, f"{said}, but relative to publication {zones}", 1 / 365, note=True)
    return Relation(K.UNCERTAIN, f"{said}, and one is relative to publication {zones}", 1 / 365)


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def _meeting(a: DateValue, b: DateValue) -> Relation:
    """At least one day in common."""
    (low_a, high_a), (low_b, high_b) = _edges(a), _edges(b)
    if (low_a, high_a) == (low_b, high_b):
        return _same_days(a, b)
    started = _bounds_apart(a, b)
    if started:
        return started
    if low_a <= low_b and high_a >= high_b:
        return Relation(K.CONTAINS, _inside(a, b))
    if low_b <= low_a and high_b >= high_a:
        return Relation(K.WITHIN, _inside(b, a))
    shared = min(high_a, high_b) - max(low_a, low_b) + 1
    return Relation(K.OVERLAPS, f"{say(a)} and {say(b)} have {_days(shared)} in common")


def _inside(outer: DateValue, inner: DateValue) -> str:
    return f"{say(inner)} lies within {say(outer)}"


def _bounds_apart(a: DateValue, b: DateValue) -> Relation | None:
    """ "Since 2009" and "since 2012" share all days after 2012 and still may contradict each other."""
    if a.bound not in ("since", "until") or a.bound != b.bound or not (a.stated and b.stated):
        return None
    first, last = sorted((a.stated, b.stated))
    if first[1] >= last[0]:
        return None
    verb = "begin" if a.bound == "since" else "end"
    said = f"{say(a)} and {say(b)} {verb} {_days((last[0] - first[1]).days)} apart"
    return Relation(K.UNCERTAIN, said, min(1.0, (last[0] - first[1]).days / 365))


def ends_apart(a: DateValue, b: DateValue) -> bool:
    """Whether both say since when, or until when, and name two days: a contradiction where both are surely of one thing."""
    return _bounds_apart(a, b) is not None


def _same_days(a: DateValue, b: DateValue) -> Relation:
    """The same days: what stands beside them decides."""
    if a.key() == b.key():
        return Relation(K.SAME, f"both are {say(a)}")
    if a.approximate != b.approximate:
        return _wider(
            a.approximate, f"{edtf.write(a.days)} and {edtf.write(b.days)} are the same days, one approximate"
        )
    first, second = a.clock, b.clock
    if first.hours() is None or second.hours() is None:
        return _wider(first.hours() is None, f"{_inside(a, b) if first.hours() is None else _inside(b, a)}")
    return _clocks(a, b, first, second)


def _wider(first: bool, reason: str) -> Relation:
    return Relation(K.CONTAINS if first else K.WITHIN, reason)


def _clocks(a: DateValue, b: DateValue, first: Clock, second: Clock) -> Relation:
    """Two times, or two parts, of the same day."""
    if first.time and second.time and first.zone != second.zone:
        if first.zone and second.zone:
            return Relation(K.UNCERTAIN, f"{say(a)} and {say(b)} are told in different time zones")
        return Relation(K.UNCERTAIN, f"{say(a)} and {say(b)} may be told in different time zones")
    hours_a, hours_b = first.hours() or (0, 24), second.hours() or (0, 24)
    if _within(hours_a, hours_b):
        return Relation(K.WITHIN, _inside(b, a))
    if _within(hours_b, hours_a):
        return Relation(K.CONTAINS, _inside(a, b))
    if _touch(hours_a, hours_b):
        return Relation(K.OVERLAPS, f"{say(a)} and {say(b)} have hours in common")
    return Relation(K.DIFFERS, f"{say(a)} and {say(b)} are different hours of the same day", 0.0)


def _turns(hours: tuple[float, float]) -> list[tuple[float, float]]:
    """Night runs over midnight: its hours count at both ends of the day."""
    first, last = hours
    return [(first, last)] if last <= 24 else [(first, 24.0), (0.0, last - 24)]


def _touch(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return any(x[0] < y[1] and y[0] < x[1] for x in _turns(a) for y in _turns(b))


def _within(inner: tuple[float, float], outer: tuple[float, float]) -> bool:
    return all(any(y[0] <= x[0] and x[1] <= y[1] for y in _turns(outer)) for x in _turns(inner))
