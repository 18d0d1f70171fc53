"""Where a date or a duration may stand: one cheap pattern over the text, so that most of it costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.dates.words import index, lexicon, trie

_DIGITS = (
    r"(?:1\d|20|21)\d\d(?:['\u2019]?s)?\b(?!\d)|\d{1,2}(?:/\d{1,2}/|-\d{1,2}-|\.\d{1,2}\.)\d{2,4}\b|(?<=[io]n )\d{1,2}(?:/\d{1,2}\b(?![%/-]|\.\d)|[.-]\d{1,2}\b(?=\.?(?:\s*$|\s+[A-Z])|[,;!?)]))|\d{4}[/.]\d{1,2}[/.]\d{1,2}\b|"
    r"\d{1,2}:\d\d\b|\d{1,2}\.\d\d[\u202f\u00a0 ]?[ap]\.?m\b|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[\u202f\u00a0 ]?[ap]\.?m\b|\d0['\u2019]?s\b|(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,5}(?:\.\d{1,9})?)[- ]?(?:h|hr|hrs|min|mins|sec|seconds?|days?|years?|yrs?|weeks?|months?)\b(?![- ]old)"
)


@cache
def classes() -> dict[str, str]:
    """Each anchor word in small letters with the class of rules that it calls for."""
    found = {word: "unit" for word in index("units") if len(word) > 1 and word not in ("second", "sec")}
    found |= {word.lower(): "word" for word in lexicon()["anchors"]["word"]}
    found |= dict.fromkeys(lexicon()["anchors"]["unit"], "unit")
    found |= dict.fromkeys(lexicon()["anchors"]["digits"], "digits")
    found |= dict.fromkeys(lexicon()["anchors"]["clock"], "clock")
    found |= dict.fromkeys(lexicon()["decades"], "word")
    for table, name in (("months", "month"), ("weekdays", "weekday"), ("seasons", "season")):
        found |= dict.fromkeys(index(table), name)
    found |= {f"{word}s": "weekday" for word in index("weekdays") if word.endswith("day")}
    return found


@cache
def scanner() -> re.Pattern[str]:
    """One pattern of all anchors, each behind what is no part of a word. Case is spelled out, since a pattern that ignores it cannot skip
    ahead; and what stands before an anchor is matched and not looked back at, since the search then skips from gap to gap.
    """
    plain = set(lexicon()["also_plain_words"])
    shapes: set[str] = set()
    plain |= {word.lower() for word in lexicon()["anchors"]["word"] if word[0].isupper()}
    for word in classes():
        shapes |= {word.title(), word.upper()} if word in plain else {word, word.capitalize(), word.upper()}
    # The look ahead at one letter costs a third of trying the branches at every letter.
    heads = "".join(sorted({shape[0] for shape in shapes}))
    return re.compile(rf"\W(?=[{heads}\dQH])({trie(shapes)}(?![A-Za-z]|[- ]old)|{_DIGITS}|[QH][1-4]\b)")


def anchors(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and class of every anchor, from left to right."""
    of = classes()
    # Behind a line end, so that something stands before the first word too.
    for found in scanner().finditer(f"\n{text}"):
        word = found[1]
        yield found.start(), found.end() - 1, of.get(word.lower()) or _digits(word)


def classes_in(text: str, start: int = 0, stop: int | None = None) -> list[str]:
    """The classes of the anchors in a stretch of text, each once, in their order; times of day call for no rules."""
    part = text if start == 0 and stop is None else text[start:stop]
    return list(dict.fromkeys(kind for _, _, kind in anchors(part) if kind != "clock"))


def _digits(word: str) -> str:
    if word[:-2].isdigit() and word[-2:].lower() in ("st", "nd", "rd", "th"):
        return "nth"
    if ":" in word or (
        word[-1] in "mM" and not word[0].isalpha() and word.rstrip("pamPAM. \u00a0\u202f").replace(".", "").isdigit()
    ):
        return "clock" if not word.lower().endswith("min") else "unit"
    if word[0] in "QqH" or (word[-1].isalpha() and not word.lower().endswith("s")):
        return "unit"
    return "unit" if word.lower().rstrip("s")[-1:].isalpha() else "digits"


@cache
def leaders() -> frozenset[str]:
    """Words that may stand before an anchor within the same expression."""
    tables = [
        lexicon()["hedges"],
        lexicon()["leaders"],
        list(lexicon()["vague_numbers"]),
        lexicon()["ones"],
        lexicon()["tens"],
    ]
    tables += [lexicon()["ordinals"], lexicon()["tenths"], list(index("parts")), list(index("units"))]
    tables += [entry["words"] for name in ("phases", "length_hedges") for entry in lexicon()[name].values()]
    tables += [list(index("bounds"))]
    return frozenset(part for table in tables for words in table for part in re.split(r"[\s-]", words))


# What only ties words together begins no expression.
_GLUE = frozenset(("of", "in", "on", "at", "and", "to", "or", "as", "for", "s"))


def starts(text: str, at: int, floor: int, glued: bool = False) -> list[int]:
    """Where an expression with its anchor at ``at`` may begin, the farthest first; never before ``floor``.

    ``glued``: it may begin with "in" too ("in three weeks").
    """
    found, here, words = [at], at, leaders()
    for _ in range(9):
        here = _back(text, here, floor)
        word = text[here : here + 14]
        if here < 0:
            break
        if word[0].isalpha():
            plain = _LETTERS.match(word)
            told = plain[0].lower() if plain else ""
            if told not in words:
                break
            if told in _GLUE and not (glued and told == "in"):
                continue
        found.append(here)
    return found[::-1]


_LETTERS = re.compile(r"[A-Za-z]+(?:\.m)?")


def _back(text: str, here: int, floor: int) -> int:
    """Where the word before ``here`` begins; -1 when none stands close before it on the same page."""
    end = here
    while end > floor and text[end - 1] in " \n\u00a0\t" and here - end < 3:
        end -= 1
    if end == here and end > floor and text[end - 1] in "-\u2013":
        end -= 1
    elif end == here:
        return here - 1 if end > floor and text[end - 1] in "'\u2018\u2019" else -1
    if text.count("\n", end, here) > 1:
        return -1
    start = end
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in ".,:"):
        start -= 1
    return start if start < end else -1
