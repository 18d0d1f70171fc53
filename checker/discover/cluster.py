"""Scored pairs to groups without chaining: the members of a group are comparable on the whole, and no two of them clearly are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Edges = Mapping[tuple[int, int], float]


def linked_groups(edges: Edges, least: float, floor: float, mean: float | None = None) -> list[list[int]]:
    """Groups of two or more. ``edges`` holds the score of every pair ``(i, j)`` with ``i < j`` that was weighed; a pair not weighed does not fit.

    Two groups join when one of the scores between them is at least ``least``, their mean at least ``mean`` (``least``, where it is not given), and
    none of them lies below ``floor``.
    """
    home: dict[int, set[int]] = {}
    strong = sorted((-total, pair) for pair, total in edges.items() if total >= least)
    for _, (i, j) in strong:
        one, other = home.setdefault(i, {i}), home.setdefault(j, {j})
        if one is not other and _fits(one, other, edges, least if mean is None else mean, floor):
            one |= other
            for member in other:
                home[member] = one
    return _distinct(home.values())


def _fits(one: set[int], other: set[int], edges: Edges, least: float, floor: float) -> bool:
    between = [edges.get((min(x, y), max(x, y)), float("-inf")) for x in one for y in other]
    return min(between) >= floor and sum(between) / len(between) >= least


def _distinct(groups: Iterable[set[int]]) -> list[list[int]]:
    return sorted({min(group): sorted(group) for group in groups if len(group) > 1}.values())
