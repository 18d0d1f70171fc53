"""Ages that a text tells of a year or of another time, beside a birth date that another tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import claims

BORN = "Oskar Lindqvist was born on 3 May 1950 in Wick.\n"


@pytest.mark.parametrize(
    ("told", "findings"),
    [
        ("Oskar Lindqvist, who was then 34 years old, left the survey.\n", 0),
        (
            "Oskar Lindqvist (born 3 May 1950, Wick) is an officer. Commissioned at the age of 22 in 1972, he went to sea.\n",
            0,
        ),
        (
            "Oskar Lindqvist (born 3 May 1950, Wick) is an officer. Commissioned at the age of 22 in 1989, he went to sea.\n",
            1,
        ),
    ],
)
def test_an_age_of_another_time_beside_a_birth_date(tmp_path: Path, told: str, findings: int) -> None:
    (tmp_path / "a.txt").write_text(BORN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(told, encoding="utf-8")
    ran = claims("check", str(tmp_path))
    assert ran.exit == findings, ran.out + ran.err
