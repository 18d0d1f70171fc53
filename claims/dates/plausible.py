"""Whether words that read as a length of time measure one."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.dates.length import Duration
from claims.dates.words import fold


class Length(NamedTuple):
    """A duration read from a text: where it stands, what it is, which rule read it."""

    start: int
    stop: int
    value: Duration
    rule: str


_RATE = re.compile(r"(?:[$\u00a3\u20ac%\d]|\b(?:once|twice|times|percent|dollars|cents|dozens?|millions?|billions?|thousand|hundreds?|"
                   r"people|barrels|half|quarter))\s+(?:in\s+)?\Z", re.IGNORECASE)  # fmt: skip
_LEADS = frozenset(["for", "in", "within", "over", "after", "than", "about", "least", "nearly", "almost", "around", "most", "every", "took", "takes", "take", "lasted", "lasting", "last", "another", "during", "under", "only", "just", "spent", "spend", "spends", "serve", "serving", "served"])  # fmt: skip
_CLAUSES = [["with"], ["when"], ["that"], ["of"], ["where"], ["which"]]
_NO_LENGTH = re.compile(
    r"\d{4} hours$|"  # a time of day in the notation of armies
    r"(?:second|first)\b|[a-z].*[ -](?:second|quarters?)$"  # an ordinal, a fraction
)
# "A quarter past six", "eighteen minutes to six": what follows makes a time of day of it.
_CLOCK = re.compile(
    r"\s+(?:past|to)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday|1[0-2]|[1-9])\b(?!\s+[a-z]+s\b)"
)
# "An hour late", "a week's notice"; "has one week to appeal".
_ONWARD = re.compile(
    r"\s+late\b(?!\s+on\b)|['\u2019]s\s+(?:delay|wait|drive|walk|flight|ride|sail|journey|notice|strike|stoppage|closure|silence|pause|break|rest|talks|"
    r"debate|play|stay|march|suspension|ban|truce|grace|imprisonment|detention)\b"
)
_GIVEN = frozenset(
    ("has", "have", "had", "given", "give", "gives", "gave", "them", "him", "her", "us", "get", "gets", "got")
)
_VAGUE_LEADS = frozenset(("for", "within", "in", "take", "takes", "took", "last", "lasted"))


def plausible(text: str, one: Length, lead: str) -> bool:
    """Whether the words measure time here, and are no age, no ordinal and no part of a larger number."""
    words = fold(text[one.start : one.stop])
    if _CLOCK.match(text, one.stop):
        return False
    if text[max(0, one.start - 1) : one.start] in tuple("/.,") or re.match(
        r"[-\u2013]old", text[one.stop : one.stop + 4]
    ):
        return False
    if one.rule == "vague-length":
        back = re.match(r"\s+(?:ago|earlier|later|old)\b|['\u2019]s?\s+old", text[one.stop : one.stop + 9])
        return not back and (words.endswith("long") or lead in _VAGUE_LEADS or " or " in words)
    if one.rule == "length-part":
        return True
    if re.match(r"(?:an?|one) \w+$", words):
        return _one(text, one, lead)
    return _NO_LENGTH.match(words) is None


def _one(text: str, one: Length, lead: str) -> bool:
    """ "A day" needs a word that leads to it, or one that goes on: it is a rate behind an amount, and "in a week with" names that week."""
    following = text[one.stop : one.stop + 8].split()[:1]
    if following in (["after"], ["before"]) or _ONWARD.match(text, one.stop):
        return True
    if following == ["to"] and lead in _GIVEN:
        return not text.startswith(("a day", "A day"), one.start)
    return lead in _LEADS and following not in _CLAUSES and not _RATE.search(text[max(0, one.start - 24) : one.start])
