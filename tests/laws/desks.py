"""Strategies: whole claims files as plain data, as a person might write them, and the report on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import yaml
from hypothesis import strategies as st

from checker.check import check_corpus
from checker.finding import Report
from checker.reports import Style, renderer
from checker.settings import Settings
from claims.corpus import Corpus
from claims.curated import read_corpus
from claims.document import Document

Desk = dict[str, Any]
TODAY = date(2026, 1, 15)
# Words for each kind of value; within a kind some are the same, some wider, some different, some uncertain.
WORDS: dict[str, tuple[str, ...]] = {
    "count": ("40", "forty", "about 40", "14", "more than 30", "dozens", "12 percent"),
    "date": ("2025-05-03", "May 3, 2025", "May 2025", "2025-05-09", "yesterday", "Monday evening", "the 2020s"),
    "duration": ("three days", "72 hours", "two weeks", "about a month"),
    "person": ("Jegor Orlow", "Yegor Orlov", "Captain Orlow", "Dora Ellis", "Anton Burakov", "Anton Burlakov"),
    "organisation": ("Harbour Guild", "Guild of the Harbour", "Red Cross"),
    "place": ("Lindmoor", "Ostland", "Ostby"),
    "rank": ("colonel", "Col.", "major", "general"),
    "post": ("minister of transport", "deputy minister of transport", "mayor of Ostby"),
    "set": ("Ostby and Lindmoor", "Lindmoor, Ostby", "towns such as Ostby", "Ostby and two others"),
    "term": ("ebb", "low tide", "high tide", "spring tide"),
    "yes-no": ("yes", "did", "no", "unclear"),
    "name": ("Grey Gull", "the Grey Gull", "Gull Grey", "Bela Zora"),
    "time": ("7:10 a.m.", "07:10", "7:10", "about 7 a.m.", "7:40aMay 3", "12:10 a.m. UTC"),
}
ABOUT = ("flood", "orlow", "lindmoor")
QUALIFIERS: tuple[dict[str, str], ...] = (
    {},
    {"where": "Ostby"},
    {"where": "OSTBY"},
    {"stage": "later", "whose": "flood"},
)
TEXT = "After the water\nforty boats and about 40 sheep on May 3, 2025\nJegor Orlow said yes to Lindmoor\n"
QUOTES = ("forty boats", "about 40 sheep", "about forty sheep", "Jegor Orlow said", "never heard of it")
ENTITIES: list[dict[str, Any]] = [
    {"id": "flood", "kind": "event", "name": "the flood"},
    {"id": "orlow", "kind": "person", "name": "Jegor Orlow", "aliases": ["Yegor Orlov"], "country": "GB"},
    {"id": "ellis", "kind": "person", "name": "Dora Ellis"},
    {"id": "lindmoor", "kind": "place", "name": "Lindmoor", "part_of": ["ostland"]},
    {"id": "ostland", "kind": "place", "name": "Ostland"},
    {"id": "ostby", "kind": "place", "name": "Ostby"},
]
SOURCES: list[dict[str, Any]] = [
    {"id": "herald", "published": {"date": "2025-05-04", "basis": "stated"}, "file": "herald.txt"},
    {"id": "courier", "published": {"date": "2025-05-05", "basis": "stated"}, "time_zone": "Asia/Almaty"},
    {"id": "post", "published": {"date": "2025-05/2025-06", "basis": "inferred"}, "group": "agency"},
    {"id": "gazette", "group": "agency"},
    {"id": "blog", "derived_from": "herald"},
]
TERMS = [
    {"id": "tide", "words": ["the tide"]},
    {"id": "ebb", "words": ["low tide"], "broader": ["tide"]},
    {"id": "flow", "words": ["high tide", "spring tide"], "broader": ["tide"]},
]


def slots(kinds: Iterable[str] = WORDS) -> list[dict[str, Any]]:
    """Two questions of each kind, one with a tolerance."""
    found: list[dict[str, Any]] = []
    for kind in kinds:
        terms = {"terms": TERMS} if kind == "term" else {}
        found.append({"id": f"{kind}-a", "title": f"{kind} of {{about}}?", "kind": kind, **terms})
        found.append({"id": f"{kind}-b", "title": f"Other {kind}?", "kind": kind, "tolerance": "5%", **terms})
    return found


def _ref(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(
        lambda letter, about, narrowed: {"slot": f"{kind}-{letter}", "about": about, "qualifiers": narrowed},
        st.sampled_from("ab"),
        st.sampled_from(ABOUT),
        st.sampled_from(QUALIFIERS[:2]),
    )


def _rules() -> list[st.SearchStrategy[dict[str, Any]]]:
    count, day = _ref("count"), _ref("date")
    shapes: list[tuple[str, dict[str, Any]]] = [
        ("part-of", {"part": count, "whole": count}),
        ("before", {"first": day, "second": day}),
        ("after", {"first": day, "second": day}),
        ("within", {"inner": day, "outer": day}),
        ("sum", {"total": count, "parts": st.lists(count, min_size=1, max_size=3)}),
        ("size-of-set", {"set": _ref("set"), "size": count}),
        ("equal", {"slots": st.lists(_ref("person"), min_size=2, max_size=3)}),
    ]
    return [
        st.fixed_dictionaries(
            {"id": st.just(f"r-{kind}"), "title": st.just(f"the {kind} rule"), "kind": st.just(kind), **refs}
        )
        for kind, refs in shapes
    ]


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(WORDS)))
    found: dict[str, Any] = {
        "source": draw(st.sampled_from([source["id"] for source in SOURCES])),
        "about": draw(st.sampled_from(ABOUT)),
        "slot": f"{kind}-{draw(st.sampled_from('aab'))}",
        "value": draw(st.sampled_from(WORDS[kind])),
        "qualifiers": draw(st.sampled_from(QUALIFIERS)),
        "modality": draw(st.sampled_from(["asserted", "asserted", "reported", "planned", "denied"])),
    }
    if draw(st.booleans()):
        found |= {"line": str(draw(st.integers(1, 4))), "quote": draw(st.sampled_from(QUOTES))}
    if draw(st.booleans()):
        said = draw(
            st.sampled_from([{"by": "Yegor Orlov"}, {"by": "orlow", "said": "2025-05-02"}, {"via": "the radio"}])
        )
        found["attribution"] = said
    return found


@st.composite
def desks(draw: st.DrawFn, least: int = 0, most: int = 14) -> Desk:
    """A claims file that is in order. Some of its waivers match a finding, some match nothing."""
    rules = [draw(rule) for rule in _rules() if draw(st.booleans())]
    rows = draw(st.lists(claims(), min_size=least, max_size=most))
    asked = {row["slot"][:-2] for row in rows} | ({"count", "date", "set", "person"} if rules else set())
    desk: Desk = {
        "version": "1",
        "sources": SOURCES,
        "entities": ENTITIES,
        "slots": slots(kind for kind in WORDS if kind in asked),
        "rules": rules,
        "claims": rows,
    }
    prints = ["a" * 12, *(finding.fingerprint for finding in report(desk).findings)]
    desk["waivers"] = [
        {"fingerprint": name, "by": "Ada", "decided": "2025-01-01", "reason": "seen", "until": until}
        for name in draw(st.lists(st.sampled_from(prints), unique=True, max_size=3))
        for until in [draw(st.sampled_from(["2025-12-31", "2026-12-31"]))]
    ]
    return desk


class Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """YAML without anchors, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(desk: Desk, **style: Any) -> str:
    text: str = yaml.dump(desk, Dumper=Plain, sort_keys=False, allow_unicode=True, **style)
    return text


def corpus(desk: Desk, **style: Any) -> Corpus:
    return read_corpus(written(desk, **style), "claims.yaml")


def report(desk: Desk, text: str = TEXT) -> Report:
    documents = {"herald": Document("herald", "herald.txt", text, "0" * 64)}
    return check_corpus(corpus(desk), documents, Settings(), TODAY)


def rendered(found: Report, name: str = "json") -> str:
    return renderer(name)(found, Style(width=100, verbose=True))
