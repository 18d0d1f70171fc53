"""Posts as newspapers write them: the role, what it is over, and whether it is held in full, as a deputy, acting or no more."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import table
from claims.world.countries import country_word, place_phrases

_Phrase = tuple[str, ...]


class Office(NamedTuple):
    """A post taken apart. ``scope`` are the words for portfolio, body and country, sorted."""

    role: str
    scope: tuple[str, ...]
    deputy: bool = False
    acting: bool = False
    former: bool = False


@cache
def _roles() -> dict[_Phrase, str]:
    return {words(phrase): role for role, some in table("posts")["roles"].items() for phrase in some}


@cache
def _portfolios() -> dict[_Phrase, str]:
    own = (*table("ministries")["portfolios"].items(), *table("posts")["portfolio"].items())
    return {words(phrase): name for name, some in own for phrase in some} | {
        phrase: code.lower() for phrase, code in place_phrases().items() if code
    }


@cache
def portfolios() -> frozenset[str]:
    """What ministries are for: "foreign", "economy"."""
    return frozenset(table("ministries")["portfolios"])


@cache
def _joined() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words.split()) for words in table("ministries")["joined"])


def may_be_joined(fields: frozenset[str]) -> bool:
    """Whether one ministry may be for all of these."""
    return any(fields <= joined for joined in _joined())


def _take(some: _Phrase, phrases: dict[_Phrase, str], at: int) -> tuple[int, str]:
    """The longest phrase at a place: how many words it has, and what it stands for; 0 when there is none."""
    for size in range(min(5, len(some) - at), 0, -1):
        if (name := phrases.get(some[at : at + size])) is not None:
            return size, name
    return 0, ""


def role_at(some: _Phrase, at: int) -> tuple[int, str]:
    """The role that begins at this word: how many words it has, and its normal form; 0 when none begins there."""
    return _take(some, _roles(), at)


def read_post(text: str) -> Office | None:
    """The post that the words name; none when they hold no role."""
    some = words(text)
    spot = next(((at, *_take(some, _roles(), at)) for at in range(len(some)) if _take(some, _roles(), at)[0]), None)
    if spot is None:
        return None
    at, size, role = spot
    flags = {flag: bool(set(table("posts")[flag]) & set(some)) for flag in ("deputy", "acting", "former")}
    return Office(role, _scope(some[:at] + some[at + size :]), **flags)


class Seat(NamedTuple):
    """One of the offices of which a person has one at a time: what they belong to ("board"), and which one."""

    of: str
    name: str


@cache
def _offices() -> dict[_Phrase, Seat]:
    return {
        words(phrase): Seat(of, name)
        for of, some in table("posts")["offices"].items()
        for name, phrases in some.items()
        for phrase in phrases
    }


@cache
def _no_office() -> frozenset[str]:
    data = table("posts")
    return frozenset(
        word
        for key in ("deputy", "acting", "former", "no_office")
        for entry in data[key]
        for word in words(entry)
        if word not in data["small"]
    )


def seat_in(text: str) -> Seat | None:
    """The one office that the words name in full; none where they name two, or a deputy's, a former or a future one."""
    some = words(text)
    found, rest, at = set(), [], 0
    while at < len(some):
        size = next((size for size in range(min(5, len(some) - at), 0, -1) if some[at : at + size] in _offices()), 0)
        if size:
            found.add(_offices()[some[at : at + size]])
        else:
            rest.append(some[at])
        at += size or 1
    return found.pop() if len(found) == 1 and _no_office().isdisjoint(rest) else None


def _scope(some: _Phrase) -> tuple[str, ...]:
    data = table("posts")
    dropped = {word for key in ("deputy", "acting", "former", "small") for word in data[key]}
    found, at = set(), 0
    while at < len(some):
        size, name = _take(some, _portfolios(), at)
        found |= (
            {name}
            if size
            else {word for word in (country_word(some[at]),) if word not in dropped and not word.isdigit()}
        )
        at += size or 1
    return tuple(sorted(found))
