"""The tables of the guides say what the program does. A table with a mark ``<!-- pinned: NAME -->`` is tried here, row by row."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claims.names import compare
from claims.readings import readings
from claims.tables import table
from claims.value import Reading
from claims.values import kind
from claims.world.countries import country_named
from tests.running import ROOT

FRIDAY = date(2022, 1, 7)


def rows(guide: str, name: str) -> list[list[str]]:
    """The rows of all tables of a guide with this mark, without their heads."""
    text = (Path(ROOT) / "docs" / guide).read_text("utf-8")
    found = re.findall(rf"<!-- pinned: {name} -->\n((?:\|.*\n)+)", text)
    assert found, f"no table '{name}' in {guide}"
    return [[cell.strip() for cell in line.strip("|").split("|")] for lines in found for line in lines.splitlines()[2:]]


@pytest.mark.parametrize("row", rows("numbers-and-dates.md", "readings"), ids=lambda row: row[0])
def test_readings(row: list[str]) -> None:
    words, shown = row
    found = readings(words, Reading((FRIDAY, FRIDAY)))
    assert [kind(one.value.kind).show(one.value) for one in found] == [shown]


@pytest.mark.parametrize("row", rows("numbers-and-dates.md", "edtf"), ids=lambda row: row[0])
def test_edtf(row: list[str]) -> None:
    assert kind("date").parse(row[0], Reading()).key() == row[0]


def test_hedges() -> None:
    """In the lexicon's order, with its widths; the words shown are some of its own."""
    hedges = table("numbers")["hedges"]
    shown = rows("numbers-and-dates.md", "hedges")
    assert [row[0] for row in shown] == list(hedges)
    for name, below, above, such_as in shown:
        entry = hedges[name]
        assert (below, above) == _widths(entry)
        assert set(filter(None, such_as.split(", "))) <= set(entry.get("also", ()))


def _widths(entry: dict[str, object]) -> tuple[str, str]:
    """The cells of a hedge: percent, or the open side."""
    if "open" not in entry:
        return str(entry["below"]), str(entry["above"])
    named = "0, itself out" if entry.get("strict") else "0"
    return ("open", named) if entry["open"] == "below" else (named, "open")


def test_vague_words() -> None:
    shown = {name: (low, high) for name, low, high in rows("numbers-and-dates.md", "vague")}
    assert shown == {
        name: (f"{Decimal(entry['low']):,}", f"{Decimal(entry['high']):,}" if "high" in entry else "open")
        for name, entry in table("numbers")["vague"].items()
    }


@pytest.mark.parametrize("row", rows("names.md", "outcomes"), ids=lambda row: f"{row[0]} {row[1]}")
def test_outcomes(row: list[str]) -> None:
    assert compare(row[0], row[1]).outcome == row[2]


@pytest.mark.parametrize("row", rows("names.md", "ranks"), ids=lambda row: f"{row[0]}, {row[1]}")
def test_ranks(row: list[str]) -> None:
    words, country, shown = row
    rank = kind("rank").parse(words, Reading(country=country_named(country)))
    grade = rank.key().partition(" ")[0].replace("|", " or ") + (": *disputed*" if rank.disputed else "")
    assert grade == shown
