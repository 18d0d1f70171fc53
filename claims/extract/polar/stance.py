"""How a sentence stands to a statement that it contains: whether it makes it, denies it, doubts it or leaves it open.

The words that do so are a closed class, whatever the statement is of: "denied that", "there is no evidence that", "it is premature to say that".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from claims.extract.texts.passage import Passage
from claims.tables import table, word_set
from claims.text import Span
from claims.values.yes_no import Says


class Stance(Enum):
    """What is said of a statement."""

    MADE = "made"
    DENIED = "denied"
    DOUBTED = "doubted"
    OPEN = "open"


class _Words(NamedTuple):
    """The words of one stance: those that govern what follows, and those behind what they are told of."""

    stance: Stance
    before: re.Pattern[str]
    behind: re.Pattern[str]


# What a negation and a doubt say of what they govern is nothing where something stands between them and it.
_OVER = re.compile(
    r"[;:]|, (?:but|while|although|though|and|which|who|where|despite|yet)\b|\b(?:but|although|despite|while|however)\b"
)
_REACH, _LOOK, _BEHIND = 60, 180, 12
# What leaves open is asked before what denies: "could not rule out".
_ORDER = (Stance.OPEN, Stance.DOUBTED, Stance.DENIED)


@cache
def _words() -> tuple[_Words, ...]:
    data = table("stances")
    return tuple(
        _Words(
            stance, *(re.compile(rf"\b(?:{'|'.join(data[stance.value][side])})(?!\w)") for side in ("before", "behind"))
        )
        for stance in _ORDER
    )


class Governed(NamedTuple):
    """How a sentence stands to a statement, and the statement with the words that say so."""

    stance: Stance
    whole: Span

    @property
    def is_made(self) -> bool:
        """Whether it is told as it is, and neither denied nor doubted."""
        return self.stance is Stance.MADE

    def led_from(self, start: int) -> int | None:
        """Where what is denied or doubted begins, which is at ``start``; none for what is told as it is."""
        return None if self.is_made else start


def stance_to(passage: Passage, told: Span) -> Governed:
    """How a sentence stands to the statement at ``told``, offsets of its text. Of two stances the one whose words are nearer holds."""
    at = passage.span.start
    found = max(_governing(passage.small, told.start - at, told.stop - at), default=None, key=itemgetter(0))
    if found is None:
        return Governed(Stance.MADE, told)
    _, stance, start, stop = found
    return Governed(stance, Span(min(told.start, at + start), max(told.stop, at + stop)))


def answer_of(says: bool, stance: Stance) -> Says | None:
    """What a sentence answers that takes a stance on a yes or a no; nothing where that is left open, as by who doubts a no."""
    if stance is Stance.DOUBTED:
        return Says.DOUBTED if says else None
    if stance is Stance.OPEN:
        return None
    return Says.YES if says is (stance is Stance.MADE) else Says.NO


def _governing(words: str, start: int, stop: int) -> Iterator[tuple[int, Stance, int, int]]:
    """Every stance that governs a part of a sentence, with where its words lie: how near they are comes first."""
    for stance, before, behind in _words():
        for one in before.finditer(words, max(0, start - _LOOK), start):
            if start - one.end() <= _REACH and not _OVER.search(words, one.end(), start):
                yield one.end(), stance, one.start(), one.end()
        later = behind.search(words, stop, stop + _LOOK)
        if later and later.start() - stop <= _BEHIND and not _OVER.search(words, stop, later.start()):
            yield len(words), stance, later.start(), later.end()


def is_denial(word: str) -> bool:
    """Whether a word turns the yes of a verb or a frame beside it into a no."""
    return word in word_set("disputes", "denying") or word.endswith(("n't", "n’t"))


def deniers() -> frozenset[str]:
    """Verbs that deny or doubt, whose subject does so."""
    return word_set("stances", "deniers")


def viewing() -> frozenset[str]:
    """Verbs by which a sentence gives a statement as somebody's: "called", "blamed", "spoke of"."""
    return word_set("stances", "viewed")
