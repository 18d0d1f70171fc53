"""What two times of day are to each other."""

from __future__ import annotations

from dataclasses import replace

from claims.times.value import DAY, HALF, TimeValue
from claims.value import Given, Relation, RelationKind


def relate(a: TimeValue, b: TimeValue, given: Given) -> Relation:
    """The clock decides, moved to one zone where both are written. The tolerance of a slot counts minutes.

    The day only stands beside a time of day: one hour on two days is no conflict of hours, and is left open.
    """
    if _days_differ(a, b):
        return _apart(_clock(a, b, given, (show(a), show(b))), a, b)
    if a.zone and b.zone and a.zone != b.zone:
        shifted = in_utc(a), in_utc(b)
        if shifted[0] is None or shifted[1] is None:
            return Relation(
                RelationKind.UNCERTAIN, f"how far {' and '.join(sorted((a.zone, b.zone)))} lie apart is not known"
            )
        return _clock(shifted[0], shifted[1], given, (show(a), show(b)))
    return _clock(a, b, given, (show(a), show(b)))


def _apart(relation: Relation, a: TimeValue, b: TimeValue) -> Relation:
    """The relation of two times on different days."""
    if relation.kind is RelationKind.DIFFERS:
        return relation
    first, second = sorted((show(a), show(b)))
    return Relation(RelationKind.UNCERTAIN, f"{first} and {second} are one time of day on different days")


def _days_differ(a: TimeValue, b: TimeValue) -> bool:
    """Whether both name a day, and not the same; a zone may move the day, so then nothing is sure."""
    if a.zone and b.zone and a.zone != b.zone:
        return False
    if a.day and b.day:
        years = {value.day[:4] for value in (a, b) if value.day} - {"XXXX"}
        return a.day[4:] != b.day[4:] or len(years) > 1
    return a.weekday is not None and b.weekday is not None and a.weekday != b.weekday


def in_utc(value: TimeValue) -> TimeValue | None:
    """The same time in UTC; nothing where the offset of its zone is not known."""
    if value.zone is None or value.zone[0] not in "+-":
        return None
    minutes = (-1 if value.zone[0] == "-" else 1) * (int(value.zone[1:3]) * 60 + int(value.zone[4:6]))
    low = (value.low - minutes * 60) % DAY
    return replace(value, low=low, high=low + value.high - value.low)


def _clock(a: TimeValue, b: TimeValue, given: Given, shown: tuple[str, str]) -> Relation:
    first, second = sorted(shown)
    gap, kind = min(((_gap(x, y), _kind(x, y)) for x in _readings(a) for y in _readings(b)), key=lambda pair: pair[0])
    if gap == 0:
        return _near(a, b, kind, first, second)
    minutes = -(-gap // 60)
    if minutes <= given.tolerance.absolute:
        return Relation(
            RelationKind.OVERLAPS, f"{first} and {second} lie {_minutes(minutes)} apart, within the tolerance"
        )
    if gap <= _SOFT and _is_full_hour(a) != _is_full_hour(b) and not (a.approximate and b.approximate):
        return Relation(
            RelationKind.UNCERTAIN,
            f"{first} and {second} are half an hour apart at most, and an hour with “about” may be meant so",
        )
    return Relation(RelationKind.DIFFERS, f"{first} and {second} lie {_minutes(minutes)} apart", min(gap / HALF, 1.0))


# "About five" is often half past four or half past five: so many seconds beyond the quarter of an hour that is given to it.
_SOFT, _QUARTER = 900, 900


def _is_full_hour(value: TimeValue) -> bool:
    """Whether a time is a full hour with a hedge that leaves a quarter of an hour on each side."""
    return (
        value.approximate
        and (value.low + _QUARTER) % 3600 == 0
        and value.high - value.low in (2 * _QUARTER, 2 * _QUARTER + 59)
    )


def _near(a: TimeValue, b: TimeValue, kind: RelationKind, first: str, second: str) -> Relation:
    if a.either != b.either:
        more = RelationKind.CONTAINS if a.either else RelationKind.WITHIN
        if kind in (RelationKind.SAME, more):
            return Relation(more, "one does not say which half of the day")
        return Relation(RelationKind.OVERLAPS, "one does not say which half of the day")
    if kind is RelationKind.SAME:
        dated = (bool(a.day or a.weekday is not None), bool(b.day or b.weekday is not None))
        if dated[0] != dated[1]:
            return Relation(RelationKind.WITHIN if dated[0] else RelationKind.CONTAINS, "one names the day as well")
        return Relation(kind, "the same time")
    words = {RelationKind.CONTAINS: "one lies within the other", RelationKind.WITHIN: "one lies within the other"}
    return Relation(kind, f"{first} and {second}: {words.get(kind, 'they overlap')}")


def _readings(value: TimeValue) -> tuple[tuple[int, int], ...]:
    span = (value.low, value.high)
    return (span, (value.low + HALF, value.high + HALF)) if value.either else (span,)


def _gap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Seconds between two intervals on the clock's circle; 0 where they meet."""
    return min(max(a[0] - (b[1] + turn), b[0] + turn - a[1], 0) for turn in (-DAY, 0, DAY))


def _kind(a: tuple[int, int], b: tuple[int, int]) -> RelationKind:
    for turn in (0, -DAY, DAY):
        low, high = b[0] + turn, b[1] + turn
        if a == (low, high):
            return RelationKind.SAME
        if a[0] <= low and high <= a[1]:
            return RelationKind.CONTAINS
        if low <= a[0] and a[1] <= high:
            return RelationKind.WITHIN
    return RelationKind.OVERLAPS


def _minutes(count: int) -> str:
    if count < 60:
        return f"{count} minute{'s' if count != 1 else ''}"
    hours, rest = divmod(count, 60)
    words = f"{hours} hour{'s' if hours != 1 else ''}"
    return f"{words} {_minutes(rest)}" if rest else words


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def show(value: TimeValue) -> str:
    """The normal form in words: "07:10", "2011-12-02 07:10", "Monday 18:45 to 19:15", "02:20 (a.m. or p.m.)"."""
    day = value.day or ("" if value.weekday is None else _WEEKDAYS[value.weekday])
    half = "(a.m. or p.m.)" if value.either else ""
    return " ".join(filter(None, (day, value.clock().replace("/", " to "), half, value.zone)))
