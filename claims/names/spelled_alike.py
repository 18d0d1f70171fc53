"""Whether two words of names are one word: spelled by another romanisation, or with a slip of the pen."""

from __future__ import annotations

from functools import lru_cache

from claims.names.align import align
from claims.names.keys import key
from claims.names.parts import parse
from claims.names.slips import likelihood, singular

_LEAST, _SURE = 4, 0.85
_FAMILIES = ("general", "slavic", "turkic")


@lru_cache(maxsize=65536)
def one_spelled_twice(a: str, b: str) -> bool:
    """Whether two folded words are spellings of one. Figures and short words never are, nor is one of them the plural of the other."""
    if min(len(a), len(b)) < _LEAST or not (a.isalpha() and b.isalpha()) or f"{a}s" == b or f"{b}s" == a:
        return False
    if likelihood(a, b) >= _SURE or singular(a, b) or any(key(a, family) == key(b, family) for family in _FAMILIES):
        return True
    kinds = [pair.kind for pair in align(parse(a.title()), parse(b.title())).pairs]
    return bool(kinds) and kinds[0] in ("same", "romanisation")
