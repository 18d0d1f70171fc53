"""Rules for dates counted from today: "three days ago", "two weeks from tomorrow", "in three weeks"."""

from __future__ import annotations

import re
from datetime import date

from claims.dates import days
from claims.dates.absolute import weekday_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, rule
from claims.dates.words import cardinals, fold, index, lexicon

Match = re.Match[str]
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century)(?:s|\b)"
_MORE = r"(?:(?:,_|_and_|_)(?P<more>\d+|<cardinal>)_(?P<unit2>day|week|month|year)s?)?(?:(?:,_|_and_|_)(?P<third>\d+)_" \
        r"(?P<unit3>day|week|month|year)s?)?"  # fmt: skip


@rule("ago", rf"(?:exactly_|just_|only_|a_mere_|back_)?<number>(?:_|-)(?:business_|working_|full_)?{UNIT}{_MORE}(?:_or_(?P<so>so))?"
      r"(?:_|-)(?P<side>ago|from_now|hence|from_today|from_(?P<tomorrow>tomorrow)|from_(?P<yesterday>yesterday)|after_today|"
      r"before_(?P<eve>yesterday)|after_(?P<morrow>tomorrow))\b", relative=True, begins="unit")  # fmt: skip
def ago(found: Match, frame: Frame) -> Days:
    """Counted from today; the answer is as coarse as the unit ("two years ago" is a year)."""
    back = fold(found["side"]).endswith("ago") or found["eve"]
    shift = 1 if found["tomorrow"] or found["morrow"] else -1 if found["yesterday"] or found["eve"] else 0
    sign = -1 if back else 1
    start = frame.now + shift * DAY
    if found["more"]:
        return _sum(start, found, sign)
    value = stepped(start, found["number"], found["unit"], sign)
    return Days(value.low, value.high, value.precision, True) if found["so"] else value


def _sum(start: date, found: Match, sign: int) -> Days:
    """ "1 month and 21 days ago": the coarser unit first, whatever the order of the words."""
    told = [(fold(found["number"]), found["unit"]), (fold(found["more"]), found["unit2"])]
    if found["third"]:
        told.append((found["third"], found["unit3"]))
    order = ("year", "month", "week", "day")
    for word, unit in sorted(told, key=lambda one: order.index(one[1].lower())):
        start = days.shift(start, unit.lower(), sign * number(word))
    return days.one(start)


@rule("in-time", rf"(?:with)?in_<number>_(?:(?P<business>business|working)_)?{UNIT}(?:['\u2019]s?_time)?"
      r"(?=[.,;!?)]|$|_(?:when|after|from_now))", relative=True, begins="unit")  # fmt: skip
def in_time(found: Match, frame: Frame) -> Days:
    """ "In three weeks" at the end of a clause that looks ahead; a length of time where it does not."""
    if not frame.forward:
        raise ValueError("a length of time, as nothing here looks ahead")
    if found["business"]:
        day = frame.now
        for _ in range(number(fold(found["number"]))):
            day += (3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1) * DAY
        return days.one(day)
    return stepped(frame.now, found["number"], found["unit"], 1)


@rule("weekdays-on", r"<number>_<weekday>s?_(?:from_now|from_today|later|hence)", relative=True, begins="weekday")
@rule("weekdays-ago", r"<number>_<weekday>s?_ago", relative=True, begins="weekday")
def weekdays(found: Match, frame: Frame) -> Days:
    """ "Two Sundays from now"."""
    count, wanted = number(fold(found["number"])), weekday_of(found)
    if found[0].lower().endswith("ago"):
        return days.one(frame.now - ((frame.now.weekday() - wanted - 1) % 7 + 1 + 7 * (count - 1)) * DAY)
    return days.one(frame.now + ((wanted - frame.now.weekday() - 1) % 7 + 1 + 7 * (count - 1)) * DAY)


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
