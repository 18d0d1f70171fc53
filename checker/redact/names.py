"""Where names stand in a folded text: all of them are looked for at once, by their first words, whatever their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
# So many marks and spaces may stand between two words of one name.
_GAP = 3
_LEAST = 5


@dataclass
class Words:
    """A tree of the words of names: ``more`` by the next word; ``ends`` where a name ends here."""

    more: dict[str, Words] = field(default_factory=dict)
    ends: bool = False

    @classmethod
    def of(cls, names: Iterable[str]) -> Words:
        """The tree of names whose words stand apart by single spaces."""
        root = cls()
        for name in names:
            here = root
            for word in name.split():
                here = here.more.setdefault(word, cls())
            here.ends = True
        return root

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and stop of every name in a text, of several that begin at one place the longest; none overlaps another.

        Before a name stands no letter, nor behind it; between its words one to three characters that are neither letters nor digits.
        """
        heads = self.more
        runs = list(WORD.finditer(text))
        hopeful = [number for number, run in enumerate(runs) if run[0] in heads or not run[0].isalpha()]
        free = 0
        for number in hopeful:
            for start in self._starts(text, *runs[number].span()):
                if start >= free and (stop := self._longest(text, runs, number, start)):
                    yield start, stop
                    free = stop

    def _starts(self, text: str, first: int, last: int) -> Iterable[int]:
        """Where a name may begin in a run of letters and digits: at its head, and behind a digit."""
        if text[first:last].isalpha():
            return (first,)
        behind = (found.end() for found in _DIGIT.finditer(text, first, last - 1))
        return [start for start in (first, *behind) if text[start] in self.letters]

    @cached_property
    def letters(self) -> frozenset[str]:
        """What names begin with."""
        return frozenset(word[0] for word in self.more)

    def _longest(self, text: str, runs: list[re.Match[str]], number: int, start: int) -> int:
        """Where the longest name that starts here ends; 0 where none does."""
        node, found = self, 0
        while True:
            stop = runs[number].end()
            for end in _ends(text, start, stop):
                if end > found and (part := node.more.get(text[start:end])) and part.ends:
                    found = end
            following = node.more.get(text[start:stop])
            number += 1
            if following is None or number == len(runs) or runs[number].start() - stop > _GAP:
                return found
            node, start = following, runs[number].start()


def _ends(text: str, start: int, stop: int) -> Iterable[int]:
    """Where its last word may end: at the end of the run, and before a digit."""
    if text[start:stop].isalpha():
        return (stop,)
    return (stop, *(found.start() for found in _DIGIT.finditer(text, start + 1, stop)))


@dataclass(slots=True)
class Glued:
    """Names of five letters or more without their spaces, by their first five letters, the longest first."""

    by_head: dict[str, list[str]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Glued:
        """To be looked for anywhere, within words too."""
        heads: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            heads.setdefault(name[:_LEAST], []).append(name)
        return cls(heads)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and stop of every name, of several that begin at one place the longest; none overlaps another."""
        start = 0
        while start <= len(text) - _LEAST:
            known = self.by_head.get(text[start : start + _LEAST], ())
            name = next((name for name in known if text.startswith(name, start)), None)
            if name:
                yield start, start + len(name)
            start += len(name) if name else 1
