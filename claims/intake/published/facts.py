"""Lines of a fact box or a table at the head of a text: the date in one is that of what it tells, and not of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from claims.tables import table, word_set

_HEAD = 3000
_ROW = re.compile(r"[-*•–]?\s*(?P<label>[A-Z][\w /()'’.-]{1,40}?)\s*(?:\t|:\s)\s*\S.{0,120}$")
_MOST_WORDS = 5


@lru_cache(maxsize=2)
def facts(text: str) -> frozenset[int]:
    """Where the lines of facts begin in the head of a text, without the space before them."""
    return frozenset(start for block in _blocks(text) for start in _of_block(block))


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """The lines of the head that follow each other without an empty one, with where they begin."""
    block: list[tuple[int, str]] = []
    for found in re.finditer(r"[^\n]*\n?", text[:_HEAD]):
        words = found[0].strip()
        if words:
            block.append((found.start() + found[0].index(words[0]), words))
        elif block:
            yield block
            block = []
    yield block


def _of_block(block: Sequence[tuple[int, str]]) -> Iterator[int]:
    bars = [words.count("|") for _, words in block]
    rows = [
        (start, found["label"].lower())
        for start, words in block
        if (found := _ROW.match(words)) and _is_label(found["label"])
    ]
    labels = {label for _, label in rows}
    for at, (start, _) in enumerate(block):
        if bars[at] and bars[at] in (*bars[max(at - 1, 0) : at], *bars[at + 1 : at + 2]):
            yield start
    told = any(label in _of_events() or label.split()[-1] in _happened() for label in labels - _of_page())
    for start, label in rows:
        # The first line of all is a title: "Factbox - cup final: Alden Town v Marwell".
        if start and label not in _of_page() and (label.split()[-1] in _happened() or (told and len(labels) > 1)):
            yield start


def _is_label(label: str) -> bool:
    return len(label.split()) <= _MOST_WORDS


@cache
def _of_page() -> frozenset[str]:
    """Labels of the day on which a text was issued."""
    return word_set("boxes", "of_page") | {
        "date issued",
        "date of issue",
        "publication date",
        "publish date",
        "for release",
        "last updated",
        "date published",
    }


@cache
def _of_events() -> frozenset[str]:
    """Labels that a text has of what it tells and not of itself."""
    lists = table("boxes")
    counted = (form for told in table("families")["families"].values() for form in (*told["passive"], *told["noun"]))
    return frozenset((*lists["place"], *lists["cause"], *lists["result"], *table("held")["roles"], *counted)) - {
        "author",
        "editor",
        "site",
        "summary",
    }


@cache
def _happened() -> frozenset[str]:
    """Single words of what happens on a day: "opened", "born"."""
    told = table("happenings")["happenings"].values()
    forms = frozenset(form for one in told for form in (*one.get("verb", ()), *one.get("noun", ())) if " " not in form)
    return (forms | {"built"}) - {
        "release",
        "released",
        "announced",
        "announcement",
        "meeting",
        "session",
        "vote",
        "summit",
        "talks",
    }
