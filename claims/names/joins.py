"""Neighbours that one name writes apart and the other as one word."""

from __future__ import annotations

from claims.names.families import familiar, same_in_family
from claims.names.keys import key
from claims.names.parts import Name
from claims.names.relations import consonants
from claims.names.tokens import Token

Shown = tuple[int, str]  # the families of a pair; the script of one side, if it is one without vowels
LONGEST = 3  # words in one
REACH = 6  # letters that two spellings of one word may differ by


def whole(one: Name, i: int, first: list[int], two: Name, other: list[int], bits: Shown) -> list[int]:
    """The token of the other name that the run from i spells, if any; both leave their lists."""
    if i not in first:
        return []
    text = _attached(one.tokens[i])
    for end in range(i, min(i + LONGEST, len(one.tokens))):
        if end > i:
            if end not in first:
                break
            text += _attached(one.tokens[end])
        elif not one.tokens[i].prefix:
            continue
        for j in other:
            if _spells(text, two.tokens[j], bits):
                del first[first.index(i) : first.index(i) + end - i + 1]
                other.remove(j)
                return [j]
    return []


def _spells(text: str, target: Token, bits: Shown) -> bool:
    flags, abjad = bits
    if abjad and len(bones := consonants(text, abjad)) > 2 and bones == consonants(target.text, abjad):
        return True
    if not -REACH <= len(text) - len(target.text) <= REACH:
        return False
    if not familiar(text, target.text, flags):
        return False
    return key(text) == target.key or (len(text) > 4 and same_in_family(text, target.text, flags))


def _attached(item: Token) -> str:
    return item.prefix.replace(" ", "") + item.text
