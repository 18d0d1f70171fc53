"""Whether a figure that was seen counts something: the rules, in order."""

from __future__ import annotations

import re

from claims.numbers.anchor import Anchor
from claims.numbers.around import bare_word
from claims.numbers.table import words

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d(?:\s?[-–]\s?(?:(?:1[4-9]|20)\d\d|\d\d))?$|(?:1[4-9]|20)\d\d\s(?:to|and|or)\s(?:1[4-9]|20)\d\d$")
_VERB = re.compile(r"\s+(?P<verb>[a-z]+)\b")
_FORMATTED = re.compile(r"\d,\d{3}|[a-z]{5}|\d\s?[kKM]\b|\dbn\b")
_GLUED = re.compile(r"[^\W_]|[-_/:&=@](?=\w)|\.\d|[’'](?=\d)|\](?=)")
_FREE = (" ", ",", ";", "\n", ")", ". ")
_NO_HALF = frozenset(("first", "second", "other", "latter", "last", "former", "better", "early", "late", "1st", "2nd", "earlier", "later"))
_END_OF_SENTENCE = (".", "!", "?", ":", "”", '"', "’", ")", ";", "-", "—", "–", "•", "*")


def counts(text: str, seen: Anchor, bare: bool, times: bool) -> bool:
    """Whether what was seen is a quantity. ``bare`` lets figures through that count nothing, ``times`` spans of time."""
    parts = seen.parts
    if not text.startswith(_FREE, parts.stop) and _GLUED.match(text, parts.stop) and seen.stop == parts.stop:
        return False
    if _is_time(seen):
        return times or (bare and parts.rule != "time")
    if parts.ordinal:
        return _orders(text, seen)
    if parts.rule in ("money", "percent", "age"):
        return True
    if bare:
        return True
    if _labelled(seen):
        return False
    if parts.rule in ("rate", "measure"):
        return True
    figure = text[seen.pos : parts.stop]
    if seen.of_whom and figure.lower() == "one" and not parts.hedge:
        return False  # "one of the most important" counts nothing
    if figure.lower() == "half" and seen.before.words and seen.before.words[-1] in _NO_HALF:
        return False
    if figure[:1] in "12" and _YEAR.match(figure):
        return _is_count_of_people(seen)
    if seen.noun:
        return _is_counted(seen, figure)
    return _stands_alone(text, seen, figure)


def _is_time(seen: Anchor) -> bool:
    if seen.parts.rule == "time":
        return True
    return seen.noun is not None and bare_word(seen.noun.words.split()[-1]).lower() in words("counted", "time_nouns")


def _orders(text: str, seen: Anchor) -> bool:
    """An ordinal counts when it orders things: "the second request", not "45th Guards Brigade", not "at first"."""
    if not seen.noun or not seen.noun.words[0].islower() or not seen.before.words:
        return False
    last = seen.before.words[-1]
    return last in words("counted", "determiners") or last.endswith(("'s", "’s", "s'", "s’"))


def _labelled(seen: Anchor) -> bool:
    """ "Article 4", "Day 2", "Flight 370 passengers": the word before makes the figure a name."""
    if not seen.before.words or seen.parts.hedge:
        return False
    last = seen.before.words[-1].lstrip("(\"“‘'[")
    if last in words("counted", "labels") or last.rstrip(".") in words("counted", "months"):
        return True
    return last in words("counted", "soft_labels") and (seen.noun is None or seen.before.raw[-1][:1].isupper())


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
    if not last[:1].isupper() or not last[-1].isalnum() or last.lower() in words("counted", "weekdays"):
        return True
    if len(seen.before.raw) < 2 or seen.before.raw[-2].endswith(_END_OF_SENTENCE):
        return True
    return seen.noun.words.split()[-1].lower() in words("counted", "people") or len(figure) > 4


def _stands_alone(text: str, seen: Anchor, figure: str) -> bool:
    """A figure without a noun: hedged, large and written out, or standing for those already named."""
    last = bare_word(seen.before.words[-1]) if seen.before.words else ""
    low, parts = figure.lower(), seen.parts
    if low == "one":
        return parts.hedge == "at least" or (parts.hedge == "more than" and "than" in text[seen.start : seen.pos].lower())
    if parts.rule == "vague":
        return _vague_alone(text, seen, last)
    if parts.rule == "fraction" or low in ("half", "a third", "a quarter", "one third", "one quarter") or "third" in low or "quarter" in low:
        return parts.hedge is not None or seen.of_whom or text[parts.stop : parts.stop + 5] == " the "
    if parts.hedge or seen.of_whom:
        return True
    if "," in figure and not figure.strip("0123456789,") or (_FORMATTED.search(figure) and low.split()[-1] in _scales()):
        return not _in_a_list(text, seen)
    if parts.low != parts.high:
        return last in ("between",) or last in words("counted", "copulas")
    return _elliptic(text, seen, last)


def _scales() -> frozenset[str]:
    return frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", "k", "bn"))


def _vague_alone(text: str, seen: Anchor, last: str) -> bool:
    name = seen.parts.hedge or ""
    if not name.endswith(("dozens", "hundreds", "thousands", "millions", "billions")) or "several" in name:
        return False
    verb = _VERB.match(text, seen.parts.stop)
    return last in words("counted", "copulas") or seen.parts.low is not None and verb is not None and verb["verb"] in (
        words("counted", "verbs") | words("counted", "elliptic")
    )


def _in_a_list(text: str, seen: Anchor) -> bool:
    """Alone on its line: a counter of the page."""
    line = text[text.rfind("\n", 0, seen.start) + 1 : seen.start].strip(" •*-–—|\t")
    after = text[seen.parts.stop : seen.parts.stop + 80].split("\n", 1)[0].strip()
    return not line and not after


def _elliptic(text: str, seen: Anchor, last: str) -> bool:
    """ "the 2,500", "two were killed", "rose to 36", "the toll is 12"."""
    verb = _VERB.match(text, seen.parts.stop)
    if verb and verb["verb"] in words("counted", "verbs") and not last[:1].isdigit():
        return seen.parts.low is not None and seen.parts.low >= 2 and last not in words("counted", "labels")
    if last in ("to", "at", "by"):
        return any(word in words("counted", "moves") for word in seen.before.words[-4:-1])
    return last in words("counted", "copulas") and text[seen.pos].isdigit()
