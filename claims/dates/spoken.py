"""A date as a report says it: EDTF where that reads well, words for its codes and open sides."""

from __future__ import annotations

import re

from claims.dates.value import DateValue

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_PARTS = {
    **{f"3{n + 2}": f"quarter {n} of" for n in range(1, 5)},
    "40": "the first half of",
    "41": "the second half of",
}
_DAY_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TIME_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_COUNT = re.compile(r"([\d.]+)([YMWDHS])")
# A part of a day that no reader takes for hours: 64 hours are 2.6667 days. A key rounds it to the fourth decimal.
_PART_OF_DAY = re.compile(r"P(\d+\.\d{3,})D")
_ROUNDED = 0.002
_WIDE = re.compile(r"\b(\d{2})XX\b|\b(\d{3})X\b")
_CODE = re.compile(r"\b(\d{4})-(2[1-4]|3[3-6]|4[01])\b(?!-)")


def say(value: DateValue) -> str:
    """The key in words: ``autumn 2020`` for 2020-23, ``by 2022-01-19`` for ../2022-01-19, ``1990 to 1994`` for 1990/1994."""
    if value.unresolved:
        return f'"{" ".join(value.raw.split())}" (date not known)'
    head, _, beside = value.key().partition(" ")
    text = _WIDE.sub(_wide, _CODE.sub(_named, head))
    first, slash, last = text.partition("/")
    if slash:
        text = f"by {last}" if first == ".." else f"{first} or later" if last == ".." else f"{first} to {last}"
    if "~" in text:
        text = f"about {text.replace('~', '')}"
    return f"{text} {beside}".strip()


def say_length(key: str) -> str:
    """The key of a duration in words: ``14 days`` for P14D, ``27 to 30 years`` for P27Y/P30Y, ``30 years or more``."""
    first, slash, last = key.partition("/")
    low, high = _units(first), _units(last)
    if slash and last == "..":
        return f"{low} or more"
    if not slash:
        return low
    same = (
        low.rpartition(" ")[2].rstrip("s") == high.rpartition(" ")[2].rstrip("s")
        and low.count(" ") == high.count(" ") == 1
    )
    return f"{low.partition(' ')[0]} to {high}" if same else f"{low} to {high}"


def _units(length: str) -> str:
    if (part := _PART_OF_DAY.fullmatch(length)) and abs((hours := float(part[1]) * 24) - round(hours)) < _ROUNDED:
        length = "P{}DT{}H".format(*divmod(round(hours), 24))
    day, _, time = length.removeprefix("P").partition("T")
    told = [
        *((count, _DAY_UNITS[unit]) for count, unit in _COUNT.findall(day)),
        *((count, _TIME_UNITS[unit]) for count, unit in _COUNT.findall(time)),
    ]
    return " ".join(f"{count} {unit}{'' if count == '1' else 's'}" for count, unit in told) or length


def _named(found: re.Match[str]) -> str:
    year, code = found[1], found[2]
    return f"{_SEASONS[code]} {year}" if code in _SEASONS else f"{_PARTS[code]} {year}"


def _wide(found: re.Match[str]) -> str:
    if found[2]:
        return f"the {found[2]}0s"
    number = int(found[1]) + 1
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{ending} century"
