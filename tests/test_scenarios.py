"""One scenario a folder: claims.yaml, the texts where there are some, and in expected.yaml all that is to be found.

``findings`` lists every finding in the report's order; of each, the keys that are given are compared, and ``why`` must
stand in its message, a reason or a note. ``rules`` gives the outcome of rules with words of the reason, ``not_compared`` what
the report must say was left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.running import SCENARIOS, check

PLAIN = ("slot", "about", "verdict", "code", "severity", "voices", "rule", "fingerprint", "state")


def expected(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    return found


def cases() -> list[Any]:
    """The folders; those that bear a reason in ``xfail`` are known failures."""
    reasons = [(folder, expected(folder).get("xfail")) for folder in SCENARIOS]
    return [
        pytest.param(folder, id=folder.name, marks=pytest.mark.xfail(reason=why) if why else ())
        for folder, why in reasons
    ]


each = pytest.mark.parametrize("folder", cases())


def seen(finding: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """The finding, reduced to what is wanted of it."""
    shown = {key: finding[key] for key in PLAIN if key in wanted}
    said = [finding["message"], *(reason["text"] for reason in finding["reasons"]), *finding["notes"]]
    shown["why"] = wanted["why"] if any(wanted["why"] in text for text in said) else said
    if "waived" in wanted:
        shown["waived"] = finding["waiver"] and finding["waiver"]["by"]
    if "evidence" in wanted:
        shown["evidence"] = [claim["evidence"] for claim in finding["claims"]]
    return shown


@each
def test_scenario(folder: Path) -> None:
    wanted = expected(folder)
    ran = check(folder, "--format", "json")
    assert ran.exit == wanted["exit"], ran.err
    report = json.loads(ran.out)
    entries = wanted["findings"]
    assert [(f["slot"] or f["rule"] or f["code"], f["code"]) for f in report["findings"]] == [
        (entry.get("slot") or entry.get("rule") or entry["code"], entry["code"]) for entry in entries
    ]
    for finding, entry in zip(report["findings"], entries, strict=True):
        assert seen(finding, entry) == entry
    for name, (outcome, reason) in wanted.get("rules", {}).items():
        found = next(rule for rule in report["rules"] if rule["id"] == name)
        assert found["outcome"] == outcome
        assert reason in found["reason"]
    left_out = [f"{entry['count']} {entry['reason']}" for entry in report["not_compared"]]
    for text in wanted.get("not_compared", []):
        assert text in left_out


@each
@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_for_people(folder: Path, name: str) -> None:
    """Every format exits alike, and shows every question that is not one source's alone."""
    ran = check(folder, "--format", name, "--verbose")
    assert ran.exit == expected(folder)["exit"]
    plain = " ".join(ran.out.replace("\\", "").split())
    for finding in json.loads(check(folder, "--format", "json").out)["findings"]:
        for value in (claim["written"] for claim in finding["claims"] if finding["verdict"] in ("conflict", "variant")):
            assert value in plain
