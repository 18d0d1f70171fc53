"""Rules for words that mean another day when they are published another day."""

from __future__ import annotations

import re
from datetime import date

from claims.dates import days
from claims.dates.absolute import month_of, season, weekday_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, NeedsAnchorError, rule
from claims.dates.words import cardinals, fold, index, lexicon

Match = re.Match[str]
_WAY = r"(?P<way>last|past|previous|this_past|this_last|this_coming|this|next|coming|the_coming|upcoming|the_last|the_past|" \
       r"the_previous|the_next|current|the_current)"  # fmt: skip
_BACK = ("last", "past", "previous", "this past", "this last")
_AHEAD = ("next", "coming", "this coming", "upcoming")


def _way(found: Match) -> str:
    return fold(found["way"]).removeprefix("the ")


@rule(
    "day-word", r"(?:the_day_(?P<two>before|after)_)?(?P<word>yesterday|today|tonight|tomorrow|tmrw)\b", relative=True
)
def day_word(found: Match, frame: Frame) -> Days:
    step = {"yesterday": -1, "tomorrow": 1, "tmrw": 1}.get(found["word"].lower(), 0)
    more = {"before": -1, "after": 1}.get((found["two"] or "").lower(), 0)
    return days.one(frame.now + (step + more) * DAY)


@rule("weekday", r"<weekday>", relative=True, begins="weekday")
def weekday(found: Match, frame: Frame) -> Days:
    """In a report the latest such day, the day of publication itself among them; ahead where a plan is told."""
    wanted = weekday_of(found)
    assert wanted is not None
    back = (frame.now.weekday() - wanted) % 7
    ahead = (wanted - frame.now.weekday()) % 7
    return days.one(frame.now + (ahead * DAY if frame.forward else -back * DAY))


@rule("way-weekday", rf"{_WAY}_<weekday>", relative=True)
def way_weekday(found: Match, frame: Frame) -> Days:
    """ "Last Friday" is the one before today, "next Friday" that of the coming week, "this coming" the first ahead."""
    wanted, way, now = weekday_of(found), _way(found), frame.now
    assert wanted is not None
    if way in _BACK:
        return days.one(now - ((now.weekday() - wanted - 1) % 7 + 1) * DAY)
    if way == "next":
        return days.one(now + (7 + wanted - now.weekday()) * DAY)
    if way in _AHEAD:
        return days.one(now + ((wanted - now.weekday() - 1) % 7 + 1) * DAY)
    return days.one(now + (wanted - now.weekday()) * DAY)


@rule("week-weekday", rf"{_WAY}_week_(?:on_)?<weekday>", relative=True)
@rule("weekday-week", rf"<weekday>_(?:of_)?{_WAY}_week", relative=True, begins="weekday")
def week_weekday(found: Match, frame: Frame) -> Days:
    wanted = weekday_of(found)
    assert wanted is not None
    step = -1 if _way(found) in _BACK else 1 if _way(found) in _AHEAD else 0
    return days.one(frame.now + (wanted - frame.now.weekday() + 7 * step) * DAY)


@rule("month", r"<month>(?!_\d)", begins="month")
def month(found: Match, frame: Frame) -> Days:
    """The latest such month, the present one among them; the next one where a plan is told."""
    number = month_of(found)
    if frame.focus and frame.focus.precision == "year" and frame.focus.low:
        return days.month(frame.focus.low.year, number)
    ahead = frame.forward and number < frame.now.month
    behind = not frame.forward and number > frame.now.month
    return days.month(frame.now.year + (1 if ahead else -1 if behind else 0), number)


@rule("way-month", rf"{_WAY}_<month>", relative=True)
@rule("month-way", rf"<month>(?:_of)?_{_WAY}_year", relative=True, begins="month")
def way_month(found: Match, frame: Frame) -> Days:
    """ "Last August" is the latest one that is over; "this August" the one of this year."""
    number, way, now = month_of(found), _way(found), frame.now
    step = -1 if way in _BACK else 1 if way in _AHEAD else 0
    if "year" in found[0].lower():
        return days.month(now.year + step, number)
    if step < 0 and number < now.month:
        step = 0
    if step > 0 and number > now.month:
        step = 0
    return days.month(now.year + step, number)


@rule("season", rf"(?:{_WAY}_|the_)?<season>(?:_{_WAY.replace('way', 'when')}_year)?", relative=True, begins="season")
def bare_season(found: Match, frame: Frame) -> Days:
    """ "Last spring" is the latest that is over; a bare one the latest that has begun."""
    number, now = int(index("seasons")[fold(found["season"])]), frame.now
    way = _way(found) if found["way"] else ""
    if found["when"]:
        step = -1 if fold(found["when"]) in _BACK else 1 if fold(found["when"]) in _AHEAD else 0
        return season(now.year + step, number)
    near = [season(now.year + step, number) for step in (-2, -1, 0, 1)]
    if way in _BACK:
        return [one for one in near if one.high and one.high < now][-1]
    if way in _AHEAD or (frame.forward and way != "this"):
        return next(one for one in near if one.low and one.low > now)
    if way == "this":
        return near[2] if number != 24 or now.month > 6 else near[1]
    return [one for one in near if one.low and one.low <= now][-1]


