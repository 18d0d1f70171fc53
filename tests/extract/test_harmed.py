"""Who was killed and hurt in incidents of many kinds, by article and by sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.extract.incidents.incident import incident
from claims.extract.incidents.victims import suffered
from claims.value import Reading

_CASES: Any = yaml.safe_load((Path(__file__).parent / "harmed.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES["articles"], ids=lambda case: case["title"][:60])
def test_article(case: dict[str, Any]) -> None:
    found = incident(f"{case['title']}\n\n{case['text']}", Reading())
    killed = found.killed.number if found.killed else 0
    injured = found.injured.number if found.injured else 0
    assert (killed, injured) == (case["killed"], case["injured"])


@pytest.mark.parametrize("case", _CASES["sentences"], ids=lambda case: case["text"][:60])
def test_sentence(case: dict[str, Any]) -> None:
    told = [one for one in suffered(case["text"]) if one.family in ("killed", "shot", "injured")]
    assert [f"{one.family} {one.number}" for one in told] == case["told"]
