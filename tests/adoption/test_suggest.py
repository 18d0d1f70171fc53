"""``claims init``, ``suggest`` and ``accept``: from texts to a curated file, with every claim read as it was found."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.from_texts.found import find
from checker.suggest.rows import filled
from checker.suggest.suggest import suggest
from claims.curated import read_corpus
from tests.adoption.desks import ferry, report, run
from tests.running import ROOT, claims
from tests.test_schemas import marked_by_an_editor

STORIES = sorted(path for path in (ROOT / "tests/stories").iterdir() if path.is_dir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return ferry(tmp_path)


def data(folder: Path) -> Any:
    return yaml.load((folder / "claims.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def fingerprints(folder: Path) -> set[str]:
    return {one["fingerprint"] for one in report(folder)["findings"]}


def test_init_drafts_sources_entities_and_questions(folder: Path) -> None:
    ran = claims("init", folder)
    assert (ran.exit, ran.err) == (0, "")
    text = (folder / "claims.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=claims.schema.json\n$schema: claims.schema.json\n")
    assert json.loads((folder / "claims.schema.json").read_text("utf-8"))["title"] == "claims.yaml"
    held = data(folder)
    assert [source["id"] for source in held["sources"]] == ["courier", "herald", "post"]
    people = [one for one in held["entities"] if one["kind"] == "person"]
    assert people == [
        {"id": people[0]["id"], "kind": "person", "name": "Jon Arvid Holm", "aliases": ["Jon Holm"]},
    ]
    assert "killed" in {slot["id"] for slot in held["slots"]}
    assert text.count("  # Spoken of in ") == len(held["entities"])
    assert text.count("  # Answered in ") == len(held["slots"])
    assert marked_by_an_editor(text) == []


def test_a_check_says_the_same_after_init(folder: Path) -> None:
    before = fingerprints(folder)
    code = run("check", folder).exit
    claims("init", folder)
    assert fingerprints(folder) == before
    assert run("check", folder).exit == code


def test_no_schema_and_nothing_replaced(folder: Path) -> None:
    assert claims("init", folder, "--no-schema").exit == 0
    assert not (folder / "claims.schema.json").exists()
    text = (folder / "claims.yaml").read_text("utf-8")
    assert claims("init", folder).exit == 2
    assert (folder / "claims.yaml").read_text("utf-8") == text


_SURNAME = "a surname that one text has alone is that of the person whom a claims file declares, and another's without"
KNOWN = {
    "royal_state_funeral": "a king and his name without the number are one person by a claims file, and two without",
    "fiji_election": "two first names of one surname are two people by a claims file, and one called in two ways without",
    "action_comics": "the name of a thing that one text has alone is a short form of one that a claims file declares, and another's without",
    **dict.fromkeys(
        (
            "bale_transfer",
            "bolt_958",
            "christopher_lee",
            "cwm_tarren_hill_marathon",
            "fujimori_verdict",
            "investment_fraud_sentence",
            "lagos_guesthouse",
            "marikana_deal",
            "maruti_manesar",
            "maui_hiker",
            "miura_everest",
            "rugby_international",
            "thane_collapse",
            "winter_harbour_auction",
        ),
        _SURNAME,
    ),
}


@pytest.mark.parametrize("story", STORIES[::6], ids=lambda path: path.name)
def test_init_of_a_story_loads_and_says_the_same(story: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if story.name in KNOWN:
        request.applymarker(pytest.mark.xfail(strict=True, reason=KNOWN[story.name]))
    for file in story.glob("*.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    before = fingerprints(tmp_path)
    assert claims("init", tmp_path).exit == 0
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize("story", STORIES[::6], ids=lambda path: path.name)
def test_every_suggestion_is_read_as_it_was_found(story: Path) -> None:
    found = find(story)
    made = suggest(found, None, 70)
    assert len(made.claims) > made.left_out
    rows = {name: list(map(filled, held)) for name, held in made.some(made.claims).items()}
    text = json.dumps({"version": "1", **rows})
    corpus = read_corpus(text, "claims.yaml")
    assert [claim.value.key() for claim in corpus.claims] == [item.claim.value.key() for item in made.claims]
    for item in made.claims:
        assert (item.entry.quote or "") in found.documents[item.entry.source].text


def test_suggestions_are_yaml_to_paste(folder: Path) -> None:
    claims("init", folder)
    ran = claims("suggest", folder)
    assert (ran.exit, ran.err) == (0, "")
    pasted = yaml.load(ran.out, Loader=yaml.BaseLoader)
    assert list(pasted) == ["claims"], "init has declared sources, entities and slots already"
    killed = [one for one in pasted["claims"] if one["slot"] == "killed"]
    assert [(one["source"], one["value"], one["line"]) for one in killed] == [
        ("courier", "Seventeen people", "3"),
        ("herald", "At least 14 people", "3"),
        ("post", "Nine people", "3"),
    ]
    assert len(re.findall(r"^  # [0-9a-f]{12}$", ran.out, re.MULTILINE)) == len(pasted["claims"])
    assert claims("suggest", folder).out == ran.out


def test_without_a_claims_file_what_they_need_comes_first(folder: Path) -> None:
    pasted = yaml.load(claims("suggest", folder).out, Loader=yaml.BaseLoader)
    assert list(pasted) == ["sources", "entities", "slots", "claims"]
    (folder / "claims.yaml").write_text('version: "1"\n' + claims("suggest", folder).out, encoding="utf-8")
    assert run("check", folder).exit in (0, 1)


def test_filters(folder: Path) -> None:
    claims("init", folder)
    few = yaml.load(claims("suggest", folder, "--slot", "killed", "--source", "post").out, Loader=yaml.BaseLoader)
    assert [one["value"] for one in few["claims"]] == ["Nine people"]
    everything = claims("suggest", folder, "--all").out
    assert everything.count("slot: person-name") >= 2
    assert "slot: person-name" not in claims("suggest", folder).out
    ran = claims("suggest", folder, "--slot", "kiled")
    assert (ran.exit, ran.err) == (2, "--slot 'kiled' has nothing to suggest; did you mean 'killed'?\n")
    about = yaml.load(claims("suggest", folder).out, Loader=yaml.BaseLoader)["claims"][0]["about"]
    assert claims("suggest", folder, "--about", about.upper()).exit == 0


def test_what_is_written_is_not_suggested_again(folder: Path) -> None:
    claims("init", folder)
    before = fingerprints(folder)
    text = (folder / "claims.yaml").read_text("utf-8")
    ran = claims("suggest", folder, "--write")
    assert (ran.exit, ran.err) == (0, "")
    written = (folder / "claims.yaml").read_text("utf-8")
    assert written.startswith(text)
    assert yaml.safe_load(claims("suggest", folder).out) is None
    assert before & fingerprints(folder) >= {
        one["fingerprint"] for one in report(folder)["findings"] if one["verdict"] == "conflict"
    }
    assert claims("suggest", folder, "--write").exit == 0
    assert (folder / "claims.yaml").read_text("utf-8") == written


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_accept_one_by_its_id_and_all_of_a_finding(end: str, folder: Path) -> None:
    claims("init", folder)
    file = folder / "claims.yaml"
    head = file.read_text("utf-8").replace("\n", end) + f"claims:{end}# none so far{end}"
    file.write_bytes(head.encode())
    told = claims("suggest", folder, "--slot", "killed", "--source", "post").out
    (name,) = re.findall(r"^  # ([0-9a-f]{12})$", told, re.MULTILINE)
    ran = claims("accept", name[:8], "--folder", folder)
    assert (ran.exit, ran.out) == (0, f"{file.as_posix()}: 1 claim written\n"), ran.err
    text = file.read_bytes().decode()
    assert text.replace("\r\n", "").count("\r") == 0
    assert (text.count("\r\n") == text.count("\n")) is (end == "\r\n")
    (entry,) = data(folder)["claims"]
    assert (entry["source"], entry["value"], entry["quote"].count(" ") < 8) == ("post", "Nine people", True)
    finding = next(
        one for one in report(folder)["findings"] if any(c["written"] == "Nine people" for c in one["claims"])
    )
    ran = run("accept", finding["fingerprint"], "--folder", folder)
    assert (ran.exit, ran.out) == (0, f"{file.as_posix()}: {len(finding['claims']) - 1} claims written\n"), ran.err
    # Curated claims have no words around them to call their question after.
    (asked,) = [one["question"] for one in report(folder)["findings"] if one["fingerprint"] == finding["fingerprint"]]
    ran = run("accept", finding["fingerprint"], "--folder", folder)
    assert (ran.exit, ran.err) == (2, f"'{asked}' has no found claim that is not curated already\n")


def test_accept_says_what_it_does_not_know(folder: Path) -> None:
    ran = claims("accept", "0000", "--folder", folder)
    assert (ran.exit, ran.err) == (
        2,
        f"there is no '{(folder / 'claims.yaml').as_posix()}' to write to; 'claims init {folder.as_posix()}' makes one\n",
    )
    claims("init", folder)
    ran = claims("accept", "0000", "--folder", folder)
    assert ran.exit == 2
    assert ran.err.startswith("neither a suggestion nor a finding is called '0000'")
    assert "a person says that they were read rightly" in " ".join(claims("accept", "--help").out.split())


def test_a_curated_claim_at_the_place_is_not_suggested(folder: Path) -> None:
    """Under another question, in a quote of other words: the place in the text and the kind of value decide."""
    text = (
        'version: "1"\nsources: [{id: post, file: post.txt}]\nentities: [{id: sinking, kind: event, name: it}]\n'
        "slots: [{id: dead, title: Dead?, kind: count}]\nclaims:\n"
        "  - {source: post, about: sinking, slot: dead, value: nine, line: 3, quote: Nine people were killed}\n"
    )
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    values = re.findall(r"source: (\w+), about.*slot: killed, value: ([\w ]+)", claims("suggest", folder, "--all").out)
    assert ("post", "Nine people") not in values
    assert ("courier", "Seventeen people") in values


def test_no_texts(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text('version: "1"\n', encoding="utf-8")
    ran = claims("suggest", tmp_path)
    assert ran.exit == 2
    assert "no text was found in" in ran.err
