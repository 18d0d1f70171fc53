"""The year of a head line or a dateline that has none ("PARIS, March 3 (Agency) -"), and which day "03/04/2022" means, from the other texts of a folder that somebody has put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.dates.days import moved
from claims.document import Published
from claims.intake.model import Dated, Item
from claims.intake.published.words import FIGURES, days

# So many texts are a story; more are an archive, whose texts say nothing of one another's year.
_MOST = 20
# The texts of one story appear within a year, and the undated one at most so long before or after them.
_STORY, _BESIDE = 366, 60
# Most appear within days of one another, which tells two readings of figures apart that are a month from each other.
_CLOSE = 10


def dated_by_others(items: Sequence[Item]) -> Iterator[Item]:
    """The items; one whose dateline lacks the year has that which puts it beside the dates that the others state."""
    stated = sorted(
        day
        for item in items
        if item.source.published.basis == "stated" and (day := _day(item.source.published.date)) is not None
    )
    known = stated if stated and len(items) <= _MOST and (stated[-1] - stated[0]).days <= _STORY else []
    for item in items:
        yield _dated(item, known) if known and item.published.day else item


def _dated(item: Item, known: Sequence[date]) -> Item:
    told = item.published.day or ""
    full = _readings(told, known)
    close = [day for day in full if any(abs((day - one).days) <= _CLOSE for one in known)]
    near = [day for day in full if moved(known[0], -_BESIDE) <= day <= moved(known[-1], _BESIDE)]
    near = close if len(close) == 1 else near
    if len(near) != 1:
        return item
    what = "which of two days it means" if FIGURES.search(told) else "its year"
    origin = f"“{told}” at the head, {what} from the other texts"
    dated = Dated(near[0].isoformat(), "inferred", origin)
    return replace(
        item,
        source=replace(item.source, published=Published(date=dated.date, basis=dated.basis)),
        published=dated,
    )


def _readings(told: str, known: Sequence[date]) -> list[date]:
    """The days that a day without its year may be, or figures of which nothing says whether the month comes first."""
    if FIGURES.search(told):
        return [found[0].day for day_first in (True, False) if (found := days(told, day_first))]
    years = range(known[0].year - 1, known[-1].year + 2)
    return [found[0].day for year in years if (found := days(f"{told}, {year}"))]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None  # a month, a year
