"""For what reason something was done: two texts that give reasons for one act which are not told together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.discover.link import FEW, Links, tell_of_one
from checker.discover.open_terms import answered, worded
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.akin import senses_of
from claims.extract.reasons import may_be_both

_NAMES = 2


def reasons_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The reasons that several texts give for acts of one sort, with which of them surely are those of one act. A text that gives two is left out."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in answered(claims, lambda a, b: _meet(a, b, links), alike, _label):
        found[claim.about].append(claim)
    for about in sorted(found):
        yield from _weighed(found[about])


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims may tell of one act: of one sort, and where many texts are read with more in common."""
    one, two = context_of(a), context_of(b)
    return one.head == two.head and tell_of_one(a, b, links) and (len(links) <= FEW or _surely(a, b))


def _surely(a: Claim, b: Claim) -> bool:
    """Whether two claims have a word or a like one in common, or the names of a person or of two places."""
    first, second = context_of(a), context_of(b)
    one, two = first.near, second.near
    names = len(first.participants & second.participants)
    return names >= _NAMES or bool(one & two) or bool(senses_of(one) & senses_of(two))


def _weighed(group: Sequence[Claim]) -> Iterator[Claim]:
    """The claims with the numbers of the pairs that surely tell of one act: what nothing ties bears out no conflict."""
    sure: dict[int, set[int]] = defaultdict(set)
    for number, (i, j) in enumerate(combinations(range(len(group)), 2)):
        if group[i].source == group[j].source or _surely(group[i], group[j]):
            sure[i].add(number)
            sure[j].add(number)
    for at, claim in enumerate(group):
        numbers = frozenset(sure[at])
        yield replace(claim, context=replace(context_of(claim), sure=numbers, likely=numbers))


def alike(a: Claim, b: Claim) -> bool:
    """Whether two reasons may be told of one act."""
    return may_be_both(*(claim.value.key().rpartition("/")[2] for claim in (a, b)))


def _label(group: Sequence[Claim]) -> str:
    shared = frozenset.intersection(*(context_of(claim).near for claim in group))
    told = ", ".join(sorted(worded(word, group) for word in shared)[:3])
    return ", ".join(filter(None, (context_of(group[0]).head or "", told)))
