"""What kind of value a column holds, where nobody says it, and its cells read as that."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from claims.folding import fold
from claims.labels.parts import code_of, parts_of
from claims.slot import Slot
from claims.tables import word_set
from claims.tables_in.cell import Cell, plain_name
from claims.tables_in.counts import counted, hedged, read_counts
from claims.tables_in.dates import read_dates, spelled_dates
from claims.tables_in.durations import is_bare, read_durations, spelled_lengths
from claims.tables_in.figures import figures_of
from claims.tables_in.habits import bare_texts
from claims.tables_in.terms import read_terms
from claims.value import Reading, Value
from claims.values import kind

# In this order: the first kind that reads most values of a column is taken; a year is a count as well as a date.
_KINDS = ("duration", "time", "date", "count")
_MOST = 0.8
_SAMPLE = 2000
# A longer cell is no figure, date or length.
_LONGEST = 600
# So many cells of a column of codes or lengths show that it is one; the rest are digits alone.
_SHOWN, _LENGTHS, _CODES, _POSTALS, _PAIRS = 0.3, 0.1, 0.2, 0.02, 0.5
_FIGURE = r"[$\u20ac\u00a3]?\d[\d,]*(?:\.\d+)?\s?%?"
# "4.42" is a time of day only among others that show it.
_DECIMAL = re.compile(r"[-+$\u20ac\u00a3]?\d+(?:\.\d+)?\s?%?")
_MEASURED = rf"{_FIGURE}(?:\s?(?:[a-zA-Z]{{1,4}}\b\.?|[\"']|\u00b0\s?[CF]?))?"
_PAIR = re.compile(
    rf"(?!\d\d?:[0-5]\d\Z)(?:{_FIGURE}\s?:\s?{_FIGURE}|(?:{_FIGURE}\s?/\s?|{_MEASURED}(?:\s?[-\u2013\u2012]\s?|\sto\s)){_MEASURED})"
)
# Marks of so many at most.
_MARK = re.compile(r"\d{1,3}(?:\.\d+)?\s?/\s?(?:4|5|6|10|20|100)")
_YEAR = 4
# "0710" and "7h10" are times of day in a column of these.
_RUN_TIME = re.compile(r"([01]\d|2[0-3])([0-5]\d)|([01]?\d|2[0-3])h([0-5]\d)")
# "10012-2203": a postal code with what it leads to.
_POSTAL = re.compile(r"\d{5}-\d{4}")


def read_column(name: str, slot: Slot, cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    """The value of each cell, or the sentence that says why it is none."""
    long = {
        cell: f"a cell of {len(cell.text):,} characters; expected a {kind(slot.kind).noun}"
        for cell in cells
        if len(cell.text) > _LONGEST and slot.kind != "term"
    }
    return long | _read_short(name, slot, [cell for cell in cells if cell not in long], reading)


def _read_short(name: str, slot: Slot, cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    """The cells of a column, of which those that cannot be read may be so without their source's own words."""
    read = _read_all(name, slot, cells, reading)
    failed = [cell for cell in cells if isinstance(read[cell], str)]
    bare = bare_texts(cells) if failed and slot.kind != "term" else {}
    again = {cell: text for cell in failed for text in _readable(slot.kind, bare.get(cell, ()), sure=True)[:1]}
    if not again:
        return read
    plain = {cell: cell._replace(text=again.get(cell, cell.text)) for cell in cells}
    once_more = _read_all(name, slot, list(plain.values()), reading)
    return {cell: once_more[plain[cell]] for cell in cells}


def _read_all(name: str, slot: Slot, cells: Sequence[Cell], reading: Reading) -> dict[Cell, Value | str]:
    if slot.kind == "count":
        return read_counts(cells, reading)
    if slot.kind == "date":
        return read_dates(cells, reading)
    if slot.kind == "duration":
        return read_durations(cells, reading)
    if slot.kind == "term" and not slot.terms:
        return read_terms(name, cells)
    read = {text: _read(slot.kind, _spelled(slot.kind, text), reading) for text in {cell.text for cell in cells}}
    return {cell: read[cell.text] for cell in cells}


def _spelled(name: str, text: str) -> str:
    found = _RUN_TIME.fullmatch(text) if name == "time" else None
    return ":".join(filter(None, found.groups())) if found else text


