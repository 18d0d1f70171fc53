"""What is set in behind a person and says nothing of another: "of Larkham, Ohio,", "from Leeds", "in his 60s", "of the other car"."""

from __future__ import annotations

import re

from claims.extract.incidents.parties.party import plural, singular
from claims.extract.incidents.wording import Sentence

# How many words a place may have.
_WORDS = 5
_DECADE = re.compile(r"(?:\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)")
_PART = ("early", "mid", "late")
# How many words stand for a thing behind its article: "of the other Honda".
_THING = 4
_ARTICLES = frozenset(("the", "a", "an", "another", "one", "his", "her", "their"))


def behind_origin(sentence: Sentence, at: int) -> int:
    """The place behind such an insertion; the same place where there is none or no list goes on behind it."""
    start = at + (sentence.word(at) == ",")
    stop = _behind_decade(sentence, start) or _behind_place(sentence, start) or _behind_thing(sentence, at)
    return stop if stop and sentence.word(stop) in (",", ";", "and") else at


def _behind_decade(sentence: Sentence, at: int) -> int | None:
    """ "in his late 60s"."""
    if sentence.word(at) != "in" or sentence.word(at + 1) not in ("his", "her", "their"):
        return None
    place = at + 2 + (sentence.word(at + 2) in _PART)
    place += sentence.word(place) == "-"
    return place + 1 if _DECADE.fullmatch(sentence.word(place).removeprefix("mid-")) else None


def _behind_place(sentence: Sentence, at: int) -> int | None:
    """ "of Larkham", "from St. Ruth, Ohio"."""
    if sentence.word(at) not in ("of", "from"):
        return None
    place = start = at + 1
    while place < start + _WORDS and _is_of_place(sentence, place):
        place += 1
    if place == start:
        return None
    return place - (sentence.word(place - 1) == ",")


def _behind_thing(sentence: Sentence, at: int) -> int | None:
    """ "of the second car", where "and" leads to the next person."""
    if sentence.word(at) != "of" or sentence.word(at + 1) not in _ARTICLES:
        return None
    for place in range(at + 2, at + 2 + _THING):
        word = sentence.word(place)
        if place > at + 2 and (word == "and" or (word == "," and sentence.word(place + 1) == "and")):
            return place
        if place > at + 2 and word == "," and (place + 1 in sentence.names or place + 2 in sentence.names):
            return place  # "of the other car, 27-year-old Ann Bell"
        is_person = word in singular() or word in plural()
        if not word[:1].isalnum() or place in sentence.figures or place in sentence.names or is_person:
            return None
    return None


def _is_of_place(sentence: Sentence, at: int) -> bool:
    if at in sentence.names:
        return False
    word, behind = sentence.word(at), at + 1
    if word in (",", "."):
        return sentence.is_capital(behind) and behind not in sentence.names
    return sentence.is_capital(at)
