"""What was found, in one sentence: its numbers, singular and plural, and what it must never claim."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.finding import Report
from checker.reports import Style
from checker.reports._headline import opening
from tests.formats.desks import rendered, small

NOTHING: dict[str, Any] = {"conflicts": 0, "violations": 0, "uncertain": 0}


def report(asked: int, **counts: int) -> Report:
    """A report on so many questions that two sources answer, with other counts."""
    made, _ = small()
    question = made.findings[0]
    return replace(made, findings=(question,) * asked, summary=replace(made.summary, **{**NOTHING, **counts}))


@pytest.mark.parametrize(
    ("asked", "counts", "sentence"),
    [
        (
            41,
            {"conflicts": 1, "violations": 2, "uncertain": 9},
            "1 contradiction and 2 broken rules among 41 questions that several sources answer; 9 more are uncertain.",
        ),
        (
            1,
            {"conflicts": 2, "uncertain": 1},
            "2 contradictions among 1 question that several sources answer; 1 more is uncertain.",
        ),
        (7, {"violations": 1}, "1 broken rule among 7 questions that several sources answer."),
        (0, {"violations": 1}, "1 broken rule; no question is answered by several sources."),
        (
            12,
            {},
            "No contradiction was found among 12 questions that several sources answer, which does not mean that there is none.",
        ),
        (
            12,
            {"uncertain": 3},
            "No contradiction was found among 12 questions that several sources answer, which does not mean that there is none; 3 are uncertain.",
        ),
        (
            12,
            {"waived": 1, "baselined": 1},
            "No new contradiction was found among 12 questions that several sources answer, which does not mean that there is none; 2 findings are set aside.",
        ),
        (0, {}, "Nothing could be held against anything: no question is answered by several sources."),
    ],
)
def test_what_was_found(asked: int, counts: dict[str, int], sentence: str) -> None:
    assert opening(report(asked, **counts)) == sentence


def test_a_question_that_one_source_answers_is_none_of_them() -> None:
    made, _ = small()
    alone = replace(made.findings[0], claims=made.findings[0].claims[:1])
    one = replace(made, findings=(*made.findings, alone, alone))
    assert (
        opening(one)
        == opening(made)
        == ("1 contradiction and 1 broken rule among 2 questions that several sources answer.")
    )


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_it_stands_on_top(name: str) -> None:
    made, style = small()
    head = rendered(name, made, style).partition("kept")[0]
    assert head.index(opening(made)) < head.index("claims from 3 sources")


def test_the_title_counts_in_plain_english() -> None:
    made, style = small()
    assert "<title>1 conflict: claims report on" in rendered("html", made, style)
    assert "<title>0 conflicts: claims report on" in rendered("html", report(3), Style())
