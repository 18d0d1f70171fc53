"""The closed classes of terms: every class is well made, and what lies in what."""

from __future__ import annotations

from itertools import combinations

import pytest

from claims.classes import TermClass, lies_in, term_classes
from claims.value import Given, RelationKind
from claims.values.term import Term, relate
from claims.world.gazetteer import Gazetteer


@pytest.mark.parametrize("known", term_classes().values(), ids=lambda known: known.name)
def test_every_class_is_well_made(known: TermClass) -> None:
    assert "{about}" in known.title
    for term, above in known.broader.items():
        assert set(above) <= set(known.broader)
        assert not any(lies_in(f"{known.name}/{one}", f"{known.name}/{term}") for one in above), (
            f"{term} lies in itself"
        )
    for phrase in known.words:
        found = known.pattern.fullmatch(phrase)
        assert found, phrase
        assert known.id(phrase) == f"{known.name}/{known.words[phrase]}"


def test_no_phrase_stands_for_two_terms() -> None:
    from claims.tables import table

    for name in term_classes():
        words = [str(phrase) for told in table("classes")[name]["terms"].values() for phrase in told["words"]]
        assert sorted(set(words)) == sorted(words), name


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("period/early bronze age", "period/bronze age", RelationKind.WITHIN),
        ("period/early bronze age", "period/late bronze age", RelationKind.DIFFERS),
        ("period/stone age", "period/neolithic", RelationKind.CONTAINS),
        ("germ/h5n1", "germ/influenza", RelationKind.WITHIN),
        ("germ/salmonella", "germ/listeria", RelationKind.DIFFERS),
        ("cause/lightning", "cause/technical failure", RelationKind.DIFFERS),
        ("cause/speed", "cause/human error", RelationKind.WITHIN),
    ],
)
def test_how_two_terms_lie_to_each_other(a: str, b: str, relation: RelationKind) -> None:
    assert relate(Term(a, a, True), Term(b, b, True), Given(Gazetteer())).kind is relation


def test_a_term_lies_in_no_other_class() -> None:
    ids = [f"{known.name}/{term}" for known in term_classes().values() for term in list(known.broader)[:3]]
    assert not any(
        lies_in(a, b) or lies_in(b, a) for a, b in combinations(ids, 2) if a.split("/")[0] != b.split("/")[0]
    )
