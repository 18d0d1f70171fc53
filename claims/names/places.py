"""Which token is the surname and which the father's name, and whether a name is Korean or Chinese."""

from __future__ import annotations

import re
from functools import cache

from claims.names.given import CHINESE, KOREAN, TURKIC
from claims.names.lexicon import words
from claims.names.tokens import CAPITALS, Token

_SYLLABLE = re.compile(
    r"^(?:kk|tt|pp|ss|jj|tch|ch|sh|[kgntdrlmbpsjh])?[yw]?"
    r"(?:ae|eo|eu|oe|ui|oo|ou|[aeiou])(?:ng|[kgntlmpb])?$"
)
# A Mandarin syllable in pinyin or in Wade-Giles, whose apostrophes are gone.
_MANDARIN = re.compile(
    r"^(?:zh|ch|sh|tsz|tz|ts|sz|hs|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:iang|iong|iung|uang|ueng|iao|ian|ien|ieh|ueh|uan|uai|ang|eng|ing|ong|ung|ai|ei|ao|ou|an|en|in|un|ia|ie|iu"
    r"|ua|uo|ui|ue|erh|er|ih|a|o|e|i|u|v)$"
)
NOWHERE: frozenset[int] = frozenset()


@cache
def _alone(position: int) -> frozenset[int]:
    return frozenset({position})


def patronymic(tokens: list[Token]) -> int:
    """The first token but the first of all that a father's name is formed like; -1 where there is none."""
    if len(tokens) < 3:
        return -1
    for i, item in enumerate(tokens):
        if item.stem and i:
            return i
    return -1


def surname(tokens: list[Token], bits: int, father: int, comma: int) -> tuple[frozenset[int], bool]:
    """By comma, capitals, the patronymic's place, the known given name; else the last. Second: is it marked?"""
    if comma:
        return frozenset(range(comma)), True
    if bits & CAPITALS:
        upper = [i for i, t in enumerate(tokens) if t.flags & CAPITALS and t.kind == "word"]
        if upper and len(upper) < len(tokens):
            return _alone(upper[0]) if len(upper) == 1 else frozenset(upper), True
    if father > 0 and len(tokens) == 3:
        return _alone(2 if father == 1 else 0), True
    if len(tokens) == 2:
        first = not tokens[0].given.classes and bool(tokens[1].given.classes)
        return _alone(0 if first else 1), False
    return _alone(len(tokens) - 1) if len(tokens) > 2 else NOWHERE, False


@cache
def _syllabic_surnames() -> dict[str, int]:
    korean, chinese = words("korean"), words("chinese")
    return {text: KOREAN * (text in korean) | CHINESE * (text in chinese) for text in korean | chinese}


def syllabic(tokens: list[Token]) -> int:
    """KOREAN, CHINESE or 0: a surname of that language at either end, and its syllables for the rest."""
    if not 2 <= len(tokens) <= 4:
        return 0
    marked = _syllabic_surnames()
    ends = marked.get(tokens[0].text, 0) | marked.get(tokens[-1].text, 0)
    if not ends or any(t.given.flags & ~TURKIC for t in tokens):
        return 0
    korean, chinese = ends & KOREAN, ends & CHINESE
    texts = [t.text for t in tokens]
    if korean and _all_syllables(texts, _SYLLABLE):
        return KOREAN
    return CHINESE if chinese and _all_syllables(texts, _MANDARIN) else 0


def _all_syllables(texts: list[str], syllable: re.Pattern[str]) -> bool:
    if all(syllable.match(t) for t in texts):
        return True
    return len(texts) == 2 and all(len(t) <= 11 and _halves(t, syllable) for t in texts)


def _halves(text: str, syllable: re.Pattern[str]) -> bool:
    return bool(syllable.match(text)) or any(
        syllable.match(text[:i]) and syllable.match(text[i:]) for i in range(2, len(text) - 1)
    )
