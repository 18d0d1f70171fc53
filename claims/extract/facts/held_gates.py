"""Which ways to tell a role a sentence can hold, by what stands around the noun: the patterns themselves are slow to say no."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.facts.held_ways import AHEAD, ANOTHER, AS, BARE, BY_DEEDS, OF_NAME, nouns, ways
from claims.extract.texts.passage import Passage
from claims.folding import fold

_CAPITAL = r"[A-ZÀ-ŽḀ-ỿ]"
# What stands right behind the noun, by the way.
_BEHIND = {
    BARE: re.compile(rf" {_CAPITAL}"),
    AS: re.compile(rf" (?:is |was )?{_CAPITAL}"),
    AHEAD: re.compile(rf" (?:of|for) |,? (?:was |is )?{_CAPITAL}"),
    ANOTHER: re.compile(r" (?:is|was) not "),
}
# How far before the noun, in words, the verb stands: behind it may be whose, one word more, and what else belongs to the noun.
_FAR = 9
_VERBS = frozenset(("was", "is"))
_JOINT = re.compile(r"[-.'’]")


@cache
def _lasts() -> frozenset[str]:
    """The last word of each noun."""
    return frozenset(fold(noun.split()[-1]) for noun in nouns())


@cache
def _of_nouns() -> frozenset[str]:
    """The ways that tell a role by its noun as a word of its own."""
    return frozenset(ways()) - BY_DEEDS


def closed(passage: Passage) -> frozenset[str]:
    """The ways to tell a role that have no place in a sentence."""
    lasts, row = _lasts(), passage.row
    found = [
        at
        for at, word in enumerate(passage.said)
        if word in lasts or (not word.isalpha() and _JOINT.split(word)[-1] in lasts)
    ]
    if not found:
        return _of_nouns()
    none = {
        rule for rule, behind in _BEHIND.items() if not any(behind.match(passage.text, row[at].stop) for at in found)
    }
    if all(_VERBS.isdisjoint(passage.said[max(0, at - _FAR) : at]) for at in found):
        none.add(OF_NAME)
    return frozenset(none)
