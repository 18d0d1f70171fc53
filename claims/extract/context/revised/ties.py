"""What ties the value that gave way to the one that took its place: the same deed of two days, the same thing measured or counted."""

from __future__ import annotations

import re

from claims.extract.context.revised.words import is_of_now
from claims.extract.language.lexicon import cumulative
from claims.extract.language.stems import base_stem
from claims.extract.texts.drawn import Drawn
from claims.numbers.value import Count
from claims.value import Value

_PRONOUN = re.compile(
    r"\W*(?:it|they|this|that|these|he|she|the (?:first|original|earlier|previous|initial|old|plan|plans|draft|design))\b",
    re.IGNORECASE,
)
# What ties two values, the most first.
_DEED, THING, _BOUND, _WORD, _ALONE = 5, 4, 3, 2, 1


def tie_of(old: Drawn, new: Drawn, off: int) -> int:
    """What speaks for one question: the same deed of two days, the same thing measured or counted, or a sentence that goes on about it."""
    shared = {word for word in old.context.near & new.context.near if word not in _SAYS_NOTHING}
    goes_on = _PRONOUN.match(old.passage.text, old.passage.span.start) is not None
    if old.value.kind == "date":
        return _of_days(old, new, off, goes_on or bool(shared - {_deed(old)}))
    if new.context.head and new.context.head[0] == "=" and new.context.head in old.context.near and not _noun(old):
        return THING
    if old.slot == new.slot and old.slot in cumulative() and abs(off) <= 1:
        return _BOUND
    if off > 0 and not _is_now(new):
        return 0
    if not (off == 0 or goes_on or shared or _is_now(new)):
        return 0
    if old.context.attribute and old.context.attribute == new.context.attribute:
        return _BOUND
    if _noun(old) and _noun(old) == _noun(new):
        return _BOUND if goes_on or shared else _WORD
    told = getattr(old.value, "unit", None) or old.value.kind == "duration" or not _noun(old) or _is_now(new)
    return _ALONE if told and (goes_on or shared or off == 0 or _is_now(new)) else 0


def _of_days(old: Drawn, new: Drawn, off: int, told: bool) -> int:
    if not _may_follow(old.value, new.value):
        return 0
    deed, other = _deed(old), _deed(new)
    if deed and deed == other and (told or off == 0 or _is_of_deed(old, deed)):
        return _DEED
    if off == 0 and not (deed and other) and old.span.stop < new.span.start:
        return _WORD if is_of_now(old.passage.text[old.span.stop : new.span.start]) else 0
    return _ALONE if off == -1 and not deed and other and told else 0


def _is_of_deed(item: Drawn, deed: str) -> bool:
    """Whether a sentence begins with the deed itself: "The opening had been planned for"."""
    found = _SUBJECT.match(item.passage.text, item.passage.span.start)
    return bool(found) and base_stem(found[1].lower()) == deed  # type: ignore[index]


def is_of_move(item: Drawn) -> bool:
    """Whether a day is that on which something was moved: "on 17 June it was put off"."""
    text = item.passage.text
    return item.value.kind == "date" and _MOVED.match(text, item.span.stop) is not None


_MOVED = re.compile(r",? (?:it|they|this|that|the \w+)(?: \w+)? (?:was|were|had been|has been) ")
_SUBJECT = re.compile(r"\W*(?:The|Its|Their) (\w+)")


def _is_now(item: Drawn) -> bool:
    """Whether the words before a value say that it is what holds now."""
    start = max(item.passage.span.start, item.span.start - _BEFORE)
    return is_of_now(item.passage.text[start : item.span.start])


_BEFORE = 40
_SAYS_NOTHING = frozenset(
    ("put", "plan", "set", "year", "=rise", "=fall", "=begin", "=end", "first", "forecast", "expect")
)
# So many days before it was planned for something may happen at the most, and so many after.
_EARLIER, _LATER = 400, 3000


def _may_follow(old: Value, new: Value) -> bool:
    """Whether something planned for a day may have been moved to the other: a plan is not put back by years."""
    one, two = (
        getattr(old, "low", None) or getattr(old, "high", None),
        getattr(new, "low", None) or getattr(new, "high", None),
    )
    return bool(one and two) and -_EARLIER < (two - one).days < _LATER  # type: ignore[operator]


def _noun(item: Drawn) -> str:
    noun = getattr(item.value, "noun", None)
    return base_stem(noun.split()[-1].casefold()) if noun and not getattr(item.value, "unit", None) else ""


def _deed(item: Drawn) -> str:
    """The stem of what happened on a day."""
    return base_stem(item.slot.partition("-")[2]) if "-" in item.slot else ""


def comparable(one: Drawn, two: Drawn, beside: bool = False) -> bool:
    """Whether two values are of one kind and unit and not the same, so that one can stand in the place of the other. ``beside``: they stand
    side by side, where the unit need not be said twice.
    """
    a, b = one.value, two.value
    if a.kind != b.kind or a.key() == b.key():
        return False
    if not (isinstance(a, Count) and isinstance(b, Count)):
        return True
    if bool(a.unit) != bool(b.unit):
        return beside and not (_noun(one) or _noun(two))
    return a.unit == b.unit and len({_noun(one), _noun(two)} - {""}) < _TWO and _are_of_like_size(a, b)


_TWO = 2


def _are_of_like_size(a: Count, b: Count) -> bool:
    """Whether one may have become the other: a profit of 198 million was no forecast of 17.60 a share. What was none at all may become anything."""
    one, two = sorted((a.low or a.high or 0, b.low or b.high or 0))
    return not one or two < one * _FAR


_FAR = 50
