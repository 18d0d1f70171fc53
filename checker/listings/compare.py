"""``claims names A B``: how two names or ranks compare, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.listings.named import Named
from checker.printable import printable
from claims.entities import Entity
from claims.errors import UsageError, cut
from claims.names import compare, fold
from claims.value import Given, Reading, Value, World
from claims.values import kind


def explain(a: str, b: str, entities: Mapping[str, Entity]) -> str:
    """The comparison of two persons' names, and what the claims file says of them."""
    found = compare(a, b)
    return _lines(
        f"{a} | {b}: {found.outcome} ({found.score:.2f})",
        f"because: {found.reason}",
        *(f"  {step}" for step in found.steps),
        *_declared(a, b, entities),
    )


def _declared(a: str, b: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    bearers = [
        {
            one.id
            for one in entities.values()
            if one.kind == "person" and fold(name) in map(fold, (one.name, *one.aliases))
        }
        for name in (a, b)
    ]
    if all(len(ids) == 1 for ids in bearers):
        (one,), (other,) = bearers
        said = f"one person, '{one}'" if one == other else f"two persons, '{one}' and '{other}'"
        yield f"decided: the claims file says that they are {said}"


def related(a: str, b: str, what: Named, reading: Reading) -> str:
    """The relation of two names or ranks as the check sees it, and what each side is read as."""
    own = kind(what.value)
    try:
        first, second = own.parse(a, reading), own.parse(b, reading)
    except ValueError as error:
        raise UsageError(cut(str(error))) from None
    found = own.relate(first, second, Given(reading.world))
    return _lines(
        f"{a} | {b}: {found.kind}",
        f"because: {found.reason}",
        *(f"  {name}: {_read(value, reading.world)}" for name, value in ((a, first), (b, second))),
        *(_sources(first, second) if what is Named.RANK else ()),
    )


def _read(value: Value, world: World) -> str:
    """What the words are taken for: a rank with its grade, the entity that bears the name."""
    if value.kind == Named.RANK:
        return kind(value.kind).show(value)
    entity = getattr(value, "entity", None)
    if inside := getattr(value, "inside", None):
        return f"a part of {world.name(inside)} [{inside}]"
    return f"{world.name(entity)} [{entity}]" if entity else "not known, so its spelling is compared"


def _sources(*ranks: Value) -> Iterator[str]:
    from claims.offices.ranks import source_of

    for country in dict.fromkeys(getattr(rank, "country", None) for rank in ranks):
        yield f"grades{f' of {country}' if country else ''}: {' '.join(source_of(country).split())}"


def country_code(text: str) -> str:
    """The ISO 3166-1 code of a code or a country's name. Raises ``UsageError`` when it is neither."""
    from claims.world.countries import countries, country_named

    code = text.upper() if text.upper() in countries() else country_named(text)
    if code is None:
        raise UsageError(f"--country is '{text}'; expected an ISO 3166-1 code such as KZ, or a country's name")
    return code


def _lines(*lines: str) -> str:
    return "".join(f"{printable(line)}\n" for line in lines)
