"""Pairs in doubt: counted, shown apart with both places and the reason, and never a reason to fail."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml

from checker.aside import Aside, Doubt, aside_of
from checker.check import check_corpus
from checker.discover import Score, discover
from checker.discover.pairing.log_odds import weights
from checker.finding import Report
from checker.from_texts.extracted import corpus_of
from checker.outcome.order import failing
from checker.reports import Style, formats, renderer
from checker.reports.json import schema
from checker.settings import FailOn, Settings
from checker.texts import NO_TEXTS, Texts
from checker.wording.feature_words import plain_reason, shown
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading
from tests.running import ROOT

TEXTS = {
    "herald": "Rain fell.\nThe 41 passengers of the Aurora were taken to Selwyn.",
    "courier": "Nobody slept.\nIn Port Quill 51 passengers waited for the ferry.",
}
DOCUMENTS = {name: Document(name, f"{name}.txt", text, "") for name, text in TEXTS.items()}
FOR, AGAINST = ("near texts", 1.0, 0.7), ("no shared near word", 1.0, -0.4)


def report(total: float = 0.0) -> Report:
    """The two figures as a pair in doubt; the rules themselves see no reason to hold them together."""
    sources = {name: Source(id=name) for name in TEXTS}
    claims = [
        claim
        for name in TEXTS
        for claim in extract(DOCUMENTS[name], sources[name], Reading())
        if "passengers" in claim.written
    ]
    found = discover(claims)
    left, right = found.claims
    score = Score((("prior", 1.0, total), FOR, AGAINST))
    aside = Aside((Doubt(right, left, score, 0.7),))
    return check_corpus(corpus_of(found.claims, sources), DOCUMENTS, Settings(), date(2024, 4, 1), "desk", aside)


def rendered(name: str, verbose: bool = False) -> str:
    texts = Texts(DOCUMENTS) if name == "html" else NO_TEXTS
    return renderer(name)(report(), Style(verbose=verbose, texts=texts))


def test_a_pair_is_counted_and_told() -> None:
    made = report()
    (pair,) = made.possible
    assert made.summary.possible == 1
    assert {pair.left.written, pair.right.written} == {"41 passengers", "51 passengers"}
    assert (pair.relation, pair.score, pair.needed) == ("differs", 0.3, 0.7)
    assert pair.reason == "for it: near texts (+0.70); against it: no shared near word (-0.40)"


def test_it_fails_nothing() -> None:
    assert failing(report().findings, FailOn.ANY) == ()


def test_one_near_enough_by_itself_says_why_it_is_in_doubt() -> None:
    (pair,) = report(2.0).possible
    assert pair.reason.endswith("near enough by itself, but not to all that the other is compared with")


def test_the_fingerprint_does_not_depend_on_lines() -> None:
    before = report().possible[0].fingerprint
    for name, text in TEXTS.items():
        DOCUMENTS[name] = Document(name, f"{name}.txt", f"\n\n{text}", "")
    try:
        assert report().possible[0].fingerprint == before
    finally:
        DOCUMENTS.update({name: Document(name, f"{name}.txt", text, "") for name, text in TEXTS.items()})


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_reports_for_people_show_it_apart(name: str) -> None:
    text = " ".join(rendered(name).replace("\\", "").split())
    assert "Possibly comparable" in text
    assert "and no reason to fail" in text or "are no reason to fail" in text
    for words in ("41 passengers", "51 passengers", "courier:2", "herald:2", "they conflict"):
        assert words in text
    assert "+0.30" in text or name == "terminal"


def test_a_terminal_gives_one_reason_in_words_and_the_weights_where_they_are_asked_for() -> None:
    short, whole = (" ".join(rendered("terminal", verbose).split()) for verbose in (False, True))
    assert "- the words beside them have nothing in common" in short
    assert "+0.30" not in short
    assert "near texts" not in short
    assert "+0.30, where +0.70 is needed; for it: near texts (+0.70); against it: no shared near word (-0.40)" in whole


def test_one_near_enough_says_so_in_words_too() -> None:
    assert report(2.0).possible[0].in_words.startswith("near enough by itself")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("one noun", 1.0, -1.2), ("no shared name", 1.0, -0.2)], "only one text says right there what is counted"),
        ([("prior", 1.0, -2.2), ("shared words", 0.3, 0.6)], "the words around them say too little for one question"),
        ([("a money", 1.0, -0.7)], "both are sums of money, and texts give several of these"),
    ],
)
def test_the_reason_in_words_is_the_weightiest_against_it(rows: list[tuple[str, float, float]], told: str) -> None:
    assert plain_reason(rows) == told


def test_what_is_called_otherwise_is_a_weight() -> None:
    table = yaml.safe_load((ROOT / "checker" / "wording" / "feature_words.yaml").read_text("utf-8"))
    names = {name for section, found in weights().items() if section != "thresholds" for name in found}
    # Times are told by features of their own, some of which weigh nothing.
    assert {*table["shown"], *table["plain"]} <= names
    assert [name for name in table["shown"].values() if name in names] == []
    assert shown("a order") == "both are places in an order"
    assert shown("shared words") == "shared words"


def test_the_json_report_fits_its_schema() -> None:
    from jsonschema import Draft202012Validator

    made = json.loads(rendered("json"))
    assert list(Draft202012Validator(schema()).iter_errors(made)) == []
    (pair,) = made["possible"]
    assert made["summary"]["possible"] == 1
    assert (pair["left"]["line"], pair["right"]["line"]) == (2, 2)
    assert "entry" not in pair["left"]


@pytest.mark.parametrize("name", sorted({*formats()} - {"terminal", "markdown", "html", "json"}))
def test_formats_for_machines_hold_findings_only(name: str) -> None:
    assert report().possible[0].fingerprint not in rendered(name)


def test_only_the_first_are_shown_in_a_terminal() -> None:
    made = report()
    many = Report(
        **{**{name: getattr(made, name) for name in made.__dataclass_fields__}, "possible": made.possible * 30}
    )
    short, whole = (renderer("terminal")(many, Style(verbose=verbose)) for verbose in (False, True))
    assert "Possibly comparable (30; the first 10, all with --verbose)" in short
    assert whole.count("41 passengers") == short.count("41 passengers") + 20


def test_nothing_is_in_doubt_without_extraction() -> None:
    assert aside_of(None) == Aside()
