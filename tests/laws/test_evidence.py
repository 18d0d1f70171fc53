"""A quote that was cut from a text is found where it was cut; lines and columns lead there and back."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.evidence import verify
from checker.shown import Evidence, EvidenceStatus
from claims.claim import Claim, Provenance
from claims.document import Document
from claims.text import Lines, Span
from claims.value import Reading
from claims.values import kind

WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=8)
LINES = st.lists(WORDS, min_size=1, max_size=10).map(" ".join)
TEXTS = st.lists(LINES | st.just(""), min_size=1, max_size=6).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines))
)
PLAIN = st.text(alphabet="abc '\"-", min_size=1, max_size=40)
SET = str.maketrans({"'": "’", '"': "”", "-": "–", " ": "\u00a0"})


def look_up(text: str, quote: str, line: int | None = None, written: str = "7") -> Evidence:
    value = kind("count").parse("7", Reading())
    place = Provenance(origin="curated", line=line, quote=quote)
    claim = Claim(source="s", about="a", slot="q", value=value, written=written, provenance=place)
    return verify(claim, Document("s", "s.txt", text, ""), 70)


@settings(max_examples=150)
@given(TEXTS, st.data())
def test_a_quote_is_verified_at_its_place(text: str, data: st.DataObject) -> None:
    lines = Lines(text)
    words = list(re.finditer(r"[^ \r\n]+", text))
    assume(words)
    first = data.draw(st.integers(0, len(words) - 1))
    line, _ = lines.place(words[first].start())
    same = [word for word in words[first : first + 8] if lines.place(word.start())[0] == line]
    start, stop = same[0].start(), data.draw(st.sampled_from(same)).end()
    quote = text[start:stop]
    found = look_up(text, quote, line)
    assert (found.status, found.line) == (EvidenceStatus.VERIFIED, line)
    assert found.start is not None
    assert text[found.start : found.stop] == quote == found.found
    assert found.start <= start
    assert lines.place(found.start) == (found.line, found.column)
    assert look_up(text, quote).status is EvidenceStatus.VERIFIED


@settings(max_examples=100)
@given(PLAIN, PLAIN, PLAIN)
def test_typography_does_not_matter(before: str, quote: str, after: str) -> None:
    assume(quote.strip() == quote)
    text = before + "|" + quote + "|" + after
    plain, set_in = look_up(text, quote), look_up(text.translate(SET), quote)
    assert plain.status is set_in.status is EvidenceStatus.VERIFIED
    assert (plain.start, plain.stop) == (set_in.start, set_in.stop)
    assert look_up(text, quote.translate(SET)).status is EvidenceStatus.VERIFIED


def test_typography_on_the_stated_line_comes_before_a_twin_elsewhere() -> None:
    assert look_up("it's over\nit’s over\n", "it's over", 2).status is EvidenceStatus.VERIFIED


@settings(max_examples=100)
@given(st.text(alphabet="a\n\rb\x0c\u2028é", max_size=40))
def test_places_lead_there_and_back(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.place(offset)
        span = lines.span(line)
        assert span.start + column - 1 == offset
        assert span.start <= offset <= span.stop
    spans = [lines.span(number) for number in range(1, len(lines.starts) + 1)]
    assert "".join(text[span.start : span.stop] for span in spans) == text
    assert [span.start for span in spans[1:]] == [span.stop for span in spans[:-1]]
    end = Span(len(text), len(text))
    assert lines.span(0) == lines.span(len(lines.starts) + 1) == end


@settings(max_examples=80)
@given(st.text(max_size=60), st.text(min_size=1, max_size=30), st.none() | st.integers(1, 9))
def test_any_quote_in_any_text_gets_an_answer(text: str, quote: str, line: int | None) -> None:
    found = look_up(text, quote, line)
    if found.start is not None:
        assert found.stop is not None
        assert text[found.start : found.stop] == found.found
    else:
        assert found.status is EvidenceStatus.MISSING


CASES = [
    ("the loss of forty boats", 1, EvidenceStatus.VERIFIED),
    ("the loss of forty boats", 2, EvidenceStatus.MOVED),
    ("the loss of fourteen boats", 1, EvidenceStatus.ALTERED),
    ("The Loss of forty boats", 1, EvidenceStatus.ALTERED),
    ("a meadow full of wet sheep", 1, EvidenceStatus.MISSING),
    ("twice here", 4, EvidenceStatus.VERIFIED),
    ("twice here", 3, EvidenceStatus.VERIFIED),
    ("twice here", 2, EvidenceStatus.MOVED),
    ("forty boats", 99, EvidenceStatus.MOVED),
]


@pytest.mark.parametrize(("quote", "line", "status"), CASES)
def test_cases(quote: str, line: int, status: EvidenceStatus) -> None:
    text = "The guild told of the loss of forty boats.\n\ntwice here\nand twice here\n"
    assert look_up(text, quote, line).status is status


def test_the_value_is_marked_within_its_quote() -> None:
    text = "About ’40’ boats and 40 more"
    found = look_up(text, "boats and 40 more", 1, written="40")
    assert (found.value_start, found.value_stop) == (text.rindex("40"), text.rindex("40") + 2)
    assert look_up(text, "boats and", 1, written="40").value_start is None


def test_line_ends() -> None:
    """Those of editors count, and only those."""
    text = "a\nb\r\nc\rd\x0c\u2028e"
    assert [Lines(text).place(text.index(letter)) for letter in "abcde"] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 4)]
    assert [text[span.start : span.stop] for span in map(Lines(text).span, (1, 2, 3))] == ["a\n", "b\r\n", "c\r"]
