"""What happened at an hour that opens its sentence with "it was": "It was about nine when the ferry, bound for Wick, ran aground"."""

from __future__ import annotations

from claims.extract.context.happened.deeds import deeds_behind
from claims.extract.context.happened.happenings import Near, told
from claims.extract.language.tokens import Row

_IS = frozenset(("was", "is"))
# How far behind the hour its clause may begin: "It was nine, the harbour master said, when".
_REACH = 10


def cleft(row: Row, places: tuple[int, int]) -> Near | None:
    """The first happening of the clause with "when" or "that" behind an hour of which "it was" says nothing else."""
    first, last = places
    if first < len(("it", "was")) or row[first - 1].word not in _IS or row[first - 2].word != "it":
        return None
    opens = next((at for at in range(last + 1, min(last + _REACH, len(row))) if row[at].word in ("when", "that")), None)
    if opens is None:
        return None
    behind = [near for near in told(row, (opens, opens)) if near[3] > opens]
    return min([*behind, *deeds_behind(row, (opens, opens))], key=lambda near: near[3], default=None)
