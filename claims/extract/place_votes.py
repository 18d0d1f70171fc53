"""What the mentions of places in a text say for each: "in Milford, Ohio", "Milford police", "the Milford crash"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims.countries import country_named
from claims.extract.place_names import Vote, Where, is_known, is_town, listed, name_run
from claims.folding import words
from claims.tables import table
from claims.text import Span

_WEIGHTS = {
    "with state": 2.5, "town of": 2.5, "in": 1.0, "near": 0.5, "police": 1.6, "of it": 1.2, "possessive": 1.5, "part of": 0.8,
    "named": 0.3, "within": -1.5,
}  # fmt: skip
_TITLE, _DECAY, _RESIDENT = 1.6, 0.12, 0.3
# How far before a town's name a hospital takes it away: "was flown to the hospital in Milford".
_CARE, _BEFORE = 60, 45
_LETTERS = re.compile(r"[a-z]+(?:-[a-z]+)?")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A run of capitals with what stands before it ("in", "town of"), a state, and the word behind."""

    text: str
    start: int
    name: str
    before: tuple[str, ...]
    state: bool
    after: str
    event: bool


def place_votes(text: str, spans: Sequence[Span], persons: set[str]) -> Iterable[Vote]:
    """Every vote in the sentences ``spans``; ``persons`` are folded words of people's names."""
    title = spans[0].stop if "\n" in text[spans[0].stop : spans[0].stop + 2] else 0
    body = _told_in(text, [span for span in spans if span.start >= title])
    events = listed("event") | listed("found")
    for index, span in enumerate(spans):
        is_title = span.stop <= title
        stop = _footer(text, span.stop) if is_title else span.stop
        event = not events.isdisjoint(_LETTERS.findall(text[span.start : stop].lower()))
        near = (_TITLE if is_title else 1.0) / (1 + _DECAY * index)
        for hit in name_run().finditer(text, span.start, stop):
            if text[hit.start() - 1 : hit.start()] in _JOINED and hit.start() > span.start:
                continue
            mention = _mention(text, hit.start(), hit[0], stop, event)
            vote = _vote(mention, persons, body if is_title else None)
            if vote and (
                is_known(vote.key) or vote.key in body or (vote.where.span.start > span.start and not is_title)
            ):
                yield replace(vote, weight=vote.weight * near)


_JOINED = ("’", "'", ".", '"', "“", "‘", "-")


def _told_in(text: str, spans: Sequence[Span]) -> set[str]:
    """Every name in these sentences, with its beginnings and endings, folded; not what only begins one, nor headlines."""
    found: set[str] = set()
    for span in spans:
        if text[span.stop - 1] not in '.!?"”’)' and _is_headline(text[span.start : span.stop]):
            continue
        for hit in name_run().finditer(text, span.start + 1, span.stop):
            parts = words(hit[0])
            for size in range(1, len(parts) + 1):
                found.add(" ".join(parts[:size]))
                found.add(" ".join(parts[-size:]))
    return found


def _is_headline(line: str) -> bool:
    parts = line.split()
    return sum(part[:1].isupper() for part in parts) * 2 > len(parts)


def _footer(text: str, stop: int) -> int:
    """A title without the name of its publisher: "… dies - KXYZ News, Milford"."""
    for mark in (" | ", " - ", " – ", " — "):
        if text.rfind(mark, 0, stop) > 20:
            return max(text.find(mark, 0, stop), 20)
    return stop


def _mention(text: str, start: int, name: str, stop: int, event: bool) -> _Mention:
    before = _lead().search(text[max(0, start - _BEFORE) : start])
    end = start + len(name)
    state = _state().match(text, end, stop)
    behind = _behind().match(text, state.end() if state else end, stop)
    return _Mention(
        text, start, name, tuple(before[0].split()) if before else (), bool(state), behind[0] if behind else "", event
    )


@cache
def _lead() -> re.Pattern[str]:
    """The words before a name that make it a place."""
    kinds = r"city|town|village|suburb|borough|township|community|neighborhood|section|area|hamlet"
    sides = r"north|south|east|west|northwest|northeast|southwest|southeast|downtown|central|suburban|northern|southern|eastern|western|nearby"
    return re.compile(
        rf"(?:\b(?:in|near|outside|of|at|from|to|for|around) )?(?:\bthe )?(?:\b(?:{kinds}) of )?(?:\b(?:{sides})[ -])?$"
    )


@cache
def _state() -> re.Pattern[str]:
    data = table("happened")
    long, short, postal = data["states"].replace("\n", " "), data["short_states"], data["postal"].replace(" ", "|")
    return re.compile(rf", (?:{long}|(?:{short})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{postal})\b)")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?:['’]s)?(?: [\w’'-]+)?")


@cache
def _states() -> frozenset[str]:
    return frozenset(table("happened")["states"].split("|"))


