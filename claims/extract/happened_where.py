"""The place of an incident: datelines, "in Milford, Ohio", "Milford police", "the Milford crash", weighed over the text.

The town is wanted; a county stands in where no town is named. Names come from the text, so that small towns are found; the
gazetteer only adds weight to a known city.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from claims.folding import words
from claims.gazetteer import city
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.tables import table
from claims.text import Span

_WORD = r"[A-Z][\w’'-]*[a-z]\b"
_NAME = rf"(?:(?:St|Ft|Mt|Pt|Ste)\.? )?{_WORD}(?:[ ](?:(?:of|de|la|du|the) )?{_WORD}){{0,3}}"
_CAPS = r"[A-Z][A-Z.’'-]*[A-Z](?:[ -][A-Z][A-Z.’'-]*[A-Z]){0,3}"
# Sentences that are searched: a text's own place stands near its head.
_SENTENCES = 40
_WEIGHTS = {"dateline": 3.5, "with state": 2.5, "town of": 2.5, "in": 1.0, "police": 1.6, "of it": 1.2, "possessive": 1.0}
_KNOWN, _WIDE, _TITLE, _DECAY = 1.5, 0.4, 1.6, 0.12


@dataclass(frozen=True, slots=True)
class Where:
    """A place by its name in the text, and the way in which the text first gives it."""

    name: str
    span: Span
    rule: str


def _set(name: str) -> frozenset[str]:
    listed = table("happened")[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def _is(name: str) -> frozenset[str]:
    return _set(name)


@cache
def _pattern() -> re.Pattern[str]:
    """A name with what stands before and behind it."""
    data = table("happened")
    state = rf"(?:{data['states'].replace(chr(10), ' ')}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|[A-Z]{{2}}\b)"
    before = r"(?P<before>(?:\b(?:in|near|outside|of|at|from|to|for|around) )?(?:the )?(?:(?:city|town|village|suburb|borough|township|community|neighborhood|section|area|hamlet) of )?(?:(?:north|south|east|west|northwest|northeast|southwest|southeast|downtown|central|suburban|northern|southern|eastern|western|nearby)[ -])?)"
    return re.compile(rf"{before}(?<![\w’'.-])(?P<name>{_NAME})(?P<state>, {state})?(?P<after>(?:['’]s)?(?: [\w’'-]+)?)")


@cache
def _dateline() -> re.Pattern[str]:
    data = table("happened")
    state = rf"(?:{data['states'].replace(chr(10), ' ')}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|[A-Z]{{2}}\b|[A-Z][a-z]+)"
    return re.compile(
        rf"(?m)^\W{{0,3}}(?:(?P<name>{_CAPS}|{_NAME})(?:, {state})?(?: ?[(/][^)\n]{{2,40}}[)/]?)? ?(?:--|[—–]|-(?=\s))|\((?P<braced>{_CAPS})\) ?[—–-]|(?P<bare>{_CAPS})(?:, {state})?(?: [A-Z]\w*(?:[A-Z0-9])\w*)? (?=[A-Z][a-z]|A ))"
    )


@dataclass(frozen=True, slots=True)
class _Vote:
    key: str
    weight: float
    where: Where


def happened_where(text: str, people: Sequence[PersonMention] = (), spans: Sequence[Span] | None = None) -> Where | None:
    """The town that the text as a whole is about; none where it names no place. ``people`` are names that are no places."""
    spans = list(spans if spans is not None else sentences(text))[:_SENTENCES]
    if not spans:
        return None
    persons = {word for one in people for word in words(one.name)}
    votes = [*_datelines(text, spans[-1].stop), *_named(text, spans, persons)]
    return _best(_shortened(votes))


def _shortened(votes: Iterable[_Vote]) -> list[_Vote]:
    return list(votes)


def _best(votes: Sequence[_Vote]) -> Where | None:
    sums: dict[str, float] = {}
    first: dict[str, Where] = {}
    for vote in votes:
        sums[vote.key] = sums.get(vote.key, 0) + vote.weight
        first.setdefault(vote.key, vote.where)
    if not sums:
        return None
    for key in sums:
        sums[key] *= _KNOWN if _is_known(key) else 1
        sums[key] *= _WIDE if key.split()[-1] in _is("wide") else 1
    best = max(sums, key=lambda key: (sums[key], -first[key].span.start))
    return first[best]


@cache
def _is_known(key: str) -> bool:
    return city(key) is not None


def _datelines(text: str, stop: int) -> Iterable[_Vote]:
    for hit in _dateline().finditer(text, 0, stop):
        group = next(name for name in ("name", "braced", "bare") if hit[name])
        name = hit[group]
        shouted = name.upper() == name
        if not _is_town(name) or (not shouted and not _is_known(" ".join(words(name)))):
            continue
        if group == "bare" and (len(name) < 4 or len(name.split()) > 3):
            continue
        shown = name.title() if shouted else name
        yield _Vote(" ".join(words(name)), _WEIGHTS["dateline"], Where(shown, Span(hit.start(group), hit.end(group)), "dateline"))


def _named(text: str, spans: Sequence[Span], persons: set[str]) -> Iterable[_Vote]:
    title = spans[0].stop if "\n" in text[spans[0].stop : spans[0].stop + 2] else 0
    for index, span in enumerate(spans):
        stop = _footer(text, span.stop) if span.stop <= title else span.stop
        event = bool(set(words(text[span.start : stop])) & (_is("event") | _is("found")))
        near = (_TITLE if span.stop <= title else 1.0) / (1 + _DECAY * index)
        for hit in _pattern().finditer(text, span.start, stop):
            vote = _vote(hit, event, persons)
            if vote:
                yield _Vote(vote.key, vote.weight * near, vote.where)


def _footer(text: str, stop: int) -> int:
    """A title without the name of its publisher: "… dies - KXYZ News, Milford"."""
    for mark in (" | ", " - ", " – ", " — "):
        at = text.rfind(mark, 0, stop)
        if at > 20:
            first = text.find(mark, 0, stop)
            return max(first, 20)
    return stop


def _vote(hit: re.Match[str], event: bool, persons: set[str]) -> _Vote | None:
    name, start = _trimmed(hit)
    if not name or not _is_town(name) or name.replace("\n", " ") in table("happened")["states"].split("|"):
        return None
    before, after = hit["before"].split(), hit["after"]
    folded = words(name)
    if all(word in persons for word in folded):
        return None
    rule = _rule(before, hit["state"], after, start == hit.start("name"))
    if rule is None:
        return None
    weight = _WEIGHTS[rule] * (2 if event and rule in ("in", "with state", "possessive") else 1)
    if before[:1] in (["from"], ["of"], ["to"], ["for"]) and rule in ("with state",):
        weight *= 0.3
    return _Vote(" ".join(folded), weight, Where(name, Span(start, start + len(name)), rule))


def _rule(before: list[str], state: str | None, after: str, whole: bool) -> str | None:
    """The way in which a name is given as a place."""
    follows = after.removeprefix("'s").removeprefix("’s").strip().lower()
    if whole and len(before) > 1 and before[-1] == "of":
        return "town of"
    if state:
        return "with state"
    if follows in _is("authority"):
        return "police"
    if whole and before and before[0] in ("in", "near", "outside", "around") and (len(before) == 1 or before[-1] != "the"):
        return "possessive" if after.startswith(("'s", "’s")) else "in"
    if follows in _is("follow"):
        return "of it"
    return None


def _trimmed(hit: re.Match[str]) -> tuple[str, int]:
    """The name without words that only begin the sentence, and without a direction before a known city."""
    name, start = hit["name"], hit.start("name")
    for ending in ("'s", "’s"):
        name = name.split(ending, 1)[0] if ending in name else name
    while True:
        first, _, rest = name.partition(" ")
        if first.lower() in _is("not_first") - _is("directions") or (first.lower() in _is("directions") and rest and not _is_known(" ".join(words(name))) and _is_known(" ".join(words(rest)))):
            if not rest:
                return "", start
            start, name = start + len(first) + 1, rest
            continue
        return name, start


def _is_town(name: str) -> bool:
    parts = [part.lower().strip(".'’") for part in re.split(r"[ \n]", name)]
    return bool(parts) and parts[-1] not in _is("not_town") and parts[0] not in _is("not_first") - _is("directions") and not (set(parts) & {"hospital", "university", "school"})
