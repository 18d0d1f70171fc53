"""Runs of capitalised words, and what in them may be a name: titles before it, the words of the name itself."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.people.words import (
    ADDRESS,
    BLOCK,
    CALENDAR,
    CAPS,
    FUNCTION,
    GIVEN,
    INITIAL,
    KNOWN,
    LEADER,
    PARTICLE,
    PEOPLE,
    PLACE,
    POST_PART,
    RANK,
    ROLE,
    SOFT,
    SUFFIX,
    THING,
    TITLE,
    bits_of,
    key,
    listed,
)

# A longer run is a heading or a list in capitals; the bound keeps one match short, whatever the text.
_MOST_WORDS = 16
_MOST_NAME_WORDS = 6
_PREFIX = TITLE | POST_PART | PLACE | PEOPLE | THING | CAPS
_SHORT = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Brig|Capt|Adm|Sgt|Cpl|Pvt|Cmdr|Sen|Rep|Gov|Hon|Rev|Fr|Det|Insp|Supt|Pres|Amb|"
    "Jr|Sr|St|Mt|Ft|Messrs|Msgr|Pfc|Spc|Atty|Asst|Sec"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: its place in it, its bits, the small words before it, and whether it is a genitive."""

    text: str
    start: int
    stop: int
    bits: int
    link: str
    genitive: bool


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a possible name in a run, with what stands beside it.

    ``lead`` is where its title or other pre-modifier starts (``start`` when there is none), ``titles`` are the places of the
    title's words; ``before`` and ``after`` are the bits of the neighbours in the run. ``keys`` are the folded words.
    """

    start: int
    stop: int
    keys: tuple[str, ...]
    bits: tuple[int, ...]
    lead: int
    titles: tuple[tuple[int, int], ...]
    title_bits: int
    after: int
    first: bool
    genitive: bool


@cache
def _capitals() -> str:
    """All capital letters of the basic plane, as the inside of a character class."""
    found = [chr(code) for code in range(sys.maxunicode + 1 and 0x10000) if unicodedata.category(chr(code)) in ("Lu", "Lt")]
    return "".join(found)


@cache
def pattern() -> re.Pattern[str]:
    """The gate: one run of capitalised words with the small words inside it. Every part is bounded or cannot backtrack."""
    capital, letter = f"[{_capitals()}]", r"[^\W\d_]"
    word = rf"(?:(?:{_SHORT})\.|{capital}\.(?:-?{capital}\.)*|{capital}{letter}*(?:[-'’ʼ‘`]{letter}+)*)"
    small = "|".join(sorted(listed("particles"), key=len, reverse=True))
    space = r"(?:[ \u00a0\u202f]{1,2}|\n(?=[^\n]))"
    inner = rf"(?:(?:of|for)[ ](?:the[ ])?|(?:(?:{small})[ ]){{1,3}}|[\"“(‘']{capital}{letter}+[\"”)’'][ ])"
    prefix = r"(?:(?:al|el|ul|ad|an|ar|as|ash|at|az|d|l)[-'’])"
    gap = rf"(?:{space}{inner}?{prefix}?|(?<=\.)-?)"
    return re.compile(rf"{word}(?:{gap}{word}){{0,{_MOST_WORDS}}}")


@cache
def _pieces() -> re.Pattern[str]:
    capital, letter = f"[{_capitals()}]", r"[^\W\d_]"
    return re.compile(
        rf"(?:(?:al|el|ul|ad|an|ar|as|ash|at|az|d|l)[-'’])?"
        rf"(?:(?:{_SHORT})\.|{capital}\.(?:-?{capital}\.)*|{capital}{letter}*(?:[-'’ʼ‘`]{letter}+)*)"
    )


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


def _cuts(word: Word) -> bool:
    """Whether a new chunk starts at the word: behind "of", "for" or the end of a line."""
    return word.link.startswith(("of", "for", "\n")) if word.link else False


def _prefix(word: Word) -> bool:
    bits = word.bits
    if bits & INITIAL and not bits & PEOPLE:
        return False
    return bool(bits & TITLE) or (bool(bits & _PREFIX) and not bits & KNOWN)


def _starts(bits: int) -> bool:
    return bool(bits & KNOWN) or not bits & (BLOCK | SUFFIX)


def _continues(bits: int, first: int) -> bool:
    if bits & (KNOWN | INITIAL | SUFFIX | PARTICLE) or not bits & BLOCK:
        return not (bits & FUNCTION and not bits & PARTICLE) or bool(bits & INITIAL)
    return bool(bits & SOFT and first & KNOWN) or bool(bits & CAPS and first & GIVEN and not bits & (THING | PLACE))


def _end(some: list[Word], at: int) -> int:
    """Where the name that starts at a word ends: the index behind its last word."""
    stop = at + 1
    first = some[at].bits
    while stop < len(some) and not some[stop - 1].genitive and not _cuts(some[stop]):
        if not _continues(some[stop].bits, first):
            break
        stop += 1
    while stop > at + 1 and some[stop - 1].bits & PARTICLE and not some[stop - 1].bits & (KNOWN | SUFFIX):
        stop -= 1
    return stop


@lru_cache(maxsize=32768)
def bodies(run: str) -> tuple[Body, ...]:
    """The possible names in a run, left to right; places are offsets in the run."""
    some = words_of(run)
    found: list[Body] = []
    at = chain = 0
    while at < len(some):
        start = at
        if at and (some[at - 1].genitive or not _cuts(some[at])):
            chain = at
        while at < len(some) and _prefix(some[at]) and not some[at].genitive and (at == start or not _cuts(some[at])):
            at += 1
        if at < len(some) and (at == start or not _cuts(some[at])) and _starts(some[at].bits):
            stop = _end(some, at)
            if body := _body(some, chain, start, at, stop):
                found.append(body)
            at = chain = stop
        elif at == start:
            at += 1
    return tuple(found)


def _body(some: list[Word], chain: int, start: int, at: int, stop: int) -> Body | None:
    name = some[at:stop]
    if len(name) > _MOST_NAME_WORDS or (at and some[at - 1].bits & LEADER and not some[at - 1].bits & TITLE):
        return None
    if name[0].bits & LEADER and not name[0].bits & KNOWN:
        return None
    after = some[stop].bits if stop < len(some) and not name[-1].genitive and not _cuts(some[stop]) else 0
    lead, titles, title_bits = _titles(some, chain, start, at)
    return Body(
        name[0].start,
        name[-1].stop,
        tuple(key(word.text) for word in name),
        tuple(word.bits for word in name),
        lead,
        titles,
        title_bits,
        after,
        at == 0,
        name[-1].genitive,
    )


def _titles(some: list[Word], chain: int, start: int, at: int) -> tuple[int, tuple[tuple[int, int], ...], int]:
    """Where the words before a name start, its titles, and their bits; of "Minister of Justice of Peru" the whole is one."""
    if start == at:
        return some[at].start, (), 0
    from_chain = [word for word in some[chain:at] if word.bits & TITLE]
    own = [word for word in some[start:at] if word.bits & TITLE]
    first = chain if from_chain and chain < start else start
    titled = own or from_chain
    bits = 0
    for word in titled:
        bits |= word.bits & (ROLE | RANK | ADDRESS)
    if not titled:
        return some[at].start, (), 0
    return some[first].start, _phrases(some[first:at]), bits


def _phrases(some: list[Word]) -> tuple[tuple[int, int], ...]:
    """Titles as written: "Prime Minister" and "Secretary of State" are one each; a country is no part of a title."""
    found: list[tuple[int, int, int]] = []
    for word in some:
        if not word.bits & (TITLE | POST_PART):
            continue
        apart = word.start - found[-1][1] if found else 99
        joined = apart <= 1 or (word.link.startswith("of") and apart <= len(word.link) + 2)
        if found and joined and not word.bits & ADDRESS:
            start, _, bits = found.pop()
            found.append((start, word.stop, bits | word.bits))
        else:
            found.append((word.start, word.stop, word.bits))
    return tuple((start, stop) for start, stop, bits in found if bits & TITLE)
