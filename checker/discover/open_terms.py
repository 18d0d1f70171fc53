"""Terms of no closed class: those that may mean the same get one value, so that only the others differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from claims.claim import Claim

Test = Callable[[Claim, Claim], bool]


def gathered(claims: Sequence[Claim], meet: Test) -> list[list[Claim]]:
    """The claims in groups of which every two answer one question, in the order of the claims."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=Claim.order):
        home = next((group for group in groups if all(meet(claim, other) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def of_one_mind(group: Sequence[Claim], alike: Test) -> list[Claim]:
    """The claims but those of a text that gives two answers which cannot mean the same."""
    torn = {a.source for a in group for b in group if a.source == b.source and not alike(a, b)}
    return [claim for claim in group if claim.source not in torn]


def valued(group: Sequence[Claim], label: str, alike: Test) -> Iterator[Claim]:
    """The claims on their subject, each with the value of the first that it is like."""
    firsts: list[Claim] = []
    for claim in group:
        first = next((one for one in firsts if alike(one, claim)), claim)
        if first is claim:
            firsts.append(claim)
        value = replace(claim.value, id=first.value.key())  # type: ignore[type-var]
        yield replace(claim, about=label, value=value)


def numbered(label: str, number: int) -> str:
    """A label that several groups bear, told apart by their number."""
    return label if number == 1 else f"{label} ({number})"
