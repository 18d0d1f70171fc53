"""Figures that each belong to one of several: votes of candidates, goals of sides, distances from places.

The words around two of them are alike though they answer two questions, so that only the same owner makes them comparable.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.discover.pairing.contests import are_results, of_two_contests
from checker.discover.pairing.doers import of_two_doers
from checker.discover.pairing.lands import are_named, are_two_towns, lie_apart
from checker.discover.pairing.marked import days_of, towns_in
from checker.discover.pairing.nouns import PEOPLE
from checker.discover.pairing.of_a_kind import are_two_of_a_kind, differ
from checker.discover.pairing.side import Side
from checker.discover.pairing.two_holders import of_two_holders
from checker.slots.moving import is_growing, is_running
from claims.claim import Claim, Context, Modality
from claims.extract.boxes.marks import BOX, ROW, are_two_boxes, is_named
from claims.extract.context.around import BESIDE, HAD, PRESENT, SIDES
from claims.extract.context.narrowed.general import GENERAL
from claims.extract.context.narrowed.models import AHEAD
from claims.extract.context.narrowed.other_happening import ELSEWHERE
from claims.extract.context.narrowed.reach import THROUGHOUT
from claims.extract.facts.wheres import SLOT as WHERE
from claims.extract.language.lexicon import cumulative, is_person
from claims.extract.language.stems import noun_stem, stem
from claims.extract.lengths.apart import APART
from claims.extract.lengths.lengths import is_of_length
from claims.extract.lengths.marks import are_of_two_persons
from claims.extract.lengths.marks import are_two as are_two_things
from claims.extract.results.ballots import BALLOT, LOST
from claims.extract.times.several_dates import SEVERAL
from claims.tables import word_set


def _of_two_boxes(a: Side, b: Side) -> bool:
    """Whether they stand in boxes with two titles, or a text tells one of something of another name: "Harbour Museum", "the Lace Museum"."""
    one, two = a.scope.keyed.get(BOX), b.scope.keyed.get(BOX)
    if one and two and a.source != b.source and are_two_boxes(one, two):
        return True
    return not a.owner.isdisjoint(b.owner) and _of_two_owners(_parts(a.owner), _parts(b.owner))


def _of_no_row(one: Side, other: Side) -> bool:
    """Whether one stands in a row of a table, of which the other, in no row, does not name the head."""
    row = one.scope.keyed.get(ROW)
    if not row or ROW in other.scope.keyed:
        return False
    return not is_named(row, frozenset(map(stem, other.participants)) | other.participants | other.words)


def _of_two_motions(a: Side, b: Side) -> bool:
    """Whether votes are told of a motion that was carried and of one that was lost."""
    rules = {a.claim.provenance.rule, b.claim.provenance.rule}
    return rules == {BALLOT} and (LOST in a.context.scope) != (LOST in b.context.scope)


def of_two(a: Side, b: Side) -> bool:
    """Whether two claims surely tell of two owners, parts of a match or years, or of distances from two places, or stand in boxes of two things."""
    if a.held:
        return _are_in_two_boxes(a, b) or of_two_holders(a.claim, b.claim)
    return _are_in_two_boxes(a, b) or _tell_of_two(a, b)


def _are_in_two_boxes(a: Side, b: Side) -> bool:
    keyed = {*a.scope.keyed, *b.scope.keyed}
    return not keyed.isdisjoint((BOX, ROW)) and (_of_two_boxes(a, b) or _of_no_row(a, b) or _of_no_row(b, a))


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
    if _of_two_lands(a, b) or of_two_doers(a, b) or _is_elsewhere(a, b):
        return True
    if (
        are_two_of_a_kind(a, b)
        or _is_elsewhere(b, a)
        or _of_two_deaths(a, b)
        or _of_two_times(a, b)
        or _of_two_makers(a, b)
    ):
        return True
    if _of_two_years(a.context, b.context) or _of_two_years(b.context, a.context):
        return True
    return a.shared_out and b.shared_out and _of_two_owners(_parts(a.owner), _parts(b.owner))


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


def _of_two_owners(first: frozenset[str], second: frozenset[str]) -> bool:
    if first.isdisjoint(second):
        return bool(first or second)
    # A shared town does not make "Ruth Bell in Tarn" and "Peter Lyle in Tarn" one.
    return not (first <= second or second <= first)


# So many an hour, or a week.
_RATE = "measure-/"


def _sort(claim: Claim) -> str | None:
    """Of what there are so many an hour; nothing where it only happens so often."""
    noun = (getattr(claim.value, "noun", None) or "times").split()[-1].lower()
    if noun == "times":
        return None
    return PEOPLE if is_person(noun) else noun_stem(noun)


def _of_two_years(one: Context, two: Context) -> bool:
    """Whether one is told of another year, and the other of a day of the story's own present: "in 1997, when 1,900 came", "today 2,500 came"."""
    if one.when is None or not one.when.isdigit():
        return False
    return any(mark.startswith(PRESENT) and mark != f"{PRESENT}{one.when}" for mark in two.scope)


