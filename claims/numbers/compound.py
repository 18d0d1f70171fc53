"""What two figures say together: "$2 billion, plus or minus $50 million", "five feet ten", "two metres eighteen"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from claims.numbers.parts import Parts
from claims.numbers.table import trim

# What a margin begins with: a cheap look before the pattern.
_MARGINS = (", plus or", " plus or", " \u00b1", "\u00b1", " +/", "+/")
_MARGIN = re.compile(
    r"(?:,?\s+plus or minus\s+|\s?(?:\u00b1|\+/[-\u2212])\s?)(?:about\s+)?(?:[$\u20ac\u00a3]|[A-Z]{2,3}\$?\s?)?(?=[\da-z])"
)
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)")
_SAME = re.compile(r"\s?(?:%|per\s?cent\b|percentage points\b|points\b)")
# Feet with inches, metres with centimetres; the second figure has its unit or nothing behind it.
_SMALL = {"ft": (Decimal("0.0254"), 0, 11), "m": (Decimal("0.01"), 10, 99)}
_NEXT = re.compile(r"\s(?:and\s)?(?=[\da-z])")
_ENDS = re.compile(
    r"\s?(?:in|inch|inches|cm|centimet(?:re|er)s?)\b|(?=[,.;:)!?](?!\d)|\s*\Z|\s(?:tall|high|long|deep|wide|in height)\b)"
)

Figure = Callable[[str, int], "tuple[Decimal, int] | None"]


def with_margin(text: str, parts: Parts, figure: Figure) -> Parts:
    """The figure with the margin that stands behind it, in its own unit or in percent of it."""
    found = _MARGIN.match(text, parts.stop) if text.startswith(_MARGINS, parts.stop) else None
    told = figure(text, found.end()) if found else None
    if told is None or parts.low is None or parts.low != parts.high:
        return parts
    margin, stop = told
    tail = (_SAME if parts.unit in ("%", "pp") else _PERCENT).match(text, stop)
    if tail and parts.unit not in ("%", "pp"):
        margin = abs(parts.low) * margin / 100
    elif margin > abs(parts.low):
        return parts
    return parts._replace(
        low=trim(parts.low - margin), high=trim(parts.low + margin), stop=tail.end() if tail else stop
    )


def with_smaller(text: str, name: str, stop: int, figure: Figure) -> tuple[Decimal, int] | None:
    """What a smaller unit adds in metres behind so many feet or metres, and where it ends."""
    found = _NEXT.match(text, stop) if name in _SMALL else None
    told = figure(text, found.end()) if found else None
    if told is None:
        return None
    size, least, most = _SMALL[name]
    ends = _ENDS.match(text, told[1])
    if ends is None or told[0] != int(told[0]) or not (least <= told[0] <= most):
        return None
    return told[0] * size, ends.end()
