"""Whether a sentence tells of another happening than its text ("In another accident …", "A day earlier in Orla …"), or of one that was made up ("In the film …")."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.language.signs import sign
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# The key by which a figure of it is held against none of the text's own happening.
ELSEWHERE = "elsewhere"
OTHER, _MADE_UP = f"{KEYED}{ELSEWHERE}:other", f"{KEYED}{ELSEWHERE}:made-up"
# A word or two may stand before it ("Meanwhile,"), and between "another" and its noun.
_FIRST, _NEAR = 3, 3
_IN, _THE = frozenset(("in", "at", "during")), frozenset(("the", "a", "an", "his", "her", "their", "this", "another"))


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", name)


_SIGN = sign(lambda: _listed("apart") | _listed("made_up") | _listed("earlier"))


def other_happening(passage: Passage) -> frozenset[str]:
    """The mark of such a sentence; none for the first of a text, which tells of its own."""
    if not passage.signs & _SIGN or _is_first(passage):
        return frozenset()
    said = passage.said
    start = said.index(",") + 1 if "," in said[:_FIRST] and said[0] not in _IN else 0
    if said[start : start + 1] and said[start] in _IN:
        return _in_another(said, start + 1)
    return frozenset((OTHER,)) if _is_earlier(said, start) else frozenset()


def _is_first(passage: Passage) -> bool:
    """Whether nothing but headlines stands before a sentence."""
    return all(passage.text.find(mark, 0, passage.span.start) < 0 for mark in ".!?")


def _in_another(said: Sequence[str], at: int) -> frozenset[str]:
    """ "In another accident", "in a separate, unrelated case"; "in the film," and not "in the film industry"."""
    near = said[at : at + 1 + _NEAR]
    nouns = word_set("happened", "event_nouns") | word_set("boxes", "events") | {"incident", "case"}
    noun = next((place for place, word in enumerate(near) if word in nouns), None)
    if noun is not None and not _listed("apart").isdisjoint(near[:noun]):
        return frozenset((OTHER,))
    work = next((place for place, word in enumerate(near) if word in _listed("made_up")), None)
    if work is None or near[0] not in _THE:
        return frozenset()
    behind = said[at + work + 1 : at + work + 2]
    is_work = not behind or not behind[0].isalpha() or behind[0] in word_set("heads", "prepositions") | _THE | {"about"}
    return frozenset((_MADE_UP,)) if is_work else frozenset()


def _is_earlier(said: Sequence[str], at: int) -> bool:
    """ "A day earlier in Orla", "two weeks before, at Selwyn": with its own place."""
    here = next(
        (place for place in range(at, min(at + _NEAR + 1, len(said))) if said[place] in _listed("earlier")), None
    )
    if here is None or here == at or said[here - 1] not in _listed("lengths_before"):
        return False
    behind = here + 1 + (said[here + 1 : here + 2] == (",",))
    return said[behind : behind + 1] in (("in",), ("at",), ("near",))
