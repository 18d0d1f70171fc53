"""A report's values with each string said as its field demands: names, labels, addresses and sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache, cached_property
from itertools import takewhile
from typing import Any
from urllib.parse import unquote, urlsplit

from checker.finding import Finding, PossiblePair
from checker.hidden import Hidden
from checker.redact.details import Details
from checker.redact.veil import Veil, replaced
from checker.shown import ShownClaim, SourceShown
from claims.document import Document

# What names nothing: codes, numbers as text, dates and words of our own.
_PLAIN = frozenset(
    "version today code severity kind published basis said decided until relation evidence origin modality category verdict "
    "outcome sha256 country wikidata statement_guid language date".split()
)
_LABELS = frozenset(
    (
        "key",
        "left_key",
        "right_key",
        "about_name",
        "question",
        "items",
        "terms",
        "value",
        "whose",
        "where",
        "when",
        "of",
        "stage",
        "among",
        "scope",
    )
)
_NAMES = frozenset(
    (
        "id",
        "source",
        "slot",
        "about",
        "rule",
        "voice",
        "file",
        "claims_file",
        "path",
        "entity",
        "speaker",
        "group",
        "derived_from",
        "part_of",
    )
)
_ENTITIES = frozenset(("about", "entity", "speaker", "part_of"))
_ADDRESSES = frozenset(("url", "archived_url"))
# Ours are sums; a waiver for no finding may name anything.
_UNNAMED = _PLAIN | _NAMES | _ADDRESSES
_FINGERPRINT = re.compile(r"(?:waiver-)?[0-9a-f]{12}(?:-\d+)?")


@cache
def telling(form: type) -> tuple[str, ...]:
    """The fields of a class that may name somebody; none of what is no dataclass."""
    return tuple(item.name for item in fields(form) if item.name not in _UNNAMED) if is_dataclass(form) else ()


@cache
def _said(form: type) -> tuple[str, ...]:
    """The fields of a class by which its values are made."""
    return tuple(item.name for item in fields(form) if item.init and item.name not in _PLAIN)


@dataclass(frozen=True)
class Walk:
    """Goes through a value and says each of its strings as its field demands."""

    veil: Veil
    details: Details
    ids: Mapping[str, str]
    entities: Mapping[str, str]
    hidden: Mapping[str, tuple[Hidden, ...]]
    documents: Mapping[str, Document]

    def __call__(self, value: Any, name: str = "") -> Any:
        if isinstance(value, Enum) or value is None or name in _PLAIN:
            return value
        if isinstance(value, str):
            return self.string(value, name)
        if isinstance(value, tuple):
            return tuple([self(item, name) for item in value]) if value else value
        if isinstance(value, SourceShown):
            return replace(self.fields(value), id=self.source(value.id))
        if isinstance(value, Finding):
            value = self.details.finding(replace(value, claims=tuple(map(self.quoted, value.claims))))
        if isinstance(value, PossiblePair):
            value = self.details.pair(replace(value, left=self.quoted(value.left), right=self.quoted(value.right)))
        return self.fields(value) if is_dataclass(value) else value

    def fields(self, value: Any) -> Any:
        """The same with every field said; itself where that says nothing else."""
        changed = {}
        form: Any = type(value)
        for name in _said(form):
            old = getattr(value, name)
            new = self.string(old, name) if type(old) is str else self(old, name)
            if new is not old:
                changed[name] = new
        return replace(value, **changed) if changed else value

    def string(self, text: str, name: str) -> str | None:
        """One string, by the name of its field. A report says the same words again and again."""
        key = (name, text)
        if key not in self._known:
            self._known[key] = self._string(text, name)
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[str, str], str | None]:
        return {}

    def _string(self, text: str, name: str) -> str | None:
        if name in ("source", "derived_from") or (name == "voice" and text in self.ids):
            return self.source(text)
        if name in _NAMES:
            return self.entity(text) if name in _ENTITIES else self.veil.name(text)
        if name == "fingerprint":
            return text if _FINGERPRINT.fullmatch(text) else self.veil.name(text)
        if name in _LABELS:
            return self.veil.label(self.named(text))
        return _address(text, self.veil) if name in _ADDRESSES else self.veil.text(self.named(text))

    def source(self, name: str) -> str:
        """The id of a source."""
        return self.ids.get(name) or self.veil.name(name)

    def entity(self, name: str) -> str:
        """The id of an entity, or a label or name in its place."""
        return self.entities.get(name) or self.veil.name(name)

    def named(self, text: str) -> str:
        """A sentence of ours names sources by their ids."""
        for name, made in self.renamed:
            if name in text:
                whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
                text = made.join(whole.split(text))
        return text

    @cached_property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The ids of sources that change."""
        return tuple((name, made) for name, made in self.ids.items() if name != made)

    def quoted(self, claim: ShownClaim) -> ShownClaim:
        """A claim whose quote and words are cut out of the redacted text, where that is at hand: there is more to know a name by."""
        document, hidden = self.documents.get(claim.source), self.hidden.get(claim.source, ())
        if document is None or claim.start is None or claim.stop is None or not claim.quote:
            return claim
        quote = _cut(document.text, claim.start, claim.stop, hidden)
        if claim.value_start is None or claim.value_stop is None:
            return replace(claim, quote=quote)
        return replace(claim, quote=quote, written=_cut(document.text, claim.value_start, claim.value_stop, hidden))


def _cut(text: str, start: int, stop: int, hidden: tuple[Hidden, ...]) -> str:
    """A stretch of a text; what is hidden only in part is hidden whole."""
    first = bisect_right(hidden, start, key=lambda one: one.stop)
    own = takewhile(lambda one: one.start < stop, hidden[first:])
    inside = [Hidden(max(one.start, start) - start, min(one.stop, stop) - start, one.said) for one in own]
    return replaced(text[start:stop], inside)


def _address(text: str, veil: Veil) -> str | None:
    """A web address; of one with a private name in it the host alone, or nothing where the name is in that."""
    if veil.name(unquote(text)) == unquote(text):
        return text
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    host = parts.hostname or ""
    return f"{parts.scheme}://{host}/" if host and veil.name(host) == host else None
