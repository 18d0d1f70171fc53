"""The text of a source that a claims file names, where it is at hand."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath

from checker.inputs.claims_file import decoded
from claims.document import Document
from claims.errors import InputError, Problem

# Their bytes are no text; the others are looked into as they are.
_BINARY = (".pdf", ".docx")


def at_hand(source: str, path: Path, folder: Path) -> dict[str, Document]:
    """The text of a source, where it is there; it need not be. Raises ``InputError`` where it is there and cannot be read."""
    name = path.as_posix()
    try:
        if not path.exists():
            return {}
        if not path.resolve().is_relative_to(folder.resolve()):
            raise InputError([Problem(name, 0, 0, "the link leads out of the texts folder; expected a file below it")])
        if not path.is_file():
            raise InputError([Problem(name, 0, 0, "this is no regular file; expected a text")])
        data = path.read_bytes()
    except OSError as error:
        told = f"the file cannot be read: {(error.strerror or 'error').lower()}"
        raise InputError([Problem(name, 0, 0, told)]) from None
    return {source: _document(source, name, data)}


def _document(source: str, name: str, data: bytes) -> Document:
    sum_ = hashlib.sha256(data).hexdigest()
    if PurePath(name).suffix.lower() not in _BINARY:
        return Document(source, name, decoded(data, name), sum_)
    # Here, because no text needs a reader of other formats.
    from claims.intake.read import read

    found = next(iter(read(data, name)))
    if isinstance(found, Problem):
        raise InputError([found])
    return Document(source, name, found.text, sum_, found.places)
