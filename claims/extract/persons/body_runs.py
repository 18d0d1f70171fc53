"""Runs of capitalised words around a noun that says what an organisation is, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.folding import fold, words
from claims.people.words import CALENDAR, PLURAL, TITLE, bits_of
from claims.tables import table
from claims.text import Span
from claims.world.countries import countries_in

# A word of a name: a capital, or a number in order ("98th"); what closes it ends the run, but for a short word's dot ("St.").
_CAPITAL = re.compile(r"[^\W\da-z_]|\d+(?:st|nd|rd|th)$")
_CLOSES = re.compile(r"[,;:!?)\]\"”’]$|[^\W_]{4,}\.$")
_OPENS = re.compile(r"[(\[\"“‘']")
_REACH = 160
_WORD = re.compile(r"[^ ]+")
_OWN = re.compile(r"(?:['’]s|s['’])$")
_TAIL = re.compile(r"(?:['’]s?|[.,;:!?)\]\"”])+(?:['’]s)?$")
_LEAST = 2
_SMALL = frozenset(("of", "for", "on", "and", "the"))
# "Russian-led", "US-backed": what is said of a body, and no part of its name.
_COMPOUND = re.compile(r"-[a-z]")


Row = list[tuple[str, int, int]]


def rows(text: str, names: frozenset[str]) -> Iterator[Row]:
    """The runs of capitalised words around the nouns that say what a body is, each once, in order."""
    forms = {form for word in names & _heads() for form in (word.capitalize(), word.upper())}
    places = sorted(at for form in forms for at in _all(text, form))
    end = 0
    for at in places:
        if at >= end:
            row = _run(text, at)
            end = row[-1][2]
            yield row


def _all(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, and in no longer one nor behind a hyphen."""
    at = text.find(word)
    while at >= 0:
        stop = at + len(word)
        if not (_is_letter(text[at - 1 : at]) or text[at - 1 : at] == "-" or _is_letter(text[stop : stop + 1])):
            yield at
        at = text.find(word, stop)


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _run(text: str, at: int) -> Row:
    """The run of words with capitals, and of small words between them, around the word at ``at``; no line end within."""
    low, high = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[max(low, at - _REACH) : min(high if high >= 0 else len(text), at + _REACH)]
    start = max(low, at - _REACH)
    row = [(found.group(), start + found.start(), start + found.end()) for found in _WORD.finditer(line)]
    own = next(n for n, word in enumerate(row) if word[2] > at)
    first = last = own
    while first and _goes_on(row[first - 1][0]) and not _OPENS.match(row[first][0]):
        first -= 1
    while (
        last + 1 < len(row)
        and not _CLOSES.search(row[last][0])
        and (_CAPITAL.match(row[last + 1][0]) or row[last + 1][0] in _SMALL)
    ):
        last += 1
    while row[last][0] in _SMALL:
        last -= 1
    while row[first][0] in _SMALL:
        first += 1
    return row[first : last + 1]


def _goes_on(word: str) -> bool:
    """Whether a word can stand in a name with another behind it."""
    return (word in _SMALL or _CAPITAL.match(word.lstrip('(["“‘')) is not None) and not _CLOSES.search(word)


def named(row: Row) -> Iterator[Span]:
    """The names in a run: from the first word that can belong to one, to its head and what is joined to that."""
    at = 0
    while at < len(row):
        if _is_head(row[at][0]):
            at = _outermost(row, at)
            first, last = _first(row, at), _last(row, at)
            if last > first and _tells([word for word, *_ in row[first : last + 1]]):
                opened = _OPENS.match(row[first][0])
                yield Span(row[first][1] + bool(opened), _bare_stop(row[last]))
            at = last
        at += 1


def _outermost(row: Row, head: int) -> int:
    """The last such noun that follows without a break: the body is the court in "European Union Court"."""
    last = at = head
    while at + 1 < len(row) and not (_OWN.search(row[at][0]) or row[at + 1][0] in _SMALL or _is_title(row[at + 1][0])):
        at += 1
        last = at if _is_head(row[at][0]) else last
    return last


def _first(row: Row, head: int) -> int:
    """Where the name begins: words with capitals before its head, back to a title, a small word or another's genitive."""
    first = head
    while first:
        word = row[first - 1][0]
        own = _OWN.search(word) if fold(word) not in _list("owners") and not word.endswith(("s'", "s’")) else None
        if word in _SMALL or _COMPOUND.search(word) or _is_title(word) or (own and not _is_country(word)):
            break
        first -= 1
        if own:
            break
    while first < head and row[first][0].lower() in _opening():
        first += 1
    return first


def _last(row: Row, head: int) -> int:
    """Where the name ends: with its head, or with what "of", "for" and "on" join to it."""
    last = head
    while last + 1 < len(row) and row[last + 1][0].lower().rstrip(".") in _list("firms"):
        last += 1
    joined = last
    joins = {"of"} if fold(row[head][0]) in _list("only_of") else _list("joins")
    while joined + 1 < len(row) and row[joined + 1][0] in joins:
        end = joined + 1
        while end + 1 < len(row) and (row[end + 1][0] == "the" or _joins(row, end + 1)):
            end += 1
        if end == joined + 1 or row[end][0] in ("the", "and"):
            break
        joined = end
    return joined


def _joins(row: Row, at: int) -> bool:
    """Whether a word goes on with what was joined: no title of a person, no further small word."""
    word = row[at][0]
    if word == "and":
        return at + 1 < len(row) and not _is_title(row[at + 1][0]) and row[at - 1][0] not in _list("joins")
    small = word in _SMALL or _is_title(word) or bits_of(word) & CALENDAR
    return not small and not _OWN.search(row[at - 1][0])


def _tells(parts: list[str]) -> bool:
    """Whether the words say which body is meant: one of them is not general, or a country."""
    rest = [word for word in parts if word not in _SMALL and not _is_head(word)]
    if len(parts) < _LEAST or not rest or all(word.isupper() and len(word) > 1 for word in parts):
        return False
    return any(_is_country(word) or fold(word) not in _list("generic") for word in rest)


def _bare_stop(word: tuple[str, int, int]) -> int:
    """Where a word ends without a genitive and what closes a clause; a firm's "Inc." keeps its dot."""
    own = _TAIL.search(word[0])
    stop = word[2] - len(own.group()) if own else word[2]
    firm = fold(word[0][: stop - word[1]]) in _list("firms") and word[0][stop - word[1] :].startswith(".")
    return stop + firm


def _is_head(word: str) -> bool:
    return fold(_TAIL.sub("", word)) in _heads()


def head_of(name: str) -> str | None:
    """The noun that says what a body is: the last one before what "of", "for" and "on" join to the name."""
    head = None
    for word in words(name):
        if word in _list("joins") and head:
            break
        head = word if word in _heads() else head
    return head


def _is_title(word: str) -> bool:
    """Whether a word is the title of one person: "Governor", and not "Auditors"."""
    bits = bits_of(word)
    return bool(bits & TITLE) and not bits & PLURAL


def _is_country(word: str) -> bool:
    return next(countries_in(_OWN.sub("", word)), None) is not None


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("bodies")[name].split())


@cache
def _heads() -> frozenset[str]:
    return _list("heads") | _list("firms")


@cache
def _opening() -> frozenset[str]:
    """Words that begin a sentence and no name."""
    return frozenset(word for word in table("people")["function"].split())
