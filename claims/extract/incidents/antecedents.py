"""Whom a sentence speaks of that names nobody: "She died", "The two were roped together", "All three drowned"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.sexes import sex
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.grammar import HE_OR_SHE
from claims.quick import replace

# Told of with an age, and nothing else.
_TOLD = ("told", "hit", "bystander")


def resolved(found: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions of a sentence with the names and ages of those whom it refers to; ``found`` are those before it."""
    return [_as_told_before(found, one) if one.family == "told" else _named_before(found, one) for one in told]


def referred(found: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions before a sentence, those as hit to whom it says that harm befell them: "Ann Bell, 36, and … All three died"."""
    later = next((one for one in told if _is_of_several(one)), None)
    if later is None:
        return list(found)
    before = [one for one in found if one.index == later.index - 1 and one.family in _TOLD and one.ages]
    if not before or later.number not in (None, sum(one.number or 0 for one in before), before[0].number):
        return list(found)
    return [replace(one, family="hit") if one in before else one for one in found]


def before_death(found: list[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """ "A man and a woman had multiple wounds. Both died at the scene.": those of the sentence before are the dead."""
    later = next(
        (one for one in told if one.family == "killed" and one.sort == "definite" and (one.number or 0) > 1), None
    )
    if later is None or later.index - (found[-1].index if found else -1) > 1:
        return found
    return [
        replace(one, family="killed")
        if one.family == "injured" and one.index == found[-1].index and one.number == later.number
        else one
        for one in found
    ]


def asks_before(found: Sequence[Suffered], told: Sequence[Suffered]) -> bool:
    """Whether a sentence speaks of somebody hurt whom only the sentence before it names, of whom nothing is noted."""
    asked = [
        one
        for one in told
        if one.family == "injured" and one.sort == "pronoun" and one.head in HE_OR_SHE and not one.ages
    ]
    return bool(asked) and not any(some.index == asked[0].index - 1 for some in found)


def _is_of_several(one: Suffered) -> bool:
    is_back = (one.sort == "pronoun" and one.head == "they") or (one.sort == "definite" and not one.head)
    return one.family in HARMED and is_back and one.number != 1 and not one.ages


def _named_before(found: Sequence[Suffered], one: Suffered) -> Suffered:
    """ "Crane, 62, threw herself over the girl. She died": with Crane's name and age."""
    if one.family not in HARMED or one.head not in HE_OR_SHE or (one.ages and one.sort == "pronoun"):
        return one
    before = next((some for some in found if some.index == one.index - 1), None)
    if before is None or before.number != 1 or before.agent or before.family == "suspected":
        return one
    if {sex(before.head), sex(one.head)} == {"f", "m"}:
        return one
    named = replace(one, ages=(*before.ages, *one.ages), names=(*before.names, *one.names))
    if one.family != "injured" or one.sort != "pronoun" or before.sort not in ("name", "definite", "figure", "other"):
        return named
    return replace(named, sort=before.sort, head=before.head or one.head)


def _is_of_harmed(found: Sequence[Suffered], part: Suffered) -> bool:
    """ "Three survivors are in hospital. One of them, a man of 62, will …": a part of those who are told of right before."""
    near = [one for one in found if part.index - one.index <= 1 and one.span.stop <= part.span.start]
    return bool(near) and near[-1].family in HARMED and (near[-1].number or 2) > (part.number or 0)


def _as_told_before(found: Sequence[Suffered], one: Suffered) -> Suffered:
    """ "Killing two of them. The two, a man of 38 and his friend, 35, were roped together": those whom harm befell."""
    if one.sort == "part" and one.ages and not one.agent:
        return replace(one, family="hit") if _is_of_harmed(found, one) else one
    if one.sort != "definite" or not one.said or one.agent:
        return one
    near = [some for some in found if one.index - some.index == 1 and some.family in HARMED]
    return replace(one, family="hit") if any(some.number == one.number for some in near) else one
