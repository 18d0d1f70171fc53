"""Content words as stems, and words of one meaning as one concept, so that "rise" and "increase" meet."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.extract.tokens import Row, starts_with
from claims.folding import fold
from claims.tables import table

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("ly", ""), ("es", "e"), ("s", ""))
_SHORTEST = 3


@cache
def small_words() -> frozenset[str]:
    """Words that tell nothing of what a sentence is about."""
    return frozenset(str(table("alike")["small"]).split())


@cache
def _concepts() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by their first word, the longest first, each with its concept."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in table("alike")["concepts"].items():
        for phrase in phrases:
            words = tuple(fold(phrase).split())
            found.setdefault(words[0], []).append((words, f"={name}"))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1]))) for word, rows in found.items()}


@cache
def _single() -> dict[str, str]:
    rows = (row for some in _concepts().values() for row in some)
    return {_bare(words[0]): name for words, name in rows if len(words) == 1}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word, or its concept."""
    known = next((name for words, name in _concepts().get(word, ()) if len(words) == 1), None)
    bare = _bare(word)
    return known or _single().get(bare, bare)


def _bare(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not (ending == "s" and word.endswith("ss")):
            base = word[: -len(ending)] + instead
            return base[:-1] if len(base) > _SHORTEST and base[-1] == base[-2] and base[-1] not in "ls" else base.removesuffix("e")
    return word.removesuffix("e") if len(word) > _SHORTEST else word


def content(row: Row, first: int, stop: int) -> set[str]:
    """The stems and concepts of the content words in ``row[first:stop]``."""
    found: set[str] = set()
    at = max(first, 0)
    while at < min(stop, len(row)):
        word = row[at].word
        phrase = next(((name, len(words)) for words, name in _concepts().get(word, ()) if len(words) > 1 and starts_with(row, at, words)), None)
        if phrase:
            found.add(phrase[0])
        elif len(word) > 1 and word[0].isalpha() and word not in small_words() and (at == 0 or not row[at].capital or word in _concepts()):
            found.add(stem(word))
        at += phrase[1] if phrase else 1
    return found
