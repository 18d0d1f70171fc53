"""The hour at which a text was published, where its date line tells it: "Updated 14:20, Tuesday 3 March 2026", "2025-03-04T09:10:00+01:00"."""

from __future__ import annotations

import re

# A time of day with its zone, if one is named.
CLOCK = r"(?<![\d.:-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.-])(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:GMT|UTC|CET|CEST|[ECMP][SD]?T|IST|BST)\b)?"
_PARTS = re.compile(
    r"(?<![\d.:-])([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d.])(?:\s*([ap])\.?m\b\.?)?\s*(GMT|UTC|Z|CET|CEST|[ECMP][SD]?T|IST|BST|[+-]\d\d:?\d\d)?(?![a-z])",
    re.IGNORECASE,
)
_NOON = 12


def hour_of(line: str) -> str | None:
    """The one time of day in a line, as HH:MM with the zone that it names; ``None`` where it names none, or two."""
    found = list(_PARTS.finditer(line))
    if len(found) != 1:
        return None
    hour, minute, half, zone = found[0].groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + _NOON * (half.lower() == "p")
    return f"{hours:02}:{minute}" + (f" {zone.upper()}" if zone else "")
