"""A folder of texts to a corpus: taken in, extracted, grouped. What claims.yaml declares comes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.discover import Discovery, discover
from checker.extracted import corpus_of
from claims.corpus import Corpus
from claims.document import Document, Source
from claims.errors import Problem
from claims.extract.extract import extract
from claims.gazetteer import Gazetteer
from claims.intake.folder import Intake, read_folder
from claims.intake.language import is_read
from claims.intake.model import Item
from claims.patterns import EVERYTHING, Selection
from claims.track import Track, plain
from claims.value import Reading
from claims.values import kind


@dataclass(frozen=True, slots=True)
class Found:
    """What the texts of a folder say. ``problems`` are files, or parts of files, that could not be read, and notes on others."""

    corpus: Corpus
    documents: Mapping[str, Document]
    problems: tuple[Problem, ...]
    intake: Intake
    discovery: Discovery


def find(folder: Path, curated: Corpus | None = None, selection: Selection = EVERYTHING, track: Track = plain) -> Found:
    """Read every text below ``folder`` and find which of its claims answer the same question. Deterministic.

    ``selection`` says which files are wanted; ``track`` is shown the texts as they go by, to tell how far it is.
    """
    intake = read_folder(folder, curated.sources if curated else None, selection, track)
    # A text in another language is said to be left out, by a note of its own, and not searched with English rules.
    searched = [item for item in intake.items if is_read(item.source.language)]
    claims = [
        claim
        for item in track(searched, "Searching texts for claims")
        for claim in extract(item.document, item.source, reading_of(item))
    ]
    discovery = discover(claims)
    sources: dict[str, Source] = {
        **(curated.sources if curated else {}),
        **{item.source.id: item.source for item in intake.items},
    }
    documents = {item.source.id: item.document for item in intake.items}
    notes = (Problem(item.document.path, 0, 0, note) for item in intake.items for note in item.notes)
    problems = (*intake.problems, *notes, *ignored(folder, intake))
    return Found(corpus_of(discovery.claims, sources, curated), documents, problems, intake, discovery)


def ignored(folder: Path, intake: Intake) -> tuple[Problem, ...]:
    """A note on what was ignored in a folder, where anything was."""
    folders = sum(name.endswith("/") for name in intake.ignored)
    counts = ((len(intake.ignored) - folders, "file"), (folders, "folder"))
    told = " and ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)
    message = f"{told} ignored by .claimsignore and the settings; 'claims sources' names them"
    return (Problem(folder.as_posix(), 0, 0, message),) if told else ()


def reading_of(item: Item) -> Reading:
    """What a source adds to the words of its text: when it was published, and where."""
    return Reading(published=_days(item.source.published.date), zone=item.source.time_zone, world=Gazetteer())


def _days(text: str | None) -> tuple[date, date] | None:
    value = kind("date").parse(text, Reading()) if text else None
    return (value.low, value.high) if value and value.low and value.high else None
