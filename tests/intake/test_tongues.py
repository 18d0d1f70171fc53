"""Stretches in another language within an English text are said, and no claim is taken from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.intake.tongues import foreign
from tests.running import claims

ENGLISH = (
    "The ferry Linnet ran aground off Sorrel Point on Tuesday with 120 people aboard, and nobody was hurt, the coastguard said. It had left "
    "the quay of Lindmoor at noon and was bound for the islands when fog came up. The owner said that the ship is to be towed to a yard."
)
FRENCH = (
    "Le ferry Linnet s'est échoué mardi au large de la pointe avec 140 personnes à bord, et nul n'a été blessé, selon les garde-côtes. Il avait "
    "quitté le quai de la ville à midi et se dirigeait vers les îles dans le brouillard, qui est fréquent dans cette saison, pour les touristes."
)
GERMAN = (
    "Die Fähre ist am Dienstag mit 140 Menschen auf eine Sandbank gelaufen, und nach den Worten der Küstenwache wurde niemand verletzt. Sie war "
    "mittags von der Mole zu den Inseln gefahren, als Nebel aufkam, der sich auch bis zum Abend nicht auflöste und für den es eine Warnung gab."
)
RUSSIAN = (
    "Паром сел на мель во вторник, на борту было сто сорок человек, и никто не пострадал, сообщила береговая охрана. "
    * 4
)
NAMES = "Juan de la Cruz, María del Carmen, José de los Santos, Ana de la Torre, Luis y Pedro del Río, " * 5
LATIN = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore " * 6


@pytest.mark.parametrize(
    ("other", "tag"),
    [
        (FRENCH, "fr"),
        (GERMAN, "de"),
        (RUSSIAN, "ru"),
        (f"{FRENCH[:200]}\n\nÀ bord du ferry\n\n{FRENCH[200:]}", "fr"),
        (" ".join(FRENCH.split()[:30]), None),  # a quotation
        (NAMES, None),
        (LATIN, None),
        (ENGLISH, None),
    ],
)
def test_a_stretch_of_its_own(other: str, tag: str | None) -> None:
    text = f"{ENGLISH}\n\n{ENGLISH}\n\n{other}\n\n{ENGLISH}"
    found = foreign(text)
    assert [one.tag for one in found] == ([tag] if tag else [])
    for one in found:
        assert text[one.span.start : one.span.stop] == other.strip()


def test_it_is_counted_and_gives_no_claim(tmp_path: Path) -> None:
    for name, count in (("one", "120"), ("two", "160")):
        told = ENGLISH.replace("120", count)
        (tmp_path / f"{name}.txt").write_text(f"{told}\n\n{ENGLISH}\n\n{FRENCH}\n", encoding="utf-8")
    report = json.loads(claims("check", tmp_path, "-f", "json", "--today", "2026-01-15").out)
    (entry,) = [one for one in report["not_compared"] if one["reason"].startswith("stretches of texts in languages")]
    assert entry["count"] == 2
    assert entry["items"][0] == "one: line 5 in French (fr), 52 words"
    assert not any(claim["line"] == 5 for finding in report["findings"] for claim in finding["claims"])
    assert "line 5 in French" in claims("sources", tmp_path).out
