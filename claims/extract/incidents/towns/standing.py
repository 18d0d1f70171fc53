"""What speaks for and against each place that a text names as the town of its incident, by name and strength.

A feature of a mention counts as often as it is told, nearer to the head more; the others say how a place stands among the rest: "another
told" where the text tells of the event in another place too. ``happened_where.py`` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10

from claims.extract.incidents.towns.by_tables import (
    as_known,
    is_borough,
    is_in_london,
    is_part_of_city,
    is_side_of,
    kind_of,
    lies,
    of_county,
    people,
)
from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import Vote, Where, is_wide, listed
from claims.extract.incidents.towns.scene import Scene, is_apart, scene_of
from claims.world.spots import capital_of, cities_named

_ONCE = "dateline never named again"
_WEAK = frozenset(("named", "elsewhere", "institution", "beside"))
_HOME = frozenset(("resident", "home"))
# Ways that say nothing of the event, though its sentence does.
_APART = frozenset((*_HOME, "beside", "elsewhere", "court"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A place that a text names, first at ``where``, and the strength of each feature that speaks for or against it."""

    key: str
    where: Where
    strengths: dict[str, float]


def standings(text: str, votes: Sequence[Vote], about: Lands) -> list[Standing]:
    """Every place with what the votes and the tables say for it, in the order of the text."""
    scene = scene_of(text, votes, about)
    found = []
    for key, own in scene.votes.items():
        strengths: dict[str, float] = {}
        for vote in own:
            for sign in vote.signs:
                strengths[sign] = strengths.get(sign, 0.0) + vote.near
        strengths = {name: min(value, 1.0) for name, value in strengths.items()}
        strengths.update({name: value for part in _PARTS for name, value in part(key, own, scene)})
        found.append(Standing(key, _shown(key, own, about), strengths))
    return found


def _shown(key: str, own: Sequence[Vote], about: Lands) -> Where:
    """The mention by whose name a place is given: its first, and of "Milford" and "Milford City" that of the dateline, else in the US the longer."""
    if not key.endswith(" city"):
        return own[0].where
    size = 0 if about.is_abroad else 1
    return max((vote.where for vote in own), key=lambda where: (where.rule == "dateline", size * len(where.name)))


def _by_tables(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[tuple[str, float]]:
    """What the tables of places say."""
    kind = kind_of(key, scene.about)
    if kind == "a town by its name" and kind_of(as_known(key, scene.about), scene.about) in ("city", "town"):
        key = as_known(key, scene.about)
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
    if county := of_county(key, scene.about):
        yield county, 1.0
    if key not in scene.police and any(
        is_part_of_city(key, other) for other in scene.police | scene.dated if other != key
    ):
        yield "part of a city told", 1.0


def _by_names(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[tuple[str, float]]:
    """What the other names say: "Milford" beside "Milford County" or "Milford Heights"."""
    another = bool(scene.told - {key})
    others = [other for other in scene.votes if other != key]
    for name, holds in (
        ("a county's name", any(other in (f"{key} county", f"co {key}", f"county {key}") for other in others)),
        ("a region's name", any(other.startswith(f"{key} ") and is_wide(other) for other in others)),
        ("another's side told", bool(scene.sided - {key}) and key not in scene.sided),
        ("part of London", any(is_in_london(key, other) for other in others)),
        ("London of a part", any(is_in_london(other, key) for other in others)),
        ("London of a borough", any(is_borough(other, key) for other in scene.told)),
        ("side of another", any(is_side_of(key, other) for other in others)),
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


def _by_ways(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[tuple[str, float]]:
    """What all its mentions together say: "named alone", "dateline alone"."""
    alone = list(_of_dateline(key, own, scene) if key in scene.dated else _alone(own))
    if key in scene.dated and scene.told - {key} and is_wide(key):
        alone = []  # a county's dateline, where a town in it is told
    for name in alone:
        yield name, 1.0
        if scene.told - {key} and name != _ONCE:
            yield f"{name}, another told", 1.0
        if scene.harmed - {key}:
            yield f"{name}, another harmed", 1.0
        if scene.dated - {key} and key not in scene.dated:
            yield f"{name}, another dated", 1.0
    yield "mentions", log10(len(own))
    if key in scene.told:
        yield "told", 1.0


def _of_dateline(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[str]:
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


def _by_police(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[tuple[str, float]]:
    if key in scene.police:
        yield "has police", 1.0
    elif any(kind_of(other, scene.about) == "city" for other in scene.police) and kind_of(key, scene.about) != "city":
        yield "police of a city", 1.0
        if not scene.about.countries or "US" in scene.about.countries:
            yield "police of a city in the US", 1.0
    elif scene.police:
        yield "police of another", 1.0


def _by_harm(key: str, own: Sequence[Vote], scene: Scene) -> Iterator[tuple[str, float]]:
    leading = [vote for vote in own if vote.lead and vote.where.rule not in _APART]
    if leading:
        is_told = any(vote.where.rule not in _WEAK and not is_apart(vote) for vote in leading)
        yield "event in the lead" if is_told else "named in the lead", 1.0
    if any(vote.harm for vote in own):
        yield "has harm", 1.0
    if any(vote.harm and vote.lead for vote in own):
        yield "harm in the lead", 1.0
        if kind_of(key, scene.about) == "nowhere":
            yield "harm in the lead, nowhere", 1.0


_PARTS = (_by_tables, _by_names, _by_ways, _by_police, _by_harm)
