"""Runs of capitalised words, found with one compiled pattern, and the words in them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from claims.people.words import bits_of, listed

# A longer run is a heading or a list in capitals; the bound keeps one match short, whatever the text.
_MOST_WORDS = 16
# Short forms that keep their dot; any other dot ends a run.
_SHORT = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Gen",
    "Col",
    "Lt",
    "Maj",
    "Brig",
    "Capt",
    "Adm",
    "Sgt",
    "Cpl",
    "Pvt",
    "Cmdr",
    "Sen",
    "Rep",
    "Gov",
    "Hon",
    "Rev",
    "Fr",
    "Det",
    "Insp",
    "Supt",
    "Pres",
    "Amb",
    "Jr",
    "Sr",
    "St",
    "Mt",
    "Ft",
    "Messrs",
    "Msgr",
    "Pfc",
    "Spc",
    "Atty",
    "Asst",
    "Sec",
    "Reps",
    "Sens",
    "Gens",
    "Cols",
    "Drs",
]


class Word(NamedTuple):
    """A word of a run: its place in it, its bits, the small words before it, and whether it is a genitive."""

    text: str
    start: int
    stop: int
    bits: int
    link: str
    genitive: bool


# The scripts that news names come in: Latin, Greek, Cyrillic, Armenian, Georgian, with marks. Listing them is twice as
# fast as asking for "any letter".
_BLOCKS = ((0x41, 0x590), (0x10A0, 0x1100), (0x1C90, 0x1CC0), (0x1E00, 0x2000))


@cache
def _letters(*categories: str) -> str:
    """The letters of some Unicode categories, as the inside of a character class."""
    codes = [code for start, stop in _BLOCKS for code in range(start, stop)]
    return "".join(chr(code) for code in codes if unicodedata.category(chr(code)) in categories)


@cache
def _word() -> str:
    """A capitalised word, initials, or a short form with its dot.

    Possessive quantifiers stand on single characters alone: before Python 3.11.5 a possessive group that fails half way goes on from there
    (python/cpython#106052), and a text was searched without end. Nothing behind a word can fail, so that no group is tried twice.
    """
    capital = f"[{_letters('Lu', 'Lt')}]"
    letter = f"[{_letters('Lu', 'Lt', 'Ll', 'Lo', 'Lm', 'Mn')}]"
    dot = "|".join(rf"(?<=\b{short}\.)" for short in _SHORT)
    return rf"{capital}(?:\.(?:-?{capital}\.)*|{letter}*+(?:[-'’ʼ‘`]{letter}++)*(?:\.(?:{dot}))?)"


_PREFIX_LETTERS = "(?:(?:al|el|ul|ad|an|ar|as|ash|at|az|d|l)[-'’])"


@cache
def pattern() -> re.Pattern[str]:
    """The gate: one run of capitalised words with the small words inside it.

    It begins with a plain character class, which ``re`` skips to seven times as fast as to an alternation.
    """
    word, capital = _word(), f"[{_letters('Lu', 'Lt')}]"
    small = "|".join(sorted(listed("particles"), key=len, reverse=True))
    inner = rf"(?:(?:of|for)[ ](?:the[ ])?|(?:(?:{small})[ ]){{1,3}}|[\"“(‘']\w{{1,20}}[\"”)’'][ ])"
    between = rf"(?:(?={capital})|[ ]?(?:{inner}{_PREFIX_LETTERS}?|{_PREFIX_LETTERS})|[ ])"
    gap = rf"(?:[ \u00a0\u202f\n]{between}|(?<=\.)-?)"
    return re.compile(rf"{word}(?:{gap}{word}){{0,{_MOST_WORDS}}}")


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(rf"{_PREFIX_LETTERS}?{_word()}")


def words_of(run: str) -> list[Word]:
    """The capitalised words of a run."""
    found: list[Word] = []
    stop = 0
    for piece in _pieces().finditer(run):
        text = piece[0]
        plain = text.replace("’", "'")
        genitive = plain.endswith(("'s", "'S")) and len(plain) > 2
        end = piece.end() - (2 if genitive else 0)
        link = run[stop : piece.start()].strip(" \u00a0\u202f") if found else ""
        found.append(Word(text, piece.start(), end, bits_of(text), link, genitive))
        stop = piece.end()
    return found
