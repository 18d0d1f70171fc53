"""Content words as stems, and words of one meaning as one concept, so that "rise" and "increase" meet."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.extract.tokens import Row, starts_with
from claims.extract.vocabulary import Added, concepts, current
from claims.folding import fold
from claims.tables import table

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("ly", ""), ("es", "e"), ("s", ""))
_SHORTEST = 3
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def small_words() -> frozenset[str]:
    """Words that tell nothing of what a sentence is about."""
    return frozenset(str(table("alike")["small"]).split())


def _concepts() -> Phrases:
    return _phrases(current())


@cache
def _phrases(extra: Added) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by their first word, the longest first, each with its concept."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in concepts(extra).items():
        for phrase in phrases:
            words = tuple(fold(phrase).split())
            found.setdefault(words[0], []).append((words, f"={name}"))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1]))) for word, rows in found.items()}


@cache
def _single(extra: Added) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in concepts(extra).items():
        for word in map(fold, words):
            if " " not in word:
                found.setdefault(bare(word), f"={name}")  # of two concepts with one stem the first is the commoner
    return found


def stem(word: str) -> str:
    """The stem of a folded word, or its concept."""
    return _stem(word, current())


@lru_cache(maxsize=65536)
def _stem(word: str, extra: Added) -> str:
    known = next((name for words, name in _phrases(extra).get(word, ()) if len(words) == 1), None)
    plain = bare(word)
    return known or _single(extra).get(plain, plain)


def bare(word: str) -> str:
    """The stem of a folded word, whatever its meaning."""
    word = word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
    for ending, instead in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= _SHORTEST
            and not (ending == "s" and word.endswith("ss"))
        ):
            base = word[: -len(ending)] + instead
            return (
                base[:-1]
                if len(base) > _SHORTEST and base[-1] == base[-2] and base[-1] not in "ls"
                else base.removesuffix("e")
            )
    return word.removesuffix("e") if len(word) > _SHORTEST else word


def stems(row: Row) -> tuple[str | None, ...]:
    """For every token the stem or concept of its content word; a phrase's concept stands at its first word."""
    found: list[str | None] = [None] * len(row)
    known, small = _concepts(), small_words()
    at = 0
    while at < len(row):
        word, size = row[at].word, 1
        if len(word) > 1 and word[0].isalpha():
            for words, name in known.get(word, ()):
                if len(words) > 1 and starts_with(row, at, words):
                    found[at], size = name, len(words)
                    break
            else:
                if word not in small and (at == 0 or not row[at].capital or word in known):
                    found[at] = stem(word)
        at += size
    return tuple(found)
