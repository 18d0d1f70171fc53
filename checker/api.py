"""From paths to a report: what the command line and Python users share. Nothing here prints or exits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.baseline import beside as baseline_beside
from checker.check import check_corpus
from checker.files import is_folder
from checker.finding import Report
from checker.inputs.at_hand import at_hand
from checker.inputs.configure import CLAIMS_FILE
from checker.inputs.load import Loaded, from_input, how, load
from checker.texts import Texts
from claims.document import Document
from claims.errors import InputError, Problem, UsageError

if TYPE_CHECKING:
    from checker.aside import Aside
    from checker.baseline.model import Baseline

__all__ = [
    "CLAIMS_FILE",
    "Loaded",
    "baseline_file",
    "beside",
    "check",
    "from_input",
    "how",
    "load",
    "read_baseline",
    "read_documents",
    "run",
    "texts_at_hand",
]


def check(
    folder: str | Path = ".",
    *,
    claims: str | Path | None = None,
    texts: str | Path | None = None,
    today: date | None = None,
) -> Report:
    """Check ``folder``/claims.yaml, or the file ``claims``, and return the report.

    ``texts`` is the folder of the sources' texts, ``today`` the date by which waivers are judged (the current date by default).
    Raises ``claims.errors.InputError`` with every problem of an unusable claims file, ``claims.errors.UsageError`` for a path
    or a setting that cannot be used.
    """
    loaded = load(folder, claims=claims, texts=texts)
    return run(loaded, today or date.today())


def run(loaded: Loaded, today: date, documents: Mapping[str, Document] | None = None) -> Report:
    """Check what was loaded, against the texts at hand; ``documents`` are those, where they were read before."""
    texts = read_documents(loaded) if documents is None else documents
    return check_corpus(loaded.corpus, texts, loaded.settings, today, loaded.name, _aside(loaded))


def _aside(loaded: Loaded) -> Aside | None:
    """What is told beside the groups, where there is anything."""
    baseline = read_baseline(loaded)
    if loaded.found is None and not loaded.left_out and baseline is None:
        return None
    from checker.aside import aside_of

    return replace(aside_of(loaded.found, loaded.left_out), baseline=baseline)


def baseline_file(loaded: Loaded) -> Path:
    """Where the baseline lies, or would lie: as a setting says, else beside the claims file."""
    return Path(loaded.settings.baseline) if loaded.settings.baseline else baseline_beside(loaded.path)


def read_baseline(loaded: Loaded) -> Baseline | None:
    """The baseline, where there is one. Raises ``InputError`` or ``UsageError`` where it cannot be used, or one was named and is not there."""
    if loaded.settings.baseline == "" or (loaded.settings.baseline is None and not baseline_file(loaded).is_file()):
        return None
    from checker.baseline.file import read

    return read(baseline_file(loaded))


def beside(loaded: Loaded, documents: Mapping[str, Document]) -> Texts:
    """The texts beside a report, for formats that show places and the words around a value."""
    return Texts(documents, Document("", loaded.name, loaded.text, ""), Path.cwd().as_posix(), loaded.corpus)


def read_documents(loaded: Loaded) -> dict[str, Document]:
    """The texts at hand, by source id. Raises ``InputError`` when the folder or a text in it cannot be read."""
    found, problems = texts_at_hand(loaded)
    if problems:
        raise InputError(problems)
    return found


def texts_at_hand(loaded: Loaded) -> tuple[dict[str, Document], tuple[Problem, ...]]:
    """The texts at hand, by source id, and what is wrong with those that cannot be read. Raises ``UsageError`` where there is no folder."""
    if loaded.documents is not None:
        return dict(loaded.documents), ()
    if loaded.settings.texts is None:
        return {}, ()
    folder = Path(loaded.settings.texts)
    if not is_folder(folder):
        raise UsageError(f"the texts folder '{folder.as_posix()}' is not a folder")
    found: dict[str, Document] = {}
    problems: list[Problem] = []
    for source in loaded.corpus.sources.values():
        if source.file:
            try:
                found |= at_hand(source.id, folder / source.file, folder)
            except InputError as error:
                problems.extend(error.problems)
    return found, tuple(problems)
