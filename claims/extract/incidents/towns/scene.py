"""The places of a text together: in which of them it tells of the event, whose police it names, and which stand right before which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import Vote, is_wide, listed
from claims.folding import words

# Ways to tell of the place of what happened; a dateline of another town gives way to them.
_TOLD = frozenset(
    (
        "in",
        "near",
        "between",
        "away",
        "measured",
        "off",
        "with state",
        "town of",
        "police",
        "at",
        "address",
        "of it",
        "possessive",
        "part of",
        "in a side of",
    )
)


# Places that only tell where another lies: "12 km west of Milford", "between Milford and Ayr". Where a text tells of the event in a place, it was in none of them.
_AIMED = frozenset(("away", "between"))
# Ways that tell of the event there and nowhere else.
_SURE = frozenset(("in", "at", "with state", "town of", "address", "in a side of"))


@dataclass(frozen=True, slots=True)
class Scene:
    """The places of a text: their votes, in which of them it tells of the event, whose police it names, what its datelines are, and which smaller places stand right before each."""

    votes: dict[str, list[Vote]]
    about: Lands
    told: frozenset[str]
    harmed: frozenset[str]
    police: frozenset[str]
    dated: frozenset[str]
    sided: frozenset[str]
    counties: frozenset[str]
    inner: dict[str, tuple[str, ...]]


def scene_of(text: str, votes: Sequence[Vote], about: Lands) -> Scene:
    """The places for which ``votes`` speak."""
    telling = [vote for vote in votes if not is_wide(vote.key) and _is_told(vote)]
    if any(vote.where.rule in _SURE and vote.lead and not vote.earlier for vote in telling):
        votes = [_unharmed(vote) if vote.where.rule in _AIMED else vote for vote in votes]
        telling = [vote for vote in telling if vote.where.rule not in _AIMED]
    by_key: dict[str, list[Vote]] = {}
    for vote in sorted(votes, key=lambda vote: vote.where.span.start):
        by_key.setdefault(vote.key, []).append(vote)
    # A place that is told for an earlier event alone gives way to one of this event; where there is none it may be all that the text says.
    told = {vote.key for vote in telling if not vote.earlier} or {vote.key for vote in telling}
    police = {vote.key for vote in votes if vote.where.rule == "police" and not is_wide(vote.key)}
    dated = {vote.key for vote in votes if vote.where.rule == "dateline"}
    harmed = {vote.key for vote in votes if vote.key in told and vote.harm and vote.lead}
    return Scene(
        by_key,
        about,
        frozenset(told),
        frozenset(harmed),
        frozenset(police),
        frozenset(dated),
        frozenset(vote.key for vote in votes if vote.where.rule == "in a side of" and not is_wide(vote.key)),
        _counties(text),
        _inner(text, votes),
    )


def _unharmed(vote: Vote) -> Vote:
    """The vote of a place by which another is told."""
    signs = tuple(sign for sign in vote.signs if sign != "lead" and not sign.endswith(", harm"))
    return replace(vote, harm=False, lead=False, signs=signs)


def _counties(text: str) -> frozenset[str]:
    """The folded names of counties that are told before the name: "Co. Galway"."""
    return frozenset(" ".join(words(hit[1])) for hit in _county().finditer(text))


@cache
def _county() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Cc]ounty|Co\.?) ([A-Z][a-z]+)")


def _is_told(vote: Vote) -> bool:
    return vote.where.rule in _TOLD and not is_apart(vote) and (vote.lead or vote.harm)


def is_apart(vote: Vote) -> bool:
    """Whether something else than the event is told there: "in, other"."""
    return any(sign.endswith((", other", ", later")) for sign in vote.signs)


def _inner(text: str, votes: Sequence[Vote]) -> dict[str, tuple[str, ...]]:
    """For each larger place the smaller ones that it stands right behind: "in Frayser, Memphis", "Katelembo in Machakos"."""
    found: dict[str, tuple[str, ...]] = {}
    by_start = {vote.where.span.start: vote for vote in votes}
    for vote in votes:
        behind = _between().match(text, vote.where.span.stop)
        wider = by_start.get(behind.end()) if behind else None
        if wider and wider.key != vote.key and not is_wide(wider.key):
            found[wider.key] = (*found.get(wider.key, ()), vote.key)
    return found


@cache
def _between() -> re.Pattern[str]:
    kinds = "|".join(sorted(listed("settled") | listed("settlements") | {"area", "sub-county"}))
    sides = "|".join(sorted(listed("inner_sides")))
    return re.compile(rf"(?: (?:{kinds}))?(?:,| in|, in| of) (?:the )?(?:(?:{sides})[ -]){{0,2}}")
