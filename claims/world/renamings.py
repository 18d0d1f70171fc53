"""Dated names of places: which name was official when."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import rows


class DatedName(NamedTuple):
    """A place's name, with the years in which it was official; open where nothing is said."""

    name: str
    since: int | None = None
    until: int | None = None

    def years(self) -> str:
        """ "from 2019 to 2022", "since 2022", "until 1991", or nothing."""
        if self.since and self.until:
            return f"from {self.since} to {self.until}"
        return f"since {self.since}" if self.since else f"until {self.until}" if self.until else ""


class Renaming(NamedTuple):
    """All names of one place, and the country it lies in now (its own code for a country)."""

    country: str
    names: tuple[DatedName, ...]


@cache
def renamings() -> tuple[Renaming, ...]:
    """Every place of which several names are known."""
    return tuple(Renaming(code, dated_names(names)) for _, code, names in rows("renamings"))


def dated_names(text: str) -> tuple[DatedName, ...]:
    """The names in a cell of the table: "Astana 1998-2019; Nur-Sultan 2019-2022; Verny -1921"."""
    return tuple(_dated(name) for name in text.split("; "))


def _dated(text: str) -> DatedName:
    name, _, years = text.rpartition(" ")
    since, dash, until = years.partition("-")
    if not (name and dash and (since + until).isdecimal()):
        return DatedName(text)
    return DatedName(name, int(since) if since else None, int(until) if until else None)


@cache
def _by_name() -> dict[tuple[str, ...], tuple[Renaming, ...]]:
    found: dict[tuple[str, ...], tuple[Renaming, ...]] = {}
    for renaming in renamings():
        for name in {words(dated.name) for dated in renaming.names}:
            found[name] = (*found.get(name, ()), renaming)
    return found


def _periods(renaming: Renaming, name: str) -> str:
    """The name with its years ("Astana from 1998 to 2019 and since 2022"); nothing when the place does not bear it."""
    held = [dated for dated in renaming.names if words(dated.name) == words(name)]
    return " ".join((held[0].name, " and ".join(dated.years() for dated in held))).strip() if held else ""


def two_names(a: str, b: str) -> str | None:
    """The sentence for two names of one place ("Nur-Sultan from 2019 to 2022, Astana since 1998"); none if they are not."""
    for renaming in _by_name().get(words(a), ()):
        said = [_periods(renaming, name) for name in sorted((a, b), key=words)]
        if words(a) != words(b) and all(said):
            return ", ".join(said)
    return None
