"""Tables that were made to do harm: cells without end, columns of prose, columns of which nothing tells the unit."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from claims.labels.label import Label
from claims.labels.match import one_word
from claims.labels.relation import label_relation
from claims.tables_in import terms
from claims.tables_in.cell import Cell
from claims.tables_in.marks import unmarked
from claims.tables_in.rows import rows
from claims.value import Relation
from tests.running import ROOT
from tests.tables.test_tables import tabled, verdicts


@pytest.mark.parametrize(
    "cell", ["(" * 90_000, "1" * 100_000, " ".join("9" * 60_000), "a-" * 60_000, "1:" * 60_000, "<ref>" * 20_000]
)
def test_a_long_cell_is_no_trouble(cell: str) -> None:
    found = tabled(
        f"src,train,seats,note\nx,T,{cell},{cell}\ny,T,9,fine\nz,T,9,fine\n",
        slots={"seats": "count", "note": ""},
        about=("train",),
    )
    assert {claim.source for claim in found.claims if claim.slot == "seats"} == {"y", "z"}


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ('5 km<ref name="a"/> or 7 km<ref>Gate</ref>', "5 km or 7 km"),
        ("5 km<ref>Gate</ref> or 7 km<ref>and so on", "5 km or 7 km and so on"),
        ("5 km<ref name=a/>", "5 km"),
    ],
)
def test_references_that_end_at_once_or_never(cell: str, read: str) -> None:
    assert unmarked(cell) == read


@pytest.mark.parametrize(
    ("short", "long", "one"),
    [
        ("bldg", "building", True),
        ("bdlg", "building", False),
        ("bldg", "buildings", False),
        ("blxg", "bl" * 20_000 + "g", False),
    ],
)
def test_a_short_form_by_its_bones(short: str, long: str, one: bool) -> None:
    assert one_word(short, long) is one


def test_a_column_whose_units_leave_the_dimension_open_is_read_alike_in_every_run() -> None:
    rows = "".join(f"{site},P-{pipe},{pipe + 10} in,{pipe}.5 oz\n" for pipe in range(3) for site in "xyz")
    ran = {
        subprocess.run(
            [sys.executable, "-c", _UNITS, f"site,pipe,bore,oil\n{rows}"],
            capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(6)
    }  # fmt: skip
    assert ran == {"bore m\noil kg\n"}


_UNITS = """
import sys
from tests.tables.test_tables import tabled
for slot, unit in sorted({(claim.slot, claim.value.unit) for claim in tabled(sys.argv[1]).claims}):
    print(slot, unit)
"""


@pytest.mark.parametrize("slots", [{"opens": "hours", "beds": "hours"}, {"opens": "beds", "beds": ""}])
def test_columns_of_one_question_hold_values_of_one_kind(slots: dict[str, str]) -> None:
    text = "site,ward,opens,beds\n" + "".join(f"{site},{ward},7:1{ward} a.m.,9\n" for ward in range(3) for site in "xy")
    found = tabled(text, slots=slots)
    assert len(found.slots) == 1
    assert len({claim.value.kind for claim in found.claims}) == 1
    assert verdicts(found)


def test_cells_of_prose_are_no_vocabulary_to_search(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []

    def counted(a: Label, b: Label) -> Relation:
        held.append(len(a.parts) * len(b.parts))
        return label_relation(a, b)

    monkeypatch.setattr(terms, "label_relation", counted)
    cells = [" ".join(f"w{chr(97 + (n * at) % 23)}" * 2 for at in range(80)) for n in range(120)]
    read = terms.read_terms("about", [Cell(f"s{n % 4}", f"T-{n // 4}", cell) for n, cell in enumerate(cells)])
    assert len(read) == len(cells)
    assert sum(held) < 3_000_000  # of 46 million if every two are held together


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    return [(line, list(row.values())) for line, row in rows(text.encode(), "t.csv").rows]


@pytest.mark.parametrize("before", ["\n\n", "sep=;\n", "\r\nsep=;\r\n"])
def test_lines_before_the_names_of_the_columns(before: str) -> None:
    start = before.count("\n")
    assert rows_of(f"{before}src;ward;beds\nx;A;9\n") == [(start + 2, ["x", "A", "9"])]


def test_a_quote_that_is_never_closed_is_said() -> None:
    found = rows(b'src,ward,beds\nx,A,9\ny,A,"9\nx,B,7\ny,B,7\n', "t.csv")
    assert [row["src"] for _, row in found.rows] == ["x"]
    assert [str(problem) for problem in found.problems] == [
        "t.csv:3: a quote opens a cell and is never closed, so that nothing behind it was read; expected a second quote"
    ]


def test_a_quote_within_a_cell_is_a_letter_of_it() -> None:
    assert not rows(b'src,ward,size\nx,A,3.0"\ny,"B\nC",4"\nz,A,4\n', "t.csv").problems


def test_a_column_without_a_name_is_asked_about_unless_it_is_empty() -> None:
    lines = [f"{site},{ward},{ward * 7 + 2},{ward * 7 + 2}," for ward in range(1, 5) for site in "xyz"]
    found = tabled("\n".join(["src,ward,beds,,", *lines]))
    assert {claim.slot for claim in found.claims} == {"beds", "column 4"}


@pytest.mark.parametrize("first", ["scribe", "person"])
def test_source_and_subject_without_a_usual_name_whatever_each_source_writes(first: str) -> None:
    told = {"x": "born {}", "y": "{}[1]", "z": "c. {}"}
    cells = {
        (site, f"P{at}"): f"{told[site].format(1900 + at * 3)},{'unknown' if at % 2 else ''}"
        for at in range(8)
        for site in told
    }
    head = ["scribe", "person"] if first == "scribe" else ["person", "scribe"]
    lines = [",".join([*(key if first == "scribe" else key[::-1]), cell]) for key, cell in cells.items()]
    found = tabled("\n".join([",".join([*head, "born", "note"]), *lines]))
    assert sorted(found.sources) == ["x", "y", "z"]
