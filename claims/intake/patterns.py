"""Which files of a folder are read: patterns with the syntax and the meaning of .gitignore, matched by the library pathspec."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claims.document import encoding_of
from claims.errors import InputError, Problem, UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILE = ".claimsignore"


class Patterns(NamedTuple):
    """Patterns, and the folder that they are told from; an empty one is the folder that is read."""

    lines: tuple[str, ...] = ()
    base: str = ""


NO_PATTERNS = Patterns()


class Selection(NamedTuple):
    """What of a folder is wanted: with ``include`` nothing else, and of that nothing that is to be ignored."""

    include: Patterns = NO_PATTERNS
    ignore: Patterns = NO_PATTERNS


EVERYTHING = Selection()


class Listed(NamedTuple):
    """The files of a folder, and what was ignored in it: files, and folders as a whole with "/" behind them. Both sorted.

    ``closed`` are folders, named alike, that may not be looked into.
    """

    files: tuple[str, ...]
    ignored: tuple[str, ...]
    closed: tuple[str, ...] = ()


class _Rule(NamedTuple):
    """Compiled patterns and the folder that they are told from."""

    base: Path
    spec: GitIgnoreSpec


def files_below(folder: Path, selection: Selection) -> Listed:
    """The files below a folder, hidden ones left out and links to folders not followed. What is no regular file is named with the
    others: whoever reads it says so.

    What the ``.claimsignore`` files say is added to the selection: those of the folder, of the folders in it, and of those above
    it in the same repository. Raises ``ClaimsError`` for a pattern that cannot be used, and a folder that may not be looked into.
    """
    top = folder.resolve()
    if top.exists() and not _opens(top):
        raise UsageError(f"the folder '{folder.as_posix()}' cannot be read: permission denied")
    included = _compiled(selection.include, top)
    rules = {top: (*_compiled(selection.ignore, top), *_above(top), *_own(top))}
    files: list[str] = []
    ignored: list[str] = []
    closed: list[str] = []
    for base, folders, names in os.walk(top):
        given = rules[Path(base)]
        kept = []
        for path in (Path(base, name) for name in sorted(folders) if not name.startswith(".")):
            if _matches(path, "/", given, top):
                ignored.append(f"{path.relative_to(top).as_posix()}/")
            elif not _opens(path):
                closed.append(f"{path.relative_to(top).as_posix()}/")
            else:
                kept.append(path.name)
                rules[path] = (*given, *_own(path))
        folders[:] = kept
        for path in (Path(base, name) for name in names if not name.startswith(".")):
            wanted = not included or _matches(path, "", included, top)
            taken = wanted and not _matches(path, "", given, top)
            (files if taken else ignored).append(path.relative_to(top).as_posix())
    return Listed(tuple(sorted(files)), tuple(sorted(ignored)), tuple(sorted(closed)))


def _opens(folder: Path) -> bool:
    """Whether a folder may be looked into. A link to one is not followed, wherever it leads."""
    return folder.is_symlink() or os.access(folder, os.R_OK | os.X_OK)


def checked(patterns: Iterable[str]) -> None:
    """Raise ``ValueError`` with a sentence for the first pattern that cannot be used."""
    for line in patterns:
        _spec([line])


def _matches(path: Path, end: str, rules: tuple[_Rule, ...], top: Path) -> bool:
    """What the last pattern that fits says of a path, as in git: a file deeper down comes after one further up.

    ``end`` is "/" for a folder.
    """
    for rule in reversed(rules):
        # Texts may lie outside the folder of the file that holds the patterns.
        base = rule.base if path.is_relative_to(rule.base) else top
        found = rule.spec.check_file(path.relative_to(base).as_posix() + end).include
        if found is not None:
            return found
    return False


def _compiled(patterns: Patterns, top: Path) -> tuple[_Rule, ...]:
    if not patterns.lines:
        return ()
    try:
        return (_Rule(Path(patterns.base).resolve() if patterns.base else top, _spec(patterns.lines)),)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _above(top: Path) -> tuple[_Rule, ...]:
    """The rules of the folders above, the outermost first, where they belong to one repository."""
    above: list[Path] = []
    for folder in (top, *top.parents):
        if (folder / ".git").exists():
            above = above if folder == top else [*above, folder]
            return tuple(rule for one in reversed(above) for rule in _own(one))
        if folder != top:
            above.append(folder)
    return ()


def _own(folder: Path) -> tuple[_Rule, ...]:
    """The rule of a folder's .claimsignore, where it has one."""
    path = folder / IGNORE_FILE
    if not path.is_file():
        return ()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None
    lines = data.decode(encoding_of(data), "replace").removeprefix("\ufeff").splitlines()
    problems = []
    for number, line in enumerate(lines, start=1):
        try:
            checked([line])
        except ValueError as error:
            problems.append(Problem(path.as_posix(), number, 1, str(error)))
    if problems:
        raise InputError(problems)
    return (_Rule(folder, _spec(lines)),)


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    kept = tuple(lines)
    try:
        return GitIgnoreSpec.from_lines(kept)
    # A range that runs backwards ("[z-a]") is found only when the pattern is compiled.
    except (ValueError, re.error):
        raise ValueError(f"'{kept[0] if len(kept) == 1 else kept}' is no pattern of .gitignore") from None
