"""The table of what each text says of its incident: in every format for people and in JSON, and nowhere where nothing of the kind is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.from_texts.spread import TABLED
from tests.running import claims

HEADING = "What each text says of its incident"
HERALD = """Ferry capsizes near Orlo, 14 dead

A ferry capsized near Orlo on Sunday, killing 14 people and injuring 23, the harbour police said.
"""
COURIER = """A dozen die as ferry overturns

Twelve people drowned when a ferry capsized near Orlo on 3 March. More than 20 others were injured in the accident.

A ferry that sank there in 1998 took 60 people with it.
"""
COUNCIL = """Council votes for a new library

The council of Orlo voted by 21 to 14 for a new library on Monday. It is to cost 3 million euros.
"""


def desk(folder: Path, **texts: str) -> Path:
    for day, (name, text) in enumerate(texts.items(), start=4):
        (folder / f"{name}.txt").write_text(f"2024-03-0{day}\n\n{text}", encoding="utf-8")
    return folder


def test_a_row_a_text_in_order_of_publication(tmp_path: Path) -> None:
    folder = desk(tmp_path, herald=HERALD, courier=COURIER, council=COUNCIL)
    report = json.loads(claims("check", folder, "--format", "json").out)
    rows = [
        {name: one["normalised"] if isinstance(one, dict) else one for name, one in row.items()}
        for row in report["incidents"]
    ]
    assert rows == [
        {
            "source": "herald",
            "published": "2024-03-04",
            "day": "2024-03-03",
            "place": "Orlo",
            "killed": "14",
            "injured": "23",
        },
        {
            "source": "courier",
            "published": "2024-03-05",
            "day": "2024-03-03",
            "place": "Orlo",
            "killed": "12",
            "injured": "more than 20",
        },
    ]
    injured = report["incidents"][1]["injured"]
    line = (tmp_path / "courier.txt").read_text("utf-8").split("\n")[injured["line"] - 1]
    assert line[injured["column"] - 1 :].startswith(injured["written"])


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_people_read_it_as_a_table(tmp_path: Path, name: str) -> None:
    told = claims("check", desk(tmp_path, herald=HERALD, courier=COURIER), "--format", name).out
    table = told[told.index(HEADING) :]
    assert "Orlo" in table
    assert table.index("herald") < table.index("courier")


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_one_text_with_an_incident_is_no_table(tmp_path: Path, name: str) -> None:
    assert HEADING not in claims("check", desk(tmp_path, herald=HERALD, council=COUNCIL), "--format", name).out


def test_extract_marks_the_main_figures(tmp_path: Path) -> None:
    folder = desk(tmp_path, courier=COURIER)
    rows = [json.loads(line) for line in claims("extract", folder, "--jsonl").out.splitlines()]
    main = {row["main"]: row["key"] for row in rows if row["main"]}
    assert main == {"killed": "12", "injured": "(20,)", "day": "2024-03-03", "place": "orlo"}
    assert "  main  " in claims("extract", folder).out.splitlines()[0]
    desk(folder, courier=COUNCIL)
    assert "main" not in claims("extract", folder).out.splitlines()[0]


def test_who_is_named_alone_is_hidden_where_the_report_is_redacted(tmp_path: Path) -> None:
    crash = "Crash on the road to Osby\n\nPetra Lindqvist was killed in a crash with a lorry in Osby on Friday, police said.\n"
    folder = desk(tmp_path, herald=crash, courier=crash.replace("police", "the ambulance service"))
    plain, redacted = (claims("check", folder, "--format", "json", *more).out for more in ((), ("--redact",)))
    killed = [[row["killed"] for row in json.loads(told)["incidents"]] for told in (plain, redacted)]
    assert [one["written"] for one in killed[0]] == ["Petra Lindqvist"] * 2
    assert [one["normalised"] for one in killed[1]] == ["1", "1"]
    assert "Lindqvist" not in redacted


def test_of_more_than_fifty_texts_there_is_no_table(tmp_path: Path) -> None:
    desk(tmp_path, herald=HERALD, courier=COURIER)
    for number in range(TABLED - 1):
        (tmp_path / f"council{number:02}.txt").write_text(f"Sitting {number}\n\n{COUNCIL}", encoding="utf-8")
    assert HEADING not in claims("check", tmp_path).out
    (tmp_path / "council00.txt").unlink()
    assert HEADING in claims("check", tmp_path).out
