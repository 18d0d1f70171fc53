"""Discovered groups to verdicts, pair by pair of their claims: what the benchmarks and the tables of tests read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from checker.align import Group, align
from checker.discover import Discovery
from checker.finding import Verdict
from checker.implied.broken import Broken
from checker.implied.implied import implied
from checker.judge.compare import Pair, judge
from checker.judge.stands import stand_of
from checker.judge.voices import said_in, voices_of
from checker.slots.traits import is_cumulative, is_falling, tolerance_of
from claims.claim import Claim
from claims.document import Source
from claims.value import Given, RelationKind
from claims.world.gazetteer import Gazetteer

_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Told:
    """Two claims of a group and what is said of them."""

    left: Claim
    right: Claim
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class GroupTold:
    """A group with its verdict and its pairs."""

    slot: str
    about: str
    verdict: Verdict
    pairs: tuple[Told, ...]


def told(found: Discovery, sources: Mapping[str, Source]) -> Iterator[GroupTold]:
    """Every discovered group of two claims or more, then every implied rule that is broken."""
    given = Given(Gazetteer())
    for group in align(found.claims):
        if len(group.claims) > 1:
            yield _group(group, given, sources)
    for broken in implied(found.claims, said_in(sources)):
        claims = broken.claims
        pairs = tuple(Told(a, b, "violation", broken.reason) for a, b in _sides(broken)) or tuple(
            Told(a, a, "violation", broken.reason) for a in claims
        )
        yield GroupTold(broken.rule, claims[0].about, Verdict.VIOLATION, pairs)


def _sides(broken: Broken) -> list[tuple[Claim, Claim]]:
    """The pairs of claims that cannot both hold: the part with each whole, the age with each birth; of a sum any two."""
    first, *others = broken.claims
    if broken.rule == "part-of":
        return [(first, other) for other in others]
    return [(a, b) for a, b in combinations(broken.claims, 2) if broken.rule != "age" or a.slot != b.slot]


def _group(group: Group, given: Given, sources: Mapping[str, Source]) -> GroupTold:
    said, cumulative = said_in(sources), is_cumulative(group.slot)
    slot_given = replace(given, tolerance=tolerance_of(group.slot))
    judged = judge(
        group,
        group.claims[0].value.kind,
        slot_given,
        voices_of(sources),
        said,
        _LIMIT,
        cumulative=cumulative,
        falling=is_falling(group.slot),
    )
    by_place = {frozenset((pair.left.place, pair.right.place)): pair for pair in judged.pairs}
    made = stand_of(group, said, cumulative or is_falling(group.slot))
    pairs = []
    for a, b in combinations(group.claims, 2):
        pair = by_place.get(frozenset((made(a).place, made(b).place)))
        pairs.append(Told(a, b, _verdict(pair), pair.relation.reason if pair else "the same value"))
    return GroupTold(group.slot, group.about, judged.verdict, tuple(pairs))


def _verdict(pair: Pair | None) -> str:
    if pair is None:
        return "agreement"
    if pair.superseded:
        return "superseded"
    if pair.relation.kind is RelationKind.DIFFERS:
        return "conflict"
    if pair.relation.kind in (RelationKind.UNCERTAIN, RelationKind.INCOMPARABLE):
        return "uncertain"
    return "agreement"
