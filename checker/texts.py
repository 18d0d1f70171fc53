"""The texts beside a report: where a claim stands, and the words around it. No report holds them, and JSON never does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from claims.sentences import sentences
from claims.text import Span

if TYPE_CHECKING:
    # The command line imports this module for its help already, and must not wait for the models behind these.
    from checker.hidden import Hidden
    from checker.shown import ShownClaim
    from claims.corpus import Corpus
    from claims.document import Document

# Enough of a sentence to judge a value by, and little enough that a report of many findings stays light.
_REACH = 160


@dataclass(frozen=True, slots=True)
class Context:
    """A value with the words of its sentence around it."""

    before: str
    value: str
    after: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file. Lines and columns count code points from 1, ``end_column`` is exclusive; ``None`` is not known.

    In a file with pages they count from the top of ``page``, and a stretch that goes on behind it has no end.
    """

    path: str
    line: int = 1
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    page: int | None = None


@dataclass(frozen=True)
class Texts:
    """The texts at hand by source, the claims file, the folder that paths are told from, and the corpus that was checked."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    claims: Document | None = None
    root: str = ""
    corpus: Corpus | None = None
    # In a redacted report: what was taken out of each text, by places of the text as it was, which claims still speak of.
    hidden: Mapping[str, tuple[Hidden, ...]] = field(default_factory=dict)

    def context(self, claim: ShownClaim) -> Context | None:
        """The sentence that a claim's value stands in, with the value; ``None`` where the text is not at hand."""
        document = self.documents.get(claim.source)
        if document is None or claim.start is None or claim.stop is None:
            return None
        quote = self.span(claim.source, claim.start, claim.stop)
        value = quote
        if claim.value_start is not None and claim.value_stop is not None:
            value = self.span(claim.source, claim.value_start, claim.value_stop)
        around = _sentence(document, Span(min(quote.start, value.start), max(quote.stop, value.stop)))
        text = document.text
        return Context(
            _left(text[around.start : value.start]),
            text[value.start : value.stop],
            _right(text[value.stop : around.stop]),
        )

    def place(self, claim: ShownClaim, claims_file: str) -> Place:
        """The value in its text, or the quote where its words do not stand in that, if the text lies below the root; else the claim's line in the claims file."""
        document = self.documents.get(claim.source)
        path = self.below(document.path) if document else None
        if document is None or path is None or claim.start is None or claim.stop is None:
            return self.entry(claim, claims_file)
        if claim.source in self.hidden:
            # Where the words stood is known; how long they were is nobody's business.
            return Place(path, claim.line or 1, claim.column, page=claim.page)
        start, stop = claim.start, claim.stop
        if claim.value_start is not None and claim.value_stop is not None and claim.evidence != "altered":
            start, stop = claim.value_start, claim.value_stop
        (line, column), page = document.place(start), document.page(start)
        end = document.end(stop)
        if end.page != page:
            return Place(path, line, column, page=page)
        return Place(path, line, column, end.line, end.column, page)

    def span(self, source: str, start: int, stop: int) -> Span:
        """Where a stretch of a text stands in the text at hand, from which something may have been taken out."""
        hidden = self.hidden.get(source, ())
        return Span(_moved(start, hidden, False), _moved(stop, hidden, True)) if hidden else Span(start, stop)

    def is_whole(self, source: str, start: int, stop: int) -> bool:
        """Whether nothing was taken out of a stretch of a text."""
        return not any(
            one.said is not None and one.start < stop and one.stop > start for one in self.hidden.get(source, ())
        )

    def entry(self, claim: ShownClaim | None, claims_file: str) -> Place:
        """The line of a claim in the claims file; its first line where there is no claim."""
        line = (claim.entry if claim else None) or 1
        # A file outside the root has no path that a repository knows: its name is the best that can be said.
        path = self.below(claims_file) or PurePath(claims_file).name
        if self.claims is None:
            return Place(path, line)
        text = self.claims.text
        span = self.claims.lines.span(line)
        written = text[span.start : span.stop].rstrip("\r\n")
        return Place(path, line, 1, line, len(written) + 1)

    def below(self, path: str) -> str | None:
        """A path as seen from the root, without a leading "./"; ``None`` when it lies outside."""
        root = PurePath(os.path.normpath(self.root or "."))
        found = PurePath(os.path.normpath(root / path))
        return found.relative_to(root).as_posix() if found.is_relative_to(root) else None


NO_TEXTS = Texts()


def _moved(place: int, hidden: Iterable[Hidden], end: bool) -> int:
    """A place of a text after stretches of it were said otherwise; one within such a stretch moves to its end or its start."""
    moved = place
    for one in hidden:
        if one.said is None or one.start >= place:
            continue
        grown = one.start + one.length
        if one.stop <= place:
            moved += grown - one.stop
        else:
            return moved - place + (grown if end else one.start)
    return moved


def _sentence(document: Document, span: Span) -> Span:
    """The sentence around a span, within its line."""
    lines = document.lines
    start = lines.span(lines.place(span.start)[0]).start
    stop = lines.span(lines.place(max(span.start, span.stop - 1))[0]).stop
    found = [one for one in sentences(document.text[start:stop]) if start + one.start < span.stop]
    first = max((start + one.start for one in found if start + one.start <= span.start), default=start)
    last = min((start + one.stop for one in found if start + one.stop >= span.stop), default=stop)
    return Span(first, last)


def _left(text: str) -> str:
    if len(text) <= _REACH:
        return text.lstrip()
    return "… " + text[-_REACH:].partition(" ")[2]


def _right(text: str) -> str:
    if len(text) <= _REACH:
        return text.rstrip()
    return text[:_REACH].rpartition(" ")[0] + " …"
