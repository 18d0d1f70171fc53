"""One look at the words of a sentence tells which rules can find anything in it.

Beside each rule stand, as data, the lists of words without which it finds nothing. A list is one bit, a word has the bits of the lists
that it stands on, and a sentence those of all its words: whether a rule need be called is then one test of two numbers. The bits of a word
are worked out where a text first has it, so that however many rules there are, a sentence costs one look for each of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import Any, Generic, TypeVar

from claims.extract.language.vocabulary import Added, current
from claims.folding import fold

# Stands for any word with a figure in it.
FIGURE = "0"
_RUN = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^\W\d_]+|[^\w\s]")
_MOST = 65536
# Where an entry has another word, none of these stands for it: nearly every sentence has one.
COMMON = frozenset(
    "a all an and are as at be been by for from had has have he her his in into is it its of on one or out over she that the their them they to was were where which who whose with".split()
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A list of all words that hold one of these parts. ``parts`` may be a function, as for ``sign``."""

    parts: Iterable[str] | Callable[[], Iterable[str]]


Words = Iterable[str] | Callable[[], Iterable[str]] | Holding
_LISTS: list[Words] = []


def sign(words: Words) -> int:
    """The bit of a list. Of an entry of several words, or of one with a mark in it, the longest run of letters stands for it; a mark
    by itself is a word too. ``words`` may be a function, called where the first text is read, of what a lexicon or a user's words hold.
    """
    _LISTS.append(words)
    return 1 << (len(_LISTS) - 1)


Found = TypeVar("Found")
Rule = Callable[..., Iterable[Found]]
# Every rule with a gate by its bits, for those who check that a closed gate hides nothing.
GATED: dict[Callable[..., Any], int] = {}


def needs(*lists: Words) -> Callable[[Rule[Found]], Rule[Found]]:
    """Declare that a rule finds nothing in a sentence that has no word of one of these lists."""
    bits = sum(map(sign, lists))

    def declared(rule: Rule[Found]) -> Rule[Found]:
        GATED[rule] = bits
        return rule

    return declared


class _Open(dict[int, tuple[Rule[Found], ...]]):
    """The rules that each combination of signs opens, looked up where it is first met."""

    def __init__(self, gated: Iterable[tuple[Rule[Found], int]]) -> None:
        super().__init__()
        self._gated = tuple(gated)

    def __missing__(self, signs: int) -> tuple[Rule[Found], ...]:
        found = self[signs] = tuple(rule for rule, bits in self._gated if signs & bits == bits)
        return found


class Rules(Generic[Found]):
    """Rules in their order, each with its gate. Which of them a sentence needs is looked up by those of its signs that matter to them."""

    def __init__(self, *rules: Rule[Found]) -> None:
        self._all = tuple((rule, GATED[rule]) for rule in rules)
        self._any = reduce(or_, [bits for _, bits in self._all])
        self._open = _Open(self._all)

    def found(self, page: Any, passage: Any, *more: Any) -> Iterable[Found]:
        """What those of the rules find in a sentence that its signs open, in the order of the rules."""
        rules = self._open[passage.signs & self._any]
        return chain.from_iterable([rule(page, passage, *more) for rule in rules]) if rules else ()

    def opened(self, signs: int) -> tuple[Rule[Found], ...]:
        """The rules that can find anything in a sentence of these signs."""
        return self._open[signs & self._any]


class _Signs(dict[str, int]):
    """The bits of each folded word, worked out where it is first asked for. A compound has those of its parts too."""

    def __init__(self) -> None:
        super().__init__()
        self._listed: dict[str, int] = {}
        self._parts: list[tuple[int, tuple[str, ...]]] = []
        for at, words in enumerate(_LISTS):
            if isinstance(words, Holding):
                parts = words.parts() if callable(words.parts) else words.parts
                self._parts.append((1 << at, tuple(map(fold, parts))))
                continue
            for word in map(mark, words() if callable(words) else words):
                self._listed[word] = self._listed.get(word, 0) | 1 << at

        parts_ = "|".join(re.escape(part) for _, parts in self._parts for part in parts)
        self._any_part = re.compile(parts_) if parts_ else None

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        listed = self._listed
        bits = listed.get(word, 0)
        if not word.isalpha():
            for run in _RUN.findall(word):
                bits |= listed.get(run, 0)
            if _DIGIT.search(word):
                bits |= listed.get(FIGURE, 0)
        if self._any_part and self._any_part.search(word):
            for bit, parts in self._parts:
                bits |= bit if any(part in word for part in parts) else 0
        self[word] = bits
        return bits


def mark(entry: str) -> str:
    """What stands for an entry of a list: its longest run of letters, without which it cannot stand in a text."""
    folded = fold(entry)
    if folded.isalpha():
        return folded
    return max(_PIECE.findall(folded), key=lambda run: (run not in COMMON, len(run)), default=entry)


@cache
def _signs(extra: Added, lists: int) -> _Signs:
    return _Signs()


def lists_declared() -> int:
    """How many lists there are."""
    return len(_LISTS)


def signs_of() -> _Signs:
    """The bits of words, those that a user adds among the lists' own."""
    # A list may be declared later, where its module is imported later.
    return _signs(current(), len(_LISTS))
