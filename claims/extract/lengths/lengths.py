"""What a length of time is the length of: a siege, a closure, the time in which somebody may appeal. Told by the build of its sentence.

"The standoff lasted six hours", "after a six-hour standoff" and "the gunman gave up after six hours" are of one class; a debate of 14 hours
and two days of road blocks are not. Of what no class is listed for, nothing is told.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.dates.length import Duration, length
from claims.extract.context.attributes.attribute import attribute
from claims.extract.context.attributes.words import stems_of
from claims.extract.lengths.beside import apposed, attributive, in_state, of_before, of_behind
from claims.extract.lengths.least import CLASS as LEAST
from claims.extract.lengths.least import of_least
from claims.extract.lengths.spot import DEADLINE, LASTING, NOTHING, Spot
from claims.extract.lengths.verbs import later, of_need, of_verb

# What a treaty and a lease have too: a class that is listed says more.
_TERM = "term"
# In their order: the first that tells anything is right.
_RULES = (attributive, of_behind, of_before, of_need, in_state, later, apposed, of_verb)


def is_of_length(told: str | None) -> bool:
    """Whether an attribute was told by the build around a length of time."""
    return told is not None and told.split(" ")[0] in (LASTING, DEADLINE)


def of_length(told: str | None) -> frozenset[str]:
    """The stems that it adds to what its clause says: those of a class that is listed."""
    if told is None or not is_of_length(told):
        return stems_of(told)
    return frozenset((f"={told.split(' ')[1]}",))


def limited(value: Duration, told: str | None) -> Duration:
    """A length as what is told of it takes it: what is due "within 14 days" is due in 14 days, and no sooner; the least term of "at least 14 years" is 14 years."""
    if told == f"{LASTING} {LEAST}" and value.high is None and value.low:
        number = value.low / length(Decimal(1), value.unit)[0]
        return replace(value, high=length(number, value.unit)[1], hedge=None)
    if told is None or not told.startswith(DEADLINE) or value.low or value.high is None:
        return value
    return replace(value, low=value.high, hedge=None)


def lasting(spot: Spot) -> str | None:
    """What a length is the length of ("lasting strike", "deadline appeal"); ``None`` where nothing tells."""
    if least := of_least(spot):
        return least
    told = attribute(spot.passage, "duration", (spot.first, spot.last))
    if told and told != _TERM:
        return told
    found = next((some for rule in _RULES if (some := rule(spot)) is not None), NOTHING)
    return found or told
