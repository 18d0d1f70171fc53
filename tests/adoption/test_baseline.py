"""A baseline holds what is known: only what is new fails, nothing is hidden, and lines may shift."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.baseline.file import read, written
from checker.finding import Known
from tests.adoption.desks import DESK, desk, ferry, found, report, run
from tests.running import ROOT, TODAY, claims

HOSTILE = yaml.safe_load(Path(__file__).with_name("hostile.yaml").read_text("utf-8"))


def held(folder: Path) -> Any:
    return json.loads((folder / "claims-baseline.json").read_text("utf-8"))


def test_only_what_is_new_fails(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    assert run("check", folder).exit == 1
    ran = run("baseline", folder)
    assert (ran.exit, ran.err) == (0, "")
    assert ran.out == f"{(folder / 'claims-baseline.json').as_posix()}: 2 known findings\n"
    assert run("check", folder).exit == 0
    assert run("check", folder, "--no-baseline").exit == 1
    (folder / "claims.yaml").write_text(DESK.replace('value: "12"', 'value: "13"'), encoding="utf-8")
    seen = report(folder)
    assert run("check", folder).exit == 1
    assert (seen["summary"]["conflicts"], seen["summary"]["baselined"], seen["summary"]["baseline_gone"]) == (1, 1, 1)
    assert [one["baselined"] for one in seen["findings"] if one["verdict"] == "conflict"] == [None, TODAY]
    (gone,) = seen["baseline"]["gone"]
    assert gone["values"] == ["12", "30"]


def test_the_file_is_sorted_a_finding_a_line_and_fits_its_schema(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder, "--fail-on", "variant")
    lines = (folder / "claims-baseline.json").read_text("utf-8").splitlines()
    rows = [json.loads(line.strip().rstrip(",")) for line in lines if "fingerprint" in line]
    assert [(row["code"], row["question"], row["sources"]) for row in rows] == [
        ("CC101", "How many boats sank?", ["courier", "herald"]),
        ("CC101", "How many boats sank? [stage: later]", ["courier", "herald"]),
        ("CC304", "Who was mayor?", ["courier", "herald"]),
    ]
    schema = json.loads((ROOT / "docs/schema/baseline-1.schema.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(held(folder))) == []
    assert "line" not in rows[0]
    before = (folder / "claims-baseline.json").read_bytes()
    run("baseline", folder, "--fail-on", "variant", "--update")
    assert (folder / "claims-baseline.json").read_bytes() == before


def test_a_baseline_is_never_written_over_unasked(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    before = (folder / "claims-baseline.json").read_bytes()
    ran = run("baseline", folder)
    assert ran.exit == 2
    assert ran.err.startswith(
        f"there is a baseline '{(folder / 'claims-baseline.json').as_posix()}' already; --prune removes"
    )
    assert (folder / "claims-baseline.json").read_bytes() == before
    assert run("baseline", folder, "--update", "--prune").exit == 2


def test_prune_removes_what_is_gone_and_adds_nothing(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    (folder / "claims.yaml").write_text(DESK.replace('value: "12"', 'value: "13"'), encoding="utf-8")
    ran = run("baseline", folder, "--prune")
    assert ran.out.endswith("claims-baseline.json: 1 known finding, 1 removed\n")
    assert [one["values"] for one in held(folder)["findings"]] == [["14", "40"]]
    assert run("check", folder).exit == 1
    ran = claims("baseline", folder, "--update", "--today", "2026-02-01")
    assert ran.out.endswith("claims-baseline.json: 2 known findings, 1 new\n")
    assert [one["since"] for one in held(folder)["findings"]] == [TODAY, "2026-02-01"]


def test_lines_may_shift(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    head, body = DESK.split("claims:\n")
    rows = body.splitlines(keepends=True)
    (folder / "claims.yaml").write_text(
        head + "\n\n# turned round\nclaims:\n" + "".join(reversed(rows)), encoding="utf-8"
    )
    assert run("check", folder).exit == 0


def test_texts_without_a_claims_file(tmp_path: Path) -> None:
    folder = ferry(tmp_path)
    assert run("check", folder).exit == 1
    assert run("baseline", folder).exit == 0
    seen = report(folder)
    assert run("check", folder).exit == 0
    assert seen["summary"]["baselined"] > 0
    assert run("check", folder).err == ""
    post = (folder / "post.txt").read_text("utf-8")
    (folder / "post.txt").write_text(post.replace("\n\n", "\n\n\n\n\n", 1), encoding="utf-8")
    assert run("check", folder).exit == 0
    (folder / "post.txt").write_text(post.replace("Tuesday", "Wednesday"), encoding="utf-8")
    assert run("check", folder).exit == 1


def test_a_quote_that_is_not_there_goes_on_failing(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    (folder / "herald.txt").write_text("Nothing of the kind.\n", encoding="utf-8")
    ran = run("baseline", folder, "--texts", folder)
    assert "2 known findings, 1 evidence problem left out, which go on failing (--evidence records them)" in ran.out
    assert run("check", folder, "--texts", folder).exit == 1
    ran = run("baseline", folder, "--texts", folder, "--evidence", "--update")
    assert ran.out.endswith("3 known findings, 1 new\n")
    assert run("check", folder, "--texts", folder).exit == 0
    assert "CC701  A quote is not in its source" in " ".join(run("check", folder, "--texts", folder).out.split("\n"))


def test_a_variant_that_became_a_conflict_is_new(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder, "--fail-on", "variant")
    assert run("check", folder, "--fail-on", "variant").exit == 0
    text = (
        DESK.replace(", aliases: [A. Quill]", "")
        + "  - {source: courier, about: flood, slot: mayor, value: Bo Stern}\n"
    )
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    assert run("check", folder).exit == 1


def test_waivers_that_no_longer_hold_are_never_set_aside(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    name = found(folder)
    text = DESK + f"waivers: [{{fingerprint: {name}, by: R, decided: 2025-01-01, reason: x, until: 2025-02-01}}]\n"
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    run("baseline", folder)
    seen = report(folder)
    assert seen["summary"]["waiver_problems"] == 1
    assert run("check", folder).exit == 1


def test_a_waiver_comes_before_the_baseline(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    said = ("--reason", "two counts", "--until", "2026-12-31", "--by", "R", "--claims", folder / "claims.yaml")
    assert run("waive", found(folder), *said).exit == 0
    seen = report(folder)
    assert (seen["summary"]["waived"], seen["summary"]["baselined"], seen["summary"]["baseline_gone"]) == (1, 1, 0)


SETTINGS = {
    "in claims.yaml": ("settings: {baseline: known/then.json}\n", None),
    "in pyproject.toml": ("", '[tool.claims]\nbaseline = "known/then.json"\n'),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_a_setting_says_where_it_lies(case: str, tmp_path: Path) -> None:
    inside, project = SETTINGS[case]
    folder = desk(tmp_path, DESK + inside)
    if project:
        (folder / "pyproject.toml").write_text(project, encoding="utf-8")
    (folder / "known").mkdir()
    ran = run("check", folder)
    assert (ran.exit, ran.err) == (
        2,
        f"there is no baseline '{(folder / 'known/then.json').as_posix()}'; 'claims baseline' writes one\n",
    )
    assert run("baseline", folder).exit == 0
    assert len(json.loads((folder / "known/then.json").read_text("utf-8"))["findings"]) == 2
    assert run("check", folder).exit == 0


def test_another_file_by_an_option(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder, "--file", tmp_path / "then.json")
    assert run("check", folder).exit == 1
    assert run("check", folder, "--baseline", tmp_path / "then.json").exit == 0
    ran = run("check", folder, "--baseline", tmp_path / "then.json", "--no-baseline")
    assert (ran.exit, ran.err) == (2, "--baseline and --no-baseline exclude each other\n")


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case["name"])
def test_what_is_no_baseline(case: dict[str, str], tmp_path: Path) -> None:
    folder = desk(tmp_path)
    file = folder / "claims-baseline.json"
    file.write_text(case["text"], encoding="utf-8")
    said = case["says"].replace("{file}", file.as_posix())
    for words in (("check", folder), ("baseline", folder, "--prune"), ("baseline", folder, "--update")):
        ran = run(*words)
        assert (ran.exit, ran.err) == (2, f"{said}\n")
    assert file.read_text("utf-8") == case["text"]


def test_deep_binary_and_huge_files(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    file = folder / "claims-baseline.json"
    file.write_text("[" * 100_000, encoding="utf-8")
    assert run("check", folder).exit == 2
    file.write_bytes(b"\xff\xfe\x00\x9f\x92\x96")
    assert run("check", folder).exit == 2
    with file.open("wb") as out:
        os.truncate(out.fileno(), 65 * 1024 * 1024)
    ran = run("check", folder)
    assert (ran.exit, ran.err) == (2, f"'{file.as_posix()}' has 65 MiB; expected a baseline of at most 64 MiB\n")
    file.unlink()
    file.mkdir()
    assert run("baseline", folder).exit == 2


def test_any_words_are_written_and_read_back(tmp_path: Path) -> None:
    """Half a character, a line separator, a runner's command: the file is UTF-8, and none of them is obeyed."""
    row = Known(
        fingerprint="a", code="CC101", question="\ud800 \u2028 ##[error]x", values=("\x9b2J",), since="2026-01-01"
    )
    file = tmp_path / "known.json"
    file.write_text(written((row,)), encoding="utf-8")
    assert read(file).known == (row,)
    assert not {"\u2028", "\x9b"} & set(file.read_text("utf-8"))
    assert "##[" not in file.read_text("utf-8")


