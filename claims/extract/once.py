"""What was drawn from a text, once: a figure that is somebody's age counts nobody, and a length of time that only tells when something was is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.ages.lists import SLOT as SOMEBODY
from claims.extract.texts.drawn import Drawn
from claims.extract.times.last_in_years import RULE as BY_YEARS
from claims.numbers.value import Count


def once(found: Sequence[Drawn]) -> Iterator[Drawn]:
    """What was drawn, without ages that count ("who is 64 and retires") and lengths that date ("the worst in 18 years")."""
    aged = {item.span.start for item in found if item.slot in ("age", SOMEBODY)}
    dated = {item.span for item in found if item.rule == BY_YEARS}
    for item in found:
        value = item.value
        if value.kind == "duration" and item.span in dated:
            continue
        if item.span.start not in aged or not isinstance(value, Count) or value.unit or item.slot == "order":
            yield item
