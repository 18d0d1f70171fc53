"""An implied rule of lengths: "seven hours and 23 minutes, from 17:42 to 23:05" cannot all hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.discover.rarity import context_of
from checker.implied.counts import Excess
from claims.claim import Claim
from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.text import Span
from claims.times.value import TimeValue

# How far, in characters, a length may stand from its begin and end to be said of them.
_NEAR = 32
_DAY = 86400
# What differs by more is said of something else: "five days a week, from 1 July to 30 August".
_FACTOR = 3
_UNITS = (
    ("second", Decimal(2) / _DAY),
    ("minute", Decimal(2) / 1440),
    ("hour", Decimal(1) / 24),
    ("day", Decimal(1)),
    ("week", Decimal(4)),
    ("month", Decimal(16)),
    ("year", Decimal(200)),
)
# Lengths whose slack is less are told in hours.
_HOURS = Decimal(1) / 12


def of_lengths(claims: Iterable[Claim]) -> Iterator[Excess]:
    """A length against the begin and the end that its own sentence gives right beside it. Days may be counted with or without the last,
    and a length may be rounded to the finest unit that it is told in.
    """
    for same in _by_sentence(claims).values():
        lengths = [claim for claim in same if isinstance(claim.value, Duration) and not claim.value.indefinite]
        for ends, told in _told(same):
            beside = [claim for claim in lengths if _gap(claim, ends) <= _NEAR]
            if len(beside) == 1 and (reason := _unfit(beside[0], told, ends)):
                yield Excess("length", reason, (beside[0], *ends))


def _by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, frozenset[str]], list[Claim]]:
    found: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot.startswith(("duration", "when-", "clock-")) and claim.provenance.span:
            found[claim.source, context_of(claim).words].append(claim)
    return found


def _told(same: Iterable[Claim]) -> Iterator[tuple[tuple[Claim, ...], tuple[Decimal, Decimal]]]:
    """The begins and ends of a sentence, each with the least and the most days between them."""
    begins = [claim for claim in same if claim.slot.startswith("clock-began") and claim.provenance.rule == "span"]
    ends = [claim for claim in same if claim.slot.startswith("clock-ended") and claim.provenance.rule == "span"]
    if len(begins) == len(ends) == 1 and (hours := _between(begins[0], ends[0])) is not None:
        yield (begins[0], ends[0]), (hours, hours)
    for claim in same:
        value = claim.value
        if isinstance(value, DateValue) and _is_run(value) and value.low and value.high:
            days = Decimal((value.high - value.low).days)
            yield (claim,), (days, days + 1)


def _is_run(value: DateValue) -> bool:
    """Whether a date is told by its first and last day."""
    words = value.raw.lower()
    return not value.approximate and words.startswith("from ") and " to " in words


def _between(begin: Claim, end: Claim) -> Decimal | None:
    """From one time of day to the next other, in days."""
    one, two = begin.value, end.value
    if not isinstance(one, TimeValue) or not isinstance(two, TimeValue) or one.approximate or two.approximate:
        return None
    if one.either or two.either:
        return None
    return Decimal((two.low - one.low) % _DAY) / _DAY


def _gap(length: Claim, ends: tuple[Claim, ...]) -> int:
    """The characters between a length and the nearer of its begin and end."""
    one = length.provenance.span or Span(0, 0)
    spans = [claim.provenance.span or Span(0, 0) for claim in ends]
    return min(max(span.start - one.stop, one.start - span.stop) for span in spans)


def _unfit(length: Claim, told: tuple[Decimal, Decimal], ends: tuple[Claim, ...]) -> str | None:
    value = length.value
    if not isinstance(value, Duration):
        return None
    slack: Decimal | None = next((days for name, days in _UNITS if name in value.raw.lower()), None)
    # From a Thursday evening to a Friday noon are hours, and less than a day.
    least = told[0] - (1 if told[0] < told[1] and slack is not None and slack < _HOURS else 0)
    if slack is None or (told[1] >= value.low - slack and (value.high is None or least <= value.high + slack)):
        return None
    if value.low > told[1] * _FACTOR or (value.high is not None and value.high * _FACTOR < told[0]):
        return None
    if told[1] == told[0] and (value.low >= 1 or value.high is None):
        return None  # times of day say nothing of how many days lie between
    run = " to ".join(claim.written for claim in ends)
    return f"{length.written} is not as long as {run}"
