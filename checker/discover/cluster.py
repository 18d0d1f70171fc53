"""Scored pairs to groups without chaining: every two members of a group must be comparable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def complete_link(edges: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Groups of two or more. ``edges`` holds the score of every pair ``(i, j)`` with ``i < j`` that was weighed; a pair not weighed does not fit."""
    home: dict[int, set[int]] = {}
    strong = sorted((-total, pair) for pair, total in edges.items() if total >= least)
    for _, (i, j) in strong:
        one, other = home.setdefault(i, {i}), home.setdefault(j, {j})
        if one is not other and _fits(one, other, edges, least):
            one |= other
            for member in other:
                home[member] = one
    return _distinct(home.values())


def _fits(one: set[int], other: set[int], edges: Mapping[tuple[int, int], float], least: float) -> bool:
    return all(edges.get((min(x, y), max(x, y)), -1e9) >= least for x in one for y in other)


def _distinct(groups: Iterable[set[int]]) -> list[list[int]]:
    return sorted({min(group): sorted(group) for group in groups if len(group) > 1}.values())
