"""What a date or a time of day is told of: a happening that names its question, or the words of its clause alone."""

from __future__ import annotations

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.open_times import CLOCK, UNTOLD, WHEN
from claims.extract.stems import stem

_TIMED = (f"{WHEN}-", f"{CLOCK}-")
# So many words or names must two clauses share, of which one names no happening, unless they share a concept.
_ENOUGH = 2


def is_timed(claim: Claim) -> bool:
    """Whether a claim says when something was."""
    return claim.slot.startswith(_TIMED) or is_open_time(claim)


def is_open_time(claim: Claim) -> bool:
    """Whether nothing names what a date or an hour is that of."""
    return claim.slot in (WHEN, CLOCK)


def told_of(claim: Claim) -> frozenset[str]:
    """The words of the clause with that for the happening itself."""
    near = context_of(claim).near
    return near | {stem(claim.slot.partition("-")[2])} if claim.slot.startswith(_TIMED) else near


def open_keys(claim: Claim) -> list[str]:
    """The blocks in which a date or an hour meets those of which no happening is told: one for each word of its clause."""
    if UNTOLD in context_of(claim).scope:
        return []
    zone = "zoned" if getattr(claim.value, "zone", None) else ""
    return [f"~{claim.slot.partition('-')[0]} {word} {zone}" for word in sorted(told_of(claim))]


def may_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims may be compared as times: of one happening, or, in two texts, one of them open and told with the same words."""
    if not (is_open_time(a) or is_open_time(b)):
        return a.slot == b.slot or not is_timed(a)
    if a.source == b.source:
        return False
    shared = told_of(a) & told_of(b)
    close = context_of(a).close & context_of(b).close
    return any(word[0] == "=" for word in shared) or (bool(shared) and len(shared) + len(close) >= _ENOUGH)
