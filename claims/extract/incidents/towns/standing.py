"""What speaks for and against each place that a text names as the town of its incident, by name and strength.

A feature of a mention counts as often as it is told, nearer to the head more; the others say how a place stands among the rest: "another
told" where the text tells of the event in another place too. ``happened_where.py`` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log10

from claims.extract.incidents.towns.by_tables import is_part_of_city, kind_of, lies, people
from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import Vote, Where, is_wide, listed
from claims.folding import words
from claims.spots import capital_of, cities_named

# Ways to tell of the place of what happened; a dateline of another town gives way to them.
_TOLD = frozenset(
    (
        "in",
        "near",
        "measured",
        "off",
        "with state",
        "town of",
        "police",
        "at",
        "address",
        "of it",
        "possessive",
        "part of",
    )
)
_ONCE = "dateline never named again"
_WEAK = frozenset(("named", "elsewhere", "institution"))
_HOME = frozenset(("resident", "home"))
# Ways that say nothing of the event, though its sentence does.
_APART = frozenset((*_HOME, "beside", "elsewhere"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A place that a text names, first at ``where``, and the strength of each feature that speaks for or against it."""

    key: str
    where: Where
    strengths: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Scene:
    """The places of a text: their votes, in which of them it tells of the event, whose police it names, what its datelines are, and which smaller places stand right before each."""

    votes: dict[str, list[Vote]]
    about: Lands
    told: frozenset[str]
    harmed: frozenset[str]
    police: frozenset[str]
    dated: frozenset[str]
    counties: frozenset[str]
    inner: dict[str, tuple[str, ...]]


def standings(text: str, votes: Sequence[Vote], about: Lands) -> list[Standing]:
    """Every place with what the votes and the tables say for it, in the order of the text."""
    scene = _scene(text, votes, about)
    found = []
    for key, own in scene.votes.items():
        strengths: dict[str, float] = {}
        for vote in own:
            for sign in vote.signs:
                strengths[sign] = strengths.get(sign, 0.0) + vote.near
        strengths = {name: min(value, 1.0) for name, value in strengths.items()}
        strengths.update({name: value for part in _PARTS for name, value in part(key, own, scene)})
        longest = max((vote.where for vote in own), key=lambda where: len(where.name) if key.endswith(" city") else 0)
        found.append(Standing(key, longest, strengths))
    return found


def _scene(text: str, votes: Sequence[Vote], about: Lands) -> _Scene:
    by_key: dict[str, list[Vote]] = {}
    for vote in sorted(votes, key=lambda vote: vote.where.span.start):
        by_key.setdefault(vote.key, []).append(vote)
    telling = [vote for vote in votes if not is_wide(vote.key) and _is_told(vote)]
    # A place that is told for an earlier event alone gives way to one of this event; where there is none it may be all that the text says.
    told = {vote.key for vote in telling if not vote.earlier} or {vote.key for vote in telling}
    police = {vote.key for vote in votes if vote.where.rule == "police"}
    dated = {vote.key for vote in votes if vote.where.rule == "dateline"}
    harmed = {vote.key for vote in votes if vote.key in told and vote.harm and vote.lead}
    return _Scene(
        by_key,
        about,
        frozenset(told),
        frozenset(harmed),
        frozenset(police),
        frozenset(dated),
        _counties(text),
        _inner(text, votes),
    )


def _counties(text: str) -> frozenset[str]:
    """The folded names of counties that are told before the name: "Co. Galway"."""
    return frozenset(" ".join(words(hit[1])) for hit in _county().finditer(text))


@cache
def _county() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Cc]ounty|Co\.?) ([A-Z][a-z]+)")


def _is_told(vote: Vote) -> bool:
    apart = any(sign.endswith((", other", ", later")) for sign in vote.signs)
    return vote.where.rule in _TOLD and not apart and (vote.lead or vote.harm)


def _inner(text: str, votes: Sequence[Vote]) -> dict[str, tuple[str, ...]]:
    """For each larger place the smaller ones that it stands right behind: "in Frayser, Memphis", "Katelembo in Machakos"."""
    found: dict[str, tuple[str, ...]] = {}
    by_start = {vote.where.span.start: vote for vote in votes}
    for vote in votes:
        behind = _between().match(text, vote.where.span.stop)
        wider = by_start.get(behind.end()) if behind else None
        if wider and wider.key != vote.key and not is_wide(wider.key):
            found[wider.key] = (*found.get(wider.key, ()), vote.key)
    return found


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?:,| in|, in) (?:the )?")