def test_ten_thousand_known_findings(tmp_path: Path) -> None:
    row = {
        "fingerprint": "0" * 12,
        "code": "CC101",
        "question": "x",
        "values": [],
        "sources": [],
        "since": "2026-01-01",
    }
    rows = [row | {"fingerprint": f"{number:012x}"} for number in range(10_000)]
    file = tmp_path / "many.json"
    file.write_text(json.dumps({"version": "1", "findings": rows}), encoding="utf-8")
    assert len(read(file).known) == 10_000


# What each format says of a known finding, and of one that is gone.
SAYS = {
    "terminal": ("Known from the baseline (1)", "Gone from the baseline (1)"),
    "markdown": ("## Known from the baseline (1)", "## Gone from the baseline (1)"),
    "concise": ("14 (courier); 40 (herald) [baselined]", None),
    "github": ("14 (courier); 40 (herald) [baselined]", "found no more"),
    "gitlab": ('"severity": "info"', None),
    "junit": (f'<skipped type="CC101" message="in the baseline since {TODAY}" />', "1 found no more"),
    "csv": (f'"unreviewed","{TODAY}"', None),
    "html": ("Known from the baseline", "found no more"),
    "json": (f'"baselined": "{TODAY}"', '"baseline_gone": 1'),
    "sarif": ('"baselineState": "unchanged"', "found no more"),
}


@pytest.mark.parametrize("name", SAYS)
def test_every_format_shows_what_is_known_and_what_is_gone(name: str, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    (folder / "claims.yaml").write_text(DESK.replace('value: "12"', 'value: "13"'), encoding="utf-8")
    ran = run("check", folder, "-f", name)
    known, gone = SAYS[name]
    assert known in ran.out
    assert (gone or "found no more") in (ran.out if gone else ran.err)
    assert ran.exit == 1


def test_code_scanning_is_told_what_is_new(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    (folder / "claims.yaml").write_text(DESK.replace('value: "12"', 'value: "13"'), encoding="utf-8")
    (log,) = json.loads(run("check", folder, "-f", "sarif").out)["runs"]
    assert [(one["baselineState"], one["level"], len(one["suppressions"])) for one in log["results"]] == [
        ("new", "error", 0),
        ("unchanged", "note", 1),
        ("new", "note", 0),
    ]
    assert log["baselineGuid"]


def test_annotations_are_for_what_is_new(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("baseline", folder)
    ran = run("check", folder, "-f", "github")
    assert "::error" not in ran.out
    assert "::warning" not in ran.out
    assert "All problems (3)" in ran.out
