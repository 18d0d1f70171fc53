"""The pictures of the page: lines of numbers and days, spellings, and who agrees with whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.finding import Finding, Report, Verdict
from checker.reports._page.bars import Bar
from checker.reports._page.pairs import pairs
from checker.reports._page.plot import Plot, plot
from checker.reports._page.scale import day_marks, number_marks, scale
from checker.reports._page.tree import tree
from tests.formats.desks import small


def found(report: Report, code: str) -> Finding:
    return next(finding for finding in report.findings if finding.code.startswith(code))


def drawn(finding: Finding) -> Plot:
    picture = plot(finding)
    assert picture is not None
    return picture


def test_a_number_line_with_dots_and_an_open_end() -> None:
    picture = drawn(found(small()[0], "CC101"))
    assert picture.title == "Number line"
    assert [(row.label, row.exact, row.open_low, row.open_high) for row in picture.rows] == [
        ("courier", True, False, False),
        ("herald", True, False, False),
        ("post", False, False, True),
    ]
    assert picture.rows[0].start > picture.rows[1].start > picture.rows[2].start
    assert picture.limit is None


def test_a_broken_limit_is_drawn() -> None:
    picture = drawn(found(small()[0], "CC2"))
    assert picture.limit is not None
    assert picture.limit.label == "120"
    part = next(row for row in picture.rows if row.role == "part")
    assert part.beyond == (picture.limit.at, part.start)
    assert [row.role for row in picture.rows] == ["whole", "whole", "part"]
    assert picture.roles == ("whole", "part")


def test_a_timeline_shows_precision_as_length() -> None:
    report, _ = small()
    picture = drawn(found(report, "CC003"))
    assert picture.title == "Timeline"
    widths = {row.label: row.width for row in picture.rows}
    assert widths["courier"] > 50 * widths["herald"] > 0


def test_no_picture_where_there_is_nothing_to_see() -> None:
    report, _ = small()
    conflict = found(report, "CC101")
    assert plot(replace(conflict, claims=conflict.claims[:1])) is None
    assert plot(replace(conflict, kind="person")) is None
    mixed = tuple(replace(claim, key=key) for claim, key in zip(conflict.claims, ("5 km", "7 EUR", "9"), strict=True))
    assert plot(replace(conflict, claims=mixed)) is None
    odd = tuple(
        replace(claim, key=key) for claim, key in zip(conflict.claims, ("45th", "7", "relative: then"), strict=True)
    )
    assert plot(replace(conflict, claims=odd)) is None


@pytest.mark.parametrize("keys", [("1", "1000000"), ("0", "0.001"), ("-5", "5"), ("[,3]", "[3,)"), ("1e400", "1")])
def test_any_figures_can_be_drawn(keys: tuple[str, str]) -> None:
    conflict = found(small()[0], "CC101")
    picture = plot(
        replace(
            conflict, claims=tuple(replace(claim, key=key) for claim, key in zip(conflict.claims, keys, strict=False))
        )
    )
    for row in picture.rows if picture else ():
        assert 0 <= row.start <= row.start + row.width <= 101


@pytest.mark.parametrize(("low", "high"), [(1, 2), (0, 1e9), (2, 3e6), (-4, -3), (0, 0.004)])
def test_a_few_round_marks(low: float, high: float) -> None:
    marks = number_marks(scale([low, high], False, False, True), str)
    assert 2 <= len(marks) <= 8
    assert all(0 <= mark.at <= 1 for mark in marks)


@pytest.mark.parametrize(("days", "label"), [(3, "7 Jan 2022"), (200, "Mar 2022"), (3000, "2024"), (300000, "2200")])
def test_a_few_marks_of_days(days: int, label: str) -> None:
    start = 738162  # 7 January 2022
    marks = day_marks(scale([start, start + days], False, False, False))
    assert 2 <= len(marks) <= 9
    assert label in {mark.label for mark in marks}


def test_spellings_with_the_letters_that_differ() -> None:
    report, _ = small()
    base = found(report, "CC101")
    names = ("Jegor Orlow", "Yegor Orlov", "Orlow")
    claims = tuple(
        replace(claim, written=name, normalised="Jegor Orlow") for claim, name in zip(base.claims, names, strict=True)
    )
    grown = tree(replace(base, verdict=Verdict.VARIANT, kind="person", claims=claims))
    assert grown is not None
    assert [spelling.pieces for spelling in grown.spellings] == [
        (("Jegor Orlow", True),),
        (("Y", False), ("egor Orlo", True), ("v", False)),
        (("Orlow", True),),
    ]


def test_who_agrees_with_whom() -> None:
    report, _ = small()
    stands = {(pair.left, pair.right): {name: count for name, count, _, _ in pair.counts} for pair in pairs(report)[0]}
    assert stands[("courier", "herald")] == {"conflict": 1, "open": 0, "compatible": 1, "agree": 0}
    assert stands[("herald", "post")] == {"conflict": 0, "open": 0, "compatible": 1, "agree": 0}


def test_a_bar_knows_its_ends() -> None:
    assert Bar("a", "b", None, 2.0, None).ends == (2.0,)
