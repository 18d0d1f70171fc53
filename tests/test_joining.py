"""A claims.yaml beside texts: what it says of sources is used, and claims found in the texts join those that it holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from checker import api
from tests.joining import COURIER, ENTITIES, HERALD, SOURCES, checked, desk, left_out, of_slot, written
from tests.running import claims

ABOARD = 'slots: [{id: aboard, title: "How many were aboard {about}?", kind: count}]\n'
CURATED = """\
claims:
  - {source: herald, about: aurora, slot: aboard, value: 120 passengers, line: 4, quote: had carried 120 passengers}
"""
STANDS = "claims found in texts at a place that a curated claim speaks for: the curated one counts"


def test_what_init_writes_is_used(tmp_path: Path) -> None:
    """The usual second step: the same findings, and a date that a person corrects moves what is read against it."""
    desk(tmp_path)
    before, _ = checked(tmp_path)
    assert claims("init", tmp_path).exit == 0
    report, ran = checked(tmp_path)
    assert ran.err == ""
    assert report["findings"] == before["findings"]
    assert report["sources"] == before["sources"]
    file = tmp_path / "claims.yaml"
    file.write_text(file.read_text("utf-8").replace("date: 2024-03-05", "date: 2024-03-12"), encoding="utf-8")
    moved, _ = checked(tmp_path)
    days = {claim["key"] for finding in of_slot(moved, "when-sank") for claim in finding["claims"]}
    assert days == {"2024-03-04", "2024-03-11"}


def test_groups_titles_and_languages_of_the_file_count(tmp_path: Path) -> None:
    sources = SOURCES.replace("{id: herald,", "{id: herald, group: wire, title: Ferry lost,").replace(
        "{id: courier,", "{id: courier, group: wire, language: de,"
    )
    report, ran = checked(desk(tmp_path, sources))
    shown = {source["id"]: source for source in report["sources"]}
    assert (shown["herald"]["title"], shown["herald"]["voice"], shown["courier"]["voice"]) == (
        "Ferry lost",
        "group:wire",
        "group:wire",
    )
    assert shown["courier"]["claims"] == 0
    assert "only English is searched for claims" in ran.err


def test_a_date_that_the_file_calls_unknown_stays_unknown(tmp_path: Path) -> None:
    report, _ = checked(desk(tmp_path, SOURCES.replace("{date: 2024-03-06, basis: stated}", "{basis: unknown}")))
    assert {source["id"]: source["published"] for source in report["sources"]} == {
        "courier": None,
        "herald": "2024-03-05",
    }


def test_a_date_of_which_the_file_says_nothing_is_found(tmp_path: Path) -> None:
    report, _ = checked(desk(tmp_path, 'version: "1"\nsources: [{id: paper, file: courier.txt}]\n'))
    assert {source["id"]: source["published"] for source in report["sources"]}["paper"] == "2024-03-06"


def test_the_sources_are_listed_as_the_check_takes_them(tmp_path: Path) -> None:
    ran = claims("sources", desk(tmp_path, SOURCES.replace("2024-03-05", "2024-03-12"), gazette=COURIER))
    rows = {line.split()[0]: " ".join(line.split()) for line in ran.out.splitlines() if line.strip()}
    assert "2024-03-12 claims.yaml" in rows["herald"]
    assert "2024-03-06 date line" in rows["gazette"]


def test_texts_that_are_no_source_are_said(tmp_path: Path) -> None:
    report, ran = checked(desk(tmp_path, SOURCES, gazette=COURIER.replace("Seventeen", "Nineteen")))
    assert "the text gazette.txt is not among its sources, but read with what the file says of itself" in ran.err
    assert "gazette" in {source["id"] for source in report["sources"]}


def test_a_source_without_its_text_is_said(tmp_path: Path) -> None:
    desk(tmp_path, SOURCES)
    (tmp_path / "courier.txt").unlink()
    _, ran = checked(tmp_path, exits=(2,))
    assert "source 'courier': there is no text 'courier.txt' in the texts folder" in ran.err


def test_several_texts_of_one_file_keep_their_sources(tmp_path: Path) -> None:
    rows = [{"text": text, "date": day} for text, day in ((HERALD, "2024-03-05"), (COURIER, "2024-03-06"))]
    (tmp_path / "wire.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    before, _ = checked(tmp_path)
    assert claims("init", tmp_path).exit == 0
    report, ran = checked(tmp_path)
    assert ran.err == ""
    assert report["sources"] == before["sources"]
    assert report["findings"] == before["findings"]


class TestWithCuratedClaims:
    """Extraction runs where it is asked for; what a person wrote stands."""

    def test_nothing_is_extracted_unasked(self, tmp_path: Path) -> None:
        report, ran = checked(desk(tmp_path, SOURCES + ENTITIES + ABOARD + CURATED))
        assert (report["summary"]["claims"], ran.err) == (1, "")

    def test_with_the_setting(self, tmp_path: Path) -> None:
        """The claim at the curated place is not counted twice, and the other paper's joins its question."""
        file = SOURCES + ENTITIES + ABOARD + CURATED + 'settings: {extract: "true", texts: .}\n'
        report, _ = checked(desk(tmp_path, file))
        (aboard,) = of_slot(report, "aboard")
        assert (aboard["verdict"], aboard["about"], written(aboard)) == (
            "conflict",
            "aurora",
            ["164 passengers", "120 passengers"],
        )
        assert [claim["origin"] for claim in aboard["claims"]] == ["extracted", "curated"]
        assert left_out(report)[STANDS] == 1
        assert report["summary"]["quotes"] == report["summary"]["quotes_verified"]

    def test_never_when_the_setting_says_so(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, SOURCES + "settings: {extract: false}\n"))
        assert report["summary"]["claims"] == 0

    def test_a_later_toll_is_no_conflict_though_the_slot_does_not_say_that_it_rises(self, tmp_path: Path) -> None:
        file = (
            SOURCES
            + ENTITIES
            + 'settings: {extract: true}\nslots: [{id: deaths, title: "Deaths of {about}?", kind: count}]\n'
            + "claims: [{source: herald, about: sinking, slot: deaths, value: At least 14, line: 3, quote: At least 14 people}]\n"
        )
        report, _ = checked(desk(tmp_path, file))
        (deaths,) = of_slot(report, "deaths")
        assert deaths["verdict"] == "superseded"

    def test_the_names_of_an_entity_resolve_found_names(self, tmp_path: Path) -> None:
        file = SOURCES + ENTITIES.replace("name: Jon Arvid Holm}", "name: Jon Arvid Holm, aliases: [John Arvid Holm]}")
        report, _ = checked(desk(tmp_path, file))
        (name,) = of_slot(report, "person-name")
        assert (name["about"], name["verdict"]) == ("holm", "variant")

    def test_unlisted_texts_are_counted_without_extraction(self, tmp_path: Path) -> None:
        desk(tmp_path, SOURCES + ENTITIES + ABOARD + CURATED, gazette=COURIER)
        report, _ = checked(tmp_path, "--texts", tmp_path)
        told = "texts that no source of the claims file names, so that nothing of them was compared"
        assert left_out(report)[told] == 1


