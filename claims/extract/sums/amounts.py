"""The figures of a sentence that may be a whole or a part of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claims.extract.language.signs import Holding, sign
from claims.extract.sums.words import listed
from claims.extract.texts.passage import Passage
from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.value import Reading
from claims.values import kind

# A sum in a currency that no list holds: "P86 million". Its letters stand for its unit.
_IN_LETTERS = re.compile(r"\b(?P<unit>[A-Z][A-Za-z]{0,2})(?P<sum>\d[\d,.]*\s(?:million|billion|trillion|crore|lakh))\b")
# A class of a school or a flat, which is no six billion: "the children of 6b".
_LABEL = re.compile(r"\d{1,2}[a-z]")
# A currency told by its name.
_NAMED = re.compile(r"[a-z]{4,}")
_ADDED = frozenset(("kg", "l", "m2", "m3", "Wh"))
# What a number of a room or of a page does not have.
_SCALE = re.compile(r"\d\s?(?:million|billion|trillion|crore|lakh|m|bn)\b")
# A figure that may be one of money without saying so.
_SUM = 1000
_NOUN = re.compile(r"[\s-](?!(?:in|at|on|from|of|to|and|or|by|for|with|are|were|is|was|as|per|a|an|the)\b)[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure at its place. ``noun`` is the head of what it counts, where that stands right behind."""

    start: int
    stop: int
    value: Count

    @property
    def noun(self) -> str | None:
        """The head of what is counted, in small letters but for a name's own capital."""
        words = (self.value.noun or "").split()
        return words[-1] if words else None

    @property
    def adds_up(self) -> bool:
        """Whether amounts of this unit are added to each other: heights and shares are not."""
        unit = self.value.unit
        told = unit is None or unit in _ADDED or is_currency(unit) or (unit.isalpha() and unit[0].isupper())
        return told and (self.noun or "").lower() not in listed("heights")

    def counts(self, text: str) -> bool:
        """Whether it says of what it is a number."""
        told = self.noun or self.value.unit or _SCALE.search(self.value.raw)
        return bool(told) or _NOUN.match(text, self.stop) is not None

    def is_of(self, whole: Amount) -> bool:
        """Whether it is told in the unit of a whole; behind a sum of money the currency need not be said again."""
        one, other = self.value.unit, whole.value.unit
        return one == other or (
            one is None and self.noun is None and other is not None and other not in _ADDED and _is_sum(self.value)
        )


def one_measure(one: Amount, other: Amount) -> bool:
    """Whether two figures are told in one unit; beside a sum of money the currency need not be said again."""
    units = {item.value.unit for item in (one, other)} - {None}
    if one.value.unit == other.value.unit:
        return True
    return len(units) == 1 and all(is_currency(unit) or _NAMED.fullmatch(unit) for unit in units if unit)


# The figures of every sentence of a text.
Every = Sequence[tuple[Amount, ...]]


def _is_sum(value: Count) -> bool:
    return value.low is not None and value.low >= _SUM


def amounts(passage: Passage) -> tuple[Amount, ...]:
    """The figures of a sentence, in order: no ordinals, no ages."""
    found = [
        Amount(item.start, item.stop, item.value)
        for item in passage.counts
        if isinstance(item.value, Count) and not item.value.ordinal and item.rule not in ("age", "range")
        if not (item.value.unit is None and _LABEL.fullmatch(item.value.raw))
    ]
    lettered = list(_in_letters(passage, found))
    return tuple(sorted((*found, *lettered), key=lambda item: item.start) if lettered else found)


_SCALES = sign(Holding(("illion", "crore", "lakh")))


def _in_letters(passage: Passage, found: list[Amount]) -> Iterator[Amount]:
    if not passage.signs & _SCALES:
        return
    for told in _IN_LETTERS.finditer(passage.text, passage.span.start, passage.span.stop):
        if not any(item.start < told.end() and told.start() < item.stop for item in found):
            try:
                value = kind("count").parse(told["sum"], Reading())
            except ValueError:  # no figure, such as "R1,,5 million"
                continue
            if isinstance(value, Count):
                yield Amount(told.start(), told.end(), replace(value, raw=told[0], unit=told["unit"]))


def outside_brackets(plain: str, found: Iterable[Amount]) -> list[Amount]:
    """The figures of a text that do not stand in brackets, which are blank in ``plain``."""
    return [item for item in found if plain[item.start : item.stop].strip()]


def same_noun(one: str | None, other: str | None) -> bool:
    """Whether two nouns are one but for their number."""
    return one is not None and other is not None and one.lower().rstrip("s") == other.lower().rstrip("s")
