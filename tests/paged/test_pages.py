"""A claim of a PDF says the page: every report names page and line of the original, and a claims file may state them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from checker.reports._rows import gathered
from tests.intake import making
from tests.running import TODAY, claims

pytest.importorskip("pypdfium2")

INQUIRY = making.pdf(
    [
        "Inquiry into the collapse of the stage at Norwick",
        "",
        "Published 5 March 2024",
        "",
        "The stage at Norwick fell on Sunday evening during the last song, and",
        "the field was cleared within an hour by the town's fire brigade.",
    ],
    ["The company that built the stage had worked at Norwick before."],
    [
        "Of the crowd,",
        "27 people were injured in the collapse of the stage at Norwick, the",
        "inquiry found, and two were taken to hospital by helicopter.",
    ],
)
COURIER = (
    "Published 4 March 2024\n\nThe collapse of the stage at Norwick injured 34 people on Sunday evening, "
    "the fire brigade said.\n"
)
CURATED = """\
version: "1"
sources: [{{id: inquiry, file: inquiry.pdf}}, {{id: courier, file: courier.txt}}]
entities: [{{id: fall, kind: event, name: the fall of the stage}}]
slots: [{{id: hurt, title: "How many were hurt?", kind: count}}]
claims:
  - {{source: inquiry, about: fall, slot: hurt, value: 27 people, {place}, quote: 27 people were injured}}
  - {{source: courier, about: fall, slot: hurt, value: 34 people, line: 3, quote: injured 34 people}}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "inquiry.pdf").write_bytes(INQUIRY)
    (tmp_path / "courier.txt").write_text(COURIER)
    return tmp_path


def checked(folder: Path, name: str, *more: str) -> str:
    texts = ("--texts", folder.as_posix()) if (folder / "claims.yaml").is_file() else ()
    ran = claims("check", folder, "--format", name, "--today", TODAY, *texts, *more)
    assert ran.exit == 1, ran.err
    return ran.out


def report(folder: Path, *more: str) -> list[dict[str, Any]]:
    """The findings, worst first."""
    found: list[dict[str, Any]] = json.loads(checked(folder, "json", *more))["findings"]
    return found


