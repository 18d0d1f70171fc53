"""Every code is listed, explained and shown by an example; every finding has a code that is listed."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from checker.codes import codes, of_evidence, of_rule, of_verdict
from checker.finding import Verdict
from checker.shown import EvidenceStatus
from claims.curated.entries import _NEEDS as RULES
from claims.values import kinds
from tests.running import SCENARIOS, claims

STABLE = """
CC001 Sources agree
CC002 One source only
CC003 Sources differ in precision only
CC004 A plan was superseded
CC005 It cannot be told whether the values agree
CC101 Sources give different figures
CC102 Sources give different dates
CC103 Sources give different durations
CC104 Sources give different persons
CC105 Sources give different organisations
CC106 Sources give different places
CC107 Sources give different ranks
CC108 Sources give different posts
CC109 Sources give different lists
CC110 Sources give different terms
CC111 Sources give different answers
CC112 Sources give different times of day
CC113 Sources give different names
CC201 A part is larger than its whole
CC202 An order in time is broken (before)
CC203 An order in time is broken (after)
CC204 A date lies outside its period
CC205 The parts do not add up
CC206 A list does not have the size given
CC207 Values that must be equal differ
CC301 One figure in several spellings
CC302 One date in several spellings
CC303 One duration in several spellings
CC304 One person in several spellings
CC305 One organisation in several spellings
CC306 One place in several spellings
CC307 One rank in several spellings
CC308 One post in several spellings
CC309 One list in several spellings
CC310 One term in several spellings
CC311 One answer in several spellings
CC312 One time of day in several spellings
CC313 One name in several spellings
CC701 A quote is not in its source
CC702 A quote differs from its source
CC703 A quote stands on another line
CC704 A source's text has changed
CC801 A waiver has expired
CC802 A waiver matches nothing
CC803 A review has expired
CC804 A review matches nothing
CC805 A misreading was mended
""".strip().splitlines()


def test_the_list() -> None:
    ran = claims("codes")
    assert (ran.exit, ran.out.splitlines()) == (0, [line.replace(" ", "  ", 1) for line in STABLE])


@pytest.mark.parametrize("line", STABLE, ids=lambda line: line[:5])
def test_each_is_explained_with_an_example_and_what_to_do(line: str) -> None:
    code, title = line.split(" ", 1)
    ran = claims("explain", code.lower())
    parts = ran.out.rstrip("\n").split("\n\n")
    assert (ran.exit, parts[0], len(parts)) == (0, f"{code}: {title}", 4)
    assert all(part.rstrip('"').endswith((".", "?")) for part in parts[1:])
    assert parts[2].startswith("Example: ")
    assert parts[3].startswith("What to do: ")
    assert "{" not in ran.out


def test_everything_that_can_be_found_has_a_code() -> None:
    verdicts = {of_verdict(verdict, kind) for verdict in Verdict if verdict != "violation" for kind in kinds().values()}
    rules = set(map(of_rule, RULES))
    evidence = {of_evidence(status) for status in EvidenceStatus} - {None}
    assert verdicts | rules | evidence | {"CC704", "CC801", "CC802", "CC803", "CC804", "CC805"} == set(codes())


def test_every_code_is_shown_by_a_scenario() -> None:
    """Conflicts of every kind, every rule, every evidence and waiver code; of spelling variants two kinds will do."""
    shown: set[Any] = set()
    for folder in SCENARIOS:
        expected = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
        shown |= {finding["code"] for finding in expected["findings"]}
    assert {code for code in codes() if not code.startswith("CC3")} <= shown
    assert {"CC304", "CC306"} <= shown
