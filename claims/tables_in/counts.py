"""Columns of figures: what is left out or written in several ways is read as the column and its source's other cells show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.labels.units import SHARE
from claims.numbers.table import Unit, is_currency, trim
from claims.numbers.value import Count
from claims.numbers.written import unit_in
from claims.tables_in.cell import Cell, chosen, may_be_one
from claims.tables_in.figures import SHARE_BEHIND, Figure, figures_of
from claims.tables_in.ratios import in_one_unit
from claims.value import Reading, Value
from claims.values import kind

_KIBI = 1024
# "(5,327)" is no range.
_SET_OFF = re.compile(r"\(\d{1,3}(?:,\d{3})+\)")
# "5-8" in a column of lengths.
_FEET = re.compile(r"([3-8])-(\d|1[01])")
# What is no noun, but the second figure of a place or a row.
_SECOND = re.compile(r"[-+,;\s]*\d|\u00b0")


def read_counts(cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    """The count of each cell, or the sentence that says why it is none."""
    wide = {cell: found for cell in cells if (found := hedged(cell.text, reading))}
    plain = {cell: ways for cell in cells if cell not in wide and (ways := figures_of(cell.text))}
    base = _base(plain)
    if base == "m":
        plain |= {cell: figures_of(_FEET.sub(r"\1'\2", cell.text)) for cell in cells if _FEET.fullmatch(cell.text)}
    wide = {cell: value for cell, value in wide.items() if cell not in plain}
    used = _used(plain, base)
    readings = {cell: {"": value} for cell, value in wide.items()}
    readings |= {cell: _values(cell.text, found, base, used) for cell, found in plain.items()}
    others = {cell: counted(cell.text, reading) for cell in cells if cell not in readings}
    readings |= {cell: {"": value} for cell, value in others.items() if isinstance(value, Count)}
    read: Mapping[Cell, Value | str] = _as_fine(in_one_unit(chosen(readings, may_be_one)))
    return {cell: read[cell] if cell in read else others[cell] for cell in cells}


def hedged(text: str, reading: Reading) -> Count | None:
    """The count of a cell that is no plain figure: "about 900", "3 to 5", "dozens", "10,000+"."""
    if SHARE_BEHIND.search(text) or _SET_OFF.fullmatch(text.strip()):
        return None
    try:
        found: Count = kind("count").parse(text.strip().removeprefix("+"), reading)
    except (ValueError, OverflowError):
        return None
    return found if found.low != found.high or found.hedge else None


def counted(text: str, reading: Reading) -> Count | str:
    """A count of several figures, "5 ft 1 in", which is as exact as its last unit; or why it is none."""
    try:
        found: Count = kind("count").parse(text.strip(), reading)
    except (ValueError, OverflowError) as error:
        return str(error)
    if _SECOND.match(found.noun or ""):
        return f"“{text}” holds more than one figure"
    last = unit_in(text) if found.unit else None
    return replace(found, grain=last.size) if last and last.base == found.unit else found


def _base(plain: Mapping[Cell, Sequence[Figure]]) -> str | None:
    """The dimension of a column: the one in which most of its cells that name a unit can be read.

    Figures told of several wholes ("3.4/5", "6.8/10") are shares.
    """
    found: Counter[str] = Counter()
    for figures in plain.values():
        if all(figure.units for figure in figures):
            found.update(tuple(dict.fromkeys(unit.base for figure in figures for unit in figure.units)))
    wholes = {figure.of for figures in plain.values() for figure in figures if figure.of}
    return found.most_common(1)[0][0] if found else "%" if len(wholes) > 1 else None


def _used(plain: Mapping[Cell, Sequence[Figure]], base: str | None) -> dict[str, Unit]:
    """The units of this dimension that the column names, the most frequent first; percentages may be shares."""
    found: Counter[Unit] = Counter()
    for figures in plain.values():
        units = (unit for figure in figures for unit in figure.units if unit.base == base)
        found.update(tuple(dict.fromkeys(units)))
    shares = bool(found)
    if base == "%":
        found.update(_out_of(figure.of) for figures in plain.values() for figure in figures if figure.of)
    sizes = {(unit.size, unit.zero): unit for unit, _ in reversed(found.most_common())}
    used = {unit.name: unit for unit in sizes.values()}
    return {**used, SHARE.name: SHARE} if base == "%" and shares else used


def _values(text: str, figures: Sequence[Figure], base: str | None, used: Mapping[str, Unit]) -> dict[str, Count]:
    """Every count that a cell may be, by the habit that it would be. A bare figure may be in any unit that the column names."""
    found: dict[str, Count] = {}
    fitting = [figure for figure in figures if not figure.units or any(unit.base == base for unit in figure.units)]
    if base is None and any(not figure.units for figure in figures):
        fitting = [figure for figure in figures if not figure.units]
    for figure in fitting or figures:
        unit = next((unit for unit in figure.units if unit.base == base), next(iter(figure.units), None))
        if unit is None and figure.of and base == "%":
            unit = _out_of(figure.of)
        if unit is None and used and not is_currency(base or ""):
            found |= {f"{figure.habit} {name}": _count(text, figure, one) for name, one in _in_order(used)}
        else:
            found[figure.habit] = _count(text, figure, unit)
    return found


def _out_of(whole: Decimal) -> Unit:
    return Unit(f"/{whole}", "%", 100 / whole)


def _in_order(used: Mapping[str, Unit]) -> list[tuple[str, Unit]]:
    return sorted(used.items(), key=lambda item: (item[1] is SHARE, list(used).index(item[0]) * -1))


def _count(text: str, figure: Figure, unit: Unit | None) -> Count:
    number, grain = figure.number, figure.grain
    if unit is not None and unit.base == "B" and number >= _KIBI:
        number = _in_thousands(number)
    if unit is not None and not is_currency(unit.base):
        number, grain = trim((number + unit.zero) * unit.size), grain * unit.size
    return Count(text, number, number, unit=unit.base if unit else None, noun=figure.words or None, grain=grain)


def _in_thousands(number: Decimal) -> Decimal:
    """A size that is counted in 1,024ths as one in thousandths: "32768 MB" are the 32 GB of others, "12,595 MB" their 12.3 GB."""
    more = (number / _KIBI).quantize(Decimal("0.1"))
    return trim(more * 1000) if abs(more * _KIBI - number) * 2 <= 1 else number


def _as_fine(values: Mapping[Cell, tuple[Count, bool]]) -> dict[Cell, Count]:
    """Equal figures of one subject are as fine as the finest of them: "45.1" beside "45.10" is not rounded.

    Those that were taken into another unit, which the flag says, take the grain of one that was not.
    """
    grains: dict[tuple[str, str, bool], Decimal] = {}
    for cell, (value, moved) in values.items():
        key = (cell.about, value.key(), moved)
        grains[key] = min(grains.get(key, value.grain or Decimal(0)), value.grain or Decimal(0))
    found = {}
    for cell, (value, moved) in values.items():
        key = (cell.about, value.key(), moved)
        found[cell] = replace(value, grain=grains.get((*key[:2], False), grains[key]) or None)
    return found
