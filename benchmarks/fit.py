"""Fit checker/weights.yaml on the development stories: logistic regression, held near the weights that a person would set.

    python benchmarks/fit.py [--write | --check] [--show] [--values]

``--check`` fits on all stories but a sixth, in turn, and prints what is found in that sixth: the honest figure. ``--write`` fits on all.
``--values`` fits only what is told by values, on top of the scores as they are: what bears out a difference, and that one figure, or two
values that fit, are told of one thing.

A pair of claims answers one question when both stand in one expected finding; otherwise it does not. Pairs with equal values
that nothing is expected of are left out, because not every agreement is annotated. Each part of the table is fitted apart, and the weights
are drawn to those of benchmarks/weights_before.yaml, since so few stories say little about rare features. What a pair's standing among
its rivals adds is fitted on top of the rest, and what bears out a difference last: on pairs whose values differ, of which an expected conflict holds both or
no expected finding does.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml
from stories import STORIES, Story, read_story, shares, totals_of, within
from value_rows import ALL, FALSE_COST, cost_of, of_changes, of_compatibles, of_differences, of_likenesses, of_states
from weighing import TABLE, Weights, now, set_by_hand, weighing

from checker.discover.by_value.alike import SECTION as ALIKE
from checker.discover.by_value.compatible import SECTION as COMPATIBLE
from checker.discover.by_value.differing import SECTION
from checker.discover.by_value.later import SECTION as LATER
from checker.discover.by_value.rescheduled import SECTION as RESCHEDULED
from checker.discover.links.link import linked
from checker.discover.pairing.choice import choices
from checker.discover.pairing.features import Setting, features
from checker.discover.pairing.pairs import all_pairs
from checker.discover.pairing.sections import section_of
from checker.discover.pairing.sides import sides_of
from checker.discover.rarity import rarity_of
from checker.discover.subjects import is_open

SECTIONS = ("family", "count", "amount", "when", "moment")
# Seldom seen, so that the stories say little of them: their weights stay what a person set.
HELD = frozenset(
    (
        "attribute told alike",
        "attribute told otherwise",
        "attribute of another",
        "apart",
        "different times",
        "part and whole",
        "the words speak against it",
        "none at all",
        "twenty times one another",
        "news and a former year",
        "some of twice as many",
        "one attribute measured, and no other near",
        "many texts",
    )
)
PULL, STEP, ROUNDS, FOLDS = 2.0, 2.0, 1500, 6
HEAD = """\
# Log-odds weights for "do these two claims answer the same question about the same thing?". The value itself is no feature.
# Every feature that holds adds its weight times its strength (0 to 1). "choice" is added last: how a pair stands among its rivals.
# At or above "comparable" two claims are held against each other, at or above "possibly" they are shown apart, below they are not
# compared; no two claims of a group lie below "floor". In the last parts the values count: "differing" is what bears out that two values of one
# question contradict each other, "alike" and "compatible" that one figure, or two that fit, are told of one thing, and "later" that a later
# figure takes the place of an earlier one, "rescheduled" that a day told later does of one that was still to come. Fitted by benchmarks/fit.py; do not edit by hand.
"""


@dataclass(frozen=True)
class Row:
    """A pair: its features, whether it is of one question (None: nobody knows), and what an error costs."""

    story: str
    section: str
    strengths: dict[str, float]
    label: bool | None
    cost: float
    places: tuple[int, int]
    sources: tuple[str, str]
    words: str


def read() -> list[Story]:
    folders = [folder for folder in sorted(STORIES.iterdir()) if (folder / "expected.yaml").exists()]
    stories = [read_story(folder) for folder in folders]
    return [story for story in stories if not story.expected.get("held_out")]


def rows_of(story: Story) -> list[Row]:
    rarity = rarity_of(story.claims)
    claims = [claim for claim in story.claims if is_open(claim)]
    found = []
    for pair in all_pairs(sides_of(claims), linked(story.claims, rarity)):
        a, b = pair.left.claim, pair.right.claim
        label: bool | None = within(story, (a, b), ALL) is not None
        if not label and a.value.key() == b.value.key():
            label = None
        cost = cost_of(story, (a, b), bool(label), FALSE_COST)
        strengths = dict(features(pair.left, pair.right, Setting(rarity, pair.link, pair.only, pair.first)))
        i, j = sorted((pair.left.at, pair.right.at))
        sources = (claims[i].source, claims[j].source)
        words = f"{story.name} {a.slot} {a.source}:{a.written!r} {b.source}:{b.written!r}"
        found.append(Row(story.name, section_of(a, b), strengths, label, cost, (i, j), sources, words))
    return found


def fit(
    rows: list[tuple[dict[str, float], bool, float, float]], before: dict[str, float], pull: float
) -> dict[str, float]:
    """Weights for rows of (strengths, label, cost, odds that are given). A weight keeps the sign that a person gave it."""
    names = list(before)
    start = np.array([before[name] for name in names])
    if not rows:
        return dict(before)
    held = np.array([name in HELD for name in names])
    x = np.array([[row[0].get(name, 0.0) for name in names] for row in rows])
    y = np.array([float(row[1]) for row in rows])
    cost, given = np.array([row[2] for row in rows]), np.array([row[3] for row in rows])
    now, total = start.copy(), len(rows)
    for _ in range(ROUNDS):
        error = cost * (1 / (1 + np.exp(-np.clip(x @ now + given, -30, 30))) - y)
        now = now - STEP * (x.T @ error + pull * (now - start)) / total
        now = np.where(start > 0, np.maximum(now, 0), np.where(start < 0, np.minimum(now, 0), 0))
        now = np.where(held, start, now)
    return {name: round(float(value), 2) for name, value in zip(names, now, strict=True)}


def odds(row: Row, table: Weights) -> float:
    known = table[row.section]
    return sum(known.get(name, 0.0) * value for name, value in row.strengths.items())


def fitted(rows: dict[str, list[Row]]) -> Weights:
    """The whole table from the rows of some stories."""
    before = set_by_hand()
    table: Weights = {"thresholds": before["thresholds"]}
    every = [row for some in rows.values() for row in some]
    for name in SECTIONS:
        some = [
            (row.strengths, bool(row.label), row.cost, 0.0)
            for row in every
            if row.section == name and row.label is not None
        ]
        table[name] = fit(some, before[name], PULL * (4 if name == "when" else 1))
    late = []
    for some in rows.values():
        standing = _standing(some, table)
        late += [
            (dict(standing[row.places]), bool(row.label), row.cost, odds(row, table))
            for row in some
            if row.label is not None
        ]
    table["choice"] = fit(late, before["choice"], PULL)
    return table


def with_states(table: Weights, stories: list[Story]) -> Weights:
    """The table with what speaks for a later state of one figure, and for a new day of one thing, fitted on some stories."""
    before = set_by_hand()
    with weighing(table | {RESCHEDULED: before[RESCHEDULED]}):
        rows = [row for story in stories for row in of_states(story)]
        dates = [row for story in stories for row in of_changes(story)]
    return table | {LATER: fit(rows, before[LATER], PULL), RESCHEDULED: fit(dates, before[RESCHEDULED], PULL)}


def with_values(table: Weights, stories: list[Story]) -> Weights:
    """The table with all that is told by values, fitted on some stories."""
    return with_states(with_likenesses(with_differences(table, stories), stories), stories)


def with_likenesses(table: Weights, stories: list[Story]) -> Weights:
    """The table with what speaks for one figure, and for two that fit, being told of one thing, fitted on some stories."""
    before = set_by_hand()
    with weighing(table):
        rows = [row for story in stories for row in of_likenesses(story)]
        fitting = [row for story in stories for row in of_compatibles(story)]
    return table | {ALIKE: fit(rows, before[ALIKE], PULL), COMPATIBLE: fit(fitting, before[COMPATIBLE], PULL)}


def with_differences(table: Weights, stories: list[Story]) -> Weights:
    """The table with what bears out a difference fitted on some stories."""
    before = set_by_hand()
    with weighing(table | {SECTION: before[SECTION]}):
        rows = [row for story in stories for row in of_differences(story)]
    return table | {SECTION: fit(rows, before[SECTION], PULL)}


def _standing(some: list[Row], table: Weights) -> dict[tuple[int, int], Any]:
    sources = {at: name for row in some for at, name in zip(row.places, row.sources, strict=True)}
    size = max(sources, default=-1) + 1
    return choices({row.places: odds(row, table) for row in some}, [sources.get(at, "") for at in range(size)])


def check(stories: list[Story], rows: dict[str, list[Row]] | None, show: bool) -> dict[str, Any]:
    """What is found in each sixth of the stories with weights from the others; without ``rows`` the scores stay as they are."""
    parts = []
    for fold in range(FOLDS):
        out = stories[fold::FOLDS]
        names = {story.name for story in out}
        table = fitted({name: some for name, some in rows.items() if name not in names}) if rows else now()
        others = [story for story in stories if story.name not in names]
        table = with_values(table, others)
        with weighing(table):
            parts.append(totals_of(out, show))
    return shares(
        {name: [sum(column) for column in zip(*(part[name] for part in parts), strict=True)] for name in parts[0]},
        len(stories),
    )


def show_rows(rows: list[Row], table: Weights) -> None:
    """Every pair near the threshold, the likeliest first."""
    for row in sorted(rows, key=lambda row: -odds(row, table)):
        if row.label or (odds(row, table) > -1 and row.label is not None):
            print(
                f"{odds(row, table):6.2f} {'=' if row.label else ' '} {row.words} {sorted(k for k, v in row.strengths.items() if v)}"
            )


def main() -> None:
    stories, alone = read(), "--values" in sys.argv
    rows = None if alone else {story.name: rows_of(story) for story in stories}
    if "--check" in sys.argv:
        print(json.dumps(check(stories, rows, "--show" in sys.argv)))
        return
    table = with_values(now() if rows is None else fitted(rows), stories)
    if rows is not None:
        told(rows, table, "--show" in sys.argv)
    if "--write" in sys.argv:
        TABLE.write_text(HEAD + yaml.safe_dump(table, sort_keys=False), encoding="utf-8")


def told(rows: dict[str, list[Row]], table: Weights, show: bool) -> None:
    """How well each part of the table tells one question from two on the rows that it was fitted on."""
    for name in SECTIONS:
        some = [(odds(row, table), row.label) for every in rows.values() for row in every if row.section == name]
        wrong = sum(total > 0 and label is False for total, label in some)
        missed = sum(total <= 0 and label is True for total, label in some)
        print(
            f"{name}: {len(some)} pairs, {sum(label is True for _, label in some)} of one question; false {wrong}, missed {missed}"
        )
    if show:
        show_rows([row for some in rows.values() for row in some], table)


if __name__ == "__main__":
    main()
