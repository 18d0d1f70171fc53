"""So many units before or after a day."""

from __future__ import annotations

import re
from datetime import date

from claims.dates import days
from claims.dates.days import Days
from claims.dates.words import cardinals, fold, index, lexicon

UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century)(?:s|\b)"

MORE = r"(?:(?:,_|_and_|_)(?P<more>\d+|<cardinal>)_(?P<unit2>day|week|month|year)s?)?(?:(?:,_|_and_|_)(?P<third>\d+)_" \
        r"(?P<unit3>day|week|month|year)s?)?"  # fmt: skip


def stepped(start: date, words: str, unit: str, sign: int) -> Days:
    """``start`` moved by so many units, as coarse as the unit; a vague number gives an approximate date."""
    word, unit = fold(words), index("units").get(unit.lower(), unit.lower())
    vague = lexicon()["vague_numbers"]
    low, high = vague.get(word) or (number(word),) * 2
    times, unit = (14, "day") if unit == "fortnight" else (1, unit)
    if unit in ("century", "decade"):
        times, unit = (100 if unit == "century" else 10), "year"
    reach = [_unit(days.shift(start, unit, sign * count * times), unit) for count in (low, high)]
    both = days.hull(reach)
    return Days(both.low, both.high, unit, word in vague)


def _unit(day: date, unit: str) -> Days:
    """Some days or weeks ago is about a day; months and years ago are the calendar unit about that day."""
    return days.one(day) if unit in ("day", "week") else days.unit_of(day, unit)


def number(word: str) -> int:
    """A count of units in words or digits; "a" is one."""
    if word in ("a", "an", "another"):
        return 1
    if word.startswith(("a couple", "couple")):
        return 2
    return int(float(word)) if word[0].isdigit() else cardinals()[word]


def added(start: date, found: re.Match[str], sign: int) -> Days:
    """ "1 month and 21 days ago": the coarser unit first, whatever the order of the words."""
    told = [(fold(found["number"]), found["unit"]), (fold(found["more"]), found["unit2"])]
    if found["third"]:
        told.append((found["third"], found["unit3"]))
    order = ("year", "month", "week", "day")
    for word, unit in sorted(told, key=lambda one: order.index(one[1].lower())):
        start = days.shift(start, unit.lower(), sign * number(word))
    return days.one(start)
