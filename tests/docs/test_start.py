"""Who starts with the README or the tutorial, word for word, comes through: the command is on the path, and every folder that is named is there."""

from __future__ import annotations

import re

import pytest

from tests.docs.test_commands_run import blocks
from tests.running import ROOT, claims

README = (ROOT / "README.md").read_text("utf-8")
TUTORIAL = ROOT / "docs" / "tutorial.md"


def start() -> str:
    [found] = [block.body for block in blocks(ROOT / "README.md") if block.mark == "ci: start"]
    return found


def test_the_start_makes_and_enters_an_environment_first() -> None:
    environment, install = start().splitlines()
    assert environment == "python3 -m venv .venv && . .venv/bin/activate"
    assert install.startswith("pip install '.[html,pdf]' && claims check ")


def test_the_start_checks_a_folder_of_the_repository() -> None:
    folder = start().split()[-1]
    ran = claims("check", ROOT / folder)
    assert (ran.exit, ran.err) == (1, "")


def test_the_start_is_run_by_ci() -> None:
    runner = (ROOT / ".ci" / "run").read_text("utf-8")
    named = set(re.findall(r"readme_(?:run|command) (\w+)$|readme_command (\w+)\)", runner, re.MULTILINE))
    assert {one or other for one, other in named} == set(re.findall(r"<!-- ci: (\w+) -->", README))


def test_what_the_tutorial_copies_holds_what_it_checks() -> None:
    [install, *others] = [block for block in blocks(TUTORIAL) if block.language == "sh"]
    copied = re.search(r"^cp -r (\S+) (\S+) && cd \2$", install.body, re.MULTILINE)
    assert copied
    checked = {word for block in others for word in re.findall(r"^claims check (\w+)", block.body, re.MULTILINE)}
    assert {path.name for path in (ROOT / copied[1]).iterdir()} >= checked == {"stage", "desk"}


@pytest.mark.parametrize("page", ["README.md", "docs/limits.md"])
def test_what_to_expect_is_said_plainly(page: str) -> None:
    text = " ".join((ROOT / page).read_text("utf-8").split())
    assert re.search(r"two alarms in five (are|to be) false", text)
    assert re.search(r"most contradictions (are|to be) missed", text)


def test_the_readme_says_it_before_the_start() -> None:
    before, _, _ = README.partition("## Start")
    assert "two alarms in five are false" in before
    assert "docs/limits.md#in-figures" in before


def test_the_package_and_its_command_are_named() -> None:
    assert "The package is called `claims-checker` and its command `claims`" in " ".join(README.split())


@pytest.mark.parametrize(
    "page", ["README.md", "docs/faq.md", "docs/adoption.md", "docs/tutorial.md", "docs/claims-file.md"]
)
def test_where_a_waiver_is_described_a_claims_file_is_asked_for(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert "claims init" in text[max(0, text.index("claims waive") - 1200) : text.index("claims waive") + 600]


@pytest.mark.parametrize("page", ["docs/ci.md", "docs/tutorial.md"])
def test_a_placeholder_is_called_one(page: str) -> None:
    before, _, _ = (ROOT / page).read_text("utf-8").partition("uses: OWNER/claims")
    assert re.search(r"`OWNER(/claims)?` (is a placeholder|stands) for", before)
