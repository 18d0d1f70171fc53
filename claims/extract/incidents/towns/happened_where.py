"""The place of an incident: datelines, "in Milford, Ohio", "Milford police", "the Milford crash", weighed over the text.

The town is wanted; a county stands in where no town is named. Names come from the text, so that the smallest places are found; the
tables of cities and towns only add weight to what lies in a land that the text is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claims.extract.incidents.towns.datelines import capitals, datelines
from claims.extract.incidents.towns.lands import Lands, lands
from claims.extract.incidents.towns.names import SHORT, Vote, Where, is_known, is_region, listed
from claims.extract.incidents.towns.votes import place_votes
from claims.folding import words
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.spots import capital_of, cities_named, regions_named
from claims.text import Span

# Sentences that are searched: a text's own place stands near its head.
_SENTENCES = 40
_WIDE = 0.4
# Where those harmed live, when a known town is told right behind words for the harm.
_HOME = 0.4
# Police bear the name of their city; where the gazetteer knows it, a place within it gives way to it.
_CITY_POLICE = 1.3
# Fewer votes than these name no place of the incident; with as many, a town is preferred to its county.
_FEWEST, _TOWN = 0.3, 0.8
# The dateline of a desk far away; ways of telling that a place is no part of the town in the dateline.
_DESK, _TOLD_OF = 0.1, ("town of", "with state", "off", "measured", "near")
# Ways in which the words beside a name say that it is a town's.
_SIGNS = ("with state", "town of", "police", "council")
# Ways in which a street or an estate stands before its town.
_STANDS_IN = ("in", "at", "near")
# What the text calls a neighbourhood gives way to the town about it.
_INNER = 0.25


def happened_where(
    text: str, people: Sequence[PersonMention] = (), spans: Sequence[Span] | None = None
) -> Where | None:
    """The town that the text as a whole is about; none where it names no place. ``people`` are names that are no places."""
    spans = list(spans if spans is not None else sentences(text))[:_SENTENCES]
    if not spans:
        return None
    persons = {word for one in people for word in words(one.name)}
    lines = list(datelines(text, spans[-1].stop))
    others = [vote for vote in capitals(text) if all(vote.key != line.key for line in lines)]
    about = lands(text[: spans[-1].stop])
    votes = _shortened(place_votes(text, spans, persons, [*lines, *others], about))
    return _best(
        _shortened([*(_by_desk(text, line, votes, about) for line in [*lines, *others]), *_of_wider(text, votes)]),
        about,
    )


def _of_wider(text: str, votes: Sequence[Vote]) -> Iterator[Vote]:
    """The votes; "in Elm Court, Milford" is one for Milford, where nobody knows an Elm Court."""
    by_start = {vote.where.span.start: vote for vote in votes}
    for vote in votes:
        stop = vote.where.span.stop
        wider = by_start.get(stop + 2) if text[stop : stop + 2] == ", " and not is_known(vote.key) else None
        if wider and vote.where.rule in _STANDS_IN and not _is_wide(wider.key):
            yield replace(vote, key=wider.key, where=replace(wider.where, rule=vote.where.rule))
        else:
            yield vote


def _by_desk(text: str, line: Vote, votes: Sequence[Vote], about: Lands) -> Vote:
    """A dateline of the place where the report was written: the text names it nowhere else, and tells of the event in another."""
    measured = any(vote.lead and vote.where.rule == "measured" and vote.key != line.key for vote in votes)
    weak = ("named", "elsewhere", "resident") if measured else ("named", "elsewhere")
    if any(vote.key == line.key and vote.where.rule not in weak for vote in votes):
        return line
    agency = _agency().match(text, line.where.span.stop) is not None
    own = any(vote.key == line.key and vote.harm for vote in votes)
    inner = {vote.key for vote in votes if vote.where.rule == "within"}
    elsewhere = any(
        vote.lead
        and not _is_wide(vote.key)
        and vote.key not in inner
        and (_is_told_of(vote, line, about) or (agency and not own and vote.harm and vote.key != line.key))
        for vote in votes
    )
    return replace(line, weight=line.weight * _DESK) if elsewhere else line


def _is_told_of(vote: Vote, line: Vote, about: Lands) -> bool:
    """Whether a vote of the lead is for another place than the desk's, by its way, or as that of a place which the tables know."""
    if vote.where.rule in _TOLD_OF:
        return True
    near = vote.harm and about.known(vote.key) == "town" and about.near(vote.key)
    return vote.where.rule == "in" and (_is_capital(line.key) or is_known(vote.key) or near)


