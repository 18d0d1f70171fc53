"""Names as two newspapers romanise them, and near names of two people, by a table that a reader can see."""

from pathlib import Path

import pytest
import yaml

from claims.names import compare

TABLE = yaml.safe_load(Path(__file__).with_name("romanised.yaml").read_text(encoding="utf-8"))
# What the rules do not know yet, with the reason.
KNOWN = {
    "Fyodor Chizhenko": "a Russian name in the French way beside one in the English way",
    "Rajiv Chaudhary": "the surnames of India have no family of spellings",
    "Lakshmi Venkatesan": "the given names of India have no family of spellings",
    "Nguyen Van Thang": "a syllable that ends in ng and one that ends in nh",
}


def _pairs(sort: str) -> list[object]:
    return [
        pytest.param(one, other, id=f"{language}: {one}, {other}", marks=_marks(one))
        for language, pairs in TABLE[sort].items()
        for one, other in pairs
    ]


def _marks(one: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=KNOWN[one], strict=True)] if one in KNOWN else []


@pytest.mark.parametrize(("one", "other"), _pairs("same"))
def test_one_person_in_two_romanisations_is_never_two(one: str, other: str) -> None:
    assert compare(one, other).outcome != "different"


@pytest.mark.parametrize(("one", "other"), _pairs("two"))
def test_near_names_are_never_one_person_by_spelling(one: str, other: str) -> None:
    assert compare(one, other).outcome != "variant"
