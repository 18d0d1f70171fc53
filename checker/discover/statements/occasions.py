"""Whether two statements that exclude each other surely speak of one occasion: what befalls somebody turns, and foes strike more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import Label, first_of_each, numbered
from checker.discover.statements.times_told import overlap, times_of
from claims.claim import Claim

DOUBT = "no day that both name says that they speak of one occasion"


def opposed(
    claims: Iterable[Claim], groups: Callable[[Sequence[Claim]], Iterable[Sequence[Claim]]], label: Label
) -> Iterator[Claim]:
    """The claims of each question with the subject that ``label`` gives it; ``groups`` are those of one slot that contradict each other."""
    by_slot: dict[str, list[Claim]] = {}
    for claim in claims:
        by_slot.setdefault(claim.slot, []).append(claim)
    for slot in sorted(by_slot):
        seen: Counter[str] = Counter()
        for group in groups(first_of_each(by_slot[slot])):
            told = label(group)
            seen[told] += 1
            about = numbered(told, seen[told])
            yield from (claim.on(slot, about, claim.context) for claim in doubted(group))


def doubted(group: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a question, each in doubt whose sentence names no time that one with another answer names too."""
    for claim in group:
        sure = any(
            other.source != claim.source
            and other.value.key() != claim.value.key()
            and overlap(times_of(claim), times_of(other))
            for other in group
        )
        yield claim if sure else replace(claim, context=replace(context_of(claim), doubt=DOUBT))
