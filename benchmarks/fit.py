"""Fit checker/weights.yaml on the development stories: logistic regression, held near the weights that a person would set.

    python benchmarks/fit.py [--write]

A pair of claims answers one question when both stand in one expected finding; otherwise it does not. Pairs with equal values
that nothing is expected of are left out, because not every agreement is annotated. Each part of the table is fitted apart, and the weights
are drawn to those of benchmarks/weights_before.yaml, since eighteen stories say little about rare features.
"""

from __future__ import annotations

import sys
from math import exp
from pathlib import Path

import yaml
from stories import STORIES, quiet, read_story, within

from checker.discover.link import linked
from checker.discover.pairs import blocks, pairs
from checker.discover.rarity import rarity_of
from checker.discover.score import Setting, features, section_of

ALL = ("conflict", "agreement", "compatible", "variant", "update", "superseded", "uncertain")
TABLE = Path(__file__).parent.parent / "checker" / "weights.yaml"
BEFORE = Path(__file__).parent / "weights_before.yaml"
SECTIONS = ("family", "open", "when")
PULL, STEP, ROUNDS = 1.0, 0.5, 1500
# A wrong alarm costs more than a missed one.
FALSE_COST = 1.5
# A story has many sums and shares of one sort; the development stories have too few to show how often they are confused.
CAUTION = {"a money": 0.8, "a order": 0.4, "a percent": 0.5, "a measure": 0.3}

Row = tuple[dict[str, float], int, float, str]


def rows() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {name: [] for name in SECTIONS}
    for folder in sorted(STORIES.iterdir()):
        path = folder / "expected.yaml"
        if not path.exists() or "held_out: true" in path.read_text(encoding="utf-8"):
            continue
        story = read_story(folder)
        rarity = rarity_of(story.claims)
        links = linked(story.claims, rarity)
        for block in blocks(story.claims).values():
            for pair in pairs(block, links):
                a, b = pair.left, pair.right
                if a.slot.startswith(("list", "person", "age", "rank", "birth", "weekday")):
                    continue
                label = within(story, (a, b), ALL) is not None
                if not label and a.value.key() == b.value.key():
                    continue
                cost = 1.0 if label else 2.0 if quiet(story, (a, b)) else FALSE_COST
                found[section_of(a)].append(
                    (
                        dict(features(a, b, Setting(rarity, pair.link, pair.only, pair.first))),
                        int(label),
                        cost,
                        f"{story.name} {a.slot} {a.source}:{a.written!r} {b.source}:{b.written!r}",
                    )
                )
    return found


def fit(some: list[Row], before: dict[str, float], pull: float) -> dict[str, float]:
    now = dict(before)
    total = len(some)
    for _ in range(ROUNDS):
        slope = {name: pull * (now[name] - before[name]) / total for name in now}
        for strengths, label, cost, _ in some:
            odds = sum(now.get(name, 0.0) * value for name, value in strengths.items())
            error = cost * (1 / (1 + exp(-max(min(odds, 30), -30))) - label) / total
            for name, value in strengths.items():
                if value and name in slope:
                    slope[name] += error * value
        now = {name: kept(value - STEP * slope[name] * 4, before[name]) for name, value in now.items()}
    for name, caution in CAUTION.items():
        if name in now:
            now[name] -= caution
    return {name: round(value, 2) for name, value in now.items()}


def kept(value: float, before: float) -> float:
    """A weight keeps the sign that a person gave it: what speaks against a pair never comes to speak for it."""
    return max(value, 0.0) if before > 0 else min(value, 0.0) if before < 0 else 0.0


def show(some: list[Row], table: dict[str, float]) -> None:
    """Every pair near the threshold, the doubtful ones first."""
    for strengths, label, _, words in sorted(some, key=lambda row: -odds_of(row[0], table)):
        odds = odds_of(strengths, table)
        if label or odds > -1:
            print(f"{odds:6.2f} {'=' if label else ' '} {words} {sorted(strengths)}")


def odds_of(strengths: dict[str, float], table: dict[str, float]) -> float:
    return sum(table.get(name, 0.0) * value for name, value in strengths.items())


def main() -> None:
    data = rows()
    before = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
    table = {"thresholds": before["thresholds"]}
    for name in SECTIONS:
        table[name] = fit(data[name], before[name], PULL * (10 if name == "when" else 1))
        loss = [(sum(table[name].get(key, 0.0) * value for key, value in row[0].items()), row[1]) for row in data[name]]
        wrong = sum(odds > 0 and not label for odds, label in loss), sum(odds <= 0 and label for odds, label in loss)
        if "--show" in sys.argv:
            show(data[name], table[name])
        print(
            name,
            len(data[name]),
            "pairs,",
            sum(label for _, label in loss),
            "of one question; false",
            wrong[0],
            "missed",
            wrong[1],
        )
    text = "".join(
        f"# {line}\n"
        for line in (
            'Log-odds weights for "do these two claims answer the same question about the same thing?". The value itself is no feature.',
            'Every feature that holds adds its weight times its strength (0 to 1). At or above "comparable" two claims are held against each',
            'other, at or above "possibly" they are shown apart, below they are not compared. Fitted by benchmarks/fit.py; do not edit by hand.',
        )
    ) + yaml.safe_dump(table, sort_keys=False)
    if "--write" in sys.argv:
        TABLE.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
