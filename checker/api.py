"""From paths to a report: what the command line and Python users share. Nothing here prints or exits."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.aside import aside_of
from checker.baseline.model import Baseline
from checker.baseline.model import beside as baseline_beside
from checker.check import check_corpus
from checker.finding import NotCompared, Report
from checker.settings import Settings, merged, read_settings
from checker.texts import Texts
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.curated.yaml_tree import locate
from claims.document import Document, decode, encoding_of
from claims.errors import InputError, Problem, UsageError

if TYPE_CHECKING:
    from checker.found import Found
    from checker.outside import How

CLAIMS_FILE = "claims.yaml"
# claims.yaml is hand-curated; a file beyond this is another file given by mistake.
_HAS_TABLE = re.compile(rb"""\btool\b[^\n]*\bclaims\b|^[ \t]*["']?claims["']?[ \t]*=[ \t]*[^\s"']""", re.MULTILINE)
_MAX_CLAIMS_BYTES = 128 * 1024 * 1024


class Loaded(NamedTuple):
    """A claims file with everything that is needed to check it. ``name`` is how reports call the file."""

    path: Path
    name: str
    text: str
    encoding: str
    corpus: Corpus
    settings: Settings
    documents: Mapping[str, Document] | None = None
    problems: tuple[Problem, ...] = ()
    found: Found | None = None
    left_out: tuple[NotCompared, ...] = ()


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
    folder: str | Path = ".", *, claims: str | Path | None = None, texts: str | Path | None = None, **changes: Any
) -> Loaded:
    """Read the claims file and its settings. Settings given here come first, then the file's, then pyproject.toml's."""
    if claims is None and _holds_texts_only(Path(folder)):
        return _from_texts(Path(folder), **changes)
    path = Path(claims) if claims is not None else _default_file(Path(folder))
    text, encoding = _read_claims(path)
    corpus = read_corpus(text, path.as_posix())
    settings = merged(Settings(), *_project_settings(path))
    settings = replace(settings, **_file_settings(corpus, text, path.as_posix()))
    if texts is None and settings.texts is not None:
        settings = replace(settings, texts=str(path.parent / settings.texts))
    elif texts is not None:
        settings = replace(settings, texts=str(texts))
    if settings.baseline:
        settings = replace(settings, baseline=str(path.parent / settings.baseline))
    settings = replace(settings, **changes)
    loaded = _with_tables(Loaded(path, path.as_posix(), text, encoding, corpus, settings))
    # A file of nothing but sources with their dates, as 'claims init' writes it, asks for what the texts say.
    wanted = settings.extract if settings.extract is not None else not loaded.corpus.claims
    return _with_found(loaded) if wanted else _with_unlisted(loaded)


def _with_tables(loaded: Loaded) -> Loaded:
    """With the claims of the tables that the claims file names. A table, or a cell, that cannot be read stops no other."""
    if not loaded.corpus.tables:
        return loaded
    from claims.tables_in.read import joined, read_table

    corpus, problems, empty = loaded.corpus, list(loaded.problems), 0
    for table in loaded.corpus.tables:
        path = loaded.path.parent / table.file
        if not path.is_file():
            problems.append(Problem(loaded.name, 0, 0, f"there is no table '{table.file}' beside the claims file"))
            continue
        tabled = read_table(_bytes(path), table, corpus)
        problems += tabled.problems
        empty += tabled.absent
        corpus = joined(corpus, tabled)
    left_out = (NotCompared(reason="cells of tables that hold no value", count=empty),) if empty else ()
    return loaded._replace(corpus=corpus, problems=tuple(problems), left_out=(*loaded.left_out, *left_out))


def _with_unlisted(loaded: Loaded) -> Loaded:
    """With a word on the texts that no source of the claims file names."""
    folder = Path(loaded.settings.texts) if loaded.settings.texts is not None else None
    if folder is None or not folder.is_dir():
        return loaded
    from claims.intake.folder import names_of

    listed = {source.file for source in loaded.corpus.sources.values()}
    new = tuple(name for name in names_of(folder)[0] if name not in listed)
    if not new:
        return loaded
    reason = "texts that no source of the claims file names, so that nothing of them was compared"
    return loaded._replace(left_out=(*loaded.left_out, NotCompared(reason=reason, count=len(new), items=new)))


def _with_found(loaded: Loaded) -> Loaded:
    """With the claims that are found in the texts: those of the texts folder, else those beside the claims file."""
    from checker.found import find

    folder = Path(loaded.settings.texts) if loaded.settings.texts is not None else loaded.path.parent
    if not folder.is_dir():
        raise UsageError(f"the texts folder '{folder.as_posix()}' is not a folder")
    tables = tuple(loaded.path.parent / table.file for table in loaded.corpus.tables)
    found = find(folder, loaded.corpus, how(loaded.settings), loaded.name, tables)
    problems = (*loaded.problems, *found.problems)
    return loaded._replace(corpus=found.corpus, documents=found.documents, problems=problems, found=found)


def how(settings: Settings) -> How:
    """What else finds claims, as the settings say."""
    from checker.outside import How

    return How(
        extractors=settings.extractors,
        claims_from=tuple(map(Path, settings.claims_from)),
        tagger=settings.tagger,
        similarity=settings.quote_similarity,
    )


def _holds_texts_only(folder: Path) -> bool:
    """Whether a folder has texts and no claims file."""
    if not folder.is_dir() or (folder / CLAIMS_FILE).exists():
        return False
    from claims.intake.read import is_known

    return any(path.is_file() and is_known(path.name) for path in folder.rglob("*"))


def _from_texts(folder: Path, **changes: Any) -> Loaded:
    """The claims that are found in the texts of a folder that has no claims file."""
    from checker.found import find

    settings = replace(merged(Settings(), *_project_settings(folder / CLAIMS_FILE)), **changes)
    found = find(folder, how=how(settings))
    path = folder / CLAIMS_FILE
    return Loaded(path, folder.as_posix(), "", "utf-8", found.corpus, settings, found.documents, found.problems, found)


def from_input(data: bytes, **changes: Any) -> Loaded:
    """The claims that are found in one text from standard input, as plain text."""
    from checker.found import found_in
    from claims.intake.folder import taken_in

    settings = replace(merged(Settings(), *_project_settings(Path(CLAIMS_FILE))), **changes)
    found = found_in(taken_in([("-", data)], {}), how=how(settings))
    if found.problems and not found.documents:
        raise InputError(found.problems)
    return Loaded(
        Path("-"), "standard input", "", "utf-8", found.corpus, settings, found.documents, found.problems, found
    )


def _file_settings(corpus: Corpus, text: str, name: str) -> dict[str, Any]:
    """The settings of the claims file. Raises ``InputError`` with the place of each that cannot be used."""
    found, wrong = read_settings(corpus.settings)
    if "claims_from" in found:
        found["claims_from"] = tuple((Path(name).parent / file).as_posix() for file in found["claims_from"])
    if wrong:
        places = locate(text, name, [("settings", key) for key, _ in wrong])
        raise InputError(Problem(name, *places["settings", key], message) for key, message in wrong)
    return found


def run(loaded: Loaded, today: date, documents: Mapping[str, Document] | None = None) -> Report:
    """Check what was loaded, against the texts at hand; ``documents`` are those, where they were read before."""
    texts = read_documents(loaded) if documents is None else documents
    aside = replace(aside_of(loaded.found, loaded.left_out), baseline=read_baseline(loaded))
    return check_corpus(loaded.corpus, texts, loaded.settings, today, loaded.name, aside)


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
    return Texts(documents, Document("", loaded.name, loaded.text, ""), Path.cwd().as_posix())


def read_documents(loaded: Loaded) -> dict[str, Document]:
    """The texts at hand, by source id. Raises ``InputError`` when the folder or a text in it cannot be read."""
    if loaded.documents is not None:
        return dict(loaded.documents)
    if loaded.settings.texts is None:
        return {}
    folder = Path(loaded.settings.texts)
    if not folder.is_dir():
        raise UsageError(f"the texts folder '{folder.as_posix()}' is not a folder")
    found: dict[str, Document] = {}
    problems: list[Problem] = []
    for source in loaded.corpus.sources.values():
        path = folder / source.file if source.file else None
        if path is None or not path.is_file():
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            problems.append(
                Problem(path.as_posix(), 0, 0, "the link leads out of the texts folder; expected a file below it")
            )
            continue
        try:
            found[source.id] = _document(source.id, path)
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(problems)
    return found


def _document(source: str, path: Path) -> Document:
    data = _bytes(path)
    return Document(source, path.as_posix(), _decoded(data, path.as_posix()), hashlib.sha256(data).hexdigest())


def _default_file(folder: Path) -> Path:
    if folder.is_file():
        raise UsageError(
            f"'{folder.as_posix()}' is a file; expected a folder, or the file as --claims {folder.as_posix()}"
        )
    if not folder.is_dir():
        raise UsageError(f"there is no folder '{folder.as_posix()}'")
    path = folder / CLAIMS_FILE
    if not path.exists():
        raise UsageError(
            f"no {CLAIMS_FILE} in '{folder.as_posix()}'; expected one there, or another file with --claims FILE"
        )
    return path


def _read_claims(path: Path) -> tuple[str, str]:
    if not path.is_file():
        raise UsageError(f"'{path.as_posix()}' is not a file; expected a claims file")
    size = path.stat().st_size
    if size > _MAX_CLAIMS_BYTES:
        limit = _MAX_CLAIMS_BYTES // (1024 * 1024)
        raise UsageError(
            f"'{path.as_posix()}' has {size // (1024 * 1024)} MiB; expected a claims file of at most {limit} MiB"
        )
    data = _bytes(path)
    return _decoded(data, path.as_posix()), encoding_of(data)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def _decoded(data: bytes, name: str) -> str:
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        byte = data[error.start] if error.start < len(data) else 0
        message = f"byte 0x{byte:02x} is not {error.encoding.upper()}; expected a text in UTF-8, or UTF-16 with a byte order mark"
        raise InputError([Problem(name, line, column, message)]) from None


def _project_settings(path: Path) -> tuple[dict[str, Any], str]:
    """The table [tool.claims] of the nearest pyproject.toml at or above the claims file."""
    for folder in path.resolve().parents:
        project = folder / "pyproject.toml"
        if project.is_file():
            return _table(project), f"{project.name}: [tool.claims]"
    return {}, ""


def _table(project: Path) -> dict[str, Any]:
    data = _bytes(project)
    if not _HAS_TABLE.search(data):
        # Most projects have no such table; the TOML reader is not needed then.
        return {}
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8")).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"'{project.name}' cannot be read: {error}") from None
    if not isinstance(tool, dict):
        raise UsageError(f"'{project.name}': [tool] is not a table")
    table = tool.get("claims", {})
    if not isinstance(table, dict):
        raise UsageError(f"'{project.name}': [tool.claims] is not a table")
    paths = [name for name in ("texts", "baseline") if table.get(name) and isinstance(table[name], str)]
    table = table | {name: str(project.parent / table[name]) for name in paths}
    for key in ("claims-from", "claims_from"):
        files = [table[key]] if isinstance(table.get(key), str) else table.get(key)
        if isinstance(files, list) and all(isinstance(file, str) for file in files):
            table = table | {key: [str(project.parent / file) for file in files]}
    return table
