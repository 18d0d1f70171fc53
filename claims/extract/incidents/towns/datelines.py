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
    is_state,
    is_town,
    listed,
    name_run,
)
from claims.extract.language.lexicon import is_person
from claims.folding import words
from claims.tables import table
from claims.text import Span
from claims.world.countries import country_named
from claims.world.towns import towns_named

_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, \d{{4}})?"

_GENITIVE = re.compile(r"['’]S\b")

_HEAD = 900
# Capitals as short as this at the head of a line are as likely a body's: "RCMP Sgt. Bell".
_INITIALS = 5
_AGENCIES = "Reuters|AP|AFP|UPI|PTI|ANI|IANS|dpa|DPA|CP|CNN|Xinhua|Bernama|ANSA|EFE|TASS|GNA|NAN|UNI"


@cache
def _state() -> str:
    data = table("happened")
    postal = data["postal"].replace(" ", "|")
    long = data["states"].replace(chr(10), " ")
    return rf"(?:{long}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{postal})\b|[A-Z][a-z]+)"


@cache
def _dateline() -> re.Pattern[str]:
    state = _state()
    return re.compile(
        rf"(?m)^\W{{0,3}}(?:(?P<name>{CAPS}|{name_run().pattern})(?: T[Ww][Pp]\.)?(?:, {state})?(?:,? {_DAY})?(?:, (?:{_AGENCIES}))?(?: ?[(/][^)\n]{{2,40}}[)/]?)? ?\.? ?(?:--|[—–]|-(?=\s))"
        rf"|(?P<barred>{CAPS}), {state} ?\||\((?P<braced>{CAPS})\) ?[—–-]"
        rf"|(?P<bare>{CAPS})(?:, {state})?(?: [A-Z]\w*(?:[A-Z0-9])\w*)? (?=[{UPPER}][{LOWER}]|A ))"
    )


@cache
def _marked() -> re.Pattern[str]:
    """A dateline without a dash: "MILFORD, Ohio. A man", "Milford (Norland), May 3: Two", "MILFORD:", "Milford/Ayr, May 3 (PTI) Two"."""
    name, behind = rf"(?:{CAPS}|{name_run().pattern})", rf"(?:, {_state()})?(?: ?\([^)\n]{{2,30}}\))?(?:,? {_DAY})?"
    return re.compile(
        rf"(?m)^(?:(?P<stopped>{name})(?P<region>, {_state()})?(?:\.|(?<=\.))\s(?=[\"“]?(?:[{UPPER}][{LOWER}]|A |\d))"
        rf"|(?P<label>{name})(?P<dated>{behind}) ?:(?=\s)|(?P<alone>{name})(?P<alone_day>, {_DAY})?(?=\n)"
        rf"|(?P<desks>{name}(?:/{name})*)(?:, {_state()})?, {_DAY} ?\((?:{_AGENCIES})\) )"
    )


def datelines(text: str, stop: int) -> Iterable[Vote]:
    """The places with which lines up to ``stop`` begin."""
    dashed = list(_dashed(text, stop))
    heads = {line.where.span.start for line in dashed}
    return [*dashed, *(line for line in _labels(text, min(stop, _HEAD)) if line.where.span.start not in heads)]


def _dashed(text: str, stop: int) -> Iterable[Vote]:
    for hit in _dateline().finditer(text, 0, stop):
        group = next(name for name in ("name", "barred", "braced", "bare") if hit[name])
        name = hit[group]
        shouted = name.upper() == name
        name = _without_agency(name)
        if _GENITIVE.search(name) or not is_town(name) or not (shouted or _is_told(text, name)):
            continue
        if (
            group == "bare"
            and (len(name) <= _INITIALS or len(name.split()) > 3)
            and not (len(name) > SHORT and _is_known(name))
        ):
            continue
        sign = "agency's dateline" if _agency().match(text, hit.start(group) + len(name)) else "dateline"
        yield _line(name, hit.start(group), sign)


def _is_told(text: str, name: str) -> bool:
    """Whether a name that is not in capitals stands before a dash as a place does: the gazetteer has it, or the text or its title names it again."""
    if name.rsplit(maxsplit=1)[-1].lower() in listed("wide"):
        return False
    return is_known(" ".join(words(name))) or len(re.findall(rf"\b{re.escape(name)}\b", text)) > 1


def _labels(text: str, stop: int) -> Iterable[Vote]:
    for hit in _marked().finditer(text, 0, stop):
        group = next(name for name in ("stopped", "label", "alone", "desks") if hit[name])
        start = hit.start(group)
        for name in hit[group].split("/"):
            if _is_place(text, name, group, bool(hit["region"] or hit["dated"] or hit["alone_day"])):
                yield _line(name, start, _SIGNS[group])
            start += len(name) + 1


_SIGNS = {
    "stopped": "dateline",
    "label": "desk's dateline",
    "alone": "desk's dateline",
    "desks": "agency's dateline",
}


def _is_place(text: str, name: str, group: str, is_marked: bool) -> bool:
    """Whether what stands before a full stop or a colon is a place: a known city, or in capitals a known town or one that the text names again."""
    key, shouted = " ".join(words(name)), name.upper() == name
    if not is_town(name) or is_state(name) or country_named(name) or len(name) <= SHORT:
        return False
    if is_known(key) or group == "desks":
        return True
    if group == "stopped" and towns_named(key):
        return True
    if not shouted or group == "alone":
        return is_marked and bool(towns_named(key))
    return is_marked or bool(towns_named(key)) or re.search(rf"\b{re.escape(name.title())}\b", text) is not None


def _line(name: str, start: int, sign: str) -> Vote:
    kind = _kind_of().match(name)
    start, name = (start + kind.end(), name[kind.end() :]) if kind else (start, name)
    shown = name.title() if name.upper() == name else name
    return Vote(" ".join(words(name)), Where(shown, Span(start, start + len(name)), "dateline"), 1.0, (sign,))


@cache
def _kind_of() -> re.Pattern[str]:
    """ "VILLAGE OF MILFORD"."""
    return re.compile(rf"(?i:{'|'.join(sorted(listed('settlements')))}) (?i:of) ")


@cache
def _agency() -> re.Pattern[str]:
    """ "MAIDUGURI, Nigeria (Reuters)": an agency's desk is where its correspondent is."""
    return re.compile(rf"[^\n]{{0,40}}?(?:\((?:{_AGENCIES})\)|, (?:{_AGENCIES}) ?[—–-])")


def capitals(text: str) -> Iterable[Vote]:
    """A known city in capitals within the head of a text, where marks of a dateline may be lost; any town in "A MILFORD man"."""
    for hit in _shouted().finditer(text, 0, _HEAD):
        parts = hit[0].split(" ")
        for size in range(len(parts), 0, -1):
            name = " ".join(parts[:size])
            if len(name) > SHORT and not _GENITIVE.search(name) and _is_known(name):
                yield _line(name, hit.start(), _sign_of(text, hit.start() + len(name)))
                break
        else:
            led = _led().match(text, text.rfind("\n", 0, hit.start()) + 1)
            if led and led.start("name") >= hit.start() and _is_of_town(led, text):
                yield _line(led["name"], led.start("name"), "capitals")


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
    return not is_vehicle and led[2] in listed("follow", "sited") and word.search(text) is None


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
