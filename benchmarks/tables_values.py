"""Times, days, places on the map and figures of a cell, read for benchmarks/tables.py alone.

A cell is read in every way that its notation allows ("3:45" is a time of day or 3 minutes 45 seconds, "04/03/2011" one of two
days, "300 m" metres, minutes or millions): where two cells have a reading in common, they may say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

Span = tuple[float, float]
Readings = tuple[tuple[str, float, float], ...]

_BY_DIMENSION = {
    "length": "mm .001 cm .01 m 1 metres 1 meters 1 km 1000 kilometres 1000 kilometers 1000 in .0254 inch .0254 inches .0254 \" .0254 ″ .0254"
    " '' .0254 ft .3048 feet .3048 ' .3048 mi 1609.344 mile 1609.344 miles 1609.344 nmi 1852",
    "area": "m2 1 km2 1e6 ha 1e4 acres 4046.86 acre 4046.86 ac 4046.86 sqft .092903 sqkm 1e6 sqmi 2589988",
    "mass": "g 1 grams 1 kg 1000 kilograms 1000 t 1e6 lb 453.592 lbs 453.592 oz 28.3495",
    "volume": "ml 1 cm3 1 cc 1 l 1000 liter 1000 litre 1000 litres 1000 oz 29.5735 ounce 29.5735 floz 29.5735",
    "speed": "mph .44704 km/h .277778 kph .277778 m/s 1 kt .514444 knots .514444",
    "pressure": "in 33.8639 inches 33.8639 inhg 33.8639 hpa 1 mb 1 mbar 1 kpa 10",
    "pixels": "mp 1e6 megapixels 1e6 mpix 1e6 pixels 1 px 1",
    "power": "w 1 watts 1 kw 1000 mw 1e6 hp 745.7 bhp 745.7 ps 735.5",
    "frequency": "mhz 1 ghz 1000",
    "bytes": "mb 1 gb 1024 gigabytes 1024 tb 1048576",
    "decimal bytes": "mb 1 gb 1000 gigabytes 1000 tb 1000000",
    "share": "% .01 pct .01 percent .01 pc .01",
    "time": "s 1 sec 1 seconds 1 m 60 min 60 mins 60 minutes 60 h 3600 hr 3600 hours 3600 ' 60",
    "span": "y 12 yr 12 year 12 years 12 months 1",
    "": "k 1e3 thousand 1e3 m 1e6 mn 1e6 mil 1e6 mln 1e6 mio 1e6 million 1e6 millions 1e6 b 1e9 bn 1e9 bil 1e9 billion 1e9 t 1e12 tn 1e12 trillion 1e12",
}  # fmt: skip
_UNITS: dict[str, list[tuple[str, float]]] = {}
for _dimension, _line in _BY_DIMENSION.items():
    for _unit, _factor in zip(_line.split()[::2], _line.split()[1::2], strict=True):
        _UNITS.setdefault(_unit, []).append((_dimension, float(_factor)))

_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"([-+(]?)(\d{{1,3}}(?:([., \u00a0])\d{{3}}(?!\d))+(?:\.\d+)?|\d+(?:[.,]\d+)?)\)?"
    rf"(?:\s*-?(/|(?:[a-z]+ )?per )?\s*((?:{_UNIT})(?![a-z\d])|[°º]?\s*(?:deg)?\s*[cf](?![a-z])))?"
)
_NOTATIONS = [
    ("\u2212", "-"), (r"²|\^2", "2"), (r"square (?=kilomet|mi|f)|sq\.? (?=km|mi|f)", "sq"), (r"sq(?:km|kilomet\w+)", "km2"),
    ("sqmiles?", "sqmi"), ("fl oz", "floz"),
]  # fmt: skip
_FEET = re.compile(r"(\d+)\s*(?:'(?!')|ft|feet)\s*(\d+)\s*(?:\"|in\b)")
_COMPASS = {"n": 1, "e": 1, "s": -1, "w": -1}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_CLOCK = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:(?::|h(?=\d\d(?!\d)))(\d\d)(?!\d)(?::(\d\d))?(?:\.\d+)?|\.(\d\d)(?=\s*[ap]\.?m)|(?=\s*[ap]\.?m))\s*([apn])?(?!\w*-?bit)"
)
_SPAN = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s*h[a-z]*\.?\s*)?(?:(\d+(?:\.\d+)?)\s*(?:[′']|m(?:in[a-z]*)?\.?)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:″|s(?:ec[a-z]*)?\.?))?"
)


class Figure(NamedTuple):
    """A figure in the units that it may have: dimension, value, half of its last place."""

    readings: Readings
    bare: bool
    whole: bool


def clocks(cell: str) -> list[set[Span]]:
    """Each time of a cell, as seconds, read as hours and minutes or as minutes and seconds."""
    found = []
    for hour, minute, second, point, half in _CLOCK.findall(cell.lower()):
        hours, minutes = int(hour), int(minute or point or 0)
        hours = {"p": hours % 12 + 12, "a": hours % 12}.get(half, hours)
        read = {(hours * 3600.0 + minutes * 60 + int(second or 0), 0.5 if second else 30.0)}
        found.append(read if half or second else {*read, (hours * 60.0 + minutes, 0.5)})
    return found


def seconds(cell: str) -> set[Span]:
    """A length of time, or a bare figure that may be one ("134", "10.53", "14.30")."""
    text = cell.lower().strip().removeprefix("pt").strip()
    found = re.fullmatch(r"(?:(\d+)[:h])?(\d+):(\d\d(\.\d+)?)", text)
    if found and (found[1] or found[4]):
        return {(int(found[1] or 0) * 3600 + int(found[2]) * 60 + float(found[3]), 0.005 if found[4] else 0.5)}
    if re.fullmatch(r"\d+(\.\d+)?", text):
        hour, _, minute = text.partition(".")
        half = 0.5 / 10 ** len(minute)
        as_clock = {(int(hour) * 3600.0 + int(minute) * 60, 30.0)} if len(minute) == 2 else set()
        return {(float(text), half), (float(text) * 60, half * 60), *as_clock}
    found = _SPAN.fullmatch(text)
    if not found or not any(found.groups()):
        return set()
    parts = [(part, size) for part, size in zip(found.groups(), (3600, 60, 1), strict=True) if part]
    last, size = parts[-1]
    return {(sum(float(part) * each for part, each in parts), size * 0.5 / 10 ** len(last.partition(".")[2]))}


def days(cell: str) -> set[tuple[int, int | None, int | None]]:
    """Each day that a cell may name, as year (of two digits), month and day, of which it may leave out month and day."""
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", cell.lower().strip())
    text = re.sub(r"(?<=\d)t\d\d:\d\d(:\d\d)?(z|[+-]\d\d:\d\d)?$", "", text)
    if month := re.fullmatch(r"([a-z]{3,9})[-'](\d\d)", text):
        text = f"{month[1]} {'19' if int(month[2]) > 68 else '20'}{month[2]}"
    if re.fullmatch(r"(1[5-9]|20)\d{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    parts = re.findall(r"[a-z]+|\d+", text)
    words = [
        word for word in parts if word.isalpha() and not re.match(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*$|b$|q$", word)
    ]
    numbers = [int(part) for part in parts if part.isdigit()]
    months = [_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS]
    if len(months) != len(words) or len(months) > 1 or not re.fullmatch(r"[\w\s,./'-]+", text):
        return set()
    if text[0] == "q" and len(numbers) == 2:
        return {(numbers[1] % 100, month, None) for month in range(numbers[0] * 3 - 2, numbers[0] * 3 + 1)}
    return _ordered(numbers, months, bool(re.match(r"\d{4}", text)))


def _ordered(numbers: list[int], months: list[int], year_first: bool) -> set[tuple[int, int | None, int | None]]:
    if len(numbers) + len(months) == 1 and numbers and 1000 <= numbers[0] <= 2100:
        return {(numbers[0] % 100, None, None)}
    if len(numbers) + len(months) == 2 and 1000 <= max(numbers) <= 2100:
        year = max(numbers)
        month = months[0] if months else min(numbers)
        return {(year % 100, month, None)} if month <= 12 else set()
    if len(numbers) + len(months) != 3:
        return set()
    orders: list[tuple[int, ...]]
    if months:
        first, second = numbers
        orders = [(first, months[0], second)] if first > 31 else [(second, months[0], first)]
    else:
        a, b, c = numbers
        orders = [(a, b, c)] if year_first else [(c, a, b), (c, b, a)]
    return {(year % 100, month, day) for year, month, day in orders if 1 <= month <= 12 and 1 <= day <= 31}


def same_day(a: set[tuple[int, int | None, int | None]], b: set[tuple[int, int | None, int | None]]) -> bool:
    """Whether two cells may name one day, as far as both say it."""
    return any(all(None in pair or pair[0] == pair[1] for pair in zip(x, y, strict=True)) for x, y in product(a, b))


def position(cell: str) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """Latitude and longitude, in degrees or in degrees, minutes and seconds, with half of the last place of each."""
    text = cell.lower().replace("lat", "").replace("lon", "").replace("'", "′").replace('"', "″").strip("() ")
    if re.fullmatch(r"-?\d+\.\d+[\s,;]+-?\d+\.\d+", text):
        first, second = (float(part) for part in re.findall(r"-?\d+\.\d+", text))
        return (first, second), (0.0, 0.0)
    text = re.sub(r"(\d[\d.°′″\s]*)([nsew])", r"\2 \1", text) if text[:1].isdigit() else text
    one = r"\s*(\d+(?:\.\d+)?)[\s°]*(?:(\d+)′)?\s*(?:(\d+)″)?\s*"
    found = re.fullmatch(rf"([ns]){one}[,;]?\s*([ew]){one}", text)
    if not found:
        return None
    north, east = (
        sum(float(found[at + place] or 0) / 60 ** (place - 1) for place in (1, 2, 3)) * _COMPASS[found[at]]
        for at in (1, 5)
    )
    halves = tuple(1 / 7200 if found[at + 3] else 1 / 120 if found[at + 2] else 0.0 for at in (1, 5))
    return (north, east), halves


def figures(cell: str) -> tuple[list[Figure], str]:
    """The figures of a cell, in order, and the words that are left without them and their units."""
    text = cell.lower()
    for pattern, plain in _NOTATIONS:
        text = re.sub(pattern, plain, text)
    text = _FEET.sub(lambda found: f"{int(found[1]) * 12 + int(found[2])} in", text)
    found = list(_FIGURE.finditer(text))
    units = _units(found, text)
    read = [
        Figure(tuple(_readings(match, unit, text)), not unit, "." not in match[2] and "," not in match[2])
        for match, unit in zip(found, units, strict=True)
    ]
    return read, _FIGURE.sub(" ", text)


def _units(found: list[re.Match[str]], text: str) -> list[str]:
    """The unit of each figure: its own, or that of the next which is joined to it ("5 x 3 m")."""
    units = [match[5] or "" for match in found]
    if len(set(units)) > 1 and all(len(unit) == 1 and unit.isalpha() for unit in units):
        return [""] * len(units)  # "2G 4S 3B" are medals
    for at in range(len(units) - 2, -1, -1):
        if re.fullmatch(r"\s*(?:[x×*–-]|by|to)?\s*", text[found[at].end() : found[at + 1].start()]):
            units[at] = units[at] or units[at + 1]
    return units


def _readings(found: re.Match[str], unit: str, text: str) -> Iterator[tuple[str, float, float]]:
    signs = [-1, 1] if found[1] == "(" and found.start() == 0 and text[-1] == ")" else [1]
    if found[1] == "-" and (found.start() == 0 or text[found.start() - 1] in " ($€£"):
        signs = [-1]
    about = re.search(r"(?:approx\.?|about|around|circa|~)\s*$", text[: found.start()]) and re.search(
        r"[^0.,]([0,]+)$", found[2]
    )
    open_heat = not unit and text[found.end() : found.end() + 1] in ("°", "º")
    for sign, (value, half) in product(signs, _values(found[2], found[3])):
        half = half * 10 ** about[1].count("0") if about else half
        if open_heat:
            yield "heat", sign * value * 1.8 + 32.0, half * 1.8
            yield "heat", sign * value, half
        if re.fullmatch(r"[°º]?\s*(deg)?\s*[cf]", unit):
            scale, zero = (1.8, 32.0) if unit.endswith("c") else (1.0, 0.0)
            yield "heat", sign * value * scale + zero, half * scale
            continue
        for dimension, factor in _UNITS.get(unit, [("", 1.0)]):
            size = 1 / factor if found[4] and unit else factor
            yield dimension + ("/" if found[4] and unit else ""), sign * value * size, half * size


def _values(number: str, mark: str) -> Iterator[tuple[float, float]]:
    """A figure with half its last place; a mark before three digits parts thousands or decimals."""
    if mark and number[0] != "0":
        head, point, tail = number.rpartition(".")
        apart = head + point + tail if mark == "." and number.count(".") > 1 else number
        plain = re.sub(r"[ ,\u00a0]", "", number) if mark != "." else apart.replace(".", "")
        decimals = len(plain.rpartition(".")[2]) if "." in plain else 0
        yield float(plain), 0.5 / 10**decimals
        if mark not in ".," or number.count(mark) > 1 or not re.fullmatch(r"\d+[.,]\d+", number):
            return
    text = number.replace(",", ".")
    yield float(text), 0.5 / 10 ** len(text.partition(".")[2])


def near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Two values with half their last place each: those of one precision must be equal, of two as far as the rougher one tells."""
    rough = max(a[1], b[1]) if abs(a[1] - b[1]) > 1e-9 * max(a[1], b[1]) else 0.0
    return abs(a[0] - b[0]) <= rough * 1.000001 + 1e-9 * max(abs(a[0]), 1e-3)


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures have a reading in common."""
    for (unit_a, x, half_x), (unit_b, y, half_y) in product(a.readings, b.readings):
        if unit_a == unit_b and near((x, half_x), (y, half_y)):
            return True
        if (a.bare and _unit_left_out((x, half_x), unit_b, (y, half_y))) or (
            b.bare and _unit_left_out((y, half_y), unit_a, (x, half_x))
        ):
            return True
    return False


def _unit_left_out(bare: Span, kind: str, other: Span) -> bool:
    """Whether a figure without a unit, in any unit of the other's kind, is the other value, and not so rough that it fits any."""
    factors = {1.0, *(factor for units in _UNITS.values() for of, factor in units if of == kind.rstrip("/"))}
    tried = [(bare[0] * size, bare[1] * size) for size in (1 / one if kind[-1:] == "/" else one for one in factors)]
    return bool(kind) and any(near(value, other) and value[1] <= max(0.1 * abs(other[0]), other[1]) for value in tried)
