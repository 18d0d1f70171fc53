"""How properties are tried: the same cases in every run, and no clock. CLAIMS_EXPLORE=1 looks for new cases."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("suite", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "explore", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("explore" if os.environ.get("CLAIMS_EXPLORE") else "suite")


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal in which the tests run decides nothing."""
    for name in ("COLUMNS", "NO_COLOR", "TERM", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text, in which the commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "said.txt").write_text("Nine people died.\n", encoding="utf-8")
    return tmp_path
