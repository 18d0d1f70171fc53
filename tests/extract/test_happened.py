"""Where and when: the town and the day of invented incidents in many countries, and the hints that lead to them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.extract.incidents.days.happened_words import days_before, is_in_care, told_words
from claims.extract.incidents.incident import incident
from claims.extract.incidents.towns.hints import is_beside
from claims.value import Reading

_ARTICLES: Any = yaml.safe_load((Path(__file__).parent / "happened.yaml").read_text(encoding="utf-8"))["articles"]


def _marked(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["title"], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in _ARTICLES])
def test_article(case: dict[str, Any]) -> None:
    day: date = case["published"]
    found = incident(f"{case['title']}\n\n{case['text']}", Reading(published=(day, day)))
    given = {"city": found.place and found.place.name, "day": found.day and found.day.day}
    assert {name: given[name] for name, value in case["expect"].items() if value} == {
        name: value for name, value in case["expect"].items() if value
    }


@pytest.mark.parametrize(
    ("behind", "days"),
    [
        (" in the harbour, two days after a fire in the engine room", 2),
        (", a week after the blast", 7),
        (", three days after he turned 40", None),
        (" after the crash", None),
    ],
)
def test_days_before(behind: str, days: int | None) -> None:
    assert days_before(behind) == days


def test_a_fire_chief_is_no_fire() -> None:
    text = "Fire Chief Ann Bell said the fire began after reports of smoke"
    words = told_words(text, 0, len(text))
    assert words.count("fire") == 1
    assert "reports" not in words


@pytest.mark.parametrize(
    ("sentence", "care"),
    [
        ("She died on Tuesday at Mercy Hospital.", True),
        ("He died of his injuries on Friday.", True),
        ("He died at the scene.", False),
        ("Two were taken to hospital.", False),
        ("He died at the scene, and she died later in hospital", True),
        ("Taken to hospital, he died", False),
        ("He died\nThe hospital is closed", False),
    ],
)
def test_is_in_care(sentence: str, care: bool) -> None:
    assert is_in_care(sentence) is care


@pytest.mark.parametrize(
    ("before", "beside"),
    [
        ("a flat in Ayr, about 17 miles southwest of ", True),
        ("in Ayr, ", True),
        ("on the Mitchell Highway, about 12 km west of ", False),
        ("overturned 12 km west of ", False),
    ],
)
def test_is_beside(before: str, beside: bool) -> None:
    assert is_beside(before) is beside


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("His 2004 GMC pickup went into the ditch on June 29.", "2013-06-29"),
        ("In 2004 he went into the ditch on June 29.", "2004-06-29"),
    ],
)
def test_a_model_year_dates_nothing(text: str, day: str) -> None:
    published = date(2013, 7, 18)
    values = [one.value for one in find(text, Reading(published=(published, published)))]
    days = [value for value in values if isinstance(value, DateValue) and value.precision == "day"]
    assert [str(value.low) for value in days] == [day]
