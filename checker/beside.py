"""What lies beside a claims file: the tables that it names, and texts that none of its sources names."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checker.finding import NotCompared
from claims.corpus import Corpus
from claims.errors import Problem, UsageError
from claims.patterns import EVERYTHING, Selection


class Tabled(NamedTuple):
    """A corpus with the claims of its tables, what could not be read of them, and how many cells held nothing."""

    corpus: Corpus
    problems: tuple[Problem, ...] = ()
    left_out: tuple[NotCompared, ...] = ()


def with_tables(corpus: Corpus, folder: Path, name: str) -> Tabled:
    """With the claims of the tables that the claims file names. A table, or a cell, that cannot be read stops no other.

    ``folder`` is the claims file's and ``name`` how it is called.
    """
    if not corpus.tables:
        return Tabled(corpus)
    from claims.tables_in.read import joined, read_table

    problems: list[Problem] = []
    empty = 0
    for table in corpus.tables:
        path = folder / table.file
        if not path.is_file():
            problems.append(Problem(name, 0, 0, f"there is no table '{table.file}' beside the claims file"))
            continue
        tabled = read_table(_bytes(path), table, corpus)
        problems += tabled.problems
        empty += tabled.absent
        corpus = joined(corpus, tabled)
    left_out = (NotCompared(reason="cells of tables that hold no value", count=empty),) if empty else ()
    return Tabled(corpus, tuple(problems), left_out)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def unlisted(corpus: Corpus, texts: str | None, selection: Selection = EVERYTHING) -> tuple[NotCompared, ...]:
    """The wanted texts of the texts folder that no source of the claims file names."""
    folder = Path(texts) if texts is not None else None
    if folder is None or not folder.is_dir():
        return ()
    from claims.intake.folder import names_of

    listed = {source.file for source in corpus.sources.values()}
    new = tuple(name for name in names_of(folder, selection=selection)[0] if name not in listed)
    reason = "texts that no source of the claims file names, so that nothing of them was compared"
    return (NotCompared(reason=reason, count=len(new), items=new),) if new else ()