@cache
def _agency() -> re.Pattern[str]:
    """ "MAIDUGURI, Nigeria (Reuters)": an agency's desk is where its correspondent is."""
    names = "Reuters|AP|AFP|UPI|PTI|ANI|IANS|dpa|DPA|CP|CNN|Xinhua|Bernama|ANSA|EFE|TASS"
    return re.compile(rf"[^\n]{{0,40}}?\((?:{names})\)")


def _is_capital(key: str) -> bool:
    return any(spot.id == capital_of(spot.country) for spot in cities_named(key))


def _shortened(votes: Sequence[Vote]) -> list[Vote]:
    """Names cut to what the text has elsewhere: "Milford High" and "Milford Apartment Fire" are Milford."""
    keys = {vote.key for vote in votes}
    return [
        replace(vote, key=key, where=_cut(vote.where, key)) for vote in votes for key in (_shorter(vote.key, keys),)
    ]


def _shorter(key: str, keys: set[str]) -> str:
    parts = key.split()
    if is_known(key) or parts[-1] in listed("wide") or (len(parts) < 4 and parts[-1] in listed("town_endings")):
        return key
    for size in range(1, len(parts)):
        some = " ".join(parts[:size])
        if some in keys or (len(some) > SHORT and is_known(some)):
            return some
    return key


def _cut(where: Where, key: str) -> Where:
    name = " ".join(where.name.split()[: len(key.split())])
    if "-" in name and "-" not in key and " " not in key:
        name = name.partition("-")[0]  # "the Milford-Ayr highway"
    return (
        where if name == where.name else Where(name, Span(where.span.start, where.span.start + len(name)), where.rule)
    )


def _best(votes: Sequence[Vote], about: Lands) -> Where | None:
    sums = _sums(votes, about)
    first = {vote.key: vote.where for vote in reversed(votes)}
    order = sorted(sums, key=lambda key: (-sums[key], first[key].span.start))
    if not order or sums[order[0]] < _FEWEST:
        return None
    told = {vote.key for vote in votes if vote.where.rule not in ("named", "elsewhere")}
    towns = [key for key in order if not _is_wide(key) and sums[key] >= _TOWN and key in told]
    return first[_city_of(towns[0] if towns else order[0], order, votes)]


def _sums(votes: Sequence[Vote], about: Lands) -> dict[str, float]:
    """The weight of each place."""
    sums: dict[str, float] = {}
    harmed = any(vote.harm and about.known(vote.key) in ("city", "town") for vote in votes)
    for vote in votes:
        weight = vote.weight * _factor(vote, about, harmed) * (_WIDE if _is_wide(vote.key) else 1)
        sums[vote.key] = sums.get(vote.key, 0) + weight
    inner = [vote.key for vote in votes if vote.where.rule == "within"]
    for key in sums:
        if any(one == key or _is_end_of(key, one) for one in inner):
            sums[key] *= _INNER
    for key in [key for key in sums if f"{key} city" in sums]:
        sums[f"{key} city"] += sums.pop(key)
    for key in [key for key in sums if not is_known(key)]:
        for county in (f"co {key}", f"county {key}"):
            if county in sums and key in sums:
                sums[county] += sums.pop(key) * _WIDE
    for key in [key for key in sums if f"{key} county" in sums and not is_known(key)]:
        sums[f"{key} county"] += sums.pop(key) * _WIDE  # "in Milford" short for Milford County
    return sums


def _factor(vote: Vote, about: Lands, harmed: bool) -> float:
    """What the tables add to a vote."""
    if vote.where.rule == "resident":
        return _HOME if harmed and not vote.harm else 1
    police = is_known(vote.key) and vote.where.rule == "police"
    return about.weight(vote.key, vote.where.rule in _SIGNS) * (_CITY_POLICE if police else 1)


def _is_end_of(key: str, inner: str) -> bool:
    """ "Park" of "Garfield Park"; but "East Milford" is in Milford."""
    return inner.endswith(f" {key}") and inner.removesuffix(f" {key}") not in listed("directions")


def _is_wide(key: str) -> bool:
    return key.rsplit(maxsplit=1)[-1] in listed("wide") or (is_region(key) and not _is_city_of_it(key))


def _is_city_of_it(key: str) -> bool:
    """Whether a name that regions bear is as likely a city's: New York, but not Victoria, whose cities lie in other countries."""
    lands = {spot.country for spot in regions_named(key)}
    return any(not lands or spot.country in lands for spot in cities_named(key))


def _city_of(best: str, order: Sequence[str], votes: Sequence[Vote]) -> str:
    """A part of a city has no police and no state of its own: the city whose police the text names stands for it."""
    own = {vote.key for vote in votes if vote.where.rule in ("police", "with state", "town of")}
    if best in own or is_known(best) or _is_wide(best):
        return best
    forces = {vote.key for vote in votes if vote.where.rule == "police"}
    return next((key for key in order if key in forces and is_known(key)), best)
