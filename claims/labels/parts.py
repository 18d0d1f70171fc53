"""What a label is made of: words, figures, times of day and codes, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from claims.folding import fold
from claims.labels.label import Part
from claims.labels.plain import pieces
from claims.labels.units import units_named
from claims.numbers.table import numbers
from claims.tables import table, word_set

_CODE = re.compile(
    r"(?:isbn(?:-1[03])?|tel|phone|fax|ph)?[.: ]*(\+?[(\d][\d\s()./-]{3,}[\dx])(?:\s*(?:ext?\.?|x)\s*\d+)?",
    re.IGNORECASE,
)
_SEPARATED = re.compile(r"\d{3}[-./) ]+\d{3,}|^\+|^0\d{4,}$|^\d{3}-\d")
# A figure, or the two of a place on the map.
_FIGURE = re.compile(r"[1-9]\d{0,2}(?:[ .,]\d{3})+|[+-]?\d+\.\d+(?:[\s;]+[+-]?\d+\.\d+)?")
_UNIT = re.compile(r'\s?([a-z]{2,}(?:/[a-z]+)?[23²³]?\b|m/s\b|°\s?[cf]\b|")')
# Degrees Fahrenheit in Celsius.
_HEAT, _FREEZING, _DEGREE = "°C", Decimal(32), Decimal(5) / 9
# "4.33 x 2.95 in" are inches, "5 in a box" are not.
_ENDS = re.compile(r"\s*(?:\Z|[,;)x\u00d7])")
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = re.compile(rf"({_YEAR})\s?-\s?({_YEAR})")
# "1977-80", "2012/13": a year and the last two figures of a later one.
_SHORT_YEARS = re.compile(rf"(?<![\d./-])({_YEAR})[-/](\d\d)(?![\d./-])")
_RATIO = re.compile(r"(?<!\d)(\d{1,2})\s?:\s?(\d{1,2})(?![\d:])")
# "$$$", "★★★☆☆": as many as there are.
_TALLY = re.compile(r"([$\u20ac\u00a3*\u2605\u2b50\u25cf])\1{0,4}[\u2606\u25cb]{0,4}")
_PIECES = re.compile(
    r"""(?P<zone>(?:\b(?:utc|gmt)\s*|\A(?=[+-]\d\d:(?:00|30|45)\Z))(?P<off>[+-])\s*(?P<oh>\d{1,2})(?::?(?P<om>\d\d))?)
    |(?P<degrees>[+-]?\d+(?:\.\d+)?)\s*(?:\u00b0|º)(?!\s?[cf]\b)\s*(?:(?P<min>\d+(?:\.\d+)?)\s*['m]\s*(?:(?P<sec>\d+(?:\.\d+)?)\s*["s]\s*)?)?(?P<side>[nsew]\b)?
    |(?P<hour>\b\d{1,2})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s*(?P<half>[ap])\.?\s?m\b\.?
    |(?P<hour24>\b(?:[01]?\d|2[0-4])):(?P<minute24>[0-5]\d)(?::\d\d)?(?!\d)
    |(?P<figure>(?:(?<![\w)])[+-])?\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?
    |(?P<open>[(\[])|(?P<close>[)\]])
    |(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)""",
    re.VERBOSE,
)


@lru_cache(maxsize=65536)
def parts_of(cell: str, coded: bool = True, timed: bool = True) -> tuple[Part, ...]:
    """The parts of a cell, as they stand in it; ``coded``: digits in groups are a code, and no range; ``timed``: "16:10" is a time of day."""
    folded = fold(cell).replace("''", '"')
    if tally := _TALLY.fullmatch(folded):
        return (figure(str(folded.count(tally[1]))),)
    folded = _SHORT_YEARS.sub(_in_full, folded if timed else _RATIO.sub(r"\1 \2", folded))
    if coded and (code := code_of(folded)):
        return (Part("code", code),)
    return _with_units(tuple(part for piece, country in pieces(folded) for part in _piece(piece, country)))


def _in_full(found: re.Match[str]) -> str:
    later = int(found[2]) > int(found[1][2:])
    return f"{found[1]}-{found[1][:2]}{found[2]}" if later else found[0]


def _piece(text: str, country: str | None) -> Iterator[Part]:
    """The parts of a piece; one that names a country is one word."""
    if country:
        yield Part("word", text, unit=country)
    else:
        yield from _parts(text)


def _with_units(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Figures in a row are all in the unit of the last: "15 x 7 cm", "5-7 km"."""
    found = list(parts)
    for at in range(len(found) - 2, -1, -1):
        part, then = found[at], found[at + 1]
        if part.sort == then.sort == "figure" and then.unit and not part.unit:
            found[at] = _in_unit_of(part, then)
    return tuple(found)


def _in_unit_of(part: Part, then: Part) -> Part:
    """A figure in the unit of the one behind it."""
    written = Decimal(then.text)
    heat = then.unit == _HEAT and then.number != written
    zero, scale = (_FREEZING, _DEGREE) if heat else (Decimal(0), then.number / written if written else Decimal(1))
    return part._replace(number=(part.number - zero) * scale, grain=part.grain * scale, unit=then.unit)


def code_of(folded: str) -> str | None:
    """The digits of a telephone number, an ISBN or another code of digits in groups."""
    found = _CODE.fullmatch(folded.strip())
    if not found or not _SEPARATED.search(found[1]) or _FIGURE.fullmatch(folded.strip()) or _YEARS.fullmatch(found[1]):
        return None
    digits = re.sub(r"[^\dx]", "", found[1])
    return digits.removeprefix("00") if len(digits) >= 7 or folded[:1] == "0" else None


def _parts(text: str) -> Iterator[Part]:
    depth = taken = 0
    for found in _PIECES.finditer(text):
        if found.start() < taken:
            continue
        if found["open"] or found["close"]:
            depth = max(0, depth + (1 if found["open"] else -1))
            continue
        if found["figure"]:
            measured, taken = _measured(figure(found["figure"]), text, found.end())
            yield measured._replace(aside=depth > 0)
        else:
            yield from (part._replace(aside=depth > 0, joined=_is_joined(found)) for part in _part(found))


def _is_joined(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 2) : found.start()]
    return before[1:] == "-" and before[0].isalpha()


def _measured(part: Part, text: str, stop: int) -> tuple[Part, int]:
    """A figure with the unit behind it, in the base unit, and where it ends."""
    found = _UNIT.match(text, stop)
    units = units_named(found[1]) if found else ()
    unit = next((one for one in units if one.base != "%"), None)
    if (
        found is None
        or unit is None
        or (found[1] in word_set("labels", "weightless") and not _ENDS.match(text, found.end()))
    ):
        return part, stop
    return part._replace(
        number=(part.number + unit.zero) * unit.size, grain=part.grain * unit.size, unit=unit.base
    ), found.end()


def _part(found: re.Match[str]) -> Iterator[Part]:
    if found["zone"]:
        yield Part("zone", f"{found['off']}{int(found['oh'])}:{found['om'] or '00'}")
    elif found["degrees"]:
        yield _degrees(found)
    elif found["half"]:
        yield _time(int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0), found["minute"])
    elif found["hour24"]:
        yield _time(int(found["hour24"]), found["minute24"])
    else:
        yield from _word(found["word"])