def _vote(mention: _Mention, persons: set[str], body: set[str] | None) -> Vote | None:
    """The vote of a mention. ``body``: the names below, for a mention in the title."""
    name, start = _trimmed(mention.name, mention.start)
    if body is not None:
        name = _told_below(name, body)
    if not name or not is_town(name) or name in _states() or country_named(name):
        return None
    name, start = _without_person(name, start, persons)
    folded = words(name)
    if all(word in persons for word in folded) and not _of_people().match(mention.after):
        return None
    key, whole = " ".join(folded), mention.name == name
    rule = _rule(mention, name, start)
    if rule in ("named", "possessive") and not (whole and rule == "possessive") and not is_known(key):
        return None
    if _is_elsewhere(mention) or (rule in ("in", "of it", "possessive") and key in ("new york", "washington")):
        rule = "named"  # a hospital's place, or as likely the state
    weight = _WEIGHTS[rule] * (2 if mention.event and rule in ("in", "near", "with state", "possessive") else 1)
    if " of " in mention.name or (
        mention.before[:1] in (("from",), ("of",), ("to",), ("for",)) and rule == "with state"
    ):
        weight *= _RESIDENT
    return Vote(key, weight, Where(name, Span(start, start + len(name)), rule))


def _rule(mention: _Mention, name: str, start: int) -> str:
    """The way in which a name is given as a place."""
    if f"{name}'s " in mention.name.replace("’", "'"):
        return "possessive"
    if name != mention.name and _force().match(mention.name, start - mention.start + len(name)):
        return "police"
    return _by_neighbours(mention, start == mention.start)


def _by_neighbours(mention: _Mention, whole: bool) -> str:
    genitive = mention.after.startswith(("'s", "’s"))
    follows = mention.after.removeprefix("'s").removeprefix("’s").strip().lower()
    before = mention.before
    if follows in _PARTS:
        return "possessive" if genitive else "within"
    if whole and len(before) > 1 and before[-1] == "of":
        return "town of" if before[-2] in ("city", "town", "village", "suburb", "borough", "township") else "part of"
    if mention.state:
        return "with state"
    if follows in listed("authority"):
        return "police"
    if (
        whole
        and before[:1]
        and before[0] in ("in", "near", "outside", "around")
        and (len(before) == 1 or before[-1] != "the")
    ):
        return "possessive" if genitive else "in" if before[0] == "in" else "near"
    return "of it" if follows in listed("follow") else "named"


_PARTS = ("neighborhood", "neighbourhood", "section", "district", "side", "neighborhoods")


def _is_elsewhere(mention: _Mention) -> bool:
    return _care().search(mention.text, max(0, mention.start - _CARE), mention.start) is not None


@cache
def _care() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:hospitals?|medical cent(?:er|re)|clinic|flown|airlifted|autopsy|trauma cent(?:er|re)|native of|formerly of|originally)\b[^.]*$"
    )


@cache
def _force() -> re.Pattern[str]:
    return re.compile(r" (?:Metropolitan |Metro |City )?(?:Police|Fire|PD)\b")


@cache
def _of_people() -> re.Pattern[str]:
    """ "a Milford man": no person's name stands so."""
    return re.compile(r" (?:man|woman|teen|teenager|boy|girl|couple|resident|residents|child|toddler|student)$")


def _trimmed(name: str, start: int) -> tuple[str, int]:
    """The name without words that only begin the sentence, and without a direction before a known city."""
    if " of " in name:
        start, name = start + name.rindex(" of ") + 4, name[name.rindex(" of ") + 4 :]
    if (force := _force().search(name)) and force.start():
        name = name[: force.start()]
    for ending in ("'s", "’s"):
        if ending in name and not name.endswith(" County"):
            name = name.split(ending, 1)[0]
    while True:
        first, _, rest = name.partition(" ")
        if not _leaves(first.lower(), name, rest):
            return name, start
        if not rest:
            return "", start
        start, name = start + len(first) + 1, rest


def _leaves(first: str, name: str, rest: str) -> bool:
    """Whether a word only leads to the name behind it."""
    if first not in listed("directions"):
        return first in listed("not_first")
    return bool(rest) and not is_known(" ".join(words(name))) and is_known(" ".join(words(rest)))


def _told_below(name: str, body: set[str]) -> str:
    """A name in a headline, where every word may be a capital, cut to what the text below has or the gazetteer knows."""
    if re.search(r"[A-Z]{2}", name):
        return ""
    parts = name.split(" ")
    for size in range(len(parts), 0, -1):
        key = " ".join(words(" ".join(parts[:size])))
        if key in body or (parts[size - 1].lower() not in listed("follow") | listed("event") and is_known(key)):
            return " ".join(parts[:size])
    return ""


def _without_person(name: str, start: int, persons: set[str]) -> tuple[str, int]:
    """ "By Ann Bell Milford police": the known city behind a person's name or a state."""
    parts = name.split(" ")
    if len(parts) == 1 or is_known(" ".join(words(name))):
        return name, start
    for size in range(1, len(parts)):
        front, rest = parts[:size], " ".join(parts[size:])
        is_lead = " ".join(front) in _states() or all(word in persons for part in front for word in words(part))
        if is_lead and is_known(" ".join(words(rest))):
            return rest, start + len(name) - len(rest)
    return name, start
