"""Texts and folders of texts, as commands are given them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from checker.command_line.given import patterns
from checker.command_line.input import standard_input
from checker.command_line.progress import progress
from checker.files import bytes_of
from claims.document import Source, decode
from claims.errors import Problem, UsageError
from claims.intake.patterns import Selection

if TYPE_CHECKING:
    from claims.intake.folder import Intake


def taken_in(
    folder: Path,
    include: list[str] | None = None,
    ignore: list[str] | None = None,
    curated: Mapping[str, Source] | None = None,
) -> Intake:
    """The texts of a folder that the options and settings want, with what claims.yaml says of its sources.

    Raises ``UsageError`` where it is no folder.
    """
    from claims.intake.folder import read_folder

    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    return read_folder(folder, curated, selection=selection(folder, include, ignore), track=progress())


def read_all(
    paths: Iterable[Path], besides: Collection[Path], include: list[str] | None = None, ignore: list[str] | None = None
) -> Intake:
    """The texts of files, of folders and of standard input together. A file that cannot be read stops no other.

    ``besides`` are files in the folders that are no texts; the options and settings say which of a folder's texts are wanted.
    """
    from claims.intake.folder import names_of, read_file, taken_in

    files: list[tuple[str, bytes | Problem]] = []
    passed_over: list[str] = []
    for path in paths:
        if str(path) == "-":
            files.append(("-", standard_input()))
        elif path.is_dir():
            names, others = names_of(path, besides, selection(path, include, ignore))
            files += [((path / name).as_posix(), read_file(path / name, (path / name).as_posix())) for name in names]
            passed_over += [(path / name).as_posix() for name in others]
        else:
            files.append((path.as_posix(), read_file(path, path.as_posix())))
    return taken_in(progress()(files, "Reading texts"), {}, tuple(passed_over))


def selection(folder: Path, include: list[str] | None, ignore: list[str] | None) -> Selection:
    """What of a folder is wanted, as the options say, and where they are silent the settings."""
    from checker.inputs.configure import CLAIMS_FILE, configured_for

    options = {"include": patterns(include), "ignore": patterns(ignore)}
    settings = configured_for(folder / CLAIMS_FILE, options).settings
    return Selection(settings.include, settings.ignore)


def is_there(text: str) -> bool:
    """Whether a word names a file, a folder, or standard input."""
    try:
        return text == "-" or (bool(text.strip()) and Path(text).exists())
    except (OSError, ValueError):
        # Longer than a path can be, or with a NUL: a text, then.
        return False


def texts_of(files: Iterable[Path]) -> dict[str, str]:
    """The texts of files by path, those of a folder too; '-' is standard input. Raises ``UsageError`` for what is no text."""
    found: dict[str, str] = {}
    for path in files:
        if str(path) == "-":
            found["-"] = _text("-", standard_input())
        elif path.is_dir():
            inside = sorted(path.glob("*.txt"))
            if not inside:
                raise UsageError(f"no text in '{path.as_posix()}'; expected files whose names end in .txt")
            found |= {item.as_posix(): _read(item) for item in inside}
        else:
            found[path.as_posix()] = _read(path)
    return found


def _read(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise UsageError(f"'{path.as_posix()}' is not a regular file; expected a text")
    return _text(path.as_posix(), bytes_of(path))


def _text(name: str, data: bytes) -> str:
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        raise UsageError(
            f"'{name}' is no text in UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        ) from None
