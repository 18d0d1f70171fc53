"""Conflicts found in a table of claims, against the conflicts that its gold shows.

python benchmarks/tables.py CLAIMS.csv GOLD.csv [KNOWN.json] prints, last, one JSON line: conflicts_true (found and real), conflicts_false (found, but the
values differ only in notation) and conflicts_missed. Both tables have the same rows; GOLD holds the true value in each cell. A question
(subject and column) is a real conflict when a source's value is another than the true one. That is decided here by a reading of its
own, not by the program's: clock times by hour and minute, days by a list of notations, numbers by their figure and their "million" or "M",
everything else by its letters. Where one side is rounded ("1.2B"), the other is rounded as far. Names in another order, units and short forms
are beyond it: KNOWN.json, [[subject, column, true or false], ...], says of tables whose making is known which questions are real conflicts.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from contextlib import suppress
from datetime import date, datetime
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

_CLOCK = re.compile(r"(?<![\d.,])(\d{1,2})(?::(\d\d)(?!\d)\s*([apn])?|\.(\d\d)\s*([ap])\.?m)", re.IGNORECASE)
_FIGURE = re.compile(
    r"(-?\d[\d,]*(?:\.(\d+))?)\s*(thousand|million|billion|trillion|mn|bn|tn|[kmbt](?![a-z]))?", re.IGNORECASE
)
_SIZES = {"k": 3, "t": 12, "th": 3, "m": 6, "mi": 6, "mn": 6, "b": 9, "bi": 9, "bn": 9, "tr": 12, "tn": 12}
_DAYS = "%Y-%m-%d %b-%d,-%Y %B-%d,-%Y %d-%B-%Y %d-%b-%Y %Y/%m/%d %b-%d-%Y %B-%d-%Y".split()


def plain(cell: str) -> str | tuple[float, float]:
    """The cell in a form in which notations of one value are equal, as far as a few lines can tell; a number with half its last place."""
    if clock := _CLOCK.search(cell):
        hour, half = int(clock[1]), (clock[3] or clock[5] or "").lower()
        hour = {"p": hour % 12 + 12, "a": hour % 12}.get(half, hour)
        return f"{hour}:{clock[2] or clock[4]}"
    if day := _day(cell):
        return day
    if len(found := _FIGURE.findall(cell)) == 1:
        ((number, decimals, size),) = found
        power = _SIZES.get(size.lower()[:2], 0) if size else 0
        return float(number.replace(",", "")) * 10**power, 0.5 * 10 ** (power - len(decimals)) if size else 0.0
    return re.sub(r"\W+", "", cell.replace("&", "and")).lower()


def _day(cell: str) -> str | None:
    line = "-".join(cell.split())
    for form in _DAYS:
        with suppress(ValueError):
            return datetime.strptime(line, form).date().isoformat()
    return None


def differ(a: str | tuple[float, float], b: str | tuple[float, float]) -> bool:
    if isinstance(a, tuple) and isinstance(b, tuple):
        return abs(a[0] - b[0]) > max(a[1], b[1]) * 1.000001
    return a != b


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
        key: any(all(differ(plain(cell), plain(right)) for right in true[key]) for cell in cells)
        for key, cells in several.items()
    }


def known(path: Path) -> dict[tuple[str, str], bool]:
    """The questions of which it is known whether they are real conflicts."""
    return {(about, column): is_real for about, column, is_real in json.loads(path.read_text(encoding="utf-8"))}


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
    if len(sys.argv) > 3:
        truth = known(Path(sys.argv[3]))
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