def _by_tables(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[tuple[str, float]]:
    """What the tables of places say."""
    kind = kind_of(key, scene.about)
    yield kind, 1.0
    if kind != "city" and (not scene.about.countries or "US" in scene.about.countries):
        yield f"{kind} in the US", 1.0
    if kind in ("town", "city"):
        yield "people", people(key)
    if where := lies(key, scene.about):
        yield where, 1.0
        if kind == "small town":
            yield f"small town {where}", 1.0
    if key not in scene.police and any(
        is_part_of_city(key, other) for other in scene.police | scene.dated if other != key
    ):
        yield "part of a city told", 1.0


def _by_names(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[tuple[str, float]]:
    """What the other names say: "Milford" beside "Milford County" or "Milford Heights"."""
    another = bool(scene.told - {key})
    others = [other for other in scene.votes if other != key]
    for name, holds in (
        ("a county's name", any(other in (f"{key} county", f"co {key}", f"county {key}") for other in others)),
        ("a county told before it", key in scene.counties),
        ("begins a longer name", any(other.startswith(f"{key} ") for other in others)),
        ("longer than another", any(key.startswith(f"{other} ") for other in others)),
        ("ends a longer name", any(other.endswith(f" {key}") for other in others)),
        ("behind a smaller place", key in scene.inner),
        ("before a larger place", any(key in inner for inner in scene.inner.values())),
        ("wide", is_wide(key)),
    ):
        if holds:
            yield name, 1.0
            if another and name in ("a county's name", "a county told before it", "wide"):
                yield f"{name}, another told", 1.0


def _by_ways(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[tuple[str, float]]:
    """What all its mentions together say: "named alone", "dateline alone"."""
    alone = list(_of_dateline(key, own, scene) if key in scene.dated else _alone(own))
    for name in alone:
        yield name, 1.0
        if scene.told - {key} and name != _ONCE:
            yield f"{name}, another told", 1.0
        if scene.harmed - {key}:
            yield f"{name}, another harmed", 1.0
    yield "mentions", log10(len(own))
    if key in scene.told:
        yield "told", 1.0


def _of_dateline(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[str]:
    """What is seen of a dateline: whether the text tells of the event there too, and whose desk it may be."""
    if len(own) == 1:
        yield _ONCE
    if key in scene.told:
        return
    signs = {sign for vote in own for sign in vote.signs}
    home = any(vote.where.rule in _HOME for vote in own) or any(sign.endswith(", other") for sign in signs)
    yield "home's dateline" if home else "dateline alone"
    yield from (f"{sign} alone" for sign in ("agency's dateline", "desk's dateline") if sign in signs)
    if any(spot.id == capital_of(spot.country) for spot in cities_named(key)):
        yield "capital's dateline alone"
    elif key in listed("seats"):
        yield "seat's dateline alone"


def _alone(own: Sequence[Vote]) -> Iterator[str]:
    """How a place is told that no mention makes the event's: as a home, as a hospital's, by its bare name."""
    rules = {vote.where.rule for vote in own}
    if rules <= _WEAK | _HOME:
        is_hospital = all("hospital" in vote.signs for vote in own)
        yield "home alone" if rules & _HOME else "hospital alone" if is_hospital else "named alone"


def _by_police(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[tuple[str, float]]:
    if key in scene.police:
        yield "has police", 1.0
    elif any(kind_of(other, scene.about) == "city" for other in scene.police) and kind_of(key, scene.about) != "city":
        yield "police of a city", 1.0
        if not scene.about.countries or "US" in scene.about.countries:
            yield "police of a city in the US", 1.0
    elif scene.police:
        yield "police of another", 1.0


def _by_harm(key: str, own: Sequence[Vote], scene: _Scene) -> Iterator[tuple[str, float]]:
    if any(vote.lead and vote.where.rule not in _APART for vote in own):
        yield "event in the lead", 1.0
    if any(vote.harm for vote in own):
        yield "has harm", 1.0
    if any(vote.harm and vote.lead for vote in own):
        yield "harm in the lead", 1.0


_PARTS = (_by_tables, _by_names, _by_ways, _by_police, _by_harm)
