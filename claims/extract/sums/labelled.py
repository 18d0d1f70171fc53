"""Lines that break down a figure of another line: "Dead: 12." … "Dead by place: Arden 8, Belmont 2, Corin 1."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.sums.amounts import Amount, Every
from claims.extract.sums.links import Link, is_whole
from claims.extract.texts.page import Page
from claims.text import Span

_BY = re.compile(
    r"(?:[-*•(]?\s?(?:\d+|[a-z])[.)]\s)?(?:[-*•]\s)?(?:(?P<label>[A-Z][a-z]+(?: [a-z]+){0,3}) by|By) [a-z]+(?: (?:of|and) [a-z]+| [a-z]+)?:\s"
)
_BACK, _LABEL = 12, 24


def labelled(page: Page, at: int, every: Every) -> Iterator[Link]:
    """The list of a line that says by what it breaks down, with the figure that has the same label."""
    text, span = page.text, page.passages[at].span
    told = _BY.match(text, span.start, span.stop)
    if told is None or every[at][0].start < told.end():
        return
    for earlier in range(at - 1, max(at - 1 - _BACK, -1), -1):
        inside = every[earlier]
        if told["label"] is None and inside:
            wholes = [item for item in inside if is_whole(text, item)]
            if len(inside) == len(wholes) == 1:
                yield Link(wholes[0], Span(told.end(), span.stop), True, False)
            return
        for item in inside:
            if told["label"] and _has(text, item, told["label"]) and is_whole(text, item):
                yield Link(item, Span(told.end(), span.stop), True, False)
                return


def _has(text: str, item: Amount, label: str) -> bool:
    """Whether a figure stands right behind or before its label."""
    small = label.lower()
    before = text[max(0, item.start - len(label) - 2) : item.start].lower().rstrip(": ")
    behind = text[item.start : item.stop + len(label) + 1].lower().rstrip(".,; ")
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start].lower()
    # "Permits issued: 210"
    opens = line.startswith(f"{small} ") and line.rstrip().endswith(":") and len(line) < len(small) + _LABEL
    return before.endswith(small) or behind.endswith(small) or opens
