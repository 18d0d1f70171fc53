"""The claims of texts of days in March 2024, as tests of what takes whose place read them."""

from __future__ import annotations

from datetime import date

from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

# Of each text its day, and its words.
Texts = list[tuple[int, str]]


def read(texts: Texts) -> tuple[list[Claim], dict[str, Source]]:
    """The claims of the texts, and their sources: "t0", "t1" and so on."""
    claims: list[Claim] = []
    sources: dict[str, Source] = {}
    for number, (day, text) in enumerate(texts):
        said = date(2024, 3, day)
        source = Source(id=f"t{number}", published=Published(date=said.isoformat()))
        claims += extract(Document(source.id, source.id, text, ""), source, Reading(published=(said, said)))
        sources[source.id] = source
    return claims, sources
