"""The day of an incident: the date nearest to the first words that tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.extract.victims import Suffered
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading

_EVENT = re.compile(
    r"\b(?:shot|shooting|shots|gunfire|gunshots?|opened fire|killed|killing|kills|died|dies|dead|death|slain|murder\w*|homicide|wounded|injured|stabb\w+|crash\w*|collid\w+|fire broke|"
    r"explo\w+|happened|occurred|took place|incident|attack\w*|found|discovered|called|responded|struck|hit|broke out|erupted|collaps\w+|capsiz\w+|sank|derail\w+|discharged|went off|accident\w*|drown\w*)\b",
    re.IGNORECASE,
)
# What happens afterwards has its own day.
_LATER = re.compile(
    r"\b(?:said|says|told|announced|identified|released|arrested|charged|court|hearing|arraign\w+|funeral|vigil|visitation|sentenced|pleaded|convicted|indicted|autopsy|published|posted|updated|scheduled|"
    r"trial|appear\w*|conference|statement|memorial|booked|custody|remained|according|investigat\w+|ruled|confirmed|reported)\b",
    re.IGNORECASE,
)
_NEAR, _FAR = 60, 160


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the place of its words, and why it was taken."""

    day: date
    span: Span
    rule: str


def happened_when(text: str, reading: Reading, told: Sequence[Suffered] = ()) -> Day | None:
    """The day on which the incident happened; none where no date stands with words for it."""
    days = [item for item in find(text, reading) if isinstance(item.value, DateValue) and item.value.low is not None and item.value.low == item.value.high and not item.value.bound]
    scored: list[tuple[float, int, Day]] = []
    spans = list(sentences(text))
    at = 0
    for item in days:
        while at < len(spans) and spans[at].stop <= item.start:
            at += 1
        if at == len(spans):
            break
        value = item.value
        assert isinstance(value, DateValue) and value.low is not None
        score = _score(text, spans[at], item.start, item.stop, at)
        if reading.published and value.low > reading.published[1]:
            continue
        if score > 0:
            scored.append((score, -item.start, Day(value.low, Span(item.start, item.stop), item.rule)))
    if not scored:
        return None
    return max(scored, key=lambda row: (row[0], row[1]))[2]


def _score(text: str, sentence: Span, start: int, stop: int, index: int) -> float:
    """How surely a date is that of the incident: words for it near by, none for what came after, early in the text."""
    event = _distance(text, sentence, start, stop, _EVENT)
    later = _distance(text, sentence, start, stop, _LATER)
    if event is None:
        return 0
    score = 3 - event / 40 - index * 0.12
    if later is not None and later < event:
        score -= 2
    return max(score, 0.01)


def _distance(text: str, sentence: Span, start: int, stop: int, pattern: re.Pattern[str]) -> int | None:
    """Characters between a date and the nearest match in its sentence."""
    found = [min(abs(start - hit.end()), abs(hit.start() - stop)) for hit in pattern.finditer(text, sentence.start, sentence.stop)]
    return min(found, default=None)
