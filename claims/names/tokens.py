"""One word of a name: its keys, what the word lists know of it, which families it shows."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.names.fold import bare, fold
from claims.names.given import (
    ARABIC,
    SLAVIC,
    UNKNOWN,
    Given,
    given_names,
    servant,
    shown,
    stem,
    stems,
)
from claims.names.keys import TOKENS, key
from claims.names.lexicon import load, words

MAX_LETTERS = 48

_CAMEL = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ][a-zа-яё]{2})")
# The father's name, then whatever a language puts behind it to say son or daughter.
_PATRONYMIC = re.compile(
    r"(.{2,}?)(?:[aeiouyjw]{0,3}[vw]n[ay]|[aeoiy]{0,2}un[ay]|[ie]chna"
    r"|[aeiouyj]{0,3}[vw][iy]?(?:t?ch|ts?ch|cs|ci|tx|cz|c|ts)|[aeiyo]?r?vich|ich"
    r"|y?u?ly|uulu|[kqg][yi]z[yi]|ogh?l[yiu])$"
)
_PATRONYMICS: tuple[str, ...] = (
    "ch",
    "vna",
    "wna",
    "una",
    "chna",
    "uly",
    "uli",
    "uulu",
    "yzy",
    "izi",
    "oglu",
    "ogly",
    "ogli",
)
_PATRONYMICS += ("cs", "ci", "tx", "cz", "vic", "vny", "ts")
_DIGIT = re.compile(r"[^\W\d_][0-9@$]+[^\W\d_]")
_GREEK = "\u0370"  # below it, marks on Latin letters are read or dropped; no script beyond it has them
_VOWEL = re.compile("[AEIOUY]")

# Bits above the families in the flags of a token; a name has those of all its tokens.
INITIAL, PREFIXED, CAPITALS, FATHER, BESIDE = 1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16


class Token(NamedTuple):
    """One word of a name. `kind` is word, initial, particle, title or suffix."""

    text: str
    key: str
    bare: str
    given: Given
    stem: str
    flags: int
    kind: str
    prefix: str = ""

    @property
    def upper(self) -> bool:
        """Written in capitals."""
        return bool(self.flags & CAPITALS)


@cache
def _kinds() -> dict[str, str]:
    lists = {"suffix": "suffixes", "title": "titles", "particle": "particles"}
    fused = dict.fromkeys(words("servants") | words("faiths"), "word")
    return {**fused, **{text: kind for kind, name in lists.items() for text in words(name)}}


def _kind(text: str) -> str:
    if len(text) == 1 and text.isascii():
        return "initial"
    return _kinds().get(text, "word")


def build(text: str, plain: str, upper: bool = False, prefix: str = "") -> Token:
    """The token of one folded word."""
    text, plain = text[:MAX_LETTERS], plain[:MAX_LETTERS]
    spelling = key(text)
    given = given_names().get(spelling, UNKNOWN)
    kind, root = "word", ""
    if given is UNKNOWN:
        root = _root(text) if text.endswith(_PATRONYMICS) else ""
        flags = shown(text) | SLAVIC | FATHER if root else shown(text)
    else:
        flags = given.flags
    if text in _kinds() or len(text) == 1:
        kind = _kind(text)
        flags |= INITIAL if kind == "initial" else BESIDE
    if prefix:
        flags |= PREFIXED if words("articles").isdisjoint(prefix.split()) else PREFIXED | ARABIC
    if upper:
        flags |= CAPITALS
    return Token(text, spelling, key(plain) if plain != text else spelling, given, root, flags, kind, prefix)


token = lru_cache(maxsize=TOKENS)(build)


def _root(text: str) -> str:
    """The stem of the father's name, if this looks like a patronymic."""
    found = _PATRONYMIC.match(text)
    return stem(found[1]) if found else ""


@cache
def _letters() -> dict[int, str]:
    """Digits that stand for letters."""
    return {ord(digit): letter for digit, letter in load("slips")["digits"].items()}


@lru_cache(maxsize=TOKENS)
def tokens(raw: str) -> tuple[Token, ...]:
    """The tokens of one word between spaces: Kassym-Jomart is two, ZagipaYahyanovna too."""
    upper = len(raw) > 1 and raw.isupper()
    if upper:
        if len(raw) == 2 and raw.isascii() and not _VOWEL.search(raw):
            raw = f"{raw[0]} {raw[1]}"
    elif not raw.istitle() and not raw.islower():
        raw = _CAMEL.sub(" ", raw)
    if raw.isalpha():
        if raw.isascii():
            text = servant(raw.lower())
            return (build(text, text, upper),)
    elif _DIGIT.search(raw):
        raw = raw.translate(_letters())
    return _several(raw, upper)


def _several(raw: str, upper: bool) -> tuple[Token, ...]:
    """A word with hyphens, marks or letters of another script: read, and read without its marks."""
    folded = fold(raw).split()
    if raw.isascii() or min(raw) >= _GREEK or len(plain := bare(raw).split()) != len(folded):
        plain = folded
    return tuple([build(servant(a), servant(b), upper) for a, b in zip(folded, plain, strict=True)])


def father(item: Token) -> frozenset[str]:
    """The given names that a patronymic may come from."""
    return stems().get(item.stem, frozenset())
