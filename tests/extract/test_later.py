"""What speaks for a later state of one figure: a table of pairs, and whole texts."""

from __future__ import annotations

import pytest

from checker.discover import discover
from checker.discover.by_value.elsewhere import elsewhere
from checker.discover.by_value.later import later
from checker.discover.by_value.moved_on import turns
from checker.discover.by_value.timeline import timeline
from checker.discover.pairing.log_odds import Score
from checker.discover.pairing.sides import sides_of
from checker.judge.voices import said_in
from checker.verdicts import told
from tests.extract.told_on import Texts, read


def names(texts: Texts) -> set[str]:
    """The features of the first figures of the first two of some texts."""
    claims, sources = read(texts)
    sides = sides_of(claims)
    first = [next(side.at for side in sides if side.source == f"t{number}") for number in (0, 1)]
    line = timeline(sides, said_in(sources))
    totals = {(first[0], first[1]): 1.0}
    found = turns(totals, sides, lambda i, j: Score(()), line, elsewhere(sides, totals))
    return {name for turn in found for name, _, _ in later(turn, line).features}


SIX, NINE = "Six people were killed in the flood at Harmouth.", "Nine people were killed in the flood at Harmouth."


@pytest.mark.parametrize(
    ("texts", "has", "lacks"),
    [
        ([(5, SIX), (6, NINE)], "a toll rises", "falls"),
        ([(6, NINE), (5, SIX)], "a toll rises", "falls"),  # the order of the texts says nothing
        ([(5, NINE), (6, SIX)], "a toll falls", "a toll rises"),
        ([(5, SIX), (6, NINE)], "told a day later", "told on one day"),
        (
            [(5, "Six people are missing at Harmouth."), (6, "Two people are missing at Harmouth.")],
            "what may fall falls",
            "a toll rises",
        ),
        ([(5, SIX), (6, NINE), (8, SIX)], "the earlier is given again later", "others give the later"),
        ([(5, SIX), (6, NINE), (8, NINE)], "others give the later", "the earlier is given again later"),
        ([(5, SIX), (6, NINE), (6, SIX)], "the earlier is given on the later day", "others gave the earlier"),
        ([(5, SIX), (6, NINE), (5, NINE)], "the later is given on the earlier day", "the later was given before"),
        ([(5, SIX), (6, NINE), (4, NINE)], "the later was given before", "the later is given on the earlier day"),
    ],
)
def test_features(texts: Texts, has: str, lacks: str) -> None:
    found = names(texts)
    assert has in found
    assert lacks not in found


@pytest.mark.parametrize(
    "texts",
    [
        [(5, SIX), (5, NINE)],  # of one day
        [(5, "Six to ten people were killed in the flood at Harmouth."), (6, NINE)],  # it had room for the later one
        [(5, SIX), (6, "The flood at Harmouth cost 9 million euros.")],
        [(5, SIX), (6, SIX)],
        [  # both were read off on one day
            (12, "The ministry raised the alert for Harmouth to level 2 on Monday 11 March."),
            (13, "The ministry raised the alert for Harmouth to level 3 on Monday 11 March."),
        ],
    ],
)
def test_no_two_states(texts: Texts) -> None:
    assert names(texts) == set()


LATER = [
    "Floods at Harmouth\n\nFour people died when the dyke at Harmouth broke, rescuers said.",
    "Harmouth after the flood\n\nThe number of dead at Harmouth is eleven, rescuers said after the dyke was closed.",
]


@pytest.mark.parametrize(("days", "verdict"), [((5, 9), "superseded"), ((5, 5), "conflict")])
def test_days_tell_an_update_from_a_conflict(days: tuple[int, int], verdict: str) -> None:
    claims, sources = read(list(zip(days, LATER, strict=True)))
    found = discover(claims, said=said_in(sources))
    pairs = [pair for group in told(found, sources) for pair in group.pairs if pair.left.value.kind == "count"]
    assert [pair.verdict for pair in pairs] == [verdict]
