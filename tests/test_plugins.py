"""A value kind is one file, and a report format is one file: nothing else needs to be told."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker.reports
import claims.values
from checker import codes
from tests.running import Ran
from tests.running import claims as run

KIND = '''
"""Colours, as a sample of a kind from outside."""

from dataclasses import dataclass
from typing import ClassVar

from claims.value import Kind, Relation, RelationKind

SHADES = {"navy": "blue", "scarlet": "red"}


@dataclass(frozen=True, slots=True)
class Colour:
    kind: ClassVar[str] = "colour"
    raw: str
    name: str

    def key(self):
        return self.name


def parse(text, reading):
    if not text.isalpha():
        raise ValueError(f"'{text}' is no colour; expected a word such as navy")
    return Colour(text, text.lower())


def relate(a, b, given):
    if a.name == b.name:
        return Relation(RelationKind.SAME, "the same colour")
    if SHADES.get(a.name) == b.name:
        return Relation(RelationKind.WITHIN, f"{a.name} is a shade of {b.name}")
    if SHADES.get(b.name) == a.name:
        return Relation(RelationKind.CONTAINS, f"{b.name} is a shade of {a.name}")
    return Relation(RelationKind.DIFFERS, " and ".join(sorted((a.name, b.name))) + " are two colours")


KIND = Kind(
    name="colour", number=90, noun="colour", plural="colours", value=Colour, parse=parse, relate=relate,
    show=lambda value: value.name, example=("navy", "scarlet"), advice="Look at a photograph.",
)
'''
FORMAT = '''
"""One word a finding."""


def render(report, style):
    return " ".join(str(finding.verdict) for finding in report.findings) + "\\n"
'''
CORPUS = """\
version: "1"
sources: [{id: herald}, {id: courier}]
entities:
  - {id: linnet, kind: thing, name: the Linnet}
  - {id: wren, kind: thing, name: the Wren}
slots:
  - {id: hull, title: "Which colour has {about}?", kind: colour}
claims:
  - {source: herald, about: linnet, slot: hull, value: Navy}
  - {source: courier, about: linnet, slot: hull, value: scarlet}
  - {source: herald, about: wren, slot: hull, value: navy}
  - {source: courier, about: wren, slot: hull, value: blue}
"""


def forget() -> None:
    """Empty what is read once."""
    claims.values.kinds.cache_clear()
    codes.codes.cache_clear()
    for name in ("claims.values.colour", "checker.reports.oneword"):
        sys.modules.pop(name, None)


@pytest.fixture
def dropped_in(tmp_path: Path) -> Iterator[Path]:
    """Two folders with one file each, put on the packages' paths."""
    for folder, package, name, text in (
        ("kinds", claims.values, "colour", KIND),
        ("formats", checker.reports, "oneword", FORMAT),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{name}.py").write_text(text, encoding="utf-8")
        package.__path__.append(str(tmp_path / folder))
    (tmp_path / "claims.yaml").write_text(CORPUS, encoding="utf-8")
    forget()
    yield tmp_path
    claims.values.__path__.pop()
    checker.reports.__path__.pop()
    forget()


def check(folder: Path, name: str) -> Ran:
    return run("check", folder, "--format", name, "--today", "2026-01-15")


def test_both_are_found_by_their_files(dropped_in: Path) -> None:
    assert check(dropped_in, "oneword").out == "conflict compatible\n"
    found = json.loads(check(dropped_in, "json").out)["findings"]
    assert [(item["code"], item["reasons"][0]["text"]) for item in found] == [
        ("CC190", "navy and scarlet are two colours"),
        ("CC003", "navy is a shade of blue"),
    ]
    assert "CC190  Sources give different colours\n" in run("codes").out
    assert "Look at a photograph." in run("explain", "CC190").out
    assert 'Example: One source says "navy", another "scarlet".' in run("explain", "CC190").out


def test_its_sentence_is_placed(dropped_in: Path) -> None:
    file = dropped_in / "claims.yaml"
    file.write_text(CORPUS.replace("scarlet", "4"), encoding="utf-8")
    said = f"{file.as_posix()}:10:50: '4' is no colour; expected a word such as navy\n"
    assert check(dropped_in, "json").err == said


def test_they_are_gone_afterwards() -> None:
    assert "colour" not in claims.values.kinds()
    assert "oneword" not in checker.reports.formats()
