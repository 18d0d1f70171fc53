"""The score of every pair worth a look; what it is made of is kept only of those that may be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.discover.links.link import Links
from checker.discover.pairing.choice import choices
from checker.discover.pairing.features import Setting
from checker.discover.pairing.log_odds import Row, Score, added, weights
from checker.discover.pairing.pairs import all_pairs
from checker.discover.pairing.score import weighed
from checker.discover.pairing.side import Side
from checker.discover.rarity import Rarity

Places = tuple[int, int]
Weigh = Callable[[int, int], Score]
# Log-odds by the places of both claims.
Totals = Mapping[Places, float]


def places_of(a: Side, b: Side) -> Places:
    """The places of two claims among all, the smaller first."""
    return (a.at, b.at) if a.at < b.at else (b.at, a.at)


@dataclass(frozen=True, slots=True)
class Scored:
    """Log-odds by the places of the two claims, the smaller first, and for pairs that may be shown what they are made of."""

    totals: Mapping[Places, float]
    rows: Mapping[Places, tuple[Row, ...]]
    standing: Mapping[Places, tuple[Row, ...]]

    def score(self, i: int, j: int) -> Score:
        """The whole score of a pair."""
        return Score(self.rows[i, j] + self.standing.get((i, j), ()))


def scored_pairs(sides: Sequence[Side], links: Links, rarity: Rarity) -> Scored:
    """Every pair, weighed first by itself and then among its rivals."""
    limits, most = weights()["thresholds"], max(0.0, *weights()["choice"].values())
    least = min(limits["possibly"], limits["floor"]) - most
    totals: dict[Places, float] = {}
    rows: dict[Places, tuple[Row, ...]] = {}
    for left, right, link, only, first in all_pairs(sides, links, not links.few):
        one, two = (left, right) if left.at < right.at else (right, left)
        made = weighed(one, two, Setting(rarity, link, only, first))
        total = totals[one.at, two.at] = sum([row[2] for row in made])
        if total >= least:
            rows[one.at, two.at] = made
    standing: dict[Places, tuple[Row, ...]] = {}
    for pair, found in choices(totals, [side.source for side in sides]).items():
        more = added(found, "choice")
        if more:
            totals[pair] += more[0][2]
            if pair in rows:
                standing[pair] = more
    return Scored(totals, rows, standing)


def weigher(scored: Scored, sides: Sequence[Side], links: Links, rarity: Rarity) -> Weigh:
    """A function that gives the score of two claims by their places, also of those that were not worth a look."""

    def weigh(i: int, j: int) -> Score:
        return scored.score(i, j) if (i, j) in scored.rows else plainly(sides[i], sides[j], links, rarity)

    return weigh


def plainly(a: Side, b: Side, links: Links, rarity: Rarity) -> Score:
    """The score of two claims by themselves."""
    return Score(weighed(a, b, Setting(rarity, links.of(a.source).get(b.source, 0.0), False, False)))
