"""What lengths of time are said to be the length of, as far as all texts bear it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.dates.length import Duration
from claims.extract.lengths.lengths import is_of_length
from claims.extract.lengths.marks import WHO
from claims.extract.lengths.words import words

# Two lengths of one text within this part of each other are one that is told twice, once rounded.
_ROUNDED = Decimal("1.25")
Key = tuple[str, str]


def borne_out(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; those on lengths without what they are of where their text gives two lengths of that sort: nothing tells which of them another
    text means.
    """
    told: dict[Key, list[Duration]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Duration) and (key := _key(claim)):
            told[key].append(claim.value)
    several = {key for key, lengths in told.items() if _are_several(lengths)}
    shared = _of_several_persons(claims)
    found = [_doubted(claim) if shared and context_of(claim).attribute in shared else claim for claim in claims]
    return [unbound(claim) if several and _key(claim) in several else claim for claim in found]


def _of_several_persons(claims: Iterable[Claim]) -> frozenset[str]:
    """The classes of lengths that the texts tell of several persons: of one without a person nothing says whose it is."""
    told: dict[str, set[frozenset[str]]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Duration) and (key := _key(claim)) and (bearers := _bearers(claim)):
            told[key[1]].add(bearers)
    return frozenset(
        what for what, some in told.items() if any(one.isdisjoint(two) for one, two in combinations(some, 2))
    )


def _bearers(claim: Claim) -> frozenset[str]:
    """The marks of the person whose a length is."""
    return frozenset([mark for mark in context_of(claim).modifiers if mark.startswith(f"{WHO} ")])


def _doubted(claim: Claim) -> Claim:
    """The claim; a length of what each person has by himself, and of which nobody is told, with its doubt."""
    is_personal = (context_of(claim).attribute or "").split(" ")[-1] in words("personal")
    return (
        replace(claim, context=replace(context_of(claim), doubt=_WHOSE))
        if is_personal and not _bearers(claim)
        else claim
    )


_WHOSE = "the text does not say of whom it is told, and there are several"


def _key(claim: Claim) -> Key | None:
    """The text of a claim with what its length is of."""
    what = context_of(claim).attribute
    return (claim.source, what) if what and is_of_length(what) else None


def unbound(claim: Claim) -> Claim:
    """The claim without what its length is of: its words alone tell with which others it is compared."""
    return replace(claim, context=replace(context_of(claim), attribute=None))


def _are_several(lengths: Iterable[Duration]) -> bool:
    """Whether some of the lengths lie so far apart that they are none of one thing."""
    known = [one for one in lengths if one.high is not None]
    least = min((one.high for one in known if one.high is not None), default=Decimal(0))
    return bool(known) and max(one.low for one in known) > _ROUNDED * least
