"""A fingerprint changes with the values, and with nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.finding import Category, Finding, Report
from claims.claim import Qualifiers
from tests.laws.desks import TEXT, Desk, desks, report

Key = tuple[str | None, str | None, Qualifiers]

RELATIVE = ("yesterday", "Monday evening")  # these say another day in another source


def groups(found: Report) -> dict[Key, Finding]:
    return {(f.slot, f.about, f.qualifiers): f for f in found.findings if f.category is Category.GROUP}


def prints(found: Report) -> dict[Key, str]:
    return {key: finding.fingerprint for key, finding in groups(found).items()}


def unmoved(desk: Desk, drop: str) -> list[dict[str, Any]]:
    return [{key: value for key, value in claim.items() if key != drop} for claim in desk["claims"]]


@settings(max_examples=12)
@given(desks(least=1), st.data())
def test_one_more_source_that_agrees_changes_nothing(desk: Desk, data: st.DataObject) -> None:
    fixed = [claim for claim in desk["claims"] if claim["value"] not in RELATIVE]
    assume(len(fixed) > 0)
    claim = data.draw(st.sampled_from(fixed))
    sources = [*desk["sources"], {"id": "monitor", "published": {"date": "2025-09-09", "basis": "stated"}}]
    more = {**desk, "sources": sources, "claims": [*desk["claims"], {**claim, "source": "monitor", "line": "3"}]}
    assert prints(report(more)) == prints(report(desk))


@settings(max_examples=12)
@given(desks(), st.integers(1, 5))
def test_moving_lines_changes_nothing(desk: Desk, lines: int) -> None:
    moved = {
        **desk,
        "claims": [
            {**claim, "line": str(int(claim["line"]) + lines)} if "line" in claim else claim for claim in desk["claims"]
        ],
    }
    every = {f.fingerprint for f in report(desk).findings}
    assert {f.fingerprint for f in report(moved, "\n" * lines + TEXT).findings} == every
    assert prints(report({**desk, "claims": unmoved(desk, "line")})) == prints(report(desk))
    assert prints(report({**desk, "claims": unmoved(desk, "quote")})) == prints(report(desk))


@settings(max_examples=12)
@given(desks(), st.data())
def test_a_new_value_changes_its_own_and_no_other(desk: Desk, data: st.DataObject) -> None:
    counts = [claim for claim in desk["claims"] if claim["slot"].startswith("count")]
    assume(len(counts) > 0)
    claim = data.draw(st.sampled_from(counts))
    more = {**desk, "claims": [*desk["claims"], {**claim, "value": "987,654"}]}
    before, after = prints(report(desk)), prints(report(more))
    assert before.keys() == after.keys()
    assert len({key for key in before if before[key] != after[key]}) == 1


@settings(max_examples=12)
@given(desks())
def test_no_two_findings_share_one(desk: Desk) -> None:
    found = report(desk).findings
    asked = [finding.fingerprint for finding in found if finding.category is Category.GROUP]
    assert len(set(asked)) == len(asked)


@settings(max_examples=12)
@given(desks())
def test_every_claim_is_in_exactly_one_group(desk: Desk) -> None:
    """Nothing vanishes: every value that took part is shown with its source."""
    shown = sorted((c.source, c.written, f.slot or "") for f in groups(report(desk)).values() for c in f.claims)
    assert shown == sorted((claim["source"], claim["value"], claim["slot"]) for claim in desk["claims"])
