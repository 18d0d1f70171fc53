"""Shares and temperatures whose words stand around the figure: "every second voter", "one dose in five", "four degrees below zero"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.numbers.around import Before, back, bare_word, before
from claims.numbers.noun import Noun, stops
from claims.numbers.parts import Parts
from claims.numbers.table import decimal, numbers, trim, words

_ONE = re.compile(
    r"one\s(?P<noun>[a-z]{2,})\s(?:in|out\sof)\s(?:every\s)?(?P<under>[a-z]+|\d{1,3})"
    r"(?=\s*(?:[,.;:)!?]|\Z)|\s(?:is|was|has|had|were|are|will|would|who|that|did|does|said|says|of\sthe)\b)",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?:\s(?P<degrees>degrees?)(?:\s(?P<scale>Celsius|centigrade|Fahrenheit|C|F)\b)?|(?P<sign>\s?°\s?[CF]?))?\sbelow(?P<zero>\szero\b|\sfreezing\b|(?=[,.;:)]|\s*\Z))"
)
_FAHRENHEIT = re.compile(r"Fahrenheit|°\s?F\b|degrees F\b")
_IS_ONE = re.compile(r"\sone\b")
_MOST, _COLD = 20, 5


def every(text: str, parts: Parts, noun: Noun | None, around: Before) -> tuple[Parts, Before] | None:
    """ "Nearly every second one" is nearly half of them; "every second day" says how often."""
    if not parts.ordinal or parts.low is None or not 2 <= parts.low <= _MOST or around.words[-1:] != ["every"]:
        return None
    if noun is not None and bare_word(noun.words.split()[-1]).lower() in words("counted", "time_nouns"):
        return None
    start = back(text, around.start, 1)
    outer = before(text, start)
    share = trim(1 / parts.low)
    stop = parts.stop + len(" one") if _IS_ONE.match(text, parts.stop) else parts.stop
    return parts._replace(start=start, stop=stop, low=share, high=share, ordinal=False, rule="fraction"), outer


def one_in(text: str, pos: int) -> tuple[Parts, Noun] | None:
    """ "One dose in five": a fifth of the doses. What counts something else is none ("one man in five cars")."""
    found = _ONE.match(text, pos)
    if found is None or found["noun"].lower() in stops():
        return None
    under = found["under"].lower()
    number = numbers("words").get(under) if under.isalpha() else decimal(under)
    if number is None or not 2 <= number <= 1000:
        return None
    share = trim(1 / number)
    return Parts(pos, found.end(), share, share, rule="fraction"), Noun(found["noun"], found.end())


def _in_words(text: str, parts: Parts) -> bool:
    """ "Twenty below", not "figure 20 below" nor "the floor two below"."""
    return text[parts.stop - 1].isalpha() and parts.low is not None and parts.low >= _COLD


def below_zero(text: str, parts: Parts) -> Parts | None:
    """ "Four degrees below zero", "twenty below": degrees Celsius, unless the text speaks of Fahrenheit."""
    found = (
        _BELOW.match(text, parts.stop)
        if parts.unit in (None, "°C") and parts.low is not None and parts.low == parts.high
        else None
    )
    if (
        found is None
        or parts.low is None
        or not (found["zero"] or found["degrees"] or found["sign"] or _in_words(text, parts))
    ):
        return None
    scale = found["scale"] or found["sign"] or ""
    value = -abs(parts.low)
    if parts.unit is None and (scale.strip().endswith(("F", "Fahrenheit")) or (not scale and _FAHRENHEIT.search(text))):
        if found["zero"] and found["zero"].strip() == "freezing":
            value = value + 32
        value = trim((value - 32) * Decimal(5) / 9)
    return parts._replace(low=value, high=value, unit="°C", stop=found.end(), rule="measure")
