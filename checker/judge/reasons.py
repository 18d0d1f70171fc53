"""Why the values of a group stand as they do: the pairs that decide, the weightiest first."""

from __future__ import annotations

from checker.finding import Reason
from checker.judge.compare import Pair
from claims.value import RelationKind, Value
from claims.values import kind

# So many reasons of one finding are kept: more than one person ever reads, and no report of a gigabyte from one question.
MOST = 500


def shown(value: Value) -> str:
    """The normalised form of a value, for people."""
    text: str = kind(value.kind).show(value)
    return text


def reason_of(pair: Pair) -> Reason:
    """Why two values stand as they do, as a report shows it."""
    return Reason(
        left=shown(pair.left.value),
        right=shown(pair.right.value),
        relation=pair.relation.kind,
        text=pair.relation.reason,
        superseded=pair.superseded,
        left_key=pair.left.value.key(),
        right_key=pair.right.value.key(),
    )


_ORDER = (
    RelationKind.DIFFERS,
    RelationKind.UNCERTAIN,
    RelationKind.SAME,
    RelationKind.OVERLAPS,
    RelationKind.CONTAINS,
    RelationKind.WITHIN,
    RelationKind.INCOMPARABLE,
)


def weight(pair: Pair) -> tuple[bool, int, float, str]:
    """The weightiest reasons first: what decides before what gave way, what differs most before what only overlaps."""
    return pair.superseded, _ORDER.index(pair.relation.kind), -(pair.relation.distance or 0), pair.relation.reason
