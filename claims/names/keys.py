"""From a spelling to the key of its romanisation family: what one family writes in several ways, merged.

The rules, each with its reason, are in families.yaml. Every
token stands between two spaces, so that a rule with a space means its start or its end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from claims.names.lexicon import grouped, readings, rules

TOKENS = 65_536
_RUN = re.compile(r"(.)(?=\1)")


# Plain dictionaries of strings, a family each: the garbage collector need not look into them.
_known: defaultdict[str, dict[str, str]] = defaultdict(dict)


def key(token: str, family: str = "general") -> str:
    """One folded token with everything merged that its family writes in several ways."""
    known = _known[family]
    found = known.get(token)
    if found is None:
        if len(known) > TOKENS:
            known.clear()
        found = known[token] = _merge(token, family)
    return found


@cache
def triggers(family: str) -> re.Pattern[str]:
    """What some rule of the family begins with, or a letter twice: without it a token is its own key."""
    olds = {old for old, _ in rules(family)}
    least = sorted(old for old in olds if not any(other in old for other in olds - {old}))
    single = "".join(re.escape(old) for old in least if len(old) == 1)
    longer = [re.escape(old) for old in least if len(old) > 1]
    return re.compile("|".join([f"[{single}]"] * bool(single) + longer + [r"(.)\1"]))


def _merge(token: str, family: str) -> str:
    padded = f" {token} "
    if family == "general" and not triggers(family).search(padded):
        return token
    for letter, run in grouped(family):
        if letter in padded:
            for old, new in run:
                padded = padded.replace(old, new)
    return _RUN.sub("", padded[1:-1])


def second_readings(token: str, family: str) -> frozenset[str]:
    """The keys of every other reading of one token in its family: German, French, Polish habits."""
    padded = f" {token} "
    if not _marks(family).search(padded):
        return _NONE
    return _second_readings(padded, family)


_NONE: frozenset[str] = frozenset()


@cache
def _marks(family: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted({re.escape(reading[0][0]) for reading in readings(family)})) or "(?!)")


@lru_cache(maxsize=TOKENS)
def _second_readings(padded: str, family: str) -> frozenset[str]:
    others = set()
    for reading in readings(family):
        if reading[0][0] in padded:
            other = padded
            for old, new in reading:
                other = other.replace(old, new)
            others.add(key(other.strip(), family))
    return frozenset(others)


def forget() -> None:
    """Empty the caches of keys."""
    _known.clear()
    _second_readings.cache_clear()
