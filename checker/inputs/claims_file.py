"""The claims file: which one is meant, and its text."""

from __future__ import annotations

from pathlib import Path

from checker.files import bytes_of, is_file, is_folder
from checker.inputs.configure import CLAIMS_FILE
from claims.document import decode, encoding_of
from claims.errors import InputError, Problem, UsageError

# claims.yaml is hand-curated; a file beyond this is another file given by mistake.
_MAX_CLAIMS_BYTES = 128 * 1024 * 1024
# Formats that need nothing besides, and so many files, are named where a folder has no texts.
_SUCH_AS = (".txt", ".md", ".docx", ".eml")
_NAMED = 3


def default_file(folder: Path) -> Path:
    """The claims file of a folder. Raises ``UsageError`` where there is none."""
    if is_file(folder):
        raise UsageError(f"'{folder.as_posix()}' is {_no_folder(folder)}")
    if not is_folder(folder):
        raise UsageError(f"there is no folder '{folder.as_posix()}'")
    path = folder / CLAIMS_FILE
    if not path.exists():
        raise without_texts(folder)
    return path


def without_texts(folder: Path, claims: bool = True) -> UsageError:
    """What is said of a folder in which nothing can be read; ``claims``: where a claims file would do as well."""
    wanted = f", or another file than {CLAIMS_FILE} with --claims FILE" if claims else ""
    return UsageError(
        f"no text that can be read lies in '{folder.as_posix()}'{_others(folder)}{f', and no {CLAIMS_FILE}' if claims else ''}; "
        f"expected texts ({', '.join(_SUCH_AS)} …){wanted}"
    )


def _others(folder: Path) -> str:
    """What lies in a folder in place of texts."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    if not names:
        return ""
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return f" (there is {', '.join(names[:_NAMED])}{more})"


def _no_folder(file: Path) -> str:
    """What a file is that was given in place of a folder, and what was expected."""
    from claims.tables_in.rows import is_table  # here: a check that goes well reads no tables

    if is_table(file.name):
        return f"a table; expected a folder with a {CLAIMS_FILE} that lists it: tables: [{{file: {file.name}}}]"
    return f"a file; expected a folder, or the file as --claims {file.as_posix()}"


def read_claims(path: Path) -> tuple[str, str]:
    """The text of a claims file and its encoding. Raises ``UsageError`` where it cannot be read, ``InputError`` where it is no text."""
    if not is_file(path):
        raise UsageError(f"'{path.as_posix()}' is not a file; expected a claims file")
    size = path.stat().st_size
    if size > _MAX_CLAIMS_BYTES:
        limit = _MAX_CLAIMS_BYTES // (1024 * 1024)
        raise UsageError(
            f"'{path.as_posix()}' has {size // (1024 * 1024)} MiB; expected a claims file of at most {limit} MiB"
        )
    data = bytes_of(path)
    return decoded(data, path.as_posix()), encoding_of(data)


def decoded(data: bytes, name: str) -> str:
    """Bytes as text. Raises ``InputError`` with the place of the first byte that is none."""
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        byte = data[error.start] if error.start < len(data) else 0
        message = f"byte 0x{byte:02x} is not {error.encoding.upper()}; expected a text in UTF-8, or UTF-16 with a byte order mark"
        raise InputError([Problem(name, line, column, message)]) from None
