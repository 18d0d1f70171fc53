"""SARIF 2.1.0 as code scanning needs it.

The rules of the schema and of GitHub's documentation that concern what is written are checked here one by one. With
CLAIMS_SCHEMAS=DIR the whole log is held against DIR/sarif-schema-2.1.0.json (OASIS) too; the schema's licence keeps it out.
"""

from __future__ import annotations

import gzip
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from checker.finding import Report
from checker.reports import Style
from checker.settings import FailOn
from tests.formats.desks import hostile, many, rendered, small


def log(report: Report, style: Style) -> dict[str, Any]:
    """The log, after the checks that hold for every one."""
    text = rendered("sarif", report, style)
    assert "##[" not in text
    found: dict[str, Any] = json.loads(text)
    assert found["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert found["version"] == "2.1.0"
    (run,) = found["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    for result in run["results"]:
        checked(result, rules)
    return found


def checked(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in ("error", "warning", "note")
    assert result["message"]["text"]
    related = result["relatedLocations"]
    assert [item["id"] for item in related] == list(range(1, len(related) + 1))
    for item in related:
        assert f"]({item['id']})" in result["message"]["text"]
    assert result["message"]["text"].count("](") == len(related)
    for item in (*result["locations"], *related):
        place = item["physicalLocation"]
        parts = urlsplit(place["artifactLocation"]["uri"])
        assert not parts.scheme
        assert not parts.netloc
        assert not parts.path.startswith(("/", "./", "../"))
        region = place["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        start, end = ((region[f"{end}Line"], region[f"{end}Column"]) for end in ("start", "end"))
        assert (1, 1) <= start < end


def test_small() -> None:
    (run,) = log(*small("/desk", "/desk/articles"))["runs"]
    first = run["results"][0]
    assert (first["ruleId"], first["level"]) == ("CC101", "error")
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "articles/courier.txt"},
        "region": {"startLine": 2, "startColumn": 25, "endLine": 2, "endColumn": 28},
    }
    assert first["message"]["text"].endswith("See also [herald: 120](1), [post: more than 90](2).")
    others = [item["physicalLocation"]["artifactLocation"]["uri"] for item in first["relatedLocations"]]
    assert others == ["articles/herald.txt", "claims.yaml"]


def test_hostile() -> None:
    found = log(*hostile())
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in found["runs"][0]["results"]}
    assert {unquote(uri) for uri in uris} <= {"texts/a:b,c d.txt", "we,ird: 100%/claims.yaml"}


@pytest.mark.parametrize("level", FailOn)
def test_levels_follow_what_fails(level: FailOn) -> None:
    report, style = small()
    results = log(report, replace(style, fail_on=level))["runs"][0]["results"]
    assert any(result["level"] != "note" for result in results) == (level is not FailOn.NEVER)


def test_equal_fingerprints_are_told_apart() -> None:
    report, style = small()
    log(replace(report, findings=report.findings[:1] * 3), style)


def test_limits_are_kept_and_told() -> None:
    _, style = small()
    text = rendered("sarif", many(26_000), style)
    assert len(gzip.compress(text.encode())) < 10_000_000
    (run,) = json.loads(text)["runs"]
    assert len(run["results"]) == 25_000
    notes = [item["message"]["text"] for item in run["invocations"][0]["toolExecutionNotifications"]]
    assert notes == [
        "1000 of 26000 problems are left out, the least severe ones: a run may hold no more",
        "code scanning shows the first 5000 of 25000 results",
    ]


def test_related_places_are_bounded() -> None:
    report, style = small()
    first = report.findings[0]
    result = log(replace(report, findings=(replace(first, claims=first.claims * 40),)), style)["runs"][0]
    assert len(result["results"][0]["relatedLocations"]) == 50
    assert "50 of their other places" in result["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_against_the_published_schema() -> None:
    folder = os.environ.get("CLAIMS_SCHEMAS")
    if not folder:
        pytest.skip("CLAIMS_SCHEMAS names no folder with sarif-schema-2.1.0.json")
    schema = json.loads((Path(folder) / "sarif-schema-2.1.0.json").read_text("utf-8"))
    for report, style in (small("/desk", "/desk/articles"), hostile(), small()):
        jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker()).validate(
            log(report, style)
        )
