"""Every command's help is a page that stands alone: what it does, what each option is for, and examples that are right."""

from __future__ import annotations

import re
import shlex
from typing import Any

import pytest
from typer.main import get_command

from checker.command_line.help import parts
from checker.commands._application import COMMANDS, application
from tests.running import BOATS, claims

GROUP: Any = get_command(application([]))


def helped(name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "100")
    ran = claims(name, "--help")
    assert (ran.exit, ran.err) == (0, "")
    return ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_stand_as_lines(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, shown = helped(name, monkeypatch).partition("\nExamples:\n")
    lines = shown.splitlines()
    assert lines
    assert [line for line in lines if "claims " not in line] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_name_options_that_there_are(name: str) -> None:
    for line in parts(GROUP.commands[name].help)[1].splitlines():
        words = shlex.split(line.partition("claims ")[2].partition(" | ")[0], comments=True)
        known = {option for param in GROUP.commands[words[0]].params for option in (*param.opts, *param.secondary_opts)}
        used = {word for word in words if re.match(r"--?[a-z]", word)}
        assert used <= known | {"--help"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    silent = [param.name for param in GROUP.commands[name].params if not getattr(param, "help", "set")]
    assert silent == []


def test_the_list_of_commands_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = claims("--help")
    assert (ran.exit, ran.err) == (0, "")
    assert "..." not in ran.out.partition("Look at what the sources say:")[2]
    assert all(re.search(rf"^  {name} ", ran.out, re.MULTILINE) for name in COMMANDS)


def test_commands_are_grouped_by_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown: dict[str, list[str]] = {}
    for line in claims("--help").out.partition("Options:")[2].splitlines():
        if head := re.match(r"(\w.*):$", line):
            shown[head[1]] = []
        elif (row := re.match(r"  (\w+) ", line)) and shown:
            shown[next(reversed(shown))].append(row[1])
    del shown["Examples"]
    assert shown == {
        "Look at what the sources say": ["check", "diff", "sources", "extract", "why"],
        "Decide on findings": ["waive", "review", "reviews", "baseline"],
        "Curate claims": ["init", "suggest", "accept"],
        "Try how words are read": ["read", "names", "compare"],
        "Look up codes and settings": ["codes", "explain", "config", "schema"],
    }


def test_options_are_grouped(monkeypatch: pytest.MonkeyPatch) -> None:
    heads = re.findall(r"^(\w.*):$", helped("check", monkeypatch), re.MULTILINE)
    assert heads == [
        "Arguments",
        "What is read",
        "What is shown",
        "How it is judged",
        "How claims are found",
        "Options",
        "Examples",
    ]


def test_one_option_is_one_thing_in_every_command() -> None:
    """An option of the same name has the same help, the same metavar and the same heading wherever it is taken."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for name in COMMANDS:
        for param in GROUP.commands[name].params:
            if param.param_type_name == "option":
                told = (param.help, param.metavar or "", getattr(param, "rich_help_panel", None) or "")
                found.setdefault(param.opts[0], set()).add(told)
    assert {option: told for option, told in found.items() if len(told) > 1} == {
        # Each command lists its own formats.
        "--format": found["--format"]
    }


def test_wide_lines_are_left_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    before, _, _ = helped("check", monkeypatch).partition("\nExamples:\n")
    assert max(map(len, before.splitlines())) <= 100


def completed(words: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What bash is offered behind these words."""
    monkeypatch.setenv("_CLAIMS_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    return claims().out.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("claims che", ["check"]),
        ("claims check --fo", ["--format"]),
        ("claims check -f ju", ["junit"]),
        ("claims explain CC80", ["CC801", "CC802", "CC803", "CC804", "CC805"]),
        ("claims explain cc80", ["cc801", "cc802", "cc803", "cc804", "cc805"]),
        ("claims check --fail-on v", ["variant"]),
        ("claims schema c", ["claims", "config"]),
    ],
)
def test_completion(words: str, offered: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed(words, monkeypatch) == offered


def test_fingerprints_are_completed(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert completed("claims waive ", monkeypatch) == []
    (tmp_path / "claims.yaml").write_text(BOATS, encoding="utf-8")
    [offered] = completed("claims waive ", monkeypatch)
    assert re.fullmatch(r"[0-9a-f]{12}", offered)
    (tmp_path / "claims.yaml").write_text("version: [", encoding="utf-8")
    assert completed("claims waive ", monkeypatch) == []
