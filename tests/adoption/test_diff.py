"""``claims diff`` and ``claims check --diff``: what is new, gone and changed between two reports, or two revisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.adoption.desks import DESK, desk, diff, report, run
from tests.running import ROOT

NEW = "  - {source: herald, about: flood, slot: boats, value: EDIT, qualifiers: {stage: dawn}}\n"
SIXTY = NEW.replace("EDIT", '"60"') + NEW.replace("EDIT", '"6"').replace("herald", "courier")

# The desk afterwards, the numbers new, changed, gone and unchanged, and the exit code.
CASES: dict[str, tuple[str, tuple[int, int, int, int], int]] = {
    "nothing": (DESK, (0, 0, 0, 3), 0),
    "only its order": ("\n# moved\n" + DESK, (0, 0, 0, 3), 0),
    "a new conflict": (DESK + SIXTY, (1, 0, 0, 3), 1),
    "other values": (DESK.replace('"12"', '"13"'), (0, 1, 0, 2), 1),
    "settled": (DESK.replace('"12"', '"30"'), (0, 0, 1, 2), 0),
    "one that agreed conflicts": (DESK.replace('"8"', '"9"', 1), (1, 0, 0, 3), 1),
    "a new variant fails nothing": (
        DESK.replace("value: A. Quill", "value: Ada Quill")
        + "  - {source: courier, about: flood, slot: mayor, value: A. Quill, qualifiers: {stage: later}}\n"
        + "  - {source: herald, about: flood, slot: mayor, value: Ada Quill, qualifiers: {stage: later}}\n",
        (1, 0, 1, 2),
        0,
    ),
    "another severity": (DESK.replace("kind: count}", "kind: count, severity: low}"), (0, 2, 0, 1), 0),
    "a second decision on what it is": (DESK.replace(", aliases: [A. Quill]", ""), (0, 1, 0, 2), 0),
}


@pytest.mark.parametrize("case", CASES)
def test_two_reports(case: str, tmp_path: Path) -> None:
    text, numbers, code = CASES[case]
    folder = desk(tmp_path)
    run("check", folder, "-f", "json", "-o", tmp_path / "old.json")
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    ran = diff(folder, tmp_path / "old.json", "-f", "json")
    assert ran.exit == code, ran.out + ran.err
    counts = json.loads(ran.out)["counts"]
    assert (counts["new"], counts["changed"], counts["gone"], counts["unchanged"]) == numbers
    run("check", folder, "-f", "json", "-o", tmp_path / "new.json")
    both = run("diff", tmp_path / "old.json", tmp_path / "new.json", "-f", "json")
    assert both.exit == code
    assert json.loads(both.out)["counts"] == counts
    assert run("check", folder, "--diff", tmp_path / "old.json").exit == code
    assert diff(folder, tmp_path / "old.json", "--exit-zero").exit == 0


def test_what_became_known_is_no_other_finding(tmp_path: Path) -> None:
    """A baseline says what is known: nothing changed by it, but where it no longer holds a finding that fails."""
    folder = desk(tmp_path)
    run("check", folder, "-f", "json", "-o", tmp_path / "open.json")
    run("baseline", folder)
    run("check", folder, "-f", "json", "-o", tmp_path / "known.json")

    def changed(before: str, after: str) -> list[str]:
        ran = run("diff", tmp_path / before, tmp_path / after, "-f", "json")
        return [one["what"] for one in json.loads(ran.out)["changed"]]

    assert changed("open.json", "known.json") == []
    assert changed("known.json", "open.json") == ["baselined before, open now"] * 2


def test_whole_outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(tmp_path)
    monkeypatch.chdir(folder)
    run("check", "-f", "json", "-o", "old.json")
    names = {one["question"]: one["fingerprint"] for one in report(folder)["findings"]}
    text = DESK.replace('"12"', '"13"').replace('"14"', '"40"') + SIXTY
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    ran = run("diff", "old.json")
    now = {one["question"]: one["fingerprint"] for one in report(folder)["findings"]}
    assert ran.out == WHOLE.format(
        *(now[f"How many boats sank? [stage: {stage}]"] for stage in ("dawn", "later")), names["How many boats sank?"]
    )
    assert ran.exit == 1
    marked = run("diff", "old.json", "-f", "markdown").out
    assert marked.startswith(
        "# Claims: what changed\n\n**1 new, 1 changed, 1 gone, 1 unchanged since old.json; 2 of the new"
    )
    assert "## New (1)" in marked
    assert "was: 12 (courier); 30 (herald)" in marked


WHOLE = """\
1 new, 1 changed, 1 gone, 1 unchanged since old.json; 2 of the new and changed fail the check

