"""``claims review`` and ``claims reviews``: what a person found, what it does to a check, and what was read wrongly."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Any

import pytest

from tests.adoption.desks import DESK, desk, ferry, found, report, run
from tests.running import TODAY, Ran, claims

BY = ("--by", "Rosa Lind", "--reason", 'seen: "twice"')


def review(folder: Path, fingerprint: str, state: str, *more: str) -> Ran:
    return run("review", fingerprint, "--claims", folder / "claims.yaml", "--state", state, *BY, *more)


# The state, what else is said, whether the finding fails then, and where the summary counts it.
STATES: dict[str, tuple[tuple[str, ...], int, str]] = {
    "source-wrong": (("--source", "courier"), 0, "source_wrong"),
    "curation-wrong": (("--source", "courier", "--right", "40"), 0, "our_errors"),
    "not-comparable": ((), 0, "our_errors"),
    "accepted": (("--until", "2026-12-31"), 0, "waived"),
}
ONE = DESK.replace('value: "12"', 'value: "30"')


@pytest.mark.parametrize("state", STATES)
def test_what_each_state_does(state: str, tmp_path: Path) -> None:
    folder = desk(tmp_path, ONE)
    assert run("check", folder).exit == 1
    more, code, counted = STATES[state]
    ran = review(folder, found(folder), state, *more)
    assert (ran.exit, ran.out) == (0, f"reviewed CC101 as {state}: How many boats sank?\n"), ran.err
    seen = report(folder)
    assert run("check", folder).exit == code
    assert seen["summary"][counted] == 1
    assert seen["summary"]["conflicts"] == (1 if state == "source-wrong" else 0)
    (finding,) = (one for one in seen["findings"] if one["verdict"] == "conflict")
    assert finding["state"] == state
    assert len(finding["claims"]) == 2


SHOWN = ("terminal", "markdown", "html", "junit", "csv", "json")


@pytest.mark.parametrize("name", SHOWN)
def test_every_report_for_people_shows_who_and_why(name: str, tmp_path: Path) -> None:
    folder = desk(tmp_path, ONE)
    review(folder, found(folder), "source-wrong", "--source", "courier")
    ran = run("check", folder, "-f", name)
    assert "source-wrong" in ran.out or "source wrong" in ran.out
    if name != "csv":
        assert "Rosa Lind" in ran.out


@pytest.mark.parametrize("name", ["concise", "sarif", "github", "gitlab"])
def test_a_source_that_is_wrong_is_listed_and_fails_nothing(name: str, tmp_path: Path) -> None:
    folder = desk(tmp_path, ONE)
    review(folder, found(folder), "source-wrong", "--source", "courier")
    ran = run("check", folder, "-f", name)
    assert ran.exit == 0
    assert "CC101" in ran.out


LAYOUTS = {
    "no list": ("", "\nreviews:\nENTRY2"),
    "empty list": ("reviews: []  # none\n", "reviews:  # none\nENTRY2"),
    "dashes at the margin": (
        "reviews:\n- {fingerprint: aaaaaaaaaaaa, state: not-comparable, by: A, decided: 2025-01-01, reason: x}  # old\n",
        "reviews:\n- {fingerprint: aaaaaaaaaaaa, state: not-comparable, by: A, decided: 2025-01-01, reason: x}  # old\nENTRY0",
    ),
    "comments behind it": ("reviews:\n# none so far\n", "reviews:\nENTRY2# none so far\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["", "BOM"])
def test_byte_for_byte(layout: str, end: str, mark: bytes, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    anchored = ONE.replace("entities:\n", "entities:   # &who\n").replace("- {id: flood,", "- &one {id: flood,")
    before, after = LAYOUTS[layout]
    file = folder / "claims.yaml"
    file.write_bytes(mark + (anchored + before).replace("\n", end).encode())
    name = found(folder)
    ran = review(folder, name[:6], "not-comparable")
    assert ran.exit == 0, ran.err
    rows = (
        f'- fingerprint: "{name}"',
        '  state: "not-comparable"',
        '  by: "Rosa Lind"',
        f'  decided: "{TODAY}"',
        '  reason: "seen: \\"twice\\""',
    )
    for indent in (0, 2):
        after = after.replace(f"ENTRY{indent}", "".join(f"{' ' * indent}{row}\n" for row in rows))
    assert file.read_bytes() == mark + (anchored + after).replace("\n", end).encode()


REFUSED: dict[str, tuple[str, tuple[str, ...], str]] = {
    "no source": ("source-wrong", (), "--source is missing; say which source is wrong"),
    "no end": ("accepted", (), "--until is missing; an accepted discrepancy needs an end date"),
    "an end that lies behind": (
        "accepted",
        ("--until", "2026-01-14"),
        "--until 2026-01-14 lies before the decision on 2026-01-15; expected a later date",
    ),
    "a source that says nothing": (
        "source-wrong",
        ("--source", "curier"),
        "--source curier says nothing in this finding; did you mean 'courier'?",
    ),
    "right where nothing was misread": (
        "not-comparable",
        ("--right", "40"),
        "--value and --right say what was read wrongly; they do not go with --state not-comparable",
    ),
    "nothing was extracted": (
        "extraction-wrong",
        (),
        "none of the claims meant was extracted; is it --state curation-wrong?",
    ),
    "right for two": (
        "curation-wrong",
        ("--right", "40"),
        "--right says what one reading should be, and 2 are meant; choose with --source or --value",
    ),
    "a value that nobody gives": (
        "curation-wrong",
        ("--value", "41"),
        "--value '41' was not read here; expected one of: 14, 40",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    state, more, said = REFUSED[case]
    ran = review(folder, found(folder), state, *more)
    assert (ran.exit, ran.err) == (2, f"{said}\n")
    assert (folder / "claims.yaml").read_text("utf-8") == DESK


def test_no_second_decision_on_one_finding(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    name = found(folder)
    assert review(folder, name, "not-comparable", "--until", "2026-01-20").exit == 0
    text = (folder / "claims.yaml").read_text("utf-8")
    for ran in (
        review(folder, name, "not-comparable"),
        run("waive", name, "--claims", folder / "claims.yaml", *BY, "--until", "2026-12-31"),
        claims(
            "review",
            name,
            "--claims",
            folder / "claims.yaml",
            "--state",
            "not-comparable",
            *BY,
            "--today",
            "2026-03-01",
        ),
    ):
        assert (ran.exit, ran.err) == (
            2,
            f"the finding {name} has a review already; edit it in {(folder / 'claims.yaml').as_posix()}\n",
        )
    assert (folder / "claims.yaml").read_text("utf-8") == text


@pytest.mark.parametrize(("day", "code"), [("2026-01-20", 0), ("2026-01-21", 1)], ids=["the last day", "the day after"])
def test_a_review_holds_until_its_end(day: str, code: int, tmp_path: Path) -> None:
    folder = desk(tmp_path, ONE)
    review(folder, found(folder), "not-comparable", "--until", "2026-01-20")
    assert claims("check", folder, "--today", day).exit == code


@pytest.mark.parametrize("start", ["", "abc", "zzzz"])
def test_the_start_of_a_fingerprint_must_be_unique_and_long_enough(start: str, tmp_path: Path) -> None:
    folder = desk(tmp_path)
    assert review(folder, start, "not-comparable").exit == 2


def test_a_review_survives_a_new_import_of_the_texts(tmp_path: Path) -> None:
    """Texts are fetched again with other lines around them, and one more paper says the same: the review still holds."""
    folder = ferry(tmp_path)
    assert claims("init", folder).exit == 0
    name = found(folder)
    assert review(folder, name, "not-comparable").exit == 0
    herald = folder / "herald.txt"
    herald.write_text(herald.read_text("utf-8").replace("\n\n", "\n\n\n\n", 1), encoding="utf-8")
    text = (folder / "claims.yaml").read_text("utf-8")
    (folder / "claims.yaml").write_text("\n".join(line for line in text.split("\n") if "sha256" not in line), "utf-8")
    seen = {one["fingerprint"]: one["state"] for one in report(folder)["findings"]}
    assert seen[name] == "not-comparable"


def exported(folder: Path, *more: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("reviews", folder, "--export", *more).out.splitlines()]


def test_what_was_extracted_wrongly_is_kept(tmp_path: Path) -> None:
    folder = ferry(tmp_path)
    claims("init", folder)
    seen = report(folder)
    finding = next(one for one in seen["findings"] if one["slot"].startswith("killed") and one["verdict"] == "conflict")
    more = ("--source", "post", "--right", "9 by Tuesday night", "--value", "Nine people")
    ran = review(folder, finding["fingerprint"], "extraction-wrong", *more)
    assert ran.exit == 0, ran.err
    (case,) = exported(folder)
    assert (case["source"], case["file"], case["line"], case["value"], case["read"]) == (
        "post",
        "post.txt",
        3,
        "Nine people",
        "9",
    )
    assert (case["right"], case["still"], case["state"]) == ("9 by Tuesday night", True, "extraction-wrong")
    assert case["quote"] in (folder / "post.txt").read_text("utf-8")
    post = folder / "post.txt"
    post.write_text(post.read_text("utf-8").replace("Nine people", "Seventeen people"), encoding="utf-8")
    (case,) = exported(folder)
    assert case["still"] is False
    assert "mended" in run("reviews", folder).out
    assert "CC805" in json.dumps(report(folder))
    assert exported(folder, "--state", "curation-wrong") == []


def test_the_list(tmp_path: Path) -> None:
    folder = desk(tmp_path)
    first, second = found(folder), found(folder, number=1)
    review(folder, first, "source-wrong", "--source", "courier")
    run("waive", second, "--claims", folder / "claims.yaml", *BY, "--until", "2026-01-20")
    rows = claims("reviews", folder, "--today", "2026-02-01").out.splitlines()
    assert rows[0].split() == ["fingerprint", "state", "standing", "by", "decided", "until", "question", "reason"]
    told = " ".join(" ".join(rows).split())
    assert f"{first} source-wrong (courier) holds" in told
    assert f"{second} accepted expired" in told
    assert run("reviews", desk(tmp_path / "new")).out == "no review\n"


def test_nowhere_to_write_to(tmp_path: Path) -> None:
    folder = ferry(tmp_path)
    name = found(folder)
    ran = run("review", name, "--folder", folder, "--state", "not-comparable", *BY)
    said = f"there is no '{(folder / 'claims.yaml').as_posix()}' to write to; 'claims init {folder.as_posix()}' makes one\n"
    assert (ran.exit, ran.err) == (2, said)
    assert not (folder / "claims.yaml").exists()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{fingerprint: a, state: accepted, by: R, decided: 2026-01-01, reason: x}", "'until' is missing"),
        ("{fingerprint: a, state: source-wrong, by: R, decided: 2026-01-01, reason: x}", "'sources' is missing"),
        ("{fingerprint: a, state: unreviewed, by: R, decided: 2026-01-01, reason: x}", "'state' is 'unreviewed'"),
        ("{fingerprint: a, state: not-comparable, by: R, decided: now, reason: x}", "'now' is no date"),
        ("{fingerprint: a, state: not-comparable, decided: 2026-01-01, reason: x}", "'by' is missing"),
        (
            "{fingerprint: a, state: not-comparable, by: R, decided: 2026-01-02, reason: x, until: 2026-01-01}",
            "the review ends on 2026-01-01, before it was decided on 2026-01-02",
        ),
    ],
)
def test_a_review_that_says_too_little_is_refused(entry: str, said: str, tmp_path: Path) -> None:
    folder = desk(tmp_path, DESK + f"reviews:\n  - {entry}\n")
    ran = run("check", folder)
    assert ran.exit == 2
    assert said in ran.err
