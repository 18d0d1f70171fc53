"""What an amount is the amount of: a height, a fine, the growth of sales. Told by the words that the sentence binds to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claims.extract.page import Passage
from claims.extract.stems import noun_stem
from claims.extract.tokens import Row
from claims.tables import table

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

_BREAKS = frozenset((";", "(", ")", "–", "—", "but", "while", "whereas", "although", "though", "because", "!", "?"))
# How far a noun may stand before its amount, and behind it; and how far back the subject of a change.
_BEFORE, _BEHIND, _SUBJECT, _SKIPPED, _OF = 9, 4, 24, 4, 4
_CLAUSES = _BREAKS | {"where", "which", "who"}
_CHANGES = ("rise", "fall")
# Of a length only the place of something tells by such a sign; and what a length that a name has in brackets is that of.
_LEVELS = ("m",)
_PEAK = "peak"
_SCALED = re.compile(r"(?:million|billion|trillion|crore|lakh|\d ?(?:m|mn|bn|b|M|B))$")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words for the amounts of one unit; ``concepts`` are the attributes that it can be of, as stems."""

    before: Phrases
    behind: Phrases
    within: Mapping[str, str]
    nouns: Mapping[str, str]
    signs: Mapping[str, str]
    concepts: Mapping[str, str]
    other: str | None


def attribute(passage: Passage, unit: str, places: tuple[int, int]) -> str | None:
    """What the amount at these places is the amount of: "height", "rise revenue"; None where nothing tells. ``unit`` is its base unit."""
    sort = _sort(unit)
    if sort == "%" and (change := _change(passage, places)):
        return change
    known = _lexicon(sort)
    return (
        _bound(passage.row, places, known)
        or _bracketed(passage.row, places, known)
        or _within(passage.row, places, known)
        or _noun(passage, places, known)
        or _at(passage, places, known)
        or (_signed(passage, places, known) if sort not in _LEVELS else None)
        or known.other
    )


def is_sum(head: str | None, raw: str) -> bool:
    """Whether a figure of millions without a unit is one of money: "the bill: 84 million"."""
    known = _lexicon("money")
    return head is not None and bool(_SCALED.search(raw)) and (head in known.concepts or head in _money_stems())


@cache
def _money_stems() -> frozenset[str]:
    return frozenset(map(noun_stem, _lexicon("money").nouns))


def is_fixed(told: str | None) -> bool:
    """Whether what is said of an attribute in the future tense holds already: the term of a treaty."""
    return told is not None and bool(table("attributes")["attributes"].get(told, {}).get("fixed"))


@cache
def attribute_words() -> frozenset[str]:
    """The concepts that say what an amount is the amount of, as stems."""
    return frozenset(f"={name}" for name in str(table("alike")["attributes"]).split())


def stems_of(told: str | None) -> frozenset[str]:
    """The stems that an attribute adds to what its clause says."""
    return frozenset(f"={part}" for part in told.split()) if told else frozenset()


def grows(told: str | None) -> bool:
    """Whether an attribute is one of which a later report may give more: the area burnt, the radius of a zone."""
    return told is not None and bool(table("attributes")["attributes"].get(told, {}).get("grows"))


def _sort(unit: str) -> str:
    if unit.endswith("/share"):
        return "/share"
    return "money" if len(unit) == 3 and unit.isupper() else "%" if unit == "pp" else unit


@cache
def _lexicon(sort: str) -> _Lexicon:
    entries = {name: entry for name, entry in table("attributes")["attributes"].items() if sort in entry["units"]}
    words = {
        part: {word: name for name, entry in entries.items() for word in str(entry.get(part, "")).split()}
        for part in ("within", "nouns", "sign")
    }
    return _Lexicon(
        _phrases(entries, "before", -1),
        _phrases(entries, "behind", 0),
        words["within"],
        words["nouns"],
        words["sign"],
        {f"={name}": name for name in entries},
        next((name for name, entry in entries.items() if entry.get("else")), None),
    )


