"""Whether a figure that rises was told earlier than its text: "the army had counted 28 dead", "earlier reports spoke of 28"."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.language.lexicon import cumulative
from claims.extract.texts.drawn import Drawn
from claims.numbers.value import Count
from claims.tables import table

_BREAK = re.compile(r"[;:]|\bbut\b|, (?:and|while|whereas)\b")


def is_told_before(text: str, item: Drawn) -> bool:
    """Whether the words before a figure, in its clause, say so."""
    if not isinstance(item.value, Count) or item.slot not in cumulative():
        return False
    before = text[item.passage.span.start : item.span.start]
    return _before().search(_BREAK.split(before)[-1]) is not None


@cache
def _before() -> re.Pattern[str]:
    words = table("revised")
    told, when, kinds = ("|".join(map(re.escape, words[name])) for name in ("said", "when", "adjectives"))
    return re.compile(
        rf"\bhad (?:(?!not\b|never\b)\w+ ){{0,2}}(?:{told}|put|estimated|spoken)\b"
        rf"|\b(?:{kinds}) (?:reports?|figures?|counts?|tolls?|estimates?|statements?|accounts?)\b(?! (?:say|suggest|indicate)s?\b)"
        rf"|\b(?:{when}|at first) (?:{told}|put)\b",
        re.IGNORECASE,
    )
