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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from stories import ALARMS, STORIES, Story, quiet, read_story, shares, totals_of, within

from checker.discover.alike import SECTION as ALIKE
from checker.discover.alike import features as of_likeness
from checker.discover.both_told import without
from checker.discover.choice import choices
from checker.discover.compatible import SECTION as COMPATIBLE
from checker.discover.compatible import features as of_fitting
from checker.discover.differing import SECTION, Pair
from checker.discover.differing import features as of_difference
from checker.discover.elsewhere import elsewhere
from checker.discover.later import SECTION as LATER
from checker.discover.later import features as of_state
from checker.discover.link import linked
from checker.discover.moved_on import turns
from checker.discover.pairs import all_pairs
from checker.discover.rarity import rarity_of
from checker.discover.score import Score, Setting, features, rows_known, section_of, weighed
from checker.discover.scored import plainly, scored_pairs
from checker.discover.sides import sides_of
from checker.discover.subjects import is_open
from checker.discover.timeline import timeline
from checker.discover.told_alike import figures_told, tells_of_one
from checker.discover.told_compatible import ValuesTold
from checker.extracted import tolerance_of
from checker.voices import said_in
from claims.claim import Claim
from claims.gazetteer import Gazetteer
from claims.value import Given, RelationKind
from claims.values import kind

ALL = ("conflict", "agreement", "compatible", "variant", "update", "superseded", "uncertain", "violation")
UPDATES = ("update", "superseded")
TABLE = Path(__file__).parent.parent / "checker" / "weights.yaml"
BEFORE = Path(__file__).parent / "weights_before.yaml"
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
    )
)
PULL, STEP, ROUNDS, FOLDS = 2.0, 2.0, 1500, 6
# A wrong alarm costs more than a missed one; a look-alike that a story names costs most. A story told in riddles says less of what news is like
# than one in plain prose.
FALSE_COST, QUIET_COST, UNKNOWN_COST = 1.5, 2.5, 0.7
RIDDLE = 0.4
HEAD = """\
# Log-odds weights for "do these two claims answer the same question about the same thing?". The value itself is no feature.
# Every feature that holds adds its weight times its strength (0 to 1). "choice" is added last: how a pair stands among its rivals.
# At or above "comparable" two claims are held against each other, at or above "possibly" they are shown apart, below they are not
# compared; no two claims of a group lie below "floor". "differing" is what bears out that two values of one question which differ contradict
# each other; there the values count. Fitted by benchmarks/fit.py; do not edit by hand.
"""
Weights = dict[str, Any]
# The package has a function of the same name as its module.
WEIGHING = tuple(
    sys.modules[f"checker.discover.{name}"]
    for name in ("score", "scored", "weighed", "borne_out", "elsewhere", "told_alike", "told_compatible", "moved_on")
)


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
        cost = 1.0 if label else QUIET_COST if quiet(story, (a, b)) else FALSE_COST
        cost *= 1.0 if story.expected.get("plain") else RIDDLE
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
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
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


def of_differences(story: Story) -> list[tuple[dict[str, float], bool, float, float]]:
    """The pairs of a story whose values differ: their features, whether a conflict is expected, and what an error costs. Scored by the table in use."""
    rarity = rarity_of(story.claims)
    claims = [claim for claim in story.claims if is_open(claim)]
    links = linked(story.claims, rarity)
    sides, found = sides_of(claims), []
    totals = scored_pairs(sides, links, rarity).totals
    other = elsewhere(sides, totals)
    for (i, j), total in without(totals, totals, claims).items():
        a, b = claims[i], claims[j]
        if a.value.kind != b.value.kind or not _differ(a, b):
            continue
        alarm = within(story, (a, b), ALARMS) is not None
        if not alarm and within(story, (a, b), ALL) is not None:
            continue
        setting = Setting(rarity, links.get(a.source, {}).get(b.source, 0.0), False, False)
        strengths = dict(of_difference(Pair(sides[i], sides[j], total, weighed(sides[i], sides[j], setting)), other))
        cost = 1.0 if alarm else QUIET_COST if quiet(story, (a, b)) else FALSE_COST
        found.append((strengths, alarm, cost * (1.0 if story.expected.get("plain") else RIDDLE), 0.0))
    return found


def of_likenesses(story: Story) -> list[tuple[dict[str, float], bool, float, float]]:
    """The pairs of one figure in two texts of a story: their features, whether they stand in an expected finding, and what an error costs.

    Many a true agreement is annotated by nobody, so that a wrong one costs less than anywhere else.
    """
    rarity = rarity_of(story.claims)
    sides = sides_of([claim for claim in story.claims if is_open(claim)])
    links = linked(story.claims, rarity)

    def weigh(i: int, j: int) -> Score:
        a, b = sides[i], sides[j]
        return Score(weighed(a, b, Setting(rarity, links.get(a.source, {}).get(b.source, 0.0), False, False)))

    told, found = figures_told(sides, links, weigh), []
    for i, j in combinations(sorted(told.figures), 2):
        a, b = sides[i], sides[j]
        if told.figures[i] == told.figures[j] and tells_of_one(a, b, links):
            same = within(story, (a.claim, b.claim), ALL) is not None
            cost = 1.0 if same else UNKNOWN_COST
            strengths = dict(of_likeness(told.same(i, j)))
            found.append((strengths, same, cost * (1.0 if story.expected.get("plain") else RIDDLE), 0.0))
    return found


