"""Discovered claims as a corpus that the check can run: their slots with titles and severities, and whom they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from checker.slots.titles import title_of
from checker.slots.traits import is_cumulative, is_falling, tolerance_of
from claims.claim import Claim
from claims.corpus import Corpus
from claims.document import Source
from claims.entities import Entities, Entity, EntityKind
from claims.extract.stated.slots import DISPUTED
from claims.folding import fold
from claims.slot import Slot
from claims.world.gazetteer import Gazetteer
from claims.world.worlds import Chained

_NAMED: dict[str, EntityKind] = {
    "person-name": "person",
    "organisation-name": "organisation",
    "thing-name": "thing",
    "first-name": "person",
}


def corpus_of(claims: Iterable[Claim], sources: Mapping[str, Source], curated: Corpus | None = None) -> Corpus:
    """The corpus of found claims, and of curated ones with all that claims.yaml declares, which comes first."""
    taken = tuple(claims)
    declared = curated.slots if curated else {}
    slots = _slots(taken, declared)
    tolerances = {name: tolerance_of(name) for name in slots}
    bearers = _bearers(taken)
    if curated is None:
        return Corpus(
            sources=sources,
            bearers=bearers.by_id,
            entities=Chained(bearers, Gazetteer()),
            slots=slots,
            tolerances=tolerances,
            rules=(),
            claims=taken,
            waivers=(),
        )
    return replace(
        curated,
        sources={**curated.sources, **sources},
        bearers=bearers.by_id,
        entities=Chained(curated.entities, bearers),
        slots={**slots, **declared},
        tolerances={**tolerances, **curated.tolerances},
        claims=taken,
    )


def _slots(claims: Iterable[Claim], declared: Mapping[str, Slot]) -> dict[str, Slot]:
    """The slots of claims that nobody has declared, by their names in order."""
    kinds = {claim.slot: claim.value.kind for claim in claims if claim.slot not in declared}
    return {
        name: Slot(
            id=name,
            title=title_of(name),
            kind=kinds[name],
            severity="low" if name.startswith(DISPUTED) else "medium",  # of two views the reader knows that they differ
            cumulative=is_cumulative(name),
            falling=is_falling(name),
        )
        for name in sorted(kinds)
    }


def _bearers(claims: tuple[Claim, ...]) -> Entities:
    """The persons and organisations by id, each with the spelling that most claims have, of these the longest."""
    names: dict[str, Counter[str]] = {}
    kinds: dict[str, EntityKind] = {}
    for claim in claims:
        if claim.slot in _NAMED:
            bearer = getattr(claim.value, "entity", None) or claim.about
            names.setdefault(bearer, Counter())[" ".join(claim.written.split())] += 1
            kinds[bearer] = _NAMED[claim.slot]
    by_id = {
        id: Entity(id=id, kind=kinds[id], name=_fullest(seen), aliases=tuple(sorted(seen)))
        for id, seen in sorted(names.items())
    }
    return Entities(dict(_told_apart(by_id)), {})


def _told_apart(by_id: Mapping[str, Entity]) -> Iterator[tuple[str, Entity]]:
    """The bearers by id; of two persons of one name the second is numbered, so that no two questions of a report read alike."""
    used: Counter[str] = Counter()
    for id, bearer in by_id.items():
        if bearer.kind == "person":
            used[fold(bearer.name)] += 1
        number = used[fold(bearer.name)]
        yield (
            id,
            replace(bearer, name=f"{bearer.name} ({number})") if bearer.kind == "person" and number > 1 else bearer,
        )


def _fullest(seen: Counter[str]) -> str:
    return max(sorted(seen), key=lambda name: (len(name.split()), seen[name], len(name)))
