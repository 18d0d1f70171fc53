"""Names of organisations: acronyms, expansions and word order."""

from __future__ import annotations

import re
from functools import cache

from claims.countries import country_word
from claims.folding import fold, words

# Words that neither an acronym nor an order of words depends on.
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de", "la", "du", "des", "a", "to", "affairs", "republic"})
_ALIKE = {
    "defense": "defence",
    "organization": "organisation",
    "center": "centre",
    "internal": "interior",
    "labor": "labour",
}


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\s*\(([^()]{2,80})\)\s*$")


def names_in(text: str) -> tuple[str, ...]:
    """The whole text, and each of the two names in "Collective Security Treaty Organization (CSTO)"."""
    found = _bracketed().search(text)
    return (text, text[: found.start()], found[1]) if found else (text,)


def spelling_of(text: str) -> str:
    """The folded name without a leading article."""
    return " ".join(words(text)).removeprefix("the ")


def acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the initials of ``long``: all its words, or all but the small ones."""
    letters = fold(short).replace(".", "").replace(" ", "")
    parts = words(long)
    if not 2 <= len(letters) <= 12 or len(parts) < 2 or not letters.isalpha():
        return False
    return letters in {"".join(p[0] for p in parts), "".join(p[0] for p in parts if p not in _SMALL)}


def name_bag(text: str) -> tuple[str, ...]:
    """The words that carry the name, in a fixed order, demonyms as countries and one of two spellings."""
    kept = (country_word(word) for word in words(names_in(text)[-1 if len(names_in(text)) == 1 else 1]))
    return tuple(sorted(_ALIKE.get(word, word) for word in kept if word not in _SMALL))
