"""A folder of texts without a claims file: what is found, and what is not mistaken for a conflict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import claims

HERALD = """2024-03-05

The ferry Aurora sank off Port Quill on Monday. At least 14 people were killed, the coast guard said.
Captain Jon Arvid Holm said the ship had carried 120 passengers.
"""
COURIER = """March 6, 2024

Seventeen people were killed when the ferry Aurora sank off Port Quill on Monday, the coast guard said.
In 2009 a fire in Port Quill killed 40 people.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    return tmp_path


def test_texts_are_checked_without_a_claims_file(folder: Path) -> None:
    ran = claims("check", folder, "--format", "json")
    report = json.loads(ran.out)
    assert ran.err == ""
    assert report["summary"]["sources"] == 2
    assert report["summary"]["claims"] > 0
    assert report["summary"]["quotes"] == report["summary"]["quotes_verified"]
    for finding in report["findings"]:
        for claim in finding["claims"]:
            text = (folder / f"{claim['source']}.txt").read_text("utf-8")
            assert text[claim["start"] : claim["stop"]] == claim["quote"]


@pytest.mark.parametrize("form", ["terminal", "markdown"])
@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, ""),
        ({"brief.docx": b"no zip"}, "; 1 of 3 texts not searched: see below"),
        (
            {
                "brief.docx": b"no zip",
                "fremd.txt": "Das Schiff ist am Montag vor der Küste gesunken, und viele der Leute sind noch nicht gefunden worden.".encode(),
            },
            "; 2 of 4 texts not searched: see below",
        ),
    ],
)
def test_the_first_line_says_how_many_texts_were_not_searched(
    files: dict[str, bytes], told: str, form: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    for name, data in files.items():
        (folder / name).write_bytes(data)
    ran = claims("check", folder, "--format", form, "--fail-on", "never")
    first = next(line for line in ran.out.splitlines() if " broken rule" in line)
    assert first.strip("*").rstrip(".").partition("; ")[2] == told.removeprefix("; ")
    assert ("Not compared" in ran.out) or not told
    assert ran.exit == (2 if "to be read" in ran.err else 0)


def test_another_event_is_no_conflict(folder: Path) -> None:
    report = json.loads(claims("check", folder, "--format", "json").out)
    conflicts = [f for f in report["findings"] if f["verdict"] in ("conflict", "violation")]
    assert all("40" not in claim["key"] for finding in conflicts for claim in finding["claims"])


def test_the_same_bytes_twice(folder: Path) -> None:
    assert claims("check", folder, "--today", "2024-04-01").out == claims("check", folder, "--today", "2024-04-01").out


def test_sources_init_and_extract(folder: Path) -> None:
    assert "2024-03-05" in claims("sources", folder).out
    rows = [json.loads(line) for line in claims("extract", folder, "--jsonl").out.splitlines()]
    assert {"killed"} <= {row["slot"] for row in rows}
    assert claims("init", folder).exit == 0
    assert "2024-03-06" in (folder / "claims.yaml").read_text("utf-8")
    assert claims("init", folder).exit == 2
    assert claims("check", folder).exit in (0, 1)


@pytest.mark.parametrize("command", ["sources", "init"])
def test_what_is_no_folder_is_refused(command: str, tmp_path: Path) -> None:
    ran = claims(command, tmp_path / "nowhere")
    assert (ran.exit, "is not a folder" in ran.err) == (2, True)


def test_a_file_that_cannot_be_read_stops_no_other(folder: Path) -> None:
    whole = {name: claims(name, folder).out for name in ("check", "extract")}
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    for name in ("check", "extract", "sources", "init"):
        ran = claims(name, folder)
        assert ran.exit == 2
        assert "broken.docx" in (ran.out if name == "sources" else ran.err)
        assert name != "extract" or ran.out == whole[name]
        assert name != "check" or all(line in ran.out for line in whole[name].splitlines()[3:20])
    assert (folder / "claims.yaml").is_file()
    (folder / "claims.yaml").unlink()
    for name in ("check", "extract", "sources", "init"):
        assert claims(name, folder, "--ignore", "*.docx").exit == (
            claims("check", folder, "--ignore", "*.docx").exit if name == "check" else 0
        )


def test_what_could_not_be_read_is_counted_in_the_report(folder: Path) -> None:
    (folder / "broken.jsonl").write_text("{", encoding="utf-8")
    (folder / "fremd.txt").write_text(
        "Am Montag starben bei dem Brand in der Fabrik neun Menschen, und 12 wurden verletzt. " * 5, encoding="utf-8"
    )
    left = {
        entry["reason"]: entry["items"]
        for entry in json.loads(claims("check", folder, "-f", "json").out)["not_compared"]
    }
    (unread,) = left["texts, or parts of texts, that could not be read"]
    assert unread.startswith("broken.jsonl:1:2: not valid JSON")
    assert left["texts in languages that are not searched for claims"] == ["fremd"]


def test_a_folder_of_which_nothing_could_be_read_is_not_clean(tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    ran = claims("check", tmp_path)
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.startswith("broken.jsonl:1:2: ")


def test_line_ends_of_another_system_change_nothing(tmp_path: Path) -> None:
    text = "Ferry sinks off Selwyn\n\nMarch 6, 2024\n\nSeventeen people were killed when the ferry Aurora sank\noff Port Quill on Monday, the coast guard said.\n\n- Crew: 12\n- Missing: none\n"
    found = []
    for end in ("\n", "\r\n", "\r"):
        folder = tmp_path / end.encode().hex()
        folder.mkdir()
        (folder / "herald.txt").write_bytes(text.replace("\n", end).encode())
        (folder / "courier.txt").write_bytes(text.replace("Seventeen", "Fourteen").replace("\n", end).encode())
        found.append(json.loads(claims("check", folder, "-f", "json").out)["findings"])
    assert found[0]
    assert found[0] == found[1] == found[2]
