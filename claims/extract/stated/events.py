"""Named events, each of which happens once to its bearer: "the collapse of the Soviet Union", "Tarnia's independence", "the Taliban's return to power"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claims.extract.stated.bearers import PERSON, Bearer
from claims.extract.stated.phrases import opened
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.tables import table

_ARTICLES = ("the", "its", "their", "a", "an")
# Between the event's noun and its bearer: "the fall of the old Tarn Republic".
_BETWEEN = 3
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """An event on the tokens ``[first, last]``: its sort and the bearer to whom it happened."""

    first: int
    last: int
    sort: str
    of: Bearer


@cache
def _forms(form: str) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entry in table("stated")["events"].items():
        for phrase in entry.get(form, ()):
            words = tuple(fold(str(phrase)).split())
            found.setdefault(words[0], []).append((words, name))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


# Whether a sentence can tell any event.
OPENED = opened(
    lambda: [[" ".join(words) for form in ("noun", "verb") for rows in _forms(form).values() for words, _ in rows]]
)


def may_tell(passage: Passage) -> bool:
    """Whether a sentence can hold an event's noun or verb, by its letters."""
    return bool(OPENED.by(passage))


def events(passage: Passage, named: Sequence[Bearer]) -> Iterator[Event]:
    """Every named event of a sentence, in order."""
    at_first = {item.first: item for item in named if item.sort != PERSON}
    at_last = {item.last: item for item in named if item.sort != PERSON}
    for at in range(len(passage.row)):
        if found := _at(passage, at, "noun"):
            if of := _behind(passage, found[0], at_first):
                yield Event(at, of.last, found[1], of)
            elif (owner := _owner(passage, at, at_last)) is not None:
                yield Event(owner.first, found[0], found[1], owner)
        elif (found := _at(passage, at, "verb")) and at - 1 in at_last:
            yield Event(at_last[at - 1].first, found[0], found[1], at_last[at - 1])


def _at(passage: Passage, at: int, form: str) -> tuple[int, str] | None:
    """The last token and the sort of an event's noun or verb that begins here."""
    row = passage.row
    for words, name in _forms(form).get(row[at].word, ()):
        if tuple(token.word for token in row[at : at + len(words)]) == words:
            return at + len(words) - 1, name
    return None


def _behind(passage: Passage, last: int, at_first: dict[int, Bearer]) -> Bearer | None:
    """ "… of the Soviet Union": the bearer right behind "of"."""
    row = passage.row
    if last + 1 >= len(row) or row[last + 1].word != "of":
        return None
    for at in range(last + 2, min(last + 2 + _BETWEEN, len(row))):
        if at in at_first:
            return at_first[at]
        if row[at].word not in _ARTICLES and not row[at].word.isalpha():
            return None
    return None


def _owner(passage: Passage, at: int, at_last: dict[int, Bearer]) -> Bearer | None:
    """ "The Soviet Union's collapse", with one word between at the most."""
    row = passage.row
    for before in (at - 1, at - 2):
        if before in at_last and row[before].word.endswith(("'s", "’s", "s'", "s’")):
            return at_last[before]
    return None
