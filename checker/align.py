"""Claims to groups: those that answer the same question about the same thing with equal qualifiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claims.claim import UNQUALIFIED, Claim, Qualifiers
from claims.folding import fold
from claims.quick import quick

GroupKey = tuple[str, str, tuple[tuple[str, str], ...]]


@quick
@dataclass(frozen=True, slots=True)
class Group:
    """Claims that can be held against each other, in an order that does not depend on the input's."""

    slot: str
    about: str
    qualifiers: Qualifiers
    claims: tuple[Claim, ...]

    def key(self) -> GroupKey:
        """What the claims of the group share."""
        return group_key(self.slot, self.about, self.qualifiers)


def group_key(slot: str, about: str, qualifiers: Qualifiers) -> GroupKey:
    """Slot, subject and qualifiers, the qualifiers folded so that letter case and typography do not part claims."""
    if qualifiers is UNQUALIFIED:
        return slot, about, ()
    return slot, about, tuple((name, fold(value)) for name, value in qualifiers.items())


def align(claims: Iterable[Claim]) -> tuple[Group, ...]:
    """Group claims by slot, subject and qualifiers. A part and its whole have other qualifiers, so they never meet."""
    found: dict[GroupKey, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[group_key(claim.slot, claim.about, claim.qualifiers)].append(claim)
    return tuple(_group(found[key]) for key in sorted(found))


def _group(claims: list[Claim]) -> Group:
    if len(claims) == 1:
        return Group(claims[0].slot, claims[0].about, claims[0].qualifiers, (claims[0],))
    ordered = tuple(sorted(claims, key=Claim.order))
    # The same words may be spelled with other capitals: the smallest spelling stands for all, whatever the order.
    spelled = min((claim.qualifiers for claim in ordered), key=lambda qualifiers: qualifiers.items())
    return Group(ordered[0].slot, ordered[0].about, spelled, ordered)
