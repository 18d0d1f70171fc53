"""When a text was published, and how surely that is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.intake.folder import taken_in
from claims.intake.model import Dated, Meta
from claims.intake.published import from_metadata, published
from claims.intake.published.written import edtf_of

CASES = yaml.load((Path(__file__).parent / "published.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_of_a_text(case: dict[str, Any]) -> None:
    found = published(case["text"], Meta())
    if case["is"] == "null":
        assert (found.date, found.basis) == (None, "unknown")
    else:
        date, basis, origin = case["is"]
        assert (found.date, found.basis) == (date, basis)
        assert origin in found.origin


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2022-01-05T16:10:00-05:00", "2022-01-05"),
        ("2022-01-05", "2022-01-05"),
        ("20220105", "2022-01-05"),
        ("2022/1/5 10:00", "2022-01-05"),
        ("Wed, 05 Jan 2022 16:10:00 +0300", "2022-01-05"),
        ("January 5, 2022", "2022-01-05"),
        ("5 January 2022, 16:10", "2022-01-05"),
        ("January 2022", "2022-01"),
        ("2022", "2022"),
        ("2022-01-07/2022-01-08", "2022-01-07/2022-01-08"),
        ("13/01/2022", "2022-01-13"),
        ("1/13/2022", "2022-01-13"),
        ("03/04/2022", None),  # the third of April, or the fourth of March
        ("2022-02-30", None),
        ("yesterday", None),
        ("Thursday", None),
        ("", None),
    ],
)
def test_as_metadata_writes_it(written: str, edtf: str | None) -> None:
    assert edtf_of(written) == edtf


def test_the_file_comes_before_the_text() -> None:
    meta = Meta(published=from_metadata("2022-01-05", "front matter"))
    assert published("Published 9 May 2021\n\nWords.", meta) == Dated("2022-01-05", "stated", "front matter")


def test_a_date_line_comes_before_a_guess() -> None:
    meta = Meta(published=Dated("2024-01-01", "inferred", "a guess"), url="https://example.org/2023/12/31/salt")
    assert published("Published 9 May 2021\n\nWords.", meta).date == "2021-05-09"
    assert published("Words.", meta).date == "2024-01-01"


def test_the_address() -> None:
    found = published("Words.", Meta(url="https://example.org/2023/12/31/salt.html"))
    assert found == Dated("2023-12-31", "inferred", "the address")
    assert published("Words.", Meta(url="https://example.org/2023/13/31/salt.html")).date is None


def test_what_cannot_be_read_is_said() -> None:
    assert (
        from_metadata("03/04/2022", "front matter").origin == "not found: “03/04/2022” (front matter) names no one day"
    )


def test_the_year_of_a_dateline_from_the_other_texts() -> None:
    """An agency leaves the year out; the others of a story have it."""
    agency = ("agency.txt", b"HALDERN, Nov 11 (Example Press) - Three people were killed on Tuesday.")
    others = [
        ("local.txt", b"The Courier, Wednesday 12 November 2025\n\nA fourth victim has died."),
        ("radio.txt", b"Radio Haldern, 13 November 2025\n\nQ: Where were you?"),
    ]
    found = taken_in([agency, *others], {}).items[0].source.published
    assert (found.date, found.basis) == ("2025-11-11", "inferred")
    assert taken_in([agency], {}).items[0].source.published.date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Harbour Courier\n12/09/2021\n\nThe mill burnt down on Sunday.", None),
        ("Published: 12/09/2021\n\nThe mill burnt down on Sunday.", None),
        ("Published: 12/09/2021\n\nThe mill burnt down on 11 September.", "2021-09-12"),
        ("Published: 12/09/2021\n\nThe mill burnt down on December 8.", "2021-12-09"),
        ("Published: 12/09/2021\n\nThe mill burnt down. It opened on 25/03/2019.", "2021-09-12"),
        ("Statement of the owners. Date: 09/12/2024\n\nThe mill burnt down on 8 December.", "2024-12-09"),
        ("Published: 09/09/2021\n\nThe mill burnt down on Sunday.", "2021-09-09"),
    ],
)
def test_figures_that_may_mean_two_days(text: str, date: str | None) -> None:
    """The text's other dates say which day is meant; without them nothing does."""
    found = published(text, Meta())
    assert (found.date, found.basis) == ((date, "stated") if date else (None, "unknown"))
    assert bool(found.day) is (date is None)


@pytest.mark.parametrize(("beside", "date"), [("13 September 2021", "2021-09-12"), ("8 December 2021", "2021-12-09")])
def test_which_of_two_days_from_the_other_texts(beside: str, date: str) -> None:
    courier = ("courier.txt", b"Mill burns\n12/09/2021\n\nThe mill burnt down on Sunday.")
    herald = ("herald.txt", f"Mill burns\n{beside}\n\nThe mill burnt down.".encode())
    found = taken_in([courier, herald], {}).items[0].source.published
    assert (found.date, found.basis) == (date, "inferred")


def test_an_archive_gives_no_year() -> None:
    """Texts of many years were not put together for one story."""
    agency = ("agency.txt", b"HALDERN, Nov 11 (Example Press) - Three people were killed on Tuesday.")
    others = [
        ("old.txt", b"The Courier, 12 November 2019\n\nThe mill burnt down."),
        ("new.txt", b"The Courier, 13 November 2025\n\nThe mill was built again."),
    ]
    assert taken_in([agency, *others], {}).items[0].source.published.date is None


@pytest.mark.parametrize(
    ("made", "date"),
    [
        ("2024-03-08", "2024-03-05/2024-03-08"),
        ("2024-03-05", "2024-03-05"),
        ("2024-03-04", None),  # before what the text tells of: it is no copy of this text
        ("2026-01-10", None),  # a copy that somebody made years later
        ("2024-03", None),
        (None, None),
    ],
)
def test_the_day_of_a_file_beside_the_days_of_its_text(made: str | None, date: str | None) -> None:
    found = published("Bridge closed\n\nThe bridge was closed on March 5, 2024, the town said.", Meta(made=made))
    assert (found.date, found.basis) == (date, "inferred" if date else "unknown")


def test_the_day_of_a_file_alone_dates_no_text() -> None:
    assert published("The bridge was closed on Tuesday, the town said.", Meta(made="2024-03-08")).date is None
