"""What a sentence says of the time of its figures: that of a state as it was read off, as it is now, or a place on a scale to which something was moved."""

from __future__ import annotations

from datetime import date

from claims.extract.language.signs import sign
from claims.extract.marks import AS_OF
from claims.extract.texts.passage import Passage
from claims.extract.texts.read_off import is_marked, is_state, listed

_NOW = sign(lambda: listed("now"))
_SCALES = sign(lambda: listed("scales"))
# How many words may stand between the verb that moves something on a scale and where it comes to stand.
_MOVED = 9
_PAST = frozenset(("was", "were", "had"))


def mark_at(passage: Passage, first: int) -> str | None:
    """The mark of the figure that begins at a token, where it is one of a state."""
    return next((one.mark for one in passage.states if one.first == first), None)


def mark_of_now(
    passage: Passage, places: tuple[int, int], published: tuple[date, date] | None, on: str | None
) -> str | None:
    """The mark of a figure of a state as it is when its text appears ("at this moment 17 ships are waiting"), or since the day ``on`` which, as the
    clause says, something was moved on a scale ("raised its alert to level 4").
    """
    signs, said = passage.signs, passage.said
    if published is None or not (signs & _NOW or signs & _SCALES):
        return None
    today = f"{AS_OF}{published[0]}/{published[1]}"
    if signs & _SCALES and _is_moved_to(said, places[0]):
        return f"{AS_OF}{on}" if on else None if "had" in said else today
    is_now = signs & _NOW and not listed("now").isdisjoint(said) and _PAST.isdisjoint(said)
    return today if is_now and is_state(said, *places) else None


def is_as_of(passage: Passage, start: int, first: int) -> bool:
    """Whether a time that begins at an offset, and at a token, is one at which a figure was read off."""
    return is_marked(passage.said, first) or any(one.start == start and one.only for one in passage.states)


def moved_to_at(passage: Passage) -> tuple[int, ...]:
    """The places of the figures in a sentence to which something was moved on a scale."""
    if not passage.signs & _SCALES:
        return ()
    said = passage.said
    return tuple(at for at in range(1, len(said)) if said[at].isdigit() and _is_moved_to(said, at))


def _is_moved_to(said: tuple[str, ...], first: int) -> bool:
    """Whether a place on a scale is one to which something was moved: "raised the alert to level 3", "its alert level was lowered to 2"."""
    scales, at = listed("scales"), first
    while at and said[at - 1] in scales:
        at -= 1
    lead = said[max(0, at - _MOVED) : at]
    if lead[-1:] != ("to",) or scales.isdisjoint((*lead, *said[at : first + 1])):
        return False
    return not listed("moved_on_scale").isdisjoint(lead) and ";" not in lead
