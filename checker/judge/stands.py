"""The positions of a group: what its claims take, each position once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.align import Group
from checker.judge.sorts import sort_of_people
from checker.judge.stand import Place, Stand
from checker.judge.voices import Interval, SaidIn
from checker.slots.moving import (
    as_of,
    has_fallen,
    is_anew,
    is_counting,
    is_final,
    is_fleeting,
    is_former,
    is_growing,
    is_of_its_time,
    is_running,
    is_told_before,
    is_up_to_then,
    time_told,
)
from claims.claim import Claim, Modality


def stands_of(group: Group, said: SaidIn, moving: bool) -> tuple[Stand, ...]:
    """The distinct positions of a group, in a fixed order; ``moving``: its values change as an event goes on."""
    found: dict[Place, Stand] = {}
    for stand in map(stand_of(group, said, moving), group.claims):
        known = found.get(stand.place)
        found[stand.place] = stand if known is None else _joined(known, stand)
    return tuple(found[place] for place in sorted(found, key=_order))


def stand_of(group: Group, said: SaidIn, moving: bool) -> Callable[[Claim], Stand]:
    """What makes the position of a claim of the group. When something was said matters only where something may have given way."""
    growing = any(claim.context and (claim.context.rising or is_growing(claim)) for claim in group.claims)
    fleeting = is_fleeting(group.slot)
    up_to_then = {_figure(claim) for claim in group.claims if is_up_to_then(claim)}
    timed = moving or growing or bool(up_to_then) or any(_gives_way(claim) for claim in group.claims)

    def dated(claim: Claim) -> tuple[Interval, ...]:
        is_of_then = claim.value.kind == "date" or (fleeting and is_of_its_time(claim))
        return (told,) if is_of_then and (told := said(claim)) else ()

    def made(claim: Claim) -> Stand:
        modality = Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality
        time, hour = (said(claim), said.hour(claim)) if timed else (None, "")
        rising, before = growing and claim.context is not None, is_told_before(claim)
        if before:
            time, hour = None, ""
        return Stand(
            claim.value,
            modality,
            time,
            *_weighed(claim),
            rising,
            *_moves(claim),
            is_former(claim),
            as_of(claim),
            hour,
            is_counting(claim),
            time_told(claim),
            before,
            dated(claim),
            bool(claim.context and claim.context.borrowed),
            claim.context.doubt if claim.context else "",
            _figure(claim) in up_to_then,
            is_final(claim),
            sort_of_people(claim),
        )

    return made


def _figure(claim: Claim) -> tuple[str, str]:
    """The figure of a text, wherever it gives it: a headline's "six dead" has the clause of the text's "has killed six"."""
    return claim.source, claim.value.key()


_Numbers = frozenset[int] | None


def _weighed(claim: Claim) -> tuple[_Numbers, _Numbers, _Numbers, _Numbers]:
    told = claim.context
    return (told.sure, told.likely, told.borne_out, told.moved) if told else (None, None, None, None)


def _joined(one: Stand, other: Stand) -> Stand:
    sure, likely = _both(one.sure, other.sure), _both(one.likely, other.likely)
    borne_out, moved = _both(one.borne_out, other.borne_out), _both(one.moved, other.moved)
    appeared = (*one.appeared, *other.appeared) if one.appeared and other.appeared else ()
    return one._replace(
        sure=sure,
        likely=likely,
        borne_out=borne_out,
        moved=moved,
        anew=one.anew or other.anew,
        appeared=appeared,
    )


def _both(one: _Numbers, other: _Numbers) -> _Numbers:
    return None if one is None or other is None else one | other


def _gives_way(claim: Claim) -> bool:
    return claim.modality is Modality.PLANNED or any(_moves(claim)[:-1]) or is_counting(claim) or _has_moved(claim)


def _has_moved(claim: Claim) -> bool:
    return bool(claim.context and claim.context.moved)


def _moves(claim: Claim) -> tuple[bool, bool, bool]:
    """Whether the figure rose by its own words, fell by them, or is planned anew. Of curated ones the slot says whether they rise."""
    if claim.context is None:
        return False, False, True
    return is_running(claim), has_fallen(claim), is_anew(claim)


def _order(place: Place) -> tuple[Any, ...]:
    return place[0], place[1], str(place[2]), place[3:]
