"""Whether two names that belong to one person, as all else says, give that person two given names: "Livia" and "Lidia" Marchetto."""

from __future__ import annotations

import re

from claims.folding import words

# Letters by which spellings of one name differ: they are one here. Behind them vowels and an "h" inside a word say nothing.
_ONE = (
    (re.compile("ph|[vw]"), "f"),
    (re.compile("zh"), "j"),
    (re.compile("ck|ch|[cqg]"), "k"),
    (re.compile("th|d"), "t"),
    (re.compile("sh|z"), "s"),
    (re.compile("b"), "p"),
    (re.compile("x"), "ks"),
    (re.compile("(?<=.)h"), ""),
    (re.compile("[aeiouyj]"), ""),
)
_TWICE = re.compile(r"(.)\1+")
_SHORT = 3
_NEAR = 80


def given_apart(a: str, b: str) -> tuple[str, str] | None:
    """The two given names, in the order of the alphabet, where they are no spellings of one; all other parts of the names must be alike.

    A short form of the other ("Leon", "Leonard"), an initial, and what a table of names or a romanisation makes one are none.
    """
    one, two = words(a), words(b)
    if len(one) != len(two) or len(one) < 2 or not _rest_alike(one[1:], two[1:]):
        return None
    first, second = sorted((one[0], two[0]))
    if min(len(first), len(second)) < _SHORT or second.startswith(first) or not _differ(first, second):
        return None
    from claims.names.compare import compare

    found = compare(a, b)
    return None if found.outcome == "variant" and not found.reason.startswith("a slip") else (first, second)


def _rest_alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    from rapidfuzz import fuzz

    return all(fuzz.ratio(left, right) >= _NEAR for left, right in zip(one, two, strict=True))


def _differ(one: str, two: str) -> bool:
    """Whether two words differ in more than vowels, voice and the order of letters; "Mario" and "Maria" are two names, too."""
    if sorted(one) == sorted(two):
        return False  # "Partick" is Patrick
    return _skeleton(one) != _skeleton(two) or {one[-1], two[-1]} == {"a", "o"}


def _skeleton(word: str) -> str:
    for pattern, letter in _ONE:
        word = pattern.sub(letter, word)
    return _TWICE.sub(r"\1", word)
