"""Dates that a text states of itself: "Published 5 March 2024", "April 6, 2022 - Name - Section", "PARIS, March 3, 2024 (Agency) -"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit

from claims.intake.model import Dated
from claims.intake.published.facts import facts
from claims.intake.published.hours import CLOCK, hour_of
from claims.intake.published.words import YEAR, Day, Line, days, is_in_prose, lines, listed
from claims.tables import table

_HEAD, _HEAD_LINES, _FOOT = 2500, 16, 1500
# A date line holds a date, a name, a section; more words are a sentence.
_LINE_WORDS, _LED_WORDS = 16, 30
_GAP = re.compile(
    rf"\W*(?:{CLOCK}\W*)?(?:(?:on|at|date|the|mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?\b\W*)*\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:$|[-\u2013\u2014|\u2022\u00b7,/(\[]|(?:at\s+)?\d{1,2}[:.]\d\d|by\b|updated\b)", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:by\s|from\s|written by\s|story by\s|staff|correspondent|[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){0,3}\s*[|\u2022\u00b7,\u2014\u2013-])",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:[|\u2022\u00b7/,(\u2014\u2013-]\s*|\s{2,}|\t)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?\Z"
)
_WEEKDAY = re.compile(r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\s*)?\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z]{2,}[.!?][\"'\u201d\u2019]?\Z")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"[A-Z][A-Z.'\u2019 /-]{{2,30}}(?:,\s*[A-Z][\w.' ]{{1,24}})?,\s*((?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+(?:19|20)\d\d)?)"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:--?|\u2013|\u2014|:)",
)
_APPEARED = re.compile(
    r"\b(?:article|story|report|post|piece|text|version)\b[^.\n]{0,40}\b(?:published|posted|appeared|issued)\b",
    re.IGNORECASE,
)


def from_lines(text: str, day_first: bool | None = None) -> Dated:
    """The date of a line that says when the text was published, at its head or foot."""
    of_facts = facts(text)
    head = [
        line for number, line in enumerate(lines(text, 0, _HEAD)) if number < _HEAD_LINES and line.start not in of_facts
    ]
    foot = [line for line in list(lines(text, max(len(text) - _FOOT, 0)))[-10:] if line.start not in of_facts]
    for leads in ("date_leads", "update_leads"):
        for line in (*head, *foot):
            if found := _led(line, leads, day_first):
                return Dated(found.isoformat(), "stated", f"line “{shown(line.words)}”", time=hour_of(line.words))
    for line in foot:
        if _APPEARED.search(line.words) and len(found_days := days(line.words, day_first)) == 1:
            return Dated(found_days[0].day.isoformat(), "stated", f"line “{shown(line.words)}”")
    dated = [(line, told) for number, line in enumerate(head) if (told := _date_line(line, number == 0, day_first))]
    if not dated or is_timeline(text, dated[0][1].day):
        return Dated()
    line, day = dated[0]
    if not line.words[: day.start].strip() and is_in_prose(text, line):
        return Dated()
    return Dated(day.day.isoformat(), "stated", f"date line “{shown(line.words)}”", time=hour_of(line.words))


def from_dateline(text: str) -> Dated:
    """The date of "PARIS, March 3 (Agency) -"; without its year only where a full date shortly before it gives one."""
    for line in lines(text, 0, _HEAD):
        found = _DATELINE.match(line.words)
        if found is None:
            continue
        if full := days(found[1]):
            return Dated(full[0].day.isoformat(), "stated", f"dateline “{found[1]}”")
        year = _year_near(text, found[1])
        if year is None:
            return Dated(origin=f"not found: the dateline “{found[1]}” has no year", day=found[1])
        return Dated(year.isoformat(), "inferred", f"dateline “{found[1]}”, its year from the text's own dates")
    return Dated()


def from_address(url: str | None) -> Dated:
    """The day in an address such as https://example.org/2024/03/05/title; sites put the day of publication there."""
    found = re.search(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-])", urlsplit(url).path + "/") if url else None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        day = None
    return Dated(day.isoformat(), "inferred", "the address") if day else Dated()


@cache
def _lead(name: str) -> re.Pattern[str]:
    words = sorted((str(word) for word in table("intake")[name]), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _led(line: Line, leads: str, day_first: bool | None) -> date | None:
    """The date that stands right behind a leading word, in a line that is no sentence."""
    lead = _lead(leads).match(line.words)
    found = days(line.words[:200], day_first) if lead else []
    if lead is None or not found or not _GAP.match(line.words[lead.end() : found[0].start]):
        return None
    # "date 2022-01-08 The protests ..." runs on; "Published March 5, 2021, the study shows ..." tells of something else.
    plain = lead[0].strip().lower().startswith("date") or ":" in line.words[lead.end() : found[0].start + 1]
    return found[0].day if plain or _is_short(line) else None


def _is_short(line: Line) -> bool:
    return len(line.words.split()) <= _LED_WORDS and not _SENTENCE.search(line.words)


def _date_line(line: Line, first: bool, day_first: bool | None) -> Day | None:
    """The date of a line that is hardly more than a date and a name."""
    if len(line.words.split()) > _LINE_WORDS or listed("captions").search(line.words):
        return None
    if _SENTENCE.search(line.words) and not line.words.endswith(("a.m.", "p.m.")):
        return None
    for found in days(line.words, day_first):
        before = line.words[: found.start]
        alone = _WEEKDAY.match(before) is not None
        named = not first and _BYLINE.match(before) and _JOINT.search(before)
        if (alone or named) and _BEHIND.match(line.words, found.stop):
            return found
    return None


def is_timeline(text: str, day: date) -> bool:
    """A list of dated entries: none of them dates the text."""
    others = set()
    for line in lines(text[:20_000]):
        if line.words[:1].isdigit() or line.words[:3].istitle():
            others |= {found.day for found in days(line.words[:40]) if found.start <= 12}
    return len(others - {day}) >= 2


def _year_near(text: str, words: str) -> date | None:
    """The day of a dateline in the one year that puts it at most a month behind a full date of the text."""
    found = set()
    for line in lines(text[:20_000]):
        for one in days(line.words):
            for year in (one.day.year, one.day.year + 1):
                day = days(f"{words}, {year}")
                if day and timedelta(0) <= day[0].day - one.day <= timedelta(days=31):
                    found.add(day[0].day)
    latest = max((int(year) for year in YEAR.findall(text)), default=0)
    return found.pop() if len(found) == 1 and latest <= max(found).year else None


def shown(words: str) -> str:
    """A line as it is cited, cut where it is long."""
    return words if len(words) <= 60 else f"{words[:57]}..."
