"""Whether the words before or behind a name say that its bearer holds a public office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from claims.folding import words
from claims.tables import shipped_yaml
from claims.world.countries import country_named


@cache
def table(name: str) -> Any:
    """A list of words of this package, as YAML."""
    return shipped_yaml(f"{name}.yaml", "checker.redact")


def is_public(titles: Iterable[str], posts: Iterable[str]) -> bool:
    """Whether one of the posts, or a title where no post is told, is a public office or a senior command."""
    told, named = tuple(posts), tuple(titles)
    return any(map(_office, told or named)) or any(map(_general, named))


@lru_cache(maxsize=16384)
def _general(title: str) -> bool:
    """An officer of general rank, and nothing else of this name ("General Manager")."""
    parts = words(title)
    return bool(parts) and parts[-1] in table("offices")["ranks"] and not _beside(title)


@lru_cache(maxsize=16384)
def _office(post: str) -> bool:
    said = " ".join(words(post))
    if _beside(post):
        return False
    if said in table("offices")["bare"] or _any("offices", said):
        return True
    return _any("with_country", said) and (_any("bodies", said) or _country(said.split()))


def _beside(post: str) -> bool:
    """Whether the words name somebody beside an office holder: "the mayor's wife", "driver of the minister"."""
    said = " ".join(words(post))
    if not _any("beside", said):
        return False
    owned = re.search(r"(?:[a-z]+)['’]s\s+(\w+)", post.lower())
    return bool(owned or re.search(r"\b(?:of|to|for)\b", said) or said in table("offices")["beside"])


def _country(parts: list[str]) -> bool:
    return any(
        country_named(" ".join(parts[a:b])) for a in range(len(parts)) for b in range(a + 1, min(a + 3, len(parts)) + 1)
    )


def _any(wanted: str, said: str) -> bool:
    """Whether the words hold one of a list's."""
    padded = f" {said} "
    return any(one in padded for one in _padded(wanted))


@cache
def _padded(wanted: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(one))} " for one in table("offices")[wanted])
