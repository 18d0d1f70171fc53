"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from checker.discover.link import Links
from checker.discover.nouns import PEOPLE, counts_people
from checker.discover.rarity import context_of
from checker.discover.rivals import of_two
from checker.discover.sides import Side, side_of
from claims.claim import Claim
from claims.dates.length import Duration
from claims.extract.stems import noun_stem
from claims.folding import words as folded_words

Block = Mapping[str, list[Side]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40
_STRICT = 2
_DATED = ("when-", "clock-")
# Where a text has one law's article or one floor alone, a shared word is enough.
_NUMBERED = ("law-", "floor")


def keys_of(claim: Claim) -> list[str]:
    """What two claims must have one of in common: the slot; for open counts the noun, or that people are counted; for money the currency.

    A length of time that names no number ("days or even weeks") is of no use. A figure of which no noun is told can be of anything that its clause speaks of.
    """
    unit = getattr(claim.value, "unit", None) or ""
    if claim.value.kind == "time":
        # With and without a zone, two times of day say nothing of each other.
        return [f"{claim.slot} {'zoned' if getattr(claim.value, 'zone', None) else ''}"]
    if claim.value.kind == "place":
        # A country and a town in it answer at two levels; nothing says where an unknown name lies.
        return [f"{claim.slot} {(getattr(claim.value, 'entity', None) or '').partition(':')[0]}"]
    if _is_vague(claim):
        return []
    head, context = context_of(claim).head, context_of(claim)
    if claim.slot in _SAID_OF_ANYTHING and head:
        return [f"{claim.slot} {unit}", *_of_noun(noun_stem(head))]
    if claim.slot not in ("count", "order"):
        return [f"{claim.slot} {unit}"]
    if claim.slot == "order":
        return [f"order {head}"]
    if head is None:
        return [*(f"count ={word}" for word in sorted(context.near) if word[0] == "="), f"count {PEOPLE}"]
    own = _of_noun(head)
    return [*own, f"count {PEOPLE}"] if counts_people(head) and head != PEOPLE else own


def _is_vague(claim: Claim) -> bool:
    """Whether a length of time is so wide that it agrees with nearly any other."""
    value = claim.value
    if not isinstance(value, Duration):
        return False
    return value.indefinite or not value.low or value.high is None or value.high > _WIDE * value.low


_WIDE = 3


# Families that say little more than the noun: who attended, went or voted may be counted elsewhere without the verb.
_SAID_OF_ANYTHING = frozenset(("attended", "voted", "deployed", "stationed", "aboard", "charged"))


def _of_noun(head: str) -> list[str]:
    """The blocks of a noun; of a concept also that of the bare figures whose clause speaks of it."""
    return [f"count {head}", f"count ={head}"] if head[0] == "=" else [f"count {head}"]


def blocks(sides: Iterable[Side]) -> list[Block]:
    """The claims by block and source; the block of people, which holds every sort of them, comes last."""
    found: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        for key in keys_of(side.claim):
            rows = found[key][side.source]
            if len(rows) < _MOST:
                rows.append(side)
    return [found[key] for key in sorted(found, key=lambda key: (key == f"count {PEOPLE}", key))]


class Pair(NamedTuple):
    """Two claims, how near their texts are, and whether each is the only, or the first, whole figure of its text."""

    left: Side
    right: Side
    link: float
    only: bool
    first: bool


def all_pairs(claims: Sequence[Claim], links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair worth a look once, as the narrowest block that holds it sees it."""
    seen: set[int] = set()
    size = len(claims)
    for block in blocks(side_of(claim, at) for at, claim in enumerate(claims)):
        if sum(map(len, block.values())) > 1:
            for pair in pairs(block, links, many):
                i, j = pair.left.at, pair.right.at
                key = i * size + j if i < j else j * size + i
                if key not in seen:
                    seen.add(key)
                    yield pair


def pairs(block: Block, links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair of the block within one text, and across two that are linked.

    Among ``many`` texts that nobody has put together, two dates must share a name besides: there are too many offers that
    expire and fires that break out.
    """
    for source in sorted(block):
        here = block[source]
        if len(here) > 1:
            for a, b in combinations(here, 2):
                if _touch(a, b) and not of_two(a, b):
                    yield Pair(a, b, 4.0, False, False)
        if len(block) > 1:
            for other, link in _others(source, block, links):
                yield from _across(here, block[other], link, many)


def _others(source: str, block: Block, links: Links) -> Iterator[tuple[str, float]]:
    """The texts of a block that are linked to one of them, each two texts once."""
    near = links.get(source, {})
    for other in near.keys() & block.keys():
        if source < other or source not in links.get(other, {}):
            yield other, near[other]


def _across(here: Sequence[Side], there: Sequence[Side], link: float, many: bool) -> Iterator[Pair]:
    """The pairs of two texts."""
    one, two = [side for side in here if side.whole], [side for side in there if side.whole]
    alone = len(one) == len(two) == 1
    for a, b in product(here, there):
        first = bool(one and two and a is one[0] and b is two[0])
        only = first and alone
        if (
            ((first and not a.strict) or _touch(a, b, only) or _alike(a, b))
            and not of_two(a, b)
            and not (many and _may_be_anybodys(a, b, link))
        ):
            yield Pair(a, b, link, only, first)


def _may_be_anybodys(a: Side, b: Side, link: float) -> bool:
    """Whether nothing in two sentences of a large folder says that they speak of one thing: every company has a profit that rose."""
    if a.slot.startswith(_DATED):
        return a.close.isdisjoint(b.close)
    if a.slot.startswith("where-"):
        return (a.participants - _own(a.claim)).isdisjoint(b.participants - _own(b.claim))
    is_amount = link < _NEAR and (a.slot.startswith(_AMOUNTS) or a.slot.endswith("/share"))
    return is_amount and a.participants.isdisjoint(b.participants)


def _own(claim: Claim) -> frozenset[str]:
    """The words of a place itself: two hospitals are both called a medical center."""
    return frozenset(folded_words(claim.written))


_AMOUNTS = ("money", "percent")
# Texts that share so much of names tell of one thing.
_NEAR = 5.0


def _touch(a: Side, b: Side, only: bool = False) -> bool:
    """Whether the clauses share anything: where they do not, nothing else can make up for it."""
    apart = a.near.isdisjoint(b.near)
    if apart and a.close.isdisjoint(b.close):
        return False
    if only and a.slot.startswith(_NUMBERED):
        return not apart
    if a.strict:
        return len(a.near & b.near) + len(a.close & b.close) >= _STRICT
    return True


def _alike(a: Side, b: Side) -> bool:
    """Whether both count one sort of thing, which need not be said twice."""
    return a.noun is not None and a.noun == b.noun and "count" in (a.slot, b.slot)
