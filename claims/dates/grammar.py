"""The rules of the grammar: each a name, a pattern and a function from its match to days.

A rule is tried where an expression may begin; of all rules that match there the first wins. What is relative is
worked out against a ``Frame``, once for every day on which the source may have been published.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from claims.dates.days import Days
from claims.dates.words import pattern
from claims.quick import quick


class NeedsDateError(ValueError):
    """Words that cannot be resolved while the day of publication is not known."""


class NeedsAnchorError(ValueError):
    """Words that count from another date in the text ("two days later")."""


class NoDateError(ValueError):
    """Words that a rule fits and that are no date here ("in three weeks" of what is over is a length)."""


@quick
@dataclass(frozen=True, slots=True)
class Frame:
    """What relative words are resolved against.

    ``today`` is one day on which the source may have been published. ``forward`` is true where the sentence looks ahead,
    ``None`` where nothing says so. ``focus`` is the date that the text spoke of last, ``period`` the quarter or
    month that it reports on, ``year`` the year that the passage is about where that is not the present one, ``since`` a day before which
    what was then ahead did not lie.
    """

    today: date | None = None
    forward: bool | None = None
    focus: Days | None = None
    period: Days | None = None
    year: int | None = None
    day_first: bool = False
    strict: bool = True
    nearest: bool = False
    since: date | None = None

    def on(self, today: date) -> Frame:
        """The same frame on another day of publication."""
        return Frame(
            today,
            self.forward,
            self.focus,
            self.period,
            self.year,
            self.day_first,
            self.strict,
            self.nearest,
            self.since,
        )

    @property
    def now(self) -> date:
        if self.today is None:
            raise NeedsDateError("the published date of the source is needed to resolve these words")
        return self.today

    @property
    def anchor(self) -> Days:
        if self.focus is None:
            raise NeedsAnchorError(
                "it counts from another date; write the date itself, or a reading such as 2022-01-06"
            )
        return self.focus


Resolve = Callable[[re.Match[str], Frame], Days]


class Rule(NamedTuple):
    """One way to say a date.

    ``relative`` marks words that mean another day when they are published another day. ``begins`` names the classes of anchors
    that the rule needs. Rules are tried in their order and the first that matches is taken, so a rule that matches the beginning of
    what another one reads is ``late``.
    """

    name: str
    source: str
    resolve: Resolve
    relative: bool
    begins: frozenset[str]
    late: bool

    def match(self, text: str, start: int, plain: bool = False) -> re.Match[str] | None:
        # One argument where one does: this stands in the innermost loop of a search.
        return (pattern(self.source, True) if plain else pattern(self.source)).match(text, start)


RULES: list[Rule] = []


def rule(
    name: str, source: str, *, relative: bool = False, begins: str = "word", late: bool = False
) -> Callable[[Resolve], Resolve]:
    """Register the decorated function as a rule of the grammar."""

    def register(resolve: Resolve) -> Resolve:
        RULES.append(Rule(name, source, resolve, relative, frozenset(begins.split()), late))
        return resolve

    return register
