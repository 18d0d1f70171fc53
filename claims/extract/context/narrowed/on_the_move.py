"""Where a storm or a ship is, and how fast it goes: figures of the hour or the day on which they were read off."""

from __future__ import annotations

from claims.dates.value import DateValue
from claims.extract.language.signs import sign
from claims.extract.marks import AS_OF
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# The key of a place in degrees at which what moves was at some hour: one of no hour is that of no other text.
PLACED, NO_HOUR = "placed", "?"


def _listed(name: str) -> frozenset[str]:
    return word_set("on_the_move", name)


ON_THE_MOVE = sign(lambda: _listed("degrees") | _listed("speeds"))


def on_the_move(page: Page, passage: Passage, first: int, last: int) -> frozenset[str]:
    """The mark of the hour of a place in degrees, or of the day of the speed of a wind or of what moves; none where the sentence tells what it did to the land."""
    said = passage.said
    if _listed("movers").isdisjoint(page.plain) or page.reading.published is None:
        return frozenset()
    near = said[max(0, first - 3) : last + 3]
    if not _listed("degrees").isdisjoint(near) and _is_placed(passage):
        return frozenset((f"{KEYED}{PLACED}:{_hour(page, passage)}",))
    is_speed = not _listed("speeds").isdisjoint(said[first : last + 3]) and not _listed("going").isdisjoint(said)
    if is_speed and _listed("landed").isdisjoint(said):
        return frozenset((f"{AS_OF}{_day(page, passage)}",))
    return frozenset()


def when_placed(page: Page, passage: Passage) -> frozenset[str]:
    """The mark of a time at which a place in degrees was read off: nothing happened then that another text could date otherwise."""
    is_of_degrees = passage.signs & ON_THE_MOVE and not _listed("degrees").isdisjoint(passage.said)
    if is_of_degrees and _is_placed(passage) and not _listed("movers").isdisjoint(page.plain):
        return frozenset((f"{KEYED}{PLACED}:{NO_HOUR}",))
    return frozenset()


def _is_placed(passage: Passage) -> bool:
    return not _listed("placed").isdisjoint(passage.said)


def _hour(page: Page, passage: Passage) -> str:
    """The day and the hour that the sentence names; where it names no hour, one that is that of no other."""
    clocks = passage.clocks
    return f"{_day(page, passage)} {clocks[0].value.key()}" if len(clocks) == 1 else NO_HOUR


def _day(page: Page, passage: Passage) -> str:
    """The one day that the sentence names, else that of publication."""
    days = {
        (time.value.low, time.value.high)
        for time in passage.times
        if isinstance(time.value, DateValue) and time.value.precision == "day" and time.value.low and time.value.high
    }
    low, high = min(days, key=str) if len(days) == 1 else page.reading.published or ("", "")
    return f"{low}/{high}"
