"""Scored pairs to groups without chaining: the members of a group are comparable on the whole, and no two of them clearly are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Edges = Mapping[tuple[int, int], float]


def linked_groups(
    edges: Edges, least: float, floor: float, mean: float | None = None, joining: Edges | None = None
) -> list[list[int]]:
    """Groups of two or more. ``edges`` holds the score of every pair ``(i, j)`` with ``i < j`` that was weighed; a pair not weighed does not fit.

    Two groups join when one of the scores between them is at least ``least``, their mean at least ``mean`` (``least``, where it is not given), and
    none of them lies below ``floor``. ``joining`` are the scores of the pairs that may join two groups, where not all may.
    """
    home: dict[int, set[int]] = {}
    joins = edges if joining is None else joining
    strong = sorted((-total, pair) for pair, total in joins.items() if total >= least)
    for _, (i, j) in strong:
        one, other = home.setdefault(i, {i}), home.setdefault(j, {j})
        if one is not other and _fits(one, other, edges, least if mean is None else mean, floor):
            one |= other
            for member in other:
                home[member] = one
    return _distinct(home.values())


def _fits(one: set[int], other: set[int], edges: Edges, least: float, floor: float) -> bool:
    between = []
    for x in one:
        for y in other:
            total = edges.get((x, y) if x < y else (y, x))
            # Most pairs of groups have two members that nobody weighed: the first of them is enough.
            if total is None or total < floor:
                return False
            between.append(total)
    return sum(between) / len(between) >= least


def _distinct(groups: Iterable[set[int]]) -> list[list[int]]:
    return sorted({min(group): sorted(group) for group in groups if len(group) > 1}.values())
