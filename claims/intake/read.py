"""Bytes with a name to texts: the reader is found by the suffix, unless the bytes themselves are plainly another format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from claims.errors import Problem
from claims.intake.formats import by_suffix
from claims.intake.model import Extracted, Fault, Reader, UnreadableError

# A book has 1 MiB of text; a file beyond this was given by mistake, and reading it would take the memory of the others.
MOST_BYTES = 64 * 1024 * 1024
# What is found in a text takes up to 170 bytes a character: so long a one is searched in four gigabytes of memory.
MOST_TEXT = 20_000_000
_MARKS = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".docx"))
_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL)
_TEXTUAL = (".txt", ".text", ".md", ".markdown")


def too_large(size: int) -> str | None:
    """A sentence for a file of so many bytes that it is refused, else ``None``."""
    if size <= MOST_BYTES:
        return None
    return f"the file has {size / 1024 / 1024:,.0f} MiB; expected at most {MOST_BYTES // 1024 // 1024} MiB, so split it"


def _too_long(length: int) -> str | None:
    """A sentence for a text of so many characters that it is refused, else ``None``."""
    if length <= MOST_TEXT:
        return None
    return f"the text has {length / 1e6:,.1f} million characters; expected at most {MOST_TEXT // 1_000_000} million, so split it"


def is_known(name: str) -> bool:
    """Whether a file of this name has a reader."""
    return PurePath(name).suffix.lower() in by_suffix()


def read(data: bytes, name: str) -> Iterator[Extracted | Problem]:
    """The texts of a file, and a ``Problem`` for each part that could not be read. Raises nothing, whatever the bytes.

    ``name`` tells the format by its suffix and names the file in problems; standard input is "-" and plain text.
    """
    if message := too_large(len(data)):
        yield Problem(name, 0, 0, message)
        return
    try:
        reader, note = _reader(data, name)
        for found in reader.read(data):
            if isinstance(found, Fault):
                yield Problem(name, found.line, found.column, found.message)
            elif not found.text.strip():
                yield Problem(name, 0, 0, f"no text was found in this {reader.noun}")
            elif message := _too_long(len(found.text)):
                yield Problem(name, 0, 0, message)
            else:
                yield replace(found, notes=(*found.notes, note)) if note else found
    except UnreadableError as error:
        yield Problem(name, 0, 0, str(error))
    # A library that fails on one file must not cost a user all the others.
    except Exception as error:
        yield Problem(name, 0, 0, f"the file could not be read ({type(error).__name__}: {str(error)[:200]})")


def _reader(data: bytes, name: str) -> tuple[Reader, str | None]:
    """The reader of a file, and a note where its bytes belie its name. Raises ``UnreadableError`` for an unknown format."""
    suffix = ".txt" if name == "-" else PurePath(name).suffix.lower()
    known = by_suffix()
    for mark, shown in _MARKS:
        if data.startswith(mark) and suffix != shown and (suffix in known or suffix == ""):
            return known[shown], None if name == "-" else _belied(suffix, known[shown].noun)
    if suffix in _TEXTUAL and _HTML.match(data[:2000]):
        return known[".html"], None if name == "-" else _belied(suffix, "web page")
    if suffix not in known:
        raise UnreadableError(f"no reader for “{suffix or name}”; expected one of: {', '.join(sorted(known))}")
    return known[suffix], None


def _belied(suffix: str, noun: str) -> str:
    return f"its name ends in “{suffix}”, but it is a {noun}"
