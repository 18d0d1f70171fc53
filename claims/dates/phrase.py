"""An expression: a date of the grammar with the words around it (hedge, bound, part of a period, time of day)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from claims.dates import absolute as _absolute
from claims.dates import days
from claims.dates import relative as _relative
from claims.dates.clock import NO_CLOCK, Clock, after, before
from claims.dates.days import Days
from claims.dates.grammar import RULES, Frame, Rule
from claims.dates.words import either, fold, index, lexicon, pattern

# The rules register themselves when their modules are imported.
assert _absolute and _relative


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a text that name days: where they stand, how they resolve, and what stands beside them."""

    start: int
    stop: int
    resolve: Callable[[Frame], Days]
    relative: bool
    rule: str
    clock: Clock = NO_CLOCK
    bound: str | None = None


def atom(text: str, start: int, rules: list[Rule]) -> Phrase | None:
    """The longest rule that matches at ``start``; of equally long ones the first."""
    best: tuple[int, Rule, re.Match[str]] | None = None
    for rule in rules:
        found = rule.match(text, start)
        if found and (best is None or found.end() > best[0]):
            best = (found.end(), rule, found)
    if best is None:
        return None
    stop, rule, match = best
    clock = Clock(part=_part_of(match))
    return Phrase(start, stop, lambda frame: rule.resolve(match, frame), rule.relative, rule.name, clock)


def _part_of(found: re.Match[str]) -> str | None:
    """The part of the day that a rule has read itself ("this evening", "last night", "tonight")."""
    groups = found.groupdict()
    if groups.get("night") or (groups.get("word") or "").lower() == "tonight":
        return "night"
    part: str | None = index("parts").get(fold(groups.get("part") or ""))
    return part


@cache
def _phases() -> dict[str, tuple[int, int, bool]]:
    entries = lexicon()["phases"].values()
    return {word: (*entry["share"], bool(entry.get("vague"))) for entry in entries for word in entry["words"]}


_PHASE = r"(?:the_)?<phase>(?:_|-)(?:(?:on|in)_)?(?:the_)?"


def simple(text: str, start: int, rules: list[Rule] = RULES) -> Phrase | None:
    """A date with its phase, part of day and time, or ``None``."""
    found = pattern(_PHASE).match(text, start)
    if found:
        inner = dated(text, found.end(), rules) or dated(text, text.rfind("the", start, found.end()), rules)
        if inner and inner.relative and "today" in fold(text[inner.start : inner.stop]):
            return replace(inner, start=start)
        if inner:
            return _phased(start, fold(found["phase"]), inner)
    return dated(text, start, rules)


def _phased(start: int, words: str, inner: Phrase) -> Phrase:
    first, last, vague = _phases().get(words) or _phases()[words.removeprefix("the ")]

    def resolve(frame: Frame) -> Days:
        whole = inner.resolve(frame)
        if whole.precision == "day":
            return whole
        return replace(days.share(whole, first, last), approximate=vague)

    return replace(inner, start=start, resolve=resolve, rule=f"{inner.rule}, part of it")


def dated(text: str, start: int, rules: list[Rule]) -> Phrase | None:
    """A date with a part of the day or a time before or behind it."""
    if start < 0:
        return None
    lead = before(text, start)
    inner = atom(text, lead[1] if lead else start, rules)
    if inner is None:
        return dated_alone(text, start, rules) if lead else None
    clock, stop = after(text, inner.stop)
    clock = clock.merged(lead[0] if lead else NO_CLOCK).merged(inner.clock)
    return replace(inner, start=start, stop=stop, clock=clock)


def dated_alone(text: str, start: int, rules: list[Rule]) -> Phrase | None:
    """The same without the leading part of day: "early morning" may begin what is no date behind it."""
    inner = atom(text, start, rules)
    if inner is None:
        return None
    clock, stop = after(text, inner.stop)
    return replace(inner, stop=stop, clock=clock.merged(inner.clock))


_RANGE = r"(?:from_|between_)?"
_JOIN = r"(?:_?[-\u2013\u2014]_?|_(?:to|through|and|until|till)_)(?:the_)?"


def expression(text: str, start: int, rules: list[Rule] = RULES) -> Phrase | None:
    """A date with its hedge and bound, or a range of two."""
    hedge = pattern(f"{_hedges()}_?").match(text, start)
    at = hedge.end() if hedge else start
    bound = pattern(f"{_bounds()}_(?:on_|in_)?(?:the_end_of_)?").match(text, at)
    inner = simple(text, bound.end() if bound else at, rules)
    if inner is None:
        return None
    if bound:
        inner = _bounded(inner, fold(bound[0]))
    return replace(inner, start=start, resolve=_about(inner.resolve) if hedge else inner.resolve)


@cache
def _hedges() -> str:
    return either(lexicon()["hedges"])


@cache
def _bounds() -> str:
    return either([word for words in lexicon()["bounds"].values() for word in words]) + r"\b"


def _about(resolve: Callable[[Frame], Days]) -> Callable[[Frame], Days]:
    return lambda frame: replace(resolve(frame), approximate=True)


def _bounded(inner: Phrase, words: str) -> Phrase:
    """The bound is kept beside the days; ``value.dated`` opens the side."""
    names = index("bounds")
    longest = max((word for word in names if words.startswith(word)), key=len)
    return replace(inner, bound=names[longest])
