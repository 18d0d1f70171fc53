"""Two figures that both texts give contradict nobody: each has its counterpart in the other text.

"The debt fell from 61 million to 47" and "it owed 61 million, now it is 47". This looks at values, and so bears on whether two
claims can conflict, never on whether they answer one question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.discover.pairs import keys_of
from checker.discover.rarity import context_of
from claims.claim import Claim

Totals = Mapping[tuple[int, int], float]
Told = Mapping[tuple[str, str], Mapping[str, Sequence[frozenset[str]]]]


def without(totals: Totals, claims: Sequence[Claim]) -> dict[tuple[int, int], float]:
    """The pairs but those of two texts that both give both values, or of which one gives both in one sentence."""
    keys = [frozenset(keys_of(claim)) for claim in claims]
    told = _told(claims, keys)
    return {
        (i, j): total for (i, j), total in totals.items() if not _both(claims[i], claims[j], keys[i] & keys[j], told)
    }


def _told(claims: Sequence[Claim], keys: Sequence[frozenset[str]]) -> Told:
    """For every text and block the values it gives, each with the sentences that do."""
    found: dict[tuple[str, str], dict[str, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
    for claim, some in zip(claims, keys, strict=True):
        for key in some:
            found[claim.source, key][claim.value.key()].append(context_of(claim).words)
    return found


def _both(a: Claim, b: Claim, keys: Iterable[str], told: Told) -> bool:
    one, two = a.value.key(), b.value.key()
    if a.source == b.source or one == two:
        return False
    for key in keys:
        here, there = told[a.source, key].get(two, ()), told[b.source, key].get(one, ())
        if (here and there) or context_of(a).words in here or context_of(b).words in there:
            return True
    return False
