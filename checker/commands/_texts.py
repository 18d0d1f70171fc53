"""Texts and folders of texts, as commands are given them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claims.document import decode
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.intake.folder import Intake


def taken_in(folder: Path) -> Intake:
    """The texts of a folder. Raises ``UsageError`` where it is none."""
    from claims.intake.folder import read_folder

    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    return read_folder(folder)


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
            found["-"] = _text("-", sys.stdin.buffer.read())
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
    try:
        return _text(path.as_posix(), path.read_bytes())
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def _text(name: str, data: bytes) -> str:
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        raise UsageError(
            f"'{name}' is no text in UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        ) from None
