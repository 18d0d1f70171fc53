"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from claims.intake.encoding import decoded
from claims.intake.heading import keyed, meta
from claims.intake.model import Extracted, Reader
from claims.intake.signature import left_out, loose_signature
from claims.intake.wrapped import joined
from claims.places import same


def read(data: bytes) -> Iterator[Extracted]:
    """One text: the file's own without a mail's signature, hard-wrapped paragraphs joined, so that no offset changes."""
    text, note = decoded(data)
    found = meta(keyed(text), "the lines at its head")
    end = loose_signature(text)
    notes = (*filter(None, (note,)), *left_out(text, end))
    yield Extracted(text=joined(text[:end]), places=same(text), meta=found, notes=notes)


READER = Reader("txt", "plain text", (".txt", ".text"), read)
