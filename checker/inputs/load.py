"""A claims file or a folder of texts to what can be checked: the corpus with its settings, and what was found and left out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.files import is_folder
from checker.finding import NotCompared
from checker.inputs.beside import unlisted, with_tables
from checker.inputs.claims_file import default_file, read_claims
from checker.inputs.configure import CLAIMS_FILE, configured
from checker.settings import Settings
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.document import Document
from claims.errors import InputError, Problem, UsageError
from claims.file_name import as_text
from claims.intake.patterns import Selection
from claims.track import Track, plain

if TYPE_CHECKING:
    from checker.from_texts.found import Found
    from checker.from_texts.outside import How


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
    from checker.from_texts.found import find
    from checker.from_texts.left_out import unread

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
    from checker.from_texts.outside import How

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
    from checker.from_texts.found import find
    from checker.from_texts.left_out import unread

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
    from checker.from_texts.found import found_in
    from claims.intake.folder import taken_in

    set_ = configured(Path(CLAIMS_FILE), {}, "", changes)
    found = found_in(taken_in([("-", data)], {}), how=how(set_.settings))
    if found.problems and not found.documents:
        raise InputError(found.problems)
    loaded = Loaded(Path("-"), "standard input", "", "utf-8", found.corpus, set_.settings, origins=set_.origins)
    return loaded._replace(documents=found.documents, problems=found.problems, broken=found.broken, found=found)
