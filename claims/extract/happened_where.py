"""The place of an incident: datelines, "in Milford, Ohio", "Milford police", "the Milford crash", weighed over the text.

The town is wanted; a county stands in where no town is named. Names come from the text, so that small towns are found; the
gazetteer only adds weight to a known city.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims.countries import country_named
from claims.folding import words
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.spots import cities_named
from claims.tables import table
from claims.text import Span

_WORD = r"[A-Z][\w’'-]*[a-z]\b"
_NAME = rf"(?:(?:St|Ft|Mt|Pt|Ste)\.? )?{_WORD}(?:[ ](?:(?:of|de|la|du|the) )?{_WORD}){{0,3}}"
_CAPS = r"[A-Z][A-Z.’'-]*[A-Z](?:[ -][A-Z][A-Z.’'-]*[A-Z]){0,3}"
# Sentences that are searched: a text's own place stands near its head.
_SENTENCES = 40
_SHORT = 3
_HEAD, _CAPITALS = 900, 1.5
_WEIGHTS = {"dateline": 3.0, "with state": 2.5, "town of": 2.5, "in": 1.0, "near": 0.5, "police": 1.6, "of it": 1.2, "possessive": 1.5, "part of": 0.8, "named": 0.3, "within": -1.5}
_KNOWN, _WIDE, _TITLE, _DECAY = 2.0, 0.4, 1.6, 0.12
# Police bear the name of their city; where the gazetteer knows it, a place within it gives way to it.
_CITY_POLICE = 1.3
# Fewer votes than these name no place of the incident; with as many, a town is preferred to its county.
_FEWEST, _TOWN = 0.3, 0.8
# What the text calls a neighbourhood gives way to the town about it.
_INNER = 0.25


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
    state = rf"(?:{data['states'].replace(chr(10), ' ')}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{data['postal'].replace(' ', '|')})\b)"
    before = r"(?P<before>(?:\b(?:in|near|outside|of|at|from|to|for|around) )?(?:the )?(?:\b(?:city|town|village|suburb|borough|township|community|neighborhood|section|area|hamlet) of )?(?:(?:north|south|east|west|northwest|northeast|southwest|southeast|downtown|central|suburban|northern|southern|eastern|western|nearby)[ -])?)"
    return re.compile(rf"{before}(?<![\w’'.\"“‘-])(?P<name>{_NAME})(?P<state>, {state})?(?=(?P<after>(?:['’]s)?(?: [\w’'-]+)?))")


@cache
def _dateline() -> re.Pattern[str]:
    data = table("happened")
    state = rf"(?:{data['states'].replace(chr(10), ' ')}|(?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{data['postal'].replace(' ', '|')})\b|[A-Z][a-z]+)"
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
    lines = list(_datelines(text, spans[-1].stop))
    votes = [*lines, *(vote for vote in _capitals(text) if all(vote.key != line.key for line in lines)), *_named(text, spans, persons)]
    return _best(_shortened(votes))


def _shortened(votes: Sequence[_Vote]) -> list[_Vote]:
    """Names cut to what the text has elsewhere: "Milford High" and "Milford Apartment Fire" are Milford."""
    keys = {vote.key for vote in votes}
    return [replace(vote, key=key, where=_cut(vote.where, key)) for vote in votes for key in (_shorter(vote.key, keys),)]


def _shorter(key: str, keys: set[str]) -> str:
    parts = key.split()
    if _is_known(key) or parts[-1] in _is("wide"):
        return key
    for size in range(1, len(parts)):
        some = " ".join(parts[:size])
        if some in keys or (len(some) > _SHORT and _is_known(some)):
            return some
    return key


def _cut(where: Where, key: str) -> Where:
    name = " ".join(where.name.split()[: len(key.split())])
    return where if name == where.name else Where(name, Span(where.span.start, where.span.start + len(name)), where.rule)


def _best(votes: Sequence[_Vote]) -> Where | None:
    sums: dict[str, float] = {}
    first: dict[str, Where] = {}
    for vote in votes:
        known = _is_known(vote.key)
        weight = vote.weight * (_KNOWN if known else 1) * (_CITY_POLICE if known and vote.where.rule == "police" else 1)
        sums[vote.key] = sums.get(vote.key, 0) + weight * (_WIDE if vote.key.split()[-1] in _is("wide") else 1)
        first.setdefault(vote.key, vote.where)
    inner = [vote.key for vote in votes if vote.where.rule == "within"]
    for key in sums:
        if any(one == key or one.endswith(f" {key}") for one in inner):
            sums[key] *= _INNER
    told = {vote.key for vote in votes if vote.where.rule != "named"}
    for key in [key for key in sums if f"{key} county" in sums and not _is_known(key)]:
        sums[f"{key} county"] += sums.pop(key) * _WIDE  # "in Milford" short for Milford County
    order = sorted(sums, key=lambda key: (-sums[key], first[key].span.start))
    if not order or sums[order[0]] < _FEWEST:
        return None
    towns = [key for key in order if key.split()[-1] not in _is("wide") and sums[key] >= _TOWN and key in told]
    return first[_city_of(towns[0] if towns else order[0], order, votes)]


def _city_of(best: str, order: Sequence[str], votes: Sequence[_Vote]) -> str:
    """A part of a city has no police and no state of its own: the city whose police the text names stands for it."""
    own = {vote.key for vote in votes if vote.where.rule in ("police", "with state", "town of")}
    if best in own or _is_known(best) or best.split()[-1] in _is("wide"):
        return best
    forces = {vote.key for vote in votes if vote.where.rule == "police"}
    return next((key for key in order if key in forces and _is_known(key)), best)


@cache
def _is_known(key: str) -> bool:
    return bool(cities_named(key))


def _datelines(text: str, stop: int) -> Iterable[_Vote]:
    for hit in _dateline().finditer(text, 0, stop):
        group = next(name for name in ("name", "braced", "bare") if hit[name])
        name = hit[group]
        shouted = name.upper() == name
        name = _without_agency(name)
        if not _is_town(name) or (not shouted and not _is_known(" ".join(words(name)))):
            continue
        if group == "bare" and (len(name) < 4 or len(name.split()) > 3):
            continue
        shown = name.title() if shouted else name
        yield _Vote(" ".join(words(name)), _WEIGHTS["dateline"], Where(shown, Span(hit.start(group), hit.start(group) + len(name)), "dateline"))


def _capitals(text: str) -> Iterable[_Vote]:
    """A known city in capitals within the head of a text, where marks of a dateline may be lost."""
    for hit in _shouted().finditer(text, 0, _HEAD):
        parts = hit[0].split(" ")
        for size in range(len(parts), 0, -1):
            name = " ".join(parts[:size])
            if len(name) > _SHORT and _is_known(" ".join(words(name))):
                yield _Vote(" ".join(words(name)), _CAPITALS, Where(name.title(), Span(hit.start(), hit.start() + len(name)), "dateline"))
                break


@cache
def _shouted() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_CAPS}")


def _without_agency(name: str) -> str:
    """ "DETROIT WXYZ" without the call sign."""
    parts = name.split(" ")
    while parts and (re.fullmatch(r"[KW][A-Z]{2,3}(?:-?TV)?", parts[-1]) or parts[-1] in ("AP", "CNN", "CBS", "ABC", "NBC", "FOX", "UPI", "AFP", "PD")):
        parts.pop()
    return " ".join(parts)


def _named(text: str, spans: Sequence[Span], persons: set[str]) -> Iterable[_Vote]:
    title = spans[0].stop if "\n" in text[spans[0].stop : spans[0].stop + 2] else 0
    body = _body_names(text, [span for span in spans if span.start >= title])
    for index, span in enumerate(spans):
        is_title = span.stop <= title
        stop = _footer(text, span.stop) if is_title else span.stop
        event = bool(set(words(text[span.start : stop])) & (_is("event") | _is("found")))
        near = (_TITLE if is_title else 1.0) / (1 + _DECAY * index)
        for hit in _pattern().finditer(text, span.start, stop):
            vote = _vote(hit, event, persons, body if is_title else None)
            if vote and (_is_known(vote.key) or vote.key in body or (vote.where.span.start > span.start and not is_title)):
                yield replace(vote, weight=vote.weight * near)


def _body_names(text: str, spans: Sequence[Span]) -> set[str]:
    """Every name in the text below the title, with its beginnings and endings, folded; not what only begins a sentence or is a headline."""
    found: set[str] = set()
    for span in spans:
        if text[span.stop - 1] not in ".!?\"”’)" and _is_headline(text[span.start : span.stop]):
            continue
        for hit in _run().finditer(text, span.start + 1, span.stop):
            parts = words(hit[0])
            for size in range(1, len(parts) + 1):
                found.add(" ".join(parts[:size]))
                found.add(" ".join(parts[-size:]))
    return found


def _is_headline(line: str) -> bool:
    parts = line.split()
    return sum(part[:1].isupper() for part in parts) * 2 > len(parts)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(_NAME)


def _footer(text: str, stop: int) -> int:
    """A title without the name of its publisher: "… dies - KXYZ News, Milford"."""
    for mark in (" | ", " - ", " – ", " — "):
        at = text.rfind(mark, 0, stop)
        if at > 20:
            first = text.find(mark, 0, stop)
            return max(first, 20)
    return stop


def _vote(hit: re.Match[str], event: bool, persons: set[str], body: set[str] | None) -> _Vote | None:
    name, start = _trimmed(hit["name"], hit.start("name"))
    if body is not None:
        name = _told_below(name, body)
    if not name or not _is_town(name) or country_named(name) or name.replace("\n", " ") in table("happened")["states"].split("|"):
        return None
    before, after = hit["before"].split(), hit["after"]
    name, start = _without_person(name, start, persons)
    folded = words(name)
    if all(word in persons for word in folded) and not _of_people().match(hit["after"]):
        return None
    inside = hit["name"].replace("’", "'")
    rule = "possessive" if f"{name}'s " in inside else "police" if name != hit["name"] and _force().match(hit["name"], start - hit.start("name") + len(name)) else _rule(before, hit["state"], after, start == hit.start("name"))
    key = " ".join(folded)
    if (rule == "named" or (rule == "possessive" and hit["name"] != name)) and not _is_known(key):
        return None
    if _care().search(hit.string, max(0, hit.start() - _CARE), hit.start("name")) or (rule in ("in", "of it", "possessive") and key in ("new york", "washington")):
        rule = "named"
    weight = _WEIGHTS[rule] * (2 if event and rule in ("in", "near", "with state", "possessive") else 1)
    if " of " in hit["name"] or before[:1] in (["from"], ["of"], ["to"], ["for"]) and rule in ("with state",):
        weight *= 0.3
    return _Vote(key, weight, Where(name, Span(start, start + len(name)), rule))


# How far before a town's name a hospital takes it away: "was flown to the hospital in Milford".
_CARE = 60


@cache
def _care() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:hospitals?|medical cent(?:er|re)|clinic|flown|airlifted|autopsy|trauma cent(?:er|re)|native of|formerly of|originally)\b[^.]*$")


@cache
def _of_people() -> re.Pattern[str]:
    """ "a Milford man": no person's name stands so."""
    return re.compile(r" (?:man|woman|teen|teenager|boy|girl|couple|resident|residents|child|toddler|student)$")


