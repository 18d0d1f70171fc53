"""Which of two positions gives way to the other, and which values fit together by chance only."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.judge.plans import supersedes
from checker.judge.room import has_room
from checker.judge.stand import Stand
from checker.judge.updates import Course, undated, updates
from claims.claim import Modality
from claims.value import Given, Reading, Value
from claims.values import kind

DAY = date(2024, 3, 20)
RISING, FALLING = Course(cumulative=True), Course(falling=True)


def value(sort: str, words: str) -> Value:
    found: Value = kind(sort).parse(words, Reading(published=(DAY, DAY)))
    return found


def at(day: int, words: str, modality: Modality = Modality.ASSERTED, pair: int = 0, **more: Any) -> Stand:
    said = date(2024, 3, day)
    return Stand(
        value("count", words), modality, (said, said), sure=frozenset((pair,)), likely=frozenset((pair,)), **more
    )


def moved(course: Course, *stands: Stand) -> str | None:
    one, two, *_ = stands
    return updates(one, two, kind("count").relate(one.value, two.value, Given()), course, stands)


@pytest.mark.parametrize(
    ("course", "stands", "told"),
    [
        (RISING, (at(5, "9"), at(7, "12")), "higher"),
        (RISING, (at(7, "12"), at(5, "9")), "higher"),
        (RISING, (at(5, "9"), at(5, "12")), None),  # of one day
        (RISING, (at(5, "12"), at(7, "9")), None),  # what is counted upwards does not fall
        (FALLING, (at(5, "12"), at(7, "9")), "lower"),
        (FALLING, (at(5, "9"), at(7, "12")), None),
        (Course(), (at(5, "9"), at(7, "12")), None),  # a size that is told once
        (Course(), (at(5, "9"), at(7, "12", rising=True)), "higher"),
        (Course(), (at(5, "9"), at(7, "12", running=True)), "higher"),
        (Course(), (at(5, "9", running=True), at(7, "12")), None),  # what it had risen to then
        (Course(), (at(5, "12"), at(7, "9", fallen=True)), "lower"),
        (Course(), (at(5, "12", fallen=True), at(7, "9")), None),  # the earlier text tells of an earlier fall
        (RISING, (at(5, "at least 9"), at(7, "12")), "higher"),
        (RISING, (at(5, "about 11,000"), at(7, "11,000")), None),
        (RISING, (at(5, "dozens"), at(7, "26")), None),
        (
            RISING,
            (at(5, "9"), at(7, "12", pair=1)),
            "higher",
        ),  # little need speak for a toll that is somewhat higher later
        (RISING, (at(5, "9"), at(7, "40", pair=1)), None),  # not even likely of one question
        (Course(), (at(5, "9"), at(7, "12", pair=1, running=True)), None),
        (RISING, (at(5, "at least 3"), at(7, "40")), None),  # so many times what it was is rather of something else
        (RISING, (at(5, "at least 4"), at(7, "40")), "higher"),
        (RISING, (at(5, "9"), at(7, "12", past="2018")), None),  # the toll of another year
        (RISING, (at(5, "9"), at(7, "12", borrowed=True)), None),  # only counted, and nothing tells that they died
        (FALLING, (at(5, "12", borrowed=True), at(7, "9")), None),
        (Course(), (at(5, "8,000", counting=True), at(7, "9,500")), "count"),
        (Course(), (at(5, "8,000", counting=True), at(7, "500")), None),
        (RISING, (at(5, "none"), at(7, "12", pair=1)), None),
        (RISING, (at(5, "none"), at(7, "12")), "higher"),
        (RISING, (at(5, "9"), at(7, "12"), at(9, "9")), None),  # told again
        (RISING, (at(5, "9"), at(7, "12"), at(6, "9")), "higher"),
        (RISING, (at(5, "9"), at(7, "12"), at(9, "9", pair=1)), "higher"),
        (RISING, (at(5, "9"), at(7, "12"), at(9, "9", Modality.DENIED)), "higher"),
    ],
)
def test_updates(course: Course, stands: tuple[Stand, ...], told: str | None) -> None:
    reason = moved(course, *stands)
    counted = "the earlier report gives a count that went on"
    assert reason == (counted if told == "count" else told and f"the later report gives the {told} figure")


@pytest.mark.parametrize(
    ("one", "two", "gives_way"),
    [
        (at(5, "300", Modality.PLANNED), at(7, "400", Modality.PLANNED, anew=True), True),
        (at(5, "300", Modality.PLANNED), at(12, "400", Modality.PLANNED), True),
        (at(5, "300", Modality.PLANNED), at(7, "400", Modality.PLANNED), False),  # one plan, told otherwise
        (at(5, "300", Modality.PLANNED, anew=True), at(7, "400", Modality.PLANNED), False),
        (at(5, "300", Modality.PLANNED), at(5, "400", Modality.PLANNED, anew=True), False),
        (at(5, "4th", Modality.PLANNED), at(17, "5th", Modality.PLANNED), False),
        (at(5, "4th", Modality.PLANNED), at(7, "5th"), True),
        (at(5, "300"), at(7, "400"), False),
        (at(5, "300", Modality.PLANNED), at(7, "400"), True),  # how many came is no plan told otherwise
        (at(5, "300", Modality.PLANNED), at(17, "400"), True),
        (at(5, "300 m", Modality.PLANNED), at(7, "400 m"), False),  # a size told otherwise
        (at(5, "300 m", Modality.PLANNED), at(17, "400 m"), True),
        (at(5, "300"), at(7, "400", Modality.PLANNED), False),  # planned after it had come out otherwise
    ],
)
def test_plans(one: Stand, two: Stand, gives_way: bool) -> None:
    assert (supersedes(one, two) is not None) is gives_way
    assert (supersedes(two, one) is not None) is gives_way


@pytest.mark.parametrize(
    ("sort", "one", "two", "room"),
    [
        ("count", "at least 9", "11", False),
        ("count", "more than 400", "412", False),
        ("count", "at least 16", "498,700", True),
        ("count", "under 2,000", "3", True),
        ("count", "about 300", "312", False),
        ("count", "dozens", "80", False),
        ("date", "since 2019", "10 December 2023", True),
        ("date", "since 1 March 2025", "1 March 2025", False),
        ("date", "by 30 June 2024", "11 May 2024", True),
        ("date", "2024", "10 December 2024", False),
        ("date", "1933-2010", "1961", True),
    ],
)
def test_room(sort: str, one: str, two: str, room: bool) -> None:
    assert has_room(value(sort, one), value(sort, two)) is room
    assert has_room(value(sort, two), value(sort, one)) is room


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [(frozenset((3,)), frozenset((3, 5)), True), (frozenset((3,)), frozenset((5,)), False), (None, None, False)],
)
def test_what_was_weighed_as_a_later_state(one: frozenset[int] | None, two: frozenset[int] | None, told: bool) -> None:
    said = moved(Course(), at(5, "9", moved=one), at(7, "12", moved=two))
    assert (said == "the later report gives the higher figure") == told


MARCH = (date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("course", "one", "two", "unknown"),
    [
        (RISING, at(5, "9"), at(5, "12")._replace(said=MARCH), True),  # published "in March 2024"
        (RISING, at(5, "9"), at(5, "12")._replace(said=None), True),
        (RISING, at(5, "9")._replace(said=MARCH), at(5, "12")._replace(said=MARCH), True),
        (
            RISING,
            at(1, "12"),
            at(5, "9")._replace(said=MARCH),
            False,
        ),  # the lower one was told later, whichever day it was
        (Course(cumulative=True, falling=True), at(1, "12"), at(5, "9")._replace(said=MARCH), True),
        (RISING, at(5, "9", before=True), at(5, "12"), True),  # its text says that it was told earlier
        (RISING, at(5, "9"), at(5, "12"), False),
        (RISING, at(5, "9"), at(7, "12"), False),
        (RISING, at(5, "9")._replace(said=None), at(5, "12")._replace(said=None), False),
        (Course(), at(5, "9"), at(5, "12")._replace(said=MARCH), False),  # what is told once does not rise
    ],
)
def test_which_of_two_figures_that_rise_was_told_later_may_be_unknown(
    course: Course, one: Stand, two: Stand, unknown: bool
) -> None:
    assert undated(one, two, course) is unknown
    assert undated(two, one, course) is unknown
