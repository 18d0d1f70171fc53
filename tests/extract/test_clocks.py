"""Times of day in running text, by a table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from claims.extract.texts.read import read
from claims.value import Reading

CASES = yaml.load(Path(__file__).with_name("clocks.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_times_of_day_are_read(case: dict[str, list[str]]) -> None:
    marked = str(case["text"])
    text = re.sub(r"[\[\]]", "", marked)
    found = [clock for passage in read(text, Reading()).passages for clock in passage.clocks]
    assert [text[one.span.start : one.span.stop] for one in found] == re.findall(r"\[(.*?)\]", marked)
    assert [one.value.key() for one in found] == case["keys"]


def test_what_tells_the_hour_counts_nothing() -> None:
    text = "At twenty past two the mill burned; at 02.34 on 9 May and for three quarters of an hour it rained."
    assert not [item for passage in read(text, Reading()).passages for item in passage.counts]
