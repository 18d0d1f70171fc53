"""An implied rule of hours: "at 6:00 a.m. local time (0530 GMT)" cannot hold, since no place keeps a time half an hour before Greenwich's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from checker.implied.counts import Excess
from claims.claim import Claim
from claims.text import Span
from claims.times.relate import in_utc
from claims.times.value import DAY, TimeValue

# What leads from an hour to the same in another zone.
_LED = re.compile(r"\s?(?:local(?: time)?)?\s?\(", re.IGNORECASE)
_HOUR = 3600
# How far clocks are set from Greenwich's in places where they are not by whole hours, in hours.
_ODD = (-9.5, -3.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.75, 9.5, 10.5, 12.75, 13.75)
_OFFSETS = frozenset((*range(-12 * _HOUR, 15 * _HOUR, _HOUR), *(int(hours * _HOUR) for hours in _ODD)))
# Winter's name is often given to summer's time, and the other way round.
_SEASON = frozenset((-_HOUR, 0, _HOUR))


def of_zones(claims: Iterable[Claim]) -> Iterator[Excess]:
    """An hour and, right behind it, the same hour in another zone, where no two zones lie so far apart, or not these two."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot.startswith("clock") and claim.provenance.span and isinstance(claim.value, TimeValue):
            told[claim.source].append(claim)
    for same in told.values():
        for one, other in pairwise(sorted(same, key=Claim.start)):
            if _is_led(one, other) and (reason := _unfit(one, other)):
                yield Excess("zone", reason, (one, other))


def _is_led(one: Claim, other: Claim) -> bool:
    """Whether nothing but a bracket and "local time" stands between two hours, and the bracket holds nothing else."""
    first, second = one.provenance.span or Span(0, 0), other.provenance.span or Span(0, 0)
    behind = (one.provenance.quote or "").partition(one.written)[2]
    led = _LED.match(behind)
    if led is None or first.stop + led.end() != second.start:
        return False
    rest = (other.provenance.quote or "").partition(other.written)[2]
    return other.written[-1] == ")" or rest[:1] == ")"


def _unfit(one: Claim, other: Claim) -> str | None:
    """Why two hours are not one, as a sentence; nothing where the half of the day, or what a zone is, is not told."""
    a, b = one.value, other.value
    if not (isinstance(a, TimeValue) and isinstance(b, TimeValue)) or a.either or b.either or a.zone == b.zone:
        return None
    local, utc = in_utc(a) if a.zone else a, in_utc(b)
    if local is None or utc is None:
        return None
    least, most = local.low - utc.high, local.high - utc.low
    if any((offset - least) % DAY <= most - least for offset in (_SEASON if a.zone else _OFFSETS)):
        return None
    here, told = one.written.removeprefix("at "), other.written.rstrip(")")
    return f"{here} is not {told}" if a.zone else f"no zone has {here} at {told}"
