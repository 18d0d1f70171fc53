"""Ages as news writes them: "in their 30s", "aged 59", "Ada Byron, 36, said"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.folding import small
from claims.numbers.parts import Parts

_DECADE = re.compile(r"(?P<ten>[2-9]0|1[0-9]0|10)s\b")
_IN_THEIR = re.compile(
    r"\b(?:in\s+)?(?:his|her|their|its|the|my|our)?\s*(?P<part>early|mid|late)?[\s-]*$", re.IGNORECASE
)
_WHOSE = re.compile(r"\b(?:his|her|their|my|our)\b|\bin\s+the(?:ir)?\b.*\bage", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<age>\d{1,2}|1[01]\d)(?=,\s|\)|;|\s+(?:of|was|were|is|who|from|and|has|had|when|allegedly|died|at\sthe\stime)\b)"
)
_NAME = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[\"“‘(]))(?P<name>[A-ZÀ-Þ][\w’'.-]*[a-zà-ÿ.]),\s$")
# "Twelve from Arden, 14 from Belmont": a place, and how many are from the next.
_IN_A_ROW = re.compile(r"\bfrom [A-ZÀ-Þ][\w’'.-]*,\s\d+ from\s?$")
_EXTREME = re.compile(
    r"\b(?:youngest|oldest|eldest)(?: (?:of|among|being) (?:them|these|those|all|whom|the [a-z]+))?,?"
    r"(?: (?:is|was|being|only|just|barely|about))*\s$"
)
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
# Nobody is so old.
OLDEST = 120
_AGED = frozenset(("aged", "age", "ages"))
_OF_AGE = frozenset(("age", "ages", "boy", "girl", "man", "woman", "child"))
_SPAN = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def decade_at(text: str, pos: int) -> Parts | None:
    """An age by its decade: "in their 30s" is 30 to 39, "early 30s" 30 to 33, "mid" 34 to 36, "late" 37 to 39."""
    found = _DECADE.match(text, pos)
    head = text[max(0, pos - 20) : pos]
    around = _IN_THEIR.search(head)
    if not found or not around or not _WHOSE.search(head[around.start() :]):
        return None
    first, last = _SPAN.get((around["part"] or "").lower(), (0, 9))
    ten = Decimal(found["ten"])
    start = pos - len(head) + around.start()
    while text[start].isspace():
        start += 1
    return Parts(start, found.end(), ten + first, ten + last, unit="year", rule="age")


def decade_word_at(text: str, pos: int, word: str) -> Parts | None:
    """The same in words: "in their seventies", "in his early thirties"."""
    head = text[max(0, pos - 20) : pos]
    around = _IN_THEIR.search(head)
    if not around or not _WHOSE.search(head[around.start() :]):
        return None
    first, last = _SPAN.get((around["part"] or "").lower(), (0, 9))
    ten = Decimal(DECADES[small(word)])
    start = pos - len(head) + around.start()
    while text[start].isspace():
        start += 1
    return Parts(start, pos + len(word), ten + first, ten + last, unit="year", rule="age")


def named_at(text: str, pos: int, is_date: bool) -> Parts | None:
    """An age between commas behind a name, or in brackets behind one."""
    found = _NAMED.match(text, pos)
    if not found or is_date:
        return None
    if text[pos - 1] == "(" and text[found.end() : found.end() + 1] == ")":
        if not re.search(r"[A-Z][\w’'.-]+\s+[A-Z][\w’'.-]+\s\($", text[max(0, pos - 50) : pos]):
            return None
    elif not _NAME.search(text[max(0, pos - 24) : pos]) or _IN_A_ROW.search(text[max(0, pos - 32) : found.end() + 6]):
        return None
    age = Decimal(found["age"])
    return Parts(pos, found.end(), age, age, unit="year", rule="age") if age else None


def is_of_extreme(head: str) -> bool:
    """Whether what stands before a figure that counts nothing makes it the age of the youngest or the oldest: "the youngest of them 19"."""
    return _EXTREME.search(head) is not None


def is_aged(words_before: list[str]) -> bool:
    """Whether the words before a figure make it an age: "aged 59", "at the age of 59", "ages 18 to 24"."""
    last = words_before[-1] if words_before else ""
    return last in _AGED or (last == "of" and len(words_before) > 1 and words_before[-2] in _OF_AGE)
