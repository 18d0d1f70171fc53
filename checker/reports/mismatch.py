"""The import file of the Wikidata Mismatch Finder: what sources say otherwise than Wikidata, or what it does not hold.

A row needs an entity with its item, a slot with its property, and a value that a source states as a fact or a report. Where
the claims file holds what Wikidata says (claims with a ``statement_guid``), a row is made for each value that differs from
it. Where it holds none, the columns of Wikidata's value stay empty: what Wikidata has was then not looked up, and a person
has to before the file is uploaded. Columns and limits are those of the Mismatch Finder's user guide and of its validator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from csv import writer
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from urllib.parse import urlsplit

from checker.finding import Category, Finding, Report
from checker.printable import printable
from checker.reports import Style
from checker.reports._left_out import by_reason
from checker.reports._linked import web_address
from checker.shown import ShownClaim, SourceShown
from claims.claim import Modality
from claims.corpus import Corpus
from claims.value import RelationKind

HEAD = (
    *("item_id", "statement_guid", "property_id", "wikidata_value", "meta_wikidata_value"),
    *("external_value", "external_url", "type"),
)
_LONGEST = 1500
_STATED = (Modality.ASSERTED, Modality.REPORTED)
_ITEMS = ("person", "organisation", "place")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?")
_AROUND = re.compile(r"\[(?P<low>-?\d[\d.]*),(?P<high>-?\d[\d.]*)\]")
# Before this year Wikidata takes a date for one of the Julian calendar unless it is told that it is of ours.
_GREGORIAN, _ITS_ITEM = 1583, "Q1985727"

Row = tuple[str, ...]


def render(report: Report, style: Style) -> str:
    """The rows, each once."""
    out = StringIO()
    table = writer(out, lineterminator="\n")
    table.writerow(HEAD)
    table.writerows(dict.fromkeys(item for item in _all(report, style) if isinstance(item, tuple)))
    return out.getvalue()


def omitted(report: Report, style: Style) -> tuple[str, ...]:
    """The values that no row could be made of, by reason."""
    return by_reason(_all(report, style))


def _all(report: Report, style: Style) -> Iterator[Row | str]:
    """For each value of each question a row, or the reason for which there is none."""
    corpus = style.texts.corpus
    sources = {source.id: source for source in report.sources}
    for finding in report.findings:
        if finding.category is Category.GROUP:
            asked = _asked(finding, corpus)
            if isinstance(asked, str):
                yield from (asked for _ in finding.claims)
            else:
                yield from _rows(asked, sources, corpus)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of Wikidata's: the finding, the item and the property."""

    finding: Finding
    item: str
    property: str


def _asked(finding: Finding, corpus: Corpus | None) -> _Asked | str:
    subject = corpus.entity_of(finding.about or "") if corpus else None
    slot = corpus.slots.get(finding.slot or "") if corpus else None
    if subject is None or subject.wikidata is None:
        return "what it is about names no item of Wikidata"
    if slot is None or slot.wikidata is None:
        return "the question names no property of Wikidata"
    if finding.qualifiers.items():
        return "the question is narrowed by qualifiers"
    return _Asked(finding, subject.wikidata, slot.wikidata)


def _rows(asked: _Asked, sources: Mapping[str, SourceShown], corpus: Corpus | None) -> Iterator[Row | str]:
    claims = asked.finding.claims
    theirs = [claim for claim in claims if claim.statement_guid]
    unnamed = [claim for claim in claims if not claim.statement_guid and _is_wikidata(sources[claim.source])]
    yield from ("Wikidata's own value without the id of its statement" for _ in unnamed)
    if unnamed and not theirs:
        # Empty columns would say that Wikidata has nothing.
        yield from ("the statement of Wikidata's is not known" for _ in range(len(claims) - len(unnamed)))
        return
    for claim in claims:
        if not claim.statement_guid and not _is_wikidata(sources[claim.source]):
            yield from _of(claim, theirs, asked, sources[claim.source], corpus)


def _of(
    claim: ShownClaim, theirs: list[ShownClaim], asked: _Asked, source: SourceShown, corpus: Corpus | None
) -> Iterator[Row | str]:
    if claim.modality not in _STATED:
        yield "a plan or a denial states no value"
        return
    ours = _value(claim, asked.finding, corpus) or claim.normalised
    address = web_address(source.url) or ""
    if not theirs:
        yield _row(asked, "", "", "", ours, address)
        return
    stands = [_stand(claim, their, asked.finding) for their in theirs]
    if RelationKind.DIFFERS not in stands or any(stand is not RelationKind.DIFFERS for stand in stands):
        yield "the value does not differ from Wikidata's"
        return
    for their in theirs:
        value = _value(their, asked.finding, corpus)
        if value is None:
            yield "Wikidata's value has no form that Wikidata reads"
        else:
            yield _row(asked, their.statement_guid or "", value, _calendar(their, asked.finding), ours, address)


def _row(asked: _Asked, guid: str, theirs: str, calendar: str, ours: str, address: str) -> Row | str:
    cells = (asked.item, guid, asked.property, theirs, calendar, ours, address, "statement")
    # PHP, which reads the file, takes a backslash before a quotation mark for more than a backslash.
    clean = tuple(printable(cell).strip().replace('\\"', '"') for cell in cells)
    if any(len(cell) > _LONGEST for cell in clean):
        return f"longer than {_LONGEST:,} characters"
    return clean if clean[5] else "the value is empty"


def _stand(claim: ShownClaim, their: ShownClaim, finding: Finding) -> RelationKind:
    if claim.key == their.key:
        return RelationKind.SAME
    pairs = {(reason.left_key, reason.right_key): reason.relation for reason in finding.reasons}
    # A pair without a reason of its own accuses nobody.
    return pairs.get((claim.key, their.key)) or pairs.get((their.key, claim.key)) or RelationKind.UNCERTAIN


def _is_wikidata(source: SourceShown) -> bool:
    host = urlsplit(web_address(source.url) or "").hostname or ""
    return host == "wikidata.org" or host.endswith(".wikidata.org")


def _value(claim: ShownClaim, finding: Finding, corpus: Corpus | None) -> str | None:
    """A value as Wikidata's parser reads it: a day, month or year, a figure with its bounds, an item."""
    kind = finding.kind
    if kind in _ITEMS:
        entity = corpus.entity_of(claim.entity or "") if corpus else None
        return entity.wikidata if entity else None
    if kind == "date":
        return claim.key if _DAY.fullmatch(claim.key) else None
    return _quantity(claim.key) if kind == "count" else None


def _quantity(key: str) -> str | None:
    if _FIGURE.fullmatch(key):
        return key
    found = _AROUND.fullmatch(key)
    if not found:
        return None
    low, high = Decimal(found["low"]), Decimal(found["high"])
    middle = (low + high) / 2
    return f"{middle.normalize():f}±{(high - middle).normalize():f}"


def _calendar(their: ShownClaim, finding: Finding) -> str:
    found = _DAY.fullmatch(their.key) if finding.kind == "date" else None
    return _ITS_ITEM if found and int(found["year"]) < _GREGORIAN else ""
