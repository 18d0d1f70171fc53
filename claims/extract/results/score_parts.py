"""Of which part of a contest a result is: "the opening set 25-22", "the third 25-19", "6-3, 4-6, 7-5", "1-0 at half-time", "led 14-12".

Sets, legs and quarters have results of their own. One of them is held against that of the same part alone, and never against the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.extract.language.noun_phrases import words_of
from claims.extract.language.tokens import Row
from claims.tables import table

SCORE = "score"
PART = "part "
# A part of which nothing says which, and a state of the game.
_SOME, _LED = f"{PART}?", f"{PART}on the way"
_BEFORE, _BEHIND, _NEAR = 14, 5, 3
_ENDS = frozenset((",", ";", "and", "but"))
_JOINTS = re.compile(r"\s*(?:\(\d{1,2}(?:[–-]\d{1,2})?\)\s*)?(?:[,;/]|,?\s+and)?\s*")


@cache
def _ordinals() -> dict[str, int]:
    told = {word: int(value) for word, value in table("numbers")["ordinals"].items() if str(value).isdigit()}
    digits = {f"{number}{end}": number for end in ("st", "nd", "rd", "th") for number in range(1, 13)}
    return {**digits, **told, "opening": 1, "1": 1}


def parts_of(text: str, spans: Sequence[tuple[int, int]]) -> list[str | None]:
    """For the results of a sentence, by their places in the text, their places in a row of such: the parts of one contest in their order. What
    stands in brackets behind a result ("7-6 (7-2)", "2-1 (1-0)") is of some part of that.
    """
    aside = {at for at in range(1, len(spans)) if _is_aside(text, spans[at - 1], spans[at])}
    told = [at for at in range(len(spans)) if at not in aside]
    found: list[str | None] = [_SOME if at in aside else None for at in range(len(spans))]
    row: list[int] = []
    for at in told:
        if row and not _JOINTS.fullmatch(text[spans[row[-1]][1] : spans[at][0]]):
            row = []
        row.append(at)
        if len(row) > 1:
            for number, one in enumerate(row, 1):
                found[one] = f"{PART}{number}"
    return found


def _is_aside(text: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a result stands in brackets of its own right behind another."""
    return text[before[1] : span[0]].strip() == "(" and text[span[1] : span[1] + 1] == ")"


def part_of(row: Row, first: int, last: int) -> str | None:
    """The part that the words around a result name: "the second set was won 25-21, the fourth 25-20"."""
    ahead = [token.word for token in row[:first]]
    behind = _until_result([token.word for token in row[last + 1 : last + 1 + _BEHIND]])
    carried = not words_of("parts").isdisjoint(ahead)
    if told := _named(_since_result(ahead)[: -_BEFORE - 1 : -1], carried) or _named(behind, False):
        return told
    if not words_of("on-the-way").isdisjoint(ahead[-_NEAR:]) or not words_of("half-way").isdisjoint(behind):
        return _LED
    return _SOME if carried and any(map(_is_result, ahead)) else None


def _named(words: Sequence[str], carried: bool) -> str | None:
    """The part by its ordinal: the first that stands beside the word for a part, or, where the sentence has such a word before, alone."""
    for at, word in enumerate(words):
        number = _ordinals().get(word)
        if number is not None and (carried or not words_of("parts").isdisjoint(words[max(0, at - 1) : at + 2])):
            return f"{PART}{number}"
    return None


def _is_result(word: str) -> bool:
    return word[0].isdigit() and ("-" in word or "–" in word)


def _since_result(words: Sequence[str]) -> Sequence[str]:
    """The words behind the last figure with a dash: what stands before it is said of that result."""
    at = next((at for at in range(len(words) - 1, -1, -1) if _is_result(words[at])), -1)
    return words[at + 1 :]


def _until_result(words: Sequence[str]) -> Sequence[str]:
    """The words up to the next result, or to a mark behind which the next thing is told."""
    return words[: next((at for at, word in enumerate(words) if _is_result(word) or word in _ENDS), len(words))]


def fits(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two results may be of the same part, or both of the whole."""
    first, second = ({word for word in some if word.startswith(PART)} for some in (one, two))
    return first == second and first.isdisjoint((_LED, _SOME))
