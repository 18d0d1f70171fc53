"""Every sentence that tells what is wrong with an input, exactly as it is printed; exit code 2, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.running import claims

HERE = Path(__file__).parent / "errors"
CORPUS = """\
version: "1"
sources: [{id: herald, file: herald.txt}, {id: courier}]
entities: [{id: flood, kind: event, name: the flood}]
slots: [{id: boats, title: Boats?, kind: count}, {id: homes, title: Homes?, kind: count}]
claims:
  - {source: herald, about: flood, slot: boats, value: "40"}
  - {source: courier, about: flood, slot: boats, value: "14"}
  - {source: herald, about: flood, slot: homes, value: "7"}
  - {source: courier, about: flood, slot: homes, value: "7"}
"""


def cases(*names: str) -> list[Any]:
    """The cases of these tables; those that bear a reason in ``xfail`` are known failures."""
    found = [
        case for name in names for case in yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    ]
    return [
        pytest.param(case, id=case["name"], marks=pytest.mark.xfail(reason=case["xfail"]) if "xfail" in case else ())
        for case in found
    ]


def content(case: dict[str, Any]) -> bytes:
    return bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode(case.get("encoding", "utf-8"))


@pytest.mark.parametrize("case", cases("yaml", "shape", "values"))
def test_claims_file(case: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(content(case))
    ran = claims("check", tmp_path)
    assert ran.err.splitlines() == [f"{file.as_posix()}:{line}" for line in case["says"]]
    assert (ran.exit, ran.out) == (2, "")


@pytest.mark.parametrize("case", cases("command-line"))
def test_command_line(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("texts").mkdir()
    Path("notes.txt").write_text("notes\n", encoding="utf-8")
    Path("texts/herald.txt").write_bytes(b"cafe\n")
    Path("claims.yaml").write_text(CORPUS, encoding="utf-8")
    report = json.loads(claims("check", "--format", "json").out)
    known = {finding["verdict"]: finding["fingerprint"] for finding in report["findings"]}
    Path("claims.yaml").write_text(CORPUS + case.get("settings", ""), encoding="utf-8")
    Path("pyproject.toml").write_text(case.get("project", ""), encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    ran = claims(*(arg.format(**known) for arg in case["args"]))
    if "holds" in case:  # a sentence of the command line's library, whose wording is its own
        assert [words for words in case["holds"] if words not in ran.err] == []
        assert ran.err.startswith("Usage: claims")
    else:
        assert ran.err.splitlines() == [line.format(**known) for line in case["says"]]
    assert (ran.exit, ran.out) == (2, "")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
