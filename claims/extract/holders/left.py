"""Whom a text tells to have left a post, or to be followed in it: who holds it then is another, and contradicts nobody."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.extract.texts.page import Page
from claims.folding import fold
from claims.people import PersonMention
from claims.tables import alternatives, table

_REACH = 60


def left(page: Page) -> frozenset[str]:
    """The surnames of those of whom a text tells that they leave a post, lose it, or have a successor in it."""
    return frozenset[str]() if _signs().isdisjoint(page.plain) else _left(page.text, tuple(page.people))


@lru_cache(maxsize=8)
def _left(text: str, people: tuple[PersonMention, ...]) -> frozenset[str]:
    behind, ahead = _patterns()
    return frozenset(
        fold(one.name).split()[-1]
        for one in people
        if behind.match(text, one.stop) or ahead.search(text, max(0, one.start - _REACH), one.start)
    )


@cache
def _signs() -> frozenset[str]:
    """A text without one of these words tells of nobody who left."""
    told = table("holders")["left"]
    return frozenset(phrase.split()[0] for some in told.values() for phrase in some)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind the name of whoever leaves, and before that of whoever is made to, or is followed."""
    told = table("holders")["left"]
    aside = r"(?:, [^,.;:!?\n]{2,80},|,| \([^()\n]{1,40}\))?(?: who)?"
    adverb = r"(?:(?:also|then|later|\w+ly) )?"
    verb = rf"(?:(?:has|had|will|is to|would) )?{adverb}(?:{alternatives(told['leaves'])})"
    passive = rf"(?:was|is|has been|had been|will be|is to be) {adverb}(?:{alternatives(told['loses'])})"
    title = r"(?:[\w-]+,? ){0,5}"
    return (
        re.compile(rf"{aside} (?:{verb}|{passive})\b"),
        re.compile(rf"\b(?:{alternatives(told['ousts'])}) {title}$"),
    )