def _is_elsewhere(one: Side, other: Side) -> bool:
    """Whether one is told of a place alone that the sentence of the other does not name: what a firm does there is some of what it does."""
    return bool(one.scope.inside) and one.scope.inside.isdisjoint(other.participants)


def _of_two_deaths(a: Side, b: Side) -> bool:
    """Whether two deaths of which only the places are told share neither a name nor a word but that for dying: many die of one event, in many places."""
    return a.slot == b.slot == _DEATH and a.participants.isdisjoint(b.participants) and len(a.near & b.near) <= 1


_DEATH = f"{WHERE}died"


def _of_two_lands(a: Side, b: Side) -> bool:
    """Whether two figures were counted in two places, or one is that of one of several, of which the sentence of the other names none: the dead of a
    storm in one country, and all of them.
    """
    one, two = a.scope.lands, b.scope.lands
    if one and two:
        return lie_apart(one, two)
    if are_two_towns(towns_in(a.context.scope), towns_in(b.context.scope)):
        return True
    return any(x.scope.shared and not are_named(x.scope.lands, y.participants) for x, y in ((a, b), (b, a)))


def _of_two_times(a: Side, b: Side) -> bool:
    """Whether two figures are told of days apart, and neither takes the place of the other: a poll of Monday and one of last Thursday."""
    here, there = a.scope.days, b.scope.days
    if not (here and there) or Modality.PLANNED in (a.claim.modality, b.claim.modality):
        return False
    before = HAD in a.context.scope or HAD in b.context.scope
    if not before and (_moves(a) or _moves(b)):
        return False
    most = _DAYS if before else 1 if _is_measured(a) and _is_measured(b) else _WEEKS
    apart = (max(here[0], there[0]) - min(here[1], there[1])).days
    return apart > most or (
        apart > _SLIP and bool(days_of(a.context.scope, BESIDE) and days_of(b.context.scope, BESIDE))
    )


# More than a slip of a day, or of a week, lies between two polls or exchanges.
_WEEKS = 12
# Fewer where one had been before, or where each stands in one clause with its day; and what is measured on two days is two measurements.
_DAYS, _SLIP = 4, 2


def _is_measured(side: Side) -> bool:
    return side.slot.startswith("measure-") or side.context.head in ("degre", "=temperature")


def _moves(side: Side) -> bool:
    """Whether a later figure may take the place of this one: it is of what goes on rising."""
    return side.slot in cumulative() or is_running(side.claim) or is_growing(side.claim)


def _parts(names: frozenset[str]) -> frozenset[str]:
    """Names with what a hyphen joins taken apart: some write it, some do not."""
    return frozenset([part for name in names for part in name.split("-")]) if any("-" in it for it in names) else names


def _side(context: Context) -> frozenset[str]:
    """The side on which votes were cast, where the clause names one alone."""
    sides = context.near & SIDES
    return sides if len(sides) == 1 else frozenset()


def _are_all_cast(context: Context) -> bool:
    """Whether votes are told as those that were cast, whatever for."""
    return not (context.near & SIDES) and "cast" in context.near


def is_shared_out(claim: Claim, context: Context) -> bool:
    """Whether rivals have such a figure each: what it counts, or for a share what its clause speaks of."""
    if claim.slot == "percent":
        return not context.near.isdisjoint(word_set("alike", "shares"))
    head = context.head or ""
    return claim.value.kind == "count" and not word_set("alike", "rivals").isdisjoint((head, f"={head}"))


def is_everybodys(claim: Claim, context: Context) -> bool:
    """Whether a count is of what everybody in a story has some of, each their own: games played, seasons, titles."""
    return claim.slot == "count" and (context.head or "") in word_set("alike", "everybodys")
