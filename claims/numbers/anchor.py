"""One careful look at a place where a quantity may stand."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.numbers import ages, grammar
from claims.numbers.around import Before, before, is_date_word, sign_start
from claims.numbers.interval import Interval, hedged
from claims.numbers.noun import Noun, borrowed, noun_at, order_noun, singular_at
from claims.numbers.parts import Parts
from claims.numbers.quantity import figures_at, ordinal_at, per, share_at, vague_at
from claims.numbers.table import either, hedges, numbers, words

_OPEN = frozenset(" \t\n\r\u00a0\u202f\u2009\"“”'‘’([{—–<>=~≈≤≥+|*•·,;")
_SHARES = (" in ", " out ", "0 in ", "0 out ")
_COMPOUND = re.compile(r"-(?P<noun>[a-z]+)\b(?!-)")
_MINUS = re.compile(r"\b(?:[Mm]inus|[Nn]egative)\s+$")
_OF = re.compile(r"\s+of(?:\s+(?:the|these|those|their|its|his|her|our|all))?(?=\s)")
_OF_WHOM = re.compile(r"\s+of\s+(?:the|these|those|their|its|his|her|our|them|whom|us|which)\b")


_HALVES = frozenset(("half", "scores", "third", "quarter", "fourth", "fifth", "tenth"))
_RATES = (" per ", " a ", " an ", " every ", " each ")


class Anchor(NamedTuple):
    """What was seen. ``stop`` is the end with the noun, ``parts.stop`` without it; ``pos`` is where the figure begins."""

    start: int
    stop: int
    pos: int
    parts: Parts
    noun: Noun | None
    before: Before
    of_whom: bool = False


@cache
def _no_quantity() -> re.Pattern[str]:
    """Times, dates, telephone numbers, addresses of machines, postcodes: what begins like a figure and is none."""
    months = either(words("counted", "months"), capital=True)
    zones = "GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|CST|CDT|MSK|IST|JST"
    return re.compile(
        r"\d{1,2}:\d\d(?::\d\d)?|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.m\b\.?|[AP]\.M\b\.?|[ap]m\b|[AP]M\b|o[’']\s?clock)"
        rf"|\d{{3,4}}\s?(?:{zones}|hours\s+(?:local|GMT))\b"
        r"|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d,])(?<!\.\d)(?<!\.\d\d)|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)(?![\d.])"
        r"|\+?\d[\d().]*(?:[-\s/]\d{2,})?-\d{3,4}[-/]\d{3,4}(?:/\d+)?|\d{3}-\d{4}\b|\d+(?:-\d+){2,}|\d+(?:\.\d{1,3}){3}(?!\d)"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s+(?:of\s+)?(?:{months})(?![^\W_])"
        r"|\d{2}-\d{3}(?=\s+[A-Z])|\d{4}s\b|\d{1,2}/7\b|9/11\b|\d+[A-Za-z]+\d\w*"
    )


def look(text: str, pos: int, word: str) -> Anchor | int:
    """What stands at ``pos``, or, when it is nothing, where to look on."""
    char = text[pos - 1] if pos else " "
    digit = word[0].isdigit()
    if char not in _OPEN:
        pos = _sign(text, pos, char) if digit or not word[0].isalpha() else -1
        if pos < 0:
            return -pos
    if digit:
        nothing = _no_quantity().match(text, pos)
        if nothing:
            return nothing.end()
        aged = _age(text, pos)
        if aged:
            return Anchor(aged.start, aged.stop, pos, aged, None, Before(aged.start, None, False, [], []))
    if word.lower() in ("scores", "one", "few", "pair", "trio") and not _is_number_word(text, pos, word.lower()):
        return pos + len(word)
    return _look(text, pos, word, digit)


def _is_number_word(text: str, pos: int, low: str) -> bool:
    """Whether a word of double meaning counts here: "a few", "scores of", but "which one", "the scores"."""
    head = text[max(0, pos - 8) : pos].lower().split()
    last = head[-1] if head else ""
    if low == "one":
        return last not in ("the", "this", "that", "which", "no", "any", "every", "each", "another")
    if low == "few":
        return last == "a"
    return text.startswith(" of ", pos + len(low)) and (low == "scores" or last == "a")


def _sign(text: str, pos: int, char: str) -> int:
    """Where a figure with a sign glued to it begins; when it is no figure, minus the place to look on."""
    start = sign_start(text, pos)
    if start < pos:
        return start
    ahead = text[pos - 2] if pos > 1 else " "
    if char in "-−" and (ahead in _OPEN or not ahead.isalnum()) and ahead not in "-":
        return sign_start(text, pos - 1)
    if char == "." and not ahead.isalnum():
        return pos - 1
    if char == "-" and text[max(0, pos - 4) : pos].lower() == "mid-":
        return pos
    return -_token_end(text, pos)


def _token_end(text: str, pos: int) -> int:
    """The end of the run of digits, letters and marks that a rejected figure stands in."""
    while pos < len(text) and (text[pos].isalnum() or (text[pos] in ",.:/-_%&=" and text[pos + 1 : pos + 2].isalnum())):
        pos += 1
    return pos


def _age(text: str, pos: int) -> Parts | None:
    if text[pos + 2 : pos + 3] == "s":
        return ages.decade_at(text, pos)
    if pos > 2 and (text[pos - 2] == "," or text[pos - 1] == "("):
        head = text[max(0, pos - 16) : pos - 2].split()
        return ages.named_at(text, pos, bool(head) and (is_date_word(head[-1]) or is_date_word(head[0])))
    return None


def _look(text: str, pos: int, word: str, digit: bool) -> Anchor | int:
    low = word.lower()
    start = sign_start(text, pos) if digit else _article(text, pos, low)
    minus = _MINUS.search(text, max(0, start - 9), start)
    start = minus.start() if minus else start
    around = before(text, start)
    parts = _parts(text, start, pos, low, digit, around)
    if parts is None:
        return _token_end(text, pos) if digit else pos + len(word)
    if ages.is_aged(around.words) and parts.unit is None and parts.high is not None and parts.high < 120:
        parts = parts._replace(unit="year", rule="age")
    parts, noun, stop, of_whom = _noun(text, parts, low)
    other = around.other or (noun is not None and noun.other)
    return Anchor(around.start, stop, start, parts._replace(other=True) if other else parts, noun, around, of_whom)


def _article(text: str, pos: int, low: str) -> int:
    """Where "a dozen", "a few", "several hundred", "half a million" begin."""
    if low in ("few", "couple", "handful", "pair", "trio", "dozen", "hundred", "thousand", "million", "billion", "trillion", "half",
               "quarter") or low in numbers("ordinals"):
        head = text[max(0, pos - 4) : pos].lower()
        for article in ("a", "an"):
            if head.rstrip().endswith(article) and head[-1:].isspace() and not head.rstrip()[: -len(article)][-1:].isalnum():
                return pos - len(head) + len(head.rstrip()) - len(article)
    return pos


def _parts(text: str, start: int, pos: int, low: str, digit: bool, around: Before) -> Parts | None:
    if not digit:
        some = vague_at(text, start, around.hedge) if low in words("counted", "anchors") or low in numbers("scales") else None
        if some:
            return some
        if low in numbers("ordinals") and start == pos:
            return ordinal_at(text, pos)
    if text.startswith(_SHARES, pos + len(low) if not digit else pos + 1):
        share = share_at(text, start)
        if share:
            return _hedged(share, around)
    last = around.words[-1] if around.words else ""
    joint = grammar.BETWEEN if last == "between" else None if _moving(around) else grammar.RANGE
    parts = figures_at(text, start, around.hedge, joint)
    if parts is None:
        return ordinal_at(text, pos) if digit or "-" in text[pos : pos + 14] else None
    if parts.low != parts.high and parts.hedge is None and around.hedge is not None:
        return _hedged(parts, around)
    return parts


def _hedged(parts: Parts, around: Before) -> Parts:
    """A range or a share under a hedge that opens a side; others leave it."""
    hedge = around.hedge
    if hedge is None or (parts.low != parts.high and None not in (hedge.below, hedge.above)):
        return parts
    end = parts.low if hedge.above is None else parts.high
    assert end is not None
    return parts._replace(**Interval(*hedged(end, hedge, parts.unit))._asdict(), hedge=hedge.name)


def _moving(around: Before) -> bool:
    """ "rose from 5 to 7": two figures, no range."""
    if not around.words or around.words[-1] != "from":
        return False
    return any(word in words("counted", "moves") for word in around.words[-4:-1])


def _noun(text: str, parts: Parts, low: str) -> tuple[Parts, Noun | None, int, bool]:
    stop = parts.stop
    if parts.rule in ("money", "age", "time", "measure", "rate"):
        return parts, None, stop, False
    compound = _COMPOUND.match(text, stop) if text.startswith("-", stop) else None
    if compound:
        named = compound["noun"] in words("counted", "compounds")
        return parts, Noun(compound["noun"], compound.end()) if named else None, compound.end() if named else stop, False
    found = joint = None
    if text.startswith(" of", stop):
        found = _OF_WHOM.match(text, stop)
        joint = _OF.match(text, stop) if found or parts.rule in ("vague", "percent", "fraction") or low in _HALVES else None
    if parts.rule == "percent" and not joint:
        return parts, None, stop, False
    whom = found is not None
    at = joint.end() if joint else stop
    if parts.ordinal:
        noun = order_noun(text, at)
    elif low == "one" and parts.stop - parts.start == 3 and not joint:
        noun = singular_at(text, at)
    else:
        noun = noun_at(text, at) or borrowed(text, at)
    rate = grammar.rate().match(text, noun.stop) if noun and text.startswith(_RATES, noun.stop) else None
    if rate and noun and not parts.ordinal and parts.unit is None:
        return parts._replace(unit=f"/{per(rate['per'])}", rule="rate"), noun, rate.end(), whom
    return parts, noun, noun.stop if noun else stop, whom
