"""The counted noun behind a figure, with its modifiers: English puts it there, and only its end must be found."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, Protocol

from claims.dates.words import weekdays
from claims.grammar import ELLIPTIC
from claims.numbers.table import either, numbers, words

_WORD = re.compile(r"\S+")
_NEXT = re.compile(
    r"(?:,|,?\s+(?:and|or|to))\s+(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+dozen)(?=\s)"
)
# "60 passengers and crew of five" counts passengers.
_OF_SO_MANY = r"(?!\s+of\s+(?!(?:the|an?|this|that|his|her|its|their)\b))"
_MODEL = re.compile(r"[A-Z][A-Za-z]*-\d+[A-Za-z]*$")


class Counted(Protocol):
    """What is asked of a count."""

    @property
    def raw(self) -> str: ...
    @property
    def noun(self) -> str | None: ...


class Noun(NamedTuple):
    """The noun, where it ends, and whether it says that others are counted."""

    words: str
    stop: int
    other: bool = False


@cache
def stops() -> frozenset[str]:
    """The words at which a counted noun ends. Another number is one: "in 2021 killed three men" counts the men."""
    return words("counted", "stop") | frozenset(weekdays()) | frozenset(numbers("words"))


@cache
def _run() -> re.Pattern[str]:
    """Up to seven words, none of them a word at which a noun ends."""
    stop = either(stops() - words("counted", "elliptic"), capital=True)
    word = r"(?:(?:[A-Z]\.){2,}|[^\W\d_]\w*(?:[-.’'&]\w+)*)"
    return re.compile(rf"(?:(?:[ \t\u00a0]+|\n(?=[a-z]))(?!{stop}(?![\w’'-])|[Mm]ore\s+than\b){word}){{1,7}}")


@cache
def _made_of() -> re.Pattern[str]:
    return re.compile(r"\s+of(?=\s)")


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural: by its ending, or by the list of those without one."""
    low = word.lower()
    if low in words("counted", "plurals"):
        return True
    if word[-1:] != "s" or len(low) < 3 or low in words("counted", "singulars"):
        return False
    return low[-2] not in "sui'’" or low.endswith(("menus", "taxis", "skis", "gurus"))


def is_compound(value: Counted) -> bool:
    """Whether a figure and its noun are joined into a word that says how large a thing is: "five-storey", "120-room"."""
    raw, noun = value.raw.lower(), (value.noun or "").lower()
    return bool(noun) and raw.endswith(f"-{noun}") and not is_plural(noun)


def noun_at(text: str, pos: int) -> Noun | None:
    """The counted noun that begins at ``pos`` (white space first), or None."""
    return _everybody(text, pos) or _noun_at(text, pos)


def _everybody(text: str, pos: int) -> Noun | None:
    """ "Passengers and crew members": two sorts that make up all who are there, and neither of which the figure counts alone."""
    found = _all_there().match(text, pos)
    return Noun("people", found.end()) if found else None


@cache
def _all_there() -> re.Pattern[str]:
    named = "|".join(sorted(words("counted", "everybody"), key=len, reverse=True))
    return re.compile(rf"(?:[ \t\u00a0]+|\n(?=[a-z]))(?:{named})(?![\w’'-]){_OF_SO_MANY}")


def _noun_at(text: str, pos: int) -> Noun | None:
    found = _run().match(text, pos)
    if not found:
        return None
    run = found[0].split()
    other = run[0].lower() in ELLIPTIC
    skipped = 1 if other and len(run) > 1 and run[0].lower() != "others" else 0
    run = run[skipped:]
    end = _head(run)
    if end == 0:
        return None
    noun, stop = " ".join(run[:end]), _end(found, end + skipped)
    if _MODEL.match(noun):
        shared = borrowed(text, pos)
        headed = shared is not None and not _MODEL.match(shared.words.split()[-1])
        return Noun(shared.words if shared and headed else noun, stop, other)
    if run[end - 1].lower() in words("counted", "measures"):
        return _with_substance(text, noun, stop, other)
    return Noun(noun, stop, other)


def _with_substance(text: str, noun: str, stop: int, other: bool) -> Noun:
    """ "units" with what they are units of."""
    joint = _made_of().match(text, stop)
    found = _run().match(text, joint.end()) if joint else None
    if not found:
        return Noun(noun, stop, other)
    run = found[0].split()[:3]
    end = (
        _head(run)
        or next((at for at, word in enumerate(run, 1) if word.endswith(("ed", "ing")) and at > 1), len(run) + 1) - 1
    )
    end = max(1, min(end, len(run)))
    return Noun(f"{noun} of {' '.join(run[:end])}", _end(found, end), other)


def _head(run: list[str]) -> int:
    """How many words belong to the noun; 0 when nothing there can be counted.

    The last plural is the head, unless a participle stands before it: "protesters | chanting slogans".
    """
    end = 0
    for at, word in enumerate(run, 1):
        if is_plural(word):
            end = at
        elif end and word.islower() and word.endswith(("ed", "ing")):
            break
    if not end and (run[0].lower() in words("counted", "elliptic") or _MODEL.match(run[0])):
        return 1
    return end


def _end(found: re.Match[str], count: int) -> int:
    """Where the ``count``-th word of a run ends."""
    for word in _WORD.finditer(found.string, found.start(), found.end()):
        count -= 1
        if not count:
            return word.end()
    return found.end()


def borrowed(text: str, pos: int) -> Noun | None:
    """The head that a coordination shares: "five Russian" of "five Russian and three Kazakh soldiers"."""
    found = _run().match(text, pos)
    joint = _NEXT.match(text, found.end() if found else pos)
    if not joint or (found and len(found[0].split()) > 2):
        return None
    shared = noun_at(text, joint.end())
    if not shared:
        return None
    if not found:
        return Noun(shared.words, pos, shared.other)
    return Noun(f"{found[0].strip()} {shared.words.split()[-1]}", found.end(), shared.other)


def order_noun(text: str, pos: int) -> Noun | None:
    """The noun behind an ordinal, singular or plural: "the third member state"."""
    found = _run().match(text, pos)
    if not found:
        return None
    run = found[0].split()[:4]
    cut = next((at for at, word in enumerate(run) if at and word.endswith(("ed", "ing"))), min(len(run), 3))
    end = _head(run[:cut]) or cut
    return Noun(" ".join(run[:end]), _end(found, end))


def singular_at(text: str, pos: int) -> Noun | None:
    """The noun behind "one": only if its head is on the list, for "one" stands before much that is not counted."""
    found = _run().match(text, pos)
    if not found:
        return None
    for at, word in enumerate(found[0].split()[:4], 1):
        if word.lower() in words("counted", "one_before"):
            return Noun(" ".join(found[0].split()[:at]), _end(found, at))
    return None
