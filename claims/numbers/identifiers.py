"""Figures by which one thing is told from others of its sort: "bus 14", "flight BA 1234", "account number 445566". They count nothing."""

from __future__ import annotations

import re

from claims.grammar import RELATIVES
from claims.numbers.anchor import Anchor
from claims.numbers.around import bare_word
from claims.numbers.noun import is_plural
from claims.numbers.table import words

# A figure above one has no singular verb, unless what it stands in is a clause on a noun before it: "the blast that trapped 14 was".
_SINGULAR = re.compile(r"\s(?:was|is|has|wasn[’']t|isn[’']t|hasn[’']t)\b")
_DETERMINERS = frozenset(
    ("the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "each", "every", "one")
)
# Of these there are a first and a second, with a capital.
_NAMED_BY_NUMBER = frozenset(("war", "life", "chapter", "volume", "book"))
_NUMBER = frozenset(("number", "no", "no.", "nos", "nos.", "nr", "nr."))
# How many digits a number to dial has at the least, and how far before it the word for that may stand.
_DIALLED, _CALL = 3, 6
# How far the word behind a figure may reach, in characters.
_NEXT = 24
_VERSION = re.compile(r"\d{1,3}\.\d{1,2}")
_CODE = re.compile(r"[A-Z]{1,3}")


def is_identifier(text: str, seen: Anchor) -> bool:
    """Whether a plain figure tells which one is meant, by the word before it and by the number of the verb behind it."""
    parts, before = seen.parts, seen.before
    if parts.ordinal:
        return _is_unit(text, seen)
    figure = text[seen.pos : parts.stop]
    if before.raw and not (parts.hedge or parts.unit) and _is_version(figure, seen):
        return _ends_name(before.raw[-1])
    if before.raw and not (parts.hedge or parts.unit) and _is_part_of_name(figure, before.raw[-1]):
        return True
    if parts.hedge or parts.unit or not before.raw or not figure.isdigit() or text.startswith("-", parts.stop):
        return False
    last = before.raw[-1].lstrip("(\"“‘'[")
    if _is_code(last, before.words[:-1]):
        return True
    if seen.noun:
        return seen.noun.words[0].islower() and _names(last, before.words[-2:-1])
    if _is_called(figure, before.words) or _is_place(last, before.words[-2:-1], text[parts.stop : parts.stop + _NEXT]):
        return True
    if last.lower() in _NUMBER:
        return _is_numbered(last.lower(), before.words[-2:-1])
    return figure != "1" and _SINGULAR.match(text, parts.stop) is not None and _is_singular(last, before.words)


def _is_place(last: str, ahead: list[str], behind: str) -> bool:
    """ "At Gate 12 for hours", "trains on line 5": where something is, or a vehicle, by its number; but "at the gate 12 waited", "in court 12 were heard",
    "by train 300 came".
    """
    if last.lower() not in words("counted", "numbered_places"):
        return False
    if last[:1].isupper():
        return True
    follows = (behind.split() or [""])[0]
    counted = follows in words("counted", "verbs") | words("counted", "elliptic") or follows.endswith("ed")
    return not counted and ahead != ["by"] and _DETERMINERS.isdisjoint(ahead)


def _is_called(figure: str, ahead: list[str]) -> bool:
    """ "Call 2554", "text HELP to 70070", "the hotline is 4471": a number that one dials."""
    if len(figure) < _DIALLED or ahead[-1] not in words("counted", "dialled_by") | words("counted", "contacts"):
        return False
    return not words("counted", "contacts").isdisjoint(map(bare_word, ahead[-_CALL:]))


def _is_part_of_name(figure: str, last: str) -> bool:
    """Whether a number word has its capital from the name that it closes: "World War Two", "Phase Three trials"."""
    named = last[:1].isupper() and last.lower() in _labels() | _NAMED_BY_NUMBER
    return figure.isalpha() and figure.istitle() and named


def _is_version(figure: str, seen: Anchor) -> bool:
    """ "Atlas 3.10 tools", "Atlas 3.1 Tools": tenths of what is counted whole, told to the last nought or in a heading; but "Bell 4.5 points"."""
    noun = seen.noun.words if seen.noun else ""
    return bool(noun and _VERSION.fullmatch(figure)) and (figure.endswith("0") or noun[0].isupper())


def _ends_name(last: str) -> bool:
    """Whether the word before a figure is a part of a name: "Atlas", "PC4", but "It has"."""
    return last[:1].isupper() and last[-1].isalnum() and last.lower() not in words("counted", "stop")


def _is_unit(text: str, seen: Anchor) -> bool:
    """ "The 98th brigade", but "the third brigade to leave"."""
    named = seen.noun is not None and seen.noun.words.split()[-1] in words("counted", "numbered")
    return named and not text.startswith(" to ", seen.stop)


def _is_code(last: str, ahead: list[str]) -> bool:
    """ "The A 380", "flight BA 1234", but "in the US 14 died"."""
    if not ahead or not _CODE.fullmatch(last) or last == "I":
        return False
    named = bare_word(ahead[-1]) in _labels()
    return named or (len(last) == 1 and (last != "A" or ahead[-1] in _DETERMINERS))


def _labels() -> frozenset[str]:
    return words("counted", "labels") | words("counted", "soft_labels")


def _names(last: str, ahead: list[str]) -> bool:
    """ "Room 204 patients", "from building 20 people", but "in the building 20 people"."""
    low = last.lower()
    if last[:1].isupper():
        return low in _labels()
    # "The answer was no. 445 people died": with its stop it may end a sentence.
    return low in words("counted", "labels") and low[-1] != "." and (low in _NUMBER or _DETERMINERS.isdisjoint(ahead))


def _is_numbered(last: str, ahead: list[str]) -> bool:
    """ "The number 14 bus", "decree no. 445", but "the dead number 14"."""
    if last != "number" or not ahead:
        return last != "number"
    owner = bare_word(ahead[0])
    counted = is_plural(owner) or owner in words("counted", "elliptic")
    return owner in _DETERMINERS or (owner.isalpha() and not counted and owner not in words("counted", "stop"))


def _is_singular(last: str, ahead: list[str]) -> bool:
    """Whether a noun for one thing stands before a figure, and is no part of a clause on another noun."""
    low = last.lower()
    if not low.isalpha() or low.endswith(("ed", "ing")) or low in words("counted", "stop") or is_plural(low):
        return False
    return low not in words("counted", "copulas") and RELATIVES.isdisjoint(ahead)
