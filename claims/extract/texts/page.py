"""A document as extraction sees it: sentences, the values found in each, and what the text as a whole shows of its names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.language.stems import base_stem
from claims.extract.texts.furniture import is_run
from claims.extract.texts.passage import Passage
from claims.extract.texts.places import Known
from claims.extract.texts.tokenised import Tokenised
from claims.folding import words
from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.people import PersonMention
from claims.quick import lazy
from claims.tables import word_set
from claims.value import Found, Reading

_SMALL = re.compile(r"[^\W\d_]\w*")
_POLITICAL = re.compile(
    r"(?i)\b(?:elect\w*|parliament\w*|council\w*|coalition|ballots?|senate|assembly|lawmakers?|mandates?|part(?:y|ies) (?:won|lost|took|gained)|votes?)\b"
)
_NONE: frozenset[str] = frozenset()
_MANY = 500_000


@dataclass(frozen=True)
class Page:
    """A text with everything that was found in it; ``taught`` are the acronyms that it explains, with what they stand for.

    ``dates`` and ``counts`` are all that were found, also figures that are part of a date: the reader of incidents tells them apart in its own way.
    """

    text: str
    reading: Reading
    people: tuple[PersonMention, ...]
    known: Known
    passages: tuple[Passage, ...]
    topic: frozenset[str]
    taught: Mapping[str, str]
    tokenised: Tokenised | None = None
    dates: tuple[Found, ...] = ()
    counts: tuple[Found, ...] = ()

    @lazy
    def context(self) -> Context:
        """What the text as a whole tells of a value, where nothing else is asked."""
        return Context(topic=self.topic)

    @lazy
    def lowered(self) -> str:
        """The text in small letters, of the same length; itself where small letters would take another."""
        lowered = (self.tokenised.told if self.tokenised else self.text).lower()
        return lowered if len(lowered) == len(self.text) else self.text

    @lazy
    def _shared(self) -> dict[frozenset[str], frozenset[str]]:
        return {_NONE: _NONE}

    @lazy
    def bearers(self) -> dict[int, Any]:
        """The names of each sentence that were read whole (claims/extract/stated/bearers.py), by where it begins: its neighbours ask again."""
        return {}

    @lazy
    def bodies(self) -> list[Any]:
        """The names of bodies (claims/extract/persons/bodies.py), once they were looked for: two rules ask."""
        return []

    @lazy
    def labelled(self) -> dict[int, frozenset[str]]:
        """What has a number of its own, by sentence (claims/extract/context/narrowed/narrowing.py): read once where it is first asked for."""
        return {}

    @lazy
    def told_first(self) -> dict[str, int]:
        """Where each happening is first told with "the" (claims/extract/context/narrowed/which_one.py): read once where it is first asked for."""
        return {}

    @lazy
    def first_names(self) -> Mapping[str, frozenset[frozenset[str]]]:
        """The words before each surname in the names of persons of the text, where there are any."""
        found: dict[str, set[frozenset[str]]] = {}
        for one in {person.name for person in self.people}:
            if told := words(one):
                found.setdefault(told[-1], set()).add(frozenset(told[:-1]))
        return {surname: frozenset(filter(None, some)) for surname, some in found.items()}

    def share(self, names: frozenset[str]) -> frozenset[str]:
        """The same set as one object for the whole text: most of its claims have the same few, and an empty one takes 216 bytes too."""
        return self._shared.setdefault(names, names)

    @lazy
    def signs(self) -> int:
        """The signs of all its sentences of prose."""
        return reduce(or_, [passage.signs for passage in self.passages if passage.prose], 0)

    @lazy
    def plain(self) -> frozenset[str]:
        """The words of the whole text in small letters, cut at every mark: a cheap look before a list of phrases is tried."""
        if self.tokenised is None or "_" in self.text:
            return frozenset(_SMALL.findall(self.text.lower()))
        # Of each distinct word once: a search in all of the text takes five times as long.
        words = set(map(str.lower, self.tokenised.written))
        marked = [word for word in words if not word.isalpha()]
        return frozenset(words.difference(marked).union(*[_SMALL.findall(word) for word in marked if len(word) > 1]))

    @lazy
    def stems(self) -> frozenset[str]:
        """The stems of its words, whatever they mean."""
        return frozenset(map(base_stem, self.plain))

    @lazy
    def is_of_one(self) -> bool:
        """Whether the text names no more than one person: the surname that all its names end in."""
        return len({person.name.split()[-1].casefold() for person in self.people}) <= 1

    @lazy
    def is_political(self) -> bool:
        """Whether the text tells of elections or houses of members, where seats are won and not sat in."""
        return _POLITICAL.search(self.text) is not None

    @lazy
    def currency(self) -> str | None:
        """The one currency that the text names; None where it names none or several."""
        found = [item.value for passage in self.passages for item in passage.counts]
        named = {
            unit
            for value in found
            if not _in_cents(value) and (unit := getattr(value, "unit", None)) and is_currency(unit)
        }
        if len(named) == 1 and not named <= word_set("numbers", "of_cents") and any(map(_in_cents, found)):
            return None
        return named.pop() if len(named) == 1 else None

    @lazy
    def sums(self) -> str | None:
        """The one currency of a text that counts nothing but money in millions: its bare millions are sums too."""
        if self.currency is None:
            return None
        counts = (item.value for passage in self.passages for item in passage.counts)
        many = (value for value in counts if isinstance(value, Count) and value.noun and value.unit is None)
        return None if any(value.low is not None and value.low >= _MANY for value in many) else self.currency

    @lazy
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    @lazy
    def latest(self) -> date | None:
        """The last day that the text names, for a text whose day of publication is not known."""
        days = (
            item.value.high
            for passage in self.passages
            for item in passage.times
            if isinstance(item.value, DateValue)
            and item.value.high
            and item.value.precision == "day"
            and not item.value.bound
        )
        return max(days, default=None)

    @lazy
    def in_runs(self) -> int:
        """How many values stand in runs of nothing but values, which are not searched."""
        runs = [item for item in self.passages if is_run(item.text, item.span, item.counts, item.times)]
        return sum(len(item.counts) + len(item.times) for item in runs)

    def index_at(self, offset: int) -> int | None:
        """The number of the sentence in which an offset lies, or behind whose start it lies; none before the first."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 else None

    def passage_at(self, offset: int) -> Passage | None:
        """That sentence."""
        at = self.index_at(offset)
        return None if at is None else self.passages[at]


def _in_cents(value: object) -> bool:
    return isinstance(value, Count) and value.raw.endswith((" cents", " cent")) and value.unit == "USD"
