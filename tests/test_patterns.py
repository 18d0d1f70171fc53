"""Patterns do the same in every Python that the project supports."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Python before 3.11.5 goes on in the middle of such a group where it should give it up (python/cpython#106052).
_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+(?!,)|\(\?>")


@pytest.mark.parametrize("package", ["claims", "checker"])
def test_no_group_is_possessive(package: str) -> None:
    sources = (ROOT / package).rglob("*.py")
    assert not [path.name for path in sources if _GROUP.search(path.read_text(encoding="utf-8"))]
