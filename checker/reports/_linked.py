"""What the JSON-LD formats share: addresses, days, and who says a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import quote, urlsplit

from checker.shown import ShownClaim, SourceShown
from checker.texts import Texts

_TYPES = {"person": "Person", "organisation": "Organization"}
# What RFC 3987 allows in an IRI reference of a path, without the characters that JSON-LD or a browser could take for more.
_PATH = "/-._~!$&'()*+,;=@"
_ILLEGAL = re.compile(r"[\s<>\"{}|\\^`\x00-\x20]")


def iri(text: str) -> str:
    """Text as one segment of an IRI."""
    return quote(text, safe="-._~")


def file_iri(path: str) -> str:
    """A file's path as an IRI reference; a first segment with a colon in it is none of a scheme."""
    found = quote(path.replace("\\", "/"), safe=_PATH)
    return found if not found.startswith("//") else "/" + found.lstrip("/")


def web_address(text: str | None) -> str | None:
    """A web address that every consumer takes for one, else ``None``."""
    if not text or _ILLEGAL.search(text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.hostname else None


def day(text: str | None) -> str | None:
    """A date that names one day, in ISO 8601; ``None`` for an interval, a month, a season."""
    try:
        return date.fromisoformat(text).isoformat() if text and len(text) == 10 else None
    except ValueError:
        return None


def first(sources: Sequence[SourceShown]) -> SourceShown | None:
    """The one that was published before all the others; ``None`` where the dates at hand do not say it."""
    if len(sources) == 1:
        return sources[0]
    days = [day(source.published) for source in sources]
    if None in days or days.count(min(filter(None, days))) > 1:
        return None
    return min(sources, key=lambda source: source.published or "")


def author(claim: ShownClaim, source: SourceShown, texts: Texts) -> dict[str, str] | None:
    """Who says it: the speaker that the source names, else its publisher. ``None`` where nobody knows what the speaker is."""
    if not claim.by:
        return {"@type": "Organization", "name": source.publisher} if source.publisher else None
    known = texts.corpus.entity_of(claim.speaker or "") if texts.corpus else None
    kind = _TYPES.get(known.kind) if known else None
    return {"@type": kind, "name": claim.by} if kind else None
