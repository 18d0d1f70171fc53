"""A folder of texts to a corpus: taken in, extracted, grouped, and joined with what claims.yaml declares, which comes first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.discover import Discovery, discover
from checker.finding import NotCompared
from checker.from_texts.extracted import corpus_of
from checker.from_texts.joining import Joined, declared_names, join
from checker.from_texts.left_out import claims_left_out, crowded, divided, failed_texts, runs
from checker.from_texts.noted import absent, not_taken, of_file
from checker.from_texts.noted import problems as problems_of
from checker.from_texts.outside import How, gather, without
from checker.from_texts.spread import searched
from checker.judge.voices import said_in
from checker.uncollected import uncollected
from claims.claim import Claim
from claims.corpus import Corpus
from claims.document import Document
from claims.errors import Problem
from claims.extract.extract import Searched
from claims.extract.language.vocabulary import words_added
from claims.intake.folder import Intake, read_folder
from claims.intake.language import is_read
from claims.intake.model import Item
from claims.names import fold
from claims.people.tagger import tagging
from claims.value import Reading, World
from claims.values import kind
from claims.world.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Found:
    """What the texts of a folder say. ``problems`` are files, or parts of files, that could not be read, and notes on others.

    ``broken`` are those of them that could not be read, or not be searched: a check is not done without them.
    ``left_out`` are claims that were found and do not count, with the reason.
    """

    corpus: Corpus
    documents: Mapping[str, Document]
    problems: tuple[Problem, ...]
    intake: Intake
    discovery: Discovery
    joined: Joined
    left_out: tuple[NotCompared, ...] = ()
    broken: tuple[Problem, ...] = ()


@uncollected()
def find(
    folder: Path,
    curated: Corpus | None = None,
    how: How | None = None,
    name: str = "claims.yaml",
    besides: Collection[Path] = (),
) -> Found:
    """Read every text below ``folder`` and find which of its claims answer the same question. Deterministic.

    ``curated`` is what the claims file declares and ``name`` how it is called; ``how`` says what else finds claims, and ``besides`` which
    files of the folder are no texts.
    """
    how = how or How()
    known = curated.sources if curated else None
    intake = read_folder(folder, known, (*besides, *how.claims_from), how.selection, how.track)
    found = found_in(intake, curated, how, name)
    return replace(found, problems=(*found.problems, *not_taken(folder, intake)))


@uncollected()
def found_in(intake: Intake, curated: Corpus | None = None, how: How | None = None, name: str = "claims.yaml") -> Found:
    """The same for texts that were taken in already."""
    how = how or How()
    with words_added(curated.vocabulary if curated else None), tagging(how.tagger):
        items = {item.source.id: item for item in intake.items}
        sources = {id: item.source for id, item in items.items()}
        documents = {id: item.document for id, item in items.items()}
        world: World = curated.entities if curated else Gazetteer()
        readings = {id: reading_of(item, world) for id, item in items.items()}
        outside = gather(how, items, readings, curated)
        texts, failed = _searched(intake, readings, curated, how)
        kept, doubles = without([claim for text in texts for claim in text.claims], outside)
        discovery = discover((*kept, *outside.open), _persons(curated), said_in(sources), how.one_event)
        if curated:
            discovery = replace(discovery, claims=tuple(declared_names(discovery.claims, curated)))
            joined = join(curated, discovery, outside.placed, documents, how.similarity)
        else:
            joined = _alone(discovery.claims, outside.placed)
        corpus = replace(corpus_of(joined.claims, sources, curated), made=_made(texts))
        left_out = (
            *claims_left_out(joined, doubles, outside),
            *crowded(discovery),
            *divided(discovery.divided),
            *runs(texts),
            *failed_texts(failed),
        )
    missing = tuple(absent(curated, intake, name)) if curated else ()
    of_files = of_file(curated, intake, name) if curated else ()
    problems = (*problems_of(intake), *outside.problems, *failed, *of_files, *missing)
    broken = (*intake.problems, *failed, *outside.broken, *missing)
    return Found(corpus, documents, problems, intake, discovery, joined, left_out, broken)


def _made(texts: Iterable[Searched]) -> tuple[Claim, ...]:
    return tuple(claim for text in texts for claim in text.made)


def _searched(
    intake: Intake, readings: Mapping[str, Reading], curated: Corpus | None, how: How
) -> tuple[list[Searched], list[Problem]]:
    """What the rules find in the texts. One in another language is said to be left out, by a note of its own, and not searched with English rules."""
    read = [item for item in intake.items if is_read(item.source.language)]
    # A tagger is too large to be read by every process.
    jobs = 1 if how.tagger else how.jobs
    return searched(read, readings, how.track, jobs, curated.vocabulary if curated else None)


def _alone(claims: tuple[Claim, ...], placed: tuple[Claim, ...]) -> Joined:
    return Joined((*claims, *placed), {id(claim): claim for claim in claims})


def _persons(curated: Corpus | None) -> dict[str, str]:
    """The declared persons by the folded spellings of their names; a name that two of them bear tells of neither."""
    bearers: dict[str, set[str]] = {}
    for entity in curated.declared.values() if curated else ():
        if entity.kind == "person":
            for name in (entity.name, *entity.aliases):
                bearers.setdefault(fold(name), set()).add(entity.id)
    return {name: ids.pop() for name, ids in bearers.items() if len(ids) == 1}


def reading_of(item: Item, world: World | None = None) -> Reading:
    """What a source adds to the words of its text: when it was published, and where."""
    published = _days(item.source.published.date)
    return Reading(published=published, zone=item.source.time_zone, world=world or Gazetteer())


def _days(text: str | None) -> tuple[date, date] | None:
    value = kind("date").parse(text, Reading()) if text else None
    return (value.low, value.high) if value and value.low and value.high else None
