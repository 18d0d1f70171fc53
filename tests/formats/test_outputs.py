"""Several reports in one run, and the summary of a step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.reports import formats
from checker.reports._rows import gathered
from tests.running import SCENARIOS, check, claims

HERE = Path(__file__).parent.parent / "scenarios"
CONFLICTS = HERE / "conflict-of-every-kind"


def test_all_at_once(tmp_path: Path) -> None:
    files = {name: tmp_path / name for name in formats() if name != "terminal"}
    args = [arg for name, file in files.items() for arg in ("-f", name, "-o", file)]
    ran = check(CONFLICTS, *args, "-f", "terminal")
    assert ran.exit == 1
    # What a format has no place for is said beside the reports.
    assert {line.partition(":")[0] for line in ran.err.splitlines()} == {"mismatch", "webannotation"}
    assert ran.out == check(CONFLICTS).out
    for name, file in files.items():
        assert file.read_text("utf-8") == check(CONFLICTS, "--format", name).out


@pytest.mark.parametrize(
    "args",
    [
        ("-f", "json", "-o", "{a}", "-f", "sarif", "-o", "{b}", "-f", "terminal"),
        ("-f", "terminal", "-f", "json", "-o", "{a}", "-fsarif", "-o{b}"),
        ("--format=json", "--output={a}", "--format", "terminal", "--format=sarif", "--output", "{b}"),
        ("-vf", "json", "-o", "{a}", "-f", "sarif", "--exit-zero", "-o", "{b}", "-f", "terminal"),
    ],
)
def test_a_file_belongs_to_the_format_before_it(args: tuple[str, ...], tmp_path: Path) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    ran = check(CONFLICTS, *(arg.format(a=a, b=b) for arg in args))
    assert bool(ran.err) == ("-vf" in args)
    assert json.loads(a.read_text("utf-8"))["version"] == "1"
    assert json.loads(b.read_text("utf-8"))["version"] == "2.1.0"
    assert "Conflicts (" in ran.out


def test_files_only_leave_one_line(tmp_path: Path) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    ran = check(CONFLICTS, "-f", "json", "-o", a, "-f", "csv", "-o", b)
    assert ran.out.endswith(f"; report written to {a.as_posix()}, {b.as_posix()}\n")
    assert ran.out.count("\n") == 1


def test_a_single_file_may_come_first(tmp_path: Path) -> None:
    assert check(CONFLICTS, "-o", tmp_path / "a", "-f", "json").exit == 1
    assert json.loads((tmp_path / "a").read_text("utf-8"))["version"] == "1"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ("-f", "json", "-f", "csv"),
            "json and csv would both be printed; give all but one of them a file with --output",
        ),
        (
            ("-o", "a", "-f", "json", "-o", "b"),
            "--output a follows no --format; write --format NAME --output FILE, a pair for each file",
        ),
        (
            ("-f", "json", "-o", "a", "-o", "b"),
            "--output b follows no --format; write --format NAME --output FILE, a pair for each file",
        ),
        (
            ("-f", "json", "-o", "a", "-f", "csv", "-o", "./a"),
            "two reports would be written to 'a'; give each a file of its own",
        ),
        (("-f", "json", "-o", "a", "-f", "cvs", "-o", "b"), "there is no format 'cvs'; did you mean 'csv'?"),
        (("-f", "json", "-o", "claims.yaml"), "--output claims.yaml would overwrite an input; expected another file"),
    ],
)
def test_refused(args: tuple[str, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (CONFLICTS / "claims.yaml").read_text("utf-8")
    Path("claims.yaml").write_text(text, encoding="utf-8")
    ran = claims("check", *args)
    assert (ran.exit, ran.out, ran.err) == (2, "", f"{says}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["claims.yaml"]
    assert Path("claims.yaml").read_text("utf-8") == text


def test_a_text_is_not_overwritten() -> None:
    folder = HERE / "quotes"
    text = next(path for path in sorted((folder / "texts").iterdir()))
    ran = check(folder, "-o", text)
    assert (ran.exit, "would overwrite an input" in ran.err) == (2, True)


def test_nothing_is_written_when_one_cannot_be_made(tmp_path: Path) -> None:
    assert check(CONFLICTS, "-f", "json", "-o", tmp_path / "a", "-f", "none", "-o", tmp_path / "b").exit == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda path: path.name)
def test_the_same_exit_code_in_every_format(folder: Path) -> None:
    codes = {check(folder, "--format", name).exit for name in formats()}
    assert len(codes) == 1


def test_job_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    check(CONFLICTS)
    assert file.read_text("utf-8") == "before\n"
    check(CONFLICTS, "--format", "github")
    assert file.read_text("utf-8") == "before\n" + check(CONFLICTS, "--format", "markdown").out


def test_a_long_job_summary_is_cut_with_a_note(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("checker.reports._job_summary._LIMIT", 1000)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    check(CONFLICTS, "--format", "github")
    text = (tmp_path / "summary.md").read_text("utf-8")
    assert len(text.encode()) <= 1000
    assert text.endswith("Keep a file with `--output`.*\n")


def test_a_summary_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "summary.md"))
    ran = check(CONFLICTS, "--format", "github")
    assert (ran.exit, ran.err) == (2, "GITHUB_STEP_SUMMARY cannot be written: no such file or directory\n")


def test_what_one_source_says_in_many_places_is_one_row() -> None:
    said = [("a", "Tokay", f"{line}:1") for line in (10, 9, 3, 7, 1)]
    other = ("b", "Tokaj", "2:2")
    assert gathered([*said, other], 3) == [("a", "Tokay", "1:1, 3:1, 7:1 and 2 more"), other]
    assert gathered([*said, other]) == [("a", "Tokay", "1:1, 3:1, 7:1, 9:1, 10:1"), other]
