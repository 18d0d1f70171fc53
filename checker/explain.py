"""Why claims were put side by side: ``claims why FINGERPRINT`` and ``claims compare "A" "B"`` as text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from checker.align import align
from checker.describe import fingerprint, shown
from checker.discover import Discovery, score
from checker.discover.pairs import keys_of
from checker.discover.rarity import rarity_of
from checker.discover.score import Score, Setting, weights
from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.gazetteer import Gazetteer
from claims.value import Given, Reading
from claims.values import kind

# Two sentences to be compared are taken to tell of one thing.
_NEAR = 4.0
_PERSONAL = "both are said of one person, whose names were found to be spellings of one another"


def why(found: Discovery, wanted: str) -> str | None:
    """The features and weights of every pair of the group with this fingerprint; ``None`` when no group has it."""
    group = next((group for group in align(found.claims) if fingerprint(group) == wanted), None)
    if group is None:
        return None
    lines = [f"{group.slot}: {group.about}", *(f"  {_claim(claim)}" for claim in group.claims), ""]
    for a, b in combinations(group.claims, 2):
        reason = found.reason(a, b)
        lines += [
            f"{a.written} ({a.source}) and {b.written} ({b.source})",
            *(_score(reason) if reason else (f"  {_PERSONAL}",)),
            "",
        ]
    return "\n".join(lines)


def compare_sentences(first: str, second: str, reading: Reading) -> str:
    """What each sentence claims, which claims answer one question and why, and how their values stand to each other."""
    one, two = (
        extract(Document(name, name, text, ""), Source(id=name), reading)
        for name, text in (("A", first), ("B", second))
    )
    rarity = rarity_of((*one, *two))
    lines = [*(f"{claim.source}: {claim.slot}: {_claim(claim)}" for claim in (*one, *two)), ""]
    for a, b in product(one, two):
        if shared := set(keys_of(a)) & set(keys_of(b)):
            alone = all(sum(not shared.isdisjoint(keys_of(claim)) for claim in some) == 1 for some in (one, two))
            lines += [*_pair(a, b, score(a, b, Setting(rarity, _NEAR, alone, alone))), ""]
    return "\n".join(
        lines if len(lines) > len(one) + len(two) + 1 else [*lines, "no two claims are of one sort: nothing to compare"]
    )


def _pair(a: Claim, b: Claim, found: Score) -> Iterator[str]:
    limits = weights()["thresholds"]
    state = (
        "comparable"
        if found.total >= limits["comparable"]
        else "possibly comparable"
        if found.total >= limits["possibly"]
        else "not comparable"
    )
    yield f"{a.written} and {b.written}: {state}"
    yield from _score(found)
    if state != "not comparable":
        relation = kind(a.value.kind).relate(a.value, b.value, Given(Gazetteer()))
        yield f"  {relation.kind.value}: {relation.reason}"


def _score(found: Score) -> Iterator[str]:
    for name, strength, added in sorted(found.features, key=lambda row: (-abs(row[2]), row[0])):
        if added:
            yield f"  {added:+.2f}  {name}" + (f" ({strength:.2f})" if strength != 1 else "")
    yield f"  {found.total:+.2f}  in all; {weights()['thresholds']['comparable']:+.2f} is needed"


def _claim(claim: Claim) -> str:
    place = claim.provenance
    return f"{claim.written} = {shown(claim.value)} ({claim.source}:{place.line}:{place.column}) “{place.quote}”"
