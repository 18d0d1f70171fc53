"""Tables of claims: mappings given and guessed, absent cells, faults, and the way to findings."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.check import check_corpus
from checker.reports._words import tables
from checker.settings import Settings
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.tables_in.absent import is_absent
from claims.tables_in.cell import Cell
from claims.tables_in.kinds import kind_of
from claims.tables_in.model import Table
from claims.tables_in.read import Tabled, joined, read_table
from tests.running import ROOT, claims

EMPTY = read_corpus('version: "1"', "claims.yaml")
TRAINS = """\
row_id,website,train,departs,arrives,seats
1,north,T-1 Ellery-Wick,7:10 a.m.,9:40 a.m.,120
2,south,T-1 Ellery-Wick,7:10aMon,9:40 AM,120 seats
3,east,T-1 Ellery-Wick,07:10,9:52 a.m.,Not Available
4,north,T-2 Wick-Skerry,1:00 p.m.,,84
5,south,T-2 Wick-Skerry,13:00,3/13 3:30 PM,84
6,east,T-2 Wick-Skerry,Mar 13 Contact Station,3:30p,about 80
"""


def tabled(text: str, name: str = "t.csv", **mapping: Any) -> Tabled:
    return read_table(text.encode(), Table(file=name, **mapping), EMPTY)


def verdicts(found: Tabled, corpus: Corpus = EMPTY) -> dict[tuple[str, str], str]:
    report = check_corpus(joined(corpus, found), {}, Settings(), date(2026, 1, 15))
    return {(item.about or "", item.slot or ""): str(item.verdict) for item in report.findings}


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        (
            {},
            "not compared: “row_id”, source in “website” (guessed), subject in “train” (guessed), "
            "times of day in “departs” (guessed), “arrives” (guessed), figures in “seats” (guessed)",
        ),
        (
            {"source": "website", "about": ("train",), "slots": {"seats": "count"}},
            "not compared: “row_id”, “departs”, “arrives”, source in “website”, subject in “train”, figures in “seats”",
        ),
    ],
)
def test_what_the_columns_were_taken_for_is_said(mapping: dict[str, Any], told: str) -> None:
    found = tabled(TRAINS, **mapping)
    report = check_corpus(joined(EMPTY, found), {}, Settings(), date(2026, 1, 15))
    assert list(tables(report)) == [("t.csv", told)]


def test_a_long_table_tells_the_kind_of_each_question() -> None:
    text = "who,what,asked,said\nnorth,Quay Road,lamps,12\nsouth,Quay Road,lamps,14\n"
    found = tabled(text, layout="long", source="who", about=("what",), slot="asked", value="said")
    assert found.read is not None
    assert [(one.column, one.role, one.kind, one.guessed) for one in found.read.columns] == [
        ("who", "source", None, False),
        ("what", "subject", None, False),
        ("asked", "question", None, False),
        ("said", "value", None, False),
        ("lamps", "value", "count", True),
    ]


def test_a_wide_table_needs_no_mapping() -> None:
    found = tabled(TRAINS)
    assert [(slot.id, slot.kind) for slot in found.slots.values()] == [
        ("departs", "time"),
        ("arrives", "time"),
        ("seats", "count"),
    ]
    assert sorted(found.sources) == ["east", "north", "south"]
    assert found.subjects == ("T-1 Ellery-Wick", "T-2 Wick-Skerry")
    assert (len(found.claims), found.absent, len(found.problems)) == (15, 2, 1)
    first = found.claims[0]
    assert (first.source, first.about, first.slot, first.written, first.provenance.line) == (
        "north",
        "T-1 Ellery-Wick",
        "departs",
        "7:10 a.m.",
        2,
    )


def test_only_what_differs_truly_is_a_conflict() -> None:
    found = verdicts(tabled(TRAINS))
    assert [key for key, verdict in found.items() if verdict == "conflict"] == [("T-1 Ellery-Wick", "arrives")]
    assert len(found) == 6


def test_a_cell_that_cannot_be_read_is_said_with_its_line() -> None:
    (problem,) = tabled(TRAINS).problems
    assert str(problem).startswith("t.csv:7: “Mar 13 Contact Station” is no time of day: a time of day was expected")


def test_a_mapping_in_claims_yaml() -> None:
    corpus = read_corpus(
        """\
version: "1"
entities: [{id: t-one, kind: thing, name: T-1 Ellery-Wick}]
slots: [{id: departure, title: "When does {about} leave?", kind: time, tolerance: "5"}]
tables:
  - {file: t.csv, source: website, about: [train], slots: {departs: departure, seats: count}, ignore: [row_id]}
