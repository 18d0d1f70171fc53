"""From paths to a report: what the command line and Python users share. Nothing here prints or exits."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker import configure
from checker.at_hand import at_hand
from checker.baseline import beside as baseline_beside
from checker.beside import unlisted, with_tables
from checker.check import check_corpus
from checker.claims_file import default_file, read_claims
from checker.configure import configured
from checker.files import is_folder
from checker.finding import NotCompared, Report
from checker.settings import Settings
from checker.texts import Texts
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.document import Document
from claims.errors import InputError, Problem, UsageError
from claims.file_name import as_text
from claims.patterns import Selection
from claims.track import Track, plain

if TYPE_CHECKING:
    from checker.aside import Aside
    from checker.baseline.model import Baseline
    from checker.found import Found
    from checker.outside import How

CLAIMS_FILE = configure.CLAIMS_FILE


class Loaded(NamedTuple):
    """A claims file with everything that is needed to check it.

    ``name`` is how reports call the file; ``origins`` says of each setting where it comes from. ``problems`` are to be listed at the end;
    those of them in ``broken`` are of files that were to be read and could not be: a check is not done without them.
    """

    path: Path
    name: str
    text: str
    encoding: str
    corpus: Corpus
    settings: Settings
    documents: Mapping[str, Document] | None = None
    problems: tuple[Problem, ...] = ()
    broken: tuple[Problem, ...] = ()
    found: Found | None = None
    left_out: tuple[NotCompared, ...] = ()
    origins: Mapping[str, str] = MappingProxyType({})


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


def load(
    folder: str | Path = ".",
    *,
    claims: str | Path | None = None,
    texts: str | Path | None = None,
    track: Track = plain,
    **changes: Any,
) -> Loaded:
    """Read the claims file and its settings. Settings given here come first, then the file's, then pyproject.toml's.

    ``track`` is shown the texts of a folder as they go by.
    """
    if claims is None and _holds_texts_only(Path(folder)):
        if texts is not None and not is_folder(Path(texts)):
            raise UsageError(f"the texts folder '{Path(texts).as_posix()}' is not a folder")
        return _from_texts(Path(folder), track, changes)
    path = Path(claims) if claims is not None else default_file(Path(folder))
    text, encoding = read_claims(path)
    corpus = read_corpus(text, path.as_posix())
    options = {**changes, "texts": None if texts is None else str(texts)}
    set_ = configured(path, corpus.settings, text, options)
    settings = set_.settings
    tabled = with_tables(corpus, path.parent, path.as_posix(), text)
    loaded = Loaded(path, as_text(path.as_posix()), text, encoding, tabled.corpus, settings, origins=set_.origins)
    loaded = loaded._replace(problems=tabled.problems, broken=tabled.broken, left_out=tabled.left_out)
    # A file of nothing but sources with their dates, as 'claims init' writes it, asks for what the texts say.
    wanted = settings.extract if settings.extract is not None else not loaded.corpus.claims
    if wanted:
        return _with_found(loaded, track)
    return loaded._replace(left_out=(*tabled.left_out, *unlisted(corpus, settings.texts, _selection(settings))))


def _with_found(loaded: Loaded, track: Track) -> Loaded:
    """With the claims that are found in the texts: those of the texts folder, else those beside the claims file."""
    from checker.found import find
    from checker.left_out import unread

    folder = Path(loaded.settings.texts) if loaded.settings.texts is not None else loaded.path.parent
    if not is_folder(folder):
        raise UsageError(f"the texts folder '{folder.as_posix()}' is not a folder")
    tables = tuple(loaded.path.parent / table.file for table in loaded.corpus.tables)
    found = find(folder, loaded.corpus, how(loaded.settings, track), loaded.name, tables)
    problems = (*loaded.problems, *found.problems)
    loaded = loaded._replace(problems=problems, broken=(*loaded.broken, *found.broken))
    left_out = (*loaded.left_out, *unread(found.intake))
    return loaded._replace(corpus=found.corpus, documents=_placed(found, folder), left_out=left_out, found=found)


def _placed(found: Found, folder: Path) -> dict[str, Document]:
    """The texts that were found, with paths from where the command was run: reports send people there."""
    return {
        id: replace(document, path=as_text((folder / document.path).as_posix()))
        for id, document in found.documents.items()
    }


def how(settings: Settings, track: Track = plain) -> How:
    """What else finds claims, and which texts are read, as the settings say."""
    from checker.outside import How

    return How(
        extractors=settings.extractors,
        claims_from=tuple(map(Path, settings.claims_from)),
        tagger=settings.tagger,
        similarity=settings.quote_similarity,
        selection=_selection(settings),
        track=track,
        jobs=settings.jobs,
    )


def _selection(settings: Settings) -> Selection:
    return Selection(settings.include, settings.ignore)


def _holds_texts_only(folder: Path) -> bool:
    """Whether a folder has texts and no claims file."""
    if not is_folder(folder) or (folder / CLAIMS_FILE).exists():
        return False
    from claims.intake.read import is_known

    return any(is_known(name) for _, _, names in os.walk(folder) for name in names)


def _from_texts(folder: Path, track: Track, changes: Mapping[str, Any]) -> Loaded:
    """The claims that are found in the texts of a folder that has no claims file."""
    from checker.found import find
    from checker.left_out import unread

    path = folder / CLAIMS_FILE
    set_ = configured(path, {}, "", changes)
    found = find(folder, how=how(set_.settings, track))
    if found.problems and not found.documents:
        # A check that read nothing has found nothing clean.
        raise InputError(found.problems)
    loaded = Loaded(path, as_text(folder.as_posix()), "", "utf-8", found.corpus, set_.settings, origins=set_.origins)
    loaded = loaded._replace(problems=found.problems, broken=found.broken)
    return loaded._replace(documents=_placed(found, folder), left_out=tuple(unread(found.intake)), found=found)


def from_input(data: bytes, **changes: Any) -> Loaded:
    """The claims that are found in one text from standard input, as plain text."""
    from checker.found import found_in
    from claims.intake.folder import taken_in

    set_ = configured(Path(CLAIMS_FILE), {}, "", changes)
    found = found_in(taken_in([("-", data)], {}), how=how(set_.settings))
    if found.problems and not found.documents:
        raise InputError(found.problems)
    loaded = Loaded(Path("-"), "standard input", "", "utf-8", found.corpus, set_.settings, origins=set_.origins)
    return loaded._replace(documents=found.documents, problems=found.problems, broken=found.broken, found=found)


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
