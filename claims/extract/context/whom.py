"""Of whom a place of a sentence tells: the person named before it, else the noun for one, in that sentence or in those before."""

from __future__ import annotations

from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import noun_stem, small_words
from claims.extract.language.tokens import Token
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words
from claims.people import PersonMention

# What a surname has before it among the words for whom something is told of.
NAME = "name:"
# So many sentences before may name whom a sentence tells of.
_BACK = 2


def by_name(person: PersonMention) -> str:
    """A person by the surname."""
    return f"{NAME}{words(person.name)[-1]}"


def is_named(who: frozenset[str]) -> bool:
    """Whether one of those words is a name."""
    return any(one.startswith(NAME) for one in who)


def whom(page: Page, at: int, first: int) -> frozenset[str]:
    """The names, or else the nouns, of the person whom a place of a sentence tells of; two persons alike near are told apart by nobody."""
    row = page.passages[at].row
    for back in range(_BACK + 1):
        passage = page.passages[at - back] if at >= back else None
        if passage is None or not passage.prose:
            break
        stop = row[first].start if back == 0 else passage.span.stop
        if found := _person(passage, stop):
            return found
    return frozenset()


def _is_one(token: Token) -> bool:
    """Whether a word is a noun for one person."""
    word = token.word
    return (
        not token.capital
        and not word.endswith(("s", "men", "people", "children"))
        and word not in small_words()
        and is_person(word)
    )


def _person(passage: Passage, stop: int) -> frozenset[str]:
    """The last person that a sentence names before a place, with the nouns right before and behind the name; else the last noun for one person."""
    named = [one for one in passage.people if one.stop <= stop]
    nouns = [(n, token.word) for n, token in enumerate(passage.row) if token.stop <= stop and _is_one(token)]
    if named:
        one = named[-1]
        own = [noun_stem(word) for n, word in nouns if one.start - 30 <= passage.row[n].start <= one.stop + 30]
        return frozenset([by_name(one), *own])
    if nouns:
        return frozenset([noun_stem(nouns[-1][1])])
    return frozenset()
