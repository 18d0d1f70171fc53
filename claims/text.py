"""Places in a text: spans in code points, and the lines and columns derived from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from claims.quick import lazy, quick

# Editors and compilers count these; str.splitlines would also break at form feeds and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, stop)`` in code points."""

    start: int
    stop: int


@dataclass(frozen=True)
class Lines:
    """The lines of a text."""

    text: str

    @lazy
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; after a final line end there is one more, empty line."""
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
