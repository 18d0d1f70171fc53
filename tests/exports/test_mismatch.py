"""The Mismatch Finder's import file, held to the rules of its own validator."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest

from checker.reports import Style, omitted
from checker.reports.mismatch import HEAD, _quantity
from claims.curated import read_corpus
from claims.errors import InputError
from claims.value import RelationKind
from tests.exports.desk import CORPUS, GUID, desk
from tests.formats.desks import hostile, rendered, small

Row = dict[str, str]


def rows(made: Any = None) -> list[Row]:
    text = rendered("mismatch", *(made or desk()))
    found = list(csv.DictReader(StringIO(text, newline=""), strict=True))
    assert text.splitlines()[0].split(",") == list(HEAD)
    return found


def complaints(row: Row) -> list[str]:
    """What the importer refuses (ValidateCSV and its rules)."""
    found = []
    if not re.fullmatch(r"Q[1-9]\d*", row["item_id"]) or len(row["item_id"]) > 12:
        found.append("item_id")
    if not re.fullmatch(r"P\d+", row["property_id"]):
        found.append("property_id")
    guid = row["statement_guid"]
    if guid and not re.fullmatch(r"Q\d+\$[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", guid):
        found.append("statement_guid")
    if guid and guid.partition("$")[0].upper() != row["item_id"]:
        found.append("the statement belongs to another item")
    if bool(guid) != bool(row["wikidata_value"]):
        found.append("a statement and its value come together")
    if not row["external_value"].strip():
        found.append("external_value")
    if row["meta_wikidata_value"] and not (
        row["wikidata_value"] and re.fullmatch(r"Q[1-9]\d*", row["meta_wikidata_value"])
    ):
        found.append("meta_wikidata_value")
    if row["external_url"] and not (urlsplit(row["external_url"]).scheme and urlsplit(row["external_url"]).netloc):
        found.append("external_url")
    if row["type"] not in ("", "statement", "qualifier"):
        found.append("type")
    found += [name for name, value in row.items() if len(value) > 1500]
    return found


@pytest.mark.parametrize("made", [desk, small, hostile])
def test_the_importer_takes_it(made: Any) -> None:
    for row in rows(made()):
        assert complaints(row) == []


def test_a_value_that_differs_from_wikidatas() -> None:
    (row,) = [row for row in rows() if row["property_id"] == "P585"]
    assert row == {
        "item_id": "Q4115189",
        "statement_guid": GUID,
        "property_id": "P585",
        "wikidata_value": "2021-05-06",
        "meta_wikidata_value": "",
        "external_value": "2021-05-04",
        "external_url": "https://herald.example/bridge",
        "type": "statement",
    }


def test_where_nothing_of_wikidatas_is_known_its_columns_stay_empty() -> None:
    found = {(row["external_value"], row["wikidata_value"], row["statement_guid"]) for row in rows()}
    assert ("Q13406268", "", "") in found
    assert ("Peter Stone", "", "") in found
    assert ("200±10", "", "") in found


def test_what_cannot_be_made_is_counted() -> None:
    assert omitted("mismatch", *desk()) == (
        "left out, 1: a plan or a denial states no value",
        "left out, 1: the question is narrowed by qualifiers",
        "left out, 1: the question names no property of Wikidata",
        "left out, 1: the value does not differ from Wikidata's",
        "left out, 2: what it is about names no item of Wikidata",
    )


def test_every_value_is_a_row_or_counted() -> None:
    report, style = desk()
    claims = sum(len(finding.claims) for finding in report.findings)
    counted = sum(int(re.findall(r"\d+", note)[0]) for note in omitted("mismatch", report, style))
    # The claim of Wikidata's own is no value held against it.
    assert len(rows()) + counted + 1 == claims


def test_without_the_corpus_no_row() -> None:
    report, _ = desk()
    assert rows((report, Style())) == []


def test_wikidata_without_a_statement_makes_no_row() -> None:
    report, style = desk()
    bare = tuple(
        replace(f, claims=tuple(replace(claim, statement_guid=None) for claim in f.claims)) for f in report.findings
    )
    made = (replace(report, findings=bare), style)
    assert not [row for row in rows(made) if row["property_id"] == "P585"]
    notes = omitted("mismatch", *made)
    assert "left out, 1: Wikidata's own value without the id of its statement" in notes
    assert "left out, 2: the statement of Wikidata's is not known" in notes


def test_an_old_date_is_of_our_calendar() -> None:
    report, style = desk()
    old = tuple(
        replace(
            f,
            claims=tuple(replace(claim, key=claim.key.replace("2021", "1421")) for claim in f.claims),
            reasons=tuple(
                replace(r, left_key=r.left_key.replace("2021", "1421"), right_key=r.right_key.replace("2021", "1421"))
                for r in f.reasons
            ),
        )
        for f in report.findings
        if f.slot == "day"
    )
    assert any(reason.relation is RelationKind.DIFFERS for f in old for reason in f.reasons)
    (row,) = rows((replace(report, findings=old), style))
    assert (row["wikidata_value"], row["meta_wikidata_value"]) == ("1421-05-06", "Q1985727")


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("2500", "2500"),
        ("-1.5", "-1.5"),
        ("[2375,2625]", "2500±125"),
        ("[24,99]", "61.5±37.5"),
        ("[0,)", None),
        ("5 km", None),
    ],
)
def test_quantities_as_wikidata_reads_them(key: str, written: str | None) -> None:
    assert _quantity(key) == written


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("wikidata: Q4115189}", "wikidata: P4115189}", "expected an item of Wikidata such as Q232"),
        ("wikidata: P569", "wikidata: Q569", "expected a property of Wikidata such as P570"),
        (GUID, GUID[:-1], "expected the id of a statement of Wikidata"),
        (GUID, GUID.replace("Q4115189", "Q42"), "the statement belongs to Q42, but 'bridge' is Q4115189"),
        ("wikidata: Q4115189}", "aliases: [it]}", "but 'bridge' names no item as 'wikidata'"),
        ("ftm: birthDate", "ftm: birth date", "expected a property of FollowTheMoney such as birthDate"),
    ],
)
def test_ids_are_checked_in_the_claims_file(old: str, new: str, message: str) -> None:
    text = CORPUS.replace("FINGERPRINT", "0" * 12).replace(old, new)
    with pytest.raises(InputError) as caught:
        read_corpus(text, "claims.yaml")
    assert message in str(caught.value)
