"""A number that a text tells in two parts: "three were flown out, the other five were treated at the scene"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.parties.party import Party
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.wording import Sentence

_REST = frozenset("other others remaining".split())


def is_rest(sentence: Sentence, party: Party) -> bool:
    """ "The other two", "the remaining nine", "the rest, five men and a girl": as many as are left of all."""
    at = party.first
    if not party.number or not (party.said or party.members > 1):
        return False
    if sentence.words[max(at - 3, 0) : at] == ("the", "rest", ","):
        return True
    return sentence.word(at) == "the" and sentence.word(at + 1) in _REST


def whole_of(rest: Suffered, hurt: Sequence[Suffered]) -> tuple[Suffered, int] | None:
    """The first part and the number of all, where ``rest`` is what is left of them: the parts are told in its sentence or the one before."""
    if not rest.rest or rest.others:
        return None
    parts: dict[object, Suffered] = {}
    for one in hurt:
        is_near = 0 <= rest.index - one.index <= 1 and one.span.stop <= rest.span.start
        if is_near and one.number and not one.rest and one.sort in ("part", "figure", "name", "other"):
            parts.setdefault(one.span, one)
    last = max((one.index for one in parts.values()), default=0)
    own = [one for one in parts.values() if one.index == last]
    own = [
        one for one in own if one is own[0] or one.sort != "part"
    ]  # "nine, two of them in intensive care, and the other 17"
    number = sum(one.number or 0 for one in own)
    is_whole = any(one.sort != "part" and (one.number or 0) > (rest.number or 0) for one in own)
    return (own[0], number + (rest.number or 0)) if own and not is_whole else None
