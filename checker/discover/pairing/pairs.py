"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from checker.discover.links.link import Links
from checker.discover.pairing.contests import are_results, is_tied
from checker.discover.pairing.events import by_words, may_meet, may_meet_widely
from checker.discover.pairing.keys import Block, blocks
from checker.discover.pairing.rivals import of_two
from checker.discover.pairing.side import Side
from claims.extract.ages.lists import SLOT as AGE_OF

_Sides = tuple[Sequence[Side], Sequence[Side]]
_STRICT = 2
# Where a text has one law's article or one floor alone, a shared word is enough.
_NUMBERED = ("law-", "floor")


class Pair(NamedTuple):
    """Two claims, how near their texts are, and whether each is the only, or the first, whole figure of its text."""

    left: Side
    right: Side
    link: float
    only: bool
    first: bool


def all_pairs(sides: Sequence[Side], links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair worth a look once, as the narrowest block that holds it sees it.

    Among ``many`` texts that nobody has put together, two dates must share a name besides: there are too many offers that
    expire and fires that break out.
    """
    seen: set[int] = set()
    size = len(sides)
    for block in blocks(sides, many):
        if sum(map(len, block.values())) > 1:
            for pair in pairs(block, links, many):
                i, j = pair.left.at, pair.right.at
                key = i * size + j if i < j else j * size + i
                # What no block bears on is asked once, however many blocks hold the pair.
                if key not in seen:
                    seen.add(key)
                    if _fits(pair, many):
                        yield pair


def _fits(pair: Pair, many: bool) -> bool:
    """Whether nothing tells that two claims which touch are of two things."""
    a, b, link, *_ = pair
    if a.source == b.source:
        return _may_meet(a, b, True) and not of_two(a, b) and not _is_wide(a, b)
    return fits(a, b, many) and not (many and _may_be_anybodys(a, b, link))


def fits(a: Side, b: Side, many: bool = False) -> bool:
    """Whether nothing tells that claims of two texts are of two things, or of two happenings."""
    return not of_two(a, b) and _may_meet(a, b, many)


def pairs(block: Block, links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair of the block that touches, within one text and across two that are linked."""
    wholes = {source: [side for side in here if side.whole] for source, here in block.items()}
    for source in sorted(block):
        here = block[source]
        if len(here) > 1:
            for a, b in combinations(here, 2):
                if _touch(a, b):
                    yield Pair(a, b, 4.0, False, False)
        if len(block) > 1:
            for other, link in _others(source, block, links):
                yield from _across((here, wholes[source]), (block[other], wholes[other]), link, many)


def _others(source: str, block: Block, links: Links) -> Iterator[tuple[str, float]]:
    """The texts of a block that are linked to one of them, each two texts once."""
    near = links.of(source)
    for other in near.keys() & block.keys():
        if source < other or source not in links.of(other):
            yield other, near[other]


def _across(here: _Sides, there: _Sides, link: float, many: bool) -> Iterator[Pair]:
    """The pairs of two texts that touch, each given by its claims and those of them that are wholes."""
    one, two = here[1], there[1]
    alone = len(one) == len(two) == 1
    lead, other = (one[0], two[0]) if one and two else (None, None)
    for a, b in product(here[0], there[0]):
        first = a is lead and b is other and not _is_wide(a, b)
        only = first and alone
        if (first and not a.touchy) or _touch(a, b, only, not many) or _alike(a, b):
            yield Pair(a, b, link, only, first)


def _may_be_anybodys(a: Side, b: Side, link: float) -> bool:
    """Whether nothing in two sentences of a large folder says that they speak of one thing: every company has a profit that rose."""
    if a.timed:
        return a.close.isdisjoint(b.close)
    if a.slot.startswith("where-") or a.claim.value.kind in ("term", "person"):
        return a.participants.isdisjoint(b.participants)
    is_amount = link < _NEAR and (a.slot.startswith(_AMOUNTS) or a.slot.endswith("/share"))
    return is_amount and (a.participants.isdisjoint(b.participants) or _of_nothing_known(a, b))


def _of_nothing_known(a: Side, b: Side) -> bool:
    """Whether two sentences do not say of what their sums are, or say different things: two shares that closed at a price."""
    one, two = a.context.attribute, b.context.attribute
    return one != two if one or two else a.attributes.isdisjoint(b.attributes)


def _may_meet(a: Side, b: Side, many: bool) -> bool:
    """Whether two claims may be compared as times, where they are such. ``many``: nobody has put their texts together."""
    if a.timed and b.timed and not many:
        return a.slot == b.slot or may_meet_widely(a, b)
    if a.open_time or b.open_time:
        return may_meet(a.claim, b.claim)
    # The killed and the arrested are two questions, though both may be met by those who are only counted.
    return a.slot == b.slot or not (a.timed or a.family == b.family == "family")


_AMOUNTS = ("money", "percent")
# Texts that share so much of names tell of one thing.
_NEAR = 5.0


def _touch(a: Side, b: Side, only: bool = False, across: bool = False) -> bool:
    """Whether the clauses share anything; ``across`` two texts that somebody has put together, the sentences."""
    if by_words(a, b):
        return True
    if are_results(a, b):
        return only or is_tied(a, b)
    # What somebody of an age is called brought the two together.
    apart = a.near.isdisjoint(b.near) or (a.touchy and a.slot == b.slot == AGE_OF and a.near & b.near == {a.noun})
    if apart and a.close.isdisjoint(b.close):
        return across and not a.strict and len(a.words & b.words) >= _STRICT
    if only and a.slot.startswith(_NUMBERED):
        return not apart
    if a.strict:
        return len(a.near & b.near) + len(a.close & b.close) >= _STRICT
    return True


def _is_wide(a: Side, b: Side) -> bool:
    """Whether two claims met in the block of a word or of a scale, in which being the first of a text says nothing."""
    return by_words(a, b) or (a.slot == b.slot == "duration" and _unit(a) != _unit(b))


def _unit(side: Side) -> str | None:
    return getattr(side.claim.value, "unit", None)


def _alike(a: Side, b: Side) -> bool:
    """Whether both count one sort of thing, or are results of one named part of a contest, which need not be said twice."""
    if are_results(a, b) and not a.context.modifiers.isdisjoint(b.context.modifiers):
        return not (a.participants and b.participants and a.participants.isdisjoint(b.participants))
    return a.noun is not None and a.noun == b.noun and "count" in (a.slot, b.slot) and not (a.touchy or b.touchy)