def _read(name: str, text: str, reading: Reading) -> Value | str:
    try:
        found: Value = kind(name).parse(text, reading)
    except (ValueError, OverflowError) as error:
        return str(error)
    return found


def kind_of(cells: Sequence[Cell], name: str = "") -> str:
    """The kind of value that a column's cells are: the first that reads most of them, else "term"."""
    # Cells count as often as they stand: a column of times has odd notes in a few rows only.
    sample = [cell for cell in cells[:_SAMPLE] if len(cell.text) <= _LONGEST]
    if not sample or _are_codes(sample) or _are_pairs(sample):
        return "term"
    lengths = plain_name(name) in word_set("labels", "lengths")
    bare = bare_texts(sample)
    for kind_name in _KINDS:
        told = (_reads(kind_name, cell.text) or bool(_readable(kind_name, bare.get(cell, ()))) for cell in sample)
        reads = sum(told) >= _MOST * len(sample)
        if reads and ((lengths and kind_name == "duration") or _is_shown(kind_name, sample)):
            return kind_name
    return "term"


def _are_codes(cells: Sequence[Cell]) -> bool:
    """Telephone numbers, postal codes, ISBNs: digits in groups, or with a nought before them."""
    codes = sum(code_of(fold(cell.text)) is not None or _is_led(cell.text) for cell in cells)
    postal = sum(bool(_POSTAL.fullmatch(cell.text)) for cell in cells)
    return codes >= _CODES * len(cells) or postal >= _POSTALS * len(cells)


def _are_pairs(cells: Sequence[Cell]) -> bool:
    """Ranges and scores, opening hours, zones: two figures, or two times, each of which must be right."""
    pairs = sum(_is_pair(cell.text.strip()) or _is_made_up(cell.text) for cell in cells)
    return pairs >= _PAIRS * len(cells)


def _is_pair(text: str) -> bool:
    """Whether a cell is two figures, of which the second is no usual whole of the first ("7.1/10")."""
    return bool(_PAIR.fullmatch(text)) and not _MARK.fullmatch(text)


def _is_made_up(text: str) -> bool:
    sorts = [part.sort for part in parts_of(text)]
    return sorts.count("time") > 1 or "zone" in sorts


def _is_led(text: str) -> bool:
    return text[:1] == "0" and text.isdigit() and len(text) > 1


def _is_shown(name: str, cells: Sequence[Cell]) -> bool:
    if name == "time":
        return sum(not _DECIMAL.fullmatch(cell.text.strip()) for cell in cells) >= _SHOWN * len(cells)
    if name == "duration":
        return sum(_is_length(cell.text) for cell in cells) >= _LENGTHS * len(cells)
    return name != "count" or _keep_their_words(cells)


def _is_length(text: str) -> bool:
    """Whether a cell can only be a length of time."""
    return not is_bare(text) and _reads("duration", text) and not _reads("time", text)


def _keep_their_words(cells: Sequence[Cell]) -> bool:
    """Whether the words around figures are their sources' words for the unit: words that change from row to row belong to the answer."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for cell in cells:
        words[cell.source][_words_of(cell.text)] += 1
    kept = sum(found[word] for found in words.values() for word in _top(found))
    return kept >= _MOST * len(cells)


def _words_of(text: str) -> str:
    return "" if hedged(text, Reading()) else next((figure.words for figure in figures_of(text)), "")


def _top(found: Counter[str]) -> frozenset[str]:
    return frozenset({found.most_common(1)[0][0], ""})


def _readable(name: str, texts: Sequence[str], sure: bool = False) -> list[str]:
    """The texts that can be read; a figure whose unit is gone tells nothing, but a year where it is ``sure`` that the column holds dates."""
    told = (text for text in texts if not _DECIMAL.fullmatch(text) or (sure and name == "date" and len(text) == _YEAR))
    return [text for text in told if _reads(name, text)]


@cache
def _reads(name: str, text: str) -> bool:
    if name == "count":
        return bool(figures_of(text)) or not isinstance(counted(text, Reading()), str)
    if name == "time" and _RUN_TIME.fullmatch(text):
        return True
    forms = {"date": spelled_dates, "duration": spelled_lengths}.get(name)
    for spelling in forms(text).values() if forms else (text.strip().removeprefix("+"),):
        try:
            kind(name).parse(spelling, Reading())
        except (ValueError, OverflowError):
            return False
    return True
