"""Figures that have their counterpart elsewhere, folder by folder: what contradicts nobody, and what does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.test_told_over_time import verdicts

ROWS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("counterparts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ROWS)
def test_counterparts(name: str, tmp_path: Path) -> None:
    row = ROWS[name]
    said = verdicts(tmp_path, row["texts"], row["pairs"])
    wanted = [pair[4] for pair in row["pairs"]]
    assert ["quiet" if got != "conflict" else got for got in said] == wanted
