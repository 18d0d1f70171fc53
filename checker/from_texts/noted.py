"""Notes on what was read and what was not: the folder, and what the claims file and the folder do not know of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.from_texts.matching import unknown_families
from claims.corpus import Corpus
from claims.errors import Problem
from claims.intake.folder import Intake
from claims.tables_in.rows import is_table


def not_taken(folder: Path, intake: Intake) -> Iterator[Problem]:
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


def problems(intake: Intake) -> Iterator[Problem]:
    """What could not be read of the texts, and notes on others."""
    yield from intake.problems
    for item in intake.items:
        yield from (Problem(item.document.path, 0, 0, note) for note in item.notes)


def of_file(curated: Corpus, intake: Intake, name: str) -> Iterator[Problem]:
    """What the claims file and the folder do not know of each other."""
    new = [item.document.path for item in intake.items if item.source.id not in curated.sources]
    if new and curated.sources:
        yield Problem(name, 0, 0, f"{_texts(new)} among its sources, but read with what the file says of itself")
    yield from (Problem(name, 0, 0, told) for told in unknown_families(curated.slots.values()))


def absent(curated: Corpus, intake: Intake, name: str) -> Iterator[Problem]:
    """The texts that the claims file names and that the folder does not hold."""
    here = {item.source.id for item in intake.items}
    unread = {problem.file for problem in intake.problems}
    for source in curated.sources.values():
        if source.file and source.id not in here and source.file not in unread:
            yield Problem(name, 0, 0, f"source '{source.id}': there is no text '{source.file}' in the texts folder")


def _texts(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"the text {names[0]} is not"
    return f"{len(names)} texts ({_named_some(names)}) are not"


def _named_some(names: Sequence[str], most: int = 6) -> str:
    """The names, of many the first."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"
