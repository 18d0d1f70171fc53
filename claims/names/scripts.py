"""From any script to Latin letters, as the English-language press reads it.

Most names are Latin or Cyrillic and need one pass over a table; the rest is settled by decomposing,
reading letters that stand together (Greek, kana), then single ones, until nothing changes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from claims.names.lexicon import load

_SCRIPTS = [
    "marks",
    "cyrillic",
    "greek",
    "armenian",
    "georgian",
    "arabic",
    "hebrew",
    "kana",
    "devanagari",
    "thai",
    "khmer",
]
# Unicode lays these blocks out letter by letter as Devanagari is (ISCII): Bengali, Gurmukhi, Gujarati, Oriya,
# Tamil, Telugu, Kannada, Malayalam.
_DEVANAGARI, _INDIC, _BLOCK = 0x900, range(0x980, 0xD80, 0x80), 0x80
_ETHIOPIC, _LARYNGEALS = 0x1200, "h'"
# Thai writes these vowels before the consonant that they follow in speech.
_BEFORE = re.compile("([เแโใไ])([ก-ฮ])")
_BREAK = re.compile(r"[\W_]+")
APOSTROPHES = dict.fromkeys(map(ord, "'`’‘ʼʻ´′ʹʺ\"“”ʿʾ‛＇"))
# Hiragana and katakana are one syllabary apart from their code points.
_KANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


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
    letters = {ord(c): v for name in _SCRIPTS for c, v in scripts[name].items() if len(c) == 1}
    indic = {start + ord(c) - _DEVANAGARI: v for start in _INDIC for c, v in scripts["devanagari"].items()}
    syllables = {ord(c): f" {v} " for v, characters in scripts["han"].items() for c in characters}
    return {**indic, **_ethiopic(), **syllables, **letters}


def _ethiopic() -> dict[int, str]:
    """A syllable is a consonant by its row and a vowel by its column."""
    rows, columns = (load("scripts")["ethiopic"][part].split() for part in ("rows", "columns"))
    return {
        _ETHIOPIC + 8 * i + j: (row + ("a" if row in _LARYNGEALS and not j else vowel))
        .replace("-", "")
        .replace("'", "")
        for i, row in enumerate(rows)
        for j, vowel in enumerate(columns)
    }


@cache
def _digraphs() -> re.Pattern[str]:
    pairs = sorted(load("scripts")["digraphs"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, pairs)))


@cache
def _decomposed() -> dict[int, str]:
    return {**_composed(), **_jamo()}


@cache
def _plain() -> dict[int, str]:
    return {ord(c): v for c, v in load("scripts")["plain"].items()}


def strip_marks(text: str) -> str:
    """Every letter without its diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _transliterate(text: str, *, read_marks: bool) -> str:
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFKC", text.replace("~", " "))
    if read_marks or not _latin(text):
        digraphs = load("scripts")["digraphs"]
        text = unicodedata.normalize("NFD", text).translate(_KANA)
        text = unicodedata.normalize("NFC", text)
        text = _BEFORE.sub(r"\2\1", text)
        text = _digraphs().sub(lambda m: digraphs[m[0]], text).translate(_composed())
    else:
        text = text.translate(_plain())
    text = strip_marks(text).translate(_decomposed()).casefold()
    return text.replace("a~", "").replace("~", "")


def _latin(text: str) -> bool:
    return all(ord(c) < 0x370 or 0x1E00 <= ord(c) < 0x2000 for c in text)


def settle(text: str, *, read_marks: bool) -> str:
    """Transliterate until nothing changes: some letters decompose into others with a reading."""
    for _ in range(4):
        done = " ".join(_BREAK.sub(" ", _transliterate(text, read_marks=read_marks)).split())
        if done == text:
            return done
        text = done
    return text


@cache
def quick(read_marks: bool) -> dict[int, str]:
    """One pass for what most names consist of: Latin letters with marks and Cyrillic."""
    table = {code: strip_marks(chr(code)) for code in range(0xC0, 0x250)}
    scripts = load("scripts")
    composed = {ord(c): v for c, v in scripts["cyrillic"].items()}
    marks = {ord(c): v for c, v in scripts["marks"].items()}
    if not read_marks:
        marks = {code: v for code, v in marks.items() if code > 0x370 or not table.get(code, "é").isascii()}
        marks.update({ord(c): v for c, v in scripts["plain"].items()})
    punctuation = {code: " " for code in range(128) if not chr(code).isalnum()}
    return {**table, **composed, **marks, **punctuation, **dict.fromkeys(APOSTROPHES, "")}
