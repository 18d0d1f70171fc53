"""``claims extract`` on files, folders and standard input, and ``claims check -``."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.joining import COURIER, HERALD, SOURCES, TODAY, desk
from tests.running import ROOT, Ran, claims


def rows(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def from_input(monkeypatch: pytest.MonkeyPatch, text: str, *args: str | Path) -> Ran:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    return claims(*args)


def test_files_and_folders_together(tmp_path: Path) -> None:
    desk(tmp_path)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "gazette.md").write_text("# Loss\n\nNine people were killed.\n", encoding="utf-8")
    ran = claims("extract", tmp_path / "herald.txt", tmp_path / "more", "--jsonl")
    assert (ran.exit, ran.err) == (0, "")
    assert {row["source"] for row in rows(ran)} == {"herald", "gazette"}
    for row in rows(ran):
        if row["source"] == "herald":
            assert HERALD[row["start"] : row["stop"]] == row["written"]


def test_the_sources_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<!doctype html><html><head><title>Ferry sinks</title></head><body><p>Nine people died off the coast.</p></body></html>"
    ran = from_input(monkeypatch, page, "sources", "-")
    assert (ran.exit, ran.err) == (0, "")
    assert "standard input  Ferry sinks" in ran.out
    assert "ends in" not in ran.out


def test_the_claims_file_of_a_folder_is_used(tmp_path: Path) -> None:
    desk(tmp_path, SOURCES.replace("2024-03-05", "2024-03-12"))
    days = {row["key"] for row in rows(claims("extract", tmp_path, "--jsonl")) if row["slot"] == "when-sank"}
    assert days == {"2024-03-04", "2024-03-11"}


def test_only_what_was_found_is_listed(tmp_path: Path) -> None:
    curated = (
        "entities: [{id: e, kind: event, name: e}]\nslots: [{id: s, title: S, kind: count}]\n"
        "claims: [{source: herald, about: e, slot: s, value: 999}]\n"
    )
    found = rows(claims("extract", desk(tmp_path, SOURCES + curated), "--jsonl"))
    assert found
    assert "999" not in {row["written"] for row in found}


def test_what_cannot_be_read_stops_nothing_and_is_listed_last(tmp_path: Path) -> None:
    desk(tmp_path)
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "blank.txt").write_text("  \n", encoding="utf-8")
    files = [tmp_path / name for name in ("blank.txt", "broken.docx", "courier.txt", "nowhere.txt")]
    ran = claims("extract", *files, "--jsonl")
    assert ran.exit == 2
    assert {row["source"] for row in rows(ran)} == {"courier"}
    told = ran.err.splitlines()
    assert [line.partition(": ")[0].rpartition("/")[2] for line in told] == ["blank.txt", "broken.docx", "nowhere.txt"]
    assert told[-1].endswith("there is no such file or folder; expected a text or a folder of texts")


def test_a_language_that_is_not_read_is_said(tmp_path: Path) -> None:
    text = "Bei dem Untergang der Fähre sind am Montag nach Angaben der Polizei 14 Menschen ums Leben gekommen, und es gab keine Warnung."
    (tmp_path / "zeitung.txt").write_text(f"{text}\n", encoding="utf-8")
    ran = claims("extract", tmp_path / "zeitung.txt")
    assert (ran.exit, ran.out) == (0, "no claim found\n")
    assert "the text is in German (de), and only English is searched for claims: none were taken from it" in ran.err


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = from_input(monkeypatch, COURIER, "extract", "-", "--jsonl")
    assert ran.exit == 0
    killed = next(row for row in rows(ran) if row["slot"] == "killed")
    assert COURIER[killed["start"] : killed["stop"]] == killed["written"] == "Seventeen people"


def test_a_text_from_standard_input_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within one text, a part may exceed its whole."""
    text = "A total of 2,500 troops went to Selwyn, yet there were 3,000 soldiers in the Navarese mission alone.\n"
    ran = from_input(monkeypatch, text, "check", "-", "--format", "json", *TODAY)
    report = json.loads(ran.out)
    assert (ran.exit, report["claims_file"]) == (1, "standard input")
    assert [finding["rule"] for finding in report["findings"] if finding["verdict"] == "violation"] == ["part-of"]


def test_an_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = from_input(monkeypatch, "", "check", "-")
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.startswith("-: ")


def test_standard_input_has_no_claims_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran = from_input(monkeypatch, COURIER, "check", "-", "--texts", tmp_path)
    assert ran.exit == 2
    assert "standard input is one text by itself" in ran.err


def test_options_ask_for_extraction(tmp_path: Path) -> None:
    (tmp_path / "m.jsonl").write_text(
        json.dumps(
            {
                "source": "herald",
                "slot": "hulls",
                "kind": "count",
                "about": "it",
                "value": "3",
                "quote": "lifted 3 lifeboats",
            }
        ),
        encoding="utf-8",
    )
    desk(tmp_path, SOURCES)
    ran = claims("extract", tmp_path, "--claims-from", tmp_path / "m.jsonl", "--jsonl")
    assert [row["rule"] for row in rows(ran) if row["slot"] == "hulls"] == [f"{(tmp_path / 'm.jsonl').as_posix()}:1"]
    assert claims("check", tmp_path, "--tagger", "spaci").err == "there is no tagger 'spaci'; did you mean 'spacy'?\n"
    assert "there is no extractor 'x'" in claims("check", tmp_path, "--extractor", "x").err
    assert json.loads(claims("check", tmp_path, "--no-extract", "-f", "json").out)["summary"]["claims"] == 0


QUALIFIED = (
    "RIGA, 3 March 2024.\n\nThe harbour board said at least 40 Kelvian divers alone had been sent to Norway. In 2015, 20 of the 34 miners in Brno were killed. "
    "Some 300 people in all were hurt. Police denied that 12 cars had been burned. The bridge will open on 9 May 2024."
)


def test_what_narrows_a_claim_and_how_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "port.txt").write_text(QUALIFIED, encoding="utf-8")
    found = rows(claims("extract", tmp_path / "port.txt", "--jsonl"))
    schema = Draft202012Validator(json.loads((ROOT / "docs" / "schema" / "found-1.schema.json").read_text("utf-8")))
    assert [error.message for row in found for error in schema.iter_errors(row)] == []
    told = {row["written"]: row for row in found}
    divers = told["at least 40 Kelvian divers"]
    assert (divers["hedge"], divers["qualifiers"]["scope"], divers["by"]) == ("at least", "alone", "harbour board")
    assert told["34 miners"]["qualifiers"] == {"where": "Brno", "when": "2015", "of": "miners", "scope": "whole"}
    assert told["Some 300 people"]["qualifiers"]["scope"] == "total"
    assert told["12 cars"]["modality"] == "denied"
    assert told["9 May 2024"]["modality"] == "planned"


def test_qualifiers_that_a_claim_was_given(tmp_path: Path) -> None:
    (tmp_path / "port.txt").write_text(QUALIFIED, encoding="utf-8")
    given = {"source": "port", "slot": "cars", "kind": "count", "value": "12", "quote": "12 cars", "via": "the agency", "qualifiers": {"where": "Tarn", "scope": "part"}}  # fmt: skip
    (tmp_path / "m.jsonl").write_text(json.dumps(given), encoding="utf-8")
    found = rows(claims("extract", tmp_path / "port.txt", "--claims-from", tmp_path / "m.jsonl", "--jsonl"))
    one = next(row for row in found if row["slot"] == "cars")
    assert (one["qualifiers"], one["via"]) == ({"where": "Tarn", "scope": "part"}, "the agency")