@rule(
    "period", rf"{_WAY}_(?:fiscal_)?(?P<unit>day|week|weekend|month|quarter|year|decade|century)\b(?!-)", relative=True
)
def period(found: Match, frame: Frame) -> Days:
    """Calendar units: "last week" is the week before, from Monday. "The past year" is the stretch that ends today."""
    unit, way = found["unit"].lower(), _way(found)
    step = -1 if way in _BACK else 1 if way in _AHEAD else 0
    if way in ("past", "this past") and unit not in ("weekend", "day"):
        return Days(days.shift(frame.now, unit, -1), frame.now, unit)
    if unit == "weekend":
        step += _weekend_step(frame.now, way)
    return days.unit_of(frame.now, unit, step)


def _weekend_step(now: date, way: str) -> int:
    """On a weekend itself "this weekend" is the present one; "last weekend" said on a Sunday is a week before."""
    return 0


@rule("the-weekend", r"the_weekend\b|(?:the_)?weekend(?=_(?:meeting|protest|violence|attack|vote))", relative=True)
def the_weekend(found: Match, frame: Frame) -> Days:
    """The weekend last begun; from Wednesday to Friday of a plan the coming one."""
    return days.unit_of(frame.now, "weekend", 0 if frame.forward or frame.now.weekday() > 4 else -1)


@rule("part-today", r"(?:earlier_|later_|late_|early_)?(?:this_(?P<part>morning|afternoon|evening)|(?P<night>last_night))\b",
      relative=True)  # fmt: skip
def part_today(found: Match, frame: Frame) -> Days:
    return days.one(frame.now - DAY if found["night"] else frame.now)


@rule("earlier-today", r"(?:earlier|later|late|early)_(?:today|in_the_day)\b", relative=True)
def earlier_today(found: Match, frame: Frame) -> Days:
    return days.one(frame.now)


@rule("ago", r"(?:exactly_|just_|only_)?<number>(?:_|-)(?P<unit>day|week|fortnight|month|quarter|year|decade)s?(?:_|-)"
      r"(?P<side>ago|from_now|hence|from_today)\b", relative=True, begins="number")  # fmt: skip
def ago(found: Match, frame: Frame) -> Days:
    """Counted from today; the answer is as coarse as the unit ("two years ago" is a year)."""
    back = found["side"].lower() == "ago"
    return stepped(frame.now, found["number"], found["unit"], -1 if back else 1)


@rule("later", r"(?:exactly_|just_|only_)?<number>_(?P<unit>day|week|fortnight|month|quarter|year|decade)s?_"
      r"(?P<side>later|earlier|before|after|afterward|afterwards|on)\b", begins="number")  # fmt: skip
def later(found: Match, frame: Frame) -> Days:
    """Counted from the date that the text spoke of last."""
    back = found["side"].lower() in ("earlier", "before")
    start = frame.anchor.low or frame.anchor.high
    assert start
    return stepped(start, found["number"], found["unit"], -1 if back else 1)


@rule("same", r"(?:that|the_same|that_same|the_following|the_next|the_previous|the_preceding|the_very_next)_"
      r"(?P<unit>day|week|weekend|month|quarter|year|decade)\b")  # fmt: skip
def same(found: Match, frame: Frame) -> Days:
    words, unit = fold(found[0]), found["unit"].lower()
    step = 1 if words.startswith(("the following", "the next", "the very")) else -1 if "pre" in words else 0
    if step == 1 and words.startswith("the next") and frame.focus is None:
        raise NeedsAnchorError("it counts from another date")
    start = (frame.anchor.low if step <= 0 else frame.anchor.high) or frame.anchor.low
    if start is None:
        raise NeedsAnchorError("the date before it is open")
    return days.unit_of(start, unit, step)


def stepped(start: date, number: str, unit: str, sign: int) -> Days:
    """``start`` moved by so many units, as coarse as the unit; a vague number gives an approximate date."""
    word, unit = fold(number), unit.lower()
    vague = {
        "a few": (2, 6),
        "few": (2, 6),
        "several": (3, 9),
        "a couple": (2, 3),
        "a couple of": (2, 3),
        "couple of": (2, 2),
    }
    low, high = vague.get(word) or (_number(word),) * 2
    times, unit = (14, "day") if unit == "fortnight" else (1, unit)
    reach = [_unit(days.shift(start, unit, sign * count * times), unit) for count in (low, high)]
    both = days.hull(reach)
    return Days(both.low, both.high, unit, word in vague)


def _unit(day: date, unit: str) -> Days:
    """Some days ago is a day; weeks, months and years ago are the calendar unit about that day."""
    return days.one(day) if unit == "day" else days.unit_of(day, unit)


def _number(word: str) -> int:
    if word in ("a", "an"):
        return 1
    return int(float(word)) if word[0].isdigit() else cardinals()[word]


def part_words(text: str) -> str | None:
    """The part of the day that a word or two name."""
    found: str | None = index("parts").get(fold(text))
    return found


def near_midnight(part: str | None, time: str | None) -> bool:
    """Whether another speaker or time zone may name the next or the last day."""
    return part in lexicon()["near_midnight"] or bool(time and (time >= "18:00" or time < "06:00"))
