"""schema.org: the graph says who claims what, and a review stands only where a person has looked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.finding import Category
from checker.reports import omitted
from tests.exports.desk import desk
from tests.formats.desks import EVIL, hostile, rendered

Node = dict[str, Any]


def graph(made: Any = None) -> list[Node]:
    found = json.loads(rendered("claimreview", *(made or desk())))
    assert found["@context"] == "https://schema.org"
    nodes: list[Node] = found["@graph"]
    return nodes


def of(kind: str, nodes: list[Node] | None = None) -> list[Node]:
    return [node for node in nodes or graph() if node["@type"] == kind]


def claim(text: str) -> Node:
    return next(node for node in of("Claim") if node["text"].endswith(text))


def test_a_review_only_where_a_person_has_looked() -> None:
    (review,) = of("ClaimReview")
    assert review["author"] == {"@type": "Person", "name": "Rosa Lind"}
    assert (review["datePublished"], review["expires"]) == ("2026-01-10", "2026-06-30")
    assert review["reviewBody"] == "two ways to count"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Sources conflict"}
    assert len(review["itemReviewed"]) == 2


def test_nothing_is_rated_by_the_check() -> None:
    text = rendered("claimreview", *desk())
    assert "ratingValue" not in text
    assert "bestRating" not in text
    assert text.count("reviewRating") == 1


def test_every_finding_is_a_question_about_its_claims() -> None:
    report, _ = desk()
    questions = of("Question")
    assert [node["identifier"] for node in questions] == [finding.fingerprint for finding in report.findings]
    known = {node["@id"] for node in graph()}
    for node in questions:
        assert {link["@id"] for link in node["about"]} <= known
        assert node["keywords"][0] in ("conflict", "compatible", "agreement", "single-source", "superseded")


def test_where_a_claim_appears() -> None:
    both = next(node for node in of("Claim") if len(node["appearance"]) == 2)
    assert both["text"] == "When was the opening of the bridge? 2021-05-06"
    # One of the two has no exact date: nobody knows which was first.
    assert "firstAppearance" not in both
    assert claim("Harven")["firstAppearance"] == {"@id": "#source-courier"}


def test_who_says_it() -> None:
    assert claim("12,000,000 EUR")["author"] == [{"@type": "Person", "name": "Ada Quill"}]
    assert claim("12,000,000 EUR")["datePublished"] == "2021-05-04"
    # Nobody knows what "the harbour's clerk" is: it is credited, and not made a person.
    assert claim("15,000,000 EUR")["creditText"] == "the harbour's clerk"
    assert "author" not in claim("15,000,000 EUR")
    assert claim("2021-05-04")["author"] == [{"@type": "Organization", "name": "Harven Herald"}]
    assert claim("900")["disambiguatingDescription"] == "said as a plan"


def test_sources() -> None:
    works = {node["@id"]: node for node in of("CreativeWork")}
    assert works["#source-herald"]["url"] == "https://herald.example/bridge"
    assert works["#source-herald"]["inLanguage"] == "en-GB"
    assert "url" not in works["#source-Courier-%C3%A9"]
    assert "datePublished" not in works["#source-Courier-%C3%A9"]


def test_it_can_stand_in_a_page() -> None:
    text = rendered("claimreview", *desk())
    assert "</" not in text
    assert "Open </script> at last" in {node.get("name") for node in graph()}


def test_hostile_text_is_text() -> None:
    made = hostile()
    words = json.dumps(graph(made), ensure_ascii=False)
    assert all(json.dumps(text, ensure_ascii=False)[1:-1] in words for text in EVIL[:4])
    assert "##[" not in rendered("claimreview", *made)


def test_what_is_no_claim_is_counted() -> None:
    report, style = desk()
    finding = replace(report.findings[0], category=Category.EVIDENCE, verdict=None)
    made = (replace(report, findings=(finding, *report.findings[1:])), style)
    assert omitted("claimreview", *made) == ("left out, 1: evidence and waiver problems, which are no claims",)
    assert omitted("claimreview", report, style) == ()


def test_schema_org_knows_every_type_and_property() -> None:
    schema_org = pytest.importorskip("schema_org", reason="schema-org-py is not installed: pip install '.[exports]'")
    for made in (desk(), hostile()):
        nodes = graph(made)
        kinds = {node["@id"]: getattr(schema_org, node["@type"]) for node in nodes}
        for node in nodes:
            kinds[node["@id"]].model_validate(within(node, kinds, schema_org), by_alias=True)


def within(node: Node, kinds: dict[str, Any], schema_org: Any) -> dict[str, Any]:
    """The properties of a node as that library takes them."""
    return {name: plain(item, name, kinds, schema_org) for name, item in node.items() if not name.startswith("@")}


def plain(value: Any, name: str, kinds: dict[str, Any], schema_org: Any) -> Any:
    """A value: a reference as something of the type that it leads to, a date as a date, what is within as a model."""
    if isinstance(value, list):
        return [plain(item, name, kinds, schema_org) for item in value]
    if isinstance(value, dict):
        kind = kinds[value["@id"]] if "@id" in value else getattr(schema_org, value["@type"])
        return kind.model_validate(within(value, kinds, schema_org), by_alias=True)
    return date.fromisoformat(value) if name in ("datePublished", "expires") else value


def test_it_is_linked_data() -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="PyLD is not installed: pip install '.[exports]'")
    for made in (desk(), hostile()):
        document = json.loads(rendered("claimreview", *made))
        # The published context maps every plain name into this vocabulary.
        document["@context"] = {"@vocab": "https://schema.org/"}
        nodes = jsonld.expand(document, {"base": "https://report.example/"})
        assert len(nodes) == len(document["@graph"])
        assert all(node["@id"].startswith("https://report.example/") for node in nodes)
        assert all(name.startswith(("@", "https://schema.org/")) for node in nodes for name in node)
