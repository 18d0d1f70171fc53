"""Where a date or a duration may stand: one cheap pattern over the text, so that most of it costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.dates.words import index, lexicon

_DIGITS = (
    r"(?:1\d|20|21)\d\d(?:['\u2019]?s)?\b(?!\d)|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\d{4}[/.]\d{1,2}[/.]\d{1,2}\b|"
    r"\d{1,2}:\d\d\b|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[\u202f\u00a0 ]?[ap]\.?m\b|\d0['\u2019]?s\b|\d{1,5}(?:\.\d+)?[- ]?(?:h|hr|hrs|min|mins|sec|days?|years?|yrs?|weeks?|months?)\b"
)


@cache
def classes() -> dict[str, str]:
    """Each anchor word in small letters with the class of rules that it calls for."""
    found = {word: "unit" for word in index("units") if len(word) > 1}
    found |= {word: "word" for words in lexicon()["anchors"]["word"] for word in [words]}
    found |= {word: "unit" for word in lexicon()["anchors"]["unit"]}
    found |= {word: "digits" for word in lexicon()["anchors"]["digits"]}
    found |= {word: "clock" for word in lexicon()["anchors"]["clock"]}
    found |= {word: "word" for word in lexicon()["decades"]}
    for table, name in (("months", "month"), ("weekdays", "weekday"), ("seasons", "season")):
        found |= {word: name for word in index(table)}
    return found


@cache
def scanner() -> re.Pattern[str]:
    """One pattern of all anchors. Case is spelled out, since a pattern that ignores it cannot skip ahead."""
    plain = set(lexicon()["also_plain_words"])
    shapes: set[str] = set()
    for word in classes():
        shapes |= {word.title(), word.upper()} if word in plain else {word, word.capitalize(), word.upper()}
    months = _trie({shape for shape in shapes if classes()[shape.lower()] == "month"})
    days = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}s" for word in index("weekdays") if word.endswith("day"))
    return re.compile(rf"\b(?:{_trie(shapes)}\b|{months}(?=\d)|(?:{days})\b|{_DIGITS}|Q[1-4]\b)")


def _trie(words: set[str]) -> str:
    """A pattern that shares beginnings; the standard library tries plain alternatives one after another."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    ends = heads.pop("", None) is not None
    parts = [re.escape(head) + _trie(rest) for head, rest in sorted(heads.items())]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + "?" if ends else body


def anchors(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and class of every anchor, from left to right."""
    of = classes()
    for found in scanner().finditer(text):
        word = found[0]
        yield found.start(), found.end(), of.get(word.lower()) or _digits(word)


def _digits(word: str) -> str:
    if word.lower().endswith("days") and word[0].isalpha():
        return "weekday"
    if word[0].isdigit() and word[-2:].lower() in ("st", "nd", "rd", "th"):
        return "nth"
    if ":" in word or word[-1] in "mM" and not word[0].isalpha() and word.rstrip("pamPAM. \u00a0\u202f").isdigit():
        return "clock" if not word.lower().endswith("min") else "unit"
    if word[0] in "Qq" or word[-1].isalpha() and not word.lower().endswith("s"):
        return "unit"
    return "unit" if word.lower().rstrip("s")[-1:].isalpha() else "digits"


@cache
def leaders() -> frozenset[str]:
    """Words that may stand before an anchor within the same expression."""
    tables = [lexicon()["hedges"], lexicon()["leaders"], list(lexicon()["vague_numbers"]), lexicon()["ones"], lexicon()["tens"]]
    tables += [lexicon()["ordinals"], lexicon()["tenths"], list(index("parts")), list(index("units"))]
    tables += [entry["words"] for name in ("phases", "length_hedges") for entry in lexicon()[name].values()]
    tables += [list(index("bounds"))]
    return frozenset(part for table in tables for words in table for part in re.split(r"[\s-]", words))


# What only ties words together begins no expression.
_GLUE = frozenset(("of", "in", "on", "at", "and", "to", "or", "as", "for", "s"))
_BEFORE = re.compile(r"(?:([A-Za-z]+)|(\d[\d,.:]*(?:st|nd|rd|th|%)?)|([ap]\.m)|(['\u2018\u2019]))[.,]?(?:[^\S\n]{1,3}\n?|\n|[-\u2013]|(?<=['\u2018\u2019]))\Z")


def starts(text: str, at: int, floor: int, glued: bool = False) -> list[int]:
    """Where an expression with its anchor at ``at`` may begin, the farthest first; never before ``floor``."""
    found, steps, words = [at], at, leaders()
    for _ in range(9):
        before = _BEFORE.search(text, max(floor, steps - 24), steps)
        if before is None or (before[1] and before[1].lower() not in words):
            break
        steps = before.start()
        if not before[1] or before[1].lower() not in _GLUE or (glued and before[1].lower() == "in"):
            found.append(steps)
    return found[::-1]
