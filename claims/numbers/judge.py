"""Whether a figure that was seen counts something: the rules, in order."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.opening import opens_clause
from claims.dates.words import month_words, weekday_words
from claims.numbers.alone import stands_alone
from claims.numbers.anchor import Anchor
from claims.numbers.around import bare_word
from claims.numbers.identifiers import is_identifier
from claims.numbers.parts import Parts
from claims.numbers.table import words

_YEAR = re.compile(
    r"(?:1[4-9]|20)\d\d(?:\s?[-–]\s?(?:(?:1[4-9]|20)\d\d|\d\d))?$|(?:1[4-9]|20)\d\d\s(?:to|and|or)\s(?:1[4-9]|20)\d\d$"
)
_LETTERED, _SLASHED = re.compile(r"\d{1,3}[BT]"), re.compile(r"\d+/\d+")
_GLUED = re.compile(r"[^\W_]|[-_/:&=@](?=\w)|\.\d|[’'](?=\d)|\](?=)")
_FREE = (" ", ",", ";", "\n", ")", ". ")
_NO_HALF = frozenset(
    (
        "first",
        "second",
        "other",
        "latter",
        "last",
        "former",
        "better",
        "early",
        "late",
        "1st",
        "2nd",
        "earlier",
        "later",
    )
)
_END_OF_SENTENCE = (".", "!", "?", ":", "”", '"', "’", ")", ";", "-", "—", "–", "•", "*")


def counts(text: str, seen: Anchor, bare: bool, times: bool) -> bool:
    """Whether what was seen is a quantity. ``bare`` lets through what counts nothing, ``times`` spans of time."""
    parts = seen.parts
    if not text.startswith(_FREE, parts.stop) and _GLUED.match(text, parts.stop) and seen.stop == parts.stop:
        return False
    if parts.unit is None and not seen.noun and not parts.hedge and _is_aside(text, seen):
        return False
    if parts.unit is None and not seen.noun and not parts.hedge and _is_code(text[seen.pos : parts.stop], parts):
        return False
    if (seen.noun and not parts.hedge and opens_clause(text, seen.pos)) or is_identifier(text, seen):
        return False
    if _is_time(seen):
        return times or (bare and parts.rule != "time")
    if parts.ordinal:
        return bare or _orders(seen)
    if bare or parts.rule in ("money", "percent", "age"):
        return True
    if _labelled(text, seen):
        return False
    return parts.rule in ("rate", "measure") or _is_figure(text, seen, text[seen.pos : parts.stop])


def _is_aside(text: str, seen: Anchor) -> bool:
    """ "On Tuesday evening (19)", "won 6-4 3-6 7-6 (7-3)": a day of the month behind a day, and a score in a row of scores."""
    start, stop = seen.pos, seen.parts.stop
    if text[start:stop].lower() == "one":
        # "Is one of them" says what something is.
        return text.startswith(" of ", stop) and not words("counted", "be").isdisjoint(seen.before.words[-1:])
    if seen.parts.rule == "range":
        tells = (_WORD.match(text, stop) or " ")[0].strip() in words("counted", "be")  # "of 10-15, 16-20 were hurt"
        return not tells and bool(
            _PAIR_NEXT.match(text, stop) or _PAIR_BEFORE.search(text, max(0, start - _ROW), start)
        )
    bracketed = text[start - 1 : start] == "(" and text[stop : stop + 1] == ")" and text[start:stop].isdigit()
    return (
        bracketed
        and int(text[start:stop]) <= _DAYS
        and _day_before().search(text, max(0, start - _ROW), start) is not None
    )


# How far before a figure what it stands beside may begin, and how many days a month has.
_ROW, _DAYS = 24, 31
_WORD = re.compile(r" [a-z]+")
_PAIR = r"\d{1,3}\s?[-–]\s?\d{1,3}"
_PAIR_NEXT = re.compile(rf"(?:\s?\(\d+\))?[\s,;()]{{1,3}}{_PAIR}(?![\w–-])")
_PAIR_BEFORE = re.compile(rf"(?<![\w–-]){_PAIR}(?:\s?\(\d+\))?[\s,;()]{{1,3}}$")


@cache
def _day_before() -> re.Pattern[str]:
    days = "|".join(sorted(map(re.escape, {*weekday_words(), *words("counted", "days_told")}), key=len, reverse=True))
    return re.compile(rf"\b(?:{days})\s*\($", re.IGNORECASE)


def _is_code(figure: str, parts: Parts) -> bool:
    """ "Ward 5B", "notice 61/24": a letter glued to a number, and what would be a fraction above one."""
    if _LETTERED.fullmatch(figure):
        return True
    return parts.low is not None and parts.low > 1 and _SLASHED.fullmatch(figure) is not None


def _is_figure(text: str, seen: Anchor, figure: str) -> bool:
    low = figure.lower()
    if low == "one" and seen.of_whom and not seen.parts.hedge:
        return False  # "one of the most important" counts nothing
    if low == "half" and seen.before.words and seen.before.words[-1] in _NO_HALF:
        return False
    if figure[:1] in "12" and _YEAR.match(figure):
        return _is_count_of_people(seen)
    return _is_counted(seen, figure) if seen.noun else stands_alone(text, seen, figure)


def _is_time(seen: Anchor) -> bool:
    if seen.parts.rule == "time":
        return True
    return seen.noun is not None and bare_word(seen.noun.words.split()[-1]).lower() in words("counted", "time_nouns")


def _orders(seen: Anchor) -> bool:
    """An ordinal counts when it orders things: "the second request", not "45th Guards Brigade", not "at first"."""
    if not seen.noun or not seen.noun.words[0].islower() or not seen.before.words:
        return False
    last = seen.before.words[-1]
    return last in words("counted", "determiners") or last.endswith(("'s", "’s", "s'", "s’"))


def _labelled(text: str, seen: Anchor) -> bool:
    """ "Article 4", "Day 2", "Flight 370 passengers": the word before makes the figure a name."""
    if not seen.before.words or seen.parts.hedge:
        return False
    last = seen.before.words[-1].lstrip("(\"“‘'[")
    if last in words("counted", "labels") or last.rstrip(".") in month_words():
        return True
    if last not in words("counted", "soft_labels") or seen.parts.unit or "," in text[seen.pos : seen.parts.stop]:
        return False
    return seen.noun is None or seen.before.raw[-1][:1].isupper()


def _is_count_of_people(seen: Anchor) -> bool:
    """Four digits that may be a year are a count before people, unless the word before them asks for a year."""
    if not seen.noun:
        return False
    last = seen.before.words[-1] if seen.before.words else ""
    people = seen.noun.words.split()[-1].lower() in words("counted", "people")
    return people and (seen.parts.hedge is not None or last not in words("counted", "year_before"))


def _is_counted(seen: Anchor, figure: str) -> bool:
    """A figure with a noun counts it, unless a name ends in the figure ("Boeing 737 jets")."""
    assert seen.noun is not None
    if seen.parts.hedge or not figure.isdigit() or not seen.before.raw:
        return True
    last = seen.before.raw[-1]
    if not last[:1].isupper() or not last[-1].isalnum() or last.lower() in weekday_words():
        return True
    if len(seen.before.raw) < 2 or seen.before.raw[-2].endswith(_END_OF_SENTENCE):
        return True
    return seen.noun.words.split()[-1].lower() in words("counted", "people") or len(figure) > 4
