"""Whom a text names as the one who says a value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.extract.speech.speakers import Speakers
from claims.extract.texts.read import read
from claims.value import Reading

CASES = yaml.safe_load(Path(__file__).with_name("speakers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_speakers(case: dict[str, Any]) -> None:
    text = case["text"]
    speakers = Speakers(read(text, Reading()))
    said = {words: speakers.at(text.index(words)) for words in case["by"]}
    assert said == {words: None if who == "none" else who for words, who in case["by"].items()}


@pytest.mark.parametrize("case", [case for case in CASES if "via" in case], ids=lambda case: case["text"][:60])
def test_through_whom(case: dict[str, Any]) -> None:
    text = case["text"]
    speakers = Speakers(read(text, Reading()))
    said = {words: speakers.said(text.index(words)).via for words in case["via"]}
    assert said == {words: None if who == "none" else who for words, who in case["via"].items()}
