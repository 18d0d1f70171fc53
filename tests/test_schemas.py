"""The published schemas are what the command prints, and what is written and read fits them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.running import ROOT, SCENARIOS, check, claims

SCHEMAS = ROOT / "docs" / "schema"
PUBLISHED = {
    "claims": "claims.schema.json",
    "config": "config.schema.json",
    "pyproject": "pyproject.schema.json",
    "report": "report-1.schema.json",
    "baseline": "baseline-1.schema.json",
    "diff": "diff-1.schema.json",
    "found": "found-1.schema.json",
}
DESK = ROOT / "tests" / "snapshots" / "desk"
FILES = [folder / "claims.yaml" for folder in SCENARIOS] + [ROOT / "claims.yaml", DESK / "claims.yaml"]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / PUBLISHED[name]).read_text("utf-8")))


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_as_printed(name: str) -> None:
    ran = claims("schema", name)
    assert ran.exit == 0
    assert (SCHEMAS / PUBLISHED[name]).read_text("utf-8") == ran.out
    schema = json.loads(ran.out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_of_the_claims_file_where_nothing_is_said() -> None:
    assert claims("schema").out == claims("schema", "claims").out


@pytest.mark.parametrize(
    "file",
    [pytest.param(file, id=file.parent.name) for file in FILES],
)
def test_claims_file(file: Path) -> None:
    assert marked_by_an_editor(file.read_text("utf-8")) == []


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers and booleans are guessed, dates are text."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if not tag.endswith(":timestamp")]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def marked_by_an_editor(text: str) -> list[str]:
    return [error.message for error in validator("claims").iter_errors(yaml.load(text, Loader=Editor))]


NUMBERS = """\
version: 1
settings: {quote-similarity: 80}
sources:
  - {id: herald, title: 1984, published: {date: 2010, basis: stated}}
entities:
  - {id: flood, kind: event, name: the flood, aliases: [112]}
slots:
  - {id: boats, title: "Boats?", kind: count, tolerance: 10}
claims:
  - {source: herald, about: flood, slot: boats, value: 40, line: 7, qualifiers: {when: 2009}, attribution: {said: 2010}}
"""


def test_numbers_are_read_as_the_words_they_are(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(NUMBERS, encoding="utf-8")
    assert claims("check", tmp_path).exit == 0


def test_an_editor_marks_nothing_that_the_program_reads() -> None:
    assert marked_by_an_editor(NUMBERS) == []


@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda folder: folder.name)
def test_report(folder: Path) -> None:
    report = json.loads(check(folder, "--format", "json").out)
    assert [error.message for error in validator("report").iter_errors(report)] == []


WRONG: dict[str, Any] = {
    "unknown key": {"version": "1", "sorces": []},
    "no version": {"sources": []},
    "claim without a value": {"version": "1", "claims": [{"source": "a", "about": "b", "slot": "c"}]},
    "rule of no kind": {"version": "1", "rules": [{"id": "r", "title": "t"}]},
    "modality": {
        "version": "1",
        "claims": [{"source": "a", "about": "b", "slot": "c", "value": "1", "modality": "hoped"}],
    },
    "waiver without a reason": {
        "version": "1",
        "waivers": [{"fingerprint": "x", "by": "R", "decided": "2026-01-01", "until": "2026-02-01"}],
    },
}


@pytest.mark.parametrize("case", WRONG)
def test_an_editor_marks_what_the_program_refuses(case: str, tmp_path: Path) -> None:
    assert list(validator("claims").iter_errors(WRONG[case]))
    (tmp_path / "claims.yaml").write_text(json.dumps(WRONG[case]), encoding="utf-8")
    assert claims("check", tmp_path).exit == 2


def test_the_sample_tells_the_editor_where_its_schema_lies() -> None:
    first, *_ = (ROOT / "claims.yaml").read_text("utf-8").splitlines()
    key, _, path = first.partition("=")
    assert key == "# yaml-language-server: $schema"
    assert (ROOT / path).is_file()


def silent(item: dict[str, Any], named: dict[str, Any], path: str = "") -> list[str]:
    """The keys of which nothing is said: neither at the key, nor of the only form that its value has."""
    found = []
    for key, below in item.get("properties", {}).items():
        form = named.get(str(below.get("$ref", "")).rpartition("/")[2], {})
        one = named.get(str(below.get("items", {}).get("$ref", "")).rpartition("/")[2], {})
        told = any(part.get("description") for part in (below, form, one)) or "const" in below
        found += [] if told or "discriminator" in below.get("items", {}) else [f"{path}{key}"]
    return found


@pytest.mark.parametrize("name", ["claims", "config", "found"])
def test_an_editor_is_told_what_each_key_means(name: str) -> None:
    schema = json.loads((SCHEMAS / PUBLISHED[name]).read_text("utf-8"))
    named = schema.get("$defs", {})
    found = silent(schema, named)
    for model, item in named.items():
        found += silent(item, named, f"{model}.")
    assert found == []
