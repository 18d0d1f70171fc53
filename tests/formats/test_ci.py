"""GitHub annotations, GitLab code quality, JUnit and CSV, each by the rules of whoever reads it."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from checker.finding import Severity
from checker.outcome.order import failing
from checker.reports.csv import HEAD, safe
from checker.reports.github import render as github
from claims.slot import Waiver
from tests.formats.desks import hostile, many, rendered, small

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")
OURS = ("error", "warning", "notice", "group", "endgroup")


def commands(text: str) -> Iterator[tuple[str, str, str]]:
    """What the runner takes for a command: ``::`` after spaces at the start of a line, or ``##[`` anywhere."""
    for line in re.split(r"\r\n|\r|\n", text):
        assert "##[" not in line
        found = re.match(r"\s*::\s*([\w-]+)(?: ([^:]*))?::(.*)", line)
        if found:
            yield found[1], found[2] or "", found[3]


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github_properties() -> None:
    found = list(commands(github(*small("/desk", "/desk/articles"))))
    name, given, message = found[0]
    assert name == "error"
    assert given == "file=articles/courier.txt,line=2,endLine=2,col=25,endColumn=28,title=CC101 high"
    assert message.startswith("How many were aboard the ferry? the sources conflict")


def test_github_text_issues_no_command() -> None:
    report, style = hostile()
    found = list(commands(github(report, style)))
    assert {name for name, _, _ in found} <= set(OURS)
    for name, given, message in found:
        if name not in ("group", "endgroup"):
            pairs = dict(pair.split("=", 1) for pair in given.split(","))
            assert set(pairs) <= {"file", "line", "endLine", "col", "endColumn", "title"}
            assert unescaped(pairs["file"]) in ("we,ird: 100%/claims.yaml", "claims.yaml", "texts/a:b,c d.txt")
            assert "\n" not in unescaped(message)


def test_github_shows_the_ten_worst_and_lists_all() -> None:
    report = many(40)
    mixed = tuple(replace(f, severity=tuple(Severity)[n % 3]) for n, f in enumerate(report.findings))
    _, style = small()
    text = github(replace(report, findings=mixed), style)
    names = [name for name, _, _ in commands(text)]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["group", "endgroup"]
    assert "10 of 14 problems of level 'error' are annotated" in text
    assert sum(line.startswith("articles/courier.txt:") for line in text.splitlines()) == 40


def test_columns_only_within_one_line() -> None:
    report, style = small("/desk", "/desk/articles")
    documents = dict(style.texts.documents)
    documents["courier"] = replace(
        documents["courier"], text="It was dark.\nThe captain brought all 1\n4 of them ashore.\n"
    )
    text = github(report, replace(style, texts=replace(style.texts, documents=documents)))
    given = next(given for _, given, _ in commands(text) if "courier" in given)
    assert "line=2,endLine=3,title=" in given


def test_gitlab() -> None:
    for report, style in (small(), hostile()):
        entries = json.loads(rendered("gitlab", report, style))
        assert entries
        prints = [entry["fingerprint"] for entry in entries]
        assert len(set(prints)) == len(prints)
        for entry in entries:
            assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
            assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
            assert set(entry["location"]) == {"path", "lines"}
            assert entry["location"]["lines"]["begin"] >= 1
            assert not entry["location"]["path"].startswith(("/", "./"))
            assert entry["description"]


CASE = {"name", "time", "classname", "group"}
SUITE = {
    "name",
    "tests",
    "failures",
    "errors",
    "group",
    "time",
    "skipped",
    "timestamp",
    "hostname",
    "id",
    "package",
    "file",
    "log",
    "url",
    "version",
}
CHILDREN = {"skipped", "errors", "failure", "system-out", "system-err"}


def suite(text: str) -> ET.Element:
    """The suite, after the checks of the strict dialect: what junit-10.xsd allows, and counts that are right."""
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", text)
    root = ET.fromstring(text)
    assert (root.tag, len(root)) == ("testsuites", 1)
    found = root[0]
    assert (found.tag, set(found.attrib) <= SUITE) == ("testsuite", True)
    assert {child.tag for child in found} <= {"properties", "testcase"}
    cases = found.findall("testcase")
    for case in cases:
        assert set(case.attrib) <= CASE
        assert {child.tag for child in case} <= CHILDREN
        for child in case:
            assert set(child.attrib) <= ({"type", "message"} if child.tag in ("failure", "skipped") else set())
    assert found.get("tests") == str(len(cases))
    assert found.get("failures") == str(len(found.findall("testcase/failure")))
    assert found.get("skipped") == str(len(found.findall("testcase/skipped")))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names)
    return found


def test_junit() -> None:
    report, style = small()
    found = suite(rendered("junit", report, style))
    assert found.get("failures") == str(len(failing(report.findings, style.fail_on))) == "2"
    assert len(found.findall("testcase")) == len(report.findings)
    failure = found.find("testcase/failure")
    assert failure is not None
    assert failure.get("type") == "CC101"
    assert "articles/courier.txt:2:25: courier: “164” reads as 164" in (failure.text or "").splitlines()


def test_junit_hostile() -> None:
    report, style = hostile()
    assert int(suite(rendered("junit", report, style)).get("failures", 0)) == len(
        failing(report.findings, style.fail_on)
    )


def test_junit_skips_what_is_waived() -> None:
    report, style = small()
    waiver = Waiver(fingerprint="x", by="Ada", decided="2026-01-01", reason="seen", until="2026-02-01")
    found = suite(
        rendered("junit", replace(report, findings=tuple(replace(f, waiver=waiver) for f in report.findings)), style)
    )
    assert (found.get("failures"), found.get("skipped")) == ("0", str(len(report.findings)))


def test_junit_against_the_published_schema(tmp_path: Path) -> None:
    folder = os.environ.get("CLAIMS_SCHEMAS")
    if not folder:
        pytest.skip("CLAIMS_SCHEMAS names no folder with junit-10.xsd")
    xmlschema = pytest.importorskip("xmlschema")
    schema = xmlschema.XMLSchema(str(Path(folder) / "junit-10.xsd"))
    for report, style in (small(), hostile()):
        file = tmp_path / "report.xml"
        file.write_text(rendered("junit", report, style), encoding="utf-8")
        schema.validate(str(file))


def test_csv() -> None:
    for report, style in (small(), hostile()):
        rows = list(csv.reader(rendered("csv", report, style).splitlines(), strict=True))
        assert tuple(rows[0]) == HEAD
        assert {len(row) for row in rows} == {len(HEAD)}
        assert len(rows) == 1 + sum(max(len(finding.claims), 1) for finding in report.findings)
        assert {row[0] for row in rows[1:]} == {finding.fingerprint for finding in report.findings}
        for row in rows[1:]:
            for cell in row:
                assert not re.match(r"[\s\u200b\ufeff]*[=+\-@|%＝＋－＠]", cell) or re.fullmatch(r"-?\d+", cell)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "' =1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+49 30", "'+49 30"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("＝1", "'＝1"),
        ("-5", "-5"),
        ("+2.5", "+2.5"),
        ("a=b", "a=b"),
        ("a\nb", "a b"),
        ("", ""),
    ],
)
def test_no_cell_is_computed(text: str, cell: str) -> None:
    assert safe(text) == cell
