"""``claims diff`` and ``claims check --diff`` against revisions of git."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.adoption.desks import DESK, desk, diff, ferry, run
from tests.running import TODAY, claims

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *words: str) -> None:
    told = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "core.autocrlf=false",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(["git", "-C", str(folder), *told, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "top"
    top.mkdir()
    git(top, "init", "-q", "-b", "main")
    desk(top / "desk", DESK + "settings: {texts: .}\n")
    git(top, "add", ".")
    git(top, "commit", "-qm", "one")
    return top


@needs_git
def test_the_files_as_they_are_against_a_revision(repository: Path) -> None:
    folder = repository / "desk"
    assert diff(folder, "HEAD").out.startswith("0 new, 0 changed, 0 gone, 3 unchanged since HEAD;")
    text = (folder / "claims.yaml").read_text("utf-8").replace('"12"', '"13"')
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    ran = diff(folder, "main")
    assert (ran.exit, ran.out.splitlines()[0]) == (
        1,
        "0 new, 1 changed, 0 gone, 2 unchanged since main; 1 of the new and changed fails the check",
    )
    assert run("check", folder, "--diff", "HEAD").out == ran.out.replace("main", "HEAD")
    status = subprocess.run(
        ["git", "-C", str(repository), "status", "--short"], capture_output=True, text=True, check=True
    )
    assert status.stdout == " M desk/claims.yaml\n"


@needs_git
def test_two_revisions_and_their_texts(repository: Path) -> None:
    folder = repository / "desk"
    (folder / "herald.txt").write_text("Nothing of the kind.\n", encoding="utf-8")
    git(repository, "commit", "-qam", "two")
    ran = diff(folder, "HEAD~1")
    assert ran.exit == 1
    assert "+ CC701 medium A quote is not in its source" in ran.out
    between = run("diff", "HEAD~1", "HEAD", "--folder", folder)
    assert between.out == ran.out
    back = run("diff", "HEAD", "HEAD~1", "--folder", folder)
    assert (back.exit, back.out.splitlines()[0].split(";")[0]) == (
        0,
        "0 new, 0 changed, 1 gone, 3 unchanged since HEAD",
    )


@needs_git
def test_line_ends_are_those_of_a_checkout(repository: Path) -> None:
    """A text that is checked out with CRLF has another sum than the blob: the revision must be read as the checkout is."""
    (repository / ".gitattributes").write_text("*.txt text eol=crlf\n*.md export-ignore\n", encoding="utf-8")
    folder = repository / "desk"
    for name in ("herald.txt", "courier.txt"):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_bytes(text.replace("\n", "\r\n").encode())
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "line ends")
    assert run("check", folder, "--diff", "HEAD").exit == 0


@needs_git
def test_texts_without_a_claims_file(repository: Path) -> None:
    folder = ferry(repository / "ferry")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "texts")
    post = (folder / "post.txt").read_text("utf-8")
    (folder / "post.txt").write_text(post.replace("Tuesday", "Wednesday"), encoding="utf-8")
    ran = diff(folder, "HEAD")
    assert ran.exit == 1
    assert "(post)" in ran.out


@needs_git
def test_the_top_of_the_repository_and_from_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "desk")
    assert claims("diff", "HEAD", "--today", TODAY).exit == 0
    desk(repository)
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "top")
    monkeypatch.chdir(repository)
    assert claims("diff", "HEAD", "--today", TODAY).out.startswith("0 new, 0 changed, 0 gone, 3 unchanged")


@needs_git
def test_what_cannot_be_compared(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = repository / "desk"
    monkeypatch.chdir(repository)
    for name in ("nowhere", "--help-me", "HEAD~9", ""):
        ran = claims("diff", "--folder", folder, "--", name) if name.startswith("-") else diff(folder, name)
        assert ran.exit == 2
        assert f"'{name}'" in ran.err
    ran = claims("diff", "HEAD", folder)
    name = folder.as_posix()
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.endswith(
        f"'{name}' is a folder; expected a JSON report or a git revision, and the folder as --folder {name}\n"
    )
    new = desk(repository / "new")
    ran = diff(new, "HEAD")
    assert (ran.exit, ran.err) == (2, f"there is no '{new.as_posix()}' in HEAD\n")
    (folder / "claims.yaml").write_text("version: [\n", encoding="utf-8")
    git(repository, "commit", "-qam", "broken")
    (folder / "claims.yaml").write_text(DESK, encoding="utf-8")
    ran = diff(folder, "HEAD")
    assert ran.exit == 2
    assert ran.err.startswith("HEAD:desk/claims.yaml:2:1: not valid YAML")


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    ran = diff(folder, "HEAD")
    assert ran.exit == 2
    assert "lies in no git repository" in ran.err or "git cannot be run" in ran.err
    ran = diff(folder, "then.json")
    assert (ran.exit, ran.err) == (
        2,
        "there is no report 'then.json'; 'claims check -f json -o then.json' writes one\n",
    )
