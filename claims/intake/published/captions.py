"""The day of publication as the captions of a text imply it: pictures of news are of its day, or of one shortly before."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.intake.model import Dated
from claims.intake.published.told import MONTH_DAY, PAST, floor_of, from_to, is_caption, told_in
from claims.intake.published.words import YEAR, days, every_line, listed
from claims.value import Reading

_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d\n]{0,400}[\"\u201d]")
# A text that looks back may bear a picture of the day that it looks back to.
_LOOKS_BACK = re.compile(
    r"\banniversar|\byears? (?:ago|later|since|earlier|after|before|on)\b|\bdecades?\b", re.IGNORECASE
)
_MONTH = timedelta(days=31)


def of_today(text: str) -> Dated:
    """A caption with the latest full date of the text, where the narrator speaks of "today" and no later year is named."""
    full = [(one.day, line.words) for line in every_line(text) for one in days(line.words)]
    if not full or not listed("today").search(_QUOTED.sub(" ", text)):
        return Dated()
    latest = max(day for day, _ in full)
    captions = [words for day, words in full if day == latest and is_caption(words)]
    rivals = [day for day, _ in full if latest - timedelta(days=20) < day < latest]
    if not captions or rivals or max(map(int, YEAR.findall(text))) > latest.year:
        return Dated()
    return Dated(latest.isoformat(), "inferred", "a caption's date, the only one near the text's “today”")


def of_the_week(text: str) -> Dated:
    """A caption's full date that is the latest of a text of news: it was published then, or within the week after.

    Of news speaks a text that says a bare weekday or "yesterday", or names a day without its year that lies near the caption's. One
    that looks back years does not.
    """
    if not any(YEAR.search(line.words) and is_caption(line.words) for line in every_line(text)):
        return Dated()
    day = floor_of(text)
    captions = [line.words for line in every_line(text) if is_caption(line.words)]
    if day is None or not any(one.day == day for words in captions for one in days(words)):
        return Dated()
    if _LOOKS_BACK.search(text) or not (PAST.search(text) or listed("yesterday").search(text) or _is_near(text, day)):
        return Dated()
    span = from_to(day, list(told_in(text)), text)
    shown = f"the caption's date, {day.isoformat()}, and the week after it"
    return Dated(span, "inferred", shown) if span else Dated()


def _is_near(text: str, day: date) -> bool:
    """Whether the prose names a day without its year within a month of this one."""
    return any(
        isinstance(one.value, DateValue)
        and one.value.low is not None
        and one.value.low == one.value.high
        and abs(one.value.low - day) <= _MONTH
        for line in every_line(text)
        if MONTH_DAY.search(line.words) and len(line.words) <= 2000 and not is_caption(line.words)
        for one in find(line.words, Reading(published=(day, day)), ranges=False)
        if MONTH_DAY.search(line.words, one.start, one.stop) and not YEAR.search(line.words, one.start, one.stop)
    )
