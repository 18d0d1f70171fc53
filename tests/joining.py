"""A desk of two papers on one ferry, with whatever claims.yaml a test gives it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.running import Ran, claims

HERALD = """\
2024-03-05

The ferry Aurora sank off Port Quill on Monday. At least 14 people were killed when the ferry Aurora sank, the coast guard said.
Captain Jon Arvid Holm said the Aurora had carried 120 passengers.
Divers lifted 3 lifeboats on Monday.
"""
COURIER = """\
March 6, 2024

Seventeen people were killed when the ferry Aurora sank off Port Quill on Monday, the coast guard said.
The Aurora had carried 164 passengers, captain John Arvid Holm said.
In 2009 a fire in Port Quill killed 40 people.
"""
SOURCES = """\
version: "1"
sources:
  - {id: herald, published: {date: 2024-03-05, basis: stated}, file: herald.txt}
  - {id: courier, published: {date: 2024-03-06, basis: stated}, file: courier.txt}
"""
ENTITIES = """\
entities:
  - {id: sinking, kind: event, name: the sinking of the Aurora}
  - {id: aurora, kind: thing, name: the ferry Aurora, aliases: [Aurora]}
  - {id: holm, kind: person, name: Jon Arvid Holm}
"""
TODAY = ("--today", "2024-04-01")


def desk(folder: Path, claims_file: str | None = None, **texts: str) -> Path:
    """The folder with both papers, and a claims.yaml where one is given; further texts by name."""
    for name, text in {"herald": HERALD, "courier": COURIER, **texts}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    if claims_file is not None:
        (folder / "claims.yaml").write_text(claims_file, encoding="utf-8")
    return folder


def checked(folder: Path, *args: str | Path, exits: tuple[int, ...] = (0, 1)) -> tuple[dict[str, Any], Ran]:
    """The JSON report of a folder, and the run."""
    ran = claims("check", folder, *TODAY, "--format", "json", *args)
    assert ran.exit in exits, ran.err
    report: dict[str, Any] = json.loads(ran.out)
    return report, ran


def written(finding: dict[str, Any]) -> list[str]:
    """The words of a finding's claims."""
    return [claim["written"] for claim in finding["claims"]]


def of_slot(report: dict[str, Any], slot: str) -> list[dict[str, Any]]:
    """The findings on a slot."""
    return [finding for finding in report["findings"] if finding["slot"] == slot]


def left_out(report: dict[str, Any]) -> dict[str, int]:
    """What was not compared, by its reason."""
    return {entry["reason"]: entry["count"] for entry in report["not_compared"]}
