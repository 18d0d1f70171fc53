"""Whose a value is, and from where a distance is told: the run of names that stands last before it, or behind."""

from __future__ import annotations

from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# Between two lists' entries; and how far apart the words of one name may stand ("Union of Seniors").
_OTHERS = frozenset((";", "(", ")", "while", "whereas", "but"))
_RUN = 2
_BRACKET = 8
# Somebody else than whom the name before them means: "the judge jailed him for 14 years".
_PRONOUNS = frozenset(("him", "her", "them", "he", "she", "they"))
# How far, in words, a date that opens a sentence governs it.
_OPENING = 25


def owner(passage: Passage, first: int) -> frozenset[str]:
    """The run of names that stands last before a value: whose it is, where a list gives each its own ("Green Dyke 8, the Union 6")."""
    if not passage.named:
        return frozenset()
    start = _before_brackets(passage.row, first)
    stop, words, figures = start, passage.said, passage.figures
    while start > 0 and start - 1 not in figures and words[start - 1] not in _OTHERS:
        start -= 1
    places = [item for item in passage.named if start <= item.at < stop]
    run: set[str] = set()
    last = None
    for item in reversed(places):
        if last is not None and last - item.at > _RUN:
            break
        run.add(item.id)
        last = item.at
    if not run and not start and first <= 1:
        run = _inverted(passage, first)
    return frozenset(run) if _PRONOUNS.isdisjoint(words[max(last or 0, start) : stop]) else frozenset()


def _inverted(passage: Passage, first: int) -> set[str]:
    """The first run of names behind a value that opens its sentence: "With 32 points Ann Bell led", "Third, with 4,877, came Ann Bell"."""
    run: set[str] = set()
    last = None
    for item in passage.named:
        if item.at > first and (last is None or item.at - last <= _RUN) and item.at - first < _OPENING:
            run.add(item.id)
            last = item.at
    inverted = passage.row[0].word in _OPENERS or any(token.word == "came" for token in passage.row)
    return run if inverted else set()


_OPENERS = frozenset(("with", "on", "at", "in"))


def measured_from(passage: Passage, last: int) -> frozenset[str]:
    """The run of names from which a distance that ends at ``last`` is told: "3 miles south of Platte", "40 km from Port Selwyn"."""
    told = passage.said[last + 1 : last + 1 + _FROM_REACH]
    if _FROM.isdisjoint(told):
        return frozenset()
    step = next((at for at, word in enumerate(told) if word in _FROM), None)
    if step is None or not set(told[:step]) <= word_set("narrowing", "ways"):
        return frozenset()
    start = last + 2 + step + (told[step + 1 : step + 2] == ("the",))
    run: list[str] = []
    for item in passage.named:
        if item.at == start + len(run):
            run.append(item.id)
    return frozenset(run)


_FROM = frozenset(("of", "from", "outside", "off"))
_FROM_REACH = 5


def _before_brackets(row: Row, first: int) -> int:
    """Where the words before a value end, a bracket right before it left out: "Abiy Tessema (ETH) 2:08:59"."""
    if not first or row[first - 1].word != ")":
        return first
    return next((at for at in range(first - 2, max(first - _BRACKET, -1), -1) if row[at].word == "("), first)
