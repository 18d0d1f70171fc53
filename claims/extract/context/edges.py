"""The part of a sentence that is said of a value: its clause, up to another value, a break or a few words."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from claims.extract.texts.passage import Passage

REACH = 7
BREAKS = frozenset([";", ":", "(", ")", "–", "—", "but", "while", "whereas", "although", "though", "because"])


def edges(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a value: up to another value, a break, or a few words."""
    words, taken = passage.said, passage.taken
    ahead = words[first - 1] if first else ""
    if first and ahead in "(:" and (ahead == ":" or words[last + 1 : last + 2] == (")",)):
        # What stands alone in brackets is said of what stands before them, and a label is said of what follows it.
        first, last = first - 1, last + (ahead == "(")
    start, stop = first, whole_behind(words, taken, last)
    least, most = max(first - REACH, 0), min(stop + REACH, len(words))
    while start > least and start - 1 not in taken and words[start - 1] not in BREAKS:
        start -= 1
    while stop < most and stop not in taken and words[stop] not in BREAKS:
        stop += 1
    return start, stop


def whole_behind(words: tuple[str, ...], taken: AbstractSet[int], last: int) -> int:
    """Where a figure ends with the whole of which it is some: "eight of the 13 members", "640,000 of the lender's 1.1 million customers"."""
    at = last + 1
    if words[at : at + 1] != ("of",):
        return at
    at += 1
    while at < len(words) and is_owner(words[at]):
        at += 1
    if at not in taken:
        return last + 1
    while at in taken:
        at += 1
    return at


def is_owner(word: str) -> bool:
    """Whether a word says whose, or which, a whole is: "of the 13 members", "of the lender's 1.1 million customers"."""
    return word in OWNED or word.endswith(("'s", "’s", "s'", "s’"))


OWNED = frozenset(("the", "its", "their", "his", "her", "our", "all", "some", "about", "these", "those"))


def upto(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to a mark or conjunction that ends a clause."""
    # A loop, because most often there is nothing to cut.
    for at, word in enumerate(words):
        if word in _ENDS:
            return words[:at]
    return words


_ENDS = frozenset((",", ";", ".", "and", "but"))
