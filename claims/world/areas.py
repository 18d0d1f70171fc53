"""Parts of the world larger than a country: continents, and areas such as Central Asia."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import table
from claims.world.countries import countries


class Area(NamedTuple):
    """An area by id (``area:central-asia``), with the codes of the countries in it."""

    id: str
    name: str
    countries: frozenset[str]


@cache
def areas() -> dict[str, Area]:
    """Every area by id, continents among them."""
    data = table("areas")
    held: dict[str, set[str]] = {name: set(codes) for name, codes in data["areas"].items()}
    for code, country in countries().items():
        for continent in data["two_continents"].get(code, [country.continent]):
            held.setdefault(continent, set()).add(code)
    found = (Area(f"area:{'-'.join(words(name))}", name, frozenset(codes)) for name, codes in held.items())
    return {area.id: area for area in found}


@cache
def areas_named() -> dict[str, Area]:
    """Areas by folded name."""
    return {" ".join(words(area.name)): area for area in areas().values() if area.name != "Antarctica"}


@cache
def _parts() -> tuple[tuple[str, ...], tuple[str, ...]]:
    data = table("areas")
    longest_first = (sorted(data[key], key=len, reverse=True) for key in ("parts_before", "parts_after"))
    before, after = longest_first
    return tuple(before), tuple(after)


def part_of(text: str) -> str | None:
    """The name of the place of which the text names a part ("southern Kazakhstan", "Almaty's airport"); folded."""
    line = " ".join(words(text)).removeprefix("the ")
    before, after = _parts()
    for part in before:
        if line.startswith(f"{part} "):
            return line.removeprefix(f"{part} ").removeprefix("of ").removeprefix("the ")
    return next((line.removesuffix(f" {part}") for part in after if line.endswith(f" {part}")), None)
