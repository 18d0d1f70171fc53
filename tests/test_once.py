"""One contradiction under two found questions is told once; what was curated under two questions stays two."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check

TEXTS = {
    "a.txt": "2024-03-05\n\nThe league had turned a deaf ear to all earlier requests for help. The first came from Portugal when major unrest erupted in 2012.\n",
    "b.txt": "2024-03-05\n\nIn 2010, Portugal requested help of the league during ethnic clashes.\n",
    "c.txt": "2024-03-05\n\nThe league did nothing when major unrest erupted in Portugal in 2010.\n",
}
CURATED = """\
version: "1"
sources:
  - {id: a, published: {date: 2024-03-05, basis: stated}, file: a.txt}
  - {id: b, published: {date: 2024-03-05, basis: stated}, file: b.txt}
entities: [{id: call, kind: event, name: the call}, {id: unrest, kind: event, name: the unrest}]
slots:
  - {id: called, title: "When was {about}?", kind: date}
claims:
"""


def test_found(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    conflicts = [item for item in check(tmp_path).findings if item.verdict == "conflict"]
    assert [(item.slot, [claim.written for claim in item.claims]) for item in conflicts] == [
        ("when-unrest", ["2012", "2010", "2010"])
    ]
    assert [note for note in conflicts[0].notes if note.startswith("the same words answer: When was the request?")]


def test_curated(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
    claims = "".join(
        f"  - {{source: {source}, slot: called, about: {about}, value: '{year}'}}\n"
        for about in ("call", "unrest")
        for source, year in (("a", 2012), ("b", 2010))
    )
    (tmp_path / "claims.yaml").write_text(CURATED + claims, encoding="utf-8")
    assert [item.about for item in check(tmp_path).findings if item.verdict == "conflict"] == ["call", "unrest"]


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        (
            "The council of Arden passed the water bill by 61 votes to 12.",
            "The council of Arden passed the water bill by 61 votes to 21.",
            ["What was the result?"],
        ),
        (
            "Arden is the third-largest city in Kelvia.",
            "Arden is the second-largest city in Kelvia.",
            ["Which place does it take by size?"],
        ),
        # Of two conflicts neither lies within the other.
        (
            "The fire in Arden killed 14 people and injured 30.",
            "The fire in Arden killed 16 people and injured 40.",
            ["How many were killed?", "How many were injured?"],
        ),
    ],
)
def test_pieces_of_other_words(tmp_path: Path, one: str, two: str, told: list[str]) -> None:
    (tmp_path / "a.txt").write_text(one, encoding="utf-8")
    (tmp_path / "b.txt").write_text(two, encoding="utf-8")
    conflicts = [item.question for item in check(tmp_path).findings if item.verdict == "conflict"]
    assert sorted(question.partition(" (")[0] for question in conflicts) == sorted(told)
