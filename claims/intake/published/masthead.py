"""The date in a head line that names the paper, the office or the programme: "Ostrel Courier, Monday, 13 May 2024", "Press notice 14, issued
20 March 2025", "Radio Delta, The Day, Thursday 5 December 2024", "The weekly of the trade - April 2025".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.dates.words import months
from claims.intake.model import Dated
from claims.intake.published.facts import facts
from claims.intake.published.stated import is_timeline, shown
from claims.intake.published.words import YEAR, Day, Line, days, lines, listed

_HEAD, _LINES, _REACH, _WORDS = 2000, 5, 140, 14
_MONTHS = "|".join(month.title() for month in months())
_MONTH = rf"(?:{_MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_WEEKDAY = re.compile(r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\s*)\Z", re.IGNORECASE)
# What parts a name from its date, and words that say that the line is about itself.
_JOINT = re.compile(r"(?:[|•·,;(/\]\u2013\u2014-]|\s{2,}|\t|[.:!?][\"”]?)\s*\Z")
_LEAD = re.compile(
    r"\b(?:issued|posted|published|updated|released|recorded|broadcast|sent|added|adopted|dated|done"
    r"|(?:issue|edition|sitting|session|meeting|hearing|minutes|statement|communiqu[eé]|notice|report|letter|bulletin|release)(?:\s[\w/.]+)? of)"
    r"(?:\s+by\s+\w+)?(?:\s+(?:at|in)\s+[A-Z]\w+)?(?:\s+(?:on|at))?[\s:]*\Z",
    re.IGNORECASE,
)
# A line with a verb, or a date told as that of something else, is a sentence or a title.
_TELLS = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|said|says|be|built|opened|held|born|occurrence|today|yesterday|tomorrow|tonight)\b",
)
_BEHIND = re.compile(
    r"\s*(?:\Z|[|•·,;:.)/(\[\u2013\u2014-]|(?:at\s+)?\d{1,2}[:.]\d\d|(?:by|updated|on)\b)", re.IGNORECASE
)
_NO_YEAR = re.compile(rf"\b(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?!\w|,?\s+\d{{4}})")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.]\d)")
_MONTH_ALONE = re.compile(
    rf"(?:\A|[,|–—-]\s+|\bissue of\s+)(?P<month>{_MONTHS})\s+(?P<year>(?:19|20)\d\d)(?:,\s+\S+)?\s*\Z"
)


def from_masthead(text: str) -> Dated:
    """The first such date in the head of a text; where it lacks the year, its day alone."""
    of_facts = facts(text)
    rows = [line for number, line in enumerate(lines(text, 0, _HEAD)) if number < _LINES and line.start not in of_facts]
    for find in (_full, _month, _day):
        for line in rows:
            if found := find(line, text):
                return found
    return Dated()


def _full(line: Line, text: str) -> Dated | None:
    head = line.words[:_REACH]
    year = YEAR.search(head)
    # What follows may be taken for a part of the date: "8 December 2025, 17:00 to 22:35".
    found = (days(head[: year.end()]) if year else []) or days(head) or list(_dotted(head))
    if not found or listed("captions").search(head) or not _names(head[: found[0].start], line.words[found[0].stop :]):
        return None
    if not line.start and not found[0].start and line.words[found[0].stop :].startswith(":"):
        return None  # "January 6, 2021: a day that shook the town"
    day = found[0].day
    return None if is_timeline(text, day) else Dated(day.isoformat(), "stated", f"head line “{shown(line.words)}”")


def _dotted(head: str) -> Iterator[Day]:
    """ "17.02.2024": with full stops the day comes first."""
    for found in _DOTTED.finditer(head):
        try:
            yield Day(date(int(found[3]), int(found[2]), int(found[1])), *found.span())
        except ValueError:
            continue


def _month(line: Line, text: str) -> Dated | None:
    found = _MONTH_ALONE.search(line.words) if len(line.words.split()) <= _WORDS else None
    if found is None or _TELLS.search(line.words[: found.start()]):
        return None
    month = _MONTHS.split("|").index(found["month"]) + 1
    return Dated(f"{found['year']}-{month:02}", "stated", f"head line “{shown(line.words)}”")


def _day(line: Line, text: str) -> Dated | None:
    for found in _without_year(line):
        if _names(line.words[: found.start()], line.words[found.end() :]):
            return Dated(origin=f"not found: the head line “{shown(line.words)}” has no year", day=found[0])
    return None


def _without_year(line: Line) -> Iterator[re.Match[str]]:
    return _NO_YEAR.finditer(line.words, 0, _REACH)


def _names(before: str, behind: str) -> bool:
    """Whether what stands before a date is the name of a paper or a kind of text, and nothing behind it goes on."""
    bare = _WEEKDAY.sub("", before)
    if not _BEHIND.match(behind) or len(bare.split()) > _WORDS:
        return False
    if lead := _LEAD.search(bare):
        return not _TELLS.search(bare[: lead.start()])
    return not bare.strip() or (bool(_JOINT.search(bare)) and not _TELLS.search(bare))
