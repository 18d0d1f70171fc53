"""A conditional logit: of the answers that a text offers, which one is right?

Each answer has a sum of weights times the strengths of its features, "none of them" is one more answer with a weight of its own, the likeliest is
the one with the highest sum, and its share of the sum of exponentials says how sure it is. An answer is given when it is the likeliest and its share is at least ``least``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

NONE = "none of them"
_STEP, _ROUNDS, _QUARTERS = 0.3, 400, 4


class Row(NamedTuple):
    """An article: its file, the features of its answers (the last is none of them), which of them are right, and how much it counts."""

    file: str
    answers: list[dict[str, float]]
    right: list[bool]
    cost: float = 1.0


@dataclass(frozen=True)
class Model:
    """What is known before: how strongly weights are held to ``before`` (none where nothing is said), which cannot be above or below none, and what is left out in quarters."""

    pull: float
    least: float
    sign: Callable[[str], int]
    before: Mapping[str, float] = field(default_factory=dict)
    large: tuple[str, ...] = ()


def names_of(some: list[Row]) -> list[str]:
    return sorted({name for row in some for answer in row.answers for name in answer})


def _matrix(row: Row, names: list[str]) -> Any:
    return np.array([[answer.get(name, 0.0) for name in names] for answer in row.answers])


def fit(some: list[Row], names: list[str], model: Model) -> Any:
    """Weights by which the right answer of each article is the likeliest, in small steps (AdaGrad)."""
    use = [row for row in some if any(row.right) and not all(row.right)]
    most = max(len(row.answers) for row in use)
    x, y = np.zeros((len(use), most, len(names))), np.zeros((len(use), most))
    there = np.zeros((len(use), most), dtype=bool)
    for at, row in enumerate(use):
        size = len(row.answers)
        x[at, :size], y[at, :size], there[at, :size] = _matrix(row, names), row.right, True
    cost = np.array([row.cost for row in use])
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-8)
    before = np.array([model.before.get(name, 0.0) for name in names])
    low = np.array([0.0 if model.sign(name) > 0 else -np.inf for name in names])
    high = np.array([0.0 if model.sign(name) < 0 else np.inf for name in names])
    for _ in range(_ROUNDS):
        odds = np.where(there, x @ weights, -np.inf)
        share = np.exp(odds - odds.max(1, keepdims=True))
        right = share * y
        error = share / share.sum(1, keepdims=True) - right / np.maximum(right.sum(1, keepdims=True), 1e-300)
        slope = np.einsum("nmk,nm->k", x, error * cost[:, None]) + model.pull * (weights - before)
        squares += slope**2
        weights = np.clip(weights - _STEP * slope / np.sqrt(squares), low, high)
    return weights


def judged(row: Row, names: list[str], weights: Any, least: float) -> tuple[bool, bool]:
    """Whether an answer is given, and whether it is right."""
    odds = _matrix(row, names) @ weights
    best = int(np.argmax(odds))
    given = best < len(row.answers) - 1 and 1 / np.exp(odds - odds[best]).sum() >= least
    return bool(given), bool(given and row.right[best])


def _parts(some: list[Row], model: Model) -> Iterator[list[Row]]:
    """What is left out together: a small file as a whole, of a large one a quarter."""
    for file in dict.fromkeys(row.file for row in some):
        own = [row for row in some if row.file == file]
        yield from ([own[at::_QUARTERS] for at in range(_QUARTERS)] if file in model.large else [own])


def check(some: list[Row], model: Model, counts: Callable[[Row], bool] = lambda row: True) -> dict[str, Any]:
    """Precision and recall of each file with weights from the others, of the rows that count."""
    names, told = names_of(some), dict[str, list[tuple[bool, bool]]]()
    for part in _parts(some, model):
        out = {id(row) for row in part}
        weights = fit([row for row in some if id(row) not in out], names, model)
        rows = [judged(row, names, weights, model.least) for row in part if counts(row)]
        told.setdefault(part[0].file, []).extend(rows)
    told["all"] = [one for own in list(told.values()) for one in own]
    return {file: shares(own) for file, own in told.items()}


def shares(judgements: list[tuple[bool, bool]]) -> dict[str, float]:
    given, right = (sum(column) for column in zip(*judgements, strict=True))
    return {
        "precision": round(right / max(given, 1), 3),
        "recall": round(right / len(judgements), 3),
        "rows": len(judgements),
    }


def written(head: str, some: list[Row], model: Model) -> str:
    """The table of weights, fitted on all rows."""
    names = names_of(some)
    weights = fit(some, names, model)
    lines = [
        f"  {json.dumps(name)}: {weight:.2f}" for weight, name in sorted(zip(weights, names, strict=True), reverse=True)
    ]
    return head + f"least: {model.least}\nweights:\n" + "\n".join(lines) + "\n"
