"""Two short reports that differ in one sentence: what is told of two owners, places, sorts or stages is no conflict, what is told of one is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.extract.test_questions import ALARMS, groups_of

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "kept_apart.yaml").read_text(encoding="utf-8"))


def alarms(case: dict[str, str]) -> list[str]:
    frame = "\n\n".join(TABLE["frames"][case["in"]])
    texts = [frame.replace("{}", case[which]) for which in ("one", "two")]
    return [group.slot for group in groups_of({"texts": texts}) if str(group.verdict) in ALARMS]


@pytest.mark.parametrize("case", TABLE["apart"], ids=lambda case: case["one"])
def test_apart(case: dict[str, str]) -> None:
    assert alarms(case) == []


@pytest.mark.parametrize("case", TABLE["conflict"], ids=lambda case: case["one"])
def test_conflict(case: dict[str, str]) -> None:
    assert alarms(case)
