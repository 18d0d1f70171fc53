"""A folder of texts to a corpus: taken in, extracted, grouped, and joined with what claims.yaml declares, which comes first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.discover import Discovery, discover
from checker.extracted import corpus_of
from checker.finding import NotCompared
from checker.joining import Joined, declared_names, join
from checker.matching import unknown_families
from checker.outside import How, Outside, gather, refusals, without
from checker.spread import searched
from checker.uncollected import uncollected
from claims.claim import Claim
from claims.corpus import Corpus
from claims.document import Document
from claims.errors import Problem
from claims.extract.extract import Searched
from claims.extract.language.vocabulary import words_added
from claims.gazetteer import Gazetteer
from claims.intake.folder import Intake, read_folder
from claims.intake.language import is_read
from claims.intake.model import Item
from claims.names import fold
from claims.people.tagger import tagging
from claims.places import behind
from claims.tables_in.rows import is_table
from claims.value import Reading, World
from claims.values import kind


@dataclass(frozen=True, slots=True)
class Found:
    """What the texts of a folder say. ``problems`` are files, or parts of files, that could not be read, and notes on others.

    ``broken`` are those of them that are no part of what merely lies in the folder: the claims file, a setting or an option names the file.
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
    return replace(found, problems=(*found.problems, *_not_taken(folder, intake)))


def _not_taken(folder: Path, intake: Intake) -> Iterator[Problem]:
    """Notes on what lies in a folder and was not read: tables, files of other formats, and what was ignored."""
    tables = [name for name in intake.passed_over if is_table(name)]
    others = [name for name in intake.passed_over if not is_table(name)]
    if tables:
        told = f"{_count(len(tables), 'table')} ({_named_some(tables)}) not read"
        yield Problem(folder.as_posix(), 0, 0, f"{told}: 'tables' of claims.yaml says which columns hold what")
    if others:
        told = f"{_count(len(others), 'file')} ({_named_some(others)}) not read"
        yield Problem(folder.as_posix(), 0, 0, f"{told}, because no reader knows the format")
    folders = sum(name.endswith("/") for name in intake.ignored)
    counts = ((len(intake.ignored) - folders, "file"), (folders, "folder"))
    if told := " and ".join(_count(count, noun) for count, noun in counts if count):
        message = f"{told} ignored by .claimsignore and the settings; 'claims sources' names them"
        yield Problem(folder.as_posix(), 0, 0, message)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@uncollected()
def found_in(intake: Intake, curated: Corpus | None = None, how: How | None = None, name: str = "claims.yaml") -> Found:
    """The same for texts that were taken in already."""
    how = how or How()
    with words_added(curated.vocabulary if curated else None), tagging(how.tagger):
        items = {item.source.id: item for item in intake.items}
        world: World = curated.entities if curated else Gazetteer()
        readings = {id: reading_of(item, world) for id, item in items.items()}
        outside = gather(how, items, readings, curated)
        # A text in another language is said to be left out, by a note of its own, and not searched with English rules.
        read = [item for item in intake.items if is_read(item.source.language)]
        # A tagger is too large to be read by every process.
        jobs = 1 if how.tagger else how.jobs
        texts, failed = searched(read, readings, how.track, jobs, curated.vocabulary if curated else None)
        ruled = [claim for text in texts for claim in text.claims]
        kept, doubles = without(ruled, outside)
        discovery = discover((*kept, *outside.open), _persons(curated))
        if curated:
            discovery = replace(discovery, claims=tuple(declared_names(discovery.claims, curated)))
        documents = {id: item.document for id, item in items.items()}
        joined = (
            join(curated, discovery, outside.placed, documents, how.similarity)
            if curated
            else _alone(discovery.claims, outside.placed)
        )
        corpus = corpus_of(joined.claims, {id: item.source for id, item in items.items()}, curated)
        absent = tuple(_absent(curated, intake, name)) if curated else ()
        problems = (
            *_problems(intake, outside),
            *failed,
            *(_of_file(curated, intake, name) if curated else ()),
            *absent,
        )
        broken = (*_named(curated, (*intake.problems, *failed)), *outside.broken, *absent)
        left_out = (
            *_left_out(joined, doubles, outside),
            *_crowded(discovery),
            *_apart(discovery),
            *_runs(texts),
            *_failed(failed),
        )
    return Found(corpus, documents, problems, intake, discovery, joined, left_out, broken)


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


def _problems(intake: Intake, outside: Outside) -> Iterator[Problem]:
    yield from intake.problems
    for item in intake.items:
        yield from (Problem(item.document.path, 0, 0, note) for note in item.notes)
    yield from outside.problems