def of_compatibles(story: Story) -> list[tuple[dict[str, float], bool, float, float]]:
    """The same of pairs whose values fit and are not one figure. A look-alike that a story names costs as much as it does elsewhere."""
    rarity = rarity_of(story.claims)
    sides = sides_of([claim for claim in story.claims if is_open(claim)])
    links = linked(story.claims, rarity)
    scored = scored_pairs(sides, links, rarity)

    def weigh(i: int, j: int) -> Score:
        return scored.score(i, j) if (i, j) in scored.rows else plainly(sides[i], sides[j], links, rarity)

    told, found = ValuesTold(sides, links, scored.totals, elsewhere(sides, scored.totals), weigh), []
    for (i, j), pair in told.fitting():
        both = sides[i].claim, sides[j].claim
        same = within(story, both, ALL) is not None
        cost = 1.0 if same else QUIET_COST if quiet(story, both) else UNKNOWN_COST
        found.append((dict(of_fitting(pair)), same, cost * (1.0 if story.expected.get("plain") else RIDDLE), 0.0))
    return found


def of_states(story: Story) -> list[tuple[dict[str, float], bool, float, float]]:
    """The pairs of figures of a story of which one was told after the other: their features, whether an update is expected, and what an error costs.

    Where a conflict is expected, an update would hide it. Many a later figure of a long row is annotated by nobody.
    """
    rarity = rarity_of(story.claims)
    claims = [claim for claim in story.claims if is_open(claim)]
    links, sides = linked(story.claims, rarity), sides_of(claims)
    scored = scored_pairs(sides, links, rarity)
    line, found = timeline(sides, said_in(story.sources)), []

    def weigh(i: int, j: int) -> Score:
        setting = Setting(rarity, links.get(claims[i].source, {}).get(claims[j].source, 0.0), False, False)
        return Score(weighed(sides[i], sides[j], setting))

    for turn in turns(scored.totals, sides, weigh, line):
        pair = turn.earlier.claim, turn.later.claim
        update, alarm = (within(story, pair, sorts) is not None for sorts in (UPDATES, ALARMS))
        if not (update or alarm) and within(story, pair, ALL) is not None:
            continue
        cost = 1.0 if update else QUIET_COST if alarm or quiet(story, pair) else UNKNOWN_COST
        strengths = dict(of_state(turn, line))
        found.append((strengths, update, cost * (1.0 if story.expected.get("plain") else RIDDLE), 0.0))
    return found


def with_states(table: Weights, stories: list[Story]) -> Weights:
    """The table with what speaks for a later state of one figure, fitted on some stories."""
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
    with weighing(table):
        rows = [row for story in stories for row in of_states(story)]
    return table | {LATER: fit(rows, before[LATER], PULL)}


def with_values(table: Weights, stories: list[Story]) -> Weights:
    """The table with all that is told by values, fitted on some stories."""
    return with_states(with_likenesses(with_differences(table, stories), stories), stories)


def with_likenesses(table: Weights, stories: list[Story]) -> Weights:
    """The table with what speaks for one figure, and for two that fit, being told of one thing, fitted on some stories."""
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
    with weighing(table):
        rows = [row for story in stories for row in of_likenesses(story)]
        fitting = [row for story in stories for row in of_compatibles(story)]
    return table | {ALIKE: fit(rows, before[ALIKE], PULL), COMPATIBLE: fit(fitting, before[COMPATIBLE], PULL)}


def _differ(a: Claim, b: Claim) -> bool:
    given = Given(Gazetteer(), tolerance_of(a.slot))
    return kind(a.value.kind).relate(a.value, b.value, given).kind is RelationKind.DIFFERS


def with_differences(table: Weights, stories: list[Story]) -> Weights:
    """The table with what bears out a difference fitted on some stories."""
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
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


def now() -> Weights:
    """The table as it is, with the thresholds that a person set."""
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
    return yaml.safe_load(TABLE.read_text(encoding="utf-8")) | {"thresholds": before["thresholds"]}


@contextmanager
def weighing(table: Weights) -> Iterator[None]:
    """Within it, pairs are weighed by this table."""
    kept = [module.weights for module in WEIGHING]
    try:
        for module in WEIGHING:
            module.weights = lambda: table
        rows_known.cache_clear()
        yield
    finally:
        for module, own in zip(WEIGHING, kept, strict=True):
            module.weights = own
        rows_known.cache_clear()


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
