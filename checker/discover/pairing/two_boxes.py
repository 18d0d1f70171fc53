"""Whether two claims stand in boxes, or in rows of a table, of two things."""

from __future__ import annotations

from checker.discover.pairing.side import Side
from claims.extract.boxes.marks import BOX, ROW, are_two_boxes, is_named
from claims.extract.language.stems import stem


def _of_two_boxes(a: Side, b: Side) -> bool:
    """Whether they stand in boxes with two titles, or a text tells one of something of another name: "Harbour Museum", "the Lace Museum"."""
    one, two = a.scope.keyed.get(BOX), b.scope.keyed.get(BOX)
    if one and two and a.source != b.source and are_two_boxes(one, two):
        return True
    return not a.owner.isdisjoint(b.owner) and of_two_owners(parts_of(a.owner), parts_of(b.owner))


def _of_no_row(one: Side, other: Side) -> bool:
    """Whether one stands in a row of a table, of which the other, in no row, does not name the head."""
    row = one.scope.keyed.get(ROW)
    if not row or ROW in other.scope.keyed:
        return False
    return not is_named(row, frozenset(map(stem, other.participants)) | other.participants | other.words)


def are_in_two_boxes(a: Side, b: Side) -> bool:
    """Whether two claims stand in two boxes, or one in a row of a table that is not the other's."""
    keyed = {*a.scope.keyed, *b.scope.keyed}
    return not keyed.isdisjoint((BOX, ROW)) and (_of_two_boxes(a, b) or _of_no_row(a, b) or _of_no_row(b, a))


def of_two_owners(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two names are those of two: they share no part, or each has one of its own."""
    if first.isdisjoint(second):
        return bool(first or second)
    # A shared town does not make "Ruth Bell in Tarn" and "Peter Lyle in Tarn" one.
    return not (first <= second or second <= first)


def parts_of(names: frozenset[str]) -> frozenset[str]:
    """Names with what a hyphen joins taken apart: some write it, some do not."""
    return frozenset([part for name in names for part in name.split("-")]) if any("-" in it for it in names) else names
