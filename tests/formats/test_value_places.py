"""The place of a claim is that of the value's own words, in every report, and leads to them in the original."""

from __future__ import annotations

import json
from contextlib import chdir
from pathlib import Path

import pytest

from claims.intake.model import Extracted
from claims.intake.read import read
from tests.running import claims

CURATED = """\
version: "1"
sources: [{id: herald, file: herald.txt}, {id: courier, file: courier.txt}]
entities: [{id: regatta, kind: event, name: the regatta}]
slots: [{id: boats, title: "How many boats sailed in {about}?", kind: count}]
claims:
  - {source: herald, about: regatta, slot: boats, value: "40", quote: "the harbour was full and 40 boats sailed"}
  - {source: courier, about: regatta, slot: boats, value: "12", quote: "A dozen boats took part"}
"""
HERALD = "On Sunday\nthe harbour was full and 40 boats sailed.\n"
COURIER = "It was calm.\nA dozen boats took part.\n"


def regions(folder: Path, *options: str) -> list[tuple[str, dict[str, int]]]:
    """The region of each claim of the first result, by its file."""
    with chdir(folder):
        ran = claims("check", ".", "-f", "sarif", "--today", "2026-01-15", *options)
    (result, *_) = json.loads(ran.out)["runs"][0]["results"]
    found = [item["physicalLocation"] for item in (*result["locations"], *result["relatedLocations"])]
    return [(Path(item["artifactLocation"]["uri"]).name, item["region"]) for item in found]


def cut(text: str, region: dict[str, int]) -> str:
    """What of a text lies in a region of one line."""
    assert region["startLine"] == region["endLine"]
    return text.split("\n")[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]


def test_a_curated_value_is_where_its_words_stand_and_else_where_its_quote_does(tmp_path: Path) -> None:
    for name, text in (("claims.yaml", CURATED), ("herald.txt", HERALD), ("courier.txt", COURIER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = dict(regions(tmp_path, "--texts", "."))
    assert cut(HERALD, found["herald.txt"]) == "40"
    assert cut(COURIER, found["courier.txt"]) == "A dozen boats took part"
    shown = claims("check", tmp_path, "--texts", tmp_path, "--today", "2026-01-15").out
    assert [row.split()[-1] for row in shown.splitlines() if row.startswith(("  herald  ", "  courier  "))][:2] == [
        "2:1",
        "2:26",
    ]


def test_a_value_on_the_line_behind_its_quotes_beginning(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CURATED, encoding="utf-8")
    wrapped = (
        "On the first Sunday of the month, as the pilot says, the harbour was full and\n"
        "40 boats sailed, most of them from the far side of the bay, where a breeze had\n"
        "come up at noon and where the fishermen had cleared their moorings for a day,\n"
        "as they do each year, for the guests from the mainland and from the islands.\n"
    )
    (tmp_path / "herald.txt").write_text(wrapped, encoding="utf-8")
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    assert cut(wrapped, dict(regions(tmp_path, "--texts", "."))["herald.txt"]) == "40"


def test_found_values_are_where_their_words_stand(tmp_path: Path) -> None:
    texts = {
        "one.txt": "Ten Mile, 3 March 2025\n\nThe fire at the Ostrava mill in Sandby killed 14 people on Sunday, police said.\n",
        "two.txt": "Ten Mile, 3 March 2025\n\nOn Sunday the fire at the Ostrava mill in Sandby killed 19 people, police said.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert {name: cut(texts[name], region) for name, region in regions(tmp_path)} == {
        "one.txt": "14 people",
        "two.txt": "19 people",
    }


PAGE = """<html><head><title>Works</title></head><body><article><h1>Harbour works cost more</h1>
<p>The council said on Monday that <b>$5 million</b> had been set aside for the works, and that some
<a href="x">12%</a> of the caf&eacute; owners (&pound;3,000 each) had agreed to it. The rest are to vote in May.</p>
<p>Another paragraph stands here, so that an article is found: the quay is old, and nobody has mended it since the war.</p>
</article></body></html>
"""


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("$5 million", "$5 million"),
        ("12%", "12%"),
        ("café owners", "caf&eacute; owners"),
        ("£3,000", "&pound;3,000"),
        ("works, and", "works, and"),
    ],
)
def test_both_ends_of_a_stretch_of_a_page_are_exact(words: str, written: str) -> None:
    pytest.importorskip("trafilatura")
    (found,) = [item for item in read(PAGE.encode(), "a.html") if isinstance(item, Extracted)]
    start = found.text.index(words)
    first, end = found.places.place(start), found.places.end(start + len(words))
    assert first.line == end.line
    assert PAGE.split("\n")[first.line - 1][first.column - 1 : end.column - 1] == written
