"""Counts and quantities: an interval with its hedge, its unit and the noun that is counted.

"2,500" is the point 2500, "about 2,500" is [2375,2625], "more than 2,500" is open above. Widths stand in
claims/lexicons/numbers.yaml. Units are converted to one base unit a dimension, currencies stay what they are.
"""

from __future__ import annotations

import re

from claims.numbers.interval import Interval, from_text
from claims.numbers.parts import Parts
from claims.numbers.quantity import quantity
from claims.numbers.relation import relation
from claims.numbers.spoken import is_converted, spoken
from claims.numbers.value import Count, nth
from claims.value import Found, Given, Kind, Reading, Relation

# What makes something else of the figure before it: a time, a power, a name.
_GLUED = "_:^±=<>\u200b\u200c\u200d\u2060"
_FIGURE = re.compile(r"\d")
_NOUN = re.compile(r"(?:\s|-)*(?:of\s+(?:the\s+)?)?")


def build(raw: str, parts: Parts, noun: str | None) -> Count:
    """A Count from what was read."""
    span = (parts.low, parts.high, parts.low_open, parts.high_open)
    return Count(raw, *span, parts.hedge, parts.unit, noun, parts.ordinal, parts.other)


def parse(words: str, reading: Reading) -> Count:
    """One quantity as a person writes it. ``ValueError`` when there is none, or more than one.

    "2.500" is two and a half: English news groups by comma. A figure with two points ("1.234.567") is grouped by them.
    """
    written = words.strip()
    keyed = from_text(written)
    if keyed:
        return _from_key(words, *keyed)
    parts = quantity(written)
    if parts is None:
        raise ValueError(f'"{written}" holds no figure: expected a quantity such as "2,500", "about 2,500" or "dozens"')
    rest = written[parts.stop :]
    if rest[:1] and (rest[0].isalnum() or rest[0] in _GLUED):
        raise ValueError(
            f"'{written}' is no plain figure: '{rest}' is glued to it; expected a quantity such as '2,500' or 'about 2,500'"
        )
    noun, other = _noun(written, rest)
    count = build(words, parts, noun)
    return count if not other else Count(words, *count.span, count.hedge, count.unit, noun, count.ordinal, True)


def _from_key(words: str, span: Interval, rest: str) -> Count:
    if span.low is not None and span.high is not None and span.low > span.high:
        raise ValueError(f'"{words}" ends before it begins: expected the lower figure first')
    unit = None
    if rest:
        probe = quantity(f"1 {rest}")
        unit = probe.unit if probe else None
        if unit is None:
            raise ValueError(f'"{rest}" is no unit: expected one such as "km", "%" or "USD" after "{words}"')
    return Count(words, *span, unit=unit)


def _noun(written: str, rest: str) -> tuple[str | None, bool]:
    """The noun with its modifiers behind a figure, and whether it says "other"."""
    match = _NOUN.match(rest)
    tail = rest[match.end() if match else 0 :].strip(" .,;")
    if not tail:
        return None, False
    second = re.search(r"\b(?:and|plus|,)\s+(?=\S)", tail)
    if second and quantity(tail[second.end() :]):
        raise ValueError(f'"{written}" holds two counts: write two claims, one for each')
    if tail[0].isdigit() or (_FIGURE.search(tail) and re.search(r"(?:^|\s)\d[\d,.]*(?:\s|$)", tail)):
        raise ValueError(f'"{written}" holds more than one figure: expected a single quantity, write a claim for each')
    other = re.match(r"(?:others?|more|additional|further)\b\s*", tail, re.IGNORECASE)
    return (tail[other.end() :] or None, True) if other else (tail, False)


def relate(a: Count, b: Count, given: Given) -> Relation:
    """What ``a`` is to ``b``: intervals in one unit, with the tolerance that was given."""
    return relation(a, b, given)


def find(text: str, reading: Reading) -> list[Found]:
    """Every quantity of running text, from left to right; spans of time are left to durations."""
    from claims.numbers.find import find as search

    return search(text, reading)


def show(value: Count) -> str:
    """The figure in words: "about 2,500", "5 to 7", "12 %", "45th", "about 32 km (converted)"."""
    if value.ordinal and value.low is not None:
        return nth(value.low)
    return f"{spoken(value)} (converted)" if is_converted(value) else spoken(value)


KIND = Kind(
    name="count",
    number=1,
    noun="figure",
    plural="figures",
    value=Count,
    parse=parse,
    relate=relate,
    show=show,
    example=("2,500", "3,000"),
    advice="Ask what was counted, when, and by whom. A part is no total, a plan is no outcome; if one figure rounds the"
    " other, give the slot a tolerance.",
    find=find,
)
