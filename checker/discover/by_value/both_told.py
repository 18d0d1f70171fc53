"""Figures that have their counterpart elsewhere contradict nobody.

"The debt fell from 61 million to 47" and "it owed 61 million, now it is 47"; "98 percent passed at our school, 94.1 in the country" and "94.1
percent passed"; "the depot has 14 tanks" and "three tanks burnt" beside "three of its 14 tanks"; "€40 million ($52 million)" and "$53 million". This looks at values, and so bears on
whether two claims can conflict, never on whether they answer one question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from checker.discover.pairing.events import anywhere
from checker.discover.pairing.keys import sorts_of
from checker.discover.pairing.sections import MOMENT, section_of
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.dates.length import Duration
from claims.numbers.spoken import figure_of
from claims.numbers.value import Count

Totals = Mapping[tuple[int, int], float]
Sentences = frozenset[frozenset[str]]
# By so much less may two equal values seem to answer one question than two that differ.
_SLACK = 0.5
_NONE = float("-inf")
_NOWHERE: Sentences = frozenset()


def without(grouped: Totals, totals: Totals, claims: Sequence[Claim]) -> dict[tuple[int, int], float]:
    """The ``grouped`` pairs but those of two texts whose values have their counterparts elsewhere: among all, whose scores are ``totals``."""
    keys = [sorts_of(claim) for claim in claims]
    said = [claim.value.key() for claim in claims]
    bare = list(map(_bare, claims))
    known = _Known(
        keys,
        said,
        bare,
        _sentences(claims, keys, said),
        _sentences(claims, keys, bare),
        _equal(totals, claims, bare),
        _parts(claims, said),
        _sums(claims),
    )
    return {
        (i, j): total
        for (i, j), total in grouped.items()
        if claims[i].source == claims[j].source or said[i] == said[j] or not known.apart(i, j, total, claims)
    }


@dataclass(frozen=True)
class _Known:
    """``keys``: the blocks of every claim, ``said`` its value, ``bare`` without its hedge; ``told``: by text, block and value the sentences that give it, ``figures``: the same
    of bare values; ``equal``: for every claim and other text
    the best score with an equal value in it; ``parts``: values that some sentence tells as a part and its whole; ``sums``: for a claim what it makes together
    with others of its sentence.
    """

    keys: Sequence[frozenset[str]]
    said: Sequence[str]
    bare: Sequence[str]
    told: Mapping[tuple[str, str, str], Sentences]
    figures: Mapping[tuple[str, str, str], Sentences]
    equal: Mapping[tuple[int, str], float]
    parts: frozenset[frozenset[str]]
    sums: Mapping[int, frozenset[Decimal]]

    def apart(self, i: int, j: int, total: float, claims: Sequence[Claim]) -> bool:
        """Whether one value, or each, has another counterpart in the other's text."""
        a, b = claims[i], claims[j]
        if max(self.equal.get((i, b.source), _NONE), self.equal.get((j, a.source), _NONE)) >= total - _SLACK:
            return True
        if _says_too_little(a, b) or _says_too_little(b, a):
            return True
        one, two = self.said[i], self.said[j]
        if frozenset((one, two)) in self.parts or self._adds_up(i, b) or self._adds_up(j, a):
            return True
        shared = self.keys[i] & self.keys[j]
        if (_is_odd(a) or _is_odd(b)) and self._one_text_tells_both(shared, one, two, (a.source, b.source)):
            return True
        for key in shared if section_of(a, b) == MOMENT else shared.difference(anywhere(a)):
            here = self.figures.get((a.source, key, self.bare[j]), _NOWHERE)
            there = self.figures.get((b.source, key, self.bare[i]), _NOWHERE)
            if (here and (there or is_rare(b))) or (there and is_rare(a)):
                return True
            if context_of(a).words in here or context_of(b).words in there:
                return True
        return False

    def _adds_up(self, i: int, whole: Claim) -> bool:
        """Whether a claim with others of its sentence makes what the other text gives: "27 counts of theft and four of fraud" are "31 charges"."""
        sums = self.sums.get(i)
        return sums is not None and _exact(whole) in sums

    def _one_text_tells_both(self, keys: frozenset[str], one: str, two: str, sources: tuple[str, str]) -> bool:
        """Whether a third text gives both values, each in a sentence of its own: to it they answer two questions."""
        for key in keys:
            for text in (self._giving[key, one] & self._giving[key, two]).difference(sources):
                if self._where(text, key, one).isdisjoint(self._where(text, key, two)):
                    return True
        return False

    @cached_property
    def _giving(self) -> Mapping[tuple[str, str], set[str]]:
        """The texts that give a value, by its block."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for source, key, value in self.told:
            found[key, value].add(source)
        return found

    def _where(self, source: str, key: str, value: str) -> Sentences:
        return self.told.get((source, key, value), _NOWHERE)


def _bare(claim: Claim) -> str:
    """The value, without the hedge of a figure: a text that has "at least 34" beside 45 gives the counterpart of 34."""
    value = claim.value
    figure = figure_of(value) if isinstance(value, Count) and not value.ordinal else None
    return value.key() if figure is None else f"{figure} {value.unit or ''}"  # type: ignore[attr-defined]


def is_rare(claim: Claim) -> bool:
    """Whether a value is so rare that two texts on one event that both give it give it for one thing: no small count, and no round one."""
    low = getattr(claim.value, "low", None)
    if claim.value.kind != "count" or low is None:
        return claim.value.kind in ("date", "duration")
    return getattr(claim.value, "unit", None) is not None or low >= _MANY


def _is_odd(claim: Claim) -> bool:
    """Whether a text that gives the value hardly gives it for two things: a rare count, or a length of two units. Every text has many days."""
    if isinstance(claim.value, Duration):
        return len(_UNIT.findall(claim.value.raw)) > 1
    return isinstance(claim.value, Count) and is_rare(claim)


_UNIT = re.compile(r"\b(?:year|month|week|day|hour|minute|second)s?\b", re.IGNORECASE)


def _sums(claims: Sequence[Claim]) -> dict[int, frozenset[Decimal]]:
    """For every count what it makes together with others next to it in its sentence that answer the same kind of question."""
    rows: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        if _exact(claim) is not None:
            rows[claim.source, context_of(claim).words].append(at)
    return {at: found for row in rows.values() if 1 < len(row) <= _MOST for at, found in _sums_of(row, claims)}


def _sums_of(row: Sequence[int], claims: Sequence[Claim]) -> Iterator[tuple[int, frozenset[Decimal]]]:
    told = sorted(row, key=lambda at: claims[at].start())
    for at in told:
        same = [other for other in told if _is_of_row(claims[at], claims[other])]
        sizes, n = [_exact(claims[other]) or Decimal(0) for other in same], same.index(at)
        yield (
            at,
            frozenset(
                sum(sizes[first:last], Decimal(0))
                for first in range(n + 1)
                for last in range(n + 1, len(same) + 1)
                if last - first > 1
            ),
        )


def _is_of_row(claim: Claim, other: Claim) -> bool:
    """Whether a count stands in a row with another: of its slot, or of its noun without a verb of its own ("destroyed 24 barns here and 17 barns there")."""
    if claim.slot == other.slot:
        return True
    bare = other.slot in _BARE or claim.slot in _BARE
    one, two = (getattr(it.value, "noun", None) for it in (claim, other))
    return bare and bool(one) and one == two


# Slots of figures of which no verb tells what happened.
_BARE = frozenset(("count", "aboard"))


def _exact(claim: Claim) -> Decimal | None:
    """The number of an exact count without a unit, which is none of an order."""
    value = claim.value
    if not isinstance(value, Count) or value.unit is not None or value.ordinal or value.low != value.high:
        return None
    return value.low or None


def _says_too_little(share: Claim, other: Claim) -> bool:
    """Whether one gives a share in words that is open to one side, and of nothing that is told ("over half of all those cast"), where the other says of
    what its percentage is ("turnout was 45 percent"): which shares of an event lie above a half, and which below, is no contradiction.
    """
    value = share.value
    if share.slot != "percent" or other.slot != "percent" or any(letter.isdigit() for letter in value.raw):
        return False
    is_open = getattr(value, "low", None) is None or getattr(value, "high", None) is None
    return is_open and context_of(share).attribute is None and context_of(other).attribute is not None


# From here on a count is rare.
_MANY = 20


def _sentences(
    claims: Sequence[Claim], keys: Sequence[frozenset[str]], said: Sequence[str]
) -> dict[tuple[str, str, str], Sentences]:
    found: dict[tuple[str, str, str], set[frozenset[str]]] = defaultdict(set)
    for claim, some, value in zip(claims, keys, said, strict=True):
        for key in some:
            found[claim.source, key, value].add(context_of(claim).words)
    return {place: frozenset(some) for place, some in found.items()}


def _equal(totals: Totals, claims: Sequence[Claim], said: Sequence[str]) -> dict[tuple[int, str], float]:
    found: dict[tuple[int, str], float] = defaultdict(lambda: _NONE)
    for (i, j), total in totals.items():
        if said[i] == said[j]:
            for one, other in ((i, j), (j, i)):
                key = one, claims[other].source
                found[key] = max(found[key], total)
    return found


def _parts(claims: Sequence[Claim], said: Sequence[str]) -> frozenset[frozenset[str]]:
    wholes: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    parts: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for claim, value in zip(claims, said, strict=True):
        context = context_of(claim)
        for mark, some in (("out of", wholes), ("part", parts)):
            if mark in context.scope:
                some[claim.source, context.words].add(value)
    return frozenset(
        frozenset((part, whole))
        for place, some in parts.items()
        if len(some) <= _MOST and len(wholes.get(place, ())) <= _MOST
        for part in some
        for whole in wholes.get(place, ())
    )


# A sentence of more parts and wholes is a list.
_MOST = 12
