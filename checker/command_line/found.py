"""What can be suggested from a folder: the claims file where there is one, the texts, and the claims in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checker import api
from checker.api import Loaded, how
from checker.command_line.progress import progress
from checker.files import is_folder
from checker.from_texts.found import find
from checker.suggest.suggest import Suggested, suggest
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.errors import Problem, UsageError


class Drafted(NamedTuple):
    """What was suggested beside what was loaded."""

    loaded: Loaded
    suggested: Suggested
    problems: tuple[Problem, ...]


def drafted(folder: Path, claims: Path | None, texts: Path | None) -> Drafted:
    """Read the claims file, where there is one, and the texts. Raises ``UsageError`` where there are no texts."""
    loaded = api.load(folder, claims=claims, texts=texts, track=progress())
    # What is loaded holds what was found besides; here it matters which claims and slots a person wrote down.
    curated: Corpus | None = read_corpus(loaded.text, loaded.name) if loaded.path.is_file() else None
    place = Path(loaded.settings.texts) if loaded.settings.texts else loaded.path.parent
    if not is_folder(place):
        raise UsageError(f"the texts folder '{place.as_posix()}' is not a folder")
    tables = tuple(loaded.path.parent / table.file for table in loaded.corpus.tables)
    found = loaded.found or find(place, curated, how(loaded.settings, progress()), loaded.name, tables)
    if not found.documents:
        raise UsageError(f"no text was found in '{place.as_posix()}'; say with --texts DIR where they lie")
    return Drafted(loaded, suggest(found, curated, loaded.settings.quote_similarity), found.problems)
