"""FollowTheMoney statements as CSV: entities, sources as articles, and each claim as a link from the one to the other.

Each source is a dataset of its own, so that every statement says who says it. A slot that names a property of FollowTheMoney
(``ftm``) becomes a statement on the entity itself, too. Ids are those that followthemoney computes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from csv import QUOTE_ALL, writer
from dataclasses import dataclass
from io import StringIO

from checker.finding import Category, Finding, Report
from checker.reports import Style
from checker.reports._left_out import by_reason
from checker.reports._linked import day, web_address
from checker.reports._statements import COLUMNS, Made, Said, datasets, entity_id, properties, statement, table
from checker.shown import ShownClaim, SourceShown
from claims.claim import Modality
from claims.corpus import Corpus
from claims.entities import Entity

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?")
# followthemoney takes these out of every value, and computes its ids without them.
_UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_CURATED = "claims"

Row = tuple[str, ...]


def render(report: Report, style: Style) -> str:
    """The statements, each once."""
    out = StringIO()
    lines = writer(out, quoting=QUOTE_ALL, lineterminator="\n")
    lines.writerow(COLUMNS)
    lines.writerows(dict.fromkeys(item for item in _all(report, style) if isinstance(item, tuple)))
    return out.getvalue()


def omitted(report: Report, style: Style) -> tuple[str, ...]:
    """What FollowTheMoney has no place for, by reason."""
    return by_reason(_all(report, style))


@dataclass(frozen=True, slots=True)
class _World:
    """What every claim is told with: the corpus, the entities that were made, the articles and the datasets."""

    corpus: Corpus | None
    entities: Mapping[str, Made]
    articles: Mapping[str, Made]
    said: Mapping[str, Said]


def _all(report: Report, style: Style) -> Iterator[Row | str]:
    """Statements, and reasons for which there is none."""
    corpus = style.texts.corpus
    declared = corpus.known.values() if corpus else ()
    names = datasets(source.id for source in report.sources)
    world = _World(
        corpus,
        {entity.id: made for entity in declared if (made := _made(entity))},
        {source.id: Made(id=entity_id("source", source.id), schema="Article") for source in report.sources},
        {
            source.id: Said(dataset=names[source.id], origin="source", seen=_seen(source, corpus))
            for source in report.sources
        },
    )
    for entity in declared:
        yield from _entity(entity, world)
    for source in report.sources:
        yield from _article(source, world)
    for finding in report.findings:
        if finding.category is Category.GROUP:
            for place, claim in enumerate(finding.claims):
                yield from _claim(claim, place, finding, world)


def _seen(source: SourceShown, corpus: Corpus | None) -> str | None:
    known = corpus.sources.get(source.id) if corpus else None
    return day(known.retrieved) if known else None


def _made(entity: Entity) -> Made | None:
    schema = table()["schemas"].get(entity.kind)
    if schema is None:
        return None
    return Made(id=entity_id(entity.kind, entity.id, entity.name), schema=schema, canonical=entity.wikidata)


def _entity(entity: Entity, world: _World) -> Iterator[Row | str]:
    made = world.entities.get(entity.id)
    if made is None:
        yield f"an entity of kind {entity.kind}, for which FollowTheMoney has no schema"
        return
    given = [("id", made.id), ("name", entity.name), *(("alias", alias) for alias in entity.aliases)]
    if made.schema == "Address":
        given.append(("full", entity.name))
    if entity.country:
        given.append(("country", entity.country.lower()))
    if entity.wikidata:
        given.append(("wikidataId", entity.wikidata))
    yield from _statements(made, given, Said(dataset=_CURATED, origin="curated"))


def _article(source: SourceShown, world: _World) -> Iterator[Row]:
    known = world.corpus.sources.get(source.id) if world.corpus else None
    made, title = world.articles[source.id], source.title or source.id
    language = table()["languages"].get((known.language or "").partition("-")[0].lower()) if known else None
    given: list[tuple[str, str | None]] = [
        *(("id", made.id), ("fileName", source.file or source.id), ("title", title), ("name", title)),
        *(("publisher", source.publisher), ("sourceUrl", web_address(source.url)), ("language", language)),
        ("publishedAt", source.published if source.published and _DATE.fullmatch(source.published) else None),
    ]
    yield from _statements(made, given, world.said[source.id])


def _claim(claim: ShownClaim, place: int, finding: Finding, world: _World) -> Iterator[Row | str]:
    subject = world.entities.get(finding.about or "")
    article = world.articles[claim.source]
    made = Made(
        id=entity_id("claim", finding.fingerprint, claim.source, str(place)),
        schema="Documentation" if subject else "Note",
    )
    said = Said(dataset=world.said[claim.source].dataset, origin=claim.origin, seen=world.said[claim.source].seen)
    value = f"not {claim.normalised}" if claim.modality is Modality.DENIED else claim.normalised
    yield statement(made, "id", made.id, said)
    if subject is None:
        told = [("entity", article.id), ("name", finding.question), ("keywords", finding.verdict_name)]
        yield from _statements(made, told, said)
        yield from _statements(made, [("description", value)], said, claim.written)
        return
    given: list[tuple[str, str | None]] = [
        *(
            ("document", article.id),
            ("entity", subject.id),
            ("role", finding.question),
            ("status", finding.verdict_name),
        ),
        *(
            ("recordId", finding.fingerprint),
            ("date", claim.said if claim.said and _DATE.fullmatch(claim.said) else None),
        ),
        ("description", claim.quote),
    ]
    yield from _statements(made, given, said)
    yield from _statements(made, [("summary", value)], said, claim.written)
    yield from _property(claim, finding, subject, said, world)


def _property(claim: ShownClaim, finding: Finding, subject: Made, said: Said, world: _World) -> Iterator[Row | str]:
    """The claim as a statement on its subject, where the slot names a property."""
    slot = world.corpus.slots.get(finding.slot or "") if world.corpus else None
    if slot is None or slot.ftm is None:
        return
    kind = properties(subject.schema).get(slot.ftm)
    if kind is None or slot.ftm == "wikidataId":
        yield f"'{slot.ftm}' is no property of {subject.schema} that can be written"
    elif claim.modality not in (Modality.ASSERTED, Modality.REPORTED):
        yield "a plan or a denial states no value"
    elif finding.qualifiers.items():
        yield "the question is narrowed by qualifiers"
    elif (value := _of_type(kind, claim, world)) is None:
        yield f"no value of type {kind} ('{slot.ftm}')"
    else:
        yield from _statements(subject, [(slot.ftm, value)], said, claim.written)


def _of_type(kind: str, claim: ShownClaim, world: _World) -> str | None:
    """A value in the form that a type of followthemoney has; ``None`` where it has none."""
    if kind == "date":
        return claim.key if _DATE.fullmatch(claim.key) else None
    if kind == "number":
        return claim.key if _FIGURE.fullmatch(claim.key) else None
    if kind == "country":
        known = world.corpus.entity_of(claim.entity or "") if world.corpus else None
        return known.country.lower() if known and known.country else None
    return claim.normalised


def _statements(
    made: Made, given: Iterable[tuple[str, str | None]], said: Said, original: str | None = None
) -> Iterator[Row]:
    for prop, value in given:
        if clean := _clean(value or ""):
            yield statement(made, prop, clean, said, _clean(original or ""))


def _clean(text: str) -> str:
    """Text as followthemoney keeps it, and without what a CI runner takes for a command anywhere in a line."""
    return " ".join(_UNPRINTED.sub("", text).replace("##[", "# #[").split())
