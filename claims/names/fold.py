"""From any script to Latin letters, and from a spelling to the key of its romanisation family.

`fold` is what a reader would type: lower case, Latin letters, single spaces. `key` goes further and
merges the spellings that one romanisation family writes for one sound; the rules, each with its
reason, are in families.yaml.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from claims.names.lexicon import grouped, load, readings

TOKENS = 65_536
_SCRIPTS = (
    "marks",
    "cyrillic",
    "greek",
    "armenian",
    "georgian",
    "arabic",
    "hebrew",
    "kana",
    "devanagari",
)
_BREAK = re.compile(r"[\W_]+")
_APOSTROPHES = dict.fromkeys(map(ord, "'`’‘ʼʻ´′ʹʺ\"“”ʿʾ‛＇"))
_RUN = re.compile(r"(.)(?=\1)")


def _jamo() -> dict[int, str]:
    """Hangul decomposes into jamo; every syllable is a word: its borders tell names apart."""
    jamo = load("scripts")["jamo"]
    return {
        first + i: latin.replace(".", " ").replace("-", "")
        for first, place in ((0x1100, "initial"), (0x1161, "medial"), (0x11A8, "final"))
        for i, latin in enumerate(jamo[place].split())
    }


@cache
def _composed() -> dict[int, str]:
    """Letters to read before their marks are taken off: č is ch, not c."""
    scripts = load("scripts")
    letters = {c: v for name in _SCRIPTS for c, v in scripts[name].items()}
    return {ord(c): v for c, v in letters.items() if len(c) == 1}


@cache
def _digraphs() -> re.Pattern[str]:
    pairs = sorted(load("scripts")["digraphs"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, pairs)))


@cache
def _decomposed() -> dict[int, str]:
    return {**_composed(), **_jamo()}


def _strip_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _transliterate(text: str, *, read_marks: bool) -> str:
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFKC", text.replace("~", " "))
    if read_marks or not _latin(text):
        digraphs = load("scripts")["digraphs"]
        text = unicodedata.normalize("NFD", text).translate(_KANA)
        text = unicodedata.normalize("NFC", text)
        text = _digraphs().sub(lambda m: digraphs[m[0]], text).translate(_composed())
    text = _strip_marks(text).translate(_decomposed()).casefold()
    return text.replace("a~", "").replace("~", "")


# Hiragana and katakana are one syllabary apart from their code points.
_KANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def _latin(text: str) -> bool:
    return all(ord(c) < 0x370 or 0x1E00 <= ord(c) < 0x2000 for c in text)


def _settle(text: str, *, read_marks: bool) -> str:
    """Transliterate until nothing changes: some letters decompose into others with a reading."""
    for _ in range(4):
        done = " ".join(_BREAK.sub(" ", _transliterate(text, read_marks=read_marks)).split())
        if done == text:
            return done
        text = done
    return text


@cache
def _quick(read_marks: bool) -> dict[int, str]:
    """One pass for what most names consist of: Latin letters with marks and Cyrillic."""
    table = {code: _strip_marks(chr(code)) for code in range(0xC0, 0x250)}
    scripts = load("scripts")
    composed = {ord(c): v for c, v in scripts["cyrillic"].items()}
    marks = {ord(c): v for c, v in scripts["marks"].items()}
    if not read_marks:
        marks = {
            code: v
            for code, v in marks.items()
            if code > 0x370 or not table.get(code, "é").isascii()
        }
        marks.update({ord(c): v for c, v in scripts["plain"].items()})
    punctuation = {code: " " for code in range(128) if not chr(code).isalnum()}
    return {**table, **composed, **marks, **punctuation, **dict.fromkeys(_APOSTROPHES, "")}


def fold(text: str) -> str:
    """Lower-case Latin words, one space apart; a script without a table stays as it is."""
    return _fold(text, True)


def bare(text: str) -> str:
    """Like `fold`, but Latin marks are dropped and not read: Erdogan for Erdoğan."""
    return _fold(text, False)


def _fold(text: str, read_marks: bool) -> str:
    quick = text.lower().translate(_quick(read_marks))
    if quick.isascii():
        return " ".join(quick.split())
    return _settle(text.translate(_APOSTROPHES), read_marks=read_marks)


@lru_cache(maxsize=TOKENS)
def key(token: str, family: str = "general") -> str:
    """One folded token with everything merged that its family writes in several ways."""
    padded = f" {token} "
    for letter, run in grouped(family):
        if letter in padded:
            for old, new in run:
                padded = padded.replace(old, new)
    return _RUN.sub("", padded.strip())


@lru_cache(maxsize=TOKENS)
def read(token: str, family: str) -> frozenset[str]:
    """The keys of every reading of one token in its family."""
    found = {key(token, family)}
    for reading in readings(family):
        if reading[0][0] in token:
            other = token
            for old, new in reading:
                other = other.replace(old, new)
            found.add(key(other, family))
    return frozenset(found)