class TestReports:
    @pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
    def test_those_for_people_name_page_and_line(self, desk: Path, name: str) -> None:
        text = checked(desk, name)
        assert "page 3, line 2:1" in text
        assert "line page" not in text

    def test_places_in_lines_stay_as_they_are(self, desk: Path) -> None:
        (desk / "inquiry.pdf").unlink()
        (desk / "inquiry.txt").write_text(
            "Published 5 March 2024\n\n27 people were injured in the collapse at Norwick.\n"
        )
        assert "3:1\n" in checked(desk, "terminal")
        assert ", line 3:" in checked(desk, "html")

    def test_one_source_at_several_places(self) -> None:
        rows = [("inquiry", "27", place) for place in ("page 11, line 1:1", "page 3, line 2:1", "page 3, line 10:5")]
        assert gathered(rows) == [("inquiry", "27", "page 3, line 2:1; page 3, line 10:5; page 11, line 1:1")]
        assert gathered(rows, 1) == [("inquiry", "27", "page 3, line 2:1 and 2 more")]

    def test_json(self, desk: Path) -> None:
        said = {one["source"]: one for one in report(desk)[0]["claims"]}
        assert [said["inquiry"][key] for key in ("page", "line", "column")] == [3, 2, 1]
        assert [said["courier"][key] for key in ("page", "line", "column")] == [None, 3, 46]

    def test_csv_has_the_page_in_a_column_of_its_own_at_the_end(self, desk: Path) -> None:
        rows = list(csv.DictReader(io.StringIO(checked(desk, "csv"))))
        assert list(rows[0])[-1] == "page"
        assert {row["source"]: row["page"] for row in rows[:2]} == {"courier": "", "inquiry": "3"}

    def test_sarif(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(desk)
        result = json.loads(checked(Path(), "sarif"))["runs"][0]["results"][0]
        (other,) = result["relatedLocations"]
        assert other["physicalLocation"]["region"]["properties"] == {"page": 3}
        assert other["message"]["text"] == "inquiry: “27 people” reads as 27 (page 3)"
        assert "properties" not in result["locations"][0]["physicalLocation"]["region"]

    @pytest.mark.parametrize(("name", "told"), [
        ("concise", "inquiry.pdf:2:1: CC101 "),
        ("github", "file=inquiry.pdf,line=2,endLine=2,col=1"),
        ("gitlab", '"path": "inquiry.pdf"'),
    ])  # fmt: skip
    def test_those_for_machines_name_the_page_in_their_message(
        self, desk: Path, name: str, told: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(desk)
        (desk / "courier.txt").rename(desk / "paper.txt")  # so that the PDF's claim is the first
        text = checked(Path(), name)
        assert told in text
        assert "[page 3]" in text

    def test_junit(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(desk)
        assert "inquiry.pdf:2:1 (page 3): inquiry" in checked(Path(), "junit")

    def test_web_annotation_selects_the_page_and_then_the_quote(self, desk: Path) -> None:
        items = json.loads(checked(desk, "webannotation"))["first"]["items"]
        fragments = [one for item in items for one in item["target"]["selector"] if one["type"] == "FragmentSelector"]
        assert fragments[0]["value"] == "page=3"
        assert fragments[0]["refinedBy"]["exact"].startswith("27 people were injured")

    def test_redacted(self, desk: Path) -> None:
        assert "page 3, line 2:1" in checked(desk, "terminal", "--redact")


class TestCommands:
    def test_extract(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "200")
        assert "inquiry, page 3, line 2:1" in claims("extract", desk).out
        rows = [json.loads(line) for line in claims("extract", desk, "--jsonl").out.splitlines()]
        assert {(row["source"], row["page"]) for row in rows} == {
            ("courier", None),
            *(("inquiry", page) for page in (1, 2, 3)),
        }

    def test_why_of_a_finding_and_of_a_pair_in_doubt(self, desk: Path) -> None:
        (desk / "courier.txt").write_text(f"{COURIER}About four people were taken to hospital.\n")
        told = json.loads(checked(desk, "json"))
        for name in (told["findings"][0]["fingerprint"], told["possible"][0]["fingerprint"]):
            assert "(inquiry, page 3, line " in claims("why", name, desk).out

    def test_sources_count_the_pages(self, desk: Path) -> None:
        head, _, courier, inquiry = claims("sources", desk).out.splitlines()[2:]
        assert [line.split()[-1] for line in (head, courier, inquiry)] == ["pages", "-", "3"]

    def test_a_drafted_claim_states_its_page(self, desk: Path) -> None:
        assert claims("init", desk).exit == 0
        fingerprint = report(desk)[0]["fingerprint"]
        ran = claims("accept", str(fingerprint), "--folder", desk, "--today", TODAY)
        assert ran.exit == 0, ran.err
        assert "page: 3, line: 2" in (desk / "claims.yaml").read_text()
        assert not [one for one in report(desk) if one["category"] == "evidence"]


class TestCurated:
    @pytest.mark.parametrize("place", ["page: 3, line: 2", "page: 3", "line: 2", "line: 4"])
    def test_a_place_that_is_right(self, desk: Path, place: str) -> None:
        """Without its page a line may be meant as the page counts it, or as the extracted text does."""
        (desk / "claims.yaml").write_text(CURATED.format(place=place))
        found = report(desk)
        assert [one["verdict"] for one in found] == ["conflict"]
        assert {one["source"]: one["page"] for one in found[0]["claims"]} == {"courier": None, "inquiry": 3}

    @pytest.mark.parametrize(("place", "told"), [
        ("page: 2, line: 2", "page 3, line 2 of inquiry, not on page 2, line 2"),
        ("page: 3, line: 1", "page 3, line 2 of inquiry, not on page 3, line 1"),
        ("page: 1", "page 3, line 2 of inquiry, not on page 1"),
        ("line: 9", "page 3, line 2 of inquiry, not on line 9"),
    ])  # fmt: skip
    def test_a_place_that_is_wrong(self, desk: Path, place: str, told: str) -> None:
        (desk / "claims.yaml").write_text(CURATED.format(place=place))
        assert [one["message"] for one in report(desk) if one["category"] == "evidence"] == [
            f"'27 people were injured' stands on {told}"
        ]

    def test_the_stated_page_chooses_among_equal_quotes(self, desk: Path) -> None:
        again = ["Of the crowd, 27 people were injured."]
        (desk / "inquiry.pdf").write_bytes(making.pdf(["A cover."], again, again))
        for page in (2, 3):
            (desk / "claims.yaml").write_text(CURATED.format(place=f"page: {page}"))
            (said,) = [one for one in report(desk)[0]["claims"] if one["source"] == "inquiry"]
            assert (said["page"], said["evidence"]) == (page, "verified")

    def test_a_page_of_a_text_that_has_none(self, desk: Path) -> None:
        text = CURATED.format(place="page: 3").replace("line: 3, quote", "page: 2, quote")
        (desk / "claims.yaml").write_text(text)
        assert "'injured 34 people' stands on line 3 of courier, not on page 2" in checked(desk, "terminal")

    def test_a_source_that_is_no_pdf_inside(self, desk: Path) -> None:
        (desk / "claims.yaml").write_text(CURATED.format(place="page: 3"))
        (desk / "inquiry.pdf").write_text("27 people were injured")
        ran = claims("check", desk, "--texts", desk)
        assert ran.exit == 2
        assert "evidence: 1 of 2 quotes" in " ".join(ran.out.split())  # the other text is looked into all the same
        assert "inquiry.pdf: this is no readable PDF" in ran.err
