"""Web annotations: the shape that the data model wants, and selectors that lead to the words."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from checker.reports import Style, omitted
from tests.exports.desk import HERALD, desk
from tests.formats.desks import hostile, rendered, small

Node = dict[str, Any]


def collection(made: Any = None) -> Node:
    found: Node = json.loads(rendered("webannotation", *(made or desk())))
    return found


def items(made: Any = None) -> list[Node]:
    found: list[Node] = collection(made)["first"]["items"]
    return found


def selectors(item: Node) -> dict[str, Node]:
    return {one["type"]: one for one in item["target"]["selector"]}


@pytest.mark.parametrize("made", [desk, small, hostile])
def test_the_shape(made: Any) -> None:
    """What the data model says with MUST (W3C Recommendation, 23 February 2017)."""
    found = collection(made())
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    page = found["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", found["id"], 0)
    assert found["total"] == len(page["items"]) > 0
    names = [item["id"] for item in page["items"]]
    assert len(set(names)) == len(names)
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert item["id"].startswith("urn:uuid:")
        assert item["target"]["source"]
        for body in item["body"]:
            assert body["type"] == "TextualBody"
            assert body["value"]
        for selector in item["target"]["selector"]:
            assert set(selector) <= {"type", "exact", "prefix", "suffix", "start", "end"}


def test_positions_count_code_points() -> None:
    """The text begins with a character that takes two units of UTF-16."""
    (item,) = [one for one in items() if "2021-05-04" in one["body"][0]["value"]]
    position, quote = selectors(item)["TextPositionSelector"], selectors(item)["TextQuoteSelector"]
    assert HERALD[position["start"] : position["end"]] == quote["exact"] == "on 4 May 2021"
    assert HERALD[: position["start"]].endswith(quote["prefix"])
    assert HERALD[position["end"] :].startswith(quote["suffix"])
    assert item["target"]["source"] == "https://herald.example/bridge"


def test_body_holds_the_reading_the_verdict_and_the_fingerprint() -> None:
    item = next(one for one in items() if "12,000,000" in one["body"][0]["value"])
    told, verdict, fingerprint = (body["value"] for body in item["body"])
    assert told == "What did the bridge cost? 12,000,000 EUR (said by Ada Quill)"
    assert verdict == "conflict"
    assert fingerprint in {finding.fingerprint for finding in desk()[0].findings}


def test_without_the_text_no_word_of_it() -> None:
    report, _ = small()
    for item in items((report, Style())):
        assert list(selectors(item)) == ["TextQuoteSelector"]
        assert set(selectors(item)["TextQuoteSelector"]) == {"type", "exact"}


def test_the_quote_of_a_text_that_is_not_at_hand() -> None:
    item = next(one for one in items() if one["target"]["source"].startswith("Courier-"))
    assert item["target"]["selector"] == [{"type": "TextQuoteSelector", "exact": "opened on 6 May"}]


def test_what_has_no_place_is_counted() -> None:
    report, style = desk()
    claims = sum(len(finding.claims) for finding in report.findings)
    (note,) = omitted("webannotation", report, style)
    assert note == f"left out, {claims - len(items())}: claims without a quote that can be pointed at"


def test_same_names_in_every_run() -> None:
    assert rendered("webannotation", *desk()) == rendered("webannotation", *desk())


def test_another_library_finds_the_words() -> None:
    schemas = pytest.importorskip("anchorpoint", reason="anchorpoint is not installed: pip install '.[exports]'")
    report, style = small()
    found = 0
    for item in items((report, style)):
        both = selectors(item)
        text = next(d.text for d in style.texts.documents.values() if d.path.endswith(item["target"]["source"]))
        quote = schemas.TextQuoteSelector(
            **{name: both["TextQuoteSelector"][name] for name in ("exact", "prefix", "suffix")}
        )
        place = both["TextPositionSelector"]
        position = schemas.TextPositionSelector(start=place["start"], end=place["end"])
        assert text[position.start : position.end] == quote.exact
        match = quote.find_match(text)
        assert match is not None
        assert match.span(1) == (place["start"], place["end"])
        found += 1
    assert found == 3


def test_the_published_context_knows_every_word() -> None:
    folder = os.environ.get("CLAIMS_SCHEMAS")
    if not folder or not (Path(folder) / "anno.jsonld").is_file():
        pytest.skip("CLAIMS_SCHEMAS names no folder with anno.jsonld (http://www.w3.org/ns/anno.jsonld)")
    jsonld = pytest.importorskip("pyld.jsonld", reason="PyLD is not installed: pip install '.[exports]'")
    context = json.loads((Path(folder) / "anno.jsonld").read_text("utf-8"))["@context"]
    for made in (desk(), small(), hostile()):
        document = collection(made) | {"@context": context}
        (expanded,) = jsonld.expand(document, {"base": "https://report.example/"})
        # A word that the context does not know would be dropped without a sound.
        assert count(document) == len([name for name in names(expanded) if not name.startswith("@list")])


def names(node: Any) -> list[str]:
    """Every property of an expanded document, and every type."""
    if isinstance(node, list):
        return [name for item in node for name in names(item)]
    if not isinstance(node, dict):
        return []
    own = [name for name in node if name not in ("@value", "@language", "@type", "@id", "@list")]
    types = [name for name in node.get("@type", ()) if isinstance(node["@type"], list)]
    return [*own, *types, *(name for item in node.values() for name in names(item))]


def count(node: Any) -> int:
    """Every property of a document as it is written, and every type."""
    if isinstance(node, list):
        return sum(map(count, node))
    if not isinstance(node, dict):
        return 0
    own = [name for name in node if name not in ("@context", "id")]
    return len(own) + sum(count(value) for name, value in node.items() if name != "@context")
