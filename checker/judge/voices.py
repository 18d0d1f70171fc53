"""Who speaks, and when: copies of a text, and sources that repeat one speaker, are one voice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import NamedTuple

from claims.claim import Claim
from claims.document import Source
from claims.value import Reading
from claims.values import kind

Interval = tuple[date, date]


class Moment(NamedTuple):
    """When something was told: the days, and the hour of the day with its zone, where they are known."""

    said: Interval | None
    hour: str = ""


def told_before(one: Moment, two: Moment) -> bool:
    """Whether the one was told before the other: on a day before, or on one day at an hour before, in one zone."""
    if lies_before(one.said, two.said):
        return True
    one_day = one.said is not None and one.said == two.said and one.said[0] == one.said[1]
    (first, _, here), (second, _, there) = one.hour.partition(" "), two.hour.partition(" ")
    return one_day and bool(first and second) and here == there and first < second


def lies_before(one: Interval | None, two: Interval | None) -> bool:
    """Whether the one lies before the other, whole."""
    return bool(one and two and one[1] < two[0])


def voices_of(sources: Mapping[str, Source]) -> dict[str, str]:
    """The voice of each source: sources of a group share one, and a derived source has that of its origin."""
    found = {}
    for name, source in sources.items():
        this, seen = source, {name}
        while (above := this.derived_from) and above in sources and above not in seen:
            seen.add(above)
            this = sources[above]
        found[name] = f"group:{this.group}" if this.group else this.id
    return found


def count(claims: Iterable[Claim], voices: Mapping[str, str]) -> int:
    """How many speak independently: no more than there are sources, nor than there are speakers."""
    taken = tuple(claims)
    return min(len({_speaker(claim, voices) for claim in taken}), len({voices[claim.source] for claim in taken}))


def independent(claims: Iterable[Claim], voices: Mapping[str, str]) -> bool:
    """Whether two of the claims come from two sources and from two speakers."""
    distinct = {(_speaker(claim, voices), voices[claim.source]) for claim in claims}
    return any(a[0] != b[0] and a[1] != b[1] for a, b in combinations(sorted(distinct), 2))


def _speaker(claim: Claim, voices: Mapping[str, str]) -> str:
    """The one whom the source names, else the source itself: "police" or "officials" in two texts need not be the same ones."""
    by = claim.attribution.by
    if not by or (claim.provenance.origin == "extracted" and not _is_named(by)):
        return voices[claim.source]
    return f"by:{by}"


def _is_named(by: str) -> bool:
    """Whether words of a text name one speaker: "Ada Lorne", "Kazakh Ministry of Defence", "UNHCR", and not "Officials in Tarn"."""
    first, *rest = by.split()
    if any(word[0].isupper() for word in rest):
        return not (rest[0][0].islower() and first.endswith("s"))
    return not rest and first.isupper()


class SaidIn:
    """When a claim may have been made: when it was said, else published."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._read: dict[str, Interval | None] = {}

    def __call__(self, claim: Claim) -> Interval | None:
        """The days."""
        text = claim.attribution.said or self._sources[claim.source].published.date
        if not text:
            return None
        if text not in self._read:
            value = kind("date").parse(text, Reading())
            self._read[text] = (value.low, value.high) if value.low and value.high else None
        return self._read[text]

    def hour(self, claim: Claim) -> str:
        """The hour of the day, as HH:MM with the zone that the source names; empty where it is not known."""
        return "" if claim.attribution.said else self._sources[claim.source].published.time or ""


def said_in(sources: Mapping[str, Source]) -> SaidIn:
    """A function that gives the days, and the hours, at which a claim may have been made."""
    return SaidIn(sources)
