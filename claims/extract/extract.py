"""A document to the claims that its text makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Claim, Context, Provenance
from claims.document import Document, Source
from claims.extract.counted import Counted, counted, merge_nested
from claims.extract.dated import Dated, dated
from claims.extract.furniture import is_prose
from claims.extract.lexicon import noun_class
from claims.extract.manner import manner
from claims.extract.places import PlaceMention, places
from claims.folding import words as folded_words
from claims.text import Span
from claims.value import Reading

_QUOTE_WORDS = 8
_SMALL = frozenset(
    "the a an of in on at to for from by with and or but that this these those it its is are was were be been has have had as not who which"
    " their his her they he she we you i will would after before more than about into over out up".split()
)
_SCOPE = {"alone": "part", "only": "part", "among": "part", "including": "part", "total": "whole", "altogether": "whole", "overall": "whole"}


def extract(document: Document, source: Source, reading: Reading) -> tuple[Claim, ...]:
    """Every claim that the rules find, in the order of the text. Deterministic; no network, no model."""
    named = tuple(places(document.text))
    found = [*_counts(document, source, named), *_dates(document, source, reading, named)]
    return tuple(sorted(found, key=lambda claim: (claim.provenance.span or Span(0, 0), claim.slot)))


def _counts(document: Document, source: Source, named: tuple[PlaceMention, ...]) -> Iterator[Claim]:
    for item in merge_nested(counted(document.text)):
        if item.group != "agents" and is_prose(document.text, item.sentence, item.sentence.start < 400):
            context = Context(
                participants=_participants(item.sentence, named),
                head=item.head,
                noun_class=noun_class(item.head),
                when=None,
                scope=_scope(document.text, item),
                words=_content(document.text, item.sentence),
            )
            yield _claim(document, source, item, item.family, context)


def _dates(document: Document, source: Source, reading: Reading, named: tuple[PlaceMention, ...]) -> Iterator[Claim]:
    for item in dated(document.text, reading, named):
        if is_prose(document.text, item.sentence, item.sentence.start < 400):
            context = Context(participants=item.participants, words=_content(document.text, item.sentence))
            yield _claim(document, source, item, f"when-{item.happening}", context)


def _claim(document: Document, source: Source, item: Counted | Dated, slot: str, context: Context) -> Claim:
    line, column = document.lines.place(item.span.start)
    modality, attribution = manner(document.text, item.sentence, item.span)
    return Claim(
        source=source.id,
        about="",
        slot=slot,
        value=item.value,
        written=document.text[item.span.start : item.span.stop],
        attribution=attribution,
        modality=modality,
        context=context,
        provenance=Provenance(
            origin="extracted",
            line=line,
            column=column,
            quote=_quote(document.text, item.span, item.sentence),
            span=item.span,
            rule=item.rule,
        ),
    )


def _participants(sentence: Span, named: tuple[PlaceMention, ...]) -> frozenset[str]:
    return frozenset(place.id for place in named if sentence.start <= place.start < sentence.stop)


def _scope(text: str, item: Counted) -> tuple[str, ...]:
    around = folded_words(text[max(item.sentence.start, item.span.start - 30) : min(item.sentence.stop, item.span.stop + 60)])
    found = {mark for word, mark in _SCOPE.items() if word in around and word != "only"}
    return tuple(sorted(found | ({"other"} if item.value.other else set())))


def _content(text: str, sentence: Span) -> frozenset[str]:
    return frozenset(word for word in folded_words(text[sentence.start : sentence.stop]) if len(word) > 2 and word not in _SMALL)


def _quote(text: str, span: Span, sentence: Span) -> str:
    """The value with up to the eight words around it, verbatim."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text[sentence.start : sentence.stop])]
    inside = [n for n, (start, stop) in enumerate(words) if sentence.start + start < span.stop and sentence.start + stop > span.start]
    if not inside:
        return text[span.start : span.stop]
    first, last = inside[0], inside[-1]
    while last - first + 1 < _QUOTE_WORDS and (first > 0 or last + 1 < len(words)):
        if last + 1 < len(words):
            last += 1
        if first > 0 and last - first + 1 < _QUOTE_WORDS:
            first -= 1
    last = min(last, first + max(_QUOTE_WORDS, inside[-1] - inside[0] + 1) - 1)
    return text[sentence.start + words[first][0] : sentence.start + words[last][1]]
