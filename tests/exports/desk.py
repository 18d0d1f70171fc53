"""A desk whose entities and questions have ids elsewhere, with a review, and a text for one of its sources."""

from __future__ import annotations

from datetime import date
from functools import cache

from checker.check import check_corpus
from checker.finding import Report
from checker.reports import Style
from checker.settings import Settings
from checker.texts import Texts
from claims.curated import read_corpus
from claims.document import Document

TODAY = date(2026, 1, 15)
GUID = "Q4115189$8419C20C-8EF8-4EC0-80D6-AF1CA55E7557"
HERALD = "\U0001d54f The mayor, Ada Quill, opened the bridge on 4 May 2021. It cost 12 million euros, she said.\n"
CORPUS = f"""\
version: "1"
sources:
  - {{id: herald, title: "Open </script> at last", publisher: Harven Herald, url: "https://herald.example/bridge", language: en-GB,
     retrieved: 2025-12-01, published: {{date: 2021-05-05, basis: stated}}, file: texts/herald 1.txt}}
  - {{id: Courier-é, title: The bridge, url: "ftp://nowhere", published: {{date: 2021-05, basis: inferred}}}}
  - {{id: courier, published: {{date: 2021-05-06, basis: stated}}}}
  - {{id: wiki, title: Bridge, publisher: Wikidata, url: "https://www.wikidata.org/wiki/Q4115189"}}
entities:
  - {{id: bridge, kind: event, name: the opening of the bridge, wikidata: Q4115189}}
  - {{id: span, kind: thing, name: the bridge}}
  - {{id: quill, kind: person, name: Ada Quill, aliases: [Quill], country: GB, wikidata: Q13406268, public: true}}
  - {{id: stone, kind: person, name: Peter Stone}}
  - {{id: board, kind: organisation, name: the harbour board, country: GB}}
  - {{id: harven, kind: place, name: Harven, country: GB}}
slots:
  - {{id: day, title: "When was {{about}}?", kind: date, wikidata: P585, ftm: date}}
  - {{id: opener, title: "Who led {{about}}?", kind: person, wikidata: P710, ftm: organizer}}
  - {{id: cost, title: "What did {{about}} cost?", kind: count, wikidata: P2130}}
  - {{id: born, title: "When was {{about}} born?", kind: date, wikidata: P569, ftm: birthDate}}
  - {{id: guests, title: "How many came to {{about}}?", kind: count, wikidata: P1110, ftm: important}}
  - {{id: home, title: "Where does {{about}} live?", kind: place, ftm: country}}
claims:
  - {{source: herald, about: bridge, slot: day, value: 4 May 2021, line: 1, quote: on 4 May 2021}}
  - {{source: Courier-é, about: bridge, slot: day, value: 2021-05-06, quote: opened on 6 May}}
  - {{source: wiki, about: bridge, slot: day, value: 2021-05-06, statement_guid: "{GUID}"}}
  - {{source: herald, about: bridge, slot: opener, value: Ada Quill, line: 1, quote: "Ada Quill, opened"}}
  - {{source: courier, about: bridge, slot: opener, value: Peter Stone}}
  - {{source: herald, about: span, slot: cost, value: 12 million euros, line: 1, quote: 12 million euros, attribution: {{by: quill, said: 2021-05-04}}}}
  - {{source: courier, about: span, slot: cost, value: 15 million euros, attribution: {{by: the harbour's clerk}}}}
  - {{source: herald, about: quill, slot: born, value: 1970-02}}
  - {{source: courier, about: quill, slot: born, value: 1970-02-03/1970-02-09}}
  - {{source: courier, about: quill, slot: home, value: Harven}}
  - {{source: herald, about: bridge, slot: guests, value: about 200}}
  - {{source: courier, about: bridge, slot: guests, value: "900", modality: planned}}
  - {{source: courier, about: bridge, slot: guests, value: "40", qualifiers: {{of: children}}}}
waivers:
  - {{fingerprint: FINGERPRINT, by: Rosa Lind, decided: 2026-01-10, reason: two ways to count, until: 2026-06-30}}
"""


@cache
def desk() -> tuple[Report, Style]:
    """The report, and the style that every format is handed."""
    cost = next(finding for finding in _checked(CORPUS)[0].findings if finding.slot == "cost")
    return _checked(CORPUS.replace("FINGERPRINT", cost.fingerprint))


def _checked(text: str) -> tuple[Report, Style]:
    corpus = read_corpus(text, "claims.yaml")
    documents = {"herald": Document("herald", "texts/herald 1.txt", HERALD, "0" * 64)}
    report = check_corpus(corpus, documents, Settings(), TODAY)
    return report, Style(texts=Texts(documents, Document("", "claims.yaml", text, ""), "", corpus))
