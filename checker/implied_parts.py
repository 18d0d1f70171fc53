"""An implied rule of sums: "43 people, 26 in the town and 19 in the villages" cannot all hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.discover.nouns import PEOPLE, counts_people
from checker.discover.rarity import context_of
from checker.implied_counts import Excess
from claims.claim import Claim
from claims.values.count import Count

# How far, in characters, a part may stand behind the figure before it: behind the whole nothing but a mark stands between.
_MARK, _NEAR = 4, 50
_FEWEST, _MOST = 2, 8
# What tells a part from another by place or time: nothing is in two of them. What is "of" the whole may be counted twice.
_APART = ("in", "at", "from", "on", "near", "by", "during", "outside", "inside", "under", "over", "above", "below")
_AT_LEAST = ("at least ", "no fewer than ", "no less than ")
_OPENS = re.compile(r"\s?(?:\(|:|–|—|- )")


def of_parts(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Parts that stand right behind their whole in one sentence and add up to more: each tells of another place or time, or, behind a
    bracket, colon or dash, counts other people among all.
    """
    for same in _by_sentence(claims).values():
        for at, whole in enumerate(same[:-_FEWEST]):
            parts = _parts(whole, same[at + 1 :])
            sum_, limit = sum((_exactly(part) or Decimal(0) for part in parts), Decimal(0)), _told(whole)
            if limit is not None and len(parts) >= _FEWEST and sum_ > limit:
                told = " + ".join(part.written for part in parts)
                yield Excess(
                    "sum", f"{told} are {sum_}, more than the whole, given as {whole.written}", (*parts, whole)
                )


def _parts(whole: Claim, behind: Sequence[Claim]) -> list[Claim]:
    """The run of parts behind a whole; none where the figure counts nothing or is itself one of some."""
    if not getattr(whole.value, "noun", None) or {"part", "other", "alone", "each"} & set(context_of(whole).scope):
        return []
    found: list[Claim] = []
    last, reach = whole, _MARK
    for claim in behind[:_MOST]:
        if _gap(last, claim) > reach or _exactly(claim) is None or not _is_part(whole, claim):
            break
        found.append(claim)
        last, reach = claim, _NEAR
    return found


def _is_part(whole: Claim, part: Claim) -> bool:
    if context_of(part).when != context_of(whole).when:
        return False  # "20 people, 15 in 2019 and 18 in 2020"
    if not getattr(part.value, "noun", None):
        word = _behind(part).split()[:1]
        return bool(word) and word[0].lower() in _APART
    set_off = _OPENS.match(_behind(whole)) is not None
    return set_off and _people(whole) and _people(part) and context_of(part).head != context_of(whole).head


def _people(claim: Claim) -> bool:
    head = context_of(claim).head
    return head is not None and (head == PEOPLE or counts_people(head))


def _behind(claim: Claim) -> str:
    """What its quote has behind a figure."""
    return (claim.provenance.quote or "").partition(claim.written)[2]


def _exactly(claim: Claim) -> Decimal | None:
    value = claim.value
    exact = isinstance(value, Count) and value.low == value.high and value.unit is None
    return value.low if isinstance(value, Count) and exact else None


def _told(whole: Claim) -> Decimal | None:
    """The figure that a whole is given as; whoever says "at least 43" knew of no more."""
    least = whole.value.low if isinstance(whole.value, Count) and whole.written.lower().startswith(_AT_LEAST) else None
    return least if least is not None else _exactly(whole)


def _gap(one: Claim, two: Claim) -> int:
    first, second = one.provenance.span, two.provenance.span
    return second.start - first.stop if first and second else _NEAR + 1


def _by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, frozenset[str]], list[Claim]]:
    """The figures of each sentence in their order, each place once."""
    found: dict[tuple[str, frozenset[str]], dict[int, Claim]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Count) and not claim.value.ordinal and claim.provenance.span:
            found[claim.source, context_of(claim).words].setdefault(claim.provenance.span.start, claim)
    return {key: [some[at] for at in sorted(some)] for key, some in found.items() if len(some) > _FEWEST}
