"""A whole expression: a date with its hedge and its bound, or a range of two dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claims.dates import days
from claims.dates.anchors import classes_in
from claims.dates.clock import NO_CLOCK
from claims.dates.days import Days
from claims.dates.grammar import Frame
from claims.dates.phrase import ALL, Choice, Phrase, simple
from claims.dates.ranges import ordered
from claims.dates.words import either, fold, index, lexicon, opening, openings, pattern
from claims.quick import replace

# Within how many characters the second date of a range has its anchor.
_NEAR = 40
_JOINING = frozenset(("-", "\u2013", "\u2014", "to", "through", "and", "until", "till"))
_JOIN = r"(?:_?[-\u2013\u2014]_?|_(?:to|through|and|until|till)_)(?:the_)?"


def read(text: str, start: int, choice: Choice = ALL, ranges: bool = True) -> Phrase | None:
    """The expression that begins at ``start``: [hedge] [bound] date, "from X to Y", "between X and Y", "X - Y"."""
    word = opening(text, start)
    hedge = pattern(_hedges()).match(text, start) if word in _hedging() else None
    at = hedge.end() if hedge else start
    word = opening(text, at) if hedge else word
    lead = pattern(r"(?:from|between)_(?:about_)?").match(text, at) if word in ("from", "between") else None
    first = simple(text, lead.end(), choice) if lead else None
    if ranges and lead and first and (both := _joined(text, first, start, lead=True)):
        return both
    bound = pattern(_bounds()).match(text, at) if word in _bounding() else None
    first = simple(text, bound.end(), choice) if bound else simple(text, at, choice, word)
    if first is None:
        return None
    if ranges and bound is None and not hedge and (both := _joined(text, first, start, lead=False)):
        return both
    if bound:
        first = _bounded(first, fold(bound[0]), text, start)
    # "About 9 p.m. Monday" is about the hour, and the day is sure.
    resolve = _about(first.resolve) if hedge and not first.clock.time else first.resolve
    return first if first.start == start else replace(first, start=start, resolve=resolve)


def _joined(text: str, first: Phrase, start: int, lead: bool) -> Phrase | None:
    """The range that a second date makes of the first; "and" joins only after "between"."""
    if opening(text, first.stop) not in _JOINING:
        return None
    join = pattern(_JOIN).match(text, first.stop)
    if join is None or (fold(join[0]).startswith("and") and not lead):
        return None
    kinds = classes_in(text, join.end(), join.end() + _NEAR)
    last = next((found for kind in kinds if (found := simple(text, join.end(), kind))), None)
    if last is None or not (lead or _sort(first) == _sort(last)) or (not lead and _is_dateline(first, join[0], last)):
        return None
    return _both(start, first, last)


def _is_dateline(first: Phrase, joint: str, last: Phrase) -> bool:
    """Whether a dash closes a dateline behind which a text begins with an hour: "TARN, Jan 7 - Shortly after midnight on Jan. 6 …"."""
    clocks = [bool(one.clock.time or one.clock.part) for one in (first, last)]
    return joint[:1].isspace() and joint.strip() in _DASHES and clocks == [False, True]


_DASHES = ("-", "\u2013", "\u2014")


def _both(start: int, first: Phrase, last: Phrase) -> Phrase:
    """The second may lend the first its year ("from Dec. 28 to Jan. 3, 2022")."""

    def resolve(frame: Frame) -> Days:
        end = last.resolve(frame)
        begin = first.resolve(frame)
        if begin.low and end.high and not _dated(first) and (begin.low > end.high or _dated(last)):
            begin = _year_before(begin, end)
        return ordered(begin, end, "the range")

    relative = first.relative or last.relative
    return replace(last, start=start, resolve=resolve, relative=relative, rule="range", clock=NO_CLOCK, bound=None)


def _sort(phrase: Phrase) -> str:
    """Days, months or years: without "from" only like is joined with like ("this year through August" is no range)."""
    return next(
        (sort for sort in ("day", "date", "month", "season", "quarter", "year") if sort in phrase.rule), phrase.rule
    ).replace("date", "day")


def _dated(phrase: Phrase) -> bool:
    return any(word in phrase.rule for word in ("year", "iso", "decade", "century", "numeric"))


def _year_before(begin: Days, end: Days) -> Days:
    """``begin`` in the last year in which it does not lie after ``end``."""
    if begin.low is None or begin.high is None or end.high is None:
        return begin
    step = end.high.year - begin.low.year
    moved = replace(begin, low=days.shift(begin.low, "year", step), high=days.shift(begin.high, "year", step))
    if moved.low and moved.low > end.high:
        return replace(
            begin, low=days.shift(begin.low, "year", step - 1), high=days.shift(begin.high, "year", step - 1)
        )
    return moved


@cache
def _hedging() -> frozenset[str]:
    return openings(lexicon()["hedges"])


@cache
def _bounding() -> frozenset[str]:
    return openings(list(index("bounds")))


@cache
def _hedges() -> str:
    return either(lexicon()["hedges"]) + "(?:_|(?<=~))"


# "Will not run before June": from June on; not in "did not say whether it ran before June". How far, in characters, the denial may stand before the bound.
_DENIED = re.compile(
    r"(?:\b(?:not|never|cannot)|n['\u2019]t)(?!\s(?:only|just|even|simply)\b)\b"
    r"(?:(?!\b(?:whether|if|that|who|which|when|because)\b)[^.,;:!?()])*$"
)
_DENIED_REACH = 40


@cache
def _bounds() -> str:
    words = either([word for words in lexicon()["bounds"].values() for word in words])
    return rf"{words}\b(?!_(?:noon|midnight|dawn)\b)_(?:on_|in_)?"


def _about(resolve: Callable[[Frame], Days]) -> Callable[[Frame], Days]:
    return lambda frame: replace(resolve(frame), approximate=True)


def _bounded(inner: Phrase, words: str, text: str, start: int) -> Phrase:
    """The bound is kept beside the days, unless they only qualify what follows ("after Friday's attack")."""
    if text[inner.stop : inner.stop + 2] in ("'s", "\u2019s"):
        return inner
    names = index("bounds")
    name = names[max((word for word in names if words.startswith(word)), key=len)]
    if inner.clock.time and name in ("before", "after"):
        return inner  # "after 3 p.m. Friday" is still on Friday
    if name == "before" and _DENIED.search(text, max(0, start - _DENIED_REACH), start):
        name = "since"
    return replace(inner, bound=name)
