"""Which pairs of claims contradict each other by all that is known of them, where their values differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from checker.discover.by_value.both_told import without
from checker.discover.by_value.differing import SECTION, Pair, differing
from checker.discover.by_value.elsewhere import Elsewhere
from checker.discover.by_value.two_matters import are_two_matters, converted
from checker.discover.pairing.log_odds import Score, is_enough
from checker.discover.pairing.scored import Places, Weigh
from checker.discover.pairing.side import Side
from checker.discover.rarity import context_of
from claims.claim import Claim

# Pairs that the words speak against more strongly than this contradict nobody, however near their values are, unless their digits alone brought them together.
_LEAST = -2.6
# The log-odds of one in ten: of two values that differ so a reader has no doubt.
_HARDLY = -2.2


def differences(
    totals: Mapping[Places, float],
    sides: Sequence[Side],
    weigh: Weigh,
    other: Elsewhere,
    groups: Sequence[Sequence[int]] | None = None,
    met: Mapping[Places, float] = MappingProxyType({}),
) -> dict[Places, Score]:
    """What bears out a contradiction between every two claims whose values differ; of ``groups``, where they are given, within each only.

    ``totals`` are the scores of the pairs, which ``weigh`` explains, and ``other`` is what each text gives; ``met`` are the scores of pairs that only their digits brought together.
    Pairs of which a value has its counterpart elsewhere are left out, and those of two matters.
    """
    home = {at: number for number, group in enumerate(groups or ()) for at in group}
    claims = [side.claim for side in sides]
    sums = converted(claims)
    wanted = {
        (i, j): total
        for (i, j), total in totals.items()
        if (total >= _LEAST if groups is None else i in home and home[i] == home.get(j))
        and not is_one_value(claims[i], claims[j])
        and not _have_two_objects(claims[i], claims[j])
        and not _are_loose(sides[i], sides[j], total)
    }
    return {
        (i, j): differing(Pair(sides[i], sides[j], total, weigh(i, j).features, (i, j) in met), other)
        for (i, j), total in without({**wanted, **met}, totals, claims).items()
        if not are_two_matters(claims[i], claims[j], sums)
    }


def _have_two_objects(a: Claim, b: Claim) -> bool:
    """Whether two dates or places are told of two named things: "shut its plant in Tarn in 2021", "shut the Orrin plant in 2020"."""
    one, two = context_of(a).object, context_of(b).object
    return bool(one and two) and one.isdisjoint(two)


def _are_loose(a: Side, b: Side, total: float) -> bool:
    """Whether nothing that happens tells of either what it is the number, the day or the hour of, and what stands beside them does not tie them."""
    if not {a.slot, b.slot} <= _OPEN:
        return False
    return a.slot == b.slot == _CLOCK or (_have_two_owners(a, b) and (total < 0 or not a.owner.isdisjoint(b.owner)))


# Slots of what no happening, unit or attribute tells what it is of. Every text has several hours.
_CLOCK = "clock"
_OPEN = frozenset(("count", "when", _CLOCK))


def _have_two_owners(a: Side, b: Side) -> bool:
    """Whether each stands behind a name of its own: "the Blue Moon, a diamond of 12 carats", "the Tarn Blue weighs 14 carats". Of two names with a word in
    common each names another thing.
    """
    return bool(a.owner and b.owner) and not (a.owner <= b.owner or b.owner <= a.owner)


def is_borne_out(difference: Score) -> bool:
    """Whether what speaks for a contradiction is enough for one."""
    return is_enough(difference, SECTION)


def is_out_of_question(difference: Score) -> bool:
    """Whether so much speaks against a contradiction that not even a doubt is left: the two are of two things, whatever their words have in common."""
    return difference.total < _HARDLY


def is_one_value(a: Claim, b: Claim) -> bool:
    """Whether two claims give one value."""
    return a.value.key() == b.value.key()
