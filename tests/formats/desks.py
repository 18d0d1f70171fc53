"""A report full of text that wants to be more than text, and one with as many findings as are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from checker.check import check_corpus
from checker.finding import Finding, Report
from checker.reports import Style, renderer
from checker.settings import FailOn, Settings
from checker.texts import Texts
from claims.curated import read_corpus
from claims.document import Document

TODAY = date(2026, 1, 15)
EVIL = (
    "::error file=x::gone",
    "##[command]rm",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</noscript></style></title>",
    "=HYPERLINK(1)",
    "@SUM(1)",
    "]](1) [x](2)",
    "100% a,b:c",
    "]]> &amp; \\u2028",
    "{{ 7 * 7 }}{% raw %}",
    "\\u202Eesrever\\e[31m\\0",
)


def hostile() -> tuple[Report, Style]:
    """Each piece of text as title, name, question, value, quote, speaker and reason, with the text it stands in."""
    lines = [
        'version: "1"',
        "sources:",
        f"  - {{id: '=a', title: {_quoted(EVIL[2])}, file: a.txt}}",
        f"  - {{id: b, title: {_quoted(EVIL[4])}, publisher: {_quoted(EVIL[3])}}}",
    ]
    lines += ["entities:", *(f"  - {{id: e{n}, kind: thing, name: {_quoted(text)}}}" for n, text in enumerate(EVIL))]
    lines += [
        "slots:",
        *(f"  - {{id: s{n}, title: {_quoted(text + ' {about}')}, kind: term}}" for n, text in enumerate(EVIL)),
        "claims:",
    ]
    for number, text in enumerate(EVIL):
        lines.append(
            f"  - {{source: '=a', about: e{number}, slot: s{number}, value: {_quoted('x' + text)}, quote: {_quoted('x' + text)}, attribution: {{by: {_quoted(text)}}}}}"
        )
        lines.append(f"  - {{source: b, about: e{number}, slot: s{number}, value: {_quoted(text)}}}")
    name = "we,ird: 100%/claims.yaml"
    text = "\n".join(lines) + "\n"
    corpus = read_corpus(text, name)
    documents = {
        "=a": Document(
            "=a", "texts/a:b,c d.txt", "\n".join(claim.provenance.quote or "" for claim in corpus.claims), "0" * 64
        )
    }
    report = check_corpus(corpus, documents, Settings(), TODAY, name)
    return report, Style(fail_on=FailOn.ANY, texts=Texts(documents, Document("", name, text, ""), "/desk"))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


CORPUS = """\
version: "1"
sources: [{id: herald, title: Ferry aground, file: herald.txt}, {id: courier, file: courier.txt}, {id: post}]
entities: [{id: ferry, kind: thing, name: the ferry}]
slots:
  - {id: aboard, title: "How many were aboard {about}?", kind: count, severity: high}
  - {id: crew, title: "How many were the crew of {about}?", kind: count}
  - {id: day, title: "When did {about} run aground?", kind: date}
rules:
  - id: crew-aboard
    title: The crew is a part of those aboard
    kind: part-of
    part: {slot: crew, about: ferry}
    whole: {slot: aboard, about: ferry}
claims:
  - {source: herald, about: ferry, slot: aboard, value: "120", line: 1, quote: 120 people aboard}
  - {source: courier, about: ferry, slot: aboard, value: "164", line: 2, quote: all 164 of them}
  - {source: post, about: ferry, slot: aboard, value: more than 90}
  - {source: herald, about: ferry, slot: crew, value: "200", line: 1, quote: a crew of 200}
  - {source: herald, about: ferry, slot: day, value: "2025-03-04"}
  - {source: courier, about: ferry, slot: day, value: "2025"}
"""
HERALD = "Dr. Lind said that the ship had 120 people aboard and a crew of 200. Nobody was hurt.\n"
COURIER = "It was dark.\nThe captain brought all 164 of them ashore.\n"


def small(root: str = "", where: str = "articles") -> tuple[Report, Style]:
    """A conflict with a broken rule; the texts lie below ``where``."""
    documents = {
        "herald": Document("herald", f"{where}/herald.txt", HERALD, "0" * 64),
        "courier": Document("courier", f"{where}/courier.txt", COURIER, "0" * 64),
    }
    report = check_corpus(read_corpus(CORPUS, "claims.yaml"), documents, Settings(), TODAY)
    return report, Style(texts=Texts(documents, Document("", "claims.yaml", CORPUS, ""), root))


@cache
def many(number: int) -> Report:
    """The conflict of the small desk as many times, each with a fingerprint of its own."""
    report, _ = small()
    first = report.findings[0]
    found: tuple[Finding, ...] = tuple(replace(first, fingerprint=f"{count:012x}") for count in range(number))
    return replace(report, findings=found, summary=replace(report.summary, conflicts=number))


def rendered(name: str, report: Report, style: Style) -> str:
    """The report in a format."""
    return renderer(name)(report, style)
