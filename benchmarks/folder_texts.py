"""New texts for a folder made of those at hand: no copies of each other, and with names as rare as in a real folder.

A new text holds half of the sentences of one text and half of another's, with other names of persons and places for every event, and with years and the
day of publication moved on. So events have as many texts as the events at hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_WORD = re.compile(r"\b[A-Za-z]+\b|\b(?:19|20)\d\d\b")
_ONSETS, _CODAS = ("B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V"), ("l", "n", "r", "s", "m", "k", "")
_KEPT = frozenset(
    "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " President Police Officer Sheriff Judge Minister Chief Department Court County State City National United States American".split()
)


@dataclass(frozen=True)
class Article:
    """A text at hand: the number of its event, its day of publication, its sentences."""

    event: int
    published: date
    sentences: tuple[str, ...]


def articles_of(paths: list[Path]) -> list[Article]:
    rows = (json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Article(
            event,
            date.fromisoformat(str(one.get("dct") or one["published"])[:10]),
            tuple(_SENTENCE.split(one.get("content") or one["text"])),
        )
        for event, row in enumerate(rows)
        for one in row.get("docs", [row])
    ]


def made(articles: list[Article], documents: int) -> Iterator[str]:
    """The texts of a folder; the same for the same articles."""
    names = {name for article in articles for text in article.sentences for name in _NAME.findall(text)} - _KEPT
    common = {word for article in articles for text in article.sentences for word in re.findall(r"\b[a-z]+\b", text)}
    names = {name for name in names if name.lower() not in common}
    for number in range(documents):
        turn, at = divmod(number, len(articles))
        own, other = articles[at], articles[(at + 17 * turn) % len(articles)]
        halves = (_half(own, turn, 0), _half(other, turn, 1)) if turn else (own,)
        body = "\n\n".join(_told(half, turn, names) for half in halves)
        day = own.published.replace(year=own.published.year + turn, day=min(own.published.day, 28))
        yield f"Date: {day}\n\n{body}\n"


def _half(article: Article, turn: int, part: int) -> Article:
    """One half of an article's sentences in their order; which, the turn decides."""
    shuffled = list(range(len(article.sentences)))
    Random(f"{article.sentences[0]} {turn}").shuffle(shuffled)
    return replace(article, sentences=tuple(article.sentences[n] for n in sorted(shuffled[part::2])))


def _told(article: Article, turn: int, names: set[str]) -> str:
    text = " ".join(article.sentences)
    if turn == 0:
        return text

    def moved(found: re.Match[str]) -> str:
        word = found[0]
        if word.isdigit():
            return str(int(word) + turn)
        return _name(f"{word} {article.event} {turn}") if word in names else word

    return _WORD.sub(moved, text)


def _name(seed: str) -> str:
    choose = Random(seed)
    return "".join(
        choose.choice(_ONSETS) + choose.choice("aeiou") + choose.choice(_CODAS) for _ in range(choose.choice((2, 2, 3)))
    ).capitalize()
