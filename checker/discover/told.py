"""What claims tell, gathered by whatever tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from claims.claim import Claim

Key = TypeVar("Key", bound=Hashable)


def values_by(claims: Iterable[Claim], key: Callable[[Claim], Key]) -> Mapping[Key, set[str]]:
    """The keys of the values that claims give, by ``key`` of the claim: a text that gives two ages of one person tells of two, or of two days."""
    found: dict[Key, set[str]] = defaultdict(set)
    for claim in claims:
        found[key(claim)].add(claim.value.key())
    return found
