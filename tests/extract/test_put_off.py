"""Which two dates may be the planned and the new day of one thing."""

from __future__ import annotations

import pytest

from checker.discover.by_value.put_off import changes
from checker.discover.by_value.timeline import timeline
from checker.discover.links.link import Links
from checker.discover.pairing.log_odds import Score
from checker.discover.pairing.sides import sides_of
from checker.judge.voices import said_in
from tests.extract.told_on import Texts, read

LINKS = Links({"t0": {"t1": 1.0}, "t1": {"t0": 1.0}}, few=True)


def found(texts: Texts) -> list[tuple[str, str]]:
    """The pairs of a day still to come and a later one, of two texts of days in March 2024."""
    claims, sources = read(texts)
    sides = sides_of([claim for claim in claims if claim.value.kind == "date"])
    pairs = changes({}, sides, LINKS, lambda i, j: Score(()), timeline(sides, said_in(sources)))
    return [(change.plan.claim.written, change.news.claim.written) for change in pairs]


PLAN = "The pool at Sarn will reopen on 20 March."


@pytest.mark.parametrize(
    ("texts", "pairs"),
    [
        ([(5, PLAN), (25, "The pool at Sarn reopened on 24 March.")], [("20 March", "24 March")]),
        ([(5, PLAN), (18, "The pool at Sarn will reopen on 9 April.")], [("20 March", "9 April")]),
        ([(25, "The pool at Sarn reopened on 24 March."), (5, PLAN)], [("20 March", "24 March")]),  # in any order
        ([(5, PLAN), (8, "The pool at Sarn will reopen on 9 April.")], []),  # one plan, told twice in a week
        ([(5, PLAN), (8, "The pool at Sarn will now reopen on 9 April instead.")], [("20 March", "9 April")]),
        ([(5, PLAN), (25, "The pool at Sarn reopened on 20 March.")], []),
        ([(5, PLAN), (25, "The pool at Sarn closed on 2 March.")], []),  # before the plan was told
        ([(25, "The pool at Sarn reopened on 20 March."), (28, "The pool at Sarn reopened on 24 March.")], []),
        ([(5, PLAN), (5, "The pool at Sarn will now reopen on 9 April instead.")], []),  # told on one day
    ],
)
def test_changes(texts: Texts, pairs: list[tuple[str, str]]) -> None:
    assert found(texts) == pairs
