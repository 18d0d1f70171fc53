"""Noun phrases around a verb, by their small words alone: the subject that ends before it, the object that begins behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.extract.language.stems import bare, noun_stem, small_words
from claims.extract.language.tokens import Row
from claims.extract.polar.forms import listed
from claims.grammar import RELATIVES

_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your every each all both any another either no neither".split()
)
NONE = frozenset(("no", "neither", "none", "nobody", "nothing"))
# Some of them, not all of them: another text may speak of the others.
_SOME = frozenset(
    "some many most several few half fewer least certain other others another one two three four five six seven eight nine ten dozens hundreds first second third only rest half quarter fifth percent million billion thousand hundred majority minority number part parts".split()
)
_NUMBERS = frozenset("two three four five six seven eight nine ten twelve".split())
_PREPOSITIONS = frozenset(
    "of in at on off for from near by with inside outside above below under over around aboard between behind within to into against among amongst during through throughout across along via towards toward beside".split()
)
_BREAKS = frozenset(
    ". , ; : ( ) – — - \" “ ” ' ‘ ’ ? ! … and or but nor than as if when while where because since before after until that which who whose whom although though so"
    " is are was were be been being am has have had do does did will would can could may might must should shall said says told not never n't"
    " he she it they we i you him them us there here then now again either too also yet still already just even ever instead to according during due despite"
    " either soon today yesterday tomorrow tonight".split()
)
_REACH = 8
_LAND = 4
_ADVERBS = frozenset("early late off up down out away back together".split())
_MOST = 4
# How long what commas set off may be: "the driver, 54, was sober".
_ASIDE = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase on the tokens ``[first, last]``: the stem of its noun, those of what narrows it, its place; ``none``: "no alarm"; ``some``: of
    several.
    """

    first: int
    last: int
    head: str
    narrowed: frozenset[str]
    none: bool = False
    some: bool = False


def without_name(row: Row, found: Phrase) -> Phrase | None:
    """ "The yacht Aurora" as the yacht."""
    last = found.last
    while last > found.first and row[last].capital:
        last -= 1
    more = _ending_at(row, last) if found.first < last < found.last else None
    return replace(more, none=found.none, some=found.some) if more else None


def subject_before(row: Row, last: int, some: bool = False) -> Phrase | None:
    """The subject that ends at a token; nothing where that is not sure, nor, but for ``some``, of "half of the members"."""
    if last >= 1 and row[last].word in RELATIVES:
        last -= 1 + (row[last - 1].word == ",")
    elif last >= 0 and row[last].word in ("both", "all", "none", "neither"):
        return _numbered(row, last)
    if last > 0 and row[last].word == ",":
        last = next((at - 1 for at in range(last - 1, max(last - _ASIDE, 0), -1) if row[at].word == ","), -1)
    found: Phrase | None = None
    while last >= 0:
        found = _ending_at(row, last)
        if found is None:
            return None
        ahead = found.first - 1
        if ahead < 0 or row[ahead].word not in _PREPOSITIONS:
            return found
        if row[ahead].word == "of" and ahead and row[ahead - 1].word in ("none", "neither", "all", "both", "each"):
            return _of_all(found, ahead - 1, row[ahead - 1].word in NONE)
        if some and row[ahead].word == "of" and ahead and row[ahead - 1].word in _SOME:
            none = ahead > 1 and row[ahead - 2].word == "not"
            return replace(found, first=ahead - 1 - none, none=none, some=not none)
        last = ahead - 1
    return None


def of_whose_land(row: Row, last: int) -> int:
    """The last token of the name before "of Tarnia", where a subject ends with that; else the token."""
    at = last
    while at > 1 and row[at].capital and last - at < _LAND:
        at -= 1
    return at - 1 if at < last and row[at].word == "of" and row[at - 1].capital else last


def _of_all(found: Phrase, first: int, none: bool) -> Phrase:
    return Phrase(first, found.last, found.head, found.narrowed, none)


