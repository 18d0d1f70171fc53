"""A small folder may hold the reports on two events: what lies between them is held against nothing."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.discover import discover
from checker.discover.links.parts import parts_of
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2024, 3, 5)
MILL = (
    "HARLAN, March 5. Four people died and 17 were injured when a fire broke out in the Harlan cotton mill on Monday, the fire service said. "
    "About 60 firefighters were sent to Harlan. Mill owner Ada Brice said the fire began at 2:10 a.m.",
    "The fire in the Harlan cotton mill killed four people, says fire chief Joe Tully. It began at 3:40 a.m., and 21 people were injured. "
    "Owner Ada Brice wept in front of the Harlan mill.",
    "Ada Brice built the cotton mill at Harlan in 1988. Fire chief Joe Tully sent 60 firefighters on Monday.",
)
HOTEL = (
    "PORT ESK, March 5. Seven people died and 40 were injured when a fire broke out in the Hotel Miramar in Port Esk on Monday, the fire service said. "
    "More than 90 firefighters were sent to the Miramar. Manager Sul Okoro said the fire began at 4:15 a.m.",
    "The Hotel Miramar fire in Port Esk killed seven people, says the fire service. It began at 4:15 a.m., and 40 people were injured. "
    "Manager Sul Okoro and fire officer Lena Roth stood in front of the Miramar.",
    "Sul Okoro has run the Miramar in Port Esk since 2001. Lena Roth sent 90 firefighters to the hotel on Monday.",
)


def conflicts(texts: dict[str, str]) -> set[frozenset[str]]:
    claims: list[Claim] = []
    sources = {}
    for name, text in texts.items():
        sources[name] = Source(id=name, published=Published(date=DAY.isoformat(), basis="stated"))
        claims += extract(Document(name, name, text, ""), sources[name], Reading(published=(DAY, DAY)))
    return {
        frozenset((pair.left.written, pair.right.written))
        for group in told(discover(claims), sources)
        for pair in group.pairs
        if pair.verdict == "conflict"
    }


def test_what_is_found_on_one_event_is_found_beside_another() -> None:
    mill = {f"mill-{number}": text for number, text in enumerate(MILL)}
    hotel = {f"hotel-{number}": text for number, text in enumerate(HOTEL)}
    alone = conflicts(mill) | conflicts(hotel)
    assert frozenset(("17", "21 people")) in alone
    assert conflicts(mill | hotel) == alone


def weights(*rows: tuple[str, str, float]) -> dict[frozenset[str], float]:
    return {frozenset((one, two)): weight for one, two, weight in rows}


def test_two_parts_that_share_little_are_apart() -> None:
    told_of = weights(("a", "b", 2.5), ("c", "d", 2.0), ("a", "c", 0.6), ("b", "d", 0.4))
    assert parts_of(["d", "c", "b", "a"], told_of) == [("a", "b"), ("c", "d")]


def test_a_text_alone_joins_what_it_is_most_like() -> None:
    told_of = weights(("a", "b", 2.5), ("c", "d", 2.0), ("e", "c", 0.3), ("e", "a", 0.1))
    assert sorted(map(sorted, parts_of(["a", "b", "c", "d", "e"], told_of))) == [["a", "b"], ["c", "d", "e"]]


def test_parts_are_together_that_share_enough_or_as_much_as_their_own_texts() -> None:
    assert len(parts_of(["a", "b", "c", "d"], weights(("a", "b", 9), ("c", "d", 9), *_between(2.1)))) == 1
    assert len(parts_of(["a", "b", "c", "d"], weights(("a", "b", 2), ("c", "d", 0.6), *_between(0.3)))) == 1
    assert len(parts_of(["a", "b", "c", "d"], weights(("a", "b", 2), ("c", "d", 2), *_between(0.3)))) == 2


def _between(weight: float) -> list[tuple[str, str, float]]:
    return [("a", "c", weight), ("a", "d", weight), ("b", "c", weight), ("b", "d", weight)]


@given(
    st.dictionaries(st.sampled_from([frozenset((a, b)) for a in "abcde" for b in "abcde" if a < b]), st.floats(0.1, 5))
)
def test_every_text_is_in_one_part_whatever_the_order(told_of: dict[frozenset[str], float]) -> None:
    parts = parts_of("edcba", told_of)
    assert sorted(source for part in parts for source in part) == list("abcde")
    assert parts == parts_of("abcde", told_of)
