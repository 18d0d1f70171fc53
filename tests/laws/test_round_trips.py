"""Every model survives JSON, and what is written as YAML is read back as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from checker.finding import Finding, Report
from claims.claim import Attribution, Claim, Modality, Provenance, Qualifiers
from claims.corpus import Corpus
from claims.document import Published, Source
from claims.entities import Entity
from claims.slot import (
    After,
    Before,
    Equal,
    PartOf,
    Ref,
    Rule,
    SizeOfSet,
    Slot,
    Sum,
    TermEntry,
    Waiver,
    Within,
)
from claims.text import Span
from claims.value import Reading
from claims.values import kind, kinds
from tests.laws.desks import TODAY, WORDS, Desk, corpus, desks, rendered, report

TEXT = st.text(min_size=1, max_size=12)
MAYBE = st.none() | TEXT
NAMES = st.lists(TEXT, max_size=3).map(tuple)
DAYS = st.dates().map(lambda day: day.isoformat())
QUALIFIERS = st.builds(
    Qualifiers, whose=MAYBE, where=MAYBE, when=MAYBE, of=MAYBE, stage=MAYBE, among=MAYBE, scope=MAYBE
)
REFS = st.builds(Ref, slot=TEXT, about=TEXT, qualifiers=QUALIFIERS)
RULE: dict[str, Any] = {"id": TEXT, "title": TEXT, "severity": st.sampled_from(["high", "medium", "low"])}
RULES = st.one_of(
    st.builds(PartOf, kind=st.just("part-of"), part=REFS, whole=REFS, **RULE),
    st.builds(Before, kind=st.just("before"), first=REFS, second=REFS, **RULE),
    st.builds(After, kind=st.just("after"), first=REFS, second=REFS, **RULE),
    st.builds(Within, kind=st.just("within"), inner=REFS, outer=REFS, **RULE),
    st.builds(Sum, kind=st.just("sum"), total=REFS, parts=st.lists(REFS, min_size=1, max_size=3).map(tuple), **RULE),
    st.builds(SizeOfSet, kind=st.just("size-of-set"), set=REFS, size=REFS, **RULE),
    st.builds(Equal, kind=st.just("equal"), slots=st.lists(REFS, min_size=2, max_size=3).map(tuple), **RULE),
)
PUBLISHED = st.builds(Published, date=DAYS, basis=st.sampled_from(["stated", "inferred", "unknown"]))
SOURCES = st.builds(
    Source,
    id=TEXT,
    title=MAYBE,
    publisher=MAYBE,
    url=MAYBE,
    archived_url=MAYBE,
    retrieved=st.none() | DAYS,
    language=MAYBE,
    published=PUBLISHED | st.just(Published()),
    time_zone=st.sampled_from([None, "Asia/Almaty", "America/New_York"]),
    group=MAYBE,
    file=st.sampled_from([None, "herald.txt", "a b/c.txt"]),
    sha256=st.none() | st.text("0123456789abcdefABCDEF", min_size=64, max_size=64),
)
ENTITIES = st.builds(
    Entity,
    id=TEXT,
    kind=st.sampled_from(["person", "organisation", "place", "event", "thing"]),
    name=TEXT,
    aliases=NAMES,
    country=st.none() | st.text("ABCXYZ", min_size=2, max_size=2),
)
TERMS = st.lists(st.builds(TermEntry, id=TEXT, words=NAMES), max_size=2).map(tuple)
SLOTS = st.builds(
    Slot,
    id=TEXT,
    title=TEXT,
    kind=st.sampled_from(sorted(kinds())),
    severity=RULE["severity"],
    tolerance=st.sampled_from([None, "5%", "10", "3 days", "0.5 %"]),
    terms=TERMS,
)
SPANS = st.none() | st.builds(Span, st.integers(0, 9), st.integers(9, 99))
LINES = st.none() | st.integers(1, 999)
MODELS: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "Source": (Source, SOURCES),
    "Entity": (Entity, ENTITIES),
    "Slot": (Slot, SLOTS),
    "Rule": (Rule, RULES),
    "Qualifiers": (Qualifiers, QUALIFIERS),
    "Attribution": (Attribution, st.builds(Attribution, by=MAYBE, via=MAYBE, said=st.none() | DAYS)),
    "Modality": (Modality, st.sampled_from(Modality)),
    "Provenance": (
        Provenance,
        st.builds(
            Provenance,
            origin=st.sampled_from(["curated", "extracted"]),
            line=LINES,
            column=LINES,
            quote=MAYBE,
            span=SPANS,
            entry=LINES,
            rule=MAYBE,
        ),
    ),
    "Waiver": (Waiver, st.builds(Waiver, fingerprint=TEXT, by=TEXT, decided=DAYS, reason=TEXT, until=DAYS)),
}


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=30)
@given(data=st.data())
def test_models_survive_json(name: str, data: st.DataObject) -> None:
    model, strategy = MODELS[name]
    one, adapter = data.draw(strategy), TypeAdapter(model)
    assert adapter.validate_json(adapter.dump_json(one)) == one
    assert adapter.validate_python(adapter.dump_python(one, mode="json", exclude_none=True)) == one


@settings(max_examples=15)
@given(desks())
def test_reports_survive_json(desk: Desk) -> None:
    found = report(desk)
    assert TypeAdapter(Report).validate_json(rendered(found)) == found
    findings = TypeAdapter(tuple[Finding, ...])
    assert findings.validate_json(findings.dump_json(found.findings)) == found.findings


MORE_DATES = (
    "tonight",
    "earlier today",
    "last spring",
    "this coming Wednesday",
    "Thursday morning",
    "10 p.m. on Jan. 5",
    "first half of the 1990s",
    "since May",
    "by Friday",
    "2025-05-03 evening",
)


@pytest.mark.parametrize("zone", [None, "Asia/Almaty"])
@pytest.mark.parametrize("published", [None, (TODAY, TODAY)], ids=["undated", "dated"])
@pytest.mark.parametrize("name", sorted(kinds()))
def test_values_survive_json(name: str, published: Any, zone: str | None) -> None:
    of = kind(name)
    adapter: TypeAdapter[Any] = TypeAdapter(of.value)
    for words in (*WORDS[name], *(MORE_DATES if name == "date" else ())):
        value = of.parse(words, Reading(published=published, zone=zone))
        again = adapter.validate_json(adapter.dump_json(value))
        assert again == value
        assert (again.key(), of.show(again)) == (value.key(), of.show(value))


def unplaced(found: Corpus) -> Corpus:
    """Without the line that each claim has in claims.yaml."""
    return replace(found, claims=tuple(_unplaced(claim) for claim in found.claims))


def _unplaced(claim: Claim) -> Claim:
    return replace(claim, provenance=replace(claim.provenance, entry=None))


@settings(max_examples=15)
@given(desks())
def test_a_claims_file_reads_the_same_in_any_layout(desk: Desk) -> None:
    block = unplaced(corpus(desk, default_flow_style=False))
    for style in (
        {"default_flow_style": True},
        {"default_style": '"'},
        {"width": 20, "indent": 6},
        {"line_break": "\r\n"},
    ):
        assert unplaced(corpus(desk, **style)) == block


@settings(max_examples=40)
@given(
    st.lists(SOURCES, max_size=3, unique_by=lambda one: one.id),
    st.lists(ENTITIES, max_size=3, unique_by=lambda one: one.id),
    st.lists(SLOTS, max_size=3, unique_by=lambda one: one.id),
    st.lists(MODELS["Waiver"][1], max_size=2, unique_by=lambda one: one.fingerprint),
)
def test_models_survive_yaml(
    sources: list[Source], entities: list[Entity], slots: list[Slot], waivers: list[Waiver]
) -> None:
    """Any text at all, written by a YAML library, is read back as it was."""
    waivers = [replace(one, decided="2000-01-01", until="2030-01-01") for one in waivers]
    sections: dict[str, tuple[Any, list[Any]]] = {
        "sources": (Source, sources),
        "entities": (Entity, entities),
        "slots": (Slot, slots),
    }
    desk: Desk = {"version": "1"}
    for name, (model, rows) in {**sections, "waivers": (Waiver, waivers)}.items():
        desk[name] = [TypeAdapter(model).dump_python(row, mode="json", exclude_none=True) for row in rows]
    found = corpus(desk)
    assert list(found.sources.values()) == sources
    assert [found.entities.name(entity.id) for entity in entities] == [entity.name for entity in entities]
    assert list(found.slots.values()) == slots
    assert list(found.waivers) == waivers
