"""Words that stand alone: a surname joins the only bearer in its document, else the only one in the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from claims.names.blocking import part
from claims.names.compare import compare
from claims.names.comparisons import Comparisons, doubt
from claims.names.families import familiar
from claims.names.given import ARABIC
from claims.names.given_forms import is_listed
from claims.names.grouping import Groups
from claims.names.mentions import NameMention, UncertainPair
from claims.names.parts import parse
from claims.names.tokens import Token


def place_alone(
    alone: Sequence[str],
    groups: Groups,
    places: Mapping[str, Sequence[NameMention]],
    comparisons: Comparisons,
) -> tuple[dict[NameMention, int], list[UncertainPair]]:
    """Single words, document by document, to the number of the group that they stand for."""
    index = _by_block(groups, comparisons)
    present = [{m.document for name in group for m in places[name]} for group in groups]
    placed: dict[NameMention, int] = {}
    doubts: list[UncertainPair] = []
    for name in alone:
        for mention, here in _meant(name, groups, places, comparisons, index, present):
            if len(here) == 1:
                placed[mention] = here[0]
            else:
                doubts += [
                    doubt(
                        name, groups[n][0], "a word alone that fits more than one person", comparisons, mention.document
                    )
                    for n in here
                ]
    return placed, doubts


def _by_block(groups: Groups, comparisons: Comparisons) -> Mapping[str, set[int]]:
    """The groups by what a word may begin or sound like that is part of one of their names."""
    index: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in group:
            for item in parse(comparisons.spelling[name]).tokens:
                for block in part(item):
                    index[block].add(number)
    return index


def _meant(
    name: str,
    groups: Groups,
    places: Mapping[str, Sequence[NameMention]],
    comparisons: Comparisons,
    index: Mapping[str, set[int]],
    present: Sequence[Collection[str]],
) -> Iterator[tuple[NameMention, Sequence[int]]]:
    """Every place of a word alone with the groups that it may stand for: those of its document, else those of all."""
    maybe = _bearers(name, index, groups, comparisons, last=True)
    near = {mention: [n for n in maybe if mention.document in present[n]] for mention in places[name]}
    bearers = [] if all(near.values()) else _bearers(name, index, groups, comparisons)
    two = {mention.document: here for mention, here in near.items() if len(here) > 1}
    known = {document: _named_before(name, document, here, groups, places) for document, here in two.items()}
    return ((mention, known.get(mention.document) or near[mention] or bearers) for mention in places[name])


def _named_before(
    name: str, document: str, bearers: Sequence[int], groups: Groups, places: Mapping[str, Sequence[NameMention]]
) -> list[int]:
    """Those of several bearers whom a document names in full before it uses the word alone, where the others come only after its last use: a reader knows
    of no other yet.
    """
    uses = [mention.position for mention in places[name] if mention.document == document and mention.position]
    first = {
        number: min(
            (
                m.position
                for full in groups[number]
                if " " in full
                for m in places[full]
                if m.document == document and m.position
            ),
            default=0,
        )
        for number in bearers
    }
    if not uses or not all(first.values()):
        return []
    before = [number for number in bearers if first[number] < min(uses)]
    return before if len(before) == 1 and all(first[n] > max(uses) for n in bearers if n not in before) else []


def _bearers(
    name: str, index: Mapping[str, set[int]], groups: Groups, comparisons: Comparisons, last: bool = False
) -> list[int]:
    """The groups one of whose names has this word in the surname's place; with ``last`` also as its last word, where nothing marks the surname."""
    words = [item for item in parse(comparisons.spelling[name]).tokens if item.kind == "word"]
    if not words:
        return []
    numbers = sorted({n for block in part(words[0]) for n in index.get(block, ())})
    found = [n for n in numbers if any(_bears(name, full, comparisons, last) for full in groups[n])]
    return found or [n for n in numbers if any(_bears_first(words[0], full, comparisons) for full in groups[n])]


def _bears_first(short: Token, full: str, comparisons: Comparisons) -> bool:
    """Whether a word is the first of two surnames, which may stand alone as well as the last: "Ana Rojas Prieto", "Rojas"."""
    parts = parse(comparisons.spelling[full]).tokens
    is_double = len(parts) == _DOUBLE and all(part.kind == "word" for part in parts)
    return is_double and short.key == parts[1].key and not is_listed(short.text)


# A given name and two surnames.
_DOUBLE = 3


def _bears(name: str, full: str, comparisons: Comparisons, last: bool) -> bool:
    person = parse(comparisons.spelling[full])
    short = next(t for t in parse(comparisons.spelling[name]).tokens if t.kind == "word")
    surnames = person.surname or frozenset(range(len(person.tokens)))
    if last and not person.sure:
        # "Kelly Martin": Kelly is a surname too, and Martin a given name.
        surnames |= {len(person.tokens) - 1}
    if not any(_one_word(short, person.tokens[i]) for i in surnames):
        return False
    return comparisons.of(name, full).outcome != "different"


def _one_word(short: Token, other: Token) -> bool:
    if short.key == other.key:
        return True
    return _is_variant(short.text, other.text)


@lru_cache(maxsize=16384)
def _is_variant(one: str, other: str) -> bool:
    """Surnames come back with every bearer."""
    return familiar(one, other, ARABIC) and compare(one, other).outcome == "variant"
