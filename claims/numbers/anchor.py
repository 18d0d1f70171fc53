"""One careful look at a place where a quantity may stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.numbers import ages, grammar
from claims.numbers.around import Before, back, before, is_date_word, sign_start
from claims.numbers.counted import counted
from claims.numbers.figures import figures_at
from claims.numbers.interval import Interval, hedged
from claims.numbers.noun import Noun
from claims.numbers.parts import Parts
from claims.numbers.quantity import ordinal_at, share_at, vague_at
from claims.numbers.shares import below_zero, every, one_in
from claims.numbers.skip import (
    DOUBLE,
    OPEN,
    article_start,
    is_number_word,
    labelled_end,
    no_quantity,
    signed_start,
    token_end,
)
from claims.numbers.table import numbers, words

_SHARES = (" in ", " out ", "0 in ", "0 out ")
_BELOW = (" below", " degree", "°", " °")
# How far before a figure "the youngest of them" may begin, in characters.
_EXTREME = 48
_MINUS = re.compile(r"\b(?:[Mm]inus|[Nn]egative)\s+$")


class Anchor(NamedTuple):
    """What was seen. ``stop`` is the end with the noun, ``parts.stop`` without it; ``pos``: where the figure begins."""

    start: int
    stop: int
    pos: int
    parts: Parts
    noun: Noun | None
    before: Before
    of_whom: bool = False


def look(text: str, pos: int, word: str) -> Anchor | int:
    """What stands at ``pos``, or, when it is nothing, where to look on."""
    char = text[pos - 1] if pos else " "
    digit = word[0].isdigit()
    if char not in OPEN:
        pos = signed_start(text, pos, char) if digit or not word[0].isalpha() else -1
        if pos < 0:
            return -pos
    if digit:
        nothing = no_quantity().match(text, pos)
        if nothing:
            return nothing.end()
        labelled = labelled_end(text, pos)
        if labelled:
            return labelled
        aged = _age(text, pos)
        if aged:
            return Anchor(aged.start, aged.stop, pos, aged, None, Before(aged.start, None, False, [], []))
    if word.lower() in ages.DECADES:
        aged = ages.decade_word_at(text, pos, word)
        return (
            Anchor(aged.start, aged.stop, pos, aged, None, Before(aged.start, None, False, [], []))
            if aged
            else pos + len(word)
        )
    if word.lower() in DOUBLE and not is_number_word(text, pos, word.lower()):
        return pos + len(word)
    return _look(text, pos, word, digit)


def _age(text: str, pos: int) -> Parts | None:
    if text[pos + 2 : pos + 3] == "s":
        return ages.decade_at(text, pos)
    if pos > 2 and (text[pos - 2] == "," or text[pos - 1] == "("):
        head = text[max(0, pos - 16) : pos - 2].split()
        return ages.named_at(text, pos, bool(head) and (is_date_word(head[-1]) or is_date_word(head[0])))
    return None


def _look(text: str, pos: int, word: str, digit: bool) -> Anchor | int:
    start = sign_start(text, pos) if digit else article_start(text, pos, word.lower())
    minus = _MINUS.search(text, max(0, start - 9), start)
    start = minus.start() if minus else start
    around = before(text, start)
    share = one_in(text, pos) if word.lower() == "one" else None
    if share:
        return Anchor(around.start, share[0].stop, start, _hedged(share[0], around), share[1], around)
    parts = _parts(text, start, pos, word, around)
    if parts and text.startswith(_BELOW, parts.stop):
        parts = below_zero(text, parts) or parts
    if parts is None:
        return token_end(text, pos) if digit else pos + len(word)
    if ages.is_aged(around.words) and parts.unit is None and parts.high is not None and parts.high < ages.OLDEST:
        parts = parts._replace(unit="year", rule="age")
    elif parts.rule == "number" and not digit and parts.low is not None and parts.low % 1:
        parts = parts._replace(rule="fraction")
    elif parts.low != parts.high and around.words[-1:] in (["between"], ["from"]) and not around.hedge:
        around = around._replace(start=back(text, around.start, 1))
    parts, noun, stop, of_whom = counted(text, parts, word.lower())
    if _may_be_an_age(text, parts, noun) and ages.is_of_extreme(text[max(0, start - _EXTREME) : start]):
        parts = parts._replace(unit="year", rule="age")
    if parts.ordinal and around.words[-1:] == ["every"] and (part := every(text, parts, noun, around)):
        parts, around = _hedged(part[0], part[1]), part[1]
        stop = max(stop, parts.stop)
    if around.other or (noun is not None and noun.other):
        parts = parts._replace(other=True)
    return Anchor(around.start, stop, start, parts, noun, around, of_whom)


def _may_be_an_age(text: str, parts: Parts, noun: Noun | None) -> bool:
    """Whether a figure counts nothing ("the youngest, three of whom" does), and somebody may be so old."""
    bare = noun is None and parts.unit is None and parts.rule == "number" and not parts.ordinal
    return bare and not text.startswith(" of ", parts.stop) and parts.high is not None and parts.high < ages.OLDEST


def _parts(text: str, start: int, pos: int, word: str, around: Before) -> Parts | None:
    digit = word[0].isdigit()
    if not digit:
        parts = _in_words(text, start, pos, word.lower(), around)
        if parts:
            return parts
    if text.startswith(_SHARES, pos + 1 if digit else pos + len(word)):
        share = share_at(text, start)
        if share:
            return _hedged(share, around)
    last = around.words[-1] if around.words else ""
    joint = grammar.BETWEEN if last == "between" else None if _moving(around) else grammar.RANGE
    parts = figures_at(text, start, around.hedge, joint)
    if parts is None:
        return ordinal_at(text, pos) if digit or "-" in text[pos : pos + 14] else None
    return _hedged(parts, around) if parts.low != parts.high and parts.hedge is None else parts


def _in_words(text: str, start: int, pos: int, low: str, around: Before) -> Parts | None:
    if low in words("counted", "anchors") or low in numbers("scales"):
        return vague_at(text, start, around.hedge)
    return ordinal_at(text, pos) if low in numbers("ordinals") and start == pos else None


def _hedged(parts: Parts, around: Before) -> Parts:
    """A range or a share under a hedge that opens a side; others leave it."""
    hedge = around.hedge
    if hedge is None or (parts.low != parts.high and None not in (hedge.below, hedge.above)):
        return parts
    end = parts.low if hedge.above is None else parts.high
    assert end is not None
    return parts._replace(**Interval(*hedged(end, hedge, parts.unit))._asdict(), hedge=hedge.name)


def _moving(around: Before) -> bool:
    """ "rose from 5 to 7", "fell $3 to $12", "fell by 3 to 12": two figures, no range."""
    if not around.words or around.words[-1] not in ("from", "by"):
        return bool(around.words) and around.words[-1] in words("counted", "moves")
    return any(word in words("counted", "moves") for word in around.words[-4:-1])
