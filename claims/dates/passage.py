"""What a text has spoken of so far, and what that says of the next date in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.dates.carried import Carried, year_of
from claims.dates.days import Days
from claims.dates.grammar import Frame
from claims.dates.habits import day_first
from claims.dates.phrase import Phrase
from claims.dates.tense import forward
from claims.dates.value import DateValue
from claims.quick import quick, replace
from claims.value import Reading

# How far, in characters, a date is remembered for words that count from it.
_FOCUS, _PERIOD = 600, 1500
_YEAR = {"year": 150, "month-day-year": 150, "day-month-year": 150, "month-year": 150, "iso-date": 150}
_SENTENCE = re.compile(r"[.!?][\"'\u201d]?\s+[A-Z]")
_REPORTED = frozenset(("quarter", "way-quarter", "quarter-year", "year-quarter"))
_NEAREST = frozenset(("month", "month-day", "day-month", "months-year", "month-slash-day", "holiday"))
# Rules whose answer turns on whether the sentence looks ahead.
_TENSED = _NEAREST | {
    "weekday",
    "season",
    "quarter",
    "weekend",
    "year-end",
    "in-time",
    "the-nth",
    "week-of-month",
    "nth-weekday",
}

_OF_TEXT = frozenset(("same-part", "day-beside"))

# Dates in figures alone, and their parts.
_IN_FIGURES = frozenset(("numeric-date", "month-slash-day", "range"))
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?(?![\d/])")


@quick
@dataclass(frozen=True, slots=True)
class Passage:
    """What the text has spoken of so far, each with the place where it did."""

    focus: tuple[Days, int] | None = None
    period: tuple[Days, int] | None = None
    year: Carried | None = None
    last_year: int = -100

    def frame(self, text: str, phrase: Phrase, reading: Reading) -> Frame:
        """The frame for a phrase: the remembered dates that are near enough, and the direction of its sentence."""
        at, rule = phrase.start, phrase.rule.removesuffix(", part of it")
        # "That evening" and "the next day" mean a day that the text has told of, and not that on which it came out.
        today = Days(*reading.published) if reading.published and rule not in _OF_TEXT else None
        focus = self.focus[0] if self.focus and at - self.focus[1] <= _FOCUS else today
        period = self.period[0] if self.period and at - self.period[1] <= _PERIOD else None
        told = self.year if self.year and at <= self.year.reach and not _is_closed(text, at) else None
        ahead = forward(text, at, phrase.stop, rule in _NEAREST) if rule in _TENSED else None
        year = year_of(text, at, told, reading, ahead) if told else None
        since = told.since if told and year and ahead else None
        other = _is_day_first(text, phrase, reading) if rule in _IN_FIGURES else False
        return Frame(
            None,
            True if ahead is None and reading.planned else ahead,
            focus,
            period,
            year,
            other,
            strict=False,
            nearest=True,
            since=since,
        )

    def after(self, text: str, phrase: Phrase, value: DateValue, reading: Reading) -> Passage:
        """The passage once this date has been read."""
        if value.low is None or value.high is None:
            return self if value.stated is None else replace(self, focus=(Days(*value.stated), phrase.stop))
        period, last_year = self.period, phrase.stop if phrase.rule in ("year", "years") else self.last_year
        past = reading.published is None or value.high <= reading.published[1]
        if past and value.precision == "quarter" and phrase.rule in _REPORTED:
            period = (value.days, phrase.stop)
        told = Passage((value.days, phrase.stop), period, self.year, last_year)
        reach = _YEAR.get(phrase.rule)
        if reach and not value.relative and not _is_model(text, phrase):
            present = reading.published is not None and value.low.year == reading.published[1].year
            since = None if phrase.rule == "year" else value.low
            carried = Carried(value.low.year, _reach(text, phrase.stop, reach), phrase.start, since)
            told = replace(told, year=None if present else carried)
        return told


def _is_model(text: str, phrase: Phrase) -> bool:
    """ "His 2004 Milford Roadster went into the ditch on June 29": the year in which a thing was made says nothing of the day."""
    return (
        phrase.rule == "year"
        and _OWNED.search(text, max(0, phrase.start - 12), phrase.start) is not None
        and _MAKE.match(text, phrase.stop) is not None
    )


_OWNED = re.compile(
    r"\b(?:his|her|their|my|your|whose|red|white|black|blue|silver|green|grey|gray)\s$|\b(?:bound|driving a|in a|of a|riding a|a)\s$",
    re.IGNORECASE,
)
_MAKE = re.compile(
    r"\s(?:Acura|Audi|Bentley|BMW|Buick|Cadillac|Chev(?:y|rolet)|Chrysler|Dodge|Ducati|Fiat|Ford|Freightliner|GMC|Harley|Holden|Honda|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kawasaki|Kenworth|Kia|"
    r"Lada|Land Rover|Lexus|Lincoln|Mack|Mahindra|Maruti|Mazda|Mercedes|Mercury|Mini|Mitsubishi|Nissan|Opel|Peterbilt|Peugeot|Pontiac|Porsche|Range Rover|Renault|Saab|Saturn|Scania|Skoda|"
    r"Subaru|Suzuki|Tata|Tesla|Toyota|Triumph|Vauxhall|Volkswagen|Volvo|VW|Yamaha)\b"
)


def _is_closed(text: str, at: int) -> bool:
    """ "The lighthouse, first lit in 1858, will open on May 27": the year is that of words between commas; "he sat from 1998 until his death in
    February": it is that of a beginning, and the date that of the end.
    """
    return any(known.search(text, max(0, at - _CLOSE), at) for known in (_CLOSED, _BEGAN))


_CLOSE = 120
_BEGAN = re.compile(r"\b(?:from|since|between)\s+(?:1[4-9]|20)\d\d\s+(?:until|till|to|and)\b[^.;,]*$")
_CLOSED = re.compile(
    r"\b(?:1[4-9]|20)\d\d,\s(?:will|would|is|are|was|were|has|have|had|can|could|may|must|shall|opens|reopens|closes)\b[^.;]*$"
)


def _is_day_first(text: str, phrase: Phrase, reading: Reading) -> bool:
    found = _FIGURES.search(text, phrase.start, phrase.stop)
    if found is None:
        return reading.country not in (None, "US", "PH")
    year = int(found[3] or 0) or (reading.published[1].year if reading.published else 0)
    return day_first(text, int(found[1]), int(found[2]), year + (2000 if year < 100 else 0), reading)


def _reach(text: str, stop: int, reach: int) -> int:
    """How far a year is carried: a bare year to the end of its sentence, that of a full date into the next ones."""
    paragraph = text.find("\n\n", stop, stop + reach)
    end = paragraph if paragraph >= 0 else stop + reach
    sentence = _SENTENCE.search(text, stop, end) if reach < 200 else None
    return sentence.start() if sentence else end
