"""How a length of time is told where it is not how long something went on: an age, a delay, a lead, an interval, a least term, a time that is set."""

from __future__ import annotations

from claims.extract.lengths.apart import apart
from claims.extract.lengths.least import CLASS as LEAST
from claims.extract.lengths.marks import ROLE
from claims.extract.lengths.spot import DEADLINE, LASTING, Spot
from claims.extract.lengths.words import roles

# What lies so far from something else, and what is due in so long; any other length is how long something went on.
APART, DUE = "apart", "due"
# How far before a length a word may stand that tells its role.
_NEAR = 6


def role(spot: Spot, told: str | None) -> str:
    """The mark of how a length is told; ``told`` is what it is said to be the length of."""
    return f"{ROLE} {_role(spot, told)}"


def _role(spot: Spot, told: str | None) -> str:
    if told == f"{LASTING} {LEAST}":
        return LEAST
    behind, ahead = spot.word(spot.last + 1), spot.word(spot.before(spot.first))
    near = [spot.word(at) for at in range(max(0, spot.first - _NEAR), spot.first)]
    for name, entry in roles().items():
        if behind in entry["behind"] or ahead in entry["before"] or not entry["near"].isdisjoint(near):
            return name
    if (told and told.startswith(DEADLINE)) or spot.word(spot.first) == "within":
        return DUE
    return APART if apart(spot) else LASTING
