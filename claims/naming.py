"""How two names are held against each other when nobody has said that they belong to one entity."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import table
from claims.value import Relation, RelationKind, World

# Jaro-Winkler of single folded words, 0 to 1: below, two words are not taken for spellings of one word.
NEAR = 0.86
# Words that only join others: "Ministry of Health" leaves nothing out of "Health Ministry".
_LINKS = frozenset({"of", "the", "for", "and", "at", "s"})


class Outcome(StrEnum):
    """What two spellings are to each other."""

    VARIANT = "variant"
    UNCERTAIN = "uncertain"
    DIFFERENT = "different"


class Likeness(NamedTuple):
    """Whether two spellings name one thing; ``score`` from 0 (nothing alike) to 1."""

    outcome: Outcome
    score: float
    reason: str


def compare_spellings(a: str, b: str) -> Likeness:
    """A first-level comparison, word by word: only a change of order is a variant, whatever is merely near is uncertain.

    This is the one place to put a better engine.
    """
    first, second = words(a), words(b)
    if sorted(first) == sorted(second):
        return Likeness(Outcome.VARIANT, 1.0, "the same words in another order")
    small, large = sorted((first, second), key=lambda some: (len(some), some))
    if small and set(small) < set(large):
        return Likeness(Outcome.UNCERTAIN, 0.9, f"“{' '.join(small)}” leaves out a part of “{' '.join(large)}”")
    score, far = _aligned(small, large)
    if score >= NEAR:
        return Likeness(Outcome.UNCERTAIN, score, "the spellings are near, and nothing says that they name one thing")
    return Likeness(Outcome.DIFFERENT, score, f"“{far}” has no counterpart" if far else "nothing in common")


def _aligned(small: tuple[str, ...], large: tuple[str, ...]) -> tuple[float, str]:
    """The worst of the best matches of the shorter name's words, and the word that has it."""
    from rapidfuzz.distance import JaroWinkler  # here: importing it takes longer than all kinds together

    best = [(max(JaroWinkler.similarity(one, other) for other in large), one) for one in small if large]
    return min(best, default=(0.0, ""))


@cache
def _titles() -> tuple[frozenset[tuple[str, ...]], frozenset[str], int]:
    data = table("titles")
    titles = frozenset(tuple(entry.split()) for entry in data["titles"]) | {(word,) for word in data["ranks"]}
    return titles, frozenset(data["before"]), max(map(len, titles))


def without_titles(text: str) -> str:
    """The name without what stands before it: "Col. Gen. Ann Bell" is "ann bell". A bare title stays as it is."""
    titles, before, longest = _titles()
    rest = words(text)
    start = position = 0
    while position < len(rest) - 1:
        sizes = range(min(longest, len(rest) - 1 - position), 0, -1)
        size = next((size for size in sizes if rest[position : position + size] in titles), 0)
        if size == 0 and rest[position] not in before:
            break
        position += size or 1
        start = position if size or rest[position - 1] in before else start
    return " ".join(rest[start:])


class Named(NamedTuple):
    """One side of a comparison: the folded spelling, and the entity if it is known."""

    spelling: str
    entity: str | None
    raw: str


def relate_names(a: Named, b: Named, world: World, noun: str) -> Relation:
    """Two names as a relation: the same entity is the same thing, whatever the spelling; otherwise spelling decides."""
    if a.entity and b.entity:
        if a.entity != b.entity:
            shown = " and ".join(f"“{name}”" for name in sorted((world.name(a.entity), world.name(b.entity))))
            return Relation(RelationKind.DIFFERS, f"{shown} are two {noun}")
        return _one_entity(a, b, world)
    if a.spelling == b.spelling:
        return Relation(RelationKind.SAME, "the same name")
    return _by_spelling(a, b)


def _one_entity(a: Named, b: Named, world: World) -> Relation:
    name = world.name(a.entity or "")
    if a.spelling == b.spelling:
        return Relation(RelationKind.SAME, f"both are {name}")
    small, large = sorted((set(a.spelling.split()) - _LINKS, set(b.spelling.split()) - _LINKS), key=len)
    if small < large:
        return Relation(RelationKind.SAME, f"a shorter and a longer form of the name {name}")
    what = "spellings" if _alike(a.spelling, b.spelling) else "names"
    return Relation(RelationKind.SAME, f"two {what} of {name}", spelling=True)


def _alike(a: str, b: str) -> bool:
    """Whether they begin alike somewhere, as spellings of one name do and an acronym and its name do not."""
    return bool({word[:1] for word in a.split()} & {word[:1] for word in b.split()}) and len(a.split()) == len(
        b.split()
    )


@cache
def _description() -> re.Pattern[str]:
    return re.compile(r"\s*(?:the|a|an|its|his|her|their|this|that)\s")


def is_description(raw: str) -> bool:
    """Whether the words describe and do not name: "the capital", "his deputy"."""
    return raw.islower() and _description().match(raw) is not None


def _by_spelling(a: Named, b: Named) -> Relation:
    if is_description(a.raw) or is_description(b.raw):
        return Relation(RelationKind.UNCERTAIN, "a description does not say who or what is meant")
    first, second = sorted((a, b), key=lambda side: side.spelling)
    found = compare_spellings(first.spelling, second.spelling)
    distance = round(1 - found.score, 3)
    if found.outcome is Outcome.VARIANT:
        return Relation(RelationKind.SAME, found.reason, distance, spelling=True)
    kind = RelationKind.UNCERTAIN if found.outcome is Outcome.UNCERTAIN else RelationKind.DIFFERS
    return Relation(kind, found.reason, distance)
