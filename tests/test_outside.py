"""Claims from outside: plug-ins and files of JSON lines. Each is taken only where its quote stands in the text."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from typing import Any

import pytest

import claims.extract.plugins as plugins
from checker import api
from claims.document import Document, Source
from claims.errors import UsageError
from tests.joining import ENTITIES, SOURCES, checked, desk, left_out, of_slot, written
from tests.running import claims

SLOTS = 'slots: [{id: hulls, title: "How many boats had {about}?", kind: count}]\n'
PLUGIN = '''
"""An extractor of two rules: what is aboard, and a claim that no text bears out."""

import re

from claims.extract.plugins import quoted


def extract(document, source, reading):
    for found in re.finditer(r"lifted (\\d+) lifeboats", document.text):
        yield quoted(source, "hulls", "count", found[1], found[0], reading, about="aurora", by="divers")
        yield quoted(source, "hulls", "count", "9", "lifted 9 lifeboats", about="aurora")


def broken(document, source, reading):
    raise RuntimeError("no model")


def odd(document, source, reading):
    return ["not a claim"]
'''


@pytest.fixture
def installed(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with three extractors, as if it had been installed."""
    folder = tmp_path_factory.mktemp("package")
    (folder / "ferry_claims.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    points = [
        EntryPoint(name, f"ferry_claims:{function}", plugins.GROUP)
        for name, function in (("ferry", "extract"), ("broken", "broken"), ("odd", "odd"), ("gone", "nothing"))
    ]
    monkeypatch.setattr(plugins, "entry_points", lambda **wanted: EntryPoints(points).select(**wanted))
    yield
    sys.modules.pop("ferry_claims", None)


def with_settings(settings: str) -> str:
    return SOURCES + ENTITIES + SLOTS + f"settings: {settings}\n"


class TestPlugins:
    @pytest.mark.usefixtures("installed")
    def test_one_that_is_asked_for_adds_its_claims(self, tmp_path: Path) -> None:
        report, ran = checked(desk(tmp_path, with_settings("{extractors: [ferry]}")))
        (hulls,) = of_slot(report, "hulls")
        (claim,) = hulls["claims"]
        assert (claim["written"], claim["by"], claim["evidence"]) == ("3", "divers", "verified")
        assert left_out(report)["claims of ferry that were refused: its quote is not in the text"] == 1
        assert ran.err == ""

    @pytest.mark.usefixtures("installed")
    def test_none_runs_unasked(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, with_settings("{}")))
        assert not of_slot(report, "hulls")

    @pytest.mark.usefixtures("installed")
    def test_what_a_rule_found_at_the_place_is_not_counted_twice(self, tmp_path: Path) -> None:
        report, _ = checked(desk(tmp_path, with_settings("{extractors: [ferry]}")))
        assert not [finding for finding in of_slot(report, "count") if "3 lifeboats" in written(finding)]
        told = "claims found by the rules at a place that an extractor or a file speaks for: that one counts"
        assert left_out(report)[told] == 1

    @pytest.mark.usefixtures("installed")
    def test_one_that_fails_stops_nothing(self, tmp_path: Path) -> None:
        report, ran = checked(desk(tmp_path, with_settings("{extractors: [broken, odd]}")))
        assert "herald.txt: the extractor 'broken' failed: RuntimeError: no model" in ran.err
        assert left_out(report)["claims of odd that were refused: it is no Claim"] == 2
        assert report["summary"]["claims"] > 5

    @pytest.mark.usefixtures("installed")
    def test_an_unknown_one_is_refused(self, tmp_path: Path) -> None:
        ran = claims("check", desk(tmp_path, with_settings("{extractors: [fery]}")))
        assert (ran.exit, ran.err) == (2, "there is no extractor 'fery'; did you mean 'ferry'?\n")

    @pytest.mark.usefixtures("installed")
    def test_one_that_cannot_be_loaded(self, tmp_path: Path) -> None:
        ran = claims("check", desk(tmp_path, with_settings("{extractors: gone}")))
        assert ran.exit == 2
        assert "the extractor 'gone' cannot be loaded: AttributeError" in ran.err

    def test_where_none_is_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(plugins, "entry_points", lambda **wanted: EntryPoints(()))
        with pytest.raises(UsageError, match=r"no package with an entry point of the group 'claims\.extractors'"):
            plugins.extractor("ferry")
        assert plugins.extractors() == ()

    def test_a_claim_is_made_of_its_words(self) -> None:
        source = Source(id="herald")
        claim = plugins.quoted(
            source, "killed", "count", "14", "14 died", about="x", where="y", modality="denied", normal="15"
        )
        assert (claim.written, claim.value.key(), claim.qualifiers.where, claim.modality) == ("14", "15", "y", "denied")
        assert Document("herald", "h.txt", "14 died", "").place(0) == (1, 1)


GOOD: dict[str, Any] = {
    "source": "herald",
    "slot": "hulls",
    "about": "the ferry Aurora",
    "value": "3",
    "quote": "Divers lifted 3 lifeboats on Monday.",
    "confidence": 0.9,
}


