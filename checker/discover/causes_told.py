"""Causes in open words: two of one happening differ where their nouns have nothing in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.discover.label import name_of
from checker.discover.link import FEW, Links
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.classes import lies_in
from claims.extract.akin import senses_of

# So many words of their clauses must two causes share, of which nothing tells the happening surely.
_ENOUGH = 2


def told_causes(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The causes that several texts tell of one happening, those that have words in common with one value. A text that tells several is left out."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=Claim.order):
        home = next((group for group in groups if all(_meet(claim, other, links) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    for number, group in enumerate(groups, 1):
        kept = _of_one_mind(group)
        if len({claim.source for claim in kept}) > 1 and not all(context_of(claim).owner for claim in kept):
            yield from _valued(kept, _label(kept), number)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell the cause of one happening."""
    one, two = context_of(a), context_of(b)
    if a.source != b.source and b.source not in links.get(a.source, {}):
        return False
    if len(links) > FEW and one.participants.isdisjoint(two.participants):
        return False
    if not one.close.isdisjoint(two.close):
        return True
    if (one.close and two.close) or ("weak" in (*one.scope, *two.scope)):
        return len(one.near & two.near) >= _ENOUGH
    return True


def alike(a: Claim, b: Claim) -> bool:
    """Whether two causes have a noun in common, akin nouns, or terms of a closed class of which one is the narrower."""
    one, two = context_of(a), context_of(b)
    if one.modifiers & two.modifiers or senses_of(one.modifiers) & senses_of(two.modifiers):
        return True
    return any(lies_in(x, y) or lies_in(y, x) for x in one.owner for y in two.owner)


def _of_one_mind(group: Sequence[Claim]) -> list[Claim]:
    """The claims but those of a text that tells two causes which have nothing in common."""
    torn = {a.source for a in group for b in group if a.source == b.source and not alike(a, b)}
    return [claim for claim in group if claim.source not in torn]


def _valued(group: Sequence[Claim], label: str, number: int) -> Iterator[Claim]:
    """The claims with the value of the first that each is like."""
    firsts: list[Claim] = []
    for claim in group:
        first = next((one for one in firsts if alike(one, claim)), None)
        if first is None:
            firsts.append(claim)
            first = claim
        value = replace(claim.value, id=first.value.id)  # type: ignore[type-var, attr-defined]
        yield replace(claim, about=label if number == 1 else f"{label} ({number})", value=value)


def _label(group: Sequence[Claim]) -> str:
    effects = sorted({name_of(effect) for claim in group for effect in context_of(claim).close})
    return ", ".join(effects) or "what happened"
