"""``claims why`` and ``claims compare``: what put claims side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.joining import ENTITIES, SOURCES, TODAY, checked, desk, of_slot
from tests.running import ROOT, claims

DESK = ROOT / "tests" / "snapshots" / "desk"
ABOARD = """\
slots: [{id: aboard, title: "How many were aboard {about}?", kind: count, match: [{words: [passengers]}]}]
claims: [{source: herald, about: aurora, slot: aboard, value: 120, line: 4, quote: had carried 120 passengers}]
"""


class TestWhy:
    def test_a_discovered_group_is_told_by_its_weights(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path))
        killed = next(finding for finding in of_slot(report, "killed") if len(finding["claims"]) > 1)
        ran = claims("why", killed["fingerprint"], tmp_path, *TODAY)
        lines = ran.out.splitlines()
        assert ran.exit == 0
        assert lines[2] == f"one question: slot 'killed', subject '{killed['about']}', no qualifiers"
        assert "'Seventeen people' (courier) and 'At least 14 people' (herald)" in lines
        assert any(line.endswith("  prior") for line in lines)
        assert any(re.search(r"in all; [+-]\d\.\d\d is needed$", line) for line in lines)
        assert "  that these values contradict each other:" in lines
        assert any(re.search(r"in all; [+-]\d\.\d\d is needed for a conflict$", line) for line in lines)

    def test_the_beginning_of_a_fingerprint_will_do(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path))
        mark = report["findings"][0]["fingerprint"]
        assert claims("why", mark[:8].upper(), tmp_path).out == claims("why", mark, tmp_path).out

    def test_a_curated_group_is_told_by_what_the_file_says(self) -> None:
        report, _ = checked(DESK)
        ran = claims("why", report["findings"][0]["fingerprint"], DESK, *TODAY)
        assert "  the claims file gives both this slot, this subject and these qualifiers" in ran.out.splitlines()

    def test_a_claim_that_joined_says_why(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, SOURCES + ENTITIES + ABOARD), "--extract")
        (aboard,) = of_slot(report, "aboard")
        ran = claims("why", aboard["fingerprint"], tmp_path, "--extract", *TODAY)
        assert (
            "  '164 passengers' (courier): slot 'aboard' takes it: 'passengers' is said of it" in ran.out.splitlines()
        )

    def test_one_person(self, tmp_path: Path) -> None:
        again = "2024-03-07\n\nCaptain Jon Arvid Holm will be heard in court.\n"
        report, _ = checked(desk(tmp_path, gazette=again))
        name = next(finding for finding in of_slot(report, "person-name") if len(finding["claims"]) > 1)
        ran = claims("why", name["fingerprint"], tmp_path)
        assert "  both are said of one person, whose names were found to be spellings of one another" in ran.out

    @pytest.mark.parametrize(
        ("texts", "lines"),
        [
            (
                (
                    "The Lomar zoo closed its gates on Monday after the flood. The books list 1,284 animals.",
                    "Monday was a sad day for the zoo of Lomar. Its keepers look after nearly 1,300 creatures, from ants to elephants.",
                ),
                ("  less than is needed, but their values fit, and so do not contradict each other",),
            ),
            (
                (
                    "2024-03-05\n\nSix people were killed in the flood at Harmouth.\n",
                    "2024-03-06\n\nNine people were killed in the flood at Harmouth.\n",
                ),
                ("  that the later figure takes the place of the earlier one:", " is needed for an update"),
            ),
        ],
    )
    def test_what_the_values_say(self, tmp_path: Path, texts: tuple[str, str], lines: tuple[str, ...]) -> None:
        for name, text in zip(("herald", "courier"), texts, strict=True):
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        report, _ = checked(tmp_path)
        both = [finding["fingerprint"] for finding in report["findings"] if len(finding["claims"]) > 1]
        told = "".join(claims("why", mark, tmp_path, *TODAY).out for mark in both)
        assert all(line in told for line in lines)

    def test_a_rule(self) -> None:
        report, _ = checked(DESK)
        broken = next(finding for finding in report["findings"] if finding["rule"])
        ran = claims("why", broken["fingerprint"], DESK, *TODAY)
        assert f"the rule '{broken['rule']}' holds these together:" in ran.out

    def test_an_unknown_one(self, tmp_path: Path) -> None:
        folder = desk(tmp_path)
        report, _ = checked(folder)
        ran = claims("why", "zzzz", folder)
        assert (ran.exit, ran.out) == (2, "")
        number = len(report["findings"])
        told = f"no finding has the fingerprint 'zzzz' among the {number} of '{folder.as_posix()}'; "
        assert ran.err.startswith(told)

    def test_an_ambiguous_one(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path))
        marks = [finding["fingerprint"] for finding in report["findings"]]
        first = next(mark[0] for mark in marks if sum(other[0] == mark[0] for other in marks) > 1)
        ran = claims("why", first, tmp_path, *TODAY)
        assert ran.exit == 2
        assert f"fingerprints begin with '{first}': " in ran.err
        assert ran.err.endswith("; expected more of it\n")


A, B = "Nine people died in Selwyn.", "The death toll rose to 12 in Selwyn."


class TestCompare:
    def test_two_figures_of_one_question(self) -> None:
        ran = claims("compare", A, B)
        assert "killed: Nine people and 12: comparable" in ran.out.splitlines()
        assert "  differs: 12 and 9 are 25 percent apart" in ran.out.splitlines()

    @pytest.mark.parametrize(
        ("pair", "exit"),
        [
            ((A, B), 1),
            ((A, B, "--exit-zero"), 0),
            ((A, "In Selwyn, nine people died."), 0),
            ((A, "In Selwyn, about ten people died."), 0),
            (("Some 40 boats were sold.", "The fair drew 300 visitors."), 0),
        ],
    )
    def test_the_exit_code_is_that_of_a_check(self, pair: tuple[str, ...], exit: int) -> None:
        assert claims("compare", *pair).exit == exit

    def test_relative_days_need_a_published_date(self) -> None:
        pair = ("The ferry Aurora sank off Selwyn on Monday.", "The ferry Aurora sank off Selwyn on Monday.")
        one, other = ("--published", "2024-03-05"), ("--published", "2024-03-12")
        assert "same: both are 2024-03-04" in claims("compare", *pair, *one).out
        assert "2024-03-04 and 2024-03-11 are 7 days apart" in claims("compare", *pair, *one, *other).out

    def test_persons(self) -> None:
        ran = claims("compare", "Captain Jon Arvid Holm, 59, was heard.", "Captain John Arvid Holm, 61, was heard.")
        assert "age: 59 and 61: " in ran.out
        assert "Jon Arvid Holm and John Arvid Holm: " in ran.out

    def test_statements_of_one_thing_and_of_two(self) -> None:
        refused = "The Selwyn Defence League (SDL) refused to help Portugal in its war with Spain."
        other = "The Selwyn Defence League (SDL) never declined to help Spain in its war with Portugal."
        ran = claims("compare", refused, other)
        assert (
            "act-declined: refused to help Portugal and declined to help Spain: not comparable" in ran.out.splitlines()
        )
        assert "  SDL, Spain and SDL, Portugal are not the same" in ran.out.splitlines()
        assert "  both state it of the same names or things, in texts that tell of one thing" in ran.out.splitlines()

    def test_nothing_to_compare(self) -> None:
        ran = claims("compare", A, "It rained all week.")
        assert ran.out.splitlines()[-1] == (
            "Verdict: nothing was compared: no two claims are of one sort (A: killed, site, where-died; B: duration)"
        )

    @pytest.mark.parametrize(
        ("pair", "told"),
        [
            ((A, B), "CC101 Sources give different figures (conflict): How many were killed? (Selwyn)"),
            ((A, "In Selwyn, nine people died."), "CC001 Sources agree (agreement): How many were killed? (Selwyn)"),
            (
                ("Some 40 boats were sold.", "The fair drew 300 visitors."),
                "nothing was compared: no two claims are of one sort (A: sold; B: attended)",
            ),
            (("Nobody knows.", "It rained."), "nothing was compared: no claim was found in A or B"),
            (
                ("Nine people died.", "The death toll rose to 12."),
                "CC101 Sources give different figures (conflict): How many were killed?",
            ),
        ],
    )
    def test_the_last_line_is_the_verdict(self, pair: tuple[str, str], told: str) -> None:
        assert claims("compare", *pair).out.splitlines()[-1].startswith(f"Verdict: {told}")

    def test_the_verdict_is_that_of_a_check(self, tmp_path: Path) -> None:
        for name, text in (("a", A), ("b", B)):
            (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
        [conflict] = [f for f in checked(tmp_path)[0]["findings"] if f["verdict"] == "conflict"]
        assert f"{conflict['code']} " in claims("compare", A, B).out.splitlines()[-1]

    def test_the_day_of_publication_counts_for_the_verdict(self) -> None:
        pair = ("The ferry Aurora sank off Selwyn on Monday.", "The ferry Aurora sank off Selwyn on Monday.")
        dates = ("--published", "2024-03-05", "--published", "2024-03-12")
        assert "CC005 " in claims("compare", *pair, *dates).out.splitlines()[-1]
        assert "CC005 " not in claims("compare", *pair, *dates[:2]).out.splitlines()[-1]

    def test_the_words_of_a_claims_file(self, tmp_path: Path) -> None:
        words = 'version: "1"\nvocabulary: {families: {dipped: {title: How many?, passive: [dipped]}}}\n'
        (tmp_path / "claims.yaml").write_text(words, encoding="utf-8")
        pair = ("Some 40 sheep were dipped.", "Only 65 sheep were dipped.")
        assert "dipped: 40" not in claims("compare", *pair).out
        assert "dipped: " in claims("compare", *pair, "--claims", tmp_path / "claims.yaml").out

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--published", "soon"), "--published: "),
            (("--zone", "Nowhere/Here"), "--zone is 'Nowhere/Here'"),
            (("--published", "2024-03-05") * 3, "--published is given 3 times"),
        ],
    )
    def test_wrong_use(self, args: tuple[str, ...], told: str) -> None:
        ran = claims("compare", A, B, *args)
        assert ran.exit == 2
        assert told in ran.err
