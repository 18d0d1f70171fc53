"""Two persons whom names alone leave in doubt, told to be one by what their texts say of them.

"J. Moreno" in one report and "Julia Moreno" in the next are one where both texts tell of the same thing and nobody else there
bears the surname. Where a spelling differs ("Anneke" and "Annecke", "Petrov" and "Petroff"), a shared role or age must speak for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from checker.discover.links.link import Links
from claims.folding import words
from claims.names import compare
from claims.names.blocking import sound
from claims.names.given_forms import are_one_name

_NEAR_GIVEN, _NEAR_SURNAME = 75, 83
_SURE_GIVEN = 85
_NEAR_SOUND = 90
# A surname of so many letters is rare enough to stand for its bearer beside a given name that is nearly the same.
_RARE = 9
_SHORT_FORM = 4
# How like two surnames are: one name, near by sound, or but for one letter the same, for which a given name and what is told must speak.
_SAME, _NEAR, _SLIP = "same", "near", "slip"
_SHARED_WORDS = 2


@dataclass(frozen=True)
class Profile:
    """A person as the texts show one: ``name`` is the fullest, ``roles`` and ``near`` are stems of what stands beside it; ``ranked``: a rank does."""

    id: str
    name: str
    sources: frozenset[str]
    roles: frozenset[str]
    near: frozenset[str]
    ages: frozenset[str]
    ranked: bool = False


def likely(profiles: Sequence[Profile], links: Links, declared: frozenset[str] = frozenset()) -> dict[str, str]:
    """For each person that is likely another one: the id of the fuller name, or of the one that is declared. No chains: each
    has one such partner at most. Two declared persons are never one.
    """
    by_id = {profile.id: profile for profile in profiles}
    partners: dict[str, set[str]] = defaultdict(set)
    for one, two in _neighbours(profiles, links):
        if not {one.id, two.id} <= declared and _alike(one, two):
            partners[one.id].add(two.id)
            partners[two.id].add(one.id)
    found: dict[str, str] = {}
    for id in sorted(partners):
        best = _only(by_id[id], [by_id[other] for other in sorted(partners[id])])
        if best and _only(best, [by_id[other] for other in sorted(partners[best.id])]) is by_id[id]:
            keep, drop = sorted((by_id[id], best), key=lambda one: (one.id not in declared, -len(one.name), one.id))
            found[drop.id] = keep.id
    return found


def _neighbours(profiles: Sequence[Profile], links: Links) -> Iterator[tuple[Profile, Profile]]:
    """Pairs from texts that tell of one thing and never name both, whose surnames begin with the same sound, or with one letter behind one first name."""
    here: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in profiles:
        for source, block in product(profile.sources, _blocks(profile.name)):
            here[source, block].append(profile)
    seen: set[tuple[str, str]] = set()
    for one in profiles:
        others = sorted({name for source in one.sources for name in links.of(source)})
        for other, block in product(others, _blocks(one.name)):
            for two in here.get((other, block), ()):
                pair = (min(one.id, two.id), max(one.id, two.id))
                if one.id != two.id and pair not in seen and not one.sources & two.sources:
                    seen.add(pair)
                    yield one, two


def _blocks(name: str) -> tuple[str, ...]:
    """How the surname sounds at its beginning; and the first name with its first letter, for a slip may stand right behind that."""
    said = words(name)
    heard = sound(said[-1])[:2] if said else ""
    return (heard, f"{said[0]} {said[-1][0]}") if len(said) > 1 else (heard,)


def _only(one: Profile, partners: Sequence[Profile]) -> Profile | None:
    """The one partner; of several the only one with a shared role."""
    if len(partners) > 1:
        partners = [other for other in partners if one.roles & other.roles]
    return partners[0] if len(partners) == 1 else None


def _alike(one: Profile, two: Profile) -> bool:
    long, short = sorted((one, two), key=lambda side: -len(words(side.name)))
    surname = _surnames(words(long.name), words(short.name))
    if surname is None:
        return False
    given_long, given_short, likeness = surname
    told, exact = _told(one, two), likeness == _SAME
    if likeness == _SLIP:
        return told and len(given_long) > 1 and given_long == given_short
    if not given_short or not given_long:
        return (exact and not _contradicted(one, two)) or (told and not given_short)
    if len(given_short) == 1 or len(given_long) == 1:
        return given_short[0] == given_long[0] and (exact or told)
    return _given_alike(
        given_long,
        given_short,
        told,
        exact and len("".join(words(short.name)[1:])) >= _RARE,
        exact and long.ranked and short.ranked,
    )


def _surnames(long: tuple[str, ...], short: tuple[str, ...]) -> tuple[str, str, str] | None:
    """The given names, and how like the surnames are; nothing where the surnames differ.

    The shorter name may be a surname alone, of one word or of two.
    """
    for head in (1, 0):
        if len(short) > head and len(long) > 1:
            rest, whole = "".join(short[head:]), "".join(long[1:])
            likeness = _likeness(rest, whole)
            if likeness:
                return long[0], short[0] if head else "", likeness
    return None


@lru_cache(maxsize=65536)
def _likeness(a: str, b: str) -> str:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    if a == b or (len(a) > _SHORT_FORM and compare(a, b).outcome == "variant"):
        return _SAME
    if fuzz.ratio(a, b) >= _NEAR_SURNAME and fuzz.ratio(sound(a), sound(b)) >= _NEAR_SOUND:
        return _NEAR
    return _SLIP if min(len(a), len(b)) >= _SHORT_FORM and OSA.distance(a, b) == 1 and a[0] == b[0] else ""


def _given_alike(long: str, short: str, told: bool, rare: bool, one_rank: bool) -> bool:
    from rapidfuzz import fuzz

    if long == short or compare(long, short).outcome == "variant" or are_one_name(long, short):
        return True
    ratio = max(fuzz.ratio(long, short), fuzz.ratio(sound(long), sound(short)) if sound(long) == sound(short) else 0)
    if one_rank and ratio >= _SURE_GIVEN:
        return True
    prefix = min(len(long), len(short)) > _SHORT_FORM and long[:5] == short[:5]
    if rare and fuzz.ratio(long, short) >= _SURE_GIVEN:
        return True
    return told and (ratio >= _NEAR_GIVEN or prefix)


def _told(one: Profile, two: Profile) -> bool:
    """Whether both texts say the same of the person: a role, an age, or several words beside the name."""
    roles = one.roles & (two.roles | two.near) | two.roles & one.near
    return bool(roles or one.ages & two.ages) or len(one.near & two.near) >= _SHARED_WORDS


def _contradicted(one: Profile, two: Profile) -> bool:
    return bool(one.roles and two.roles and not one.roles & two.roles)