+ CC101 high How many boats sank? [stage: dawn]
    6 (courier)
    60 (herald)
    fails; fingerprint {0}

~ CC101 high How many boats sank? [stage: later]
    13 (courier)
    30 (herald)
    other values; fails; fingerprint {1}
    was 12 (courier)
    was 30 (herald)

- CC101 high How many boats sank?
    14 (courier)
    40 (herald)
    fingerprint {2}
"""


def test_reports_without_a_common_source_are_warned_of(tmp_path: Path) -> None:
    folder = desk(tmp_path / "one")
    other = desk(tmp_path / "other")
    (other / "claims.yaml").write_text(DESK.replace("herald", "post").replace("courier", "wire"), encoding="utf-8")
    files = [tmp_path / f"{one.name}.json" for one in (folder, other)]
    for one, file in zip((folder, other), files, strict=True):
        run("check", one, "-f", "json", "-o", file)
    old, new = (file.as_posix() for file in files)
    ran = run("diff", old, new)
    assert ran.err == f"warning: {old} and {new} share no source; are both of one folder?\n"
    assert ran.exit == run("diff", old, new, "-f", "json").exit
    assert run("diff", old, old).err == ""


def test_json_fits_its_schema(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("check", folder, "-f", "json", "-o", tmp_path / "old.json")
    (folder / "claims.yaml").write_text(DESK.replace('"12"', '"13"') + SIXTY, encoding="utf-8")
    made = json.loads(diff(folder, tmp_path / "old.json", "-f", "json").out)
    schema = json.loads((ROOT / "docs/schema/diff-1.schema.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(made)) == []
    assert all("entry" not in claim for one in made["new"] for claim in one["finding"]["claims"])


def test_several_outputs_in_one_run(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    run("check", folder, "-f", "json", "-o", tmp_path / "old.json")
    ran = diff(folder, tmp_path / "old.json", "-f", "markdown", "-o", tmp_path / "d.md", "-f", "terminal")
    assert ran.out.startswith("0 new, 0 changed")
    assert (tmp_path / "d.md").read_text("utf-8").startswith("# Claims: what changed")
    ran = diff(folder, tmp_path / "old.json", "-o", tmp_path / "old.json")
    assert ran.exit == 2
    assert "would overwrite an input" in ran.err


def test_a_waiver_that_is_taken_away_fails_again(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    name = json.loads(run("check", folder, "-f", "json").out)["findings"][0]["fingerprint"]
    waiver = f"waivers: [{{fingerprint: {name}, by: R, decided: 2026-01-01, reason: x, until: 2026-12-31}}]\n"
    (folder / "claims.yaml").write_text(DESK + waiver, encoding="utf-8")
    run("check", folder, "-f", "json", "-o", tmp_path / "old.json")
    (folder / "claims.yaml").write_text(DESK, encoding="utf-8")
    ran = diff(folder, tmp_path / "old.json")
    assert ran.exit == 1
    assert "waived before, open now; fails" in ran.out


WRONG = {
    "no JSON": ("claims: []", "not valid JSON: expecting value"),
    "no report": ("{}", "no report; expected what 'claims check -f json' writes"),
    "a report of another version": (
        '{"version": "9", "findings": []}',
        "report of version '9' found; this program reads version '1'",
    ),
    "a report with a part missing": ('{"version": "1", "findings": []}', "no report: claims_file: field required"),
    "a list": ("[1]", "no report; expected what 'claims check -f json' writes"),
    "too deep": ("[" * 100_000, "it cannot be read; expected a report in JSON and UTF-8"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_report(case: str, tmp_path: Path) -> None:
    text, said = WRONG[case]
    folder = desk(tmp_path)
    (tmp_path / "old.json").write_text(text, encoding="utf-8")
    ran = diff(folder, tmp_path / "old.json")
    assert ran.exit == 2
    assert said in ran.err
    assert ran.out == ""


def test_formats_that_tell_no_change(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    ran = run("check", folder, "--diff", "HEAD", "-f", "sarif")
    assert ran.exit == 2
    assert ran.err == "there is no format 'sarif' for what changed; expected one of: json, markdown, terminal\n"


# Revisions.
