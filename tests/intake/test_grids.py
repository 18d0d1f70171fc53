"""Rows of tables and lists of facts stay rows, and lead back to the original."""

from __future__ import annotations

import pytest

from claims.intake.grids import grids
from claims.intake.model import Extracted
from claims.intake.read import read
from claims.intake.wrapped import joined
from claims.places import Place
from tests.intake import making

PROSE = (
    "<p>The viaduct carries two tracks over the valley and was the longest of the line when trains began to run.</p>"
    * 2
)


def one(data: bytes, name: str) -> Extracted:
    found = list(read(data, name))
    assert len(found) == 1
    assert isinstance(found[0], Extracted)
    return found[0]


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        (
            "<table><tr><th>Length</th><td>310 m</td></tr><tr><th>Width</th><td>9 m</td></tr></table>",
            "| Length | 310 m |\n| Width | 9 m |",
        ),
        (
            "<dl><dt>Date</dt><dd>9 May 1902</dd><dt>Crew</dt><dd>12</dd><dd>3 guards</dd></dl>",
            "| Date | 9 May 1902 |\n| Crew | 12; 3 guards |",
        ),
        ("<table><tr><td>Orn<td>3<tr><td>Tarn<td>5 &amp; 1</table>", "| Orn | 3 |\n| Tarn | 5 & 1 |"),
    ],
)
def test_facts_are_rows(html: str, rows: str) -> None:
    assert list(grids(html)) == [rows]


@pytest.mark.parametrize(
    "html",
    [
        "<nav><table><tr><td>Page 1</td><td>Page 2</td></tr><tr><td>3</td><td>4</td></tr></table></nav>",
        "<table class='menu'><tr><td>Page 1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        "<table><tr><td><a>Page 1</a></td><td><a>2</a></td></tr><tr><td><a>3</a></td><td><a>4</a></td></tr></table>",
        "<table><tr><td>Left</td><td>"
        + "A long text of 12 words. " * 9
        + "</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><tr><td>Only one row</td><td>12</td></tr></table>",
        "<table><tr><td>Ann</td><td>Bell</td></tr><tr><td>Tom</td><td>Lyle</td></tr></table>",
    ],
)
def test_navigation_and_layout_are_none(html: str) -> None:
    assert list(grids(html)) == []


def test_a_list_of_facts_of_a_page_leads_back() -> None:
    html = f"<html><body><article><h1>Tarn Viaduct</h1>\n<dl>\n<dt>Opened</dt><dd>14 June 1902</dd>\n<dt>Length</dt><dd>310 m</dd></dl>{PROSE}</article></body></html>"
    found = one(html.encode(), "a.html")
    assert "| Opened | 14 June 1902 |" in found.text.split("\n")
    assert found.text.count("310 m") == 1
    assert found.places.place(found.text.index("14 June")) == Place(3, html.split("\n")[2].index("14 June") + 1)


def _word(body: str) -> bytes:
    return making.docx(body=f"<w:document {making.W}><w:body>{body}</w:body></w:document>")


def _cell(*words: str) -> str:
    return f"<w:tc>{''.join(f'<w:p><w:r><w:t>{one}</w:t></w:r></w:p>' for one in words)}</w:tc>"


def test_a_row_of_a_word_file_is_a_line() -> None:
    row = f"<w:tbl><w:tr>{_cell('Crew')}{_cell('46', 'and a dog')}</w:tr></w:tbl>"
    found = one(_word(f"<w:p><w:r><w:t>Gull</w:t></w:r></w:p>{row}"), "a.docx")
    assert found.text == "Gull\n| Crew | 46; and a dog |"
    assert found.places.place(found.text.index("46")).line == 2


def test_a_layout_table_of_a_word_file_keeps_its_paragraphs() -> None:
    long = "A paragraph of the left column that goes on and on. " * 5
    found = one(_word(f"<w:tbl><w:tr>{_cell(long.strip())}{_cell('Right')}</w:tr></w:tbl>"), "a.docx")
    assert found.text.split("\n") == [long.strip(), "Right"]


def test_columns_are_not_joined_like_hard_wrapped_lines() -> None:
    text = "Team                        Played  Points\nAlden Town and its reserves 12      26\nColby Athletic Association  12      24\nMarwell and the Villages    12      19\n"
    assert joined(text) == text


def test_the_bar_of_a_row_leads_to_the_row_and_not_to_the_paragraph_above() -> None:
    page = (
        f"<html><body><article><h1>The viaduct</h1>\n{PROSE}\n"
        "<table>\n<tr><th>Length</th><td>310 m</td></tr>\n<tr><th>Width</th><td>9 m</td></tr>\n</table></article></body></html>"
    )
    found = one(page.encode(), "a.html")
    assert found.places.place(found.text.index("| Length")) == Place(4, 9)
    assert found.places.place(found.text.index("| Width")) == Place(5, 9)


def test_a_cell_too_long_for_a_fact_is_not_read_on() -> None:
    # A cell read anew with every value that is added to it would take half a minute here.
    assert not list(grids(f"<dl><dt>Dead</dt>{'<dd>12' * 20_000}</dl>"))
