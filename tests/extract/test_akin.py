"""Words that reports use for one another, and words that they contrast."""

from __future__ import annotations

import pytest

from claims.extract.language.akin import senses, senses_of
from claims.extract.language.stems import noun_stem, stem
from claims.tables import rows

AKIN = [
    ("escape", "flee"),
    ("collapse", "crumble"),
    ("postpone", "delay"),
    ("resign", "quit"),
    ("gunman", "attacker"),
    ("speech", "address"),
    ("reward", "bounty"),
    ("pact", "treaty"),
    ("verdict", "ruling"),
    ("tall", "height"),
]
APART = [
    ("win", "lose"),
    ("buy", "sell"),
    ("begin", "end"),
    ("arrive", "leave"),
    ("rise", "fall"),
    ("kill", "injure"),
    ("postpone", "cancel"),
    ("doctor", "nurse"),
    ("teacher", "pupil"),
    ("seat", "vote"),
    ("profit", "revenue"),
    ("height", "width"),
]


def _senses(word: str) -> frozenset[int]:
    return senses(stem(word)) | senses(noun_stem(word))


@pytest.mark.parametrize(("one", "two"), AKIN)
def test_akin(one: str, two: str) -> None:
    assert _senses(one) & _senses(two)


@pytest.mark.parametrize(("one", "two"), APART)
def test_contrasted(one: str, two: str) -> None:
    assert not _senses(one) & _senses(two)


def test_an_unknown_word_is_akin_to_nothing() -> None:
    assert not senses("qwertz")
    assert not senses_of(frozenset(("qwertz", "")))


@pytest.mark.parametrize("name", ["akin_nouns", "akin_verbs"])
def test_the_lists_are_in_order(name: str) -> None:
    lines = [tuple(row) for row in rows(name)]
    assert len(set(lines)) == len(lines)
    assert all(2 <= len(line) <= 12 and len(set(line)) == len(line) for line in lines)
    assert all(word == word.lower().strip() and word.isascii() for line in lines for word in line)
