"""Parts of the page that a reader is led by: what was not checked, sentences that could not be shown, pairs of sources and in doubt."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.finding import Category, Finding, NotCompared, Report, Verdict
from checker.reports import Style
from checker.reports._page.labels import pieces
from checker.reports._page.matrix import in_words
from checker.reports._page.pairs import pairs
from checker.reports._page.unchecked import unchecked, without_sentences
from checker.reports._page.unchecked_words import PREFIXES, SENTENCES
from checker.texts import Texts
from checker.wording.unsearched import FAILED, FOREIGN, UNREADABLE
from tests.formats.desks import rendered, small
from tests.running import ROOT


def left_out(*entries: NotCompared) -> Report:
    """A report of which all is at hand, with some things that were not compared."""
    report, _ = small()
    sources = tuple(replace(source, text_at_hand=True) for source in report.sources)
    return replace(report, sources=sources, not_compared=entries, summary=replace(report.summary, single_source=0))


@pytest.mark.parametrize(
    ("reason", "count", "sentence"),
    [
        (
            "pairs of values: both posts can be held at once",
            1,
            "1 pair of values could not be compared: both posts can be held at once.",
        ),
        (
            "pairs of values: both posts can be held at once",
            2,
            "2 pairs of values could not be compared: both posts can be held at once.",
        ),
        (
            "claims without a quote, so that nothing could be verified",
            1,
            "1 claim gives no quote that could be looked up.",
        ),
        ("claims of tagger that were refused: no such line", 1, "1 claim of tagger was refused: no such line."),
        ("claims of tagger that were refused: no such line", 4, "4 claims of tagger were refused: no such line."),
        ("what nobody has worded yet", 3, "what nobody has worded yet: 3."),
    ],
)
def test_what_was_not_checked_is_a_sentence(reason: str, count: int, sentence: str) -> None:
    (point,) = unchecked(left_out(NotCompared(reason=reason, count=count, items=("one", "two"))))
    assert (point.text, point.items) == (sentence, "one; two")


def test_every_reason_of_the_check_has_its_sentence() -> None:
    """Every text of the modules that count what was left out which reads like a reason is worded for the page."""
    code = "".join(
        (ROOT / "checker" / name).read_text("utf-8")
        for name in ("from_texts/left_out.py", "inputs/beside.py", "outcome/tally.py")
    )
    reasons = set(re.findall(r'reason ?= ?f?"([^"]+)"', code))
    reasons |= {UNREADABLE, FOREIGN, FAILED}
    reasons |= set(re.findall(r'\(EvidenceStatus\.\w+, "([^"]+)"\)', code))
    assert len(reasons) > 15
    for reason in reasons:
        assert reason in SENTENCES or reason.startswith(tuple(PREFIXES)), reason
    assert set(SENTENCES) <= reasons


def test_one_source_only_and_texts_that_were_not_there() -> None:
    report, _ = small()
    told = [(point.text, point.items, point.link) for point in unchecked(report)]
    assert (
        "1 question is answered by one independent source only, so that there was nothing to hold against it.",
        "",
        "g-one-source-only",
    ) in told
    assert ("1 text of 3 sources was not at hand.", "post", "") in told


def test_it_stands_behind_the_findings_with_a_link_on_top() -> None:
    report, style = small()
    text = rendered("html", report, style)
    count = len(list(unchecked(report)))
    assert f'<a href="#unchecked">Not checked: {count} points</a>' in text.partition('<section id="findings"')[0]
    assert text.index('<section id="findings"') < text.index('<section id="unchecked"')
    assert '<a href="#unchecked">Not checked: nothing</a>' in rendered("html", left_out(), style)


def test_quotes_without_their_sentences_are_said_once_with_the_way_out() -> None:
    report, style = small()
    assert without_sentences(report, Texts()) == (
        "No quote is shown in its sentence, because no text is at hand. To change that, name each source's text as "
        "its 'file' in the claims file, and give the folder of the texts with --texts."
    )
    assert (without_sentences(report, style.texts) or "").startswith(
        "Quotes of 1 of 3 sources are not shown in their sentences, because the text is not at hand. To change that, "
    )
    assert rendered("html", report, Style()).count("give the folder of the texts with --texts") == 1
    whole = replace(report, findings=tuple(replace(f, claims=f.claims[:2]) for f in report.findings))
    assert "--texts" not in rendered("html", whole, style)


def named(finding: Finding, verdict: Verdict, slot: str) -> Finding:
    """The finding as one on what something is called."""
    claims = tuple(replace(claim, key="ferry", slot=slot) for claim in finding.claims)
    return replace(finding, slot=slot, verdict=verdict, category=Category.GROUP, claims=claims, reasons=())


@pytest.mark.parametrize(
    ("slot", "verdict", "counted"),
    [
        ("thing-name", Verdict.AGREEMENT, False),
        ("person-name", Verdict.AGREEMENT, False),
        ("thing-name", Verdict.VARIANT, True),
        ("commander", Verdict.AGREEMENT, True),
    ],
)
def test_a_name_that_all_share_is_no_agreement(slot: str, verdict: Verdict, counted: bool) -> None:
    report, _ = small()
    made, more = pairs(replace(report, findings=(named(report.findings[0], verdict, slot),)))
    assert (bool(made), more) == (counted, 0)


def test_agreeing_often_is_not_being_right() -> None:
    assert "not how reliable they are" in rendered("html", *small())


@pytest.mark.parametrize(
    ("written", "reading", "quote", "shown"),
    [
        ("48  carats", "48", "a white stone of 48 carats", "48 carats"),
        ("120", "120", "120 people aboard", "120 people aboard"),
        ("Selwyn", "selwyn", "they came\nto Selwyn", "they came to Selwyn"),
        (
            "120",
            "120",
            "the harbour master of Selwyn said that there had been 120 aboard the ferry when it left in the dark",
            "… that there had been 120 aboard the ferry when …",
        ),
        ("120", "120", None, ""),
        ("120", "120", "120", ""),
    ],
)
def test_a_value_has_the_words_that_say_what_it_is(written: str, reading: str, quote: str | None, shown: str) -> None:
    claim = replace(small()[0].findings[0].claims[0], written=written, quote=quote)
    assert in_words(claim, reading) == shown


def test_the_matrix_says_what_its_values_are() -> None:
    text = rendered("html", *small())
    assert "120 <small>120 people aboard</small>" in text
    assert "more than 90<td" in text or "more than 90\n" in text


@pytest.mark.parametrize(
    ("label", "cut"),
    [
        ("midland_paper", ("midland_", "paper")),
        ("2024-03/wire.txt", ("2024-", "03/", "wire.", "txt")),
        ("herald", ("herald",)),
        ("__", ("__",)),
    ],
)
def test_a_name_breaks_at_its_separators(label: str, cut: tuple[str, ...]) -> None:
    assert pieces(label) == cut


def test_a_broken_name_is_still_only_text() -> None:
    report, style = small()
    sources = tuple(replace(source, id="<b>_x&y") if source.id == "post" else source for source in report.sources)
    assert "&lt;b&gt;_<wbr>x&amp;y" in rendered("html", replace(report, sources=sources, findings=()), style)
