"""Where nobody lived: "there were no survivors", "none of the three on board survived", with the number that was aboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claims.extract.incidents.suffered import Suffered
from claims.numbers.value import Count
from claims.text import Span
from claims.value import Found

_LIVED = r"(?:survived|lived|made it(?: out)?(?: alive)?|escaped|got out(?: alive)?)"
_NONE = re.compile(
    rf"\b(?:(?:there (?:were|are|was|is)|with|found|had|left) no survivors?|no survivors|(?:no one|nobody|none)(?: (?:aboard|on board|else))? (?:had |has |have )?{_LIVED}"
    r"|(?:all|every(?:one|body))(?: those| (?:people|passengers|persons))? (?:aboard|on ?board) (?:(?:was|were|had|have|has|are|is|been|presumed|confirmed|feared) )*(?:killed|died|dead|perished))\b"
)
_NEITHER = re.compile(rf"\b(?:neither|none) of the ((?:[\w-]+ ){{1,6}}?)(?:had |has |have )?{_LIVED}\b")
_ABOARD = re.compile(r"(?: [\w-]+){0,2} (?:aboard|on ?board)\b")
# What is aboard behind these is more than the figure: "a pilot and three passengers aboard".
_JOINED = (" and ", " plus ", ", ", " & ")
_NEAR = 3


def none_left(lowered: str, span: Span, index: int, spans: Sequence[Span], figures: Iterable[Found]) -> list[Suffered]:
    """The dead of a sentence at ``span`` by which nobody lived, where it or one shortly before says how many there were."""
    found = _NEITHER.search(lowered, span.start, span.stop)
    if found:
        numbers = [_number(item) for item in figures if found.start(1) <= item.start < found.end(1)]
    elif found := _NONE.search(lowered, span.start, span.stop):
        first = spans[max(index - _NEAR, 0)].start
        numbers = [_number(item) for item in figures if first <= item.start < span.stop and _is_aboard(lowered, item)]
    number = next((one for one in numbers if one), None) if found else None
    if found is None or number is None:
        return []
    where = Span(found.start(), found.end())
    return [
        Suffered("killed", number, where, span, index, "figure", "", (), (), True, False, 1, "none left", "survived")
    ]


def _is_aboard(lowered: str, item: Found) -> bool:
    return _ABOARD.match(lowered, item.stop) is not None and not lowered.endswith(_JOINED, 0, item.start)


def _number(item: Found) -> int | None:
    value = item.value
    if not isinstance(value, Count) or value.low is None or value.low != value.high:
        return None
    return int(value.low)
