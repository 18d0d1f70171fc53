"""The year of a head line or a dateline that has none ("PARIS, March 3 (Agency) -"), from the other texts of a folder that somebody has put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.dates.days import moved
from claims.document import Published
from claims.intake.model import Dated, Item
from claims.intake.published.words import days

# So many texts are a story; more are an archive, whose texts say nothing of one another's year.
_MOST = 20
# The texts of one story appear within a year, and the undated one at most so long before or after them.
_STORY, _BESIDE = 366, 60


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
    years = range(known[0].year - 1, known[-1].year + 2)
    full = [found[0].day for year in years if (found := days(f"{item.published.day}, {year}"))]
    near = [day for day in full if moved(known[0], -_BESIDE) <= day <= moved(known[-1], _BESIDE)]
    if len(near) != 1:
        return item
    origin = f"“{item.published.day}” at the head, its year from the other texts"
    dated = Dated(near[0].isoformat(), "inferred", origin)
    return replace(
        item,
        source=replace(item.source, published=Published(date=dated.date, basis=dated.basis)),
        published=dated,
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None  # a month, a year
