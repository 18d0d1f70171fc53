"""Over what time, and over what of a body, a figure is reckoned, by set phrases of its sentence: "in the quarter", "for the year", "across our three hospitals"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claims.extract.language.signs import sign
from claims.extract.texts.kinds import KEYED
from claims.tables import table

PERIOD, THROUGHOUT = "period", "throughout"
# The key of the time, with what names it behind it.
PERIODS = f"{KEYED}{PERIOD}:"
# How many words off a figure such a phrase may stand.
_FAR = 12


def _phrases() -> Iterator[tuple[str, str]]:
    """Every phrase with its mark."""
    for name, phrases in table("narrowing")["periods"].items():
        yield from ((phrase, f"{PERIODS}{name}") for phrase in phrases)
    yield from ((phrase, f"{KEYED}{THROUGHOUT}:all") for phrase in table("narrowing")[THROUGHOUT])


@cache
def _by_first() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, mark in _phrases():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, mark))
    return found


# The rarest word of each phrase says whether a sentence can have it.
REACHES = sign(lambda: [max(phrase.split(), key=len) for phrase, _ in _phrases()])


def reach(said: tuple[str, ...], first: int, last: int) -> Iterator[str]:
    """The marks of the time, and of the places of a body, over which the figure at the tokens ``[first, last]`` is reckoned: the nearest of each sort."""
    near: dict[str, tuple[int, str]] = {}
    known = _by_first()
    for at, word in enumerate(said):
        for words, mark in known.get(word, ()):
            if said[at : at + len(words)] == words and not first <= at <= last:
                off = first - at if at < first else at - last
                sort = mark.partition(":")[0]
                if off <= _FAR:
                    near[sort] = min(near.get(sort, (off, mark)), (off, mark))
    yield from (mark for _, mark in near.values())
