"""Whether the words before or behind a name say that its bearer holds a public office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from claims.countries import country_named
from claims.folding import words


@cache
def table(name: str) -> Any:
    """A list of words of this package, as YAML."""
    import yaml

    text = files("checker.redact").joinpath(f"{name}.yaml").read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def is_public(titles: Iterable[str], posts: Iterable[str]) -> bool:
    """Whether one of the posts, or a title where no post is told, is a public office or a senior command."""
    told, named = tuple(posts), tuple(titles)
    return any(map(_office, told or named)) or any(map(_general, named))


def _general(title: str) -> bool:
    """An officer of general rank, and nothing else of this name ("General Manager")."""
    parts = words(title)
    return bool(parts) and parts[-1] in table("offices")["ranks"] and not _beside(title)


def _office(post: str) -> bool:
    said = " ".join(words(post))
    if _beside(post):
        return False
    lists = table("offices")
    if said in lists["bare"] or _any(lists["offices"], said):
        return True
    return _any(lists["with_country"], said) and (_any(lists["bodies"], said) or _country(said.split()))


def _beside(post: str) -> bool:
    """Whether the words name somebody beside an office holder: "the mayor's wife", "driver of the minister"."""
    said = " ".join(words(post))
    owned = re.search(r"(?:[a-z]+)['’]s\s+(\w+)", post.lower())
    near = table("offices")["beside"]
    return _any(near, said) and bool(owned or re.search(r"\b(?:of|to|for)\b", said) or said in near)


def _country(parts: list[str]) -> bool:
    return any(
        country_named(" ".join(parts[a:b])) for a in range(len(parts)) for b in range(a + 1, min(a + 3, len(parts)) + 1)
    )


def _any(wanted: list[str], said: str) -> bool:
    return any(f" {' '.join(words(one))} " in f" {said} " for one in wanted)
