"""Which part of one name stands for which part of the other, and by what right."""

from __future__ import annotations

from typing import NamedTuple

from claims.names.given import CHINESE, FAMILIES
from claims.names.joins import whole
from claims.names.parts import Name
from claims.names.relations import Relate, folded, initial, same
from claims.names.tokens import INITIAL, PREFIXED

# How sure each kind of match is; a near match is scored by its likeness instead.
GRADES = {
    "same": 1.0,
    "given name": 0.98,
    "patronymic": 0.98,
    "joined": 0.96,
    "romanisation": 0.95,
    "short form": 0.9,
    "consonants": 0.85,
    "initial": 0.8,
    "translated": 0.6,
}


# Scripts that write no short vowels, or more of them than there are.
VOWELLESS = frozenset(("abjad", "kana", "thai", "khmer", "indic"))
SYLLABLES = frozenset(("hangul", "han"))


class Pair(NamedTuple):
    """Token positions on both sides, the kind of match and its likeness."""

    left: int
    right: int
    kind: str
    grade: float


class Alignment(NamedTuple):
    """Matched pairs, and the positions on either side that nothing stands for."""

    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


class Sides:
    """Two names while they are aligned: what is still free on either side, and what they show together."""

    __slots__ = ("a", "abjad", "b", "flags", "left", "pairs", "right")

    def __init__(self, a: Name, b: Name) -> None:
        self.a, self.b = a, b
        self.left, self.right = list(range(len(a.tokens))), list(range(len(b.tokens)))
        self.pairs: list[Pair] = []
        self.abjad = ""
        if a.script != b.script:
            self.abjad = a.script if a.script in VOWELLESS else b.script if b.script in VOWELLESS else ""
        self.flags = (a.flags | b.flags) & FAMILIES
        if self.flags & CHINESE and pinyin(a) and pinyin(b):
            self.flags &= ~CHINESE

    def match(self, relate: Relate) -> None:
        """Pair every free token with the first free one that the rule allows."""
        tokens, others, flags, abjad, right = self.a.tokens, self.b.tokens, self.flags, self.abjad, self.right
        for i in tuple(self.left):
            this = tokens[i]
            for j in right:
                kind = relate(this, others[j], flags, abjad)
                if kind:
                    self.pairs.append(Pair(i, j, kind, GRADES[kind]))
                    self.left.remove(i)
                    right.remove(j)
                    break

    def join(self) -> None:
        """Hamid Reza and Hamidreza: neighbours, with the particles between, against one token."""
        for i in tuple(self.left):
            for j in whole(self.a, i, self.left, self.b, self.right, (self.flags, self.abjad)):
                self.pairs.append(Pair(i, j, "joined", GRADES["joined"]))
        for j in tuple(self.right):
            for i in whole(self.b, j, self.right, self.a, self.left, (self.flags, self.abjad)):
                self.pairs.append(Pair(i, j, "joined", GRADES["joined"]))


def pinyin(name: Name) -> bool:
    """Shown by an initial that Wade-Giles does not have."""
    return any(item.text[0] in "bdgqrxz" for item in name.tokens)


def _hidden(a: Name, b: Name, left: list[int]) -> bool:
    """A word in two and a patronymic left out: as many words on either side."""
    return len(left) > 1 and (a.patronymic > 0) != (b.patronymic > 0)


def align(a: Name, b: Name) -> Alignment:
    """Rule by rule, the surest first, whatever the order of the parts."""
    sides, bits = Sides(a, b), a.flags | b.flags
    left, right = sides.left, sides.right
    sides.match(same)
    if left and right:
        if not a.script == b.script in SYLLABLES:  # a script of its own has one spelling
            sides.match(folded)
        if left and right and (len(left) != len(right) or bits & (PREFIXED | CHINESE) or _hidden(a, b, left)):
            sides.join()
        if left and right and bits & INITIAL:
            sides.match(initial)
    return Alignment(tuple(sides.pairs), tuple(left), tuple(right))
