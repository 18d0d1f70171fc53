"""Which of its kind a sentence speaks of: "the second leg", "the women's race", as marks with a key and a value ("~leg:2")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claims.dates.words import MAY, month_words
from claims.extract.language.signs import sign
from claims.tables import table, word_set

# A mark that begins with it has a key and a value: two figures whose marks of one key differ are of two things.
KEYED = "~"
WINDOW = "window"
_ORDINALS = {
    word: at
    for at, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_NTH = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$")
# How many words may stand between an ordinal and its noun, and what ends the phrase.
_BETWEEN = 2
_ENDS = frozenset("of in and the to at on by for with was were is had has".split())


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", name)


def _class_words() -> Iterator[str]:
    kinds: Mapping[str, Mapping[str, str]] = table("narrowing")["classes"]
    return (word for some in kinds.values() for words in some.values() for word in words.split())


_ROWS, _CLASSES = sign(lambda: _listed("rows")), sign(_class_words)


def kinds(said: Sequence[str], signs: int) -> frozenset[str]:
    """The marks of all that a sentence, given by its words and its signs, names one alone of."""
    found = frozenset(in_a_row(said)) if signs & _ROWS else frozenset[str]()
    return found | frozenset(_classes(said)) if signs & _CLASSES else found


def in_a_row(said: Sequence[str]) -> Iterator[str]:
    """ "The second leg", "on its first weekend": which of its kind, where the sentence names one alone."""
    found = set(_numbered(said))
    nouns = {noun for noun, _ in found}
    if len(found) == len(nouns) and "" not in nouns:
        for noun, number in sorted(found):
            yield f"{KEYED}{noun}:{number}"
            if noun in _listed("spans"):
                yield WINDOW


def _numbered(said: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The nouns of rows with their numbers; no noun for an ordinal that has none of its own: "the second set and the fourth"."""
    for at, word in [(at, word) for at, word in enumerate(said) if word in _ORDINALS or word[:1].isdigit()]:
        number = _ORDINALS.get(word) or _nth(word)
        if number is None or is_day_of_month(said, at):
            continue
        behind = said[at + 1 : at + 2 + _BETWEEN]
        noun = next((word for word in behind if word in _listed("rows") or not word.isalpha() or word in _ENDS), ".")
        if noun in _listed("rows"):
            yield noun, number
        elif said[at - 1] == "the" and behind[:1] and (noun == behind[0] or behind[0][0].isdigit()):
            yield "", number


def is_day_of_month(said: Sequence[str], at: int) -> bool:
    """ "The first of July": no place in a row of anything else."""
    return at + 2 < len(said) and said[at + 1] == "of" and said[at + 2] in (MAY, *month_words())


def _nth(word: str) -> int | None:
    found = _NTH.match(word) if word[:1].isdigit() else None
    return int(found[1]) if found else None


def _classes(said: Sequence[str]) -> Iterator[str]:
    """ "The women's race": the class of those who take part, where the sentence names one alone."""
    for key, kinds in table("narrowing")["classes"].items():
        yield from one_of(said, key, kinds)


def one_of(said: Sequence[str], key: str, kinds: Mapping[str, str]) -> Iterator[str]:
    """The one of some kinds of which a sentence has a word, as a mark."""
    words = frozenset(said)
    here = [name for name, some in kinds.items() if not words.isdisjoint(some.split())]
    if len(here) == 1:
        yield f"{KEYED}{key}:{here[0]}"