def given(folder: Path, *rows: Any) -> Path:
    """A file of JSON lines, as a language model might write it, and the path of a claims.yaml that names it."""
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    (folder / "model.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return desk(folder, with_settings("{claims-from: [model.jsonl]}"))


class TestFiles:
    def test_a_claim_is_read_and_verified(self, tmp_path: Path) -> None:
        report, ran = checked(given(tmp_path, GOOD | {"by": "divers", "modality": "reported"}))
        (hulls,) = of_slot(report, "hulls")
        (claim,) = hulls["claims"]
        assert (hulls["about"], claim["written"], claim["by"], claim["modality"]) == (
            "aurora",
            "3",
            "divers",
            "reported",
        )
        assert (claim["line"], claim["quote"], claim["evidence"]) == (
            5,
            "Divers lifted 3 lifeboats on Monday.",
            "verified",
        )
        assert ran.err == ""

    def test_without_a_subject_the_words_around_it_tell(self, tmp_path: Path) -> None:
        """Both lines answer a question that the rules know, and find each other as the rules' own claims do."""
        rows = [
            {"source": "herald.txt", "slot": "killed", "value": "14 people", "quote": "At least 14 people were killed"},
            {"source": "courier", "slot": "killed", "value": "Seventeen", "quote": "Seventeen people were killed when"},
        ]
        report, _ = checked(given(tmp_path, *rows))
        killed = next(finding for finding in of_slot(report, "killed") if len(finding["claims"]) > 1)
        assert written(killed) == ["Seventeen", "14 people"]

    @pytest.mark.parametrize(
        ("change", "reason"),
        [
            ({"quote": "Divers lifted 4 lifeboats"}, "its quote is not in the text"),
            ({"value": "4"}, "its value is not in its quote"),
            ({"slot": "hulls", "value": "3", "quote": "Divers raised 3 lifeboats"}, "its quote is not in the text"),
        ],
    )
    def test_what_the_text_does_not_bear_out_is_refused(
        self, change: dict[str, Any], reason: str, tmp_path: Path
    ) -> None:
        report, _ = checked(given(tmp_path, GOOD | change))
        assert not of_slot(report, "hulls")
        file = (tmp_path / "model.jsonl").as_posix()
        assert left_out(report)[f"claims of {file} that were refused: {reason}"] == 1

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            (
                "Sure! Here are the claims:",
                "'Sure! Here are the claims:' is no JSON object; expected a claim on each line",
            ),
            ("[1, 2]", "is no JSON object"),
            ({key: value for key, value in GOOD.items() if key != "quote"}, "the claim has no 'quote'"),
            (GOOD | {"source": "heral"}, "no text is of the source 'heral'; did you mean 'herald'?"),
            (GOOD | {"value": "many"}, "many"),
            (GOOD | {"kind": "date"}, "'hulls' is answered by a figure, not by a date"),
            (GOOD | {"kind": "dat"}, "'dat' is no kind of value"),
            (GOOD | {"slot": "keel"}, "the claim has no 'kind', and 'keel' is no question that is known"),
            (GOOD | {"slot": "age", "about": ""}, "'age' is asked of a person; expected 'about' with the name"),
            (GOOD | {"about": None}, "'hulls' is a slot of claims.yaml; expected 'about'"),
            (GOOD | {"modality": "hoped"}, "'modality' is 'hoped'"),
            (GOOD | {"qualifiers": {"wheer": "x"}}, "'wheer' is no qualifier; did you mean"),
            (GOOD | {"qualifiers": ["x"]}, "'qualifiers' is no JSON object"),
        ],
    )
    def test_a_line_that_cannot_be_used_is_said_and_stops_no_other(self, row: Any, told: str, tmp_path: Path) -> None:
        report, ran = checked(given(tmp_path, row, "", GOOD), exits=(2,))
        assert f"{(tmp_path / 'model.jsonl').as_posix()}:1: " in ran.err
        assert told in ran.err
        assert len(of_slot(report, "hulls")) == 1

    def test_said_twice_counts_once(self, tmp_path: Path) -> None:
        report, _ = checked(given(tmp_path, GOOD, GOOD))
        (hulls,) = of_slot(report, "hulls")
        assert len(hulls["claims"]) == 1

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        ran = claims("check", desk(tmp_path, with_settings("{claims-from: nowhere.jsonl}")))
        assert ran.exit == 2
        assert "nowhere.jsonl' cannot be read: no such file or directory" in ran.err

    def test_only_typography_may_differ(self, tmp_path: Path) -> None:
        texts = {"gazette": "2024-03-07\n\nThe harbour’s log lists 12 boats – all lost.\n"}
        row = {
            "source": "gazette",
            "slot": "boats",
            "kind": "count",
            "about": "log",
            "value": "12",
            "quote": "harbour's log lists 12 boats - all",
        }
        folder = given(tmp_path, row)
        desk(folder, **texts)
        report, _ = checked(folder)
        assert written(of_slot(report, "boats")[0]) == ["12"]


def test_without_a_claims_file(tmp_path: Path) -> None:
    given(tmp_path, GOOD | {"kind": "count"})
    (tmp_path / "claims.yaml").unlink()
    loaded = api.load(tmp_path, claims_from=(str(tmp_path / "model.jsonl"),))
    assert [claim.about for claim in loaded.corpus.claims if claim.slot == "hulls"] == ["the ferry Aurora"]
