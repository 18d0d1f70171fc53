"""Positions as lists write them: "Colonel; former Deputy Commander of the 12th Brigade" taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.folding import placed_words
from claims.offices.posts import role_at
from claims.offices.ranks import titles_in
from claims.tables import table


def clauses(text: str) -> Iterator[str]:
    """The parts of a position string: at semicolons, and at commas, dashes and "and" where a new rank or post begins."""
    start = 0
    for found in _separators().finditer(text):
        inside = text.count("(", start, found.start()) > text.count(")", start, found.start())
        if inside or not (found[0].strip() in {";", "\n"} or _begins(text[found.end() :])):
            continue
        yield from _bare(text[start : found.start()])
        start = found.end()
    yield from _bare(text[start:])


def _bare(clause: str) -> Iterator[str]:
    stripped = clause.strip(" .,;")
    if stripped:
        yield stripped


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(r";|\n|,\s|\s[–—-]\s|\s(?:and|&)\s(?:an?\s|the\s)?|/(?=[A-Z])")


@cache
def _status() -> frozenset[str]:
    data = table("posts")
    return frozenset(word for key in ("deputy", "acting", "former") for word in data[key]) | {
        "first",
        "the",
        "a",
        "senior",
        "current",
    }


def _begins(rest: str) -> bool:
    """Whether a new rank or post begins here: a title or role after nothing but words like "former", "deputy", "first"."""
    tokens = placed_words(rest)[:8]
    after = next((at for at, token in enumerate(tokens) if token.word not in _status()), len(tokens))
    for at in range(after + 1):
        if role_at(tuple(token.word for token in tokens[at:]), 0)[0]:
            return True
    title = next(titles_in(rest), None)
    return title is not None and any(token.start == title.start for token in tokens[: after + 1])
