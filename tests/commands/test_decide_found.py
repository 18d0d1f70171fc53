"""Decisions on findings of claims that were found in texts: the options that find them for the check find them here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.joining import ENTITIES, SOURCES, desk
from tests.running import Ran, claims

TODAY = ("--today", "2024-04-01")
WHY = ("--reason", "an early count", "--by", "Ada Quill")
UNTIL = ("--until", "2024-12-31")
CURATED = """\
slots: [{id: lifted, title: "How many lifeboats were lifted?", kind: count}]
claims: [{source: herald, about: aurora, slot: lifted, value: 3}]
"""


def findings(folder: Path, *options: str) -> list[dict[str, Any]]:
    report = json.loads(claims("check", folder, "--format", "json", *TODAY, *options).out)
    return list(report["findings"])


def of_texts(folder: Path, *options: str) -> dict[str, Any]:
    """The conflict on how many the ferry carried."""
    return next(item for item in findings(folder, *options) if item["slot"] == "aboard")


def decided(command: str, folder: Path, name: str, *options: str) -> Ran:
    more = UNTIL if command == "waive" else ("--state", "not-comparable")
    return claims(command, name, "--folder", folder, *WHY, *more, *TODAY, *options)


@pytest.mark.parametrize("command", ["waive", "review"])
class TestDecisions:
    def test_a_file_with_claims_needs_the_option(self, command: str, tmp_path: Path) -> None:
        desk(tmp_path, SOURCES + ENTITIES + CURATED)
        name = of_texts(tmp_path, "--extract")["fingerprint"]
        assert "no finding has the fingerprint" in decided(command, tmp_path, name).err
        ran = decided(command, tmp_path, name, "--extract")
        assert ran.exit == 0, ran.err
        assert ran.err == (
            f"it stands on claims that a check finds only with these options; set 'extract' in the settings of "
            f"{(tmp_path / 'claims.yaml').as_posix()}, or the decision matches nothing without them\n"
        )
        assert of_texts(tmp_path, "--extract")["state"] != "unreviewed"

    @pytest.mark.parametrize("more", ["settings: {extract: true}\n" + CURATED, ""], ids=["setting", "no claims"])
    def test_where_every_check_finds_it_nothing_more_is_said(self, command: str, more: str, tmp_path: Path) -> None:
        desk(tmp_path, SOURCES + ENTITIES + more)
        name = of_texts(tmp_path)["fingerprint"]
        for options in ((), ("--extract",)):
            (tmp_path / "claims.yaml").write_text(SOURCES + ENTITIES + more, encoding="utf-8")
            ran = decided(command, tmp_path, name, *options)
            assert (ran.exit, ran.err) == (0, "")
            assert of_texts(tmp_path)["state"] != "unreviewed"

    def test_what_another_finder_gave(self, command: str, tmp_path: Path) -> None:
        desk(tmp_path, SOURCES + ENTITIES + CURATED)
        said = {"source": "courier", "about": "aurora", "slot": "lifted", "value": "164 passengers"}
        other = tmp_path.parent / f"{tmp_path.name}.jsonl"
        other.write_text(json.dumps(said | {"quote": "had carried 164 passengers"}) + "\n", encoding="utf-8")
        finder = ("--claims-from", other.as_posix())
        (found,) = (item for item in findings(tmp_path, *finder) if item["slot"] == "lifted")
        ran = decided(command, tmp_path, found["fingerprint"], *finder)
        assert ran.exit == 0, ran.err
        assert "set 'extract' and 'claims-from' in the settings" in ran.err


def test_baseline_and_reviews_take_the_same_options(tmp_path: Path) -> None:
    desk(tmp_path, SOURCES + ENTITIES + CURATED)
    name = of_texts(tmp_path, "--extract")["fingerprint"]
    assert decided("waive", tmp_path, name, "--extract").exit == 0
    assert " holds " in claims("reviews", tmp_path, "--extract", *TODAY).out
    assert "matches nothing" in claims("reviews", tmp_path, *TODAY).out
    (tmp_path / "claims.yaml").write_text(SOURCES + ENTITIES + CURATED, encoding="utf-8")
    ran = claims("baseline", tmp_path, "--extract", *TODAY)
    assert ran.exit == 0, ran.err
    assert claims("check", tmp_path, "--extract", *TODAY).exit == 0
    assert of_texts(tmp_path, "--extract")["baselined"] == "2024-04-01"
