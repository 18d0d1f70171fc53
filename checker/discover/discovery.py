"""What was discovered: claims with their subjects, pairs in doubt, and why two claims were put side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.discover.pairing.log_odds import Score
from claims.claim import Claim
from claims.extract.stated.slots import is_stated
from claims.text import Span

Spot = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Possible:
    """Two claims that may answer one question: shown apart, never a conflict."""

    left: Claim
    right: Claim
    score: Score


@dataclass(frozen=True, slots=True)
class Divided:
    """The texts that were not fully held against all others. ``apart`` are those of a small folder by what they tell of, where they tell of more than one thing; of a larger
    one ``loose`` those that share little with those which they were held against, ``shares`` those on one event by which were held against each other, where it has too many,
    and ``alone`` those that nothing was held against.
    """

    apart: tuple[tuple[str, ...], ...] = ()
    loose: tuple[tuple[str, ...], ...] = ()
    shares: tuple[tuple[str, ...], ...] = ()
    alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discovery:
    """The claims with their subjects, the pairs in doubt, names of persons that were not held against all that are like them, and how the texts were divided."""

    claims: tuple[Claim, ...]
    possible: tuple[Possible, ...]
    why: Mapping[tuple[Spot, Spot], Score]
    differences: Mapping[tuple[Spot, Spot], Score]
    states: Mapping[tuple[Spot, Spot], Score]
    crowded: tuple[str, ...] = ()
    divided: Divided = Divided()

    def reason(self, a: Claim, b: Claim) -> Score | None:
        """Why two claims of one group were put side by side; nothing where no score was needed (one person, one list)."""
        return self.why.get(spots_of(a, b))

    def difference(self, a: Claim, b: Claim) -> Score | None:
        """What bears out that two claims of one group contradict each other; nothing where they do not differ, or are known to be of one question."""
        return self.differences.get(spots_of(a, b))

    def later(self, a: Claim, b: Claim) -> Score | None:
        """What speaks for it that the later of two figures of one group takes the place of the earlier; nothing where neither was told surely after the other."""
        return self.states.get(spots_of(a, b))


def spot_of(claim: Claim) -> Spot:
    """Where a claim's value stands, and of what kind it is: the same before and after it has found its group."""
    span = claim.provenance.span or Span(0, 0)
    own = claim.slot.startswith(("when-", "clock-", "post-", "office-")) or is_stated(claim.slot)
    sort = claim.slot if own else claim.value.kind
    return claim.source, span.start, span.stop, sort


def spots_of(a: Claim, b: Claim) -> tuple[Spot, Spot]:
    """The places of two claims, in an order that does not depend on the input's."""
    one, two = sorted((spot_of(a), spot_of(b)))
    return one, two
