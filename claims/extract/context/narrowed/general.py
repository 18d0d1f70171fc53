"""Figures of what is so in general, and not of what happened: "a quake of 6 can cause damage", "built to withstand a wind of 140 mph"."""

from __future__ import annotations

from claims.extract.language.signs import sign
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# The key of a figure that tells nothing of the story's own thing.
GENERAL = "general"
_MARK = f"{KEYED}{GENERAL}:so"
_ANY = frozenset(("a", "an", "any", "every"))
_BREAKS = frozenset((";", ":", "but", "and", "while", "which", "who", "that", "when"))
_BEFORE, _BEHIND = 5, 12


def _listed(name: str) -> frozenset[str]:
    return word_set("general", name)


GENERALLY = sign(lambda: _listed("can") | _listed("able") | _listed("classed") | _listed("withstand"))


def general(passage: Passage, first: int, last: int) -> frozenset[str]:
    """The mark of the figure at the tokens ``[first, last]``, where its phrase opens with "a" and what can come of such a thing is told of it, or
    where something is built to withstand as much.
    """
    said = passage.said
    ahead = said[max(0, first - _BEFORE) : first]
    if not _listed("withstand").isdisjoint(said[max(0, first - 2 * _BEFORE) : first]) and _BREAKS.isdisjoint(ahead):
        return frozenset((_MARK,))
    if _ANY.isdisjoint(ahead) and said[first] not in _ANY:
        return frozenset()
    return frozenset((_MARK,)) if _is_what_can_be(said, last + 1) else frozenset()


def _is_what_can_be(said: tuple[str, ...], start: int) -> bool:
    """Whether the verb behind a phrase says what such a thing can do, or how it would be called."""
    for at in range(start, min(start + _BEHIND, len(said))):
        word, behind = said[at], said[at + 1 : at + 3]
        if word in _listed("can") and behind[:1] != ("be",):
            return True
        if word in ("is", "are", "was", "were", "has", "had") or word in _BREAKS:
            return word in ("is", "are") and not _listed("able").isdisjoint(behind)
        if word == "would":
            return behind[:1] == ("be",) and (
                len(behind) == 1 or behind[1] in _listed("classed") or not behind[1].isalpha()
            )
    return False
