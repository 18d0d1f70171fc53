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
# Of these a difference is a conflict only where both sentences name one day: else it is uncertain, and counts as found here.
OPPOSED = ("fate-", "role-", "sign-")


def _alarms(texts: list[str], days: list[int]) -> set[str]:
    claims, sources = read(list(zip(days, texts, strict=True)))
    return {
        group.slot
        for group in told(discover(claims), sources)
        for pair in group.pairs
        if pair.verdict in ("conflict", "violation") or (pair.verdict == "uncertain" and group.slot.startswith(OPPOSED))
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " / ".join(row["texts"]))
def test_two_texts(row: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "known" in row:
        request.applymarker(pytest.mark.xfail(strict=True, reason=row["known"]))
    found = _alarms(row["texts"], row.get("days", [DAY, DAY]))
    assert found == set(row.get("found", ()))
    assert found == _alarms(row["texts"][::-1], row.get("days", [DAY, DAY])[::-1])


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("Skipper Jonas Ekdal was killed on Monday.", "Skipper Jonas Ekdal survived on Monday."), "conflict"),
        (("Skipper Jonas Ekdal was killed.", "Skipper Jonas Ekdal survived."), "uncertain"),
        (("Skipper Jonas Ekdal was killed on Monday.", "Skipper Jonas Ekdal survived."), "uncertain"),
        (("Ardal beat Lorne on Saturday.", "Lorne beat Ardal on Saturday."), "conflict"),
        (("Ardal beat Lorne.", "Lorne beat Ardal."), "uncertain"),
    ],
)
def test_one_occasion(texts: tuple[str, str], verdict: str) -> None:
    claims, sources = read([(DAY, text) for text in texts])
    groups = [group for group in told(discover(claims), sources) if group.slot.startswith(OPPOSED)]
    assert [pair.verdict for group in groups for pair in group.pairs] == [verdict]
