"""A claim as pairing and weighing see it: what is asked of it for every pair it stands in is read from it once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.discover.pairing.events import is_open_time, is_timed, told_of
from checker.discover.pairing.lands import by_land, counted_in, is_among
from checker.discover.pairing.marked import days_of, lands_in, places_in
from checker.discover.pairing.nouns import PEOPLE, as_stem, counted_as, counts_people
from checker.discover.pairing.shared_out import is_everybodys, is_shared_out
from checker.discover.pairing.side import Scope, Side
from checker.discover.rarity import context_of
from checker.discover.told import values_by
from claims.claim import Claim, Context
from claims.extract.ages.lists import SLOT as AGE_OF
from claims.extract.context.attributes.words import attribute_words
from claims.extract.context.narrowed.narrowing import COMMITTEE
from claims.extract.context.narrowed.whose import OWNED
from claims.extract.facts.doers import FOUND
from claims.extract.facts.held import SLOT as HELD
from claims.extract.facts.held import is_of_event
from claims.extract.facts.wheres import MADE
from claims.extract.facts.wheres import SLOT as WHERE
from claims.extract.results.score_parts import SCORE
from claims.extract.texts.kinds import KEYED, WINDOW
from claims.extract.times.part_of_day import PART
from claims.extract.whys.causes import CAUSE

_NOTHING: frozenset[str] = frozenset()
PARTS = frozenset(("part", "other", "alone", "graded", OWNED))
APART = frozenset(
    (
        "compared",
        "demanded",
        "each",
        "new",
        "with-culprit",
        "out of",
        "does",
        "capacity",
        "former",
        "to-come",
        "usual",
        "margin",
        "aftershock",
        "least",
        "record",
        COMMITTEE,
        WINDOW,
    )
)
# A culprit, and what somebody does, make a figure one of another sort, but no part.
_NOT_WHOLE = (PARTS | APART) - {"with-culprit", "does"}
# Concepts that go with any subject: what rises, costs or lasts is not said by them.
LOOSE = frozenset(
    ("=rise", "=fall", "=price", "=cost", "=worth", "=duration", "=begin", "=end", "=sale", "=fund", "=carry")
)


def sides_of(claims: Sequence[Claim]) -> list[Side]:
    """All that is asked of every claim that may answer the question of another."""
    sentences = values_by(filter(_tells, claims), lambda claim: (claim.source, context_of(claim).words))
    told = {place: frozenset(keys) if len(keys) <= _MOST else _NOTHING for place, keys in sentences.items()}
    last: dict[str, int] = defaultdict(int)
    for claim in claims:
        last[claim.source] = max(last[claim.source], _start(claim))
    # A mere part of the day is no other time of day.
    of_kind = values_by(
        (claim for claim in claims if claim.provenance.rule != PART), lambda claim: (claim.source, claim.value.kind)
    )
    sides = [
        side_of(
            claim,
            at,
            told.get((claim.source, context_of(claim).words), _NOTHING) - {claim.value.key()},
            _start(claim) / (last[claim.source] or 1),
            len(of_kind[claim.source, claim.value.kind]) == 1,
        )
        for at, claim in enumerate(claims)
    ]
    listed = by_land(claims)
    return [_shared(side, listed.get(counted_in(side.claim), ())) if side.scope.lands else side for side in sides]


def _shared(side: Side, listed: Collection[frozenset[str]]) -> Side:
    """A claim that may be one of the figures that a text gives for each of several lands."""
    return side._replace(scope=side.scope._replace(shared=is_among(side.scope.lands, listed)))


def _start(claim: Claim) -> int:
    span = claim.provenance.span
    return span.start if span else 0


# A sentence of more figures is a list, whose entries tell nothing of one another.
_MOST = 12


def _tells(claim: Claim) -> bool:
    """Whether a figure is so rare that two sentences that both give it likely speak of one thing: no small number, and no day."""
    low = getattr(claim.value, "low", None)
    if claim.value.kind != "count" or low is None:
        return False
    return low > _SMALL or getattr(claim.value, "unit", None) is not None


_SMALL = 3


def side_of(
    claim: Claim, at: int = 0, figures: frozenset[str] = _NOTHING, place: float = 0.0, lone: bool = False
) -> Side:
    """The same of one claim; ``figures`` are what others of its sentence say, ``place`` is where in its text it stands, ``lone`` whether that
    has no other value of the kind.
    """
    context = context_of(claim)
    return Side(
        at,
        claim,
        context,
        claim.source,
        claim.slot,
        family_of(claim),
        _noun(claim.slot, context.head),
        context.near,
        context.close,
        context.words,
        context.participants,
        context.owner,
        *_of_clause(context.near),
        _scope(context.scope),
        context.when is None and _NOT_WHOLE.isdisjoint(context.scope),
        (everybodys := is_everybodys(claim, context)) or is_shared_out(claim, context),
        strict := claim.slot in _WIDE or claim.slot.startswith("law-"),
        strict or everybodys or claim.slot in _TOUCHY or is_of_event(claim.slot) or _is_of_any(claim.slot, context),
        claim.slot.startswith(HELD),
        is_timed(claim),
        is_open_time(claim),
        figures,
        place,
        _start(claim) < _LEAD,
        lone,
    )


# So many characters, a headline and the first sentence or two, tell what the whole text is of.
_LEAD = 350


def told_side(side: Side) -> Side:
    """The same with the word for the happening itself among those of the clause."""
    near = told_of(side.claim)
    if near == side.near:
        return side
    telling, attributes = _of_clause(near)
    context = replace(side.context, near=near)
    return side._replace(near=near, telling=telling, attributes=attributes, context=context)


def _noun(slot: str, head: str | None) -> str | None:
    """The noun of a count as it is compared; of those of whom only a family tells what they are, what they are called elsewhere."""
    noun = head and as_stem(head)
    return counted_as(slot) or noun if noun in (None, PEOPLE) else noun


def _is_of_any(slot: str, context: Context) -> bool:
    """Whether an age is of somebody who is called by what many are: every text has an actor, and none two oldest."""
    return slot == AGE_OF and bool(context.head) and counts_people(context.head)


# Every accident has a cause, every match a result, and every thing was made somewhere, and found by somebody.
_TOUCHY = frozenset((CAUSE, FOUND, f"{WHERE}{MADE}", SCORE))
# Questions so wide that one shared word or name says nothing yet.
_WIDE = frozenset(("first", "members", "floor", "when-last"))


def family_of(claim: Claim) -> str:
    """The sort of question, each of which has its own prior."""
    return _family(claim.slot)


@lru_cache(maxsize=1024)
def _family(slot: str) -> str:
    first = slot.split("-", maxsplit=1)[0].replace("clock", "when").replace("age", "measure")
    return first if first in ("when", "count", "order", "percent", "money", "duration", "measure") else "family"


@lru_cache(maxsize=4096)
def _of_clause(near: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of a clause that tell something, and those that are attributes of an amount."""
    concepts = [word for word in near if word[0] == "="]
    return frozenset([word for word in concepts if word not in LOOSE]), attribute_words().intersection(concepts)


@lru_cache(maxsize=4096)
def _scope(marks: tuple[str, ...]) -> Scope:
    some = frozenset(marks)
    told = frozenset(mark for mark in some if mark.startswith("by "))
    keyed = dict(mark[1:].split(":", 1) for mark in some if mark.startswith(KEYED))
    return Scope(
        some & PARTS,
        some & APART,
        "whole" in some,
        "listed" in some,
        told,
        keyed,
        places_in(marks),
        days_of(marks),
        lands_in(marks),
    )
