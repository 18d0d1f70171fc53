"""An expression: a date of the grammar with the words around it (hedge, bound, part of a period, time of day)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module

from claims.dates import days
from claims.dates.clock import NO_CLOCK, Clock, after, before
from claims.dates.days import Days
from claims.dates.grammar import RULES, Frame, Rule
from claims.dates.needs import holds, possible
from claims.dates.words import any_of, fold, index, lexicon, opening, openings, pattern
from claims.quick import quick, replace

# The rules register themselves when their modules are imported.
_RULE_MODULES = ("absolute", "anaphora", "fiscal", "counted", "holidays", "ranges", "relative", "weekdays")
# Up to so many characters a text is tried against single rules, of which few need compiling.
_SHORT = 60
# Which rules to try: those that need an anchor of this class, or all.
Choice = str
ALL: Choice = "all"


@cache
def rules(choice: Choice) -> tuple[Rule, ...]:
    """The rules that a class of anchors calls for, in the order in which they are tried."""
    for name in _RULE_MODULES:
        import_module(f"claims.dates.{name}")
    return tuple(sorted((rule for rule in RULES if choice == ALL or choice in rule.begins), key=lambda rule: rule.late))


@quick
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


@cache
def _any(choice: Choice) -> re.Pattern[str]:
    """All rules of a class in one pattern, since at most places none matches; the name of its group says which rule did."""
    return any_of([rule.source for rule in rules(choice)])


def _matched(text: str, start: int, choice: Choice) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that matches at ``start``; the way there differs with the length of the text, the answer does not."""
    if len(text) <= _SHORT:
        plain = holds(text).plain
        tried = ((rule, rule.match(text, start, plain)) for rule in rules(choice) if possible(rule.source, text))
        return next(((rule, found) for rule, found in tried if found), None)
    which = _any(choice).match(text, start)
    rule = rules(choice)[int((which.lastgroup or "rule0")[4:])] if which else None
    match = rule.match(text, start) if rule else None
    return (rule, match) if rule and match else None


def atom(text: str, start: int, choice: Choice) -> Phrase | None:
    """The first rule that matches at ``start``."""
    found = _matched(text, start, choice)
    if found is None:
        return None
    rule, match = found
    clock = Clock(part=_part_of(match)) if rule.begins & _PARTED else NO_CLOCK
    return Phrase(start, match.end(), partial(rule.resolve, match), rule.relative, rule.name, clock)


_PARTED = frozenset(("word",))


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


@cache
def _phasing() -> frozenset[str]:
    return openings(list(_phases()), "the")


_PHASE = r"(?:the_)?<phase>(?:_|-)(?:(?:on|in)_)?(?:the_)?"


def simple(text: str, start: int, choice: Choice = ALL, word: str | None = None) -> Phrase | None:
    """A date with its phase, part of day and time, or ``None``."""
    word = word or opening(text, start)
    found = pattern(_PHASE).match(text, start) if word in _phasing() else None
    if found:
        whole = dated(text, start, choice)  # "the end of the year" is a day of its own
        if whole and whole.stop > found.end():
            return whole
        inner = dated(text, found.end(), choice) or dated(text, text.rfind("the", start + 3, found.end()), choice)
        if inner and inner.relative and "today" in fold(text[inner.start : inner.stop]):
            return replace(inner, start=start)
        if inner:
            return _phased(start, fold(found["phase"]), inner)
    return dated(text, start, choice, word)


def _phased(start: int, words: str, inner: Phrase) -> Phrase:
    first, last, vague = _phases().get(words) or _phases()[words.removeprefix("the ")]

    def resolve(frame: Frame) -> Days:
        whole = inner.resolve(frame)
        if whole.precision == "day":
            return whole
        return replace(days.share(whole, first, last), approximate=vague)

    return replace(inner, start=start, resolve=resolve, rule=f"{inner.rule}, part of it")


def dated(text: str, start: int, choice: Choice, word: str | None = None) -> Phrase | None:
    """A date with a part of the day or a time before or behind it."""
    if start < 0:
        return None
    lead = before(text, start, word)
    inner = atom(text, lead[1], choice) if lead else None
    if inner is None:
        # "Early morning" may begin what is no date behind it.
        lead, inner = None, atom(text, start, choice)
    if inner is None:
        return None
    clock, stop = after(text, inner.stop)
    if lead is None and stop == inner.stop:
        return inner
    clock = clock.merged(lead[0] if lead else NO_CLOCK).merged(inner.clock)
    return replace(inner, start=start, stop=stop, clock=clock)
