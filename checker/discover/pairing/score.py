"""Why two claims are, or are not, answers to one question: features with weights."""

from __future__ import annotations

from checker.discover.pairing.features import Setting, features
from checker.discover.pairing.log_odds import Row, Score, added
from checker.discover.pairing.sections import section_of_sides
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import side_of
from claims.claim import Claim


def score(a: Claim, b: Claim, setting: Setting) -> Score:
    """Weigh two claims of one block."""
    return Score(weighed(side_of(a), side_of(b), setting))


def weighed(a: Side, b: Side, setting: Setting) -> tuple[Row, ...]:
    """The same for claims of which all is known that pairs are asked."""
    return added(features(a, b, setting), section_of_sides(a, b))
