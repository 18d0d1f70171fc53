"""Places in a text: spans in code points, and the lines and columns derived from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from claims.quick import lazy, quick

# Editors and compilers count these; str.splitlines would also break at form feeds and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, stop)`` in code points."""

    start: int
    stop: int


class Stretch(Protocol):
    """What reaches from one place of a text to another, as a span does."""

    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...


def meet(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches of one text have a place in common."""
    return one.start < other.stop and other.start < one.stop


@dataclass(frozen=True)
class Lines:
    """The lines of a text."""

    text: str

    @lazy
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; after a final line end there is one more, empty line."""
        if "\r" not in self.text:  # nearly always, and then the lines need not be searched for
            return (0, *accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]]))
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, columns in code points."""
        index = bisect_right(self.starts, offset) - 1
        return index + 1, offset - self.starts[index] + 1

    def span(self, line: int) -> Span:
        """The span of a line from 1, its end included; an empty span at the end when there is no such line."""
        if not 1 <= line <= len(self.starts):
            return Span(len(self.text), len(self.text))
        stop = self.starts[line] if line < len(self.starts) else len(self.text)
        return Span(self.starts[line - 1], stop)
