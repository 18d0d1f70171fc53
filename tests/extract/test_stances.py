"""How a sentence stands to what it tells, and by whom, by a table that a reader can see."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "stances.yaml").read_text(encoding="utf-8"))
DAY = date(2024, 3, 5)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_stance(case: dict[str, Any]) -> None:
    source = Source(id="one", published=Published(date=DAY.isoformat(), basis="stated"))
    claims = extract(Document("one", "one", case["text"], ""), source, Reading(published=(DAY, DAY)))
    told = [(claim.value.key(), claim.attribution.by or "-") for claim in claims if claim.slot == case["slot"]]
    if case["says"] == "none":
        assert not told
    else:
        assert [says for says, _ in told] == [case["says"]]
        assert case.get("by") in (None, told[0][1])
