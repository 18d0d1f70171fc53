"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from checker.discover.link import Links
from checker.discover.rarity import context_of
from claims.claim import Claim

Block = Mapping[str, list[Claim]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40


def block_of(claim: Claim) -> str:
    """What two claims must have in common: the slot, for open counts the noun, for money the currency."""
    unit = getattr(claim.value, "unit", None) or ""
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


def pairs(block: Block, links: Links) -> Iterator[tuple[Claim, Claim, float, bool]]:
    """Every pair with how near its texts are, and whether each is the only one of the block in its text."""
    for source in sorted(block):
        own = block[source]
        for a, b in combinations(own, 2):
            yield a, b, 4.0, False
        for other, link in links.get(source, {}).items():
            if source < other or source not in links.get(other, {}):
                for a, b in product(own, block.get(other, ())):
                    yield a, b, link, len(own) == 1 and len(block[other]) == 1


