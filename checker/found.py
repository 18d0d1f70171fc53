"""A folder of texts to a corpus: taken in, extracted, grouped. What claims.yaml declares comes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.discover import Discovery, discover
from checker.extracted import corpus_of
from checker.uncollected import uncollected
from claims.corpus import Corpus
from claims.document import Document, Source
from claims.errors import Problem
from claims.extract.extract import extract
from claims.gazetteer import Gazetteer
from claims.intake.folder import Intake, read_folder
from claims.intake.language import is_read
from claims.intake.model import Item
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


@uncollected()
def find(folder: Path, curated: Corpus | None = None) -> Found:
    """Read every text below ``folder`` and find which of its claims answer the same question. Deterministic."""
    intake = read_folder(folder, curated.sources if curated else None)
    # A text in another language is said to be left out, by a note of its own, and not searched with English rules.
    searched = [item for item in intake.items if is_read(item.source.language)]
    claims = [claim for item in searched for claim in extract(item.document, item.source, reading_of(item))]
    discovery = discover(claims)
    sources: dict[str, Source] = {
        **(curated.sources if curated else {}),
        **{item.source.id: item.source for item in intake.items},
    }
    documents = {item.source.id: item.document for item in intake.items}
    notes = (Problem(item.document.path, 0, 0, note) for item in intake.items for note in item.notes)
    problems = (*intake.problems, *notes)
    return Found(corpus_of(discovery.claims, sources, curated), documents, problems, intake, discovery)


def reading_of(item: Item) -> Reading:
    """What a source adds to the words of its text: when it was published, and where."""
    return Reading(published=_days(item.source.published.date), zone=item.source.time_zone, world=Gazetteer())


def _days(text: str | None) -> tuple[date, date] | None:
    value = kind("date").parse(text, Reading()) if text else None
    return (value.low, value.high) if value and value.low and value.high else None
