"""Words that a user adds in claims.yaml: families, happenings and concepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.joining import SOURCES, checked, of_slot, written
from tests.running import claims

HERALD = """\
2024-03-05

Shepherds said 40 sheep had been dipped at Fallow Farm by noon on Monday.
The barge Dora was refloated on Monday off Fallow Farm.
"""
COURIER = """\
2024-03-05

At Fallow Farm some 65 sheep had been dipped by noon on Monday, shepherds said.
The barge Dora was towed free on Friday off Fallow Farm.
"""
WORDS = """\
vocabulary:
  families:
    dipped: {title: How many were dipped?, counts: anything, passive: [dipped]}
    killed: {passive: ["put down"]}
  happenings:
    refloated: {of: subject, verb: [refloated, towed free], noun: [refloating]}
  concepts:
    sheep: [sheep, lamb, ewe]
"""


def desk(folder: Path, more: str) -> Path:
    for name, text in (("herald", HERALD), ("courier", COURIER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "claims.yaml").write_text(SOURCES + more, encoding="utf-8")
    return folder


def test_without_them(tmp_path: Path) -> None:
    report, _ = checked(desk(tmp_path, ""))
    assert not of_slot(report, "dipped")
    assert not of_slot(report, "when-refloated")


def test_a_family_of_ones_own(tmp_path: Path) -> None:
    report, _ = checked(desk(tmp_path, WORDS))
    (dipped,) = of_slot(report, "dipped")
    assert (dipped["verdict"], written(dipped)) == ("conflict", ["some 65 sheep", "40 sheep"])
    assert dipped["question"].startswith("How many were dipped?")


def test_a_happening_of_ones_own(tmp_path: Path) -> None:
    report, _ = checked(desk(tmp_path, WORDS))
    (refloated,) = of_slot(report, "when-refloated")
    assert (refloated["verdict"], written(refloated)) == ("conflict", ["Friday", "Monday"])


def test_a_known_family_keeps_what_it_has(tmp_path: Path) -> None:
    folder = desk(tmp_path, WORDS)
    (folder / "herald.txt").write_text(
        "2024-03-05\n\nNine people were killed. Two dogs were put down.\n", encoding="utf-8"
    )
    report, _ = checked(folder)
    said = list(of_slot(report, "killed"))
    assert ["Nine people"] in map(written, said)
    assert all(finding["question"].startswith("How many were killed?") for finding in said)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{familes: {}}", "unknown key 'familes'; did you mean 'families'?"),
        ("{families: {dipped: {pasive: [dipped]}}}", "unknown key 'pasive'; did you mean 'passive'?"),
        ("{families: {dipped: {passive: dipped}}}", "'passive' is 'dipped'; expected a list"),
        ("{families: {dipped: {counts: animals}}}", "'counts' is 'animals'; expected 'people' or 'anything'"),
        ("{happenings: {refloated: {verb: ['']}}}", "'' holds no word; expected words of a text"),
        ("{concepts: {boat: ['--']}}", "'--' holds no word; expected words of a text"),
        ("{concepts: {boat: ship}}", "expected a list"),
        ("[a]", "'vocabulary' is a list; expected a mapping"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(words: str, told: str, tmp_path: Path) -> None:
    ran = claims("check", desk(tmp_path, f"vocabulary: {words}\n"))
    assert ran.exit == 2
    assert told in ran.err
    assert ran.err.startswith(f"{(tmp_path / 'claims.yaml').as_posix()}:5:")


FATES = """\
vocabulary:
  fates:
    arrested: {be: [collared]}
    blessed: {title: "Was it blessed? ({about})", of: [craft, bell], later: yes, be: [blessed], be_no: [unblessed]}
"""


@pytest.mark.parametrize(
    ("slot", "herald", "courier", "verdict"),
    [
        ("fate-arrested", "Carl Beck was collared on Monday.", "Carl Beck was still at large on Monday.", "conflict"),
        (
            "fate-blessed",
            "The barge Dora was blessed on Monday.",
            "The barge Dora was unblessed on Monday.",
            "conflict",
        ),
        ("fate-blessed", "The barge Dora was blessed.", "The barge Dora was unblessed.", "uncertain"),
        ("fate-blessed", "The barge Dora was blessed.", "The barge Lena was unblessed.", ""),
    ],
)
def test_a_fate_of_ones_own(tmp_path: Path, slot: str, herald: str, courier: str, verdict: str) -> None:
    folder = desk(tmp_path, FATES)
    for name, said in (("herald", herald), ("courier", courier)):
        (folder / f"{name}.txt").write_text(f"2024-03-05\n\nShepherds met at Fallow Farm. {said}\n", encoding="utf-8")
    report, _ = checked(folder)
    assert [finding["verdict"] for finding in of_slot(report, slot)] == ([verdict] if verdict else [])


def test_a_phrase_without_a_word(tmp_path: Path) -> None:
    ran = claims("check", desk(tmp_path, 'vocabulary: {fates: {blessed: {be: ["—"]}}}\n'))
    assert ran.exit == 2
    assert "holds no word" in ran.err + ran.out
