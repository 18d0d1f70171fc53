"""Two given names of one person, and two spellings of one given name."""

from __future__ import annotations

import pytest

from claims.names.apart import given_apart

# Names as a person's bear them who is one by role and surname: the given names are two, or one spelled otherwise.
TWO = [
    ("livia marchetto", "lidia marchetto"),
    ("dario benedek", "mario benedek"),
    ("karin holm", "katrin holm"),
    ("gerald stone", "gerard stone"),
    ("daria velcek", "darina velcek"),
    ("maria lopez", "mario lopez"),
    ("marcel roth", "marcus roth"),
    ("helen roth", "ellen roth"),
]
ONE = [
    ("sofia bell", "zofia bell"),
    ("olaf brekke", "olav brekke"),
    ("salim haddar", "saleem haddar"),
    ("sara holm", "sarah holm"),
    ("marko ilic", "marco ilic"),
    ("ratko velin", "radko velin"),
    ("leon vasse", "leonard vasse"),
    ("idriss tembo", "idrissa tembo"),
    ("stephen cole", "steven cole"),
    ("muhammad ali", "mohammed ali"),
    ("giulia roth", "julia roth"),
    ("michael roth", "mikael roth"),
    ("dmitri reed", "dimitri reed"),
    ("partick reed", "patrick reed"),
    ("k merelis", "kostas merelis"),
    ("vanderhaegt pieter", "pieter vanderhaegt"),
    ("livia", "lidia"),
    ("lidia marchetto", "livia bonetti"),
    ("livia anna marchetto", "lidia marchetto"),
]


@pytest.mark.parametrize(("one", "two"), TWO)
def test_two_given_names(one: str, two: str) -> None:
    names = tuple(sorted(name.partition(" ")[0] for name in (one, two)))
    assert given_apart(one, two) == given_apart(two, one) == names


@pytest.mark.parametrize(("one", "two"), ONE)
def test_one_given_name(one: str, two: str) -> None:
    assert given_apart(one, two) is None
    assert given_apart(two, one) is None
