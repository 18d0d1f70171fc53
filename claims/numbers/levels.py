"""Flight levels: "FL340", "flight level 340" are 34,000 feet (ICAO Annex 2: hundreds of feet by the standard atmosphere)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.numbers.value import Count
from claims.value import Found

_LEVEL = re.compile(r"(?<!\w)(?:FL|[Ff]light [Ll]evel )(?P<level>[1-6]\d\d|0?[3-9]\d)(?![\w.,]*\d|\w| \(\d)")
_FEET = 100
_METRES = Decimal("0.3048")


def levels(text: str) -> Iterator[Found]:
    """Every flight level in a text as a measure in metres, in order; but for those that the text gives in feet behind it."""
    if "FL" not in text and "light level" not in text.lower():
        return
    for found in _LEVEL.finditer(text):
        height = int(found["level"]) * _FEET * _METRES
        value = Count(found[0], height, height, unit="m")
        yield Found(found.start(), found.end(), value, "measure")