def _time(hour: int, minute: str | None) -> Part:
    return Part("time", f"{hour % 24}:{minute or '00'}")


def figure(written: str) -> Part:
    """A figure with its last place."""
    number = Decimal(written.replace(",", ""))
    return Part("figure", f"{number.normalize():f}", number, Decimal(1).scaleb(int(number.as_tuple().exponent)))


def _degrees(found: re.Match[str]) -> Part:
    plain = figure(found["degrees"])
    number, grain = abs(plain.number), plain.grain
    for name, size in (("min", 60), ("sec", 3600)):
        if found[name]:
            piece = figure(found[name])
            number, grain = number + piece.number / size, piece.grain / size
    sign = -1 if plain.number < 0 or found["side"] in ("s", "w") else 1
    return Part("figure", f"{number * sign:f}", number * sign, grain)


def _word(word: str) -> Iterator[Part]:
    bare = word.replace("'", "")
    if bare in word_numbers():
        yield figure(str(word_numbers()[bare]))
    else:
        yield Part("word", bare)


@cache
def word_numbers() -> dict[str, int]:
    """Numbers and ordinals in one word, up to twenty."""
    found = {**numbers("words"), **numbers("ordinals")}
    return {word: int(value) for word, value in found.items() if value == int(value) and value <= 20 and word.isalpha()}


@cache
def forms() -> dict[str, frozenset[int]]:
    """The rows of forms in which a word stands."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(table("labels")["forms"]):
        for word in str(row).split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(rows) for word, rows in found.items()}


def is_weightless(part: Part) -> bool:
    """Whether a word says nothing about the value itself."""
    return part.sort == "word" and part.text in word_set("labels", "weightless")
