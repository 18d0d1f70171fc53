"""Every command that README and docs/ tell people to run is run here, and what they show of its output is compared.

A block ``sh`` is run line by line, each line in a fresh copy of a small desk; on a page with the comment ``<!-- one story -->`` all lines run
in one. A comment before the block says otherwise: ``<!-- exit 1 -->`` which exit code is expected (else 0 or 1), ``<!-- not run: REASON -->``.
A block ``text`` behind it, on such a page, is what the last line prints; "..." stands for any lines, or any words in a line.
"""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.running import ROOT, TODAY, Ran, claims

EXAMPLES = ROOT / "docs" / "examples"
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
STORY = "<!-- one story -->"
BLOCK = re.compile(
    r"(?:^<!--(?P<mark>[^\n]*?)-->\n)?^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
# Waits for Ctrl-C; tests/commands/test_watch.py runs it. The other needs a shell of the user's.
ENDLESS = ("--watch", "--install-completion")


class Block(NamedTuple):
    page: str
    mark: str
    language: str
    body: str

    def lines(self) -> list[str]:
        return [line for line in self.body.splitlines() if line.strip() and not line.lstrip().startswith("#")]

    @property
    def is_run(self) -> bool:
        return self.language == "sh" and not self.mark.startswith(("not run:", "ci:"))

    @property
    def codes(self) -> set[int]:
        found = re.match(r"exit ([\d or]+)", self.mark)
        return {int(code) for code in found[1].split(" or ")} if found else {0, 1}


def blocks(path: Path) -> list[Block]:
    text = path.read_text("utf-8")
    return [
        Block(path.name, (found["mark"] or "").strip(), found["language"], found["body"])
        for found in BLOCK.finditer(text)
    ]


def desk(folder: Path) -> Path:
    """A claims.yaml with its texts, a desk and a folder of articles, as the guides name them."""
    shutil.copytree(EXAMPLES / "stage", folder / "stage")
    shutil.copytree(EXAMPLES / "desk", folder / "desk")
    for name in ("texts", "articles", "desk/articles"):
        shutil.copytree(EXAMPLES / "stage", folder / name)
    shutil.copy(EXAMPLES / "stage" / "gazette.txt", folder / "article.txt")
    text = (EXAMPLES / "desk" / "claims.yaml").read_text("utf-8")
    (folder / "claims.yaml").write_text(text.replace("../stage", "stage"), encoding="utf-8")
    return folder


FINGERPRINT = "e464dfcdb684"


def ran(line: str) -> Ran:
    """Run a line: of a pipe or a list the parts that call the command."""
    line = re.sub(r"\bFINGERPRINT\b|(?<=waive )[0-9a-f]{12}", FINGERPRINT, line.replace('"..."', '"a reason"'))
    words = shlex.split(line, comments=True)
    for end in ("&&", "|", ">"):
        if end in words:
            before, after = words[: words.index(end)], words[words.index(end) + 1 :]
            words = after if before[0] != "claims" else before
    assert words[0] == "claims", f"not a command of ours; say why it is not run: {line}"
    # An end date in a guide is a day that passes.
    return claims(*words[1:], *(("--today", TODAY) if words[1] == "waive" else ()))


SINGLE = [
    pytest.param(block, line, id=f"{block.page}: {line.partition('#')[0].strip()}")
    for path in PAGES
    if STORY not in path.read_text("utf-8")
    for block in blocks(path)
    if block.is_run
    for line in block.lines()
    if not any(word in line for word in ENDLESS)
]


@pytest.mark.parametrize(("block", "line"), SINGLE)
def test_line(block: Block, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk(tmp_path))
    with (EXAMPLES / "stage" / "blog.txt").open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)
        found = ran(line)
    assert found.exit in block.codes, found.err


@pytest.mark.parametrize(
    "path", [path for path in PAGES if STORY in path.read_text("utf-8")], ids=lambda path: path.name
)
def test_story(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk(tmp_path)
    (folder / "claims.yaml").unlink()
    monkeypatch.chdir(folder)
    last: Ran | None = None
    for block in blocks(path):
        if block.is_run:
            for line in block.lines():
                last = ran(line)
                assert last.exit in block.codes, f"{line}: {last.err}"
        elif block.language == "text":
            assert last is not None
            told = doctest.OutputChecker().check_output(block.body, last.out, doctest.ELLIPSIS)
            assert told, f"shown:\n{block.body}\nprinted:\n{last.out}"


def test_the_finding_that_the_readme_shows() -> None:
    [shown] = [block.body for block in blocks(ROOT / "README.md") if block.language == "text"]
    assert shown in claims("check", EXAMPLES / "stage").out


def test_blocks_not_run_say_why() -> None:
    silent = [
        block
        for path in PAGES
        for block in blocks(path)
        if block.mark.startswith("not run:") and not block.mark[8:].strip()
    ]
    assert silent == []


def examples() -> Iterator[doctest.DocTest]:
    """The examples of the page on Python, and of the README."""
    for name in ("docs/api.md", "README.md"):
        code = "".join(block.body for block in blocks(ROOT / name) if block.language == "pycon")
        yield doctest.DocTestParser().get_doctest(code, {}, name, name, 0)


@pytest.mark.parametrize("case", [case for case in examples() if case.examples], ids=lambda case: case.name)
def test_python(case: doctest.DocTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk(tmp_path))
    failures: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(case, out=failures.append)
    assert result.failed == 0, "".join(failures)