MATCHED = """\
slots:
  - id: deaths
    title: How many died in {about}?
    kind: count
    cumulative: true
    match: [{families: [killed], words: [ferry, sank], about: [sinking]}]
  - id: aboard
    title: How many were aboard {about}?
    kind: count
    match: [{words: [passengers], without: [lifeboat], qualifiers: {when: on the last crossing}}]
"""


class TestDeclaredSlots:
    """claims.yaml names a slot, its entities and its words."""

    def test_found_claims_answer_them(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, SOURCES + ENTITIES + MATCHED))
        (deaths,), (aboard,) = of_slot(report, "deaths"), of_slot(report, "aboard")
        assert (deaths["about"], written(deaths)) == ("sinking", ["Seventeen people", "At least 14 people"])
        assert (aboard["about"], aboard["verdict"]) == ("aurora", "conflict")
        assert aboard["qualifiers"]["when"] == "on the last crossing"

    def test_another_event_stays_apart(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, SOURCES + ENTITIES + MATCHED))
        assert [written(finding) for finding in of_slot(report, "killed")] == [["40 people"]]

    def test_a_declared_slot_with_the_name_of_a_found_question_takes_nothing_by_its_name_alone(
        self, tmp_path: Path
    ) -> None:
        slots = 'slots: [{id: killed, title: "Killed in {about}?", kind: date}]\n'
        report, _ = checked(desk(tmp_path, SOURCES + ENTITIES + slots))
        assert not of_slot(report, "killed")
        assert of_slot(report, "killed (found)")

    def test_a_question_that_nothing_answers_is_named(self, tmp_path: Path) -> None:
        _, ran = checked(desk(tmp_path, SOURCES + ENTITIES + MATCHED.replace("[killed]", "[kiled]")))
        assert "slot 'deaths': no claims are found that answer 'kiled'; did you mean 'killed'?" in ran.err

    @pytest.mark.parametrize(
        ("match", "told"),
        [
            ("{about: [sinking]}", "neither 'families' nor 'words' is given"),
            ("{words: [a], about: [sinkin]}", "no entity has the id 'sinkin'; did you mean 'sinking'?"),
            ("{words: ['--']}", "'--' holds no word"),
            ("{word: [a]}", "unknown key 'word'; did you mean 'words'?"),
            ("{words: a}", "'words' is 'a'; expected a list"),
        ],
    )
    def test_what_is_wrong_is_said(self, match: str, told: str, tmp_path: Path) -> None:
        slots = f"slots: [{{id: s, title: S, kind: count, match: [{match}]}}]\n"
        ran = claims("check", desk(tmp_path, SOURCES + ENTITIES + slots))
        assert ran.exit == 2
        assert told in ran.err


