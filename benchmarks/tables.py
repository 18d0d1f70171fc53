"""Conflicts found in a table of claims, against the conflicts that its gold shows.

python benchmarks/tables.py CLAIMS.csv GOLD.csv prints, last, one JSON line: conflicts_true (found and real), conflicts_false (found, but the
values differ only in notation) and conflicts_missed. Both tables have the same rows; GOLD holds the true value in each cell. A question
(subject and column) is a real conflict when a source's value is another than the true one. That is decided here by a reading of its
own, not by the program's: clock times by hour and minute, numbers by their figure, everything else by its letters.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from datetime import date
from pathlib import Path

from checker.check import check_corpus
from checker.finding import Verdict
from checker.settings import Settings
from claims.curated import read_corpus
from claims.tables_in.absent import is_absent
from claims.tables_in.guess import guessed
from claims.tables_in.model import Table
from claims.tables_in.read import joined, read_table
from claims.tables_in.rows import rows

_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)\s*([apn])?", re.IGNORECASE)
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def plain(cell: str) -> str:
    """The cell in a form in which notations of one value are equal, as far as a few lines can tell."""
    if clock := _CLOCK.search(cell):
        hour, half = int(clock[1]), (clock[3] or "").lower()
        hour = {"p": hour % 12 + 12, "a": hour % 12}.get(half, hour)
        return f"{hour}:{clock[2]}"
    if len(found := _FIGURE.findall(cell)) == 1:
        return str(float(found[0].replace(",", "")))
    return re.sub(r"\W+", "", cell).lower()


def real(claims: Path, gold: Path, table: Table) -> dict[tuple[str, str], bool]:
    """Each question that two or more cells answer in different letters: whether it is a real conflict."""
    told: dict[tuple[str, str], set[str]] = {}
    true: dict[tuple[str, str], set[str]] = {}
    for path, found in ((claims, told), (gold, true)):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                about = " ".join(row[column].strip() for column in table.about)
                for column in table.slots:
                    if not is_absent(row[column]):
                        found.setdefault((about, column), set()).add(row[column].strip())
    several = {key: cells for key, cells in told.items() if len(cells) > 1}
    return {
        key: bool({plain(cell) for cell in cells} - {plain(cell) for cell in true[key]})
        for key, cells in several.items()
    }


def main() -> None:
    claims, gold = Path(sys.argv[1]), Path(sys.argv[2])
    data = claims.read_bytes()
    empty = read_corpus('version: "1"', "claims.yaml")
    table = Table(file=claims.name)
    tabled = read_table(data, table, empty)
    for problem in tabled.problems[:20]:
        print(problem)
    report = check_corpus(joined(empty, tabled), {}, Settings(), date(2026, 1, 1), claims.name)
    found = {(item.about, item.slot) for item in report.findings if item.verdict is Verdict.CONFLICT}
    truth = real(claims, gold, guessed(table, rows(data, claims.name)))
    print(
        f"{len(tabled.claims)} claims, {tabled.absent} cells without a value, {len(tabled.problems)} that could not be read"
    )
    for key in sorted(found):
        if not truth.get(key):
            print("false:", key)
    for key in sorted(key for key, is_real in truth.items() if is_real and key not in found):
        print("missed:", key)
    real_ones = {key for key, is_real in truth.items() if is_real}
    figures = {
        "conflicts_true": len(found & real_ones),
        "conflicts_false": len(found - real_ones),
        "conflicts_missed": len(real_ones - found),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
