"""Files read, and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from claims.errors import UsageError


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ``UsageError`` where it cannot be read, or is a pipe or a device, which may never end."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise UsageError(f"'{path.as_posix()}' is not a regular file; expected one")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that no file can have leads nowhere."""
    try:
        return path.is_dir()
    except OSError:  # longer than a path can be
        return False


def is_file(path: Path) -> bool:
    """Whether a path leads to a regular file."""
    try:
        return path.is_file()
    except OSError:  # longer than a path can be
        return False


def write(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Write a file whole or not at all; a device or a pipe is written to, never replaced.

    Raises ``UsageError`` where it cannot be written, or where the file no longer holds ``expected``, because somebody else
    has changed it since it was read.
    """
    import tempfile  # here: most commands write no file

    try:
        # A link is followed, so that it still leads to the file afterwards.
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        if expected is not None and target.read_bytes() != expected:
            raise UsageError(
                f"'{path.as_posix()}' was changed by somebody else meanwhile; nothing was written, try again"
            )
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be written: {(error.strerror or 'error').lower()}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
