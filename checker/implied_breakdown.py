"""An implied rule of breakdowns: "14 people were held. Nine of them are Kelvians, four are Brennians and three come from Sundra"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.discover.rarity import context_of
from checker.implied_counts import Excess
from checker.implied_parts import behind, by_sentence, exactly
from claims.claim import Claim

_FEWEST = 3
# How far, in characters, the first part may stand behind the whole.
_REACH = 160
_OF_THEM = re.compile(r"(?:\w+(?:-\w+)?)?\s?of (?:them|these|those|whom|which)\b", re.IGNORECASE)
# By what nobody is in two parts: by where they come from, or by how old they are.
_ORIGIN = re.compile(r"\s[A-Z][a-z]{2,}")
_AGED = re.compile(
    r"\b(?:under|over|aged|age|ages|adults?|children|minors|teenagers|infants|babies|pensioners|older|younger|between|toddlers)\b"
)


def of_breakdowns(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Three or more parts of the only figure of the sentence before, told apart by origin or by age, that add up to more."""
    sentences = sorted(by_sentence(claims, 0).values(), key=lambda same: (same[0].source, _start(same[0])))
    for before, told_of in pairwise(sentences):
        same = [claim for claim in told_of if exactly(claim) is not None]  # "under five" is an age, no part
        wholes = [
            claim for claim in before if exactly(claim) is not None and not claim.slot.startswith(("age", "order"))
        ]
        if len(wholes) != 1 or not same or before[0].source != same[0].source or not _follows(wholes[0], same):
            continue
        whole, sum_ = exactly(wholes[0]), sum((exactly(part) or Decimal(0) for part in same), Decimal(0))
        if whole is not None and len(same) >= _FEWEST and sum_ > whole and _are_apart(same):
            told = " + ".join(part.written for part in same)
            yield Excess(
                "sum", f"{told} are {sum_}, more than the whole, given as {wholes[0].written}", (*same, wholes[0])
            )


def _follows(whole: Claim, same: Sequence[Claim]) -> bool:
    """Whether the first figure of a sentence is one "of them" of whom the whole stands right before."""
    first = same[0]
    told = f"{first.written}{behind(first)}"
    near = _start(first) - _start(whole) < _REACH and "part" not in context_of(whole).scope
    return near and _OF_THEM.match(told) is not None


def _are_apart(parts: Sequence[Claim]) -> bool:
    told = [_told(one, two) for one, two in pairwise((*parts, None))]
    return all(map(_ORIGIN.search, told)) or all(map(_AGED.search, told))


def _told(part: Claim | None, following: Claim | None) -> str:
    """What is told of a part, up to the next."""
    if part is None:
        return ""
    words = behind(part)
    return words if following is None else words[: max(_start(following) - _start(part) - len(part.written), 0)]


def _start(claim: Claim) -> int:
    return claim.provenance.span.start if claim.provenance.span else 0
