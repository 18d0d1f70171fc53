"""The pairs of a story from which the weights of what is told by values are fitted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from stories import ALARMS, Story, quiet, within

from checker.discover.by_value.alike import features as of_likeness
from checker.discover.by_value.both_told import without
from checker.discover.by_value.compatible import features as of_fitting
from checker.discover.by_value.differing import Pair
from checker.discover.by_value.differing import features as of_difference
from checker.discover.by_value.elsewhere import elsewhere
from checker.discover.by_value.later import features as of_state
from checker.discover.by_value.moved_on import turns
from checker.discover.by_value.put_off import changes
from checker.discover.by_value.rescheduled import features as of_change
from checker.discover.by_value.slips import slips
from checker.discover.by_value.timeline import timeline
from checker.discover.by_value.told_alike import figures_told
from checker.discover.by_value.told_compatible import ValuesTold
from checker.discover.links.link import Links, linked
from checker.discover.pairing.log_odds import Score
from checker.discover.pairing.scored import Scored, Weigh, plainly, scored_pairs, weigher
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import sides_of
from checker.discover.rarity import Rarity, rarity_of
from checker.discover.subjects import is_open
from checker.judge.voices import said_in
from checker.slots.traits import tolerance_of
from claims.claim import Claim
from claims.dates.relate import ends_apart
from claims.dates.value import DateValue
from claims.value import Given, RelationKind
from claims.values import kind
from claims.world.gazetteer import Gazetteer

ALL = ("conflict", "agreement", "compatible", "variant", "update", "superseded", "uncertain", "violation")
UPDATES = ("update", "superseded")
# A wrong alarm costs more than a missed one; a look-alike that a story names costs most. A story told in riddles says less of what news is like
# than one in plain prose.
FALSE_COST, QUIET_COST, UNKNOWN_COST = 1.5, 2.5, 0.7
RIDDLE = 0.4


class Row(NamedTuple):
    """A pair: its features, whether it is one that is looked for, what an error costs, and the odds that are given."""

    strengths: dict[str, float]
    label: bool
    cost: float
    given: float = 0.0


class _Told(NamedTuple):
    """The claims of a story as pairing sees them."""

    sides: list[Side]
    links: Links
    rarity: Rarity

    def scored(self) -> Scored:
        return scored_pairs(self.sides, self.links, self.rarity)

    def plainly(self) -> Weigh:
        """A function that weighs two claims by themselves."""

        def weigh(i: int, j: int) -> Score:
            return plainly(self.sides[i], self.sides[j], self.links, self.rarity)

        return weigh


def cost_of(story: Story, pair: tuple[Claim, Claim], label: bool, wrong: float) -> float:
    """What an error costs; ``wrong``: of a pair that is not looked for, and is no look-alike that the story names."""
    cost = 1.0 if label else QUIET_COST if quiet(story, pair) else wrong
    return cost * weight_of(story)


def weight_of(story: Story) -> float:
    """How much the pairs of a story count."""
    return 1.0 if story.expected.get("plain") else RIDDLE


def of_differences(story: Story) -> Iterator[Row]:
    """The pairs of a story whose values differ: whether a conflict is expected. Scored by the table in use."""
    told = _told(story)
    totals, weigh = told.scored().totals, told.plainly()
    other = elsewhere(told.sides, totals)
    met = {pair: weigh(*pair).total for pair in slips(told.sides, told.links, totals)}
    for (i, j), total in without(met | totals, totals, [side.claim for side in told.sides]).items():
        a, b = told.sides[i], told.sides[j]
        pair = a.claim, b.claim
        if not _differ(*pair):
            continue
        alarm = within(story, pair, ALARMS) is not None
        if alarm or within(story, pair, ALL) is None:
            strengths = dict(of_difference(Pair(a, b, total, weigh(i, j).features, (i, j) in met), other))
            yield Row(strengths, alarm, cost_of(story, pair, alarm, FALSE_COST))


def of_likenesses(story: Story) -> Iterator[Row]:
    """The pairs of one figure in two texts of a story: whether they stand in an expected finding.

    Many a true agreement is annotated by nobody, so that a wrong one costs less than anywhere else.
    """
    sides, links, _ = told = _told(story)
    figures = figures_told(sides, links, told.plainly())
    for i, j in combinations(sorted(figures.figures), 2):
        a, b = sides[i], sides[j]
        if figures.are_one(i, j):
            same = within(story, (a.claim, b.claim), ALL) is not None
            cost = (1.0 if same else UNKNOWN_COST) * weight_of(story)
            yield Row(dict(of_likeness(figures.same(i, j))), same, cost)


def of_compatibles(story: Story) -> Iterator[Row]:
    """The same of pairs whose values fit and are not one figure. A look-alike that a story names costs as much as it does elsewhere."""
    sides, links, rarity = told = _told(story)
    scored = told.scored()
    weigh = weigher(scored, sides, links, rarity)
    values = ValuesTold(sides, links, scored.totals, elsewhere(sides, scored.totals), weigh)
    for (i, j), fitting in values.fitting():
        pair = sides[i].claim, sides[j].claim
        same = within(story, pair, ALL) is not None
        yield Row(dict(of_fitting(fitting)), same, cost_of(story, pair, same, UNKNOWN_COST))


def of_states(story: Story) -> Iterator[Row]:
    """The pairs of figures of a story of which one was told after the other: whether an update is expected.

    Where a conflict is expected, an update would hide it. Many a later figure of a long row is annotated by nobody.
    """
    told = _told(story)
    line = timeline(told.sides, said_in(story.sources))
    totals = told.scored().totals
    for turn in turns(totals, told.sides, told.plainly(), line, elsewhere(told.sides, totals)):
        yield from _labelled(story, (turn.earlier.claim, turn.later.claim), dict(of_state(turn, line)))


def of_changes(story: Story) -> Iterator[Row]:
    """The same of pairs of dates, of which the earlier told one was still to come then."""
    told = _told(story)
    line = timeline(told.sides, said_in(story.sources))
    for change in changes(told.scored().totals, told.sides, told.links, told.plainly(), line):
        yield from _labelled(story, (change.plan.claim, change.news.claim), dict(of_change(change, line)))


def _labelled(story: Story, pair: tuple[Claim, Claim], strengths: dict[str, float]) -> Iterator[Row]:
    """The row of a pair of which the later may take the place of the earlier, unless an agreement or a doubt is expected."""
    update, alarm = (within(story, pair, sorts) is not None for sorts in (UPDATES, ALARMS))
    if update or alarm or within(story, pair, ALL) is None:
        wrong = QUIET_COST if alarm else UNKNOWN_COST
        yield Row(strengths, update, cost_of(story, pair, update, wrong))


def _told(story: Story) -> _Told:
    rarity = rarity_of(story.claims)
    sides = sides_of([claim for claim in story.claims if is_open(claim)])
    return _Told(sides, linked(story.claims, rarity), rarity)


def _differ(a: Claim, b: Claim) -> bool:
    given = Given(Gazetteer(), tolerance_of(a.slot))
    if isinstance(a.value, DateValue) and isinstance(b.value, DateValue) and ends_apart(a.value, b.value):
        return True
    return (
        a.value.kind == b.value.kind and kind(a.value.kind).relate(a.value, b.value, given).kind is RelationKind.DIFFERS
    )
