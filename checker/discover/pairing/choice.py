"""A figure has one counterpart in another text: of several candidates the likeliest gains, and the others lose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

Pairs = Mapping[tuple[int, int], float]
# A candidate that is this much less likely is none.
_FAR = 3.0
# A lead or a lag of this size counts fully.
_FULL = 2.0


def choices(totals: Pairs, sources: Sequence[str]) -> dict[tuple[int, int], tuple[tuple[str, float], ...]]:
    """For every pair the features that tell how it stands among its rivals: other pairs of one of the two with the other's text.

    ``totals`` are log-odds by the places of the two claims, ``sources`` the text of each claim.
    """
    best = _two_best(totals, sources)
    return {pair: tuple(_standing(pair, total, best, sources)) for pair, total in totals.items()}


def _two_best(totals: Pairs, sources: Sequence[str]) -> dict[tuple[int, str], list[float]]:
    """For every claim and other text the log-odds of the best two candidates."""
    found: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (i, j), total in totals.items():
        found[i, sources[j]].append(total)
        found[j, sources[i]].append(total)
    return {key: sorted(some, reverse=True)[:2] for key, some in found.items()}


def _standing(
    pair: tuple[int, int], total: float, best: Mapping[tuple[int, str], list[float]], sources: Sequence[str]
) -> Iterator[tuple[str, float]]:
    i, j = pair
    if sources[i] == sources[j]:
        return
    rivals = [_rival(best[key], total) for key in ((i, sources[j]), (j, sources[i]))]
    lead = total - max(rivals)
    if lead >= _FAR:
        yield "no rival", 1.0
    elif lead > 0:
        yield "best of its rivals", min(lead / _FULL, 1.0)
    else:
        yield "a likelier rival", min(-lead / _FULL, 1.0)


def _rival(best: Sequence[float], total: float) -> float:
    """The log-odds of the likeliest other candidate."""
    others = best[1:] if best[0] == total else best[:1]
    return others[0] if others else float("-inf")
