"""Whether two statements that exclude each other surely speak of one occasion: what befalls somebody turns, and foes strike more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from checker.discover.statements.times_told import overlap, times_of
from claims.claim import Claim

DOUBT = "no day that both name says that they speak of one occasion"


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
