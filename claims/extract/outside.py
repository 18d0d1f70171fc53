"""Claims from outside (a plug-in, a language model's output): taken only where their quote stands in the text, word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from claims.claim import Claim, Context
from claims.document import Document
from claims.extract.amounts.heads import head_of, modifiers
from claims.extract.context.around import around
from claims.extract.language.lexicon import noun_class
from claims.extract.language.tokens import covered
from claims.extract.texts.page import Page
from claims.extract.texts.passage import spaced
from claims.extract.texts.read import read
from claims.extract.to_claim import quote as shortened
from claims.numbers.value import Count
from claims.quotes import find_quote, value_in
from claims.text import Span
from claims.value import Reading


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim that was not taken: who gave it, why it was refused, and what it said."""

    by: str
    reason: str
    said: str


@dataclass
class Verifier:
    """Verifies claims against their documents, and sets them into their sentences. A text is read once, and only when needed."""

    documents: dict[str, tuple[Document, Reading]]
    _pages: dict[str, Page] = field(default_factory=dict)

    def verified(self, claims: Iterable[Claim], by: str) -> tuple[list[Claim], list[Refused]]:
        """The claims whose quote and value stand in their text, each with its place, and those that were refused."""
        taken, refused = [], []
        for claim in claims:
            found = self._placed(claim, by)
            if isinstance(found, Claim):
                taken.append(found)
            else:
                refused.append(Refused(by, found, f"{claim.source}: {claim.slot}: {claim.written}"))
        return taken, refused

    def _placed(self, claim: Claim, by: str) -> Claim | str:
        """The claim at its place, or the reason why it is refused."""
        if claim.source not in self.documents:
            return "no text of its source is at hand"
        quote = claim.provenance.quote
        if not quote or not quote.strip():
            return "it gives no quote"
        document = self.documents[claim.source][0]
        around_ = find_quote(quote, document, claim.provenance.line, claim.provenance.page)
        if around_ is None:
            return "its quote is not in the text"
        offset = value_in(claim.written, document.text[around_.start : around_.stop]) if claim.written.strip() else None
        if offset is None:
            return "its value is not in its quote"
        span = Span(around_.start + offset, around_.start + offset + len(claim.written))
        line, column = document.place(span.start)
        place = replace(
            claim.provenance,
            origin="extracted",
            span=span,
            page=document.page(span.start),
            line=line,
            column=column,
            quote=shortened(document.text, span, spaced(document.text, around_)),
            rule=claim.provenance.rule or by,
        )
        written = document.text[span.start : span.stop]
        context = claim.context or self._context(claim, span)
        return replace(claim, written=written, provenance=place, context=context)

    def _context(self, claim: Claim, span: Span) -> Context:
        """What the words around the value say, as for a claim that the rules found."""
        page = self._page(claim.source)
        passage = page.passage_at(span.start)
        places = covered(passage.row, span.start, span.stop) if passage else None
        if passage is None or places is None:
            return page.context
        context = around(page, passage, *places)
        if not isinstance(claim.value, Count):
            return context
        head = head_of(claim.value)
        return replace(context, head=head, noun_class=noun_class(head), modifiers=modifiers(claim.value))

    def _page(self, source: str) -> Page:
        if source not in self._pages:
            document, reading = self.documents[source]
            self._pages[source] = read(document.text, reading)
        return self._pages[source]
