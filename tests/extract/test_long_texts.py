"""Statements that a noun alone brings together contradict each other in short reports; in long texts they may be of two things."""

from __future__ import annotations

import pytest

from checker.discover import discover
from checker.verdicts import told
from tests.extract.told_on import read

ALARM = "The depot at Selm burned down on Monday. No alarm sounded at the depot, a watchman said."
SOUNDED = "The depot at Selm burned down on Monday. The alarm sounded at the depot, the owner said."
# Forty figures of other matters: a feature, and no report.
MORE = " ".join(f"In {1950 + at} the firm sold {1000 + 37 * at} carts to {20 + at} farms." for at in range(40))


@pytest.mark.parametrize(("more", "verdict"), [("", "conflict"), (MORE, "uncertain")])
def test_what_is_told_of_an_alarm(more: str, verdict: str) -> None:
    claims, sources = read([(5, f"{ALARM} {more}"), (5, f"{SOUNDED} {more}")])
    groups = [group for group in told(discover(claims), sources) if group.slot.startswith("whether-")]
    assert [pair.verdict for group in groups for pair in group.pairs] == [verdict]
