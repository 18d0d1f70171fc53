"""What an amount is the amount of: a height, a fine, the growth of sales. Told by the words that the sentence binds to it."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.context.attributes.change import change_of
from claims.extract.context.attributes.words import (
    BREAKS,
    Lexicon,
    heads,
    lexicon_of,
    matched,
    narrowed,
    sort_of_unit,
    words_of,
)
from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage

# How far a noun may stand before its amount, and behind it.
_BEFORE, _BEHIND, _SKIPPED, _OF = 9, 4, 4, 4
_CLAUSES = BREAKS | {"where", "which", "who"}
# Of a length only the place of something tells by such a sign; and what a length that a name has in brackets is that of.
_LEVELS = ("m",)
_PEAK = "peak"
# Where in the air or on a mountain something is; a name, a comma and "at" before how high it is itself.
_PLACED, _APPOSED = "altitude", 2


def attribute(passage: Passage, unit: str, places: tuple[int, int]) -> str | None:
    """What the amount at these places is the amount of: "height", "rise revenue"; None where nothing tells. ``unit`` is its base unit."""
    sort = sort_of_unit(unit)
    if sort == "%" and (change := change_of(passage, places)):
        return change
    known = lexicon_of(sort)
    return (
        _bound(passage.row, places, known)
        or _bracketed(passage.row, places, known)
        or _within(passage.row, places, known)
        or _noun(passage, places, known)
        or _at(passage, places, known)
        or (_signed(passage, places, known) if sort not in _LEVELS else None)
        or known.other
    )


def _bound(row: Row, places: tuple[int, int], known: Lexicon) -> str | None:
    """By words right behind the amount or what it is of, else by those right before it."""
    found = (matched(row, at, known.behind, 1) for at in _tails(row, places[1] + 1))
    told = next((name for name in found if name), None)
    if told and told == known.within.get(_PEAK) and _stands_at(row, places[0]):
        return _PLACED  # "at 2,460 metres above sea level": where something is, and not how high a thing
    return told or next((name for at in heads(row, places[0]) if (name := matched(row, at, known.before, -1))), None)


def _tails(row: Row, at: int) -> Iterator[int]:
    """The places behind an amount where words may tell what it is of: behind it, and behind "of wheat", "of the land"."""
    yield at
    if at < len(row) and row[at].word == "of":
        yield from range(at + 2, min(at + 2 + _OF, len(row)))


def _within(row: Row, places: tuple[int, int], known: Lexicon) -> str | None:
    """ "a 40-metre mast", "its 25-year lease", "the $90m bridge": by the noun to which the amount is bound."""
    attributive = "-" in row[places[1]].word or (places[0] and row[places[0] - 1].word in ("a", "an", "the"))
    behind = [token.word for token in row[places[1] + 1 : places[1] + 1 + _BEHIND]] if attributive else []
    for word in behind:
        if word in known.within:
            return known.within[word]
        if not word[0].isalpha() or word in ("of", "and", "in", "to", "on", "from", "was", "is", "for", "at", "by"):
            break
    # A name that a length is bound to is that of a mountain or of something built: "7,200-metre Mount Tarn".
    named = behind and row[places[1] + 1].capital and "-" in row[places[1]].word
    return known.within.get(_PEAK) if named else None


def _noun(passage: Passage, places: tuple[int, int], known: Lexicon) -> str | None:
    """By the nearest noun: "efficacy was 70%", "the bill for the works came to", "$3m in debt"."""
    row, first, last = passage.row, *places
    for at in range(first - 1, max(first - _BEFORE, -1), -1):
        word = row[at].word
        if word in BREAKS or (word == "," and at < first - 1):
            break
        if at in passage.figures and row[first - 1].word != "to":
            break
        if (name := _named(passage, at, known)) and not _is_besides(row, at):
            return narrowed(row, at, name)
    for at in range(last + 1, min(last + 1 + _BEHIND, len(row))):
        if not row[at].word[0].isalpha() or row[at].word in _CLAUSES or at in passage.figures or row[at].word == "and":
            break
        if name := _named(passage, at, known):
            return narrowed(row, at, name)
    return None


def _is_besides(row: Row, at: int) -> bool:
    """Whether an amount comes on top of what a noun names: "besides the fine, 40,000 euros"."""
    ahead = [token.word for token in row[max(0, at - _SKIPPED) : at]]
    return not words_of("besides").isdisjoint(ahead)


def _named(passage: Passage, at: int, known: Lexicon) -> str | None:
    return known.nouns.get(passage.row[at].word) or known.concepts.get(passage.stems[at] or "")


def _bracketed(row: Row, places: tuple[int, int], known: Lexicon) -> str | None:
    """ "Mount Tarn (7,200 m)": what stands alone in brackets behind a name."""
    first, last = places
    alone = first > 1 and row[first - 1].word == "(" and row[last + 1 : last + 2] and row[last + 1].word == ")"
    return known.within.get(_PEAK) if alone and row[first - 2].capital else None


def _at(passage: Passage, places: tuple[int, int], known: Lexicon) -> str | None:
    """ "At 28,000 feet": where something is, where nothing in the sentence speaks of what lies below; "Mount Tarn, at 7,200 metres": how high that is."""
    row, first = passage.row, places[0]
    if not first or row[first - 1].word != "at" or not known.within.get(_PEAK):
        return None
    if not words_of("halting").isdisjoint(token.word for token in row[max(0, first - _SKIPPED) : first]):
        return None  # how far somebody came
    if not passage.plain.isdisjoint(known.signs):
        return None
    named = first > _APPOSED and row[first - 2].word == "," and row[first - 3].capital
    return known.within[_PEAK] if named or not words_of("topping").isdisjoint(passage.plain) else _PLACED


def _stands_at(row: Row, first: int) -> bool:
    """Whether "at" stands before an amount, with adverbs between or none."""
    return any(row[at].word == "at" for at in heads(row, first))


def _clause(passage: Passage, places: tuple[int, int]) -> Iterator[int]:
    """The places around an amount, up to another amount or to a word that opens another clause."""
    steps = range(places[0] - 1, -1, -1), range(places[1] + 1, len(passage.row))
    for side in steps:
        for at in side[:_BEFORE]:
            word = passage.row[at].word
            if (at in passage.taken and not word.isdigit()) or word in _CLAUSES:
                break
            yield at


def _signed(passage: Passage, places: tuple[int, int], known: Lexicon) -> str | None:
    if not known.signs:
        return None
    for at in _clause(passage, places):
        name = known.signs.get(passage.row[at].word) or known.concepts.get(passage.stems[at] or "")
        if name in known.signs.values():
            return name
    return None
