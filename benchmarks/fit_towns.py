"""Fit claims/lexicons/town_weights.yaml: of the places that an article names, which one is its incident's?

    python benchmarks/fit_towns.py SHARED/news [--write | --check]

``--check`` (the default) prints how many towns are right with weights from other articles than those judged: each small file is left out as a
whole, of the two large ones a quarter in turn. ``--write`` fits on all of them.

The articles are those whose errors may be read: incidents.jsonl and shootings-train.tag of the development data; of tests/incidents world, towns and manners, and
every second line of fires and accidents; and the short ones of the tables in tests/extract, which count less. The model is a conditional logit: each place has a sum of weights times the strengths of its
features, "none of them" is one more answer with a weight of its own, the likeliest is the one with the highest, and its share of the sum of exponentials says how
sure it is. A place is given when it is the likeliest and its share is at least ``least``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import incidents
import numpy as np
import shootings
import yaml

from claims.extract.incidents.towns.happened_where import places_told
from claims.extract.incidents.towns.names import Where
from claims.extract.incidents.towns.standing import Standing
from claims.extract.incidents.wrapped import unwrapped
from claims.people import find as find_people
from claims.text import Span

TABLE = Path(__file__).parent.parent / "claims" / "lexicons" / "town_weights.yaml"
TESTS = Path(__file__).parent.parent / "tests" / "incidents"
CASES = Path(__file__).parent.parent / "tests" / "extract"
# A short text of a table, which tells of one thing, says less of what news is like.
SHORT = 0.2
LARGE, QUARTERS = ("incidents", "train", "extract", "manners"), 4
# Held near none: few articles say little about rare features.
PULL, STEP, ROUNDS, LEAST = 3.0, 0.3, 400, 0.45
HEAD = """\
# Log-odds weights for "is this place the town of the text's incident?", by what speaks for and against it (extract/incidents/towns/standing.py).
# A place is given when its share among those of its text is at least "least". Fitted by benchmarks/fit_towns.py; do not edit by hand.
"""
# What a person knows of a feature: it cannot speak for a place, or not against it. Few articles would say otherwise by chance.
AGAINST = (
    "another told",
    "another harmed",
    "wide",
    "hospital",
    "elsewhere",
    "beside",
    "home alone",
    "named alone",
    "a county's name",
    "seat's",
    "capital's dateline",
    "desk's dateline",
    "hospital alone",
    "a county told",
    "agency's",
    "nowhere",
    "abroad",
    ", other",
    ", later",
    "of another event",
    "of or from it",
    "in another region",
    "police of",
    "thing behind it",
    "begins a longer name",
)
FOR = (
    ", harm",
    "has harm",
    "harm in the lead",
    "told",
    "event behind it",
    "of it",
    "in",
    "near",
    "with state",
    "possessive",
    "measured",
    "mentions",
    "has police",
    "police",
    "in a region named",
    "small town",
    "town",
    "city",
    "people",
    "behind a smaller place",
)
# What a person would say of what few articles show; the weights are drawn to these, all others to none.
BEFORE = {
    "capital's dateline alone, another told": -1.0,
    "capital's dateline alone, another harmed": -0.5,
    "agency's dateline alone, another told": -0.5,
    "desk's dateline alone, another told": -0.5,
    "home's dateline, another told": -0.5,
    "home alone, another told": -0.5,
    "a county told before it, another told": -1.0,
    "hospital alone": -1.0,
    "of another event": -0.5,
    "elsewhere": -0.5,
    "beside": -0.5,
}
IsRight = Callable[[str], bool]


# The answer that the right place is none of those named.
NOWHERE = Standing("", Where("", Span(0, 0), "none"), {"none of them": 1.0})


class Row(NamedTuple):
    """An article: its file, the places it names, and which of them are right."""

    file: str
    places: list[Standing]
    right: list[bool]


def told(path: Path, odd: bool = False) -> Iterator[tuple[str, IsRight]]:
    """The articles of a file that have a town, with the test for it; of ``odd`` every second line."""
    if path.suffix == ".tag":
        for gold, text in shootings.articles(path):
            name = shootings.plain(gold[3])
            if name not in ("", "0"):
                yield text, lambda given, name=name: shootings.plain(given) == name
        return
    for line in path.read_text(encoding="utf-8").splitlines()[:: 2 if odd else 1]:
        record: dict[str, Any] = json.loads(line)
        wanted = incidents.cities(record["city"])
        for doc in record["docs"]:
            text = f"{doc['title']}\n\n{doc['content']}"
            if any(
                re.search(rf"\b{re.escape(one.removesuffix(' county'))}\b", incidents.plain(text)) for one in wanted
            ):
                yield text, lambda given, wanted=wanted: incidents.is_city(given, wanted)


def cases() -> Iterator[tuple[str, IsRight]]:
    """The articles of the test tables that have a town."""
    for name in ("towns", "happened", "incidents", "elsewhere", "harm_counts"):
        for case in yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))["articles"]:
            city = case.get("town") or case.get("expect", {}).get("city")
            if city:
                text = f"{case['title']}\n\n{case['text']}" if "title" in case else case["text"]
                wanted = incidents.plain(city)
                yield text, lambda given, wanted=wanted: incidents.plain(given) == wanted


def rows(news: Path) -> list[Row]:
    files = [
        ("incidents", news / "incidents.jsonl", False),
        ("train", news / "shootings-train.tag", False),
        *((name, TESTS / f"{name}.jsonl", name in ("fires", "accidents")) for name in SMALL),
    ]
    found = []
    every = [(name, one) for name, path, odd in files for one in told(path, odd)] + [
        (CASES.name, one) for one in cases()
    ]
    for name, (raw, is_right) in every:
        text = unwrapped(raw)
        places = places_told(text, find_people(text))
        right = [is_right(one.where.name) or is_right(one.key) for one in places]
        found.append(Row(name, [*places, NOWHERE], [*right, not any(right)]))
    return found


SMALL = ("world", "towns", "manners", "fires", "accidents")


def names_of(some: list[Row]) -> list[str]:
    return sorted({name for row in some for place in row.places for name in place.strengths})


def sign_of(name: str) -> int:
    """What a person says of a feature: -1, it speaks against a place at most; 1, for it; 0, nobody knows."""
    if any(part in name for part in AGAINST):
        return -1
    return int(name in FOR or name.endswith(", harm"))


def matrix(row: Row, names: list[str]) -> Any:
    return np.array([[place.strengths.get(name, 0.0) for name in names] for place in row.places])


def fit(some: list[Row], names: list[str]) -> Any:
    """Weights by which the right place of each article is the likeliest, in small steps (AdaGrad)."""
    use = [row for row in some if any(row.right) and not all(row.right)]
    most = max(len(row.places) for row in use)
    x, y = np.zeros((len(use), most, len(names))), np.zeros((len(use), most))
    there = np.zeros((len(use), most), dtype=bool)
    for at, row in enumerate(use):
        size = len(row.places)
        x[at, :size], y[at, :size], there[at, :size] = matrix(row, names), row.right, True
    cost = np.array([SHORT if row.file == CASES.name else 1.0 for row in use])
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-8)
    before = np.array([BEFORE.get(name, 0.0) for name in names])
    low = np.array([0.0 if sign_of(name) > 0 else -np.inf for name in names])
    high = np.array([0.0 if sign_of(name) < 0 else np.inf for name in names])
    for _ in range(ROUNDS):
        odds = np.where(there, x @ weights, -np.inf)
        share = np.exp(odds - odds.max(1, keepdims=True))
        right = share * y
        error = share / share.sum(1, keepdims=True) - right / np.maximum(right.sum(1, keepdims=True), 1e-300)
        slope = np.einsum("nmk,nm->k", x, error * cost[:, None]) + PULL * (weights - before)
        squares += slope**2
        weights = np.clip(weights - STEP * slope / np.sqrt(squares), low, high)
    return weights


def judged(row: Row, names: list[str], weights: Any) -> tuple[bool, bool]:
    """Whether a place is given, and whether it is right."""
    odds = matrix(row, names) @ weights
    best = int(np.argmax(odds))
    given = row.places[best] is not NOWHERE and 1 / np.exp(odds - odds[best]).sum() >= LEAST
    return bool(given), bool(given and row.right[best])


def parts(some: list[Row]) -> Iterator[list[Row]]:
    """What is left out together."""
    for file in dict.fromkeys(row.file for row in some):
        own = [row for row in some if row.file == file]
        yield from ([own[at::QUARTERS] for at in range(QUARTERS)] if file in LARGE else [own])


def check(some: list[Row]) -> dict[str, dict[str, float]]:
    """Precision and recall of each file with weights from the others."""
    names, told = names_of(some), dict[str, list[tuple[bool, bool]]]()
    for part in parts(some):
        out = {id(row) for row in part}
        weights = fit([row for row in some if id(row) not in out], names)
        told.setdefault(part[0].file, []).extend(judged(row, names, weights) for row in part)
    told["all"] = [one for own in list(told.values()) for one in own]
    return {file: shares(own) for file, own in told.items()}


def shares(judgements: list[tuple[bool, bool]]) -> dict[str, float]:
    given, right = (sum(column) for column in zip(*judgements, strict=True))
    return {
        "precision": round(right / max(given, 1), 3),
        "recall": round(right / len(judgements), 3),
        "rows": len(judgements),
    }


def written(names: list[str], weights: Any) -> str:
    lines = [
        f"  {json.dumps(name)}: {weight:.2f}" for weight, name in sorted(zip(weights, names, strict=True), reverse=True)
    ]
    return HEAD + f"least: {LEAST}\nweights:\n" + "\n".join(lines) + "\n"


def main() -> None:
    some = rows(Path(sys.argv[1]))
    if "--write" in sys.argv:
        names = names_of(some)
        TABLE.write_text(written(names, fit(some, names)), encoding="utf-8")
    else:
        print(json.dumps(check(some)))


if __name__ == "__main__":
    main()
