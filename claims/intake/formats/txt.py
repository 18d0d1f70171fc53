"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from claims.intake.encoding import decoded
from claims.intake.heading import keyed, meta
from claims.intake.model import Extracted, Reader
from claims.intake.signature import loose_signature
from claims.intake.wrapped import joined
from claims.places import same


def read(data: bytes) -> Iterator[Extracted]:
    """One text: the file's own without a mail's signature, hard-wrapped paragraphs joined, so that no offset changes."""
    text, note = decoded(data)
    found = meta(keyed(text), "the lines at its head")
    yield Extracted(
        text=joined(text[: loose_signature(text)]), places=same(text), meta=found, notes=(note,) if note else ()
    )


READER = Reader("txt", "plain text", (".txt", ".text"), read)
