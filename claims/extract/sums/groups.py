"""A body that goes or comes in groups: "an advance party of 236 … a second group of 210 … the last 184"; "the battalion had a strength of 620"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claims.extract.sums.amounts import Amount, Every
from claims.extract.sums.told import Told
from claims.extract.sums.words import listed

_ORDER = re.compile(
    r"\b(?P<order>advance|first|second|third|fourth|fifth|sixth|last|final|remaining)(?:\s(?:and last|and final))?\s(?:(?P<group>[a-z]+)\s(?:of|with|carrying|numbering)\s)?(?:about\s)?$",
    re.IGNORECASE,
)
_STRENGTH = re.compile(
    r"\b(?:strength of|strength:|total of|numbered|numbers|numbering|in all|altogether|all)\s(?:the\s)?$", re.IGNORECASE
)
_STRONG = re.compile(r"\s?-?(?:strong\b|in all\b|in total\b|altogether\b)")
_ENDS, _BEGINS = frozenset(("last", "final", "remaining")), frozenset(("first", "advance"))
_WINDOW, _FEWEST = 3, 2


def groups(text: str, at: int, every: Every) -> Iterator[Told]:
    """Groups in their order, in neighbouring sentences, beside the strength of the whole body."""
    if not any(_is_strength(text, item) for item in every[at]):
        return
    near = [item for found in every[max(0, at - _WINDOW) : at + _WINDOW + 1] for item in found]
    told = {item: order for item in near if (order := _ORDER.search(text, max(0, item.start - 40), item.start))}
    wholes = [item for item in every[at] if item not in told and item.value.unit is None and _is_strength(text, item)]
    orders = [order["order"].lower() for order in told.values()]
    if len(wholes) == 1 and _are_groups(told) and len(set(orders)) == len(orders) >= _FEWEST:
        yield Told(wholes[0], tuple(told), bool(_ENDS & set(orders)) and bool(_BEGINS & set(orders)))


def _are_groups(told: Mapping[Amount, re.Match[str]]) -> bool:
    named = {order["group"].lower() for order in told.values() if order["group"]}
    return bool(named) and named <= listed("groups") and all(item.value.unit is None for item in told)


def _is_strength(text: str, item: Amount) -> bool:
    return bool(_STRENGTH.search(text, max(0, item.start - 24), item.start) or _STRONG.match(text, item.stop))
