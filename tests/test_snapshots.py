"""Whole reports of a small desk, as a reader sees them. Write them anew with CLAIMS_SNAPSHOTS=write, then read the diff."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from checker.reports import formats
from tests.running import TODAY, claims

HERE = Path(__file__).parent / "snapshots"
FILES = {
    "terminal": "report.txt",
    "markdown": "report.md",
    "json": "report.json",
    "html": "report.html",
    "csv": "report.csv",
    "concise": "report.concise.txt",
    "github": "report.github.txt",
    "gitlab": "report.gitlab.json",
    "junit": "report.junit.xml",
    "sarif": "report.sarif",
    "claimreview": "report.claimreview.jsonld",
    "webannotation": "report.webannotation.jsonld",
    "mismatch": "report.mismatch.csv",
    "ftm": "report.ftm.csv",
}
# The page's look and script, and their sums, have tests of their own.
STYLED = re.compile(r"(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|sha256-[^']*", re.DOTALL)


@pytest.mark.parametrize("name", FILES)
def test_whole_report(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("checker.reports._program.version", lambda name: "1.2.3")
    ran = claims("check", "desk", "--texts", "desk/texts", "--today", TODAY, "--format", name)
    assert ran.exit == 1
    # What a format has no place for is said on standard error, and nothing else.
    assert all(line.startswith(f"{name}: ") for line in ran.err.splitlines())
    file = HERE / FILES[name]
    shown = STYLED.sub("…", ran.out) if name == "html" else ran.out
    if os.environ.get("CLAIMS_SNAPSHOTS") == "write":
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text("utf-8")


def test_every_format_has_a_snapshot() -> None:
    assert set(formats()) == set(FILES)


def test_offsets_lead_to_the_words() -> None:
    """Every span of the JSON report cuts the quote, or the value, out of the source's text."""
    report = json.loads((HERE / "report.json").read_text("utf-8"))
    texts = {
        source["id"]: (HERE / "desk" / "texts" / source["file"]).read_text("utf-8") for source in report["sources"]
    }
    shown = [claim for finding in report["findings"] for claim in finding["claims"] if claim["evidence"] == "verified"]
    assert len(shown) > 10
    for claim in shown:
        text = texts[claim["source"]]
        assert text[claim["start"] : claim["stop"]] == claim["quote"]
        assert text[claim["value_start"] : claim["value_stop"]] == claim["written"]
        before = text[: claim["value_start"]]
        assert (claim["line"], claim["column"]) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
