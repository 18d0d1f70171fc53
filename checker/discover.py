"""Extracted claims to questions: which of them answer the same one about the same thing, by explainable weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from claims.claim import Claim, Context
from claims.value import Value


@cache
def _weights() -> Any:
    text = files("checker").joinpath("weights.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class Score:
    """Why two claims were put side by side: each feature with its weight."""

    features: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """The log-odds."""
        return sum(weight for _, weight in self.features)


_GENERAL = frozenset({"victims", None})


def score(a: Claim, b: Claim, common: frozenset[str]) -> Score:
    """Weigh two claims of one slot. ``common`` are the entities that most documents name: they tell little."""
    first, second = a.context or Context(), b.context or Context()
    weights: Mapping[str, float] = _weights()["features"]
    found = ["prior", *_heads(a, b, first, second)]
    found.extend(_scopes(first, second))
    if a.source == b.source:
        found.append("same_document")
    shared = first.participants & second.participants
    rare = shared - common
    features = [(name, weights[name]) for name in found]
    features.extend(("shared_participant", weights["shared_participant"] * 0.4) for _ in shared & common)
    features.extend(("rare_participant", weights["rare_participant"]) for _ in rare)
    own, other = first.participants - common, second.participants - common
    if own and other and not own & other:
        features.append(("disjoint_participants", weights["disjoint_participants"]))
    union = first.words | second.words
    if union:
        features.append(("context", round(weights["context"] * len(first.words & second.words) / len(union), 2)))
    return Score(tuple(features))


def _heads(a: Claim, b: Claim, first: Context, second: Context) -> Iterable[str]:
    if a.value.kind != "count":
        return ()
    if first.noun_class in _GENERAL and second.noun_class in _GENERAL:
        return ("general_head",)
    if first.noun_class in _GENERAL or second.noun_class in _GENERAL:
        return ("one_general",)
    if first.head == second.head:
        return ("same_head",)
    return ("same_class",) if first.noun_class == second.noun_class else ("different_class",)


def _scopes(first: Context, second: Context) -> Iterable[str]:
    part_a, part_b = ({"part", "other"} & set(side.scope) for side in (first, second))
    if part_a != part_b:
        return ("scope_differs",)
    return ("same_scope",) if first.scope and first.scope == second.scope else ()


def common_entities(claims: Iterable[Claim]) -> frozenset[str]:
    """The entities that more than half of the sources name."""
    seen: dict[str, set[str]] = defaultdict(set)
    sources = set()
    for claim in claims:
        sources.add(claim.source)
        for entity in (claim.context or Context()).participants:
            seen[entity].add(claim.source)
    return frozenset(entity for entity, where in seen.items() if len(where) * 2 > len(sources) > 1)


def group_extracted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with their subjects: those that answer one question share ``about``. No chaining: every two must fit."""
    taken = sorted(claims, key=Claim.order)
    common = common_entities(taken)
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in taken:
        by_slot[claim.slot].append(claim)
    return tuple(named for slot in sorted(by_slot) for named in _named(_clusters(by_slot[slot], common)))


def _clusters(claims: list[Claim], common: frozenset[str]) -> list[list[Claim]]:
    least = _weights()["thresholds"]["comparable"]
    totals = {(i, j): score(claims[i], claims[j], common).total for i in range(len(claims)) for j in range(i)}
    home = {index: {index} for index in range(len(claims))}
    for (i, j), total in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        if total < least:
            break
        one, other = home[i], home[j]
        if one is not other and all(totals[max(x, y), min(x, y)] >= least for x in one for y in other):
            one |= other
            for index in other:
                home[index] = one
    seen: list[set[int]] = []
    for members in home.values():
        if not any(members is known for known in seen):
            seen.append(members)
    return [[claims[index] for index in sorted(members)] for members in seen]


def _named(clusters: list[list[Claim]]) -> Iterable[Claim]:
    used: Counter[str] = Counter()
    for members in clusters:
        contexts = [claim.context or Context() for claim in members]
        shared = frozenset.intersection(*(context.participants for context in contexts))
        heads = Counter(context.noun_class for context in contexts if context.noun_class)
        parts = [*(name for name, _ in heads.most_common(1)), *sorted(shared)]
        label = " ".join(parts) or "the event"
        used[label] += 1
        about = label if used[label] == 1 else f"{label} ({used[label]})"
        yield from (replace(claim, about=about) for claim in members)
