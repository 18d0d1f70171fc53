"""Brackets that hold the figure of another time."""

from __future__ import annotations


def headed_bracket(said: tuple[str, ...], places: tuple[int, int]) -> range | None:
    """The places of a bracket whose figure a time labels: "41,200 visitors (2024: 38,900)". What stands outside of it is not of that time."""
    start, stop = places[0] - 1, places[1] + 1
    while start > 0 and said[start] in _LABELS:
        start -= 1
    if start < 0 or said[start] != "(" or said[stop : stop + 1] not in ((":",), ("=",)):
        return None
    return range(start, said.index(")", stop) if ")" in said[stop:] else len(said))


_LABELS = frozenset(("in", "for"))
