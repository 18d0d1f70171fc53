"""One figure of a cell, with what stands around it: its sign, size and unit, and the readings where a notation has several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from claims.labels.parts import figure, word_numbers
from claims.labels.units import units_named
from claims.numbers.table import Unit
from claims.tables import table, word_set
from claims.tables_in.dates import full_year

_TYPED = str.maketrans(
    {
        "\u2212": "-",
        "º": "°",
        "\u2011": "-",
        "\u2010": "-",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2033": '"',
        **dict.fromkeys("\u25bc\u2193\u25be", "-"),
        **dict.fromkeys("\u25b2\u2191\u25b4", "+"),
    }
)
_NUMBER = r"\d+(?:\.\d+)?[eE][+-]?\d{1,2}(?!\w)|\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|\.\d+"
_CELL = re.compile(
    rf"(?P<lead>[^\d]*?)(?P<loss>\()?\s*(?P<sign>[+-]?)(?P<gap>\s*)(?P<money>US\$|[$\u20ac\u00a3\u00a5])?\s*(?P<minus>-?)(?P<number>{_NUMBER})(?P<close>\s*%?\s*\))?(?P<rest>.*)",
    re.DOTALL,
)
_OUT_OF = re.compile(r"\s*(?:/|\bout of|\bof|\bper)\s*(1?\d[\d,]*)\b\s*(?:[a-zA-Z]{1,4}\b\.?)?\s*\Z")
# A longer cell is prose.
_LONGEST = 100
_BESIDE = re.compile(r"(?<=\w)\s*(?:\s/\s|[;|]|\bor\b)\s*(?=[-+\d])")
_PAIR = 2
# "0:10.05" are seconds.
_NO_MINUTES = re.compile(r"\A00?:(?=[0-5]\d\.\d)")
_SHORT_YEAR = re.compile(r"['\u2019](\d\d)")
# Figures that belong to a name or a unit: "km2", "LPDDR5".
_NAMED = re.compile(r"\b[a-zA-Z]+\d\b|\^[23]")
# What is told once more, in brackets or as a share: "0.35 (1.2%)", "0.35 / 1.2%".
SHARE_BEHIND = re.compile(r"(?<=\d)(?:\s*[/|]\s*|\s+)[-+]?\d+(?:\.\d+)?\s?%\Z")
_COMPOUND = re.compile(r"(\d+)\s*('|[a-zA-Z]+)\.?[\s,-]*(\d+(?:\.\d+)?)\s*(\"|[a-zA-Z]+)?\.?")
_BRACKETS = re.compile(rf"\s*[(\[][^()\[\]]*[)\]]\s*\Z|{SHARE_BEHIND.pattern}")
_WORD = re.compile(r"[^\W\d_]+")
_SIZE = re.compile(r"\s*([^\W\d_]+)\.?(?![\w/^2-])")
_GROUPS = re.compile(r"\d{1,3}(?:([ ,.'])\d{3})(?:\1\d{3})*(?:([.,])\d+)?")
# Two groups of three digits or more can only be groups.
_ONE_GROUP = 2


class Figure(NamedTuple):
    """A figure by one way to read it. ``habit`` names the way, ``words`` are those around it that are no size and no unit.

    ``of``: the whole that it is told of, as in "7.1/10".
    """

    habit: str
    number: Decimal
    grain: Decimal
    units: tuple[Unit, ...]
    words: str
    of: Decimal | None = None


@lru_cache(maxsize=65536)
def figures_of(cell: str) -> tuple[Figure, ...]:
    """Every way to read the only figure of a cell; none where there are several, or none."""
    text = _NO_MINUTES.sub("", cell.strip().translate(_TYPED))
    if len(text) > _LONGEST:
        return ()
    if short := _SHORT_YEAR.fullmatch(text):
        year = Decimal(full_year(short[1]))
        return (Figure("", year, Decimal(1), (), ""),)
    bare = _BRACKETS.sub("", text) if re.search(r"\d", _BRACKETS.sub("", text)) else text
    if once := _told_once(bare):
        return once
    if compound := _compound(bare):
        return (compound,)
    found = _CELL.fullmatch(bare)
    if not found:
        return _in_words(text)
    whole = _OUT_OF.fullmatch(found["rest"])
    rest = _OUT_OF.sub("", found["rest"])
    unit_part = rest if found["close"] is None else found["close"].strip(" )") + rest
    if re.search(r"\d", _NAMED.sub("", unit_part)):
        return ()
    of = figure(whole[1]).number if whole else None
    return tuple(one._replace(of=of) for one in _readings(found, unit_part))


def _told_once(text: str) -> tuple[Figure, ...]:
    """The first of two figures of one dimension in units of their own: "5.0 miles / 8.0 km"."""
    cut = _BESIDE.split(text)
    if len(cut) != _PAIR:
        return ()
    first, again = figures_of(cut[0]), figures_of(cut[1])
    bases = [{unit.base for figure in some for unit in figure.units} for some in (first, again)]
    return first if bases[0] & bases[1] else ()


def _compound(text: str) -> Figure | None:
    """ "5 ft 1 in", "6 lb 3 oz": a figure in the smaller of its two units."""
    found = _COMPOUND.fullmatch(text.replace("''", '"'))
    if not found:
        return None
    less = found[4] or ('"' if found[2] == "'" else "")
    for big, small in product(units_named(found[2]), units_named(less)):
        if big.base == small.base and big.size > small.size and not small.zero:
            rest = figure(found[3])
            number = Decimal(found[1]) * big.size / small.size + rest.number
            return Figure("", number, rest.grain, (small,), "")
    return None


def _in_words(text: str) -> tuple[Figure, ...]:
    """ "Second Edition": a number in a word, where no figure is written."""
    words = [word for word in _WORD.findall(text.lower()) if word in word_numbers()]
    if len(words) != 1 or re.search(r"\d", text):
        return ()
    rest = " ".join(word for word in _WORD.findall(text.lower()) if word != words[0])
    return (Figure("", Decimal(word_numbers()[words[0]]), Decimal(1), (), rest),)


def _readings(found: re.Match[str], rest: str) -> Iterator[Figure]:
    lead = found["lead"].strip()
    money = units_named(found["money"] or "") or units_named(lead.rstrip("."))
    words = "" if money and not found["money"] else lead
    # "High - 9" is no loss.
    parted = found["sign"] and re.search(r"[^\W\d_]", lead) and found["gap"]
    minus = "-" in ("" if parted else found["sign"], found["minus"]) or lead.endswith("-") or _lost(lead)
    for name, number, grain in _numbers(found["number"]):
        for size, power, behind in _sizes(rest):
            units = money or units_named(behind)
            around = words if units and not money else f"{words} {behind}"
            scale = Decimal(1).scaleb(power)
            for sign, factor in _signs(found, minus):
                habit = "/".join(filter(None, (name, size, sign)))
                told = " ".join(_WORD.findall(around.lower()))
                yield Figure(habit, number * scale * factor, grain * scale, units, told)


def _lost(lead: str) -> bool:
    return lead.lower() in word_set("cells", "losses")


def _signs(found: re.Match[str], minus: bool) -> tuple[tuple[str, int], ...]:
    """Figures in brackets are losses, or only set off."""
    if found["loss"] and found["close"]:
        return (("set off", 1), ("loss", -1)) if "." not in found["number"] else (("loss", -1), ("set off", 1))
    return (("", -1 if minus else 1),)


def _sizes(rest: str) -> tuple[tuple[str, int, str], ...]:
    """What the word behind a figure may be: a size, a unit ("m"), or both."""
    found = _SIZE.match(rest)
    power = table("cells")["sizes"].get(found[1].lower()) if found else None
    if not found or power is None:
        return (("", 0, rest),)
    sized = ("size" if units_named(found[1]) else "", power, rest[found.end() :])
    return (sized, ("unit", 0, rest)) if units_named(found[1]) else (sized,)


def _numbers(written: str) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """A number, its last place and the name of the way to read it: "38.375" may be grouped by points."""
    marks = [letter for letter in written if letter in ".,"]
    groups = _GROUPS.fullmatch(written)
    if groups and (groups[1] != "." or len(re.split(r"[ ,.']", written)) > _ONE_GROUP):
        return (_plain("", _ungrouped(written, groups[1], groups[2])),)
    if groups:
        return _plain("", written), _plain("points", written.replace(".", ""))
    return (_plain("", written.replace(",", ".") if marks == [","] else written),)


def _ungrouped(written: str, group: str, point: str | None) -> str:
    return written.replace(group, "").replace(point, ".") if point else written.replace(group, "")


def _plain(habit: str, number: str) -> tuple[str, Decimal, Decimal]:
    read = figure(number)
    return habit, read.number, read.grain
