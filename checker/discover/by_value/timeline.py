"""When claims were told, and what other texts give before and after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.discover.pairing.keys import keys_of
from checker.discover.pairing.log_odds import Feature
from checker.discover.pairing.side import Side
from checker.judge.voices import Moment, SaidIn, told_before
from claims.claim import Modality


@dataclass(frozen=True)
class Timeline:
    """When every claim was told, by its place, and by kind and key of a value the claims that give it, with their blocks."""

    when: Mapping[int, Moment]
    giving: Mapping[tuple[str, str], Sequence[tuple[Side, frozenset[str]]]]

    def in_order(self, a: Side, b: Side) -> tuple[Side, Side] | None:
        """The two claims, the earlier one first, where one was told surely before the other."""
        if self._before(a, b):
            return a, b
        return (b, a) if self._before(b, a) else None

    def told(self, a: Side, b: Side) -> Iterator[Feature]:
        """What is to be said of a claim and one that was told after it, by name, each with its strength."""
        one, two = self.when[a.at].said, self.when[b.at].said
        days = (two[0] - one[1]).days if one and two else _NEVER
        yield from ((name, 1.0) for name, first, last in _DAYS if first <= days <= last)
        others = {name: some for name, some in self._others(a, b).items() if some}
        yield from ((name, 1.0) for name in others)

    def _others(self, a: Side, b: Side) -> Mapping[str, bool]:
        keys = frozenset(keys_of(a.claim)) | frozenset(keys_of(b.claim))
        here, there = self._giving(a, b, keys), self._giving(b, a, keys)
        apart = (a.source, b.source)
        old, new = ([side for side in some if side.source not in apart] for some in (here, there))
        return {
            "the earlier text gives the later too": any(side.source == a.source for side in there),
            "the earlier is given again later": any(self._before(b, side) for side in old),
            "the earlier is given on the later day": any(self._at_once(b, side) for side in old),
            "others gave the earlier": any(self._before(side, b) for side in old),
            "the later was given before": any(self._before(side, a) for side in new),
            "the later is given on the earlier day": any(self._at_once(a, side) for side in new),
            "others give the later": any(self._before(a, side) for side in new),
        }

    def _giving(self, a: Side, b: Side, keys: frozenset[str]) -> list[Side]:
        """The other claims of the value of the first that have something in common with either."""
        some = self.giving.get((a.claim.value.kind, a.claim.value.key()), ())
        return [side for side, own in some if side.at not in (a.at, b.at) and not own.isdisjoint(keys)]

    def _before(self, a: Side, b: Side) -> bool:
        return told_before(self.when[a.at], self.when[b.at])

    def _at_once(self, a: Side, b: Side) -> bool:
        return not (self._before(a, b) or self._before(b, a))


# How many days later the other was told, from and to. Years later a text seldom tells of the same state.
_DAYS = (("told on one day", -1, 0), ("told a day later", 1, 1), ("told weeks later", 14, 90))
_NEVER = -2


def timeline(sides: Sequence[Side], said: SaidIn) -> Timeline:
    """What is to be known of the days on which the claims were told."""
    when = {side.at: Moment(said(side.claim), said.hour(side.claim)) for side in sides}
    giving: dict[tuple[str, str], list[tuple[Side, frozenset[str]]]] = defaultdict(list)
    seen: Counter[tuple[object, ...]] = Counter()
    for side in sides:
        if side.claim.modality is not Modality.DENIED:
            value, own = (side.claim.value.kind, side.claim.value.key()), frozenset(keys_of(side.claim))
            like = (value, own, side.source, when[side.at])
            seen[like] += 1
            if seen[like] <= _ALIKE:
                giving[value].append((side, own))
    return Timeline(when, giving)


# Two claims are left out where others are looked for: of those that say the same at the same time a third says all.
_ALIKE = 3
