"""The units that cells name, each of which may be of several dimensions: "in" is a length, or a pressure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from claims.numbers.table import Unit, currencies, decimal, units
from claims.tables import table

# A share beside percentages: "0.12" is "12%".
SHARE = Unit("share", "%", decimal("100"))


@cache
def _known() -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for word, unit in units().items():
        found.setdefault(word, []).append(unit)
    listed = table("cells")
    for base, members in listed["units"].items():
        for word, size in members.items():
            unit = Unit(word, base, decimal(str(size)), decimal(str(listed["zeros"].get(word, 0))))
            if all(unit.base != one.base for one in found.get(word, ())):
                found.setdefault(word, []).append(unit)
    return {word: tuple(some) for word, some in found.items()}


@cache
def _lowered() -> Mapping[str, tuple[Unit, ...]]:
    """Units by their names in small letters, for those of two letters and more."""
    found: dict[str, tuple[Unit, ...]] = {}
    for word, some in _known().items():
        if len(word) > 1:
            found[word.lower()] = found.get(word.lower(), ()) + some
    return found


@lru_cache(maxsize=4096)
def units_named(words: str) -> tuple[Unit, ...]:
    """The units that words behind a figure begin with, the longest name first; "per square mile" and "/km2" too."""
    text = " ".join(words.replace("^", "").split()).strip(" ,;")
    rate, text = _rate(text)
    for stop in _ends(text):
        name = text[:stop]
        found = _known().get(name) or _lowered().get(name.lower()) or ()
        # "pounds" are a weight, or money.
        money = () if rate else tuple(filter(None, (currencies().get(name) or currencies().get(name.upper()),)))
        if found or money:
            return (*(tuple(map(_inverse, found)) if rate else found), *money)
    return ()


def _rate(text: str) -> tuple[bool, str]:
    for mark in ("/", "per "):
        before, found, after = text.partition(mark)
        if found and (not before or before.strip().isalpha()) and not _is_rate(text):
            return True, after.strip()
    return False, text


def _is_rate(text: str) -> bool:
    """Whether a text begins with a unit that is itself a rate: "km/h" is no rate of kilometres."""
    return any(text[:stop] in _known() and "/" in text[:stop] for stop in _ends(text))


def _inverse(unit: Unit) -> Unit:
    return Unit(f"/{unit.name}", f"/{unit.base}", 1 / unit.size)


def _ends(text: str) -> list[int]:
    """Where a name of one to three words may end, the longest first."""
    ends = [at for at, letter in enumerate(text) if letter in " (),;"] + [len(text)]
    return sorted(dict.fromkeys(ends[:3] + ([len(text)] if len(text) < 24 else [])), reverse=True)
