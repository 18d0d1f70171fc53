"""Whether two figures are those of two who each did such a thing: the soldiers that one country sent, and another; a contingent, and the whole force."""

from __future__ import annotations

from checker.discover.pairing.marked import doer_in
from checker.discover.pairing.nouns import counts_people
from checker.discover.pairing.side import Side
from checker.discover.rarity import is_common
from claims.extract.context.narrowed.doers import ALL
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import stem
from claims.world.gazetteer import Gazetteer, is_capital, place
from claims.world.spots import spot

_WORLD = Gazetteer()
_NATION, _NAME = "country:", "name:"
# What several send or have a share of, so that the figure of one is some of that of all.
_SHARED = ("deployed", "count")


def of_two_doers(a: Side, b: Side) -> bool:
    """Whether each figure is that of somebody else, or the one is that of a nation and the other that of all."""
    if a.claim.value.kind != "count":
        return False
    one, two = (doer_in(side.context.scope) for side in (a, b))
    if not (one or two):
        return False
    if one and two and ALL not in (one, two):
        return _are_two(one, two, a, b)
    nation, other = (a, b) if one.startswith(_NATION) else (b, a)
    is_one = doer_in(nation.context.scope).startswith(_NATION)
    is_all = ALL in (one, two) or "total" in other.context.scope
    return is_one and is_all and nation.slot in _SHARED


def _are_two(one: str, two: str, a: Side, b: Side) -> bool:
    lands = _nation(one), _nation(two)
    if all(lands):
        return lands[0] != lands[1]
    if any(lands) or not (_is_name(one) and _is_name(two)) or _befell(a):
        return False
    here, there = (frozenset(doer.removeprefix(_NAME).split("-")) for doer in (one, two))
    # Where a sentence names both, one of them is no doer: a storm that made an airline cancel flights.
    return here.isdisjoint(there | b.participants) and there.isdisjoint(a.participants)


def _befell(side: Side) -> bool:
    """Whether the figure is of people to whom something was done: a storm and its name are one doer."""
    return side.slot != "deployed" and counts_people(side.context.head)


def _nation(doer: str) -> str:
    """The country that a doer is, or of which it is the capital."""
    if doer.startswith(_NATION):
        return doer
    known = place(doer.removeprefix(_NAME).replace("-", " ").title())
    return f"{_NATION}{_WORLD.country(known)}" if known and known.startswith("city:") and _is_capital(known) else ""


def _is_capital(id: str) -> bool:
    found = spot(id)
    return found is not None and is_capital(found)


def _is_name(doer: str) -> bool:
    """Whether a doer is a name, and no common word that opens its sentence."""
    words = doer.removeprefix(_NAME).split("-")
    if not doer.startswith(_NAME) or len(words) > 1:
        return doer.startswith(_NAME)
    known = stem(words[0])
    return not (known[0] == "=" or is_common(known) or is_person(words[0]))
