"""Which part of the table of weights two claims are weighed by, and how much it takes for them to surely, or likely, answer one question."""

from __future__ import annotations

from checker.discover.pairing.events import is_open_time, is_timed
from checker.discover.pairing.log_odds import weights
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import family_of
from claims.claim import Claim

MOMENT = "moment"
_SECTIONS = {"family": "family", "when": "when", "count": "count", "order": "count"}


def section_of(a: Claim, b: Claim) -> str:
    """The part of the table of weights that two claims are weighed by: that of open counts where only one is of a family, that of moments
    for times of which no one happening is told.
    """
    return _part_of_table(a.slot == b.slot, family_of(a), is_timed(a), is_open_time(a))


def section_of_sides(a: Side, b: Side) -> str:
    """The same for claims of which all is known that pairs are asked."""
    return _part_of_table(a.slot == b.slot, a.family, a.timed, a.open_time)


def _part_of_table(one_slot: bool, family: str, timed: bool, open_time: bool) -> str:
    if timed and (open_time or not one_slot):
        return MOMENT
    return _SECTIONS.get(family if one_slot else "count", "amount")


def sure_of(a: Claim, b: Claim) -> float:
    """The weight from which on two claims surely answer one question, so that they can conflict."""
    return float(weights()["thresholds"]["sure"][section_of(a, b)])


def likely_of(a: Claim, b: Claim) -> float:
    """The weight from which on two claims of a folder that somebody has put together likely answer one question: figures of like
    size can then conflict. A place in an order has no size that would tell: there it must be likelier.
    """
    if "order" in (family_of(a), family_of(b)):
        return float(weights()["thresholds"]["order"])
    return float(weights()["thresholds"]["likely"][section_of(a, b)])
