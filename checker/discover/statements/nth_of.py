"""The first, the second or the last of things that two texts count alike: where each came from, and where it went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import first_of_each, gathered, numbered
from claims.claim import Claim


def nth_of(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims on one of so many things of a sort that several texts tell of. A text that tells two places of it is left out."""
    seen: dict[str, int] = {}
    for group in gathered(first_of_each(claims), lambda a, b: _meet(a, b, links)):
        kept = [claim for claim in group if not _is_torn(claim, group)]
        if len({claim.source for claim in kept}) > 1:
            about = (context_of(kept[0]).head or "").replace("=", "")
            seen[about] = seen.get(about, 0) + 1
            yield from (claim.on(claim.slot, numbered(about, seen[about]), claim.context) for claim in kept)


def _is_torn(claim: Claim, group: Sequence[Claim]) -> bool:
    return any(one.source == claim.source and one.value.key() != claim.value.key() for one in group)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether both tell of one thing by its place among as many of one sort, in texts that tell of one event; those of two days are two."""
    days = set(context_of(a).scope), set(context_of(b).scope)
    if all(days) and days[0].isdisjoint(days[1]):
        return False
    return a.slot == b.slot and context_of(a).head == context_of(b).head and tell_of_one(a, b, links)
