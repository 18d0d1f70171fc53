"""Datelines: "MILFORD, Ohio (AP) -", "(MILFORD) -", and a known city in capitals at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claims.extract.incidents.towns.names import (
    CAPS,
    LOWER,
    SHORT,
    UPPER,
    Vote,
    Where,
    is_known,
    is_town,
    listed,
    name_run,
)
from claims.extract.language.lexicon import is_person
from claims.folding import words
from claims.tables import table
from claims.text import Span

_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"

_GENITIVE = re.compile(r"['’]S\b")

_HEAD = 900
# Capitals as short as this at the head of a line are as likely a body's: "RCMP Sgt. Bell".
_INITIALS = 5


@cache
def _dateline() -> re.Pattern[str]:
    data = table("happened")
    state = rf"(?:{data['states'].replace(chr(10), ' ')}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{data['postal'].replace(' ', '|')})\b|[A-Z][a-z]+)"
    return re.compile(
        rf"(?m)^\W{{0,3}}(?:(?P<name>{CAPS}|{name_run().pattern})(?: T[Ww][Pp]\.)?(?:, {state})?(?:,? {_DAY})?(?: ?[(/][^)\n]{{2,40}}[)/]?)? ?\.? ?(?:--|[—–]|-(?=\s))|(?P<barred>{CAPS}), {state} ?\||\((?P<braced>{CAPS})\) ?[—–-]|(?P<bare>{CAPS})(?:, {state})?(?: [A-Z]\w*(?:[A-Z0-9])\w*)? (?=[{UPPER}][{LOWER}]|A ))"
    )


def datelines(text: str, stop: int) -> Iterable[Vote]:
    """The places with which lines up to ``stop`` begin."""
    for hit in _dateline().finditer(text, 0, stop):
        group = next(name for name in ("name", "barred", "braced", "bare") if hit[name])
        name = hit[group]
        shouted = name.upper() == name
        name = _without_agency(name)
        if _GENITIVE.search(name) or not is_town(name) or (not shouted and not is_known(" ".join(words(name)))):
            continue
        if (
            group == "bare"
            and (len(name) <= _INITIALS or len(name.split()) > 3)
            and not (len(name) > SHORT and _is_known(name))
        ):
            continue
        shown, start = name.title() if shouted else name, hit.start(group)
        sign = "agency's dateline" if _agency().match(text, start + len(name)) else "dateline"
        yield Vote(" ".join(words(name)), Where(shown, Span(start, start + len(name)), "dateline"), 1.0, (sign,))


@cache
def _agency() -> re.Pattern[str]:
    """ "MAIDUGURI, Nigeria (Reuters)": an agency's desk is where its correspondent is."""
    names = "Reuters|AP|AFP|UPI|PTI|ANI|IANS|dpa|DPA|CP|CNN|Xinhua|Bernama|ANSA|EFE|TASS"
    return re.compile(rf"[^\n]{{0,40}}?\((?:{names})\)")


def capitals(text: str) -> Iterable[Vote]:
    """A known city in capitals within the head of a text, where marks of a dateline may be lost; any town in "A MILFORD man"."""
    for hit in _shouted().finditer(text, 0, _HEAD):
        parts = hit[0].split(" ")
        for size in range(len(parts), 0, -1):
            name = " ".join(parts[:size])
            if len(name) > SHORT and not _GENITIVE.search(name) and _is_known(name):
                yield _capital(name, hit.start(), _sign_of(text, hit.start() + len(name)))
                break
        else:
            led = _led().match(text, text.rfind("\n", 0, hit.start()) + 1)
            if led and led.start("name") >= hit.start() and _is_of_town(led, text):
                yield _capital(led["name"], led.start("name"))


def _sign_of(text: str, stop: int) -> str:
    """What capitals say by what stands behind them: "LUCKNOW: …" of a desk, "MILFORD man charged" of somebody who lives there."""
    if text.startswith(":", stop):
        return "desk's dateline"
    word = _next_word().match(text, stop)
    return "capitals of a person's town" if word and is_person(word[1]) else "capitals"


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r" (?:[a-z-]+ )?([a-z]+)\b")


def _is_of_town(led: re.Match[str], text: str) -> bool:
    """Whether what follows lives or lies in a town, and the name is no common word of the text."""
    word = re.compile(rf"\b{re.escape(led['name'].lower())}\b")
    is_vehicle = led["name"].lower() in listed("vehicles")
    return not is_vehicle and led[2] in listed("follow") | listed("sited") and word.search(text) is None


def _capital(name: str, start: int, sign: str = "capitals") -> Vote:
    return Vote(" ".join(words(name)), Where(name.title(), Span(start, start + len(name)), "dateline"), 1.0, (sign,))


def _is_known(name: str) -> bool:
    return is_known(" ".join(words(name)))


@cache
def _led() -> re.Pattern[str]:
    """The first words of a text in capitals: "A MILFORD man"."""
    return re.compile(rf"(?:AN?|THE|TWO|THREE|FOUR) (?P<name>{CAPS}) ([a-z]+)")


@cache
def _shouted() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){CAPS}")


def _without_agency(name: str) -> str:
    """ "DETROIT WXYZ" without the call sign."""
    parts = name.split(" ")
    while parts and (
        re.fullmatch(r"[KW][A-Z]{2,3}(?:-?TV)?", parts[-1])
        or parts[-1] in ("AP", "CNN", "CBS", "ABC", "NBC", "FOX", "UPI", "AFP", "PD")
    ):
        parts.pop()
    return " ".join(parts)
