"""The tables of claims/lexicons/numbers.yaml, read once, and the little patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from claims.tables import shipped_yaml

DIGITS = (
    15  # significant digits kept where a division does not end: finer than any claim, coarse enough to be equal again
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """What a hedge does to a figure: percent below and above, or an open side."""

    name: str
    below: Decimal | None
    above: Decimal | None
    strict: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: the base unit of its dimension, its size in that base, and what is added before multiplying."""

    name: str
    base: str
    size: Decimal
    zero: Decimal = Decimal(0)


@cache
def lexicon(name: str = "numbers") -> Mapping[str, Any]:
    """A whole word list; every scalar as written."""
    loaded: Mapping[str, Any] = shipped_yaml(f"lexicons/{name}.yaml", typed=False)
    return loaded


@cache
def words(name: str, section: str) -> frozenset[str]:
    """A section that is a plain list of words."""
    return frozenset(lexicon(name)[section])


def decimal(text: str) -> Decimal:
    """A number or a fraction ("5/9") as written in the table."""
    over, _, under = text.partition("/")
    return trim(Decimal(over) / Decimal(under)) if under else Decimal(text)


def trim(number: Decimal) -> Decimal:
    """The number without digits beyond ``DIGITS`` and without trailing zeros, never in exponent form."""
    if len(number.as_tuple().digits) > DIGITS:
        number = number.quantize(Decimal(1).scaleb(number.adjusted() - DIGITS + 1)) if number else number
    if number == number.to_integral_value():
        return number.quantize(Decimal(1)) if number.adjusted() < 27 else number
    return number.normalize()


@cache
def numbers(section: str) -> Mapping[str, Decimal]:
    """A section that maps words to numbers."""
    return {word: decimal(value) for word, value in lexicon()[section].items()}


@cache
def hedges(place: str = "also") -> Mapping[str, Hedge]:
    """Hedges by every way to write them before a figure (``also``) or ``behind`` it."""
    found = {}
    for name, entry in lexicon()["hedges"].items():
        side = entry.get("open")
        below = None if side == "below" else Decimal(entry.get("below", 0))
        above = None if side == "above" else Decimal(entry.get("above", 0))
        hedge = Hedge(name, below, above, entry.get("strict") == "true")
        names = entry.get(place, []) if place == "behind" or name == "odd" else [name, *entry.get("also", ())]
        found.update(dict.fromkeys(names, hedge))
    return found


@cache
def vague() -> Mapping[str, tuple[str, Decimal, Decimal | None]]:
    """Name, low and high (None: open) of vague quantities by every way to write them."""
    found = {}
    for name, entry in lexicon()["vague"].items():
        high = Decimal(entry["high"]) if "high" in entry else None
        found.update(dict.fromkeys([name, *entry.get("also", ())], (name, Decimal(entry["low"]), high)))
    return found


@cache
def units() -> Mapping[str, Unit]:
    """Units by symbol and by word."""
    found = {}
    for base, members in lexicon()["units"].items():
        for name, entry in members.items():
            unit = Unit(name, base, decimal(entry["size"]), decimal(entry.get("zero", "0")))
            found.update(dict.fromkeys([name, *entry["words"]], unit))
    return found


@cache
def currencies() -> Mapping[str, Unit]:
    """Currencies by code, sign and word; hundredths too, and those of which only a name is told."""
    found = {}
    for name, some in lexicon()["shared_currencies"].items():
        found.update(dict.fromkeys(some["words"], Unit(name, name, Decimal(1))))
    for code, entry in lexicon()["currencies"].items():
        names = [code, *entry["signs"], *entry["words"], *(word.lower() for word in entry["words"])]
        found.update(dict.fromkeys(names, Unit(code, code, Decimal(1))))
    for word, code in lexicon()["cents"].items():
        found[word] = Unit(code, code, Decimal("0.01"))
    return found


def is_currency(unit: str) -> bool:
    """Whether a unit is the code of a currency, or the name of one that several countries have."""
    return unit in lexicon()["currencies"] or unit in lexicon()["shared_currencies"]


@lru_cache(maxsize=1024)
def money_name(unit: str) -> str:
    """The name that a currency shares with others, its own unit where it shares none: "francs" for CHF, "francs/share" for CHF/share."""
    money, slash, of = unit.partition("/")
    return f"{_shared().get(money, money)}{slash}{of}"


def monies_of(name: str) -> Sequence[str]:
    """The codes of the currencies that share a name; none for the code of one, or a name that no country listed here has."""
    found: Sequence[str] = lexicon()["shared_currencies"].get(name, {}).get("of", ())
    return found


def may_be_one_money(a: str, b: str) -> bool:
    """Whether one unit is in a currency and the other in one of which only the name is told: CHF and francs, SEK/share and crowns/share."""
    names = lexicon()["shared_currencies"]
    told = a.partition("/")[0] in names or b.partition("/")[0] in names
    return a != b and told and money_name(a) == money_name(b)


@cache
def _shared() -> Mapping[str, str]:
    return {code: name for name, some in lexicon()["shared_currencies"].items() for code in some.get("of", ())}


@cache
def currency_signs() -> Mapping[str, Unit]:
    """Currencies by the sign or code that stands before a figure."""
    known = lexicon()
    coded = {sign: code for code, entry in known["currencies"].items() for sign in (*entry["signs"], code)}
    names = {**coded, **known["shared_signs"], **known["letter_signs"]}
    return {sign: Unit(name, name, Decimal(1)) for sign, name in names.items()}


@cache
def signs() -> str:
    """A pattern of currency signs and codes that stand before a figure."""
    letters = "".join(lexicon()["letter_signs"])
    return rf"{either(sign for sign in currency_signs() if sign not in letters)}|[{letters}]{_LARGE}"


@cache
def glued_signs() -> str:
    """A pattern of those that end in a letter where they stand for money though no space is before the figure: "RM399", "CHF57.9m" and no "COP26"."""
    known = lexicon()
    coded = [*known["currencies"], *known["letter_signs"]]
    signs_of = [sign for sign in currency_signs() if sign[-1].isalpha() and sign not in coded]
    return rf"(?:{either(signs_of)}(?=[0-9])|{either(coded)}{_LARGE})"


# What stands behind a letter that is the sign of a currency: thousands, or a figure with its scale.
_LARGE = r"(?=\d{1,3}(?:,\d{3})+|\d[\d.,]*\s?(?:million|billion|trillion|bn|m|b)\b)"


@cache
def signed() -> frozenset[str]:
    """Base units whose values may lie below zero."""
    return frozenset(lexicon()["signed"])


def either(words: Iterable[str], capital: bool = False) -> str:
    """A pattern of any of the words as a trie, which ``re`` walks ten times as fast as a list.

    ``capital``: a first letter in lower case stands for its capital too.
    """
    some = set(words)
    if len(some) == 1 and not capital:  # most branches end in one
        return re.escape(*some).replace(r"\ ", r"\s+")
    ends: dict[str, list[str]] = {}
    for word in some:
        ends.setdefault(word[:1], []).append(word[1:])
    branches = [_letter(first, capital) + either(rest) for first, rest in sorted(ends.items()) if first]
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{inner})?" if "" in ends and inner else inner


def _letter(letter: str, capital: bool) -> str:
    if letter == " ":
        return r"\s+"
    return f"[{letter.upper()}{letter}]" if capital and letter.islower() else re.escape(letter)
