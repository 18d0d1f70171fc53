"""What lies beside a claims file: the tables that it names, and texts that none of its sources names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.files import is_folder
from checker.finding import NotCompared
from claims.corpus import Corpus
from claims.errors import Problem
from claims.intake.patterns import EVERYTHING, Selection


class Tabled(NamedTuple):
    """A corpus with the claims of its tables, what could not be read of them, and what of them was not compared.

    ``broken`` are those problems for which the claims file or a table is to be mended; the others are cells that belie a guess of ours.
    """

    corpus: Corpus
    problems: tuple[Problem, ...] = ()
    broken: tuple[Problem, ...] = ()
    left_out: tuple[NotCompared, ...] = ()


def with_tables(corpus: Corpus, folder: Path, name: str, text: str = "") -> Tabled:
    """With the claims of the tables that the claims file names. A table, or a cell, that cannot be read stops no other.

    ``folder`` is the claims file's, ``name`` how it is called and ``text`` what it holds.
    """
    if not corpus.tables:
        return Tabled(corpus)
    from claims.tables_in.read import joined, read_table

    problems: list[Problem] = []
    belied: set[Problem] = set()
    empty = 0
    for number, table in enumerate(corpus.tables):
        data = _data(folder / table.file, table.file)
        if isinstance(data, str):
            problems.append(Problem(name, *_place(text, name, number), data))
            continue
        tabled = read_table(data, table, corpus)
        told = {problem: _below(folder, problem) for problem in tabled.problems}
        problems += told.values()
        belied |= {told[problem] for problem in tabled.belied}
        empty += tabled.absent
        corpus = joined(corpus, tabled)
    broken = tuple(problem for problem in problems if problem not in belied)
    return Tabled(corpus, tuple(problems), broken, (*_left_out(problems, empty),))


def _left_out(problems: Sequence[Problem], empty: int) -> Iterator[NotCompared]:
    if problems:
        reason = "tables, or rows and cells of tables, that could not be read"
        yield NotCompared(reason=reason, count=len(problems), items=tuple(map(str, problems)))
    if empty:
        yield NotCompared(reason="cells of tables that hold no value", count=empty)


def _data(path: Path, file: str) -> bytes | str:
    """The bytes of a table, or a sentence on why there are none."""
    from claims.intake.read import too_large

    try:
        if not path.exists():
            return f"there is no table '{file}' beside the claims file"
        if not path.is_file():
            return f"'{file}' is no regular file; expected a table"
        if message := too_large(path.stat().st_size):
            return f"table '{file}': {message}"
        return path.read_bytes()
    except OSError as error:
        return f"the table '{file}' cannot be read: {(error.strerror or 'error').lower()}"


def _place(text: str, name: str, number: int) -> tuple[int, int]:
    """Line and column where the claims file names its table of this number, from 0."""
    from claims.curated.yaml_tree import locate

    path = ("tables", number, "file")
    return locate(text, name, [path])[path] if text else (0, 0)


def _below(folder: Path, problem: Problem) -> Problem:
    """A problem of a table, with the table's path from where the command runs: reports send people there."""
    return replace(problem, file=(folder / problem.file).as_posix())


def unlisted(corpus: Corpus, texts: str | None, selection: Selection = EVERYTHING) -> tuple[NotCompared, ...]:
    """The wanted texts of the texts folder that no source of the claims file names."""
    folder = Path(texts) if texts is not None else None
    if folder is None or not is_folder(folder):
        return ()
    from claims.intake.folder import names_of

    listed = {source.file for source in corpus.sources.values()}
    new = tuple(name for name in names_of(folder, selection=selection)[0] if name not in listed)
    reason = "texts that no source of the claims file names, so that nothing of them was compared"
    return (NotCompared(reason=reason, count=len(new), items=new),) if new else ()
