"""Which part of a place, in which direction from one, and which way between two: texts on one act, at one distance or on one journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.by_value.borne_out import is_one_value
from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import answered, term_of, worded
from claims.claim import Claim
from claims.extract.facts.directions import DIRECTION, POINTS
from claims.extract.facts.routes import ROUTE
from claims.folding import fold

# What two claims have in common counts: the act this much, a name, a day and a word one each.
_ACT, _ENOUGH = 2, 3
# Points of the compass so far from one another are contrary.
_APART = 2


def parts_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The parts and directions that several texts tell of one act or thing. A text that tells two is left out."""
    taken = list(claims)
    parts = [claim for claim in taken if claim.slot not in (DIRECTION, ROUTE)]
    told = frozenset((claim.source, claim.value.key()) for claim in parts)
    yield from answered(parts, lambda a, b: _of_one(a, b, links) and not _tells_both(a, b, told), alike, _act)
    ways = [claim for claim in taken if claim.slot == DIRECTION]
    yield from answered(ways, lambda a, b: _from_one(a, b, links), near, _place)
    routes = [claim for claim in taken if claim.slot == ROUTE]
    yield from answered(routes, lambda a, b: _between(a, b, links), is_one_value, _ends)


def _tells_both(a: Claim, b: Claim, told: frozenset[tuple[str, str]]) -> bool:
    """Whether one of two texts tells the other's part too, of another act."""
    one, two = a.value.key(), b.value.key()
    return one != two and ((a.source, two) in told or (b.source, one) in told)


def _of_one(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of parts of one sort at which one thing was done."""
    one, two = context_of(a), context_of(b)
    if a.slot != b.slot or one.modifiers != two.modifiers or not tell_of_one(a, b, links):
        return False
    if one.owner and two.owner and one.owner != two.owner:
        return False
    act = _ACT if one.owner and one.owner == two.owner else 0
    days = not set(one.scope).isdisjoint(two.scope)
    return act + days + len(one.participants & two.participants) + len(one.near & two.near) >= _ENOUGH


def alike(a: Claim, b: Claim) -> bool:
    """Whether two parts may be one: of one name, or of points of the compass that are not contrary."""
    one, two = term_of(a), term_of(b)
    return one == two or (one in POINTS and two in POINTS and not _contrary(one, two))


def _from_one(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of what lies at one distance from one place."""
    one, two = context_of(a), context_of(b)
    return one.owner == two.owner and one.close == two.close and tell_of_one(a, b, links)


def _between(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one journey between two places; the way home is another."""
    one, two = context_of(a), context_of(b)
    same = one.owner == two.owner and one.scope == two.scope
    return same and not one.near.isdisjoint(two.near) and tell_of_one(a, b, links)


def _ends(group: Sequence[Claim]) -> str:
    return ", ".join(name.title() for name in sorted(context_of(group[0]).owner))


def near(a: Claim, b: Claim) -> bool:
    """Whether two directions may be one, told more or less exactly."""
    return not _contrary(term_of(a), term_of(b))


def _contrary(one: str, two: str) -> bool:
    apart = abs(POINTS.index(one) - POINTS.index(two))
    return min(apart, len(POINTS) - apart) >= _APART


def _act(group: Sequence[Claim]) -> str:
    acts = sorted({act for claim in group for act in context_of(claim).owner})
    sort = context_of(group[0]).head or ""
    return ", ".join((*acts, worded(sort, group)))


def _place(group: Sequence[Claim]) -> str:
    name = next(iter(sorted(context_of(group[0]).owner)), "")
    written = (word for claim in group for word in (claim.provenance.quote or "").split() if fold(word) == name)
    return next(written, name.title())
