"""A change in percent and what it is one of: "sales rose 6 percent", "a 4 percent rise in rents"."""

from __future__ import annotations

from functools import cache

from claims.extract.context.attributes.words import (
    BREAKS,
    Phrases,
    heads,
    lexicon_of,
    matched,
    narrowed,
    phrases_of,
    words_of,
)
from claims.extract.language.stems import noun_stem
from claims.extract.texts.passage import Passage
from claims.tables import table

_CHANGES = ("rise", "fall")
# How far back the subject of a change may stand.
_SUBJECT = 24
_UP_TO = ("to", "at")


@cache
def _changes() -> tuple[Phrases, Phrases]:
    entries = {name: table("attributes")[name] for name in _CHANGES}
    return phrases_of(entries, "before", -1), phrases_of(entries, "behind", 0)


def change_of(passage: Passage, places: tuple[int, int]) -> str | None:
    """ "Sales rose 6 percent", "revenue of $2bn, up 11%", "a 4 percent rise in rents": a change and what it is one of.

    A percentage that stands by a verb of change of which no subject is told is of nothing known.
    """
    row = passage.row
    before, behind = _changes()
    way = at = None
    for at in heads(row, places[0]):
        if way := matched(row, at, before, -1):
            break
    if way is None:
        steps = range(places[1] + 1, min(places[1] + 4, len(row)))
        at = next((step for step in steps if matched(row, step, behind, 1)), None)
        way = matched(row, at, behind, 1) if at is not None else None
    if way is None or at is None:
        return None
    subject = _subject(passage, min(at, places[0]), places[1])
    if subject and at < places[0] and row[places[0] - 1].word in _UP_TO:
        return subject  # "turnout rose to 68 percent": how high it is, and not by how much it rose
    return f"{way} {subject}" if subject else None


def _subject(passage: Passage, first: int, last: int) -> str | None:
    """What rises or falls: the noun behind "in" or "of", else the nearest before the change."""
    row = passage.row
    for at in range(last + 1, min(last + 6, len(row))):
        if row[at].word in ("in", "of") and (
            name := next(filter(None, (_changing(passage, n) for n in range(at + 1, min(at + 4, len(row))))), None)
        ):
            return name
    for at in range(first - 1, max(first - _SUBJECT, -1), -1):
        if row[at].word in BREAKS or row[at].word == ";":
            return None
        if name := _changing(passage, at):
            return name
    return None


def _changing(passage: Passage, at: int) -> str | None:
    word, stem = passage.row[at].word, passage.stems[at] or ""
    if not stem and not passage.row[at].capital:
        return None  # inside of a phrase: "net income"
    stem = stem or noun_stem(word)
    known = words_of("changing")
    if name := lexicon_of("money").nouns.get(word):
        return name
    name = stem[1:] if stem[:1] == "=" and (stem[1:] in known or word in known) else word if word in known else None
    return narrowed(passage.row, at, name) if name else None
