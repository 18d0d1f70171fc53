"""Which token is the surname and which the father's name, and whether a name is Korean."""

from __future__ import annotations

import re

from claims.names.given import KOREAN, TURKIC
from claims.names.lexicon import words
from claims.names.tokens import CAPITALS, Token

_SYLLABLE = re.compile(
    r"^(?:kk|tt|pp|ss|jj|tch|ch|sh|[kgntdrlmbpsjh])?[yw]?"
    r"(?:ae|eo|eu|oe|ui|oo|ou|[aeiou])(?:ng|[kgntlmpb])?$"
)
_ALONE = tuple(frozenset({i}) for i in range(3))
NOWHERE: frozenset[int] = frozenset()


def patronymic(tokens: list[Token]) -> int:
    """The first token but the first of all that a father's name is formed like; -1 where there is none."""
    if len(tokens) < 3:
        return -1
    return next((i for i in range(1, len(tokens)) if tokens[i].stem), -1)


def surname(tokens: list[Token], bits: int, father: int, comma: int) -> tuple[frozenset[int], bool]:
    """By comma, capitals, the patronymic's place, the known given name; else the last. Second: is it marked?"""
    if comma:
        return frozenset(range(comma)), True
    if bits & CAPITALS:
        upper = frozenset([i for i, t in enumerate(tokens) if t.flags & CAPITALS and t.kind == "word"])
        if upper and len(upper) < len(tokens):
            return upper, True
    if father > 0 and len(tokens) == 3:
        return _ALONE[2 if father == 1 else 0], True
    if len(tokens) == 2:
        first = not tokens[0].given.classes and bool(tokens[1].given.classes)
        return _ALONE[0 if first else 1], False
    return frozenset((len(tokens) - 1,)) if len(tokens) > 2 else NOWHERE, False


def korean(tokens: list[Token]) -> bool:
    """A Korean surname at either end, and syllables for the rest."""
    if not 2 <= len(tokens) <= 4:
        return False
    surnames = words("korean")
    if tokens[0].text not in surnames and tokens[-1].text not in surnames:
        return False
    if any([t.given.flags & ~TURKIC for t in tokens]):
        return False
    texts = [t.text for t in tokens]
    if all([_SYLLABLE.match(t) for t in texts]):
        return True
    return len(texts) == 2 and all(len(t) <= 10 and _halves(t) for t in texts)


def _halves(text: str) -> bool:
    return bool(_SYLLABLE.match(text)) or any(
        _SYLLABLE.match(text[:i]) and _SYLLABLE.match(text[i:]) for i in range(2, len(text) - 1)
    )
