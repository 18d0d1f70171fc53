"""What found claims need to stand in claims.yaml: entities, slots, and entries that are read as they were found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.from_texts.found import Found
from checker.slots.moving import SO_FAR
from checker.slots.titles import title_of
from checker.slots.traits import is_cumulative, tolerance_of
from claims.claim import Claim
from claims.corpus import Corpus
from claims.curated.model import ClaimEntry
from claims.curated.read_claims import QUOTE_WORDS, read_claims
from claims.entities import Entity, EntityKind, index
from claims.slot import Slot
from claims.value import World
from claims.values import kind
from claims.world.gazetteer import Gazetteer
from claims.world.worlds import Chained

# Spellings of names are many, and seldom what a desk curates.
SPELLINGS = ("person-name", "organisation-name", "place-name", "thing-name")
NAMED: dict[str, EntityKind] = {"person": "person", "organisation": "organisation", "thing": "thing"}
_WORLD = Gazetteer()


def entities_of(claims: Iterable[Claim], curated: Corpus | None, names: World) -> dict[str, Entity]:
    """Whom and what the claims are about, as far as that is not declared: with every spelling of who bears a name, others as events."""
    declared = curated.declared if curated else {}
    spellings: dict[str, set[str]] = {}
    for claim in claims:
        said = spellings.setdefault(claim.about, set())
        if claim.slot in SPELLINGS:
            said.add(" ".join(claim.written.split()))
    return {
        about: Entity(id=about, kind=_kind(about, names), name=name, aliases=tuple(sorted(said - {name})))
        for about, said in spellings.items()
        if about not in declared
        for name in (names.name(about) or about,)
    }


def _kind(about: str, names: World) -> EntityKind:
    """What bears this id: the ids of persons and organisations say so, a place's is known to the gazetteer."""
    start, joint, _ = about.partition(":")
    if joint and start not in NAMED and names.entity("place", about):
        return "place"
    return NAMED.get(start, "event") if joint else "event"


def slots_of(claims: Iterable[Claim], curated: Corpus | None) -> dict[str, Slot]:
    """The questions that the claims answer, as far as they are not declared."""
    declared = curated.slots if curated else {}
    found: dict[str, Slot] = {}
    for claim in claims:
        name = claim.slot
        if name not in declared and name not in found:
            percent = tolerance_of(name).percent
            found[name] = Slot(
                id=name,
                title=title_of(name),
                kind=claim.value.kind,
                tolerance=f"{percent}%" if percent else None,
                cumulative=is_cumulative(name) or name.endswith(SO_FAR),
            )
    return found


def entries_of(
    claims: Sequence[Claim],
    found: Found,
    curated: Corpus | None,
    drafted: tuple[Mapping[str, Entity], Mapping[str, Slot]],
) -> list[ClaimEntry | None]:
    """An entry for each claim that claims.yaml would read as what was found: by its words, else with a reading; else none."""
    entities, slots = drafted
    declared = (*(curated.declared.values() if curated else ()), *entities.values())
    world = Chained(index(declared, {}), curated.entities if curated else Gazetteer())
    sources = {**{item.source.id: item.source for item in found.intake.items}, **(curated.sources if curated else {})}
    every = {**slots, **(curated.slots if curated else {})}
    made: list[ClaimEntry | None] = [None] * len(claims)
    for readings in (None, "shown", "key", "country"):
        tried = [
            (at, _entry(claim, readings)) for at, claim in enumerate(claims) if made[at] is None and _quotable(claim)
        ]
        for at, entry in tried:
            read, wrong = read_claims([(0, entry)], sources, every, world, _Everything(), [1])
            if not wrong and read[0].value.key() == claims[at].value.key():
                made[at] = entry
    return made


class _Everything:
    """Knows every id: what a drafted claim names is declared beside it."""

    def dangling(self, section: str, name: str, what: str) -> str | None:
        return None


def _quotable(claim: Claim) -> bool:
    place = claim.provenance
    return bool(place.quote and place.line and len(place.quote.split()) <= QUOTE_WORDS)


def _entry(claim: Claim, readings: str | None) -> ClaimEntry:
    place = claim.provenance
    words = " ".join(claim.written.split())
    # Whose rank it is may be told by the sentence, which the words alone do not hold.
    country = getattr(claim.value, "country", None)
    reading = {
        "shown": kind(claim.value.kind).show(claim.value),
        "key": claim.value.key(),
        "country": f"{words} of {_WORLD.name(f'country:{country}')}" if country else None,
    }.get(readings or "")
    return ClaimEntry(
        source=claim.source,
        about=claim.about,
        slot=claim.slot,
        value=words,
        reading=reading,
        qualifiers=claim.qualifiers,
        attribution=claim.attribution,
        modality=claim.modality,
        page=place.page,
        line=place.line,
        quote=place.quote,
    )
