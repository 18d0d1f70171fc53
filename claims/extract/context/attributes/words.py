"""The words that say what an amount is the amount of, and what is known of each attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import Row
from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.tables import table, word_set

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
# What no phrase of an amount reaches over.
BREAKS = frozenset((";", "(", ")", "–", "—", "but", "while", "whereas", "although", "though", "because", "!", "?"))
# How many adverbs may stand before an amount.
_SKIPPED = 4
# What is paid or owed and nothing else: a thousand and more of it is money without a word for it.
_PAID = frozenset(
    f"={name}" for name in "reward fine ransom bail compensation wage cost price debt dividend prize".split()
)
_THOUSAND = 1000
# A figure that ends in its scale: "84 million", "84m".
SCALED = re.compile(r"(?:million|billion|trillion|crore|lakh|\d ?(?:m|mn|bn|b|M|B))$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words for the amounts of one unit; ``concepts`` are the attributes that it can be of, as stems."""

    before: Phrases
    behind: Phrases
    within: Mapping[str, str]
    nouns: Mapping[str, str]
    signs: Mapping[str, str]
    concepts: Mapping[str, str]
    other: str | None


def sort_of_unit(unit: str) -> str:
    """The sort of amounts that a unit is of: every currency is money, a share of a company has a price of its own."""
    if unit.endswith("/share"):
        return "/share"
    return "money" if is_currency(unit) else "%" if unit == "pp" else unit


@cache
def lexicon_of(sort: str) -> Lexicon:
    """The words for the amounts of one sort."""
    entries = {name: entry for name, entry in table("attributes")["attributes"].items() if sort in entry["units"]}
    words = {
        part: {word: name for name, entry in entries.items() for word in str(entry.get(part, "")).split()}
        for part in ("within", "nouns", "sign")
    }
    return Lexicon(
        phrases_of(entries, "before", -1),
        phrases_of(entries, "behind", 0),
        words["within"],
        words["nouns"],
        words["sign"],
        {f"={name}": name for name in entries},
        next((name for name, entry in entries.items() if entry.get("else")), None),
    )


def phrases_of(entries: Mapping[str, Mapping[str, object]], part: str, key: int) -> Phrases:
    """The phrases of a part by their first or last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entry in entries.items():
        for phrase in entry.get(part, ()):  # type: ignore[attr-defined]
            words = tuple(phrase.split())
            found.setdefault(words[key], []).append((words, name))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def words_of(name: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return word_set("attributes", name)


def is_sum(head: str | None, value: Count) -> bool:
    """Whether a figure without a unit is one of money: "the bill: 84 million", "a reward of 25,000"."""
    if head is None:
        return False
    if head in _PAID and value.low is not None and value.low >= _THOUSAND:
        return True
    known = lexicon_of("money")
    return bool(SCALED.search(value.raw)) and (head in known.concepts or head in _money_stems())


@cache
def _money_stems() -> frozenset[str]:
    return frozenset(map(noun_stem, lexicon_of("money").nouns))


def is_fixed(told: str | None) -> bool:
    """Whether what is said of an attribute in the future tense holds already: the term of a treaty."""
    return _is("fixed", told)


def is_settled(told: str | None) -> bool:
    """Whether an amount is that of a time which is over: the revenue of a quarter rose against another, and rises no more."""
    return told is not None and any(_is("settled", part) for part in told.split())


def _is(what: str, told: str | None) -> bool:
    return told is not None and bool(table("attributes")["attributes"].get(told, {}).get(what))


@cache
def attribute_words() -> frozenset[str]:
    """The concepts that say what an amount is the amount of, as stems."""
    return frozenset(f"={name}" for name in str(table("alike")["attributes"]).split())


def may_be_one(one: str, two: str) -> bool:
    """Whether one amount may be told as either: the budget of an event is what it is to cost."""
    return frozenset((one, two)) in _near()


@cache
def _near() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("alike")["near_attributes"])


def stems_of(told: str | None) -> frozenset[str]:
    """The stems that an attribute adds to what its clause says."""
    return frozenset(f"={part}" for part in told.split()) if told else frozenset()


def grows(told: str | None) -> bool:
    """Whether an attribute is one of which a later report may give more: the area burnt, the radius of a zone."""
    return _is("grows", told)


def matched(row: Row, at: int, phrases: Phrases, way: int) -> str | None:
    """The attribute whose words begin (``way`` 1) or end (-1) at a place."""
    for words, name in phrases.get(row[at].word, ()) if 0 <= at < len(row) else ():
        start = at if way == 1 else at - len(words) + 1
        if start >= 0 and tuple([token.word for token in row[start : start + len(words)]]) == words:
            return name
    return None


def heads(row: Row, first: int) -> Iterator[int]:
    """The places before an amount, adverbs left out one by one."""
    at = first - 1
    while at >= 0 and first - at <= _SKIPPED:
        yield at
        word = row[at].word
        if word not in words_of("adverbs") and not word[0].isdigit() and (word != "(" or at < first - 1):
            return
        at -= 1


def narrowed(row: Row, at: int, name: str) -> str:
    """The attribute with the words that make it another figure of its kind: "operating profit"."""
    more = []
    while at and row[at - 1].word in words_of("narrowing"):
        at -= 1
        more.append(row[at].word)
    return " ".join((name, *sorted(more)))
