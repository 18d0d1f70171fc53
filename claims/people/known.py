"""Who has been found in a document: which bare surname, given name or whole name is one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from claims.people import context
from claims.people.runs import Body
from claims.people.words import (
    BLOCK,
    FUNCTION,
    GIVEN,
    INITIAL,
    KNOWN,
    PARTICLE,
    PLACE,
    SUFFIX,
    WEAK,
    listed,
)


@cache
def _small_words() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])[a-z]+(?![\w-])")


@dataclass(slots=True)
class Known:
    """The names found so far in one text. ``learn`` all of them first, then ``recognise``."""

    text: str
    names: set[tuple[str, ...]] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    _small: frozenset[str] | None = None

    def learn(self, body: Body) -> None:
        """Remember a person's name."""
        words = [(key, bits) for key, bits in zip(body.keys, body.bits, strict=True) if not bits & SUFFIX]
        self.names.add(body.keys)
        if not words or words[-1][1] & INITIAL:
            return
        self.surnames.add(words[-1][0])
        if len(words) > 1 and words[0][1] & KNOWN:
            self.given.add(words[0][0])

    def small(self) -> frozenset[str]:
        """The words that the text also has in small letters."""
        if self._small is None:
            self._small = frozenset(_small_words().findall(self.text))
        return self._small

    def recognise(self, body: Body, text: str, start: int, stop: int) -> tuple[int, str] | None:
        """How far into the body the name begins, and the rule; nothing when it is nobody known."""
        if body.keys in self.names and len(body.keys) > 1:
            return 0, "named again"
        if len(body.keys) > 1:
            return self._longer(body, text, start)
        word, bits = body.keys[0], body.bits[0]
        if word in self.surnames and not self._common(word, bits):
            behind = context.behind(text, stop)
            return None if behind.word in listed("thing_after") else (0, "surname of one named")
        if word in self.given and bits & GIVEN and not bits & PLACE:
            return 0, "given name of one named"
        return None

    def _common(self, word: str, bits: int) -> bool:
        return bool(bits & BLOCK & ~FUNCTION) or word in self.small()

    def _longer(self, body: Body, text: str, start: int) -> tuple[int, str] | None:
        if body.keys[-1] not in self.surnames or body.bits[-1] & (PLACE | PARTICLE):
            return None
        if context.word_before(text, start) in (".", "the"):
            return None
        return 0, "surname of one named"
