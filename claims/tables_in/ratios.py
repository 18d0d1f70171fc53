"""Sources that write a column in a unit of their own, known or not: their figures stand to those of the others in one ratio throughout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from statistics import median

from claims.numbers.table import trim
from claims.numbers.value import Count
from claims.tables_in.cell import Cell

# So many subjects at least must bear a ratio out, so large a part of them; figures so near to one another are in one ratio.
_TIMES, _MOST, _NEAR = 4, 0.75, Decimal("0.02")
_Key = tuple[str, str | None, str | None]


def in_one_unit(read: Mapping[Cell, Count]) -> dict[Cell, tuple[Count, bool]]:
    """The counts of a column, those of such a source taken into the others' unit and widened by what such a ratio may be off; and
    whether they were.
    """
    usual = _usual(read)
    ratios: dict[_Key, list[Decimal]] = defaultdict(list)
    for cell, value in read.items():
        number = _number(value)
        if number and usual.get(cell.about):
            ratios[_key(cell, value)].append(number / usual[cell.about])
    factors = {key: factor for key, found in ratios.items() if (factor := _factor(found))}
    return {cell: _scaled(value, factors.get(_key(cell, value))) for cell, value in read.items()}


def _key(cell: Cell, value: Count) -> _Key:
    return cell.source, value.unit, value.noun


def _number(value: Count) -> Decimal | None:
    return value.low if value.low == value.high and value.hedge is None and not value.ordinal else None


def _usual(read: Mapping[Cell, Count]) -> dict[str, Decimal]:
    """The figure that most sources give of each subject, where several do."""
    found: dict[str, Counter[Decimal]] = defaultdict(Counter)
    for cell, value in read.items():
        if (number := _number(value)) is not None:
            found[cell.about][number] += 1
    most = {about: numbers.most_common(1)[0] for about, numbers in found.items()}
    return {about: number for about, (number, times) in most.items() if times > 1}


def _factor(ratios: list[Decimal]) -> Decimal | None:
    """The ratio in which nearly all figures stand, where it is another than one."""
    middle = median(ratios)
    near = [ratio for ratio in ratios if middle and abs(ratio / middle - 1) <= _NEAR]
    kept = len(near) >= max(_TIMES, _MOST * len(ratios))
    return middle if kept and abs(middle - 1) > _NEAR else None


def _scaled(value: Count, factor: Decimal | None) -> tuple[Count, bool]:
    number = _number(value)
    if factor is None or number is None:
        return value, False
    grain = max((value.grain or Decimal(0)) / abs(factor), 2 * _NEAR * abs(number / factor))
    return replace(value, low=trim(number / factor), high=trim(number / factor), grain=grain), True
