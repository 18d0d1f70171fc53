"""The search for quantities in running English text: a cheap anchor, then one careful look at its place.

What is no quantity stays out: parts of dates and times, years, names of units and models, numbers in lists and of
articles, telephone numbers, counters of a page. A bare figure counts only where its neighbours say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from claims.numbers.anchor import Anchor, look
from claims.numbers.judge import counts
from claims.numbers.pounds import told_apart
from claims.numbers.table import currency_signs, either, glued_signs, monies_of, numbers, words
from claims.numbers.value import Count
from claims.value import Found, Reading

# The commonest digits in news, sent away before anything else is asked. What may count is left to judge.py.
_YEAR_ALONE = re.compile(
    r"(?<=[a-z,] )(?:1[4-9]|20)\d\d(?=[,;:)\n]|\.\s"
    r"|\s(?:and|the|in|to|by|after|before|as|that|he|she|it|they|was|is|had|has|when|for)\s)"
)
_ALSO = re.compile(r",?\s(?:and|or)\s|,\s")
_AND = re.compile(r",?\s+(?:and|but)(?:\s+is)?\s+|,\s+")


@cache
def anchors() -> re.Pattern[str]:
    """A digit at the start of a word, or a word that a quantity begins or ends with, behind what is no letter or digit.

    The shape is the fast one: a set that most characters fail, then one look at the next, and only then the trie.
    """
    listed = [*numbers("words"), *numbers("scales"), *numbers("ordinals"), *words("counted", "anchors")]
    known = [*listed, *(word.capitalize() for word in listed)]
    loud = [word.upper() for word in listed if word.isalpha()]  # "TWENTY-FIVE people": the first words of a report
    first = "".join(sorted({word[0] for word in (*known, *currency_signs()) if word[0].isalpha()}))
    shout = rf"(?<=\n){either(loud)}(?=(?:[- ][A-Z]+){{0,3}} [a-z])"
    return re.compile(
        rf"[^a-zA-Z0-9](?=[0-9½-¾⅓-⅞{first}])([0-9½-¾⅓-⅞]|{either(known)}(?![^\W_])|{shout}|{glued_signs()})"
    )


def find(text: str, reading: Reading, bare: bool = False, times: bool = False) -> list[Found]:
    """Every quantity in ``text``, in order, none overlapping.

    ``bare``: also figures that count nothing ("the answer is 5"). ``times``: also spans of time ("three days"), which
    are durations and otherwise left to that kind. ``reading`` is not needed by counts; every search has the same form.
    """
    return of_one_country(told_apart(text, list(_found(text, bare, times))))


def of_one_country(found: list[Found]) -> list[Found]:
    """The same quantities, with money of a shared name in that of the only country whose money of this name the text tells."""
    codes = {unit.partition("/")[0] for item in found if (unit := _unit(item))}
    told = {name: [code for code in monies_of(name) if code in codes] for name in codes}
    only = {name: some[0] for name, some in told.items() if len(some) == 1}
    return [_in_money_of(item, only) for item in found] if only else found


def _unit(item: Found) -> str | None:
    return item.value.unit if isinstance(item.value, Count) else None


def _in_money_of(item: Found, only: Mapping[str, str]) -> Found:
    money, slash, of = (_unit(item) or "").partition("/")
    if money not in only or not isinstance(item.value, Count):
        return item
    return replace(item, value=replace(item.value, unit=f"{only[money]}{slash}{of}"))


def _found(text: str, bare: bool, times: bool) -> Iterator[Found]:
    held: Found | None = None
    for item in _each(text, bare, times):
        merged = bounded(text, held, item) if held else None
        if held and not merged:
            yield held
        held = merged or item
    if held:
        yield held


def _places(text: str) -> Iterator[tuple[int, str]]:
    """Where the search looks closer; the beginning of the text has nothing before it."""
    first = anchors().match(f" {text[:40]}")
    if first:
        yield 0, first[1]
    for match in anchors().finditer(text):
        yield match.start(1), match[1]


def _each(text: str, bare: bool, times: bool) -> Iterator[Found]:
    done = 0
    last: Found | None = None
    for pos, word in _places(text):
        if pos < done or (word in "12" and not bare and _YEAR_ALONE.match(text, pos)):
            continue
        seen = look(text, pos, word)
        if isinstance(seen, int):
            done = seen
            continue
        if seen.start < done:  # a hedge or a sign that already belongs to what was found before
            seen = seen._replace(start=seen.pos if seen.pos >= done else pos)
        seen, done = _also_aged(text, seen, last), seen.parts.stop
        if counts(text, seen, bare, times):
            done = seen.stop
            last = Found(seen.start, seen.stop, _count(text, seen), seen.parts.rule)
            yield last


def _also_aged(text: str, seen: Anchor, last: Found | None) -> Anchor:
    """ "aged 12 and 15": what is joined to an age and counts nothing is an age too."""
    parts = seen.parts
    if last is None or last.rule != "age" or parts.rule != "number" or seen.noun or parts.hedge:
        return seen
    if parts.high is None or parts.high >= 120 or not _ALSO.fullmatch(text, last.stop, seen.start):
        return seen
    return seen._replace(parts=parts._replace(unit="year", rule="age"))


def bounded(text: str, first: Found, second: Found) -> Found | None:
    """ "more than 20 but fewer than 30" is one interval; None when the two are not two bounds of one thing."""
    a, b = first.value, second.value
    if not (isinstance(a, Count) and isinstance(b, Count)) or None not in (a.high, b.high) or a.unit != b.unit:
        return None
    floor, roof = (a, b) if a.high is None else (b, a)
    if roof.hedge not in ("fewer than", "up to") or floor.low is None or roof.high is None or floor.low >= roof.high:
        return None
    if (a.noun and a.noun != b.noun) or not _AND.fullmatch(text, first.stop, second.start):
        return None
    raw, noun = text[first.start : second.stop], a.noun or b.noun
    value = Count(raw, floor.low, roof.high, floor.low_open, roof.high_open, unit=a.unit, noun=noun)
    return Found(first.start, second.stop, value, "range")


def _count(text: str, seen: Anchor) -> Count:
    parts = seen.parts
    return Count(
        text[seen.start : seen.stop],
        parts.low,
        parts.high,
        parts.low_open,
        parts.high_open,
        parts.hedge,
        parts.unit,
        seen.noun.words if seen.noun else None,
        parts.ordinal,
        parts.other,
    )
