"""The words by which a figure is told to be a rise or a fall, a profit or a loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claims.extract.polar.forms import Form, inflected, third
from claims.tables import table


class Sign(NamedTuple):
    """A word for a sign: its question, and which of the two it says."""

    name: str
    says: str


@cache
def verbs() -> Mapping[str, tuple[Form, ...]]:
    """The forms of verbs that tell a sign, by their first word, the longest first; the sign is the ``state``, as "change/up"."""
    found: dict[str, list[Form]] = {}
    for name, says, entry in _sides():
        for phrase in map(str, entry.get("verbs", ())):
            first, *rest = phrase.split()
            for word, how in [*inflected(first, table("signs")["irregular"]), *third(first)]:
                form = Form((word, *rest), f"{name}/{says}", "do", how, True)
                found.setdefault(word, []).append(form)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()}


@cache
def nouns() -> Mapping[str, Sign]:
    """The nouns for a sign."""
    return {str(noun): Sign(name, says) for name, says, entry in _sides() for noun in entry.get("nouns", ())}


def words() -> Iterator[str]:
    """The words without one of which a sentence tells no sign."""
    yield from (" ".join(form.words) for rows in verbs().values() for form in rows)
    yield from nouns()


def _sides() -> Iterator[tuple[str, str, Mapping[str, list[str]]]]:
    for name, entry in table("signs")["signs"].items():
        for says in ("up", "down"):
            yield str(name), says, entry[says]


def title_of(name: str) -> str:
    """The question."""
    return str(table("signs")["signs"][name]["title"])


def term_of(sign: Sign) -> str:
    """How a sign is called."""
    return str(table("signs")["signs"][sign.name]["terms"][sign.says])
