"""Figures without a noun: which of them count something."""

from __future__ import annotations

import re

from claims.numbers.anchor import Anchor
from claims.numbers.around import bare_word
from claims.numbers.table import words

_VERB = re.compile(r"\s+(?P<verb>[a-z]+)\b")
_FORMATTED = re.compile(r"\d,\d{3}|[a-z]{5}|\d\s?[kKM]\b|\dbn\b")
_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", "k", "bn"))


def stands_alone(text: str, seen: Anchor, figure: str) -> bool:
    """A figure without a noun: hedged, large and written out, or standing for those already named."""
    last = bare_word(seen.before.words[-1]) if seen.before.words else ""
    low, parts = figure.lower(), seen.parts
    if low == "one":
        than = "than" in text[seen.start : seen.pos].lower()
        return parts.hedge == "at least" or (parts.hedge == "more than" and than)
    if parts.rule == "vague":
        return _vague_alone(text, seen, last)
    if parts.rule == "fraction" or low == "half":
        return parts.hedge is not None or seen.of_whom or text.startswith((" the ", " of "), parts.stop)
    if parts.hedge or seen.of_whom:
        return True
    if _is_written_out(figure):
        return not _in_a_list(text, seen)
    if parts.low != parts.high:
        return last == "between" or last in words("counted", "copulas")
    return _elliptic(text, seen, last)


def _is_written_out(figure: str) -> bool:
    """ "2,500", "two million", "12k": nobody writes the number of a list or a model so."""
    if "," in figure and not figure.strip("0123456789,"):
        return True
    return bool(_FORMATTED.search(figure)) and figure.lower().split()[-1] in _SCALES


def _vague_alone(text: str, seen: Anchor, last: str) -> bool:
    name = seen.parts.hedge or ""
    if not name.endswith(("dozens", "hundreds", "thousands", "millions", "billions")) or "several" in name:
        return False
    verb = _VERB.match(text, seen.parts.stop)
    if last in words("counted", "copulas"):
        return True
    known = words("counted", "verbs") | words("counted", "elliptic")
    return verb is not None and (verb["verb"] in known or verb["verb"].endswith("ed"))


def _in_a_list(text: str, seen: Anchor) -> bool:
    """Alone on its line: a counter of the page."""
    near = max(0, seen.start - 80)
    line = text[max(text.rfind("\n", near, seen.start) + 1, near) : seen.start].strip(" •*-–—|\t")
    after = text[seen.parts.stop : seen.parts.stop + 80].split("\n", 1)[0].strip()
    return not line and not after


def _elliptic(text: str, seen: Anchor, last: str) -> bool:
    """ "the 2,500", "two were killed", "rose to 36", "the toll is 12"."""
    verb = _VERB.match(text, seen.parts.stop)
    if verb and verb["verb"] in words("counted", "verbs") and not last[:1].isdigit():
        return seen.parts.low is not None and seen.parts.low >= 2 and last not in words("counted", "labels")
    if verb and verb["verb"].endswith("ed") and (not last or seen.before.raw[-1][-1] in ".;:!?"):
        return seen.parts.low is not None and seen.parts.low >= 2
    named = text[seen.parts.stop : seen.parts.stop + 2].strip()[:1].isupper()
    if last in ("to", "at", "by"):
        return not named and any(word in words("counted", "moves") for word in seen.before.words[-4:-1])
    return last in words("counted", "copulas") and not named and seen.parts.low not in (0, 1)
