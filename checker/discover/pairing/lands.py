"""Whether the places of two counts are two, or one is some of the other: a toll of one country, of its neighbour, of both, of the region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations, permutations

from checker.discover.pairing.marked import lands_in
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.context.narrowed.lands import WHOLE, WIDER
from claims.world.gazetteer import Gazetteer

_WORLD = Gazetteer()
_WIDE = "area:"


def lie_apart(one: Collection[str], two: Collection[str]) -> bool:
    """Whether no place of one is, or lies in, or holds one of the other; or the one count is of more places, or of more than a country."""
    here, there = _narrowest(one), _narrowest(two)
    if _is_wide(here) != _is_wide(there) or len(here) != len(there):
        return True
    return not _is_wide(here) and not (_lie_in(here, there) and _lie_in(there, here))


def _narrowest(places: Collection[str]) -> list[str]:
    """The places without those in which another of them lies: "in Brenn, Kelvia"."""
    outer = {b for a, b in permutations(places, 2) if b == WIDER or _WORLD.lies_in(a, b)}
    return [place for place in places if place not in outer]


def _is_wide(places: Collection[str]) -> bool:
    return any(place == WIDER or place.startswith(_WIDE) for place in places)


def _lie_in(some: Collection[str], others: Collection[str]) -> bool:
    """Whether each of some places lies in, or holds, one of others."""
    return all(any(_is_one(a, b) for b in others) for a in some)


def _is_one(a: str, b: str) -> bool:
    if WHOLE in (a, b):
        return a == b or "country" in (a.partition(":")[0], b.partition(":")[0])
    return _WORLD.lies_in(a, b) or _WORLD.lies_in(b, a)


def are_two_towns(one: Collection[str], two: Collection[str]) -> bool:
    """Whether two figures are each of a town of its own: two villages that share no word, or two cities of one country."""
    return any(_are_two(a, b) for a in one for b in two)


def _are_two(a: str, b: str) -> bool:
    kind, other = a.partition(":")[0], b.partition(":")[0]
    if kind != other or kind in _NO_TOWNS:
        return False
    names = (set(one.split(":")[-1].split("-")) for one in (a, b))
    return next(names).isdisjoint(next(names)) and (kind != "city" or _WORLD.country(a) == _WORLD.country(b))


_NO_TOWNS = frozenset(("country", "region", "area", WIDER, WHOLE))


Counted = tuple[str, str | None]


def counted_in(claim: Claim) -> Counted:
    """What a figure is of: whom something befell, by that; what is only counted, by its noun."""
    return claim.slot, context_of(claim).head if claim.slot.startswith("count") else None


def by_land(claims: Iterable[Claim]) -> Mapping[Counted, Collection[frozenset[str]]]:
    """For each sort of counts the places for which a text gives one and another for the next place: neither is that of all."""
    told: dict[tuple[str, Counted], set[frozenset[str]]] = defaultdict(set)
    for claim in claims:
        places = lands_in(context_of(claim).scope)
        if places and claim.value.kind == "count" and getattr(claim.value, "unit", None) is None:
            told[claim.source, counted_in(claim)].add(places)
    found: dict[Counted, set[frozenset[str]]] = defaultdict(set)
    for (_, sort), sets in told.items():
        for one, two in combinations(sets, 2):
            if lie_apart(one, two):
                found[sort].update(some for some in (one, two) if _is_one_land(some))
    return found


def is_among(places: Collection[str], listed: Collection[frozenset[str]]) -> bool:
    """Whether some places are one of those listed."""
    return any(not lie_apart(places, one) for one in listed)


def _is_one_land(places: Collection[str]) -> bool:
    return len(here := _narrowest(places)) == 1 and not _is_wide(here) and WHOLE not in here


def are_named(places: Collection[str], names: Collection[str]) -> bool:
    """Whether one of some places, or the country in which it lies, is among the names of a sentence."""
    return any(
        place in names
        or f"country:{_WORLD.country(place)}" in names
        or set(place.split(":")[-1].split("-")) <= set(names)
        for place in places
    )


def may_be_of(part: Claim, whole: Claim) -> bool:
    """Whether a part may be one of a whole that is told of a place: only where it is told of that place, or of one in it."""
    inner, outer = (lands_in(context_of(claim).scope) for claim in (part, whole))
    if not outer or not outer.isdisjoint((WIDER, WHOLE)):
        return True
    return bool(inner) and all(any(_WORLD.lies_in(a, b) for b in outer) for a in inner)
