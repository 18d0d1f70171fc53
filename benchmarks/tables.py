"""Conflicts found in a table of claims, against the conflicts that its gold shows.

python benchmarks/tables.py CLAIMS.csv GOLD.csv [KNOWN.json] prints, last, one JSON line: conflicts_true (found and real), conflicts_false (found, but the
values differ only in notation) and conflicts_missed. Both tables have the same rows; GOLD holds the true value in each cell. A question
(subject and column) is a real conflict when a source's value is another than the true one. That is decided by tables_reading.py, a reading
of its own, not by the program's; it says what counts as notation, and leaves open what notation leaves open, and tables_habits.py what a
source does throughout. KNOWN.json,
[[subject, column, true or false], ...], says of tables whose making is known which questions are real conflicts; with it the line
also has reading_right, the share of these questions that the reading decides as KNOWN.json does.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path

from tables_habits import Row, habitual
from tables_reading import same
from usage import wants

from checker.check import check_corpus
from checker.finding import Verdict
from checker.settings import Settings
from claims.curated import read_corpus
from claims.tables_in.absent import is_absent
from claims.tables_in.guess import guessed
from claims.tables_in.model import Table
from claims.tables_in.read import joined, read_table
from claims.tables_in.rows import rows

Cells = dict[tuple[str, str], dict[str, set[str]]]


def cells(path: Path, table: Table) -> Cells:
    """The values of each question, subject and column, with the sources that say them."""
    found: Cells = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            about = " ".join(row[column].strip() for column in table.about)
            for column in table.slots:
                if not is_absent(row[column]):
                    said = found.setdefault((about, column), {}).setdefault(row[column].strip(), set())
                    said.add(row[table.source or ""].strip())
    return found


def real(told: Cells, true: Cells) -> dict[tuple[str, str], bool]:
    """Each question that two or more cells answer in different letters: whether it is a real conflict."""
    lists = _lists(told) | _lists(true)
    own = {
        column: habitual(_rows(column, told, true), partial(same, listed=column in lists))
        for column in {key[1] for key in told}
    }
    return {
        key: any(
            all(
                not same(cell, right, key[1] in lists)
                and any((source, cell, right) not in own[key[1]] for source in sources)
                for right in true.get(key, {})
            )
            for cell, sources in found.items()
        )
        for key, found in told.items()
        if len(found) > 1
    }


def _lists(of: Cells) -> set[str]:
    """The columns of lists: a part of their cells is parted by more than commas."""
    marked = Counter(column for (_, column), found in of.items() for cell in found if set(cell) & set(";|•\n"))
    every = Counter(column for (_, column), found in of.items() for _ in found)
    return {column for column, times in marked.items() if times >= 0.1 * every[column]}


def _rows(column: str, told: Cells, true: Cells) -> list[Row]:
    """A row a cell of a column: its source, the cell, and the true one."""
    return [
        (source, cell, right)
        for key, found in told.items()
        if key[1] == column
        for cell, sources in found.items()
        for source in sorted(sources)
        for right in true.get(key, {})
    ]


def known(path: Path) -> dict[tuple[str, str], bool]:
    """The questions of which it is known whether they are real conflicts."""
    return {(about, column): is_real for about, column, is_real in json.loads(path.read_text(encoding="utf-8"))}


def found_in(data: bytes, table: Table) -> set[tuple[str, str]]:
    """The questions that the program calls conflicts."""
    empty = read_corpus('version: "1"', "claims.yaml")
    tabled = read_table(data, table, empty)
    for problem in tabled.problems[:20]:
        print(problem)
    print(
        f"{len(tabled.claims)} claims, {tabled.absent} cells without a value, {len(tabled.problems)} that could not be read"
    )
    report = check_corpus(joined(empty, tabled), {}, Settings(), date(2026, 1, 1), table.file)
    return {(item.about, item.slot) for item in report.findings if item.verdict is Verdict.CONFLICT}


def figures(found: set[tuple[str, str]], truth: dict[tuple[str, str], bool]) -> dict[str, float]:
    """The counts, with each false and missed question printed."""
    real_ones = {key for key, is_real in truth.items() if is_real}
    for word, keys in (("false:", found - real_ones), ("missed:", real_ones - found)):
        for key in sorted(keys):
            print(word, key)
    return {
        "conflicts_true": len(found & real_ones),
        "conflicts_false": len(found - real_ones),
        "conflicts_missed": len(real_ones - found),
    }


def main() -> None:
    wants("CLAIMS.csv GOLD.csv [KNOWN.json]", 2)
    claims, gold = Path(sys.argv[1]), Path(sys.argv[2])
    data, table = claims.read_bytes(), Table(file=claims.name)
    found = found_in(data, table)
    columns = guessed(table, rows(data, claims.name))
    read = real(cells(claims, columns), cells(gold, columns))
    truth = known(Path(sys.argv[3])) if len(sys.argv) > 3 else read
    shown = figures(found, truth)
    if truth is not read:
        shown["reading_right"] = round(
            sum(read.get(key, False) == is_real for key, is_real in truth.items()) / len(truth), 4
        )
    print(json.dumps(shown))


if __name__ == "__main__":
    main()
