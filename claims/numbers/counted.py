"""What a figure counts: the noun behind it, a rate behind that, and whether it is some of those already named."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.numbers import grammar
from claims.numbers.figures import per
from claims.numbers.noun import Noun, borrowed, noun_at, order_noun, singular_at
from claims.numbers.parts import Parts
from claims.numbers.table import words

_COMPOUND = re.compile(r"-(?P<noun>[a-z]+)\b(?!-)")
_AGED = re.compile(r"\s+[\w-]{1,12}-year-olds\b")
_OF = re.compile(r"\s+of(?:\s+(?:the|these|those|their|its|his|her|our|all))?(?=\s)")
_OF_WHOM = re.compile(r"\s+of\s+(?:the|these|those|their|its|his|her|our|them|whom|us|which)\b")
_HALVES = frozenset(("half", "scores", "third", "quarter", "fourth", "fifth", "tenth"))
_RATES = (" per ", " a ", " an ", " every ", " each ", " hourly", " daily", " weekly", " monthly")
# "Four times weekly".
_OFTEN = re.compile(r"\s+(?P<per>hour|dai|week|month)ly\b")

_DAY = {"dai": "day"}


class Counted(NamedTuple):
    """The parts (a rate may have been added), the noun, the end of both, and whether "of them" follows."""

    parts: Parts
    noun: Noun | None
    stop: int
    of_whom: bool = False


def counted(text: str, parts: Parts, low: str) -> Counted:
    """What stands behind the figure that ``parts`` was read from. ``low`` is the word at which it was found."""
    stop = parts.stop
    if parts.rule in ("money", "age", "time", "measure", "rate"):
        return Counted(parts, None, stop)
    if text.startswith("-", stop):
        found = _COMPOUND.match(text, stop)
        named = found is not None and found["noun"] in words("counted", "compounds")
        return (
            Counted(parts, Noun(found["noun"], found.end()), found.end())
            if found and named
            else Counted(parts, None, stop)
        )
    whom, joint = _of(text, parts, low)
    if parts.rule == "percent" and not joint:
        return Counted(parts, None, stop)
    noun = _noun(text, parts, low, joint)
    if noun and parts.unit is None and not parts.ordinal and text.startswith(_RATES, noun.stop):
        rate = grammar.rate().match(text, noun.stop) or (
            _OFTEN.match(text, noun.stop) if noun.words == "times" else None
        )
        if rate:
            return Counted(
                parts._replace(unit=f"/{_DAY.get(rate['per']) or per(rate['per'])}", rule="rate"),
                noun,
                rate.end(),
                whom,
            )
    return Counted(parts, noun, noun.stop if noun else stop, whom)


def _of(text: str, parts: Parts, low: str) -> tuple[bool, int | None]:
    """Whether the figure is of those named ("two of them"), and where the noun behind "of" begins."""
    if not text.startswith(" of", parts.stop):
        return False, None
    whom = _OF_WHOM.match(text, parts.stop) is not None
    if not whom and parts.rule not in ("vague", "percent", "fraction") and low not in _HALVES:
        return False, None
    joint = _OF.match(text, parts.stop)
    return whom, joint.end() if joint else None


def _noun(text: str, parts: Parts, low: str, joint: int | None) -> Noun | None:
    at = parts.stop if joint is None else joint
    if parts.ordinal:
        return order_noun(text, at)
    if low == "one" and parts.stop - parts.start == 3 and joint is None:
        return singular_at(text, at)
    return noun_at(text, at) or borrowed(text, at) or _aged(text, at)


def _aged(text: str, pos: int) -> Noun | None:
    """The "14-year-olds" of "two 14-year-olds": counted, but left to be read as an age of its own."""
    found = _AGED.match(text, pos)
    return Noun(found[0].strip(), pos) if found else None