""",
        "claims.yaml",
    )
    found = read_table(TRAINS.encode(), corpus.tables[0], corpus)
    assert {claim.slot for claim in found.claims} == {"departure", "seats"}
    assert found.subjects[0] == "t-one"
    whole = joined(corpus, found)
    assert whole.slots["departure"].title == "When does {about} leave?"
    assert (whole.entities.name("t-one"), whole.entities.name("T-2 Wick-Skerry")) == (
        "T-1 Ellery-Wick",
        "T-2 Wick-Skerry",
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{file: ../t.csv}", "6:6: '../t.csv' leaves the folder; expected a name below it"),
        (
            "{file: t.csv, slots: {a: tiem}}",
            "6:27: no slot or kind of value has the id 'tiem'; no similar name is known",
        ),
        ("{file: t.csv, layout: tall}", "6:19: 'layout' is 'tall'; expected 'wide' or 'long'"),
        ("{files: t.csv}", "6:6: unknown key 'files'; did you mean 'file'?"),
    ],
)
def test_a_wrong_mapping_is_placed(tmp_path: Path, row: str, told: str) -> None:
    (tmp_path / "claims.yaml").write_text(f'version: "1"\n\n\n\ntables:\n  - {row}\n', encoding="utf-8")
    assert told in claims("check", tmp_path).err


def test_a_long_table() -> None:
    rows = [
        {
            "who": "north",
            "what": "T-1",
            "question": "departs",
            "answer": "7:10 a.m.",
            "day": "2021-03-13",
            "said_by": "the guard",
        },
        {
            "who": "south",
            "what": "T-1",
            "question": "departs",
            "answer": "7:25 a.m.",
            "day": "2021-03-13",
            "said_by": "",
        },
        {
            "who": "south",
            "what": "T-1",
            "question": "departs",
            "answer": "7:40 a.m.",
            "day": "2021-03-14",
            "said_by": None,
        },
        {"who": "south", "what": "T-1", "question": "driver", "answer": "Jo Marsh", "day": "", "said_by": ""},
    ]
    found = tabled("\n".join(map(json.dumps, rows)), "t.jsonl", layout="long", source="who", about=("what",), slot="question", value="answer",
                   qualifiers={"when": "day"}, by="said_by")  # fmt: skip
    assert [(claim.slot, claim.value.kind, claim.qualifiers.when) for claim in found.claims] == [
        ("departs", "time", "2021-03-13"),
        ("departs", "time", "2021-03-13"),
        ("departs", "time", "2021-03-14"),
        ("driver", "term", None),
    ]
    assert found.claims[0].attribution.by == "the guard"
    report = check_corpus(joined(EMPTY, found), {}, Settings(), date(2026, 1, 15))
    assert sorted(str(item.verdict) for item in report.findings) == ["conflict", "single-source", "single-source"]


@pytest.mark.parametrize(
    ("text", "mapping", "told"),
    [
        ("", {}, "t.csv: the table is empty; expected names of columns in its first row"),
        ("a,b\n", {}, "t.csv: the table has no rows"),
        ("a,a\n1,2\n", {}, "t.csv: the column “a” stands twice in the first row; expected each once"),
        ("a,b\n1,2\n", {}, "t.csv:1: no column is named like a source; say which with 'source: COLUMN' (columns: a, b)"),
        ("src,b\nx,2\nx,3\n", {}, "t.csv:1: no column tells what a row is about; say which with 'about: [COLUMN]' (columns: src, b)"),
        ("src,train\nx,2\n", {"about": ("trian",)}, "t.csv:1: no column is named 'trian'; did you mean 'train'?"),
        ("src,train\nx,2\n", {"qualifiers": {"wen": "train"}}, "t.csv:1: 'wen' is no qualifier; did you mean 'when'?"),
        ("src,train\nx,2\n", {"layout": "long", "source": "src"}, "t.csv:1: a long table needs the columns source, about, slot, value; missing: about, slot, value"),
        (f"src,train,at\nx,T,{'9' * 140_000}\ny,T,9:05\nz,T,9:10\n", {}, "t.csv:2: a cell has more than 131,072 characters; expected a value"),
        ("src,train,at\nx,T,9 a.m.,3\ny,T,9:05\nz,T,9:10\n", {}, "t.csv:2: the row has 4 cells; expected 3"),
    ],
)  # fmt: skip
def test_faults(text: str, mapping: dict[str, Any], told: str) -> None:
    assert told in map(str, tabled(text, **mapping).problems)


def test_parquet() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    held = io.BytesIO()
    parquet.write_table(
        pyarrow.table({"src": ["a", "b"], "train": ["T", "T"], "at": ["7:10", "7:40"], "seats": [80, None]}), held
    )
    found = read_table(held.getvalue(), Table(file="t.parquet"), EMPTY)
    assert [(claim.slot, claim.written) for claim in found.claims] == [("at", "7:10"), ("seats", "80"), ("at", "7:40")]


def test_parquet_that_is_none_and_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read_table(b"PAR1", Table(file="t.parquet"), EMPTY)
    assert "t.parquet: " in str(found.problems[0])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    found = read_table(b"PAR1", Table(file="t.parquet"), EMPTY)
    assert (
        str(found.problems[0])
        == "t.parquet: Parquet files need one more library: pip install 'claims-checker[parquet]'"
    )


def test_separators() -> None:
    for mark in ";\t|":
        found = tabled(TRAINS.replace(",", mark))
        assert len(found.claims) == 15, mark


@pytest.mark.parametrize(
    "cell", ["", " ", "-", "n/a", "N/A", "Not Available", "Dec 02 Not Available", "Contact Airline", "NaN", "(unknown)"]
)
def test_absent(cell: str) -> None:
    assert is_absent(cell)


@pytest.mark.parametrize("cell", ["0", "7:10", "no", "nowhere", "Nil Marsh", "not so"])
def test_not_absent(cell: str) -> None:
    assert not is_absent(cell)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["7:10", "7 pm"], "time"),
        (["4.42", "7.10"], "count"),
        (["2h 14m", "96", "1:58"], "duration"),
        (["(312) 555-0142", "312.555.0142"], "term"),
        (["2-1", "0-0"], "term"),
        (["Mon-Sat 11am-10pm", "Mon-Fri 11:00-21:30"], "term"),
        (["12 Elm St", "77 Oak Ave", "3 Mill Lane"], "term"),
        (["2021-03-13", "March 2021"], "date"),
        (["1,200", "about 900", "dozens"], "count"),
        (["two weeks", "3 days"], "duration"),
        (["Wick", "Skerry"], "term"),
        ([], "term"),
    ],
)
def test_the_kind_of_a_column(cells: list[str], kind: str) -> None:
    assert kind_of([Cell("north", "T-1", cell) for cell in cells]) == kind


@pytest.mark.parametrize(
    ("rows", "source", "about"),
    [
        # A publisher is an answer where another column is the source.
        (["seller,isbn,publisher,pages", "x,1-1,Oak,90", "y,1-1,Oak,90", "x,1-2,Elm,70", "y,1-2,Elm,70", "x,1-3,Oak,50", "y,1-3,Oak,55"], "x y", "1-1 1-2 1-3"),
        (["source_name,ward,beds", "x,A,9", "y,A,9", "x,B,7", "y,B,8"], "x y", "A B"),
        # Without a usual name: rows of one subject say the same.
        (["by,hill,height,in", "x,A,90 m,Wick", "y,A,90 m,Wick", "x,B,70 m,Skerry", "y,B,70 m,Skerry", "x,C,50 m,Wick", "y,C,55 m,Wick"], "x y", "A B C"),
        # What has the name of a source for a part of its own, behind others, is an answer.
        (["roster,craft,mass,day,launch_site", "x,A,90,1 May,Wick", "y,A,90,1 May,Wick (UK)", "x,B,70,2 May,Oban", "y,B,70,2 May,Oban (UK)", "x,C,50,3 May,Wick", "y,C,50,4 May,Wick (UK)"], "x y", "A B C"),
        # Two columns before an answer that would tell the rows apart as well.
        (["src,city,day,rain", "x,A,1,1.17 mm", "y,A,1,1.17 mm", "x,A,2,3.01 mm", "y,A,2,3.02 mm", "x,B,1,7.40 mm", "y,B,1,7.40 mm"], "x y", "A 1 A 2 B 1"),
    ],
)  # fmt: skip
def test_the_source_and_the_subject_of_a_table(rows: list[str], source: str, about: str) -> None:
    found = tabled("\n".join(rows))
    assert (" ".join(sorted(found.sources)), " ".join(found.subjects)) == (source, about)


def test_the_benchmark(tmp_path: Path) -> None:
    gold = (
        TRAINS.replace("9:52 a.m.", "9:40 a.m.")
        .replace("Mar 13 Contact Station", "1:00 p.m.")
        .replace("about 80", "84")
    )
    (tmp_path / "t.csv").write_text(TRAINS, encoding="utf-8")
    (tmp_path / "g.csv").write_text(gold, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "tables.py", tmp_path / "t.csv", tmp_path / "g.csv"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert json.loads(ran.stdout.splitlines()[-1])["conflicts_true"] == 1


def test_a_second_table_still_finds_what_claims_yaml_declares() -> None:
    corpus = read_corpus('version: "1"\nentities: [{id: t-two, kind: thing, name: T-2/Wick}]', "claims.yaml")
    text = "src,train,at\nx,T-1/Wick,9:00\ny,T-1/Wick,9:05\n"
    first = joined(corpus, read_table(text.encode(), Table(file="a.csv"), corpus))
    assert first.entities.name("T-1/Wick") == "T-1/Wick"
    second = read_table(text.replace("T-1", "T-2").encode(), Table(file="b.csv"), first)
    assert second.subjects == ("t-two",)