def test_the_order_of_the_file_does_not_matter(tmp_path: Path) -> None:
    text = SOURCES + ENTITIES + MATCHED
    first, _ = checked(desk(tmp_path, text))
    data = yaml.safe_load(text.replace("2024-03-05", "'2024-03-05'").replace("2024-03-06", "'2024-03-06'"))
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in data.items()}
    second, _ = checked(desk(tmp_path, yaml.safe_dump(turned, sort_keys=False)))
    assert first == second


def test_the_same_from_python(tmp_path: Path) -> None:
    desk(tmp_path, SOURCES + ENTITIES + ABOARD + CURATED)
    loaded = api.load(tmp_path, extract=True)
    assert loaded.found is not None
    assert {claim.provenance.origin for claim in loaded.corpus.claims} == {"curated", "extracted"}


def test_tables_are_checked(tmp_path: Path) -> None:
    """Claims of tables count as curated: nothing is searched for in the texts beside them."""
    (tmp_path / "boats.csv").write_text("paper,boat,seats\nherald,Aurora,120\ncourier,Aurora,164\n", encoding="utf-8")
    report, ran = checked(desk(tmp_path, 'version: "1"\ntables: [{file: boats.csv, source: paper}]\n'))
    assert ran.exit == 1
    assert [(f["slot"], f["about"], f["verdict"]) for f in report["findings"]] == [("seats", "Aurora", "conflict")]
    (tmp_path / "boats.csv").unlink()
    _, ran = checked(tmp_path, exits=(2,))
    assert "there is no table 'boats.csv' beside the claims file" in ran.err


def test_lines_lead_back_to_the_page(tmp_path: Path) -> None:
    """A web page's claims stand where its file has them, not where its extracted text does."""
    pytest.importorskip("trafilatura")
    body = "\n".join(
        f"<p>Paragraph {word} tells at some length of the harbour of Port Quill, and of how the town has fished there.</p>"
        for word in ("one", "two", "three", "four", "five")
    )
    page = (
        "<!doctype html>\n<html><head><title>Loss of the Aurora</title></head>\n<body><nav>Home</nav>\n<article><h1>Loss</h1>\n"
        f"{body}\n<p>The coast guard said that 14 people were killed when the Aurora sank.</p>\n</article></body></html>\n"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    report, _ = checked(tmp_path)
    (killed,) = of_slot(report, "killed")
    (claim,) = killed["claims"]
    line = next(number for number, text in enumerate(page.splitlines(), start=1) if "14 people" in text)
    assert (claim["line"], claim["evidence"]) == (line, "verified")
    curated = SOURCES.split("sources:")[0] + (
        "settings: {extract: true}\nsources: [{id: page, file: page.html}]\nentities: [{id: loss, kind: event, name: the loss}]\n"
        "slots: [{id: deaths, title: Deaths?, kind: count}]\nclaims:\n"
        f"  - {{source: page, about: loss, slot: deaths, value: 14 people, line: {line}, quote: 14 people were killed}}\n"
    )
    (tmp_path / "claims.yaml").write_text(curated, encoding="utf-8")
    report, _ = checked(tmp_path)
    assert [finding["claims"][0]["evidence"] for finding in of_slot(report, "deaths")] == ["verified"]
