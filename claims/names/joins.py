"""Neighbours that one name writes apart and the other as one word."""

from __future__ import annotations

from claims.names.families import same_in_family
from claims.names.keys import key
from claims.names.parts import Name
from claims.names.tokens import Token

LONGEST = 3  # words in one


def whole(one: Name, i: int, first: list[int], two: Name, other: list[int], flags: int) -> list[int]:
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
            if _spells(text, two.tokens[j], flags):
                del first[first.index(i) : first.index(i) + end - i + 1]
                other.remove(j)
                return [j]
    return []


def _spells(text: str, target: Token, flags: int) -> bool:
    return key(text) == target.key or (len(text) > 4 and same_in_family(text, target.text, flags))


def _attached(item: Token) -> str:
    return item.prefix.replace(" ", "") + item.text
