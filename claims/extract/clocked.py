"""At what hour something happened: a time of day, and the happening or verb beside it."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.dated import context_at, is_posted, telling, with_subject
from claims.extract.deeds import deeds
from claims.extract.drawn import Drawn
from claims.extract.happenings import Near, told
from claims.extract.page import Page, Passage
from claims.extract.subjects import About
from claims.extract.tokens import Row, covered


def clocked(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every time of day of a sentence with what happened then; of two times beside one happening the nearer is its own."""
    found = []
    for clock in passage.clocks:
        places = covered(passage.row, clock.span.start, clock.span.stop)
        near = nearest(passage.row, places) if places else None
        if places and near and not is_posted(page.text, passage, clock.span):
            found.append((clock, places, near))
    for clock, places, near in found:
        if near == min((other for _, _, other in found if other[3] == near[3]), default=near):
            name = near[1].removeprefix("=")
            context = context_at(page, passage, places, (near[3], near[4]), name)
            context = with_subject(context, about, passage, near[3], near[2].startswith("noun"))
            told_by = telling(passage.row, places, (near[3], near[4]), near[2])
            yield Drawn(f"clock-{name}", clock.value, clock.span, passage, context, near[2], told=told_by)


def nearest(row: Row, places: tuple[int, int]) -> Near | None:
    """The nearest happening of the lexicon, else the nearest verb."""
    return min(told(row, places), default=None) or min(deeds(row, places), default=None)
