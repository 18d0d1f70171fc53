"""Who has been found in a document: which bare surname, given name or whole name is one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.grammar import APOSTROPHES
from claims.people.ahead import word_before
from claims.people.behind import behind
from claims.people.runs import Body
from claims.people.words import (
    BLOCK,
    CALENDAR,
    INITIAL,
    KNOWN,
    PARTICLE,
    PLACE,
    SOFT,
    SUFFIX,
    THING,
    listed,
)

_PLAIN = re.compile(r"[a-z]+")
# A given name and two surnames, of which the first may stand alone: "Ana Rojas Prieto", "Rojas".
_DOUBLE = 3


def _is_part(char: str) -> bool:
    """Whether a character, or none, makes of the word beside it a part of a longer one."""
    return char.isalnum() or (char in ("_", "-"))


@dataclass(slots=True)
class Known:
    """The names found so far in one text. ``learn`` all of them first, then ``recognise``."""

    text: str
    names: set[tuple[str, ...]] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    firms: set[tuple[str, ...]] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)
    _small: dict[str, bool] = field(default_factory=dict)

    def note(self, body: Body) -> None:
        """Remember what stands before "Inc." or the like: elsewhere in the text it is no person either; and which words
        stand alone.
        """
        if len(body.keys) == 1 and not body.titles and not body.after & THING:
            self.alone.add(body.keys[0])
        if body.after_key in listed("firm_words"):
            self.firms.add(body.keys)

    def learn(self, body: Body) -> None:
        """Remember a person's name."""
        words = [(key, bits) for key, bits in zip(body.keys, body.bits, strict=True) if not bits & SUFFIX]
        self.names.add(body.keys)
        if not words or words[-1][1] & INITIAL:
            return
        self.surnames.add(words[-1][0])
        if len(words) == _DOUBLE and not any(
            bits & (KNOWN | PARTICLE | INITIAL | BLOCK | PLACE | THING) for _, bits in words[1:]
        ):
            self.surnames.add(words[1][0])
        if len(words) > 1 and not words[0][1] & (PARTICLE | INITIAL | BLOCK):
            self.given.add(words[0][0])

    def echoes(self, body: Body) -> bool:
        """Whether the text has the last word of a name alone too, and not the first."""
        return body.keys[-1] in self.alone and body.keys[0] not in self.alone

    def has_small(self, word: str) -> bool:
        """Whether the text has a word in small letters too."""
        known = self._small.get(word)
        if known is None:
            known = self._small[word] = self._finds(word)
        return known

    def _finds(self, word: str) -> bool:
        if not _PLAIN.fullmatch(word):
            return False
        text, at = self.text, self.text.find(word)
        while at >= 0:
            stop = at + len(word)
            before, behind = text[at - 1 : at] if at else "", text[stop : stop + 1]
            if not (_is_part(before) or before in APOSTROPHES) and not _is_part(behind):
                return True
            at = text.find(word, at + 1)
        return False

    def recognise(self, body: Body, text: str, start: int, stop: int) -> tuple[int, str] | None:
        """How far into the body the name begins, and the rule; nothing when it is nobody known."""
        if (body.keys[-1] not in self.surnames and body.keys[-1] not in self.given) or body.keys in self.firms:
            return None
        if body.after & THING and not body.after & (KNOWN | CALENDAR):
            return None
        if len(body.keys) > 1:
            return (0, "named again") if body.keys in self.names else self._longer(body, text, start)
        return self._single(body, text, start, stop)

    def _single(self, body: Body, text: str, start: int, stop: int) -> tuple[int, str] | None:
        word, bits = body.keys[0], body.bits[0]
        if word in self.surnames and not self._common(word, bits, text, start, stop):
            return None if behind(text, stop).word in listed("thing_after") else (0, "surname of one named")
        if word in self.given and not bits & BLOCK and not self.has_small(word):
            return 0, "given name of one named"
        return None

    def _common(self, word: str, bits: int, text: str, start: int, stop: int) -> bool:
        """Whether a surname is a common word or a place too, and nothing here says that the person is meant."""
        if not bits & BLOCK and not self.has_small(word):
            return False
        if bits & SOFT or not bits & BLOCK:
            before = word_before(text, start)
            return not (behind(text, stop).verb or before not in (".", "the", "in", "a", "of"))
        return True

    def _longer(self, body: Body, text: str, start: int) -> tuple[int, str] | None:
        if body.keys[-1] not in self.surnames or body.bits[-1] & (PLACE | PARTICLE | THING):
            return None
        if word_before(text, start) in (".", "the"):
            return None
        return 0, "surname of one named"
