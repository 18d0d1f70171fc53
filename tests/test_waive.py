"""``claims waive`` adds one entry and changes no other byte."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.running import TODAY, Ran, claims

BODY = """\
# The flood, as two papers tell it.
version: "1"   # of the format
sources: [{id: herald}, {id: courier}]
slots:
  # asked by the desk
  - {id: boats, title: Boats?, kind: count}
entities: [{id: flood, kind: event, name: the flood}]
claims:
  - {source: herald, about: flood, slot: boats, value: "40"}
  - {source: courier, about: flood, slot: boats, value: "14"}
  - {source: herald, about: flood, slot: boats, value: "30", qualifiers: {stage: later}}
  - {source: courier, about: flood, slot: boats, value: "30", qualifiers: {stage: later}}
  - {source: herald, about: flood, slot: boats, value: "8", qualifiers: {stage: last}}
"""
FIRST = '- {fingerprint: aaaaaaaaaaaa, by: Ada, decided: 2025-01-01, reason: "old", until: 2025-02-01}\n'
BLOCK = """\
- fingerprint: aaaaaaaaaaaa
  by: Ada
  decided: 2025-01-01
  until: 2025-02-01
  reason: |
    two lines
    of text
"""
REASON = 'both "counts": official'


def entry(fingerprint: str, indent: int) -> str:
    pad = " " * indent
    return (
        f'{pad}- fingerprint: "{fingerprint}"\n{pad}  by: "Rosa Lind"\n{pad}  decided: "{TODAY}"\n'
        f'{pad}  reason: "both \\"counts\\": official"\n{pad}  until: "2026-12-31"\n'
    )


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def waive(file: Path, fingerprint: str, *more: str) -> Ran:
    said = ("--reason", REASON, "--until", "2026-12-31", "--by", "Rosa Lind", "--today", TODAY)
    return claims("waive", fingerprint, "--claims", file, *said, *more)


def fingerprint(file: Path, verdict: str = "conflict") -> str:
    report = json.loads(claims("check", "--claims", file, "--format", "json", "--today", TODAY).out)
    found: str = next(item["fingerprint"] for item in report["findings"] if item["verdict"] == verdict)
    return found


# What stands at the end of the file, and what stands there afterwards; ENTRY is the new entry at this indent.
LAYOUTS = {
    "no list": ("", "\nwaivers:\nENTRY2"),
    "empty list": ("waivers: []\n", "waivers:\nENTRY2"),
    "empty list with a comment": ("waivers: []  # none so far\n", "waivers:  # none so far\nENTRY2"),
    "key alone": ("waivers:\n", "waivers:\nENTRY2"),
    "key alone with a comment": ("waivers:  # none so far\n", "waivers:  # none so far\nENTRY2"),
    "indented list": ("waivers:\n  " + FIRST, "waivers:\n  " + FIRST + "ENTRY2"),
    "list at the margin": ("waivers:\n" + FIRST, "waivers:\n" + FIRST + "ENTRY0"),
    "deep list": ("waivers:\n      " + FIRST, "waivers:\n      " + FIRST + "ENTRY6"),
    "a comment after the list": (
        "waivers:\n  " + FIRST + "# the end\n",
        "waivers:\n  " + FIRST + "ENTRY2# the end\n",
    ),
    "a comment on the last line": (
        "waivers:\n  " + FIRST.rstrip("\n") + "  # seen\n",
        "waivers:\n  " + FIRST.rstrip("\n") + "  # seen\nENTRY2",
    ),
    "a comment within the list": (
        "waivers:\n  # of the old desk\n  " + FIRST,
        "waivers:\n  # of the old desk\n  " + FIRST + "ENTRY2",
    ),
    "a block of text at the end": (
        "waivers:\n" + indented(BLOCK) + "\n\n# the end\n",
        "waivers:\n" + indented(BLOCK) + "\n\nENTRY2# the end\n",  # blank lines belong to a block of text
    ),
    "no final newline": ("waivers:\n  " + FIRST.rstrip("\n"), "waivers:\n  " + FIRST + "ENTRY2"),
    "empty list, no final newline": ("waivers: []", "waivers:\nENTRY2"),
    "empty list over two lines": ("waivers: [\n]\n", "waivers:\nENTRY2"),
}


def expected(after: str, found: str) -> str:
    for indent in (0, 2, 6):
        after = after.replace(f"ENTRY{indent}", entry(found, indent))
    return after


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_byte_for_byte(layout: str, end: str, tmp_path: Path) -> None:
    before, after = LAYOUTS[layout]
    file = tmp_path / "claims.yaml"
    file.write_bytes((BODY + before).replace("\n", end).encode())
    found = fingerprint(file)
    ran = waive(file, found)
    assert (ran.exit, ran.out) == (0, "waived CC101 until 2026-12-31: Boats?\n"), ran.err
    assert file.read_bytes().decode() == (BODY + expected(after, found)).replace("\n", end)
    report = json.loads(claims("check", "--claims", file, "--format", "json", "--today", TODAY).out)
    assert report["summary"]["waived"] == 1
    assert next(item["waiver"]["reason"] for item in report["findings"] if item["waiver"]) == REASON


@pytest.mark.parametrize("layout", ["empty list", "indented list", "no list"])
def test_a_list_in_the_middle(layout: str, tmp_path: Path) -> None:
    """What follows the list stays behind it."""
    before, after = LAYOUTS[layout]
    head, tail = BODY.split("claims:\n")
    file = tmp_path / "claims.yaml"
    tail = f"\n# what they say\nclaims:\n{tail}"
    file.write_text(head + before + tail, encoding="utf-8")
    found = fingerprint(file)
    assert waive(file, found).exit == 0
    new = file.read_text("utf-8")
    if layout == "no list":
        assert new == head + tail + expected(after, found)
    else:
        assert new == head + expected(after, found) + tail


def test_no_final_newline_and_no_list(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY.rstrip("\n"), encoding="utf-8")
    found = fingerprint(file)
    assert waive(file, found).exit == 0
    assert file.read_text("utf-8") == BODY + "\nwaivers:\n" + entry(found, 2)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_stays(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(BODY.encode(encoding))
    found = fingerprint(file)
    assert waive(file, found).exit == 0
    assert file.read_bytes() == (BODY + "\nwaivers:\n" + entry(found, 2)).encode(encoding)


def test_two_findings_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    text = BODY + '  - {source: herald, about: flood, slot: boats, value: "9", qualifiers: {stage: last}}\n'
    file.write_text(text, encoding="utf-8")
    first = fingerprint(file)
    assert waive(file, first).exit == 0
    report = json.loads(claims("check", "--claims", file, "--format", "json", "--today", TODAY).out)
    second = next(f["fingerprint"] for f in report["findings"] if f["verdict"] == "conflict" and not f["waiver"])
    assert waive(file, second).exit == 0
    assert file.read_text("utf-8") == text + "\nwaivers:\n" + entry(first, 2) + entry(second, 2)
    assert claims("check", "--claims", file, "--today", TODAY).exit == 0


REFUSED = {
    "unknown": (
        "000000000000",
        "no finding has the fingerprint '000000000000' among the 3 of '{file}'; expected one of: {conflict}",
    ),
    "agreement": ("{agreement}", "'Boats? [stage: later]' is no discrepancy (agreement); there is nothing to waive"),
    "single source": (
        "{single-source}",
        "'Boats? [stage: last]' is no discrepancy (single-source); there is nothing to waive",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY, encoding="utf-8")
    known = {verdict: fingerprint(file, verdict) for verdict in ("conflict", "agreement", "single-source")}
    name, sentence = (text.format(**known, file=file.as_posix()) for text in REFUSED[case])
    ran = waive(file, name)
    assert (ran.exit, ran.err) == (2, f"{sentence}\n")
    assert file.read_text("utf-8") == BODY


def test_a_second_waiver_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY, encoding="utf-8")
    found = fingerprint(file)
    waive(file, found)
    text = file.read_text("utf-8")
    ran = waive(file, found)
    said = f"the finding {found} has a waiver already; edit it in {file.as_posix()}\n"
    assert (ran.exit, ran.err, file.read_text("utf-8")) == (2, said, text)


def test_a_list_in_brackets_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    text = BODY + "waivers: [" + FIRST[2:].rstrip("\n") + "]\n"
    file.write_text(text, encoding="utf-8")
    ran = waive(file, fingerprint(file))
    assert (ran.exit, file.read_text("utf-8")) == (2, text)
    assert ran.err.startswith("'waivers' is written in brackets; write it as a list with one '- ' an entry")


@pytest.mark.parametrize(
    ("until", "code"), [("2026-01-14", 2), ("2026-01-15", 0), ("2026-02-30", 2)], ids=["past", "today", "no date"]
)
def test_the_end_lies_ahead(until: str, code: int, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY, encoding="utf-8")
    assert waive(file, fingerprint(file), "--until", until).exit == code


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_who_decides_is_asked_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY, encoding="utf-8")
    config = tmp_path / "gitconfig"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    said = ("--claims", file, "--reason", "seen", "--until", "2026-12-31", "--today", TODAY)
    ran = claims("waive", fingerprint(file), *said)
    assert (ran.exit, ran.err) == (2, "who decides is not known; say it with --by NAME\n")
    config.write_text("[user]\n  name = Ada Holm\n", encoding="utf-8")
    assert claims("waive", fingerprint(file), *said).exit == 0
    assert '  by: "Ada Holm"\n' in file.read_text("utf-8")


@pytest.mark.parametrize(
    "reason", ["café ☕", "line\nbreak", "tab\there", "''\"\"", "# no comment", "a: b", "{x}", "\x07"]
)
def test_any_reason_is_kept(reason: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(BODY, encoding="utf-8")
    assert waive(file, fingerprint(file), "--reason", reason).exit == 0
    report = json.loads(claims("check", "--claims", file, "--format", "json", "--today", TODAY).out)
    assert next(item["waiver"]["reason"] for item in report["findings"] if item["waiver"]) == reason
