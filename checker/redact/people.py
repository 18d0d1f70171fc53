"""Who is named in a report and in the texts beside it, and who of them is private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.finding import Report
from checker.redact.offices import is_public
from checker.texts import Texts
from claims.entities import Entity
from claims.names import NameMention, Person, fold, resolve
from claims.people.corpus import gather


@dataclass(frozen=True, slots=True)
class Named:
    """A person under every spelling. ``placeholder`` is what a redacted report says instead; ``None`` for a public one."""

    spellings: tuple[str, ...]
    placeholder: str | None


def people(report: Report, texts: Texts, strings: Iterable[str]) -> tuple[Named, ...]:
    """Everybody whom the claims file declares, whom the texts name, or whom ``strings`` of the report name, in a fixed order."""
    entities = _declared(texts)
    shown = {f"\0{number}": text for number, text in enumerate(sorted(set(strings)))}
    found = gather({**{name: document.text for name, document in texts.documents.items()}, **shown})
    told = (*found, *gather({f"\1{o.source}": " ".join(o.posts) for o in found if o.posts}))
    mentions = [NameMention(item.name, item.source, item.span.start) for item in told]
    mentions += [NameMention(name, "\0", 0) for name in _stated(report)]
    mentions += [NameMention(name, "\0", 0) for one in entities for name in (one.name, *one.aliases)]
    aliases = {fold(name): one.id for one in entities for name in (one.name, *one.aliases)}
    public = {one.id for one in entities if one.public} | _in_office(report, entities)
    offices = {(item.source, item.span.start) for item in found if is_public(item.titles, item.posts)}
    return tuple(_numbered(resolve(mentions, aliases).persons, public, offices))


def _numbered(persons: Iterable[Person], public: set[str], offices: set[tuple[str, int]]) -> Iterator[Named]:
    number = 0
    for person in persons:
        spellings = tuple(sorted(set(person.names)))
        at = {(mention.document, mention.position) for mention in person.mentions}
        if person.id in public or at & offices:
            yield Named(spellings, None)
        else:
            number += 1
            yield Named(spellings, f"Person {number}")


def _declared(texts: Texts) -> tuple[Entity, ...]:
    corpus = texts.corpus
    return tuple(one for one in corpus.known.values() if one.kind == "person") if corpus else ()


def _stated(report: Report) -> Iterator[str]:
    """Names that the report itself says are of persons: values of that kind, and who waived a finding."""
    for finding in report.findings:
        if finding.waiver:
            yield finding.waiver.by
        for claim in finding.claims:
            if (claim.kind or finding.kind) == "person" and claim.entity is None:
                yield from (claim.written, claim.normalised)


def _in_office(report: Report, entities: tuple[Entity, ...]) -> set[str]:
    """Entities of whom a claim on their post or rank says that it is a public one."""
    ids = {one.id for one in entities}
    return {
        finding.about
        for finding in report.findings
        for claim in finding.claims
        if finding.about in ids
        and (
            (finding.kind == "post" and is_public((), (claim.written,)))
            or (finding.kind == "rank" and is_public((claim.written,), ()))
        )
    }
