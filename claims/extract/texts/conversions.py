"""A measure and the same in another unit beside it: "100 miles (160 km)", "six feet, or 1.8 metres,"; and a sum of money in another currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.numbers.written import unit_in
from claims.value import Value


class _Placed(Protocol):
    """A value with its place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...
    @property
    def value(self) -> Value: ...


Measure = TypeVar("Measure", bound=_Placed)

# What leads from a measure to its conversion, and what closes it.
_LED = re.compile(
    r"(?:\s(?!or\b)[a-z]+){0,2}\s?(?P<open>[(\[])\s?(?:(?:about|around|some|roughly|nearly|almost|approximately|approx\.?|or|ca\.?|c\.)\s|[~≈=]\s?)*|,? or (?:about |around |some |roughly )?|\s?/\s?"
)
_CLOSED = re.compile(r"(?:\s[a-z]+){0,2}\s?[)\]]")
_APART = re.compile(r"\s?(?:[,;.:]|\b(?:and|but|from|to|in|at|away|long|wide|high|deep|tall)\b|\Z)")


def conversions(text: str, found: Sequence[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """The measures among those found in a sentence, each with the same in another unit right behind it: in brackets, behind "or" or behind a stroke."""
    for one, other in pairwise(found):
        if _are_of_one_kind(one, other) and _is_led(text, one, other):
            yield one, other


def exchanged(text: str, found: Sequence[Measure]) -> frozenset[int]:
    """Where the sums of money in a sentence begin that are the one before in another currency: "a fine of €40 million ($52 million)"."""
    return frozenset(
        other.start
        for one, other in pairwise(found)
        if _are_of_two_currencies(one, other) and _is_led(text, one, other)
    )


def in_other_dollars(text: str, found: Sequence[Measure]) -> frozenset[int]:
    """Where the sums begin that are the one before in the dollars of the reader's own country, which is not named: "US$4 million ($6.1 million)"."""
    led = (
        other.start for one, other in pairwise(found) if _are_of_two_dollars(one, other) and _is_led(text, one, other)
    )
    return frozenset((*led, *(one.start for one in found if _is_behind_a_dollar_named_after(text, one))))


def _is_behind_a_dollar_named_after(text: str, sum_: _Placed) -> bool:
    """Whether a sum stands in brackets behind one whose sign bears the name of its country last: "$US4 million ($6.1 million)"."""
    is_money = is_currency(getattr(sum_.value, "unit", None) or "")
    return is_money and _NAMED_AFTER.search(text, max(0, sum_.start - _SUM), sum_.start) is not None


_NAMED_AFTER = re.compile(r"\$ ?[A-Z]{1,2} ?\d[\d.,]*(?: [mb]illion)? ?\($")
_SUM = 32


def _are_of_two_currencies(one: _Placed, other: _Placed) -> bool:
    a, b = (getattr(item.value, "unit", None) or "" for item in (one, other))
    return a != b and is_currency(a) and is_currency(b)


def _are_of_two_dollars(one: _Placed, other: _Placed) -> bool:
    a, b = (getattr(item.value, "unit", None) or "" for item in (one, other))
    return a == b and is_currency(a) and _is_of_a_land(one) and not _is_of_a_land(other)


def _is_of_a_land(sum_: _Placed) -> bool:
    """Whether the sign of a sum says of which country its money is: "US$4"."""
    return _LAND.search(getattr(sum_.value, "raw", "")) is not None


_LAND = re.compile(r"[A-Z]\.?[$£]")


def _are_of_one_kind(one: _Placed, other: _Placed) -> bool:
    """Whether both measure one dimension in two units. What money is worth in another is another figure every day."""
    a, b = one.value, other.value
    if not (isinstance(a, Count) and isinstance(b, Count)) or a.unit is None or a.unit != b.unit:
        return False
    if a.unit == "%" or is_currency(a.unit):
        return False
    first, second = unit_in(a.raw), unit_in(b.raw)
    return bool(first and second and first.name != second.name)


def _is_led(text: str, one: _Placed, other: _Placed) -> bool:
    led = _LED.fullmatch(text, one.stop, other.start)
    if led is None:
        return False
    return (_CLOSED if led["open"] else _APART).match(text, other.stop) is not None
