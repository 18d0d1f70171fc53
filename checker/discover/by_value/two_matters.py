"""Figures that by what they are contradict nobody, however near one another they lie.

What a sum is in another currency its source does not vouch for, and rates change by the hour. How many storeys or rooms a thing has says nothing of how
many of them fell or burnt. Two sentences of one text that differ in a single word, and in their figures, set two things beside each other. Results of two sports are none of one match.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from checker.discover.by_value.distance import distance
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.language.stems import noun_stem
from claims.extract.language.verb_forms import is_verb
from claims.extract.marks import CONVERTED
from claims.extract.results.score_parts import SCORE
from claims.numbers.noun import is_compound, is_plural
from claims.numbers.value import Count

# Rates of exchange differ by less, within the weeks of a story.
_RATES = 0.1
_WORD = re.compile(r"\s*([^\W\d_]+)")
_WORDS = re.compile(r"[^\W\d_]+")
# So many words are a frame that a text fills twice.
_FRAME = 4
Sums = Collection[tuple[str, str]]


def converted(claims: Sequence[Claim]) -> Sums:
    """The sums, by text and value, that a text gives as another one in a second currency, wherever it repeats them."""
    return frozenset((it.source, it.value.key()) for it in claims if CONVERTED in context_of(it).scope)


def are_two_matters(one: Claim, other: Claim, sums: Sums) -> bool:
    """Whether two figures, or two results, that differ surely tell two things."""
    if one.slot == other.slot == SCORE:
        return _are_of_two_sports(one, other)
    if not (isinstance(one.value, Count) and isinstance(other.value, Count)):
        return False
    return (
        _is_exchanged(one, other, sums)
        or _is_some_of(one, other)
        or _is_some_of(other, one)
        or _are_set_side_by_side(one, other)
    )


def _are_of_two_sports(one: Claim, other: Claim) -> bool:
    """Whether two results have no number in common, and one has more than twice the points of the other: 24-18 and 3-1. A slip changes one number."""
    here, there = (sorted(map(int, _DIGITS.findall(it.value.key()))) for it in (one, other))
    less, more = sorted((sum(here), sum(there)))
    return set(here).isdisjoint(there) and more > _TWICE * less


_DIGITS, _TWICE = re.compile(r"\d+"), 2


def _is_exchanged(one: Claim, other: Claim, sums: Sums) -> bool:
    """Whether one of two sums is no more than what the other may be at the rate of another hour."""
    if sums and any((it.source, it.value.key()) in sums for it in (one, other)):
        return (distance(one.value, other.value) or 0.0) <= _RATES
    return False


def _is_some_of(some: Claim, size: Claim) -> bool:
    """Whether one says how many of a thing has, and the other to how many, which are fewer, something happened: "a five-storey house", "three floors fell"."""
    value, all_ = some.value, size.value
    if not (isinstance(value, Count) and isinstance(all_, Count)) or value.unit or all_.unit:
        return False
    fewer = value.high is not None and all_.low is not None and value.high < all_.low
    return fewer and _is_size(size) and not _is_size(some) and is_verb(_behind(some))


def _is_size(claim: Claim) -> bool:
    """Whether a figure is part of what a thing is called: "five-storey", "5 storey"."""
    value, behind = claim.value, _behind(claim)
    bare = getattr(value, "noun", None) is None and noun_stem(behind).startswith("=") and not is_plural(behind)
    return isinstance(value, Count) and (is_compound(value) or (bare and (value.low or 0) > 1))


def _behind(claim: Claim) -> str:
    """The word behind a figure and its noun."""
    found = _WORD.match(_sides(claim)[1])
    return found[1].lower() if found else ""


def _are_set_side_by_side(one: Claim, other: Claim) -> bool:
    """Whether one text tells both in words that differ in one alone: "most games in a set: 138", "most games in a match: 183"."""
    if one.source != other.source:
        return False
    here, there = _around(one), _around(other)
    differ = [pair for pair in zip(here, there, strict=False) if pair[0] != pair[1]]
    return len(here) == len(there) >= _FRAME and len(differ) == 1


def _around(claim: Claim) -> list[str]:
    """The words around a figure."""
    return _WORDS.findall(" ".join(_sides(claim)).lower())


def _sides(claim: Claim) -> tuple[str, str]:
    """What is quoted before a figure, and behind it."""
    before, _, behind = (claim.provenance.quote or "").partition(claim.written)
    return before, behind
