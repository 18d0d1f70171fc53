"""What CI lists, in what order and where; and what several formats of one run agree on."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from checker.reports._problems import Weight, problems
from checker.settings import FailOn
from checker.texts import Place
from tests.formats.desks import HERALD, hostile, many, rendered, small

LISTED = ("concise", "github", "gitlab", "junit", "sarif")


def test_places_lie_in_the_text_below_the_root() -> None:
    report, style = small("/desk", "/desk/./articles")
    first = problems(report, style)[0]
    assert first.place == Place("articles/courier.txt", 2, 25, 2, 28)
    assert [place.path for _, place in first.claims] == ["articles/courier.txt", "articles/herald.txt", "claims.yaml"]


@pytest.mark.parametrize("where", ["/elsewhere", "../articles", "/desk-2/articles"])
def test_places_lie_in_the_claims_file_where_the_text_is_elsewhere(where: str) -> None:
    report, style = small("/desk", where)
    line = '  - {source: courier, about: ferry, slot: aboard, value: "164", line: 2, quote: all 164 of them}'
    assert problems(report, style)[0].place == Place("claims.yaml", 16, 1, 16, len(line) + 1)


def test_a_claims_file_elsewhere_is_called_by_its_name() -> None:
    report, style = small("/desk", "/elsewhere")
    found = problems(replace(report, claims_file="/other/claims.yaml"), style)
    assert {problem.place.path for problem in found} == {"claims.yaml"}


def test_worst_first_and_failing_before_all_else() -> None:
    report, style = hostile()
    for level in FailOn:
        found = problems(report, replace(style, fail_on=level))
        assert [p.weight for p in found] == sorted((p.weight for p in found), key=tuple(Weight).index)
        assert all(
            (p.weight is Weight.NOTE) == (level is FailOn.NEVER) for p in found if p.finding.verdict == "conflict"
        )


def test_compatible_values_are_listed_only_where_they_fail() -> None:
    report, style = small()
    listed = {p.finding.verdict for p in problems(report, style)}
    assert listed == {"conflict", "violation"}
    assert {p.finding.verdict for p in problems(report, replace(style, fail_on=FailOn.ANY))} == {*listed, "compatible"}


def test_waived_and_agreeing_findings_are_no_problems() -> None:
    report = many(3)
    _, style = small()
    assert len(problems(report, style)) == 3
    quiet = replace(report, findings=tuple(replace(f, verdict=None, category="waiver") for f in report.findings))  # type: ignore[arg-type]
    assert len(problems(quiet, style)) == 3


@pytest.mark.parametrize("name", LISTED)
def test_every_problem_is_in_every_format(name: str) -> None:
    report, style = hostile()
    text = rendered(name, report, style)
    for problem in problems(report, style):
        assert problem.finding.code in text
    if name in ("gitlab", "sarif", "junit"):
        assert all(problem.finding.fingerprint in text for problem in problems(report, style))


def test_nothing_to_list() -> None:
    report, style = small()
    clean = replace(report, findings=(), rules=())
    assert rendered("concise", clean, style) == ""
    assert json.loads(rendered("gitlab", clean, style)) == []
    assert json.loads(rendered("sarif", clean, style))["runs"][0]["results"] == []
    assert ET.fromstring(rendered("junit", clean, style))[0].get("tests") == "0"
    assert "::" not in rendered("github", clean, style)


def test_concise_lines() -> None:
    report, style = small("/desk", "/desk/articles")
    lines = rendered("concise", report, style).splitlines()
    assert lines[0] == (
        "articles/courier.txt:2:25: CC101 How many were aboard the ferry? the sources conflict: "
        "164 (courier); 120 (herald); more than 90 (post)"
    )
    report, style = hostile()
    lines = rendered("concise", report, style).splitlines()
    assert len(lines) == len(problems(report, style))
    assert all(re.match(r".+:\d+:\d+: CC\d{3} \S", line) for line in lines)


def test_context_is_a_sentence_and_never_in_json() -> None:
    report, style = small()
    claim = next(claim for claim in report.findings[0].claims if claim.source == "herald")
    context = style.texts.context(claim)
    assert context is not None
    assert (context.before, context.value) == ("Dr. Lind said that the ship had ", "120")
    assert context.after == " people aboard and a crew of 200."
    assert "Dr. Lind" not in rendered("json", report, style)
    assert HERALD[:10] in rendered("html", report, style)


def test_context_of_a_long_line_is_cut_at_words() -> None:
    report, style = small()
    document = replace(style.texts.documents["herald"], text="word " * 200 + "120 people aboard" + " word" * 200)
    texts = replace(style.texts, documents={"herald": document})
    claim = next(claim for claim in report.findings[0].claims if claim.source == "herald")
    context = texts.context(replace(claim, start=1000, stop=1017, value_start=1000, value_stop=1003))
    assert context is not None
    assert context.before.startswith("… word ")
    assert context.after.endswith(" word …")
    assert len(context.before + context.value + context.after) < 340
