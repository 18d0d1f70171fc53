"""Extracted claims to questions: those that answer the same one share ``slot`` and ``about``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.discover.cluster import complete_link
from checker.discover.label import labelled
from checker.discover.link import linked
from checker.discover.pairs import blocks, pairs
from checker.discover.people import who_is_who
from checker.discover.rarity import rarity_of
from checker.discover.score import Score, Setting, score, weights
from claims.claim import Claim

_PERSONAL = frozenset(("person-name", "age", "rank"))


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
    why: dict[tuple[int, int], Score]


def discover(claims: Iterable[Claim]) -> Discovery:
    """Give every extracted claim the subject that it shares with those that answer the same question. The order of the input does not matter."""
    taken = sorted(claims, key=Claim.order)
    personal = [claim for claim in taken if claim.slot in _PERSONAL]
    listed = [_apart(claim) for claim in taken if claim.slot.startswith("list")]
    open_ = [claim for claim in taken if claim.slot not in _PERSONAL and not claim.slot.startswith("list")]
    found, possible, why = _grouped(open_, taken)
    return Discovery((*found, *who_is_who(personal), *listed), possible, why)


def _apart(claim: Claim) -> Claim:
    return replace(claim, about=f"{claim.source} {claim.about}")


def _grouped(claims: Sequence[Claim], every: Sequence[Claim]) -> tuple[list[Claim], tuple[Possible, ...], dict[tuple[int, int], Score]]:
    rarity = rarity_of(every)
    links = linked(every, rarity)
    limits = weights()["thresholds"]
    number = {id(claim): at for at, claim in enumerate(claims)}
    scores: dict[tuple[int, int], Score] = {}
    for block in blocks(claims).values():
        if sum(map(len, block.values())) > 1:
            for a, b, link, only in pairs(block, links):
                i, j = sorted((number[id(a)], number[id(b)]))
                scores[i, j] = score(claims[i], claims[j], Setting(rarity, link, only))
    groups = complete_link({pair: item.total for pair, item in scores.items()}, limits["comparable"])
    together = {(i, j) for group in groups for i in group for j in group}
    possible = tuple(
        Possible(claims[i], claims[j], item)
        for (i, j), item in sorted(scores.items())
        if item.total >= limits["possibly"] and (i, j) not in together
    )
    alone = set(range(len(claims))) - {at for group in groups for at in group}
    named = labelled([[claims[at] for at in group] for group in (*groups, *([at] for at in sorted(alone)))])
    return named, possible, {pair: scores[pair] for pair in together if pair in scores}
