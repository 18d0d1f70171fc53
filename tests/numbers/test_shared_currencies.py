"""Money whose name several countries share: of the one that the text tells, else of any of them."""

from __future__ import annotations

import pytest

from claims.numbers.table import may_be_one_money, money_name
from claims.value import Given, Reading
from claims.values.count import KIND
from claims.world.gazetteer import Gazetteer

TEXTS = [
    ("Swiss francs earlier, then a dividend of 3.20 francs a share and 1.2 million Swiss francs", ["CHF/share", "CHF"]),
    ("SEK 40 million, of which 12 million crowns are spent", ["SEK", "SEK"]),
    ("40 million crowns, of which 12 million crowns are spent", ["crowns", "crowns"]),
    ("SEK 40 million here, NOK 30 million there and 12 million crowns besides", ["SEK", "NOK", "crowns"]),
    ("300 pesos of today and 20 pesetas of old", ["pesos", "pesetas"]),
    ("500 Chilean pesos, or 300 pesos a head", ["CLP", "CLP/head"]),
]


@pytest.mark.parametrize(("text", "units"), TEXTS)
def test_a_text_tells_whose_money_it_is(text: str, units: list[str]) -> None:
    found = [getattr(item.value, "unit", None) for item in KIND.find(text, Reading())]  # type: ignore[misc]
    assert [unit for unit in found if unit] in (units, [unit.removesuffix("/head") for unit in units])


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("3.2 million crowns", "SEK 3.2 million", "same"),
        ("3.2 million crowns", "SEK 4.3 million", "differs"),
        ("3.2 million crowns", "3.2 million francs", "incomparable"),
        ("SEK 3.2 million", "NOK 3.2 million", "incomparable"),
        ("40 dinars", "40 Kuwaiti dinars", "same"),
    ],
)
def test_a_shared_name_may_be_that_of_each_country(one: str, two: str, kind: str) -> None:
    a, b = (KIND.parse(words, Reading()) for words in (one, two))
    given = Given(Gazetteer())
    assert {KIND.relate(a, b, given).kind.value, KIND.relate(b, a, given).kind.value} == {kind}


def test_the_shared_name_of_a_unit() -> None:
    assert [money_name(unit) for unit in ("CHF", "CHF/share", "francs", "USD", "m", "")] == [
        "francs", "francs/share", "francs", "USD", "m", "",
    ]  # fmt: skip
    assert may_be_one_money("CHF/share", "francs/share")
    assert not may_be_one_money("CHF/share", "francs")
    assert not may_be_one_money("CHF", "CHF")
    assert not may_be_one_money("CHF", "XOF")
