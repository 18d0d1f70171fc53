"""Who and what a sentence names: countries by id, every other proper name by its folded words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.folding import words as folded_words
from claims.quick import quick
from claims.world.countries import place_phrases
from claims.world.renamings import renamings
from claims.world.spots import place_id

REFERENCES = frozenset(
    [
        "alliance",
        "bloc",
        "organisation",
        "organization",
        "group",
        "union",
        "party",
        "company",
        "agency",
        "compact",
        "federation",
        "club",
    ]
)


@quick
@dataclass(frozen=True, slots=True)
class Named:
    """A name at a token's place: ``country:KZ``, ``city:KZ:astana``, or one folded word of a name."""

    at: int
    id: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a document as a whole shows of its names.

    ``names`` are the words that it capitalises within sentences; ``short`` gives for the first word of a long form its
    acronym; ``alliance`` is the one organisation that "the alliance" can mean.
    """

    names: frozenset[str]
    short: tuple[tuple[tuple[str, ...], str], ...]
    alliance: str | None


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names of countries and of renamed cities by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, code in place_phrases().items():
        if phrase:
            found.setdefault(phrase[0], []).append((phrase, f"country:{code}" if code else ""))
    for city in renamings():
        for dated in city.names:
            phrase = folded_words(dated.name)
            if phrase:
                found.setdefault(phrase[0], []).append((phrase, place_id("city", city.country, city.names[0].name)))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def named(row: Row, known: Known) -> Iterator[Named]:
    """Every name in a sentence, in order."""
    over = 0
    phrases, references = _phrases(), REFERENCES if known.alliance else frozenset()
    for at, word, capital in [
        (at, word, capital) for at, (word, _, _, capital) in enumerate(row) if capital or word in references
    ]:
        if at < over:
            continue
        if capital:
            place = _place(row, at) if word in phrases or not (word.isascii() and word.isalpha()) else None
            if place is None:
                yield from _name(row, at, known)
            else:
                over = at + place[1]
                if place[0]:
                    yield Named(at, place[0])
        elif known.alliance and at and row[at - 1].word == "the":
            yield Named(at, known.alliance)


def _place(row: Row, at: int) -> tuple[str, int] | None:
    """The place that begins here, and how many tokens it takes; a demonym within a hyphenated word counts ("Russian-led")."""
    first = _parts(row[at].word)
    for phrase, id in _phrases().get(first[0], ()) if first else ():
        taken, size = list(first), 1
        while len(taken) < len(phrase) and at + size < len(row) and row[at + size].word[0].isalnum():
            taken += _parts(row[at + size].word)
            size += 1
        if tuple(taken[: len(phrase)]) == phrase and (row[at].word != "us" or row[at].stop - row[at].start == 2):
            return id, size
    return None


def _parts(word: str) -> tuple[str, ...]:
    if word.isascii() and word.isalpha():
        return (word,)
    return folded_words(word.replace("-", " ").replace("’s", "").replace("'s", ""))


def _name(row: Row, at: int, known: Known) -> Iterator[Named]:
    word = row[at].word
    if not word.isalpha():
        word = word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
    if word in small_words() or len(word) < 2:
        return
    first = at == 0 or row[at - 1].word in "\"“‘'"
    if first and word not in known.names and not (at + 1 < len(row) and row[at + 1].capital):
        return
    yield Named(at, word)
    for long, short in known.short:
        if long[0] == word and all(at + n < len(row) and row[at + n].word == part for n, part in enumerate(long)):
            yield Named(at, short)
