"""Columns of dates: short years, runs of digits, and the order of days and months, which each source keeps to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from claims.quick import replace
from claims.tables_in.cell import Cell, chosen, may_be_one
from claims.value import Reading, Value
from claims.values import kind

_RUN = re.compile(r"((?:1[5-9]|20)\d\d)(\d\d)(\d\d)")
_DASHED = re.compile(r"(\d{1,2})[-\s]([A-Za-z]{3,9})\.?[-\s,'](\d{4}|\d\d)")
_MONTH = re.compile(r"(0?[1-9]|1[0-2])[/.]((?:1[5-9]|20)\d\d)|((?:1[5-9]|20)\d\d)[/.](0?[1-9]|1[0-2])")
_YEAR_FIRST = re.compile(r"((?:1[5-9]|20)\d\d),?\s([A-Za-z]{3,9}\.?(?:\s\d{1,2})?)")
_NUMBERS = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)")
# "Dec-96": a month's name before two figures is its year, as spreadsheets write it.
_MONTH_OF = re.compile(r"([A-Za-z]{3,9})\.?\s?[-'\u2019]\s?(\d\d)")
# What a database adds to a day.
_MIDNIGHT = re.compile(r"(?<=\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?\Z")
_BEHIND = re.compile(r"(?<=\d)\s*\([^()]*\)\Z")
_AROUND = re.compile(r"\A(?:[\u00a9c]\.?\s?|\()(?=\d{4})|\A[bd]\.\s?(?=\w)|(?<=\d{4})[).]\Z", re.IGNORECASE)
_MONTHS = 12
# The first year of a century that two digits mean, as POSIX has it.
_PIVOT = 69
_ORDERS = ("month first", "day first")


def read_dates(cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    """The date of each cell, or the sentence that says why it is none."""
    told: dict[Cell, Value | str] = {}
    readings: dict[Cell, dict[str, Value]] = {}
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for cell in cells:
        spellings = spelled_dates(cell.text)
        try:
            readings[cell] = {order: kind("date").parse(text, reading) for order, text in spellings.items()}
        except (ValueError, OverflowError) as error:
            told[cell] = str(error)
            continue
        if len(spellings) == 1:
            shown[cell.source].update(order for order in spellings if order)
    return told | {cell: _as_written(value, cell) for cell, value in chosen(readings, may_be_one, shown).items()}


def spelled_dates(cell: str) -> dict[str, str]:
    """A date as running text has it, by the order in which its figures are taken; one where there is no doubt."""
    text = _AROUND.sub("", _BEHIND.sub("", _MIDNIGHT.sub("", cell.strip())))
    if run := _RUN.fullmatch(text):
        return {"": "-".join(run.groups())}
    if month := _MONTH.fullmatch(text):
        return {"": f"{month[2] or month[3]}-{int(month[1] or month[4]):02}"}
    if named := _YEAR_FIRST.fullmatch(text):
        return {"": f"{named[2]} {named[1]}"}
    if month_of := _MONTH_OF.fullmatch(text):
        return {"": f"{month_of[1]} {full_year(month_of[2])}"}
    if dashed := _DASHED.fullmatch(text):
        return {"": f"{dashed[1]} {dashed[2]} {full_year(dashed[3])}"}
    if numbers := _NUMBERS.fullmatch(text):
        return _orders(int(numbers[1]), int(numbers[3]), full_year(numbers[4]), numbers[2])
    return {"": text}


def _orders(first: int, second: int, year: str, mark: str) -> dict[str, str]:
    month_first, day_first = f"{year}-{first:02}-{second:02}", f"{year}-{second:02}-{first:02}"
    if first == second:
        return {"": month_first}
    if first > _MONTHS or second > _MONTHS:
        return {"day first": day_first} if first > _MONTHS else {"month first": month_first}
    found = dict(zip(_ORDERS, (month_first, day_first), strict=True))
    return found if mark != "." else dict(reversed(found.items()))


def full_year(written: str) -> str:
    """A year of four figures for one of two."""
    return written if len(written) > 2 else f"{19 if int(written) >= _PIVOT else 20}{written}"


def _as_written(value: Value, cell: Cell) -> Value:
    return replace(value, raw=cell.text)