def _ending_at(row: Row, last: int) -> Phrase | None:
    if not _is_word(row, last):
        return None
    at = last
    while (
        at > 0
        and last - at < _MOST
        and _is_word(row, at - 1)
        and not (_is_deed(row[at - 1].word) and not _is_set_off(row, at - 1))
    ):
        at -= 1
    return _made(row, at, last)


def complement(row: Row, last: int) -> str | None:
    """The stem of what a noun that ends at a token is told of: "an agreement on fish"."""
    if last + 1 >= len(row) or row[last + 1].word not in _OF_WHAT:
        return None
    found = object_behind(row, last + 2)
    return found.head if found else None


def content(row: Row, last: int) -> str | None:
    """The stem of what a report or a sign that ends at a token is of: "no reports of casualties"."""
    found = object_behind(row, last + 2) if row[last + 1 : last + 2] and row[last + 1].word == "of" else None
    return found.head if found else None


def confined(row: Row, last: int) -> str | None:
    """The stem of the noun to which a phrase that ends at a token is confined: "no violence during the march"."""
    found = object_behind(row, last + 2) if row[last + 1 : last + 2] and row[last + 1].word in _WITHIN else None
    return found.head if found else None


_WITHIN = frozenset("in at during near outside inside along around after before".split())
_OF_WHAT = frozenset("on against for about over between to".split())


def object_behind(row: Row, first: int) -> Phrase | None:
    """The object that begins at a token."""
    at = first
    while at < len(row) and row[at].word in _DETERMINERS:
        at += 1
    stop = at
    while (
        stop < len(row) and stop - at <= _MOST and _is_word(row, stop) and not (stop > at and _is_deed(row[stop].word))
    ):
        stop += 1
    return _made(row, at, stop - 1) if stop > at else None


def _made(row: Row, at: int, last: int) -> Phrase | None:
    """The phrase of content words on ``[at, last]`` with the determiners before it."""
    first, none = at, False
    while (
        first > 0
        and row[first - 1].word in _DETERMINERS
        and not (first < at and row[first - 1].word in _DETERMINERS & _BREAKS)
    ):
        first -= 1
        none = none or row[first].word in NONE
    if first > 0 and row[first - 1].word in ("not", "nearly", "almost"):
        return None
    words = [row[n].word for n in range(at, last + 1)]
    while len(words) > 1 and words[-1] in _ADVERBS:
        words, last = words[:-1], last - 1
    if words[0] in _NUMBERS and len(words) > 1 and first == at:
        words = words[1:]
    if not _SOME.isdisjoint(words):
        return None
    *narrowing, noun = words
    if narrowing and noun_stem(noun) in listed("general"):
        *narrowing, noun = narrowing
    return Phrase(first, last, noun_stem(noun), frozenset(bare(word) for word in narrowing), none)


def _numbered(row: Row, at: int) -> Phrase | None:
    """What "both" means behind "two pistols": the last number of the sentence with its noun."""
    for first in range(at - 1, max(at - _REACH - 1, -1), -1):
        if row[first].word in _NUMBERS and first + 1 < at and (found := object_behind(row, first + 1)):
            return Phrase(first, found.last, found.head, found.narrowed, row[at].word in NONE)
    return None


def _is_word(row: Row, at: int) -> bool:
    word = row[at].word
    return word[0].isalpha() and word not in _BREAKS and word not in _PREPOSITIONS and word not in _DETERMINERS


def _is_deed(word: str) -> bool:
    """Whether a word is likely a verb, so that no noun phrase runs over it: "witnesses reported alarms"."""
    return word in _SAYING or (word.endswith("ed") and word not in _ADJECTIVES)


def _is_set_off(row: Row, at: int) -> bool:
    """Whether a participle stands behind an article, and so narrows what follows: "an overheated dryer"."""
    return at > 0 and row[at - 1].word in ("a", "an", "the")


_SAYING = frozenset(
    small_words() & frozenset("say says said told tells think thinks thought know knew found found heard saw".split())
) | frozenset(
    "say says said told tells thinks thought knew found heard saw claims adds insists believes reports".split()
)
_ADJECTIVES = frozenset("red armed united injured wounded".split())
