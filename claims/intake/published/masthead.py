"""The date in a head line that names the paper, the office or the programme: "Ostrel Courier, Monday, 13 May 2024", "Press notice 14, issued
20 March 2025", "Radio Delta, The Day, Thursday 5 December 2024", "The weekly of the trade - April 2025".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from claims.dates.words import months
from claims.intake.model import Dated
from claims.intake.published.facts import facts
from claims.intake.published.stated import is_timeline, shown
from claims.intake.published.words import YEAR, Day, Line, days, is_in_prose, lines, listed

_HEAD, _LINES, _REACH, _WORDS = 2000, 5, 140, 14
_MONTHS = "|".join(month.title() for month in months())
_MONTH = rf"(?:{_MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_WEEKDAY = re.compile(r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\s*)\Z", re.IGNORECASE)
# What parts a name from its date, and words that say that the line is about itself.
_JOINT = re.compile(r"(?:[|•·,;(/\]\u2013\u2014-]|\s{2,}|\t|[.:!?][\"”]?)\s*\Z")
_LEAD = re.compile(
    r"\b(?:issued|posted|published(?:\sonline)?|updated|edited|changed|revised|amended|modified|released|recorded|broadcast|aired|read|sent|filed|added|adopted|dated|done"
    r"|handed\sdown|delivered"
    r"|(?:issue|edition|number|sitting|session|meeting|hearing|minutes|statement|communiqu[eé]|communication|circular|notice|report|letter|bulletin|release|analysis|commentary"
    r"|talk|conversation|interview|programme|transcript|broadcast|news|dispatch|updates)(?:,?\s(?:no\.?|nr\.?|number)?\s?[\w/.]+)?,?\s(?:of|from)"
    r"|(?:issue|edition|number|bulletin|news|programme)\sfor)"
    r"(?:\s+by\s+\w+)?(?:\s+(?:at|in)\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:\s+(?:on|at))?[\s:]*\Z",
    re.IGNORECASE,
)
# What a report says of the day that its figures are those of; more words than a date and an hour are a sentence.
_AS_OF = re.compile(r"\A(?:(?:data|figures|status|situation|information)\s)?as\s(?:of|at)[\s:]*\Z", re.IGNORECASE)
_SHORT = 9
# The agency before its day, without the town: "(Harbour Wire) April 22, 2025 --".
_AGENCY = re.compile(r"\A\([A-Z][^()]{2,40}\)\s*\Z")
_FOR, _FORTNIGHT = re.compile(r"\bfor(?:\s+the)?\s*\Z"), timedelta(days=14)
# What is embargoed is published on that day.
_EMBARGO = re.compile(
    r"\b(?:under embargo|embargoed?|not for (?:release|publication))[\s:,]+(?:until|till|before)\b", re.IGNORECASE
)
_PART_OF_DAY = re.compile(r"(?:noon|midday|midnight|morning|afternoon|evening|night),\s+", re.IGNORECASE)
# A line with a verb, or a date told as that of something else, is a sentence or a title.
_TELLS = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|said|says|be|built|opened|held|born|occurrence|today|yesterday|tomorrow|tonight)\b",
)
# A time told before its day begins a sentence: "Early in the morning of 25 November 2019, thieves …".
_BEGINS_SENTENCE = re.compile(r"(?:early|late|in|on|at|by|since|until|before|after|shortly)\s", re.IGNORECASE)
# "Today, 6 March 2024, the search goes on.": a sentence, from which the day of its text is inferred.
_TODAY, _SENTENCE = re.compile(r"[Tt]oday,?\s*\(?"), re.compile(r"[a-z]{2,}[.!?][\"'”’]?\Z")
_BEHIND = re.compile(
    r"\s*(?:\Z|[|•·,;:.)/(\[\u2013\u2014-]|(?:at\s+)?\d{1,2}[:.]\d\d|(?:by|updated|on)\b)", re.IGNORECASE
)
_NO_YEAR = re.compile(rf"\b(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?!\w|,?\s+\d{{4}})")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.]\d)")
_MONTH_ALONE = re.compile(
    rf"(?:\A|[,|–—-]\s+|\bissue of\s+)(?P<month>{_MONTHS})\s+(?P<year>(?:19|20)\d\d)(?:,\s+\S+)?\s*\Z"
)


def from_masthead(text: str, day_first: bool | None = None) -> Dated:
    """The first such date in the head of a text; where it lacks the year, its day alone."""
    of_facts = facts(text)
    rows = [line for number, line in enumerate(lines(text, 0, _HEAD)) if number < _LINES and line.start not in of_facts]
    for find in (partial(_full, day_first=day_first), _month, _day):
        for line in rows:
            if found := find(line, text):
                return found
    return Dated()


def _full(line: Line, text: str, day_first: bool | None) -> Dated | None:
    head = _EMBARGO.sub(lambda found: "issued".ljust(len(found[0])), line.words[:_REACH])
    if listed("captions").search(head):
        return None
    for day in _dates(head, day_first):
        before, behind = head[: day.start], line.words[day.stop :]
        if not line.start and not day.start and behind.startswith(":"):
            return None  # "January 6, 2021: a day that shook the town"
        if _TODAY.fullmatch(_WEEKDAY.sub("", before)) and _SENTENCE.search(line.words):
            return None
        if not before.strip() and (is_in_prose(text, line) or _BEGINS_SENTENCE.match(line.words, day.start)):
            return None
        if _names(before, behind) or (_AS_OF.match(before) and len(head.split()) <= _SHORT):
            origin = f"head line “{shown(line.words)}”"
            return None if is_timeline(text, day.day) else Dated(_edtf(day.day, before), "stated", origin)
    return None


def _edtf(day: date, before: str) -> str:
    """The day; what is named after a day to come ("number for 5 June") appeared in the fortnight before it."""
    last = day.isoformat()
    return f"{(day - _FORTNIGHT).isoformat()}/{last}" if _FOR.search(_WEEKDAY.sub("", before)) else last


def _dates(head: str, day_first: bool | None) -> Iterator[Day]:
    """The first full date of a line, and those behind it of which a word says that the line is about itself."""
    year = YEAR.search(head)
    # What follows may be taken for a part of the date: "8 December 2025, 17:00 to 22:35".
    found = (days(head[: year.end()], day_first) if year else []) or days(head, day_first) or list(_dotted(head))
    for day in found[:1]:
        part = _PART_OF_DAY.match(head, day.start, day.stop)  # "news at noon, 19 February 2024"
        yield replace(day, start=part.end()) if part else day
    yield from (day for day in days(head, day_first)[1:] if _LEAD.search(_WEEKDAY.sub("", head[: day.start])))


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
        if not line.words[: found.start()].strip() and is_in_prose(text, line):
            return None
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
    if _AGENCY.match(bare):
        return True
    if lead := _LEAD.search(bare):
        return not _TELLS.search(bare[: lead.start()])
    return not bare.strip() or (bool(_JOINT.search(bare)) and not _TELLS.search(bare))
