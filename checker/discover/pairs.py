"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from checker.discover.link import Links
from checker.discover.rarity import context_of
from claims.claim import Claim

Block = Mapping[str, list[Claim]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40
_STRICT = 2
_DATED = ("when-", "clock-")
# Where a text has one law's article or one floor alone, a shared word is enough.
_NUMBERED = ("law-", "floor")


def block_of(claim: Claim) -> str:
    """What two claims must have in common: the slot, for open counts the noun, for money the currency."""
    unit = getattr(claim.value, "unit", None) or ""
    if claim.value.kind == "time":
        # With and without a zone, two times of day say nothing of each other.
        return f"{claim.slot} {'zoned' if getattr(claim.value, 'zone', None) else ''}"
    if claim.value.kind == "place":
        # A country and a town in it answer at two levels; nothing says where an unknown name lies.
        return f"{claim.slot} {(getattr(claim.value, 'entity', None) or '').partition(':')[0]}"
    if claim.slot in ("count", "order"):
        return f"{claim.slot} {context_of(claim).head}"
    return f"{claim.slot} {unit}"


def blocks(claims: Iterable[Claim]) -> dict[str, dict[str, list[Claim]]]:
    """The claims by block and source."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        rows = found[block_of(claim)][claim.source]
        if len(rows) < _MOST:
            rows.append(claim)
    return found


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, how near their texts are, and whether each is the only, or the first, whole figure of its text."""

    left: Claim
    right: Claim
    link: float
    only: bool
    first: bool


def pairs(block: Block, links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair of the block within one text, and across two that are linked. Among ``many`` texts that nobody has put together,
    two dates must share a name besides: there are too many offers that expire and fires that break out.
    """
    whole = {source: [claim for claim in claims if _is_whole(claim)] for source, claims in block.items()}
    for source in sorted(block):
        for a, b in combinations(block[source], 2):
            if _touch(a, b):
                yield Pair(a, b, 4.0, False, False)
        for other, link in links.get(source, {}).items():
            if other in block and (source < other or source not in links.get(other, {})):
                one, two = whole[source], whole[other]
                for a, b in product(block[source], block[other]):
                    first = bool(one and two and a is one[0] and b is two[0])
                    only = first and len(one) == len(two) == 1
                    if many and a.slot.startswith(_DATED) and context_of(a).close.isdisjoint(context_of(b).close):
                        continue
                    if (first and not _is_strict(a)) or _touch(a, b, only):
                        yield Pair(a, b, link, only, first)


def _touch(a: Claim, b: Claim, only: bool = False) -> bool:
    """Whether the clauses share anything: where they do not, nothing else can make up for it."""
    first, second = context_of(a), context_of(b)
    if only and a.slot.startswith(_NUMBERED):
        return not first.near.isdisjoint(second.near)
    if _is_strict(a):
        return len(first.near & second.near) + len(first.close & second.close) >= _STRICT
    return not (first.near.isdisjoint(second.near) and first.close.isdisjoint(second.close))


def _is_strict(claim: Claim) -> bool:
    """Whether a question is so wide that one shared word or name says nothing yet."""
    return claim.slot in ("first", "members", "floor") or claim.slot.startswith("law-")


def _is_whole(claim: Claim) -> bool:
    context = context_of(claim)
    return context.when is None and not _NOT_WHOLE & set(context.scope)


_NOT_WHOLE = frozenset(("part", "other", "alone", "compared", "each", "demanded", "new", "out of"))
