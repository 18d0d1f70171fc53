"""Laws of intake: places lead back to the words, and any bytes give texts or a problem."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.errors import Problem
from claims.intake.formats import by_suffix
from claims.intake.model import Extracted
from claims.intake.read import read
from claims.intake.wrapped import joined
from claims.text import Lines
from tests.intake import making

WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60
)
PLAIN = st.text("abc é“”\U0001f600.,", min_size=1, max_size=40).filter(lambda words: bool(words.strip()))
SUFFIXES = sorted(by_suffix())


def taken(data: bytes, name: str) -> list[Extracted]:
    return [found for found in read(data, name) if isinstance(found, Extracted)]


@given(data=st.binary(max_size=400), suffix=st.sampled_from(SUFFIXES))
def test_any_bytes(data: bytes, suffix: str) -> None:
    found = list(read(data, f"a{suffix}"))
    for item in found:
        if isinstance(item, Problem):
            assert item.message
        else:
            for offset in (0, len(item.text) // 2, len(item.text)):
                place = item.places.place(offset)
                assert place.line >= 1
                assert place.column >= 1


@given(text=WORDS, suffix=st.sampled_from(SUFFIXES))
@example(text="<!--" * 50, suffix=".md")
@example(text='<meta content="' * 50, suffix=".html")
@example(text="---\n&a [*a]\n---\n", suffix=".md")
def test_any_text(text: str, suffix: str) -> None:
    for head in ("", "<html><body><p>", "From: a\n\n", '{"text": '):
        list(read((head + text).encode(), f"a{suffix}"))


@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_lines_of_a_text(paragraphs: list[str]) -> None:
    (found,) = taken("\n\n".join(paragraphs).encode(), "a.txt")
    for number, words in enumerate(paragraphs):
        offset = sum(len(before) + 2 for before in paragraphs[:number])
        assert found.text[offset : offset + len(words)] == words
        assert (found.places.place(offset).line, found.places.place(offset).column) == (2 * number + 1, 1)


@given(
    st.lists(
        st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda words: bool(words.strip())),
        min_size=1,
        max_size=4,
    ),
    st.booleans(),
)
def test_every_letter_of_json_lines(texts: list[str], ascii_only: bool) -> None:
    data = "\n".join(json.dumps({"text": words}, ensure_ascii=ascii_only) for words in texts)
    if any(mark in data for mark in "\r\x00"):
        return
    lines = data.split("\n")
    found = taken(data.encode(), "a.jsonl")
    assert [item.text for item in found] == texts
    for number, item in enumerate(found):
        for offset, letter in enumerate(item.text):
            place = item.places.place(offset)
            at = lines[place.line - 1][place.column - 1 :]
            assert place.line == number + 1
            assert at.startswith((letter, "\\"))


@given(st.lists(PLAIN, min_size=1, max_size=6))
def test_paragraphs_of_a_document(paragraphs: list[str]) -> None:
    (found,) = taken(making.docx(*paragraphs), "a.docx")
    lines = Lines(found.text)
    for number in range(len(paragraphs)):
        offset = lines.starts[number]
        assert found.places.place(offset).line == number + 1


@given(st.text("ab c.\n\r-*1 \t", max_size=300))
def test_joining_changes_no_offset(text: str) -> None:
    new = joined(text)
    assert len(new) == len(text)
    assert [(a, b) for a, b in zip(text, new, strict=True) if a != b and (a not in "\r\n" or b != " ")] == []


@given(
    st.lists(
        st.sampled_from(
            ["Nine", "people", "*were*", "**hurt**", "[here](http://a.b)", "`code`", "\n\n", "# ", "> ", "a_b"]
        ),
        max_size=30,
    )
)
def test_words_of_markdown_lead_back(parts: list[str]) -> None:
    source = " ".join(parts)
    lines = source.split("\n")
    for item in taken(source.encode(), "a.md"):
        for offset, letter in enumerate(item.text):
            if not letter.isspace():
                place = item.places.place(offset)
                assert lines[place.line - 1][place.column - 1] == letter


@pytest.mark.parametrize("words", ["Nine people were hurt", "Two died"])
def test_repeated_words_of_a_page_lead_to_the_article(words: str) -> None:
    pytest.importorskip("trafilatura")
    nav = "<nav><a href='/'>Nine people</a> <a href='/'>Two</a></nav>\n"
    page = f"<html><head><title>x</title></head><body>{nav}<article><p>Nine people were hurt when the tram left its rails on Monday, it was said.</p>\n<p>Two died of their wounds on the next day, the hospital said in a statement.</p></article></body></html>"
    (found,) = taken(page.encode(), "a.html")
    place = found.places.place(found.text.index(words))
    assert page.split("\n")[place.line - 1][place.column - 1 :].startswith(words)
