"""Extracted claims to questions: those that answer the same one share ``slot`` and ``about``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.discover.bodies import which_body
from checker.discover.cluster import complete_link
from checker.discover.label import SO_FAR, labelled
from checker.discover.link import linked
from checker.discover.pairs import blocks, pairs
from checker.discover.people import who_is_who
from checker.discover.rarity import rarity_of
from checker.discover.score import Score, Setting, score, weights
from claims.claim import Claim
from claims.extract.bodies import SLOT as BODY
from claims.extract.renamed import SLOT as PLACE
from claims.text import Span

PERSONAL = frozenset(("person-name", "age", "rank", "birthplace", "birth-date"))
_OWN = frozenset(("list", "list-size", "weekday"))


Spot = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Possible:
    """Two claims that may answer one question: shown apart, never a conflict."""

    left: Claim
    right: Claim
    score: Score


@dataclass(frozen=True, slots=True)
class Discovery:
    """The claims with their subjects, and the pairs in doubt."""

    claims: tuple[Claim, ...]
    possible: tuple[Possible, ...]
    why: Mapping[tuple[Spot, Spot], Score]

    def reason(self, a: Claim, b: Claim) -> Score | None:
        """Why two claims of one group were put side by side; nothing where no score was needed (one person, one list)."""
        one, two = sorted((spot_of(a), spot_of(b)))
        return self.why.get((one, two))


def spot_of(claim: Claim) -> Spot:
    """Where a claim's value stands, and of what kind it is: the same before and after it has found its group."""
    span = claim.provenance.span or Span(0, 0)
    return claim.source, span.start, span.stop, claim.slot.removesuffix(SO_FAR)


def discover(claims: Iterable[Claim], persons: Mapping[str, str] | None = None) -> Discovery:
    """Give every extracted claim the subject that it shares with those that answer the same question. The order of the input does not matter.

    ``persons`` are declared ones: folded spellings (``claims.names.fold``) to entity ids.
    """
    taken = sorted(claims, key=Claim.order)
    personal = [claim for claim in taken if claim.slot in PERSONAL]
    listed = [_apart(claim) for claim in taken if claim.slot in _OWN]
    named = [*which_body(claim for claim in taken if claim.slot == BODY), *_renamed(taken)]
    open_ = [claim for claim in taken if claim.slot not in PERSONAL | _OWN | {BODY, PLACE}]
    found, possible, why = _grouped(open_, taken)
    return Discovery((*found, *who_is_who(personal, persons or {}), *listed, *named), possible, why)


def _renamed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The names of places that are called by more than one: a place that all call alike is no question."""
    names: dict[str, set[str]] = {}
    for claim in claims:
        if claim.slot == PLACE:
            names.setdefault(claim.about, set()).add(claim.value.key())
    return (claim for claim in claims if claim.slot == PLACE and len(names[claim.about]) > 1)


def _apart(claim: Claim) -> Claim:
    return replace(claim, about=f"{claim.source} {claim.about}")


def _grouped(
    claims: Sequence[Claim], every: Sequence[Claim]
) -> tuple[list[Claim], tuple[Possible, ...], dict[tuple[Spot, Spot], Score]]:
    rarity = rarity_of(every)
    links = linked(every, rarity)
    limits = weights()["thresholds"]
    number = {id(claim): at for at, claim in enumerate(claims)}
    scores: dict[tuple[int, int], Score] = {}
    for block in blocks(claims).values():
        if sum(map(len, block.values())) > 1:
            for pair in pairs(block, links):
                i, j = sorted((number[id(pair.left)], number[id(pair.right)]))
                scores[i, j] = score(claims[i], claims[j], Setting(rarity, pair.link, pair.only, pair.first))
    groups = complete_link({pair: item.total for pair, item in scores.items()}, limits["comparable"])
    together = {(i, j) for group in groups for i in group for j in group}
    possible = tuple(
        Possible(claims[i], claims[j], item)
        for (i, j), item in sorted(scores.items())
        if item.total >= limits["possibly"] and (i, j) not in together
    )
    alone = set(range(len(claims))) - {at for group in groups for at in group}
    named = labelled([[claims[at] for at in group] for group in (*groups, *([at] for at in sorted(alone)))])
    return named, possible, {_spots(claims[i], claims[j]): scores[i, j] for i, j in together if (i, j) in scores}


def _spots(a: Claim, b: Claim) -> tuple[Spot, Spot]:
    one, two = sorted((spot_of(a), spot_of(b)))
    return one, two
