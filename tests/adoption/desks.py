"""A small desk whose findings are of several kinds, and what a command makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.running import TODAY, Ran, claims

DESK = """\
# The flood, as two papers tell it.
version: "1"   # of the format
sources: [{id: herald, file: herald.txt}, {id: courier, file: courier.txt}]
slots:
  # asked by the desk
  - {id: boats, title: "How many boats sank?", kind: count}
  - {id: mayor, title: "Who was mayor?", kind: person}
entities:
  - {id: flood, kind: event, name: the flood}
  - {id: quill, kind: person, name: Ada Quill, aliases: [A. Quill]}
claims:
  - {source: herald, about: flood, slot: boats, value: "40", line: 3, quote: 40 boats sank}
  - {source: courier, about: flood, slot: boats, value: "14", line: 3, quote: 14 boats sank}
  - {source: herald, about: flood, slot: boats, value: "30", qualifiers: {stage: later}}
  - {source: courier, about: flood, slot: boats, value: "12", qualifiers: {stage: later}}
  - {source: herald, about: flood, slot: boats, value: "8", qualifiers: {stage: last}}
  - {source: courier, about: flood, slot: boats, value: "8", qualifiers: {stage: last}}
  - {source: herald, about: flood, slot: mayor, value: Ada Quill}
  - {source: courier, about: flood, slot: mayor, value: A. Quill}
"""
HERALD = "The flood\n\nBy night 40 boats sank.\n"
COURIER = "High water\n\nBy night 14 boats sank.\n"
FERRY_HERALD = """2024-03-05

The ferry Aurora sank off Port Quill on Monday. At least 14 people were killed, the coast guard said.
Captain Jon Arvid Holm said the ship had carried 120 passengers.
"""
FERRY_COURIER = """March 6, 2024

Seventeen people were killed when the ferry Aurora sank off Port Quill on Monday, the coast guard said.
Captain Jon Holm said that 164 passengers had been aboard.
"""
FERRY_POST = """March 7, 2024

The ferry Aurora sank off Port Quill on Tuesday. Nine people were killed, the coast guard said.
"""


def desk(folder: Path, text: str = DESK) -> Path:
    """A desk with its texts beside it."""
    folder.mkdir(exist_ok=True)
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    return folder


def ferry(folder: Path) -> Path:
    """Texts without a claims file, which disagree."""
    folder.mkdir(exist_ok=True)
    (folder / "herald.txt").write_text(FERRY_HERALD, encoding="utf-8")
    (folder / "courier.txt").write_text(FERRY_COURIER, encoding="utf-8")
    (folder / "post.txt").write_text(FERRY_POST, encoding="utf-8")
    return folder


def run(*words: str | Path) -> Ran:
    """Run a command on the day that all tests are judged by."""
    return claims(*words, "--today", TODAY)


def diff(folder: Path, base: str | Path, *more: str | Path) -> Ran:
    """What changed in a folder since a report or a revision."""
    return run("diff", base, "--folder", folder, *more)


def report(folder: Path, *words: str | Path) -> Any:
    """The JSON report of a desk."""
    return json.loads(run("check", folder, "-f", "json", *words).out)


def found(folder: Path, verdict: str = "conflict", number: int = 0) -> str:
    """The fingerprint of a finding."""
    held = [one["fingerprint"] for one in report(folder)["findings"] if one["verdict"] == verdict]
    name: str = held[number]
    return name