@cache
def _force() -> re.Pattern[str]:
    return re.compile(r" (?:Metropolitan |Metro |City )?(?:Police|Fire|PD)\b")


def _told_below(name: str, body: set[str]) -> str:
    """A name in a headline, where every word may be a capital, cut to what the text below has or the gazetteer knows."""
    parts = name.split(" ")
    if re.search(r"[A-Z]{2}", name):
        return ""
    for size in range(len(parts), 0, -1):
        some = " ".join(parts[:size])
        key = " ".join(words(some))
        if key in body or (parts[size - 1].lower() not in _is("follow") | _is("event") and _is_known(key)):
            return some
    return ""


def _without_person(name: str, start: int, persons: set[str]) -> tuple[str, int]:
    """ "By Ann Bell Milford police": what stands behind a person's name, where the gazetteer knows it; without a state in front."""
    parts = name.split(" ")
    for size in range(1, len(parts)):
        front, rest = parts[:size], " ".join(parts[size:])
        is_state = " ".join(front) in table("happened")["states"].split("|")
        if not _is_known(" ".join(words(name))) and _is_known(" ".join(words(rest))) and (is_state or all(word in persons for part in front for word in words(part))):
            return rest, start + len(name) - len(rest)
    return name, start


def _rule(before: list[str], state: str | None, after: str, whole: bool) -> str | None:
    """The way in which a name is given as a place."""
    follows = after.removeprefix("'s").removeprefix("’s").strip().lower()
    if follows in ("neighborhood", "neighbourhood", "section", "district", "side", "neighborhoods"):
        return "possessive" if after.startswith(("'s", "’s")) else "within"
    if whole and len(before) > 1 and before[-1] == "of":
        return "town of" if before[-2] in ("city", "town", "village", "suburb", "borough", "township") else "part of"
    if state:
        return "with state"
    if follows in _is("authority"):
        return "police"
    if whole and before and before[0] in ("in", "near", "outside", "around") and (len(before) == 1 or before[-1] != "the"):
        return "possessive" if after.startswith(("'s", "’s")) else "in" if before[0] == "in" else "near"
    if follows in _is("follow"):
        return "of it"
    return "named"


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
        if first.lower() in _is("not_first") - _is("directions") or (first.lower() in _is("directions") and rest and not _is_known(" ".join(words(name))) and _is_known(" ".join(words(rest)))):
            if not rest:
                return "", start
            start, name = start + len(first) + 1, rest
            continue
        return name, start


def _is_town(name: str) -> bool:
    parts = [part.lower().strip(".'’") for part in re.split(r"[ \n]", name)]
    return bool(parts) and bool(parts[-1]) and not (len(parts) == 1 and parts[0] in _is("directions")) and parts[-1] not in _is("not_town") and parts[0] not in _is("not_first") - _is("directions") and not (set(parts) & {"hospital", "university", "school", "street", "avenue", "road", "and"})
