"""Which names mean one organisation: the same words, an acronym and what a text says that it stands for, two names of one ministry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Claim
from claims.ministries import ministry
from claims.organisations import acronym_of, name_bag
from claims.values.organisation import Organisation

Key = tuple[str, ...]


def which_body(claims: Sequence[Claim]) -> list[Claim]:
    """The claims about names of organisations with the organisation's id as subject."""
    home: dict[Key, Key] = {}
    doubtful = _doubtful(claims)
    for claim in claims:
        keys = list(_keys(claim, doubtful))
        for key in keys[1:]:
            _join(home, keys[0], key)
    return [_of(claim, _root(home, next(_keys(claim, doubtful)))) for claim in claims]


def _keys(claim: Claim, doubtful: frozenset[str]) -> Iterator[Key]:
    """By what a name is known: its words in any order, a ministry's portfolio with its country, the long form of an acronym."""
    for name in dict.fromkeys((claim.written, claim.about)):
        if name != claim.written and claim.written in doubtful:
            continue
        yield ("name", *name_bag(name))
        office = ministry(name)
        if office and office.country:
            yield ("ministry", office.portfolio, office.country)


def _doubtful(claims: Sequence[Claim]) -> frozenset[str]:
    """Acronyms that stand for one thing in one text and for another in the next."""
    long: dict[str, set[Key]] = defaultdict(set)
    for claim in claims:
        if claim.about != claim.written and acronym_of(claim.written, claim.about):
            long[claim.written].add(name_bag(claim.about))
    return frozenset(short for short, found in long.items() if len(found) > 1)


def _root(home: dict[Key, Key], key: Key) -> Key:
    while home.get(key, key) != key:
        key = home[key]
    return key


def _join(home: dict[Key, Key], a: Key, b: Key) -> None:
    one, two = sorted((_root(home, a), _root(home, b)))
    home[two] = one


def _of(claim: Claim, root: Key) -> Claim:
    id = f"organisation:{' '.join(root[1:])}"
    value = claim.value
    return replace(claim, about=id, value=replace(value, entity=id) if isinstance(value, Organisation) else value)
