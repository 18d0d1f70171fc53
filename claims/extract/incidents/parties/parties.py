"""Whom a sentence names: "three men and a woman", "a 17-year-old boy", "his wife", "Ann Bell, 36", "another"; with number and ages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.extract.incidents.parties.ages import TENS, WORDS
from claims.extract.incidents.parties.lists import joined
from claims.extract.incidents.parties.nouns import MODIFIERS
from claims.extract.incidents.parties.opening import ORDINALS
from claims.extract.incidents.parties.party import Party, bare_of, listed, plural, singular, stops
from claims.extract.incidents.parties.phrases import party_at
from claims.extract.incidents.wording import Sentence
from claims.tables import table

_CAPTIVE = frozenset("hostage captive prisoner".split())
_TAKING = frozenset("taken took takes taking held holding holds".split())


def parties(sentence: Sentence, openings: Sequence[int] | None = None) -> list[Party]:
    """The people named in a sentence, in order: lists joined by "and" are one party. ``openings``: where one may begin, if that is known."""
    found: list[Party] = []
    done = 0
    for at in openings_in(sentence) if openings is None else openings:
        if at < done or _is_taken(sentence, at):
            continue
        one = party_at(sentence, at)
        if one:
            party = joined(sentence, one)
            found.append(party)
            done = party.behind + 1
    return found


def _is_taken(sentence: Sentence, at: int) -> bool:
    """ "Had been taken hostage": no person besides."""
    return sentence.word(at) in _CAPTIVE and sentence.word(at - 1) in _TAKING


@cache
def _opening() -> frozenset[str]:
    """Words that a party can begin with, whatever stands behind them."""
    lists = ("articles", "definite", "reflexive", "pronouns")
    words = frozenset(word for name in lists for word in listed(name))
    return (
        words
        | frozenset(ORDINALS)
        | frozenset(WORDS)
        | frozenset(TENS)
        | {"other", "others", "another", "nobody", "none", "no", "family"}
    )


@cache
def _heads() -> frozenset[str]:
    return singular() | plural() | frozenset(table("parties")["fixed"]) | listed("grouped") | {"others"}


def openings_in(sentence: Sentence) -> list[int]:
    """The places at which a party may begin: one pass from the end, so that most words are never looked at twice."""
    opening, heads, stop, pronouns = _opening(), _heads(), stops(), listed("pronouns")
    names, figures = sentence.names, sentence.figures
    found: list[int] = []
    near = MODIFIERS
    for at in range(len(sentence.words) - 1, -1, -1):
        word = sentence.words[at]
        first = word[0]
        if word in heads or (word[-1] in "s'’" and bare_of(word) in heads):
            near = 0
        elif word in stop or not first.isalpha():
            near = MODIFIERS
        else:
            near += 1
        if (
            near < MODIFIERS
            or word in opening
            or ("'" in word and word.partition("'")[0] in pronouns)
            or at in names
            or at in figures
            or first.isdigit()
            or at + 2 in names
            or "-" in word
        ):
            found.append(at)
    found.reverse()
    return found