def _of_file(curated: Corpus, intake: Intake, name: str) -> Iterator[Problem]:
    """What the claims file and the folder do not know of each other."""
    new = [item.document.path for item in intake.items if item.source.id not in curated.sources]
    if new and curated.sources:
        yield Problem(name, 0, 0, f"{_texts(new)} among its sources, but read with what the file says of itself")
    yield from (Problem(name, 0, 0, told) for told in unknown_families(curated.slots.values()))


def _absent(curated: Corpus, intake: Intake, name: str) -> Iterator[Problem]:
    """The texts that the claims file names and that the folder does not hold."""
    here = {item.source.id for item in intake.items}
    unread = {problem.file for problem in intake.problems}
    for source in curated.sources.values():
        if source.file and source.id not in here and source.file not in unread:
            yield Problem(name, 0, 0, f"source '{source.id}': there is no text '{source.file}' in the texts folder")


def _named(curated: Corpus | None, problems: Iterable[Problem]) -> Iterator[Problem]:
    """What could not be read of the files that the claims file names."""
    files = {source.file for source in curated.sources.values()} if curated else set()
    return (problem for problem in problems if problem.file in files)


def _texts(names: list[str]) -> str:
    if len(names) == 1:
        return f"the text {names[0]} is not"
    return f"{len(names)} texts ({_named_some(names)}) are not"


def _named_some(names: list[str], most: int = 6) -> str:
    """The names, of many the first."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"


def unread(intake: Intake) -> Iterator[NotCompared]:
    """The texts of which nothing was compared because they, or their language, could not be read."""
    if intake.problems:
        reason = "texts, or parts of texts, that could not be read"
        yield NotCompared(reason=reason, count=len(intake.problems), items=tuple(map(str, intake.problems)))
    foreign = tuple(item.source.id for item in intake.items if not is_read(item.source.language))
    if foreign:
        reason = "texts in languages that are not searched for claims"
        yield NotCompared(reason=reason, count=len(foreign), items=foreign)


def _left_out(joined: Joined, doubles: Iterable[Claim], outside: Outside) -> Iterator[NotCompared]:
    stood = [f"{_told(claim)}: {twin.slot} of {twin.about}" for claim, twin in joined.doubles]
    if stood:
        reason = "claims found in texts at a place that a curated claim speaks for: the curated one counts"
        yield NotCompared(reason=reason, count=len(stood), items=tuple(sorted(stood)))
    twice = sorted(map(_told, doubles))
    if twice:
        reason = "claims found by the rules at a place that an extractor or a file speaks for: that one counts"
        yield NotCompared(reason=reason, count=len(twice), items=tuple(twice))
    if outside.broken:
        reason = "lines of files of claims that could not be read"
        yield NotCompared(reason=reason, count=len(outside.broken), items=tuple(map(str, outside.broken)))
    for (by, reason), said in sorted(refusals(outside.refused).items()):
        yield NotCompared(reason=f"claims of {by} that were refused: {reason}", count=len(said), items=tuple(said))


def _crowded(discovery: Discovery) -> Iterator[NotCompared]:
    """Names of persons so like many others that not all pairs of them were compared."""
    if discovery.crowded:
        reason = "names that sound like so many others that each was only held against those nearest by spelling"
        yield NotCompared(reason=reason, count=len(discovery.crowded), items=discovery.crowded)


def _apart(discovery: Discovery) -> Iterator[NotCompared]:
    """The texts of a folder that tell of several things, by what they tell of."""
    if discovery.apart:
        reason = "sets of texts that share no name or day of their own, and so tell of different things: each was held against itself"
        yield NotCompared(reason=reason, count=len(discovery.apart), items=tuple(map(", ".join, discovery.apart)))


def _failed(problems: Sequence[Problem]) -> Iterator[NotCompared]:
    """The texts in which a rule failed."""
    if problems:
        reason = "texts that could not be searched for claims"
        yield NotCompared(reason=reason, count=len(problems), items=tuple(map(str, problems)))


def _runs(texts: Iterable[Searched]) -> Iterator[NotCompared]:
    """Values in runs of nothing but values."""
    if count := sum(text.in_runs for text in texts):
        yield NotCompared(
            reason="values in long runs with hardly a word between them, so that nothing says what they are of",
            count=count,
        )


def _told(claim: Claim) -> str:
    place = claim.provenance
    where = behind(claim.source, place.line, place.column, place.page)
    return f"{where} {claim.slot} '{' '.join(claim.written.split())}'"


def reading_of(item: Item, world: World | None = None) -> Reading:
    """What a source adds to the words of its text: when it was published, and where."""
    published = _days(item.source.published.date)
    return Reading(published=published, zone=item.source.time_zone, world=world or Gazetteer())


def _days(text: str | None) -> tuple[date, date] | None:
    value = kind("date").parse(text, Reading()) if text else None
    return (value.low, value.high) if value and value.low and value.high else None
