"""A claim as pairing sees it: what its words, names and times say of what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from checker.discover.pairing.marked import Days
from claims.claim import Claim, Context

_NOTHING: frozenset[str] = frozenset()


class Scope(NamedTuple):
    """What makes a value a part, a whole, or one of another sort; ``told`` are the bodies by whose estimate it is, ``keyed`` what
    tells it from others of its kind: which leg, whose race, which flight; ``inside`` are the places of which alone it is told, ``days`` those
    that its sentence names, and ``lands`` where its clause says that it was counted;
    ``shared``: a text gives such a figure for each of several lands, and this is that of one.
    """

    parts: frozenset[str]
    apart: frozenset[str]
    whole: bool
    listed: bool
    told: frozenset[str]
    keyed: Mapping[str, str] = MappingProxyType({})
    inside: frozenset[str] = _NOTHING
    days: Days | None = None
    lands: frozenset[str] = _NOTHING
    shared: bool = False


class Side(NamedTuple):
    """One claim of a pair. ``at`` is its place among all claims, ``family`` the sort of its question, ``noun`` its head as it is compared,
    ``telling`` the concepts that its clause names, ``attributes`` those of what it is an amount of. ``whole``: it is no part; ``shared_out``:
    rivals have such a figure each; ``strict``: its question is so wide that one shared word or name says nothing yet; ``touchy``: even the first of
    each text must share a word or a name (every accident has a cause, every match a referee, and every player has played so many games); ``held``: it says who holds a role;
    ``timed``: it says when something was, ``open_time``: and nothing names what; ``figures``: the other values of its sentence; ``place``: how far into its text it stands, 0 to 1,
    ``lead`` whether in its first lines, and ``lone`` whether it is the only value of its kind there.
    """

    at: int
    claim: Claim
    context: Context
    source: str
    slot: str
    family: str
    noun: str | None
    near: frozenset[str]
    close: frozenset[str]
    words: frozenset[str]
    participants: frozenset[str]
    owner: frozenset[str]
    telling: frozenset[str]
    attributes: frozenset[str]
    scope: Scope
    whole: bool
    shared_out: bool
    strict: bool
    touchy: bool
    held: bool
    timed: bool
    open_time: bool
    figures: frozenset[str]
    place: float
    lead: bool
    lone: bool
