"""What other programs read of this repository: hooks, the action, the pipeline. Their scripts are run with what they would be given."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.intake.formats import by_suffix
from claims.tables_in.rows import SUFFIXES
from tests.running import BOATS, ROOT, claims

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "docs" / "gitlab.yml").read_text("utf-8"))
CI = (ROOT / "docs" / "ci.md").read_text("utf-8")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks(hook: dict[str, Any]) -> None:
    assert set(hook) == {"id", "name", "description", "entry", "language", "pass_filenames", "files", "require_serial"}
    assert hook["language"] == "python"
    assert (hook["pass_filenames"], hook["require_serial"]) == (False, True)
    wanted = [f"a/b{suffix}" for suffix in (*by_suffix(), *SUFFIXES)]
    wanted += ["claims.yaml", "desk/claims.yml", "pyproject.toml", "texts/.claimsignore", "A.TXT"]
    assert [name for name in wanted if not re.search(hook["files"], name)] == []
    assert [name for name in ("main.py", "claims.yaml.bak", "image.png") if re.search(hook["files"], name)] == []


def test_hook_of_texts(tmp_path: Path) -> None:
    """The entry, then args, as pre-commit puts them together."""
    (tmp_path / "a.txt").write_text(
        "At least 12 people were killed in the fire in Oslo on 3 May 2023.\n", encoding="utf-8"
    )
    program, *words = HOOKS[1]["entry"].split()
    assert program == "claims"
    assert claims(*words, tmp_path).exit == 0


def blocks(language: str) -> list[Any]:
    found = re.findall(rf"```{language}\n(.*?)```", CI, re.DOTALL)
    return [yaml.safe_load(text) for text in found]


def test_recipes_are_yaml() -> None:
    assert len(blocks("yaml")) >= 6


def test_the_recipe_of_the_action_gives_inputs_that_there_are() -> None:
    steps = [
        step
        for block in blocks("yaml")
        if isinstance(block, dict)
        for job in block.get("jobs", {}).values()
        for step in job["steps"]
    ]
    [used] = [step for step in steps if step.get("uses", "").startswith("OWNER/claims@")]
    assert set(used["with"]) <= set(ACTION["inputs"])
    told = set(
        re.findall(
            r"`([\w-]+)`",
            " ".join(
                re.findall(r"^\| (`.*?) \|", CI.partition("| input |")[2].partition("Its outputs")[0], re.MULTILINE)
            ),
        )
    )
    assert told == set(ACTION["inputs"])


def test_hooks_of_the_recipes_exist() -> None:
    used = {
        hook["id"]
        for block in blocks("yaml")
        if isinstance(block, dict)
        for repo in block.get("repos", ())
        for hook in repo["hooks"]
    }
    assert used == {hook["id"] for hook in HOOKS}


def test_action_is_a_composite_one() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all(item["description"] for part in ("inputs", "outputs") for item in ACTION[part].values())
    # An expression within a script would let the one who chose a name choose what is run.
    assert [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []
    given = re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8"))
    assert set(given) == set(ACTION["inputs"])


def script(text: str, folder: Path, **variables: str) -> tuple[int, str]:
    """Run a script as a CI service would, with the command at hand. Returns its exit code and what it printed."""
    (folder / "bin").mkdir(exist_ok=True)
    command = folder / "bin" / "claims"
    command.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from checker.cli import main; main()" "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    environment = {
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
    }
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],
        cwd=folder, env={**environment, **variables}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ran.returncode, ran.stdout + ran.stderr


INPUTS = {"FOLDER": ".", "TEXTS": "", "FAIL_ON": "", "SARIF": "", "PAGE": "", "ARGS": ""}
CASES: list[tuple[str, dict[str, str], int, list[str], str]] = [
    ("as it is", {}, 1, ["exit-code=1"], "::error"),
    ("reports", {"SARIF": "a.sarif", "PAGE": "a b.html"}, 1, ["exit-code=1", "sarif=a.sarif", "html=a b.html"], "::error"),
    ("level", {"FAIL_ON": "never"}, 0, ["exit-code=0"], ""),
    ("options", {"ARGS": "--exit-zero --ignore 'a b/'"}, 0, ["exit-code=0"], ""),
    ("wrong option", {"ARGS": "--nonsense"}, 2, ["exit-code=2"], "--nonsense"),
    ("a folder that looks like an option", {"FOLDER": "-x"}, 2, ["exit-code=2"], "there is no folder '-x'"),
    ("a name that is a command", {"FOLDER": "$(touch gone)"}, 2, ["exit-code=2"], "there is no folder"),
]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
@pytest.mark.parametrize(("name", "given", "code", "outputs", "printed"), CASES, ids=[case[0] for case in CASES])
def test_action_runs(
    name: str, given: dict[str, str], code: int, outputs: list[str], printed: str, tmp_path: Path
) -> None:
    (tmp_path / "claims.yaml").write_text(BOATS, encoding="utf-8")
    told = tmp_path / "output"
    step = ACTION["runs"]["steps"][2]
    assert set(step["env"]) == set(INPUTS)
    found, shown = script(step["run"], tmp_path, GITHUB_OUTPUT=str(told), **(INPUTS | given))
    assert (found, told.read_text("utf-8").splitlines()) == (code, outputs)
    assert printed in shown
    assert not (tmp_path / "gone").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
def test_pipeline_runs(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(BOATS, encoding="utf-8")
    job = GITLAB["claims"]
    lines = [line for line in job["script"] if not line.startswith("pip install")]
    code, shown = script("\n".join(lines), tmp_path, **(job["variables"] | {"CLAIMS_ARGS": "--fail-on any"}))
    assert (code, "Boats?" in shown) == (1, True)
    written = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
    assert [name for name in written if not (tmp_path / name).is_file()] == []
