"""Figures that each belong to one of several: votes of candidates, goals of sides, distances from places.

The words around two of them are alike though they answer two questions, so that only the same owner makes them comparable.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.discover.pairing.contests import are_results, of_two_contests
from checker.discover.pairing.doers import of_two_doers
from checker.discover.pairing.nouns import PEOPLE
from checker.discover.pairing.of_a_kind import are_two_of_a_kind, differ
from checker.discover.pairing.side import Side
from checker.discover.pairing.two_boxes import are_in_two_boxes, of_two_owners, parts_of
from checker.discover.pairing.two_holders import of_two_holders
from checker.discover.pairing.two_scenes import is_elsewhere, of_two_deaths, of_two_lands, of_two_times, of_two_years
from claims.claim import Claim, Context
from claims.extract.boxes.marks import BOX
from claims.extract.context.around import SIDES
from claims.extract.context.narrowed.general import GENERAL
from claims.extract.context.narrowed.models import AHEAD
from claims.extract.context.narrowed.other_happening import ELSEWHERE
from claims.extract.context.narrowed.reach import THROUGHOUT
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import noun_stem
from claims.extract.lengths.apart import APART
from claims.extract.lengths.lengths import is_of_length
from claims.extract.lengths.marks import are_of_two_persons
from claims.extract.lengths.marks import are_two as are_two_things
from claims.extract.results.ballots import BALLOT, LOST
from claims.extract.times.several_dates import SEVERAL


def _of_two_motions(a: Side, b: Side) -> bool:
    """Whether votes are told of a motion that was carried and of one that was lost."""
    rules = {a.claim.provenance.rule, b.claim.provenance.rule}
    return rules == {BALLOT} and (LOST in a.context.scope) != (LOST in b.context.scope)


def of_two(a: Side, b: Side) -> bool:
    """Whether two claims surely tell of two owners, parts of a match or years, or of distances from two places, or stand in boxes of two things."""
    if a.held:
        return are_in_two_boxes(a, b) or of_two_holders(a.claim, b.claim)
    return are_in_two_boxes(a, b) or _tell_of_two(a, b)


def _tell_of_two(a: Side, b: Side) -> bool:
    """The same by what their own clauses tell."""
    if (a.scope.keyed or b.scope.keyed) and (_of_two_kinds(a.scope.keyed, b.scope.keyed) or _only_one_is(a, b)):
        return True
    one, two = a.context.measured_from, b.context.measured_from
    if one and two:
        return one.isdisjoint(two)
    if are_results(a, b):
        return of_two_contests(a, b)
    if _of_two_lengths(a.context, b.context):
        return True
    if (apart := _by_sort(a, b)) is not None:
        return apart
    if any(tells(a, b) for tells in (of_two_lands, of_two_doers, are_two_of_a_kind, of_two_deaths, of_two_times)):
        return True
    if is_elsewhere(a, b) or is_elsewhere(b, a) or _of_two_makers(a, b):
        return True
    if of_two_years(a.context, b.context) or of_two_years(b.context, a.context):
        return True
    return a.shared_out and b.shared_out and of_two_owners(parts_of(a.owner), parts_of(b.owner))


def _of_two_kinds(one: Mapping[str, str], two: Mapping[str, str]) -> bool:
    """Whether two figures are of two of a kind: the first leg and the second, trucks that burned and trucks that were driven away."""
    return any(key in two and key != BOX and differ(key, value, two[key]) for key, value in one.items())


def _only_one_is(a: Side, b: Side) -> bool:
    """Whether one alone is a distance in time from something, where the other says how long a thing went on; or has one of several dates of what
    happened more than once; or is of what is somebody's own, of which the other has all; or is told of all the places of a body, or of another happening than its text.
    """
    key = APART if a.slot == b.slot == "duration" else SEVERAL
    return any(
        (one in a.scope.keyed) != (one in b.scope.keyed) for one in (key, "own", THROUGHOUT, ELSEWHERE, GENERAL, AHEAD)
    )


def _of_two_lengths(one: Context, two: Context) -> bool:
    """Whether both say what a length of time is the length of, and say two things."""
    if not (is_of_length(one.attribute) and is_of_length(two.attribute)):
        return are_of_two_persons(one.modifiers, two.modifiers)
    other = one.attribute != two.attribute or (one.when != two.when and not (one.when and two.when))
    return other or are_two_things(one.modifiers, two.modifiers)


def _by_sort(a: Side, b: Side) -> bool | None:
    """Whether votes are of two sides or motions, or rates of two things; nothing where that is not told of both."""
    if a.slot == b.slot == "voted":
        if _of_two_motions(a, b):
            return True
        one, two = _side(a.context), _side(b.context)
        if one and two:
            return one != two
        return True if (one and _are_all_cast(b.context)) or (two and _are_all_cast(a.context)) else None
    if a.slot.startswith(_RATE) and (sort := _sort(a.claim)) and (other := _sort(b.claim)):
        return sort != other
    return None


def _of_two_makers(a: Side, b: Side) -> bool:
    """Whether two amounts of one attribute stand behind two names, in sentences that share none: what a firm and its rival harvested."""
    if a.slot != b.slot or not a.slot.startswith(_OF_FIRMS) or not (a.owner and b.owner):
        return False
    return (
        a.context.attribute is not None
        and a.context.attribute == b.context.attribute
        and a.participants.isdisjoint(b.participants)
    )


_OF_FIRMS = ("measure-kg", "measure-l")


# So many an hour, or a week.
_RATE = "measure-/"


def _sort(claim: Claim) -> str | None:
    """Of what there are so many an hour; nothing where it only happens so often."""
    noun = (getattr(claim.value, "noun", None) or "times").split()[-1].lower()
    if noun == "times":
        return None
    return PEOPLE if is_person(noun) else noun_stem(noun)


def _side(context: Context) -> frozenset[str]:
    """The side on which votes were cast, where the clause names one alone."""
    sides = context.near & SIDES
    return sides if len(sides) == 1 else frozenset()


def _are_all_cast(context: Context) -> bool:
    """Whether votes are told as those that were cast, whatever for."""
    return not (context.near & SIDES) and "cast" in context.near
