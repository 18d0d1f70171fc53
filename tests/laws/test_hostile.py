"""Text of others never acts: on a terminal, in a CI log, in Markdown, or in a message about a mistake."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.printable import printable
from checker.reports import Style, formats
from checker.reports.markdown import render as markdown
from tests.laws.desks import Desk, rendered, report, written
from tests.running import claims

# Control characters but the line end, bidirectional overrides and isolates, surrogates.
ACTIVE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
MARKS = [
    "::error::x",
    "::set-output name=a::b",
    "##[error]x",
    "  ::warning::y",
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x9b2J",
]
SIGNS = [
    "<img src=x>",
    "[a](http://b)",
    "![a](b)",
    "`code`",
    "a|b",
    "**bold**",
    "~~no~~",
    "&amp;",
    "@someone",
    "# head",
]
BIDI = ["\u202eesrever", "\u2066a\u2069", "\r", "\x00", "\x08\x08", "line\nline", "\u2028", "\x0b", "\x85"]
HOSTILE = st.lists(st.sampled_from([*MARKS, *SIGNS, *BIDI, "a", "\n"]), min_size=1, max_size=4).map("".join)


# What the formats themselves write: commands of GitHub Actions, and the page's own style and script.
OURS = re.compile(
    r"^::(?:error|warning|notice|group|endgroup)\b[^:\n]*::|<(style|script)>.*?</\1>", re.MULTILINE | re.DOTALL
)


def desk(text: str) -> Desk:
    """A desk that has the text wherever free text can stand, with findings of most sorts."""
    rows = [
        {"source": "herald", "about": "one", "slot": "who", "value": f"Ann {text}", "quote": f"Ann {text}"[:30]},
        {
            "source": "courier",
            "about": "one",
            "slot": "who",
            "value": f"Bob {text}",
            "attribution": {"by": text, "via": text},
        },
        {"source": "herald", "about": "two", "slot": "term", "value": f"x{text}"},
        {"source": "courier", "about": "two", "slot": "term", "value": f"x{text}"},
        {"source": "herald", "about": "two", "slot": "term", "value": f"y{text}", "qualifiers": {"where": text}},
    ]
    ref = {"slot": "who", "about": "one"}
    return {
        "version": "1",
        "sources": [
            {"id": "herald", "title": text, "publisher": text, "url": text, "file": "a.txt"},
            {"id": "courier", "title": text},
        ],
        "entities": [{"id": "one", "kind": "thing", "name": text}, {"id": "two", "kind": "thing", "name": f"x{text}"}],
        "slots": [
            {"id": "who", "title": f"{text} {{about}}", "kind": "person"},
            {"id": "term", "title": text, "kind": "term"},
        ],
        "rules": [{"id": "r", "title": text, "kind": "equal", "slots": [ref, ref]}],
        "claims": rows,
        "waivers": [
            {"fingerprint": "a" * 12, "by": text, "decided": "2025-01-01", "reason": text, "until": "2027-01-01"}
        ],
    }


def bare(text: str) -> str:
    """Markdown without what is escaped, and without code."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"\\[\\`*_{}\[\]<>#|~!&]|@\u200b", "", text))


EXPORTS = ("claimreview", "webannotation", "ftm")


@settings(max_examples=40)
@given(HOSTILE)
def test_never_raw_in_a_report(text: str) -> None:
    found = report(desk(text))
    for name in formats():
        if name != "json":
            shown = OURS.sub("", rendered(found, name))
            assert not ACTIVE.search(shown)
            # An export keeps the words as they are; the runner takes "::" for a command only where a line starts with it.
            assert not re.search(r"^\s*::" if name in EXPORTS else "::", shown, re.MULTILINE)
            assert "##[" not in shown


@pytest.mark.parametrize("text", ["\x9b2J", "\u202eesrever", "##[error]x"])
def test_never_raw_in_json(text: str) -> None:
    shown = rendered(report(desk(text)), "json")
    assert not ACTIVE.search(shown)
    assert "##[" not in shown


@settings(max_examples=40)
@given(HOSTILE)
def test_no_markdown_of_others(text: str) -> None:
    lines = markdown(report(desk(text)), Style()).split("\n")
    for line in map(bare, lines):
        assert not re.search(r"[<>\[\]~@!&]", line)
        assert "*" not in line or re.fullmatch(r"\*\*[^*]*\*\*", line)
        assert not re.search(r"(?<!^)#", line.lstrip("#"))
    for above, below in pairwise(lines):
        if above.startswith("|"):
            assert not below.startswith("|") or bare(above).count("|") == bare(below).count("|")


@settings(max_examples=100)
@given(st.text(max_size=40) | HOSTILE)
def test_printable_is_one_line_and_stays_so(text: str) -> None:
    line = printable(text)
    assert not ACTIVE.search(line)
    assert "\n" not in line
    assert printable(line) == line


BROKEN = {
    "value": 'claims: [{source: herald, about: one, slot: day, value: "TEXT"}]',
    "id": 'claims: [{source: "TEXT", about: one, slot: day, value: "7"}]',
    "key": 'claims: [{"TEXT": herald}]',
    "zone": 'sources: [{id: post, time_zone: "TEXT"}]',
    "setting": 'settings: {"TEXT": x}',
}
HEAD = """\
version: "1"
sources: [{id: herald}]
entities: [{id: one, kind: thing, name: One}]
slots: [{id: day, title: Day?, kind: count}]
"""


@pytest.mark.parametrize("text", [r"\e[31mred", r"a\n::error::x", r"##[error]x", r"\u202Eesrever"])
@pytest.mark.parametrize("place", BROKEN)
def test_never_raw_in_a_message(place: str, text: str, tmp_path: Path) -> None:
    head = HEAD.replace("sources: [{id: herald}]\n", "") if place == "zone" else HEAD
    (tmp_path / "claims.yaml").write_text(f"{head}{BROKEN[place].replace('TEXT', text)}\n", encoding="utf-8")
    ran = claims("check", tmp_path)
    assert ran.exit == 2
    assert not ACTIVE.search(ran.err)
    assert not re.search(r"^\s*::|##\[", ran.err, re.MULTILINE)


def test_never_raw_after_waiving(tmp_path: Path) -> None:
    found = report(desk("\u202eesrever"))
    (tmp_path / "claims.yaml").write_text(written(desk("\u202eesrever")), encoding="utf-8")
    name = next(one.fingerprint for one in found.findings if one.verdict == "conflict")
    said = ("--reason", "x", "--until", "2026-12-31", "--by", "R", "--today", "2026-01-15")
    ran = claims("waive", name, "--claims", tmp_path / "claims.yaml", *said)
    assert ran.exit == 0
    assert not ACTIVE.search(ran.out)
