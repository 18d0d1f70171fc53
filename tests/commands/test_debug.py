"""``claims check --debug``: every value on standard error with its place, reading and rule; the report is as without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import TODAY, claims

HERE = Path(__file__).parent.parent
DESK = HERE / "snapshots" / "desk"
TOLD = """\
courier:1:90 '164' -> count 164 (as written)
courier:1:17 '4 March 2025' -> date 2025-03-04 (day-month-year)
courier:1:72 'Lindmoor' -> place lindmoor (as written)
courier:2:52 'Yegor Orlov' -> person yegor orlov (as written)
courier:2:12 'nine' -> count 9 (as written)
courier:3:1 'six' -> count 6 (as written)
herald:3:23 'Lindmoor' -> place lindmoor (as written)
herald:3:54 'Tuesday night' -> date 2025-03-04 night (weekday)
herald:3:73 '120 people' -> count 120 (number)
herald:4:27 'at least seven' -> count [7,) (number)
herald:5:12 'four' -> count 4 (as written)
herald:6:9 'Jegor Orlow' -> person jegor orlow (as written)
herald:6:55 '2026' -> date 2026 (as written)
herald:7:44 '2 million dollars' -> count 2000000 USD (money)
"""


def test_places_in_the_texts() -> None:
    assert claims("check", DESK, "--texts", DESK / "texts", "--today", TODAY, "--debug").err == TOLD


def test_places_of_the_claims_file() -> None:
    """Without the texts the column is not known; without a line nothing is."""
    told = claims("check", HERE / "scenarios" / "quotes", "--today", TODAY, "--debug").err.splitlines()
    assert told[:3] == [
        "courier 'forty' -> count 40 (as written)",
        "courier:1 '2 million dollars' -> count 2000000 USD (money)",
        "herald:3 '112' -> count 112 (as written)",
    ]


@pytest.mark.parametrize("format_", ["terminal", "json", "markdown"])
def test_the_report_stays(format_: str) -> None:
    args = ("check", DESK, "--texts", DESK / "texts", "--today", TODAY, "--format", format_)
    plain, debug = claims(*args), claims(*args, "--debug")
    assert (debug.exit, debug.out) == (plain.exit, plain.out)
    assert plain.err == ""


def test_hostile_words(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        'version: "1"\nsources: [{id: "::error::"}]\nentities: [{id: e, kind: event, name: e}]\n'
        "slots: [{id: s, title: S, kind: term}]\n"
        'claims: [{source: "::error::", about: e, slot: s, value: "a\\nb \\e[31m ##[group]"}]\n',
        encoding="utf-8",
    )
    ran = claims("check", tmp_path, "--debug")
    assert ran.exit == 0, ran.err
    assert len(ran.err.splitlines()) == 1
    assert not ran.err.startswith("::")
    assert not any(found in ran.err for found in ("\x1b", "##["))
