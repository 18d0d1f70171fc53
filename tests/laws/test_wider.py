"""One more claim that is merely vaguer never turns an agreement into a conflict."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.finding import Verdict
from tests.laws.desks import ENTITIES as NAMES
from tests.laws.desks import SOURCES as PAPERS
from tests.laws.desks import Desk, report, slots


def wider_counts(number: int) -> st.SearchStrategy[str]:
    below, above = st.integers(0, number), st.integers(number, 10 * number)
    return st.one_of(
        st.just(f"about {number}"),
        st.just(f"exactly {number}"),
        below.map(lambda low: f"at least {low}"),
        above.map(lambda high: f"up to {high}"),
        below.filter(lambda low: low < number).map(lambda low: f"more than {low}"),
        above.filter(lambda high: high > number).map(lambda high: f"fewer than {high}"),
        st.tuples(below, above).filter(lambda both: both[0] < both[1]).map(lambda both: f"{both[0]} to {both[1]}"),
    )


def wider_dates(year: int, month: int, day: int) -> st.SearchStrategy[str]:
    whole = f"{year}-{month:02}"
    return st.sampled_from(
        [
            whole,
            str(year),
            f"{year}~",
            f"{year // 10}X",
            f"the {year // 10 * 10}s",
            f"{whole}-01/{whole}-28",
            f"{year - 1}/{year + 1}",
            f"{whole}-{day:02}",
            f"since {year}",
        ]
    )


def desk(kind: str, values: list[str]) -> Desk:
    rows: list[dict[str, Any]] = [
        {"source": source, "about": "flood", "slot": f"{kind}-a", "value": value}
        for source, value in zip(("herald", "courier", "post"), values, strict=True)
    ]
    return {"version": "1", "sources": PAPERS, "entities": NAMES, "slots": slots([kind]), "claims": rows}


def verdict(kind: str, values: list[str]) -> Verdict | None:
    return report(desk(kind, values)).findings[0].verdict


@settings(max_examples=40)
@given(st.integers(2, 100_000), st.data())
def test_counts(number: int, data: st.DataObject) -> None:
    wide = data.draw(wider_counts(number))
    assert verdict("count", [str(number), f"{number:,}", wide]) in (Verdict.AGREEMENT, Verdict.COMPATIBLE)


@settings(max_examples=40)
@given(st.integers(1950, 2030), st.integers(1, 12), st.integers(1, 28), st.data())
def test_dates(year: int, month: int, day: int, data: st.DataObject) -> None:
    exact = f"{year}-{month:02}-{day:02}"
    wide = data.draw(wider_dates(year, month, day))
    assert verdict("date", [exact, exact, wide]) in (Verdict.AGREEMENT, Verdict.COMPATIBLE)


def test_places_and_terms_and_lists() -> None:
    assert verdict("place", ["Lindmoor", "Lindmoor", "Ostland"]) is Verdict.COMPATIBLE
    assert verdict("term", ["ebb", "low tide", "the tide"]) is Verdict.COMPATIBLE
    assert verdict("set", ["Ostby and Vail", "Vail and Ostby", "towns such as Vail"]) is Verdict.COMPATIBLE
