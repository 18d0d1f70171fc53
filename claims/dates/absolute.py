"""Rules for dates that name their own place in the calendar, and for those that only lack the year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.dates import days, edtf
from claims.dates.days import Days
from claims.dates.grammar import Frame, rule
from claims.dates.words import fold, index, lexicon, ordinal, spoken_year
from claims.folding import small

Match = re.Match[str]
WAY = r"(?P<way>(?:the_)?(?:last|past|previous|coming|upcoming|current)|the_next_coming|this_past|this_last|this_coming|this|next)"
_BACK = ("last", "past", "previous", "this past", "this last")
_AHEAD = ("next", "coming", "this coming", "upcoming", "next coming")


def step_of(words: str | None) -> int:
    """-1 for what is over, 1 for what is to come, 0 for the present one."""
    word = fold(words or "").removeprefix("the ")
    return -1 if word in _BACK else 1 if word in _AHEAD else 0


def month_of(found: Match, group: str = "month") -> int:
    """The number of the month that a group names."""
    return int(index("months")[fold(found[group])])


def weekday_of(found: Match, group: str = "weekday") -> int:
    """0 for Monday, as Python counts."""
    word = fold(found[group])
    return int(index("weekdays").get(word) or index("weekdays")[word.removesuffix("s")]) - 1


@rule("iso-date", r"(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])", begins="digits")
def iso_date(found: Match, frame: Frame) -> Days:
    """``2022-01-05``."""
    value = edtf.point(found["iso"])
    assert value
    return value


@rule(
    "numeric-date",
    r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d\d)(?![\d/-]|\.\d)",
    begins="digits",
)
def numeric_date(found: Match, frame: Frame) -> Days:
    """Month first, as in the United States, unless that gives no month, the marks are full stops, or the frame says so."""
    first, second = int(found["a"]), int(found["b"])
    swap = first > 12 or (second <= 12 and (frame.day_first or found["sep"] == "."))
    month, day = (second, first) if swap else (first, second)
    return days.one(days.day_of(_short_year(found["c"]), month, day))


def _short_year(text: str) -> int:
    number = int(text)
    return number if len(text) == 4 else number + (1900 if number > 50 else 2000)


@rule("year-first-date", r"(?P<a>\d{4})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,2})(?!\d)", begins="digits")
def year_first(found: Match, frame: Frame) -> Days:
    """``2022/1/5``."""
    return days.one(days.day_of(int(found["a"]), int(found["b"]), int(found["c"])))


# "The May 1st celebrations in 2019": the year stands behind what happened.
_THEN = r"(?:(?=_[a-z]+_(?:in|of)_(?P<then>(?:19|20)\d\d)\b))?"
# "Since October twenty-seven persons have ...": a number in words with something behind it counts that; "on March 1 one of them fell" is a day.
_UNCOUNTED = r"(?!(?<=[a-z])(?:-|_)(?:one|two|three|four|five|six|seven|eight|nine)\b)(?!(?<=[a-z])(?<!st)(?<!nd)(?<!rd)(?<!th)_(?:people|men|women|children|(?!was\b|is\b|has\b|this\b|his\b|as\b)[a-z]+s\b))"
_WEEKDAY = r"(?:<weekday>,?_(?:the_)?)?"


@rule(
    "month-day-year", rf"{_WEEKDAY}<month>(?:_|-)?(?:the_)?<day>(?:,_?|_(?:of_)?|,_in_)<year>", begins="month weekday"
)
@rule("year-month-day", r"(?P<year>\d{4})(?:-|/|_)<month>(?:-|/|_)<day>", begins="month digits")
@rule(
    "day-month-year",
    rf"{_WEEKDAY}(?:the_)?<day>\.?(?:_|-)(?:day_of_|of_)?<month>(?:,?_(?:of_)?|-)<year>",
    begins="month weekday",
)
def full_date(found: Match, frame: Frame) -> Days:
    """Day, month and year; a weekday beside them is checked."""
    day = days.day_of(spoken_year(found["year"]), month_of(found), ordinal(found["day"]))
    wanted = weekday_of(found) if found.groupdict().get("weekday") else day.weekday()
    if frame.strict and day.weekday() != wanted:
        raise ValueError(f"{day:%Y-%m-%d} was a {day:%A}, not a {fold(found['weekday']).title()}")
    return days.one(day)


@rule("month-year", r"<month>(?:,?_(?:of_)?|-)<year>", begins="month")
def month_year(found: Match, frame: Frame) -> Days:
    """ "January 2022"."""
    return days.month(spoken_year(found["year"]), month_of(found))


@rule(
    "month-day",
    rf"{_WEEKDAY}<month>(?:_|-|/)?(?:the_)?<day>{_UNCOUNTED}(?:_{WAY}_year)?{_THEN}",
    begins="month weekday",
    late=True,
)
@rule(
    "day-month",
    rf"{_WEEKDAY}(?:the_)?<day>\.?(?:_|-)(?:day_of_|of_)?<month>(?!_\d)(?:_{WAY}_year)?{_THEN}",
    begins="month weekday",
    late=True,
)
def yearless(found: Match, frame: Frame) -> Days:
    """The nearest such day to the publication; a weekday beside it decides between years."""
    month, day = month_of(found), ordinal(found["day"])
    if found["then"]:
        return days.one(days.day_of(int(found["then"]), month, day))
    if found["way"]:
        return days.one(days.day_of(frame.now.year + step_of(found["way"]), month, day))
    return days.one(nearest(month, day, frame, weekday_of(found) if found["weekday"] else None))


@rule(
    "month-slash-day",
    r"(?<=[oi]n_)(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})(?![\d/%-]|\.\d)".replace("_", " "),
    begins="digits",
)
def month_slash_day(found: Match, frame: Frame) -> Days:
    """ "On 4/22": read only behind "on" or "in", since it is a fraction or a score elsewhere."""
    first, second = int(found["a"]), int(found["b"])
    month, day = (second, first) if first > 12 or (second <= 12 and frame.day_first) else (first, second)
    return days.one(nearest(month, day, frame))


# "Will open on 5 June 2024 after a rehearsal on 3 June": so near before it the other day is one of the same year.
_SHORTLY = timedelta(35)


def nearest(month: int, day: int, frame: Frame, weekday: int | None = None) -> date:
    """That day in the year of the passage, or the nearest to the publication: ahead or behind where the sentence says so."""
    if day > 29 or month != 2:
        days.day_of(2024, month, day)
    if frame.year and weekday is None:
        told = days.day_of(frame.year, month, day)
        is_over = frame.since is not None and frame.since - told > _SHORTLY
        return days.day_of(frame.year + 1, month, day) if is_over else told
    reach = range(-4, 5) if (month, day) == (2, 29) else range(-1, 2)
    found = [one for n in reach if (one := _try(frame.now.year + n, month, day))]
    fitting = [one for one in found if weekday in (None, one.weekday())] or found
    if frame.forward is not None:
        # A week of grace: "will ... on Jan. 3" may be printed on the 4th, "said on Jan. 5" in a zone where it is the 4th.
        sign = 1 if frame.forward else -1
        fitting = [one for one in fitting if (one - frame.now).days * sign >= -7] or fitting
    # In running text a date that lies far ahead would bear its year: days ahead count double.
    ahead = 2 if frame.nearest and frame.forward is None else 1
    return min(
        fitting, key=lambda one: (abs((one - frame.now).days) * (ahead if one > frame.now else 1), one > frame.now)
    )


def _try(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@rule("year", r"(?:(?:the_)?year_)?(?:fiscal_(?:year_)?|FY_?)?<year>", begins="digits", late=True)
def year(found: Match, frame: Frame) -> Days:
    """ "2022", "fiscal 1989", "the year two thousand"."""
    return days.year(spoken_year(found["year"]))


@rule("decade", r"(?:the_)?(?P<decade>(?:1\d|20)\d0|['\u2019\u2018]?\d0)['\u2019]?s\b", begins="digits")
def decade(found: Match, frame: Frame) -> Days:
    """ "The 1990s", "the '90s"."""
    number = int(re.sub(r"\D", "", found["decade"]))
    return days.decade(number if number > 99 else number + (1900 if number > 20 else 2000))


@rule("decade-word", r"(?:the_)?(?:(?P<hundred>nineteen|eighteen|twenty)_)?(?P<word>twenties|thirties|forties|fifties|sixties|"
      r"seventies|eighties|nineties)\b")  # fmt: skip
def decade_word(found: Match, frame: Frame) -> Days:
    """ "The nineties"."""
    hundred = {"eighteen": 1800, "twenty": 2000}.get((found["hundred"] or "").lower(), 1900)
    return days.decade(hundred + int(lexicon()["decades"][small(found["word"])]))


@rule("century", r"(?:the_)?(?P<nth>\d{1,2}(?:st|nd|rd|th)|<nth>)(?:_|-)(?:century|centuries)\b".replace("(?P<nth>", "(?P<which>"),
      begins="unit")  # fmt: skip
def century(found: Match, frame: Frame) -> Days:
    """ "The 19th century"."""
    return days.century(ordinal(found["which"]))


@rule("season-year", r"(?:the_)?<season>(?:_of)?(?:_|,_)<year>", begins="season")
def season_year(found: Match, frame: Frame) -> Days:
    """Winter bears the year of its December, unless that lies ahead of the source ("the winter of 2022", said in March 2022)."""
    number, when = int(index("seasons")[fold(found["season"])]), spoken_year(found["year"])
    value = season(when, number)
    late = frame.today and value.low and value.low > frame.today and not frame.forward
    return season(when - 1, number) if number == 24 and late else value


def season(when: int, number: int) -> Days:
    """The three months of a season, from the year in which it begins."""
    return days.months(when, int(lexicon()["seasons"][number]["first"]), 3, "season")


@rule(
    "quarter-year",
    r"(?:the_)?(?:<quarter>(?:_|-)quarter|Q(?P<q>[1-4]))(?:_(?:of_)?(?:fiscal_(?:year_)?)?|,_|/)<year>",
    begins="unit digits",
)
@rule(
    "year-quarter", r"(?:the_)?<year>(?:_|-)(?:fiscal_)?(?:<quarter>(?:_|-)quarter|Q(?P<q>[1-4]))", begins="unit digits"
)
def quarter_year(found: Match, frame: Frame) -> Days:
    """ "The third quarter of 2021", "Q3 2021"."""
    number = int(found["q"] or ordinal(found["quarter"]))
    return days.months(spoken_year(found["year"]), 3 * number - 2, 3, "quarter")


@rule("half-year", r"H(?P<h>[12])(?:_(?:of_)?(?:FY_?)?|,_|/)<year>", begins="unit")
def half_year(found: Match, frame: Frame) -> Days:
    """ "H1 2013"."""
    return days.months(spoken_year(found["year"]), 6 * int(found["h"]) - 5, 6, "half")
