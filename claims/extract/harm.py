"""The words for harm to people, by the way in which they take those whom it befell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.folding import fold
from claims.tables import table

FAMILIES = ("killed", "shot", "injured")
_SEVERAL = 2
# In what order the ways of saying are tried at one place.
_ORDER = ("self-alone", "self-dead", "self-hurt", "object", "both", "of", "genitive", "subject", "suspected")


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its family, the way it takes people (subject, both, object, of, genitive, dead, hurt, alone, suspected), its words."""

    family: str
    way: str
    words: tuple[str, ...]


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(fold(phrase).replace(",", " ,").split())


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Every form by its first word, the longest first."""
    data, found = table("harm"), dict[str, list[Form]]()
    rows = [
        (family, way, phrase)
        for family in FAMILIES
        for way, phrases in data["harm"][family].items()
        for phrase in phrases
    ]
    rows += [
        ("killed" if way != "hurt" else "shot", f"self-{way}", phrase)
        for way, phrases in data["self"].items()
        for phrase in phrases
    ]
    rows += [("", "suspected", phrase) for phrase in data["suspected"]]
    for family, way, phrase in rows:
        words = _split(phrase)
        found.setdefault(words[0], []).append(Form(family, way, words))
    return {word: tuple(sorted(some, key=lambda form: -len(form.words))) for word, some in found.items()}


def forms_at(words: tuple[str, ...], at: int) -> list[Form]:
    """The longest forms that begin at a place; of one length there may be several ways."""
    if not 0 <= at < len(words):
        return []
    hits = [
        form
        for form in forms().get(words[at], ())
        if len(form.words) == 1 or words[at : at + len(form.words)] == form.words
    ]
    if len(hits) < _SEVERAL:
        return hits
    longest = max((len(form.words) for form in hits), default=0)
    return sorted(
        (form for form in hits if len(form.words) == longest or form.way.startswith("self")),
        key=lambda form: _ORDER.index(form.way),
    )


@cache
def _keys() -> frozenset[str]:
    """Of each form a word that must stand in the sentence, up to a hyphen."""
    data = table("harm")
    phrases = [phrase for family in FAMILIES for some in data["harm"][family].values() for phrase in some]
    phrases += [phrase for some in data["self"].values() for phrase in some] + data["suspected"]
    phrases += [noun for nouns in data["nouns"].values() for noun in nouns]
    return frozenset(re.split(r"\W", _key(fold(phrase)))[0] for phrase in phrases) | {
        "toll",
        "victim",
        "victims",
        "suspect",
        "suspects",
    }


_WORD = re.compile(r"[a-z]+")


def may_harm(lowered: str, start: int, stop: int) -> bool:
    """Whether a sentence of a text in small letters may tell of harm; quick, and never wrong when it says no."""
    return not _keys().isdisjoint(_WORD.findall(lowered, start, stop))


def _key(phrase: str) -> str:
    """The longest word of a phrase: one that must stand there."""
    return max(phrase.replace(",", "").split(), key=len)
