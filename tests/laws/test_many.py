"""What is found in the reports of one event does not depend on how many there are, nor on what lies beside them in a large folder."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from checker.discover.discovery import Divided
from checker.from_texts.left_out import divided
from checker.reports._page.unchecked_words import SENTENCES
from checker.verdicts import GroupTold
from tests.laws.wire import Event, found_in, reports

FIRE, OTHERS = Event(1), [Event(number, killed=20 + number) for number in range(2, 12)]
ODD = (3,)


def in_conflict(groups: Iterable[GroupTold], event: Event) -> list[str]:
    """The questions on which reports of an event contradict each other."""
    first = f"e{event.number}r"
    return [
        group.slot
        for group in groups
        if any(pair.verdict == "conflict" and pair.left.source.startswith(first) for pair in group.pairs)
    ]


@pytest.mark.parametrize("many", [4, 20, 21, 81, 150])
def test_the_odd_one_of_many_reports_is_found(many: int) -> None:
    groups, parts = found_in(reports(FIRE, many, ODD))
    assert in_conflict(groups, FIRE) == ["killed"]
    assert parts == Divided()


@pytest.mark.parametrize("many", [2, 21, 81])
def test_and_so_it_is_among_reports_of_other_events(many: int) -> None:
    groups, parts = found_in(reports(FIRE, many, (1,)), *(reports(other, 4, (2,)) for other in OTHERS))
    assert [in_conflict(groups, event) for event in (FIRE, *OTHERS)] == [["killed"]] * (len(OTHERS) + 1)
    events = {frozenset((pair.left.source[:3], pair.right.source[:3])) for group in groups for pair in group.pairs}
    assert all(len(event) == 1 for event in events)
    assert parts == Divided()


def test_more_reports_than_can_be_held_against_each_other_are_shared_out_and_counted() -> None:
    groups, parts = found_in(reports(FIRE, 201, ODD))
    assert in_conflict(groups, FIRE) == ["killed"]
    assert sorted(map(len, parts.shares)) == [100, 101]


def test_reports_that_share_nothing_are_counted() -> None:
    _, parts = found_in(*(reports(Event(number), 1) for number in range(1, 31)))
    assert len(parts.alone) + sum(map(len, parts.loose)) == 30


def test_what_was_not_fully_compared_is_told_with_its_reason() -> None:
    told = list(divided(Divided(loose=(("a", "b"), ("c", "d", "e")), shares=(("f", "g"), ("h", "i")), alone=("j",))))
    assert [entry.count for entry in told] == [5, 2, 1]
    assert told[0].items == ("a, b", "c, d, e")
    assert all(entry.reason in SENTENCES for entry in told)
