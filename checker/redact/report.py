"""A report and what lies beside it, without private people: the same values, walked through once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from typing import Any

from checker.finding import Report
from checker.hidden import Hidden
from checker.redact.details import Details
from checker.redact.people import people
from checker.redact.veil import Veil, replaced
from checker.redact.walk import Walk, telling
from checker.texts import Texts
from checker.uncollected import uncollected
from claims.corpus import Corpus
from claims.document import Document
from claims.entities import index

_WORD = re.compile(r"[^\W\d_]+")


@uncollected()
def redacted(report: Report, texts: Texts) -> tuple[Report, Texts]:
    """The report and the texts beside it for a reader outside. ``texts.documents`` no longer hold a private name either."""
    known = people(report, texts, _strings(report))
    # A publisher may be a person, too.
    kept = _kept(report, texts) - {spelling for person in known for spelling in person.spellings}
    veil = Veil(known, kept, _common(texts))
    details = Details.of(report, texts.corpus, veil)
    hidden = {name: details.hidden(name, document.text) for name, document in texts.documents.items()}
    entities = texts.corpus.known if texts.corpus else ()
    sources = _ids((source.id for source in report.sources), veil)
    walk = Walk(veil, details, sources, _ids(entities, veil), hidden, texts.documents)
    shown = walk(report)
    documents = {
        walk.source(name): _document(document, hidden[name], walk) for name, document in texts.documents.items()
    }
    claims = replace(texts.claims, path=veil.name(texts.claims.path), text="") if texts.claims else None
    shifts = {walk.source(name): found for name, found in hidden.items()}
    return shown, replace(texts, documents=documents, claims=claims, corpus=_corpus(texts.corpus, walk), hidden=shifts)


def _strings(value: Any) -> Iterator[str]:
    """Every string of a report that may name somebody."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    else:
        form: Any = type(value)
        for name in telling(form):
            yield from _strings(getattr(value, name))


def _kept(report: Report, texts: Texts) -> frozenset[str]:
    """Names of organisations and places, and of what else is declared: they stay even with a private name in them."""
    declared = texts.corpus.known.values() if texts.corpus else ()
    names = {name for one in declared if one.kind in ("organisation", "place") for name in (one.name, *one.aliases)}
    said = {
        claim.written
        for finding in report.findings
        for claim in finding.claims
        if (claim.kind or finding.kind) in ("organisation", "place")
    }
    publishers = {source.publisher for source in report.sources if source.publisher}
    return frozenset(name for name in names | said | publishers if len(name.split()) > 1)


def _common(texts: Texts) -> frozenset[str]:
    """The words that the texts write small."""
    return frozenset(
        word for document in texts.documents.values() for word in _WORD.findall(document.text) if word.islower()
    )


def _ids(names: Iterable[str], veil: Veil) -> dict[str, str]:
    """Ids of one sort, each still one of its own."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for given in names:
        stem = name = veil.name(given)
        number = 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        made[given] = name
    return made


def _document(document: Document, hidden: tuple[Hidden, ...], walk: Walk) -> Document:
    return Document(walk.source(document.source), walk.veil.name(document.path), replaced(document.text, hidden), "")


def _corpus(corpus: Corpus | None, walk: Walk) -> Corpus | None:
    """What the exports ask of a corpus: its sources, entities and slots. Its claims are in the report."""
    if corpus is None:
        return None
    entities = {}
    for name, one in corpus.known.items():
        made = replace(walk.fields(one), id=walk.entity(name))
        private = one.kind == "person" and made.name != one.name
        # The other spellings of a private person say who it is, and so does an item of Wikidata.
        entities[walk.entity(name)] = replace(made, aliases=(), wikidata=None, country=None) if private else made
    return replace(
        corpus,
        sources={
            walk.source(name): replace(walk.fields(source), id=walk.source(name))
            for name, source in corpus.sources.items()
        },
        declared=entities,
        bearers={},
        entities=index(entities.values(), {}),
        tolerances={},
        slots={walk.veil.name(name): walk.fields(slot) for name, slot in corpus.slots.items()},
        claims=(),
        made=(),
        rules=(),
        waivers=(),
        tables=(),
    )
