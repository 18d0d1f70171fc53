"""A rule that nobody declared and that some claims break; what those who look for such need to know of a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from claims.claim import Claim
from claims.slot import APART

Said = Callable[[Claim], tuple[date, date] | None]
# Texts that share so many of their rarest words tell of one thing.
TOPIC = 6


@dataclass(frozen=True, slots=True)
class Broken:
    """An implied rule that some claims break, with the reason."""

    rule: str
    title: str
    reason: str
    claims: tuple[Claim, ...]

    @property
    def kind(self) -> str:
        """The kind of declared rule that it is most like; its code is that kind's."""
        kinds = {"part-of": "part-of", "list-length": "size-of-set", "order": "before"}
        kinds |= dict.fromkeys(("sum", "change", "share", "price", "conversion", "score"), "sum")
        return kinds.get(self.rule, "equal")


def asked(claim: Claim) -> str:
    """The question as it was found: a declared slot of the same name changes nothing of what is implied."""
    return claim.slot.removesuffix(APART)


def by_subject(claims: Iterable[Claim], *slots: str) -> dict[str, list[Claim]]:
    """The claims that answer one of these questions, by whom or what they are about."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if asked(claim) in slots:
            found[claim.about].append(claim)
    return found