def _phrases(entries: Mapping[str, Mapping[str, object]], part: str, key: int) -> Phrases:
    """The phrases of a part by their first or last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entry in entries.items():
        for phrase in entry.get(part, ()):  # type: ignore[attr-defined]
            words = tuple(phrase.split())
            found.setdefault(words[key], []).append((words, name))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("attributes")[name]).split())


def _bound(row: Row, places: tuple[int, int], known: _Lexicon) -> str | None:
    """By words right behind the amount or what it is of, else by those right before it."""
    found = (_match(row, at, known.behind, 1) for at in _tails(row, places[1] + 1))
    told = next((name for name in found if name), None)
    return told or next((name for at in _heads(row, places[0]) if (name := _match(row, at, known.before, -1))), None)


def _match(row: Row, at: int, phrases: Phrases, way: int) -> str | None:
    """The attribute whose words begin (``way`` 1) or end (-1) at a place."""
    for words, name in phrases.get(row[at].word, ()) if 0 <= at < len(row) else ():
        start = at if way == 1 else at - len(words) + 1
        if start >= 0 and tuple([token.word for token in row[start : start + len(words)]]) == words:
            return name
    return None


def _tails(row: Row, at: int) -> Iterator[int]:
    """The places behind an amount where words may tell what it is of: behind it, and behind "of wheat", "of the land"."""
    yield at
    if at < len(row) and row[at].word == "of":
        yield from range(at + 2, min(at + 2 + _OF, len(row)))


def _heads(row: Row, first: int) -> Iterator[int]:
    """The places before an amount, adverbs left out one by one."""
    at = first - 1
    while at >= 0 and first - at <= _SKIPPED:
        yield at
        word = row[at].word
        if word not in _words("adverbs") and not word[0].isdigit() and (word != "(" or at < first - 1):
            return
        at -= 1


def _within(row: Row, places: tuple[int, int], known: _Lexicon) -> str | None:
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


def _noun(passage: Passage, places: tuple[int, int], known: _Lexicon) -> str | None:
    """By the nearest noun: "efficacy was 70%", "the bill for the works came to", "$3m in debt"."""
    row, first, last = passage.row, *places
    for at in range(first - 1, max(first - _BEFORE, -1), -1):
        word = row[at].word
        if word in _BREAKS or (word == "," and at < first - 1):
            break
        if at in passage.figures and row[first - 1].word != "to":
            break
        if (name := _named(passage, at, known)) and not _is_besides(row, at):
            return _narrowed(row, at, name)
    for at in range(last + 1, min(last + 1 + _BEHIND, len(row))):
        if not row[at].word[0].isalpha() or row[at].word in _CLAUSES or at in passage.figures or row[at].word == "and":
            break
        if name := _named(passage, at, known):
            return _narrowed(row, at, name)
    return None


def _is_besides(row: Row, at: int) -> bool:
    """Whether an amount comes on top of what a noun names: "besides the fine, 40,000 euros"."""
    ahead = [token.word for token in row[max(0, at - _SKIPPED) : at]]
    return not _words("besides").isdisjoint(ahead)


def _named(passage: Passage, at: int, known: _Lexicon) -> str | None:
    return known.nouns.get(passage.row[at].word) or known.concepts.get(passage.stems[at] or "")


def _narrowed(row: Row, at: int, name: str) -> str:
    """The attribute with the words that make it another figure of its kind: "operating profit"."""
    more = []
    while at and row[at - 1].word in _words("narrowing"):
        at -= 1
        more.append(row[at].word)
    return " ".join((name, *sorted(more)))


def _bracketed(row: Row, places: tuple[int, int], known: _Lexicon) -> str | None:
    """ "Mount Tarn (7,200 m)": what stands alone in brackets behind a name."""
    first, last = places
    alone = first > 1 and row[first - 1].word == "(" and row[last + 1 : last + 2] and row[last + 1].word == ")"
    return known.within.get(_PEAK) if alone and row[first - 2].capital else None


def _at(passage: Passage, places: tuple[int, int], known: _Lexicon) -> str | None:
    """ "At 28,000 feet": a height, where nothing in the sentence speaks of what lies below."""
    if not places[0] or passage.row[places[0] - 1].word != "at" or not known.within.get(_PEAK):
        return None
    if not _words("halting").isdisjoint(token.word for token in passage.row[max(0, places[0] - _SKIPPED) : places[0]]):
        return None  # how far somebody came
    return known.within[_PEAK] if passage.plain.isdisjoint(known.signs) else None


def _clause(passage: Passage, places: tuple[int, int]) -> Iterator[int]:
    """The places around an amount, up to another amount or to a word that opens another clause."""
    steps = range(places[0] - 1, -1, -1), range(places[1] + 1, len(passage.row))
    for side in steps:
        for at in side[:_BEFORE]:
            word = passage.row[at].word
            if (at in passage.taken and not word.isdigit()) or word in _CLAUSES:
                break
            yield at


def _signed(passage: Passage, places: tuple[int, int], known: _Lexicon) -> str | None:
    if not known.signs:
        return None
    for at in _clause(passage, places):
        name = known.signs.get(passage.row[at].word) or known.concepts.get(passage.stems[at] or "")
        if name in known.signs.values():
            return name
    return None


@cache
def _changes() -> tuple[Phrases, Phrases]:
    entries = {name: table("attributes")[name] for name in _CHANGES}
    return _phrases(entries, "before", -1), _phrases(entries, "behind", 0)


def _change(passage: Passage, places: tuple[int, int]) -> str | None:
    """ "Sales rose 6 percent", "revenue of $2bn, up 11%", "a 4 percent rise in rents": a change and what it is one of.

    A percentage that stands by a verb of change of which no subject is told is of nothing known.
    """
    row = passage.row
    before, behind = _changes()
    way = at = None
    for at in _heads(row, places[0]):
        if way := _match(row, at, before, -1):
            break
    if way is None:
        steps = range(places[1] + 1, min(places[1] + 4, len(row)))
        at = next((step for step in steps if _match(row, step, behind, 1)), None)
        way = _match(row, at, behind, 1) if at is not None else None
    if way is None or at is None:
        return None
    subject = _subject(passage, min(at, places[0]), places[1])
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
        if row[at].word in _BREAKS or row[at].word == ";":
            return None
        if name := _changing(passage, at):
            return name
    return None


def _changing(passage: Passage, at: int) -> str | None:
    word, stem = passage.row[at].word, passage.stems[at] or ""
    if not stem and not passage.row[at].capital:
        return None  # inside of a phrase: "net income"
    stem = stem or noun_stem(word)
    known = _words("changing")
    if name := _lexicon("money").nouns.get(word):
        return name
    name = stem[1:] if stem[:1] == "=" and (stem[1:] in known or word in known) else word if word in known else None
    return _narrowed(passage.row, at, name) if name else None
