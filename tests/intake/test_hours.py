"""The hour of a date line, as the file's data or a reader writes it."""

from __future__ import annotations

import pytest

from claims.intake.model import Meta
from claims.intake.published import from_metadata, published
from claims.intake.published.hours import hour_of


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("Updated 14:20, Tuesday 3 March 2026", "14:20"),
        ("Published: Tuesday, March 5, 2024 at 4:10 p.m. ET", "16:10 ET"),
        ("12.05 am, 5 May 2025", "00:05"),
        ("Published on 4 March 2025, 09:10 GMT", "09:10 GMT"),
        ("4 March 2025", None),
        ("Published 09:10, updated 11:40", None),  # which of them the text is of is not known
        ("04.03.2025", None),
        ("Tuesday 13:70", None),
    ],
)
def test_hour_of(line: str, hour: str | None) -> None:
    assert hour_of(line) == hour


@pytest.mark.parametrize(
    ("stamp", "hour"),
    [
        ("2025-03-04T09:10:00+01:00", "09:10 +01:00"),
        ("2025-03-04T09:10:00Z", "09:10 Z"),
        ("2025-03-04T00:00:00Z", None),  # a clock that was never set
        ("2025-03-04", None),
    ],
)
def test_hour_of_metadata(stamp: str, hour: str | None) -> None:
    assert from_metadata(stamp, "meta date").time == hour


def test_a_led_line_with_its_hour_first_dates_the_text() -> None:
    found = published("Fire in the mill\nUpdated 14:20, Tuesday 3 March 2026\n\nThe mill burnt down.\n", Meta())
    assert (found.date, found.time) == ("2026-03-03", "14:20")
