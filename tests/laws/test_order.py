"""The same input in any order gives the same bytes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.reports import formats
from tests.laws.desks import Desk, desks, rendered, report

SECTIONS = ("sources", "entities", "slots", "rules", "claims", "waivers")


# These name the line of a claim in claims.yaml where its text lies elsewhere; a claim that moves has another line.
PLACED = {"concise", "github", "gitlab", "junit", "sarif"}


@settings(max_examples=12)
@given(desks(), st.data())
def test_order_of_entries_does_not_matter(desk: Desk, data: st.DataObject) -> None:
    shuffled: Desk = dict(desk)
    for name in SECTIONS:
        shuffled[name] = data.draw(st.permutations(desk[name]), label=name)
    shuffled = {name: shuffled[name] for name in data.draw(st.permutations(list(shuffled)), label="sections")}
    for name in set(formats()) - PLACED:
        assert rendered(report(shuffled), name) == rendered(report(desk), name)


@settings(max_examples=12)
@given(desks(), st.data())
def test_order_within_entries_does_not_matter(desk: Desk, data: st.DataObject) -> None:
    turned = {
        name: [dict(data.draw(st.permutations(list(entry.items())))) for entry in rows] if name == "claims" else rows
        for name, rows in desk.items()
    }
    assert rendered(report(turned)) == rendered(report(desk))
