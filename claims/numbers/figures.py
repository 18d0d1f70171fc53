"""The figure or range at a place in a text, with its hedge, unit and rate."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.folding import small
from claims.numbers import grammar
from claims.numbers.compound import with_margin, with_smaller
from claims.numbers.interval import Interval, hedged
from claims.numbers.parts import Parts
from claims.numbers.table import Hedge, Unit, currencies, currency_signs, hedges, numbers, trim, units
from claims.numbers.words import read

_CUT = re.compile(r"(?:[\s,-]|(?<=\d)[.,](?=\d))+(?:(?:and|of|an?)[\s-]+)*[^\s,-]+$", re.IGNORECASE)
_LISTED = re.compile(r"(\d+)(?:,\d{1,2}){2,}")  # "exercises 22,24,26"
_SCALE = re.compile(r"[a-zA-Z]+$")
_JOINTS = (
    " to ",
    " TO ",
    "-",
    "–",
    "—",
    "~",
    "‑",
    " -",
    " –",
    " or ",
    " and ",
    " through ",
    " until ",
    "\n",
    " ~",
    "  ",
)
_ENDS = (". ", ".\n", ";", ")", "?", "!", '"', "”", ".”", '."', ", the ", ", a ", ", but ", ", said ")
_PLURAL = re.compile(r"\s+(?:[a-z]+\s+)?[a-z]+s\b|\s+people")
_SPACE = re.compile(r"\s+")
_SIMPLE = re.compile(r"(?P<digits>\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?![\d.,])|(?P<word>[a-z]+)", re.ASCII)
_NEXT = re.compile(r"\Z| (?P<word>[a-z]{2,})(?!\w)")


def normal(written: str) -> str:
    """Words as the tables hold them: lower case, single spaces."""
    return small(_SPACE.sub(" ", written.strip()))


def joined(first: Hedge | None, second: Hedge | None) -> Hedge | None:
    """Two hedges on one figure: the one that opens a side wins ("at least about 200"), else the first."""
    if first is None or second is None:
        return first or second
    return second if None in (second.below, second.above) or second.name == "odd" else first


def behind(part: str) -> Hedge:
    """The hedge of words behind a figure: ", or more"."""
    return hedges("behind")[normal(part.lstrip(", -"))]


def _simple(text: str, pos: int) -> tuple[str, int] | None:
    """A number of one word or run of digits with nothing behind it that could belong to it: it needs no long pattern."""
    found = _SIMPLE.match(text, pos)
    if not found or not (found["digits"] or found["word"] in numbers("words")) or not _nothing(text, found.end()):
        return None
    return found[0], found.end()


def _nothing(text: str, pos: int) -> bool:
    """Whether the text ends here, or goes on with a word that begins no part of a quantity."""
    found = _NEXT.match(text, pos)
    return found is not None and (not found["word"] or found["word"] not in grammar.openings())


def figure(text: str, pos: int) -> tuple[Decimal, int] | None:
    """The longest number that begins at ``pos`` and where it ends."""
    simple = _simple(text, pos)
    value = read(simple[0]) if simple else None
    if simple and value is not None:
        return value, simple[1]
    match = grammar.number().match(text, pos)
    if not match:
        return None
    phrase = match[0]
    while True:
        value = read(phrase)
        if value is not None:
            return value, pos + len(phrase)
        listed = _LISTED.fullmatch(phrase)
        shorter = listed[1] if listed else _CUT.sub("", phrase)
        if shorter == phrase:
            return None
        phrase = shorter


def figures_at(text: str, pos: int, hedge: Hedge | None, joint: re.Pattern[str] | None = grammar.RANGE) -> Parts | None:
    """The figure or range at ``pos``. ``joint`` is the pattern of what may join a range."""
    sign = None if text[pos : pos + 1].isdigit() else grammar.money_before().match(text, pos)
    start = sign.end() if sign else pos
    first = figure(text, start)
    if first is None:
        return None
    value, stop = first
    unit = currency_signs()[sign["sign"]] if sign else None
    if joint and text.startswith(_JOINTS, stop):
        ranged = _range(text, pos, value, stop, unit, joint)
        if ranged:
            return ranged
    if unit is None and text[stop - 1] == "m":
        value, stop = _metres(text, start, value, stop)
    if unit is None and text[stop - 1] == "b" and pos and _is_mark(text, stop):
        return None
    return _single(text, pos, -value if sign and sign["minus"] else value, stop, unit, hedge)


def _metres(text: str, start: int, value: Decimal, stop: int) -> tuple[Decimal, int]:
    """ "5m" is metres; "5m people" are millions, and so is "£5m"."""
    if text[stop - 2] not in "0123456789 " or _PLURAL.match(text, stop):
        return value, stop
    found = figure(text[start : stop - 1].rstrip(), 0)
    return (found[0], start + found[1]) if found else (value, stop)


def _is_mark(text: str, stop: int) -> bool:
    """Whether a figure with a "b" is the mark of a thing, "heading 7b", and no billions: these are of a currency or of several things."""
    return text[stop - 2] in "0123456789" and not _PLURAL.match(text, stop) and not _CODE.match(text, stop)


_CODE = re.compile(r"\s?[A-Z]{3}\b")
_HALF = re.compile(r"(?:half|quarter)\Z", re.IGNORECASE)
_YEAR, _LAST_YEAR = re.compile(r"(?:19|20)\d\d"), 2100


def _range(text: str, start: int, low: Decimal, stop: int, unit: Unit | None, joint: re.Pattern[str]) -> Parts | None:
    found = joint.match(text, stop)
    second = _second(text, found.end()) if found else None
    if not found or not second:
        return None
    high, sign, end = second
    low = _share_scale(text[start:stop], low, text[found.end() : end], high)
    if low >= high or (found[0].strip() == "or" and high > low * 2 + 1):
        return None
    if _YEAR.fullmatch(text, start, stop) and high > _LAST_YEAR:
        return None  # "cut its forecast for 2022 to 900,000"
    found = grammar.tail().match(text, end)
    assert found
    if found["nth"]:
        return None
    unit, stop, rule = _unit(found, unit or sign)
    span = _based(Interval(low, high), unit)
    return Parts(start, stop, span.low, span.high, unit=_name(found, unit), rule="range" if rule == "number" else rule)


def _second(text: str, pos: int) -> tuple[Decimal, Unit | None, int] | None:
    """The second figure of a range, its currency and its end."""
    sign = grammar.money_before().match(text, pos)
    found = figure(text, sign.end() if sign else pos)
    return (found[0], currency_signs()[sign["sign"]] if sign else None, found[1]) if found else None


def _share_scale(first: str, low: Decimal, second: str, high: Decimal) -> Decimal:
    """The "2" of "2-3 million" is two million."""
    word = _SCALE.search(second)
    scale = numbers("scales").get(word[0].lower()) or numbers("short_scales").get(word[0]) if word else None
    return low * scale if scale and low < 1000 and not first[-1].isalpha() and low * scale < high else low


def _plain(start: int, value: Decimal, stop: int, unit: Unit | None, hedge: Hedge | None) -> Parts:
    """A figure with nothing behind it."""
    base = unit.base if unit else None
    if hedge is None:
        return Parts(start, stop, value, value, unit=base, rule="money" if unit else "number")
    span = hedged(value, hedge, base)
    return Parts(start, stop, *span, hedge=hedge.name, unit=base, rule="money" if unit else "number")


def _single(text: str, start: int, value: Decimal, stop: int, unit: Unit | None, hedge: Hedge | None) -> Parts | None:
    """One figure with what stands behind it; None when that makes it an ordinal."""
    if text.startswith(_ENDS, stop) or _nothing(text, stop):
        return _plain(start, value, stop, unit, hedge)
    found = grammar.tail().match(text, stop)
    assert found
    if found["nth"]:
        return None
    for part in (found["after"], found["later"]):
        if part:
            hedge = joined(hedge, behind(part))
    if found["rate"] and unit is None and found["unit"] is None and _HALF.search(text, start, stop):
        return _half_an(found, start, value, hedge)
    unit, stop, rule = _unit(found, unit)
    span = _based(Interval(value, value), unit)
    assert span.low is not None
    low = span.low
    if unit and rule == "measure" and not found["rate"] and (more := with_smaller(text, unit.name, stop, figure)):
        low, stop = low + more[0], more[1]
    around = hedged(low, hedge, unit.base if unit else None)
    parts = Parts(start, stop, *around, hedge=hedge.name if hedge else None, unit=_name(found, unit), rule=rule)
    return with_margin(text, parts, figure)


def _half_an(found: re.Match[str], start: int, value: Decimal, hedge: Hedge | None) -> Parts | None:
    """ "Half an hour" is a span of time and no rate; "half a share" is neither."""
    unit = units().get(found["per"])
    if unit is None or unit.base not in ("hour", "year"):
        return None
    span = hedged(trim(value * unit.size), hedge, unit.base)
    return Parts(start, found.end(), *span, hedge=hedge.name if hedge else None, unit=unit.base, rule="time")


def _based(span: Interval, unit: Unit | None) -> Interval:
    """The interval in the base unit."""
    if unit is None or (unit.size == 1 and not unit.zero):
        return span
    low, high = (None if end is None else trim((end + unit.zero) * unit.size) for end in span[:2])
    return Interval(low, high, *span[2:])


def _unit(found: re.Match[str], unit: Unit | None) -> tuple[Unit | None, int, str]:
    """The unit behind a figure, where the quantity ends, and the name of the rule."""
    if found["age"]:
        return units()["year"], found.end(), "age"
    if found["unit"] is None or unit is not None:
        return unit, found.end(), "money" if unit else "rate" if found["rate"] else "number"
    word = _SPACE.sub(" ", found["unit"])
    money = currencies().get(word)
    if money and word.lower() in ("pound", "pounds") and grammar.OF_WEIGHT.match(found.string, found.end()):
        return units()["lb"], found.end(), "measure"
    if money:
        return money, found.end(), "money"
    known = units()[word]
    times = known.base in ("hour", "year")
    return known, found.end(), "percent" if known.base in ("%", "pp") else "time" if times else "measure"


def _name(found: re.Match[str], unit: Unit | None) -> str | None:
    base = unit.base if unit else None
    return f"{base or ''}/{per(found['per'])}" if found["rate"] else base


def per(words_after: str) -> str:
    """What a rate is reckoned by: "day", "100000"."""
    word = _SPACE.sub(" ", words_after).split(" ")[0].replace(",", "").lower()
    return "1000000" if word in ("million", "1") else word
