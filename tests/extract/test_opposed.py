"""Two texts that tell opposite things of whom or what both name, and pairs that only look so."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.verdicts import told
from tests.extract.told_on import read

ROWS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "opposed.yaml").read_text(encoding="utf-8"))
DAY = date(2024, 3, 5).day


def _alarms(texts: list[str], days: list[int]) -> set[str]:
    claims, sources = read(list(zip(days, texts, strict=True)))
    return {
        group.slot
        for group in told(discover(claims), sources)
        for pair in group.pairs
        if pair.verdict in ("conflict", "violation")
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " / ".join(row["texts"]))
def test_two_texts(row: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "known" in row:
        request.applymarker(pytest.mark.xfail(strict=True, reason=row["known"]))
    found = _alarms(row["texts"], row.get("days", [DAY, DAY]))
    assert found == set(row.get("found", ()))
    assert found == _alarms(row["texts"][::-1], row.get("days", [DAY, DAY])[::-1])
