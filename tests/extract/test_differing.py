"""What bears out that two values which differ contradict each other: a table of pairs, and whole texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from checker.discover import discover
from checker.discover.by_value.differing import Pair, differing
from checker.discover.by_value.distance import distance
from checker.discover.by_value.elsewhere import Elsewhere, elsewhere
from checker.discover.by_value.lengths_told import of_lengths
from checker.discover.pairing.side import Side
from checker.discover.pairing.sides import side_of, sides_of
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading, Value

DAY = date(2024, 3, 5)
TEXT = "The bridge at Orrin cost {} crowns to build, the county said."


def claims_of(name: str, text: str, slot: str | None = None) -> list[Claim]:
    found = extract(Document(name, name, text, ""), Source(id=name), Reading(published=(DAY, DAY)))
    return [claim for claim in found if slot is None or claim.slot == slot]


def names(one: str, two: str) -> set[str]:
    """The features of the sums of two texts that are told alike."""
    a, b = (claims_of(name, TEXT.format(said), "money")[0] for name, said in (("a", one), ("b", two)))
    left, right = sides_of([a, b])
    made = differing(Pair(left, right, 0.0, ()), elsewhere([left, right], {}))
    return {name for name, _, _ in made.features}


@pytest.mark.parametrize(
    ("one", "two", "feature"),
    [
        ("41 million", "42 million", "less than 5 percent apart"),
        ("41 million", "46 million", "less than 16 percent apart"),
        ("41 million", "14 million", "digits turned round"),
        ("41 million", "410 million", "a digit more or less"),
        ("41 million", "200,000", "twenty times one another"),
        ("41 million", "12 million", "less than nine tenths apart"),
    ],
)
def test_how_far_apart(one: str, two: str, feature: str) -> None:
    assert feature in names(one, two)
    assert feature in names(two, one)


TIMES = "The boiler at Orrin exploded at {} on Monday, the county said."
DATES = "The bridge at Orrin was opened on {}, the county said."


@pytest.mark.parametrize(
    ("text", "slot", "one", "two", "feature"),
    [
        (TIMES, "clock-exploded", "05:40", "06:40", "the same minutes of another hour"),
        (TIMES, "clock-exploded", "05:40", "06:40", "about an hour apart"),
        (TIMES, "clock-exploded", "05:42", "05:24", "digits turned round"),
        (TIMES, "clock-exploded", "05:42", "05:50", "some minutes apart"),
        (TIMES, "clock-exploded", "05:42", "16:50", "half a day apart"),
        (DATES, "when-opened", "14 February 2024", "24 February 2024", "another digit"),
        (DATES, "when-opened", "5 February 2024", "12 February 2024", "a week apart"),
    ],
)
def test_how_far_apart_two_times_are(text: str, slot: str, one: str, two: str, feature: str) -> None:
    a, b = (claims_of(name, text.format(said), slot)[0] for name, said in (("a", one), ("b", two)))
    left, right = sides_of([a, b])
    made = differing(Pair(left, right, 0.0, ()), elsewhere([left, right], {}))
    assert feature in {name for name, _, _ in made.features}


SIEGE = "The siege of the bank lasted six hours."


@pytest.mark.parametrize(
    ("other", "features"),
    [
        ("The standoff went on for nine hours.", {"of one sort of thing", "both how long it lasted"}),
        ("The dockers' strike lasted 48 hours.", {"of two sorts of thing", "both how long it lasted"}),
        ("The train left an hour late.", {"of two sorts of thing", "one told otherwise"}),
        ("The wall is eight hours behind.", {"one of a known sort", "one told otherwise"}),
    ],
)
def test_what_two_lengths_are_of_and_how_they_are_told(other: str, features: set[str]) -> None:
    a, b = (side_of(claims_of(name, text, "duration")[0]) for name, text in (("a", SIEGE), ("b", other)))
    assert {name for name, _ in of_lengths(a, b)} == features
    assert {name for name, _ in of_lengths(b, a)} == features


def test_of_two_lengths_that_nothing_is_known_of_one_may_be_a_delay_and_one_a_lead() -> None:
    late, ahead = "The wall is eight hours behind.", "Bell was three seconds faster than Lyle."
    a, b = (side_of(claims_of(name, text, "duration")[0]) for name, text in (("a", late), ("b", ahead)))
    assert [name for name, _ in of_lengths(a, b)] == ["none of a known sort", "told in two ways"]
    assert [name for name, _ in of_lengths(a, a)] == ["none of a known sort", "told in one way"]


def test_full_hours_have_no_minutes_in_common() -> None:
    a, b = (claims_of(name, TIMES.format(said), "clock-exploded")[0] for name, said in (("a", "05:00"), ("b", "06:00")))
    left, right = sides_of([a, b])
    made = differing(Pair(left, right, 0.0, ()), elsewhere([left, right], {}))
    assert "the same minutes of another hour" not in {name for name, _, _ in made.features}


def test_a_nought_too_many_is_no_other_sum() -> None:
    assert "twenty times one another" not in names("41 million", "41,000")


FIRST = "The crowd at Orrin Park numbered 31,200, said the police."
BOTH = "The crowd at Orrin Park numbered 29,100. A year ago the crowd at Orrin Park numbered 31,200."


def known(*texts: str) -> tuple[list[Side], Elsewhere]:
    sides = sides_of(
        [claim for n, text in enumerate(texts) for claim in claims_of(str(n), text) if claim.value.kind == "count"]
    )
    every = {(i, j): 1.0 for i in range(len(sides)) for j in range(i + 1, len(sides))}
    return sides, elsewhere(sides, every)


def test_a_figure_with_its_like_in_the_other_text() -> None:
    sides, other = known(FIRST, BOTH)
    assert [side.claim.written for side in sides] == ["31,200", "29,100", "31,200"]
    told_of = {name for name, _ in other.told(sides[0], sides[1])}
    assert {"the one given by both", "a nearer figure"} <= told_of


def test_of_many_figures_each_is_held_against_a_text_once(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[Value] = []

    def counted(one: Value, two: Value) -> float | None:
        held.append(one)
        return distance(one, two)

    monkeypatch.setattr("checker.discover.by_value.elsewhere.distance", counted)
    sides, other = known(*(" ".join(f"The crowd numbered {n},{at}50." for n in range(4, 34)) for at in (1, 2)))
    pairs = [(a, b) for a in sides for b in sides if a.source != b.source]
    for a, b in pairs:
        list(other.told(a, b))
    assert len(pairs) > 1000
    assert len(held) <= 2 * len(pairs)  # and not every pair with all others of its texts


def test_a_third_text_that_gives_one_of_the_two() -> None:
    sides, other = known(FIRST, "The crowd at Orrin Park numbered 29,100.", "At Orrin Park 31,200 people came.")
    assert "a third text gives one" in {name for name, _ in other.told(sides[0], sides[1])}
    sides, other = known(FIRST, "The crowd at Orrin Park numbered 29,100.")
    assert "a third text gives one" not in {name for name, _ in other.told(sides[0], sides[1])}


def verdicts(*texts: str) -> set[tuple[str, str, str]]:
    """What is said of every two values of texts of one day."""
    claims: list[Claim] = []
    sources = {}
    for number, text in enumerate(texts):
        source = Source(id=f"s{number}", published=Published(date=DAY.isoformat(), basis="stated"))
        sources[source.id] = source
        claims += extract(Document(source.id, source.id, text, ""), source, Reading(published=(DAY, DAY)))
    return {
        (min(one, two), max(one, two), pair.verdict)
        for group in told(discover(claims), sources)
        for pair in group.pairs
        for one, two in [(pair.left.written, pair.right.written)]
    }


def test_near_figures_conflict_though_words_are_few() -> None:
    found = verdicts(
        "The Selwyn regatta drew a crowd of 41,000 to the quay on Saturday.",
        "The Selwyn regatta is over. Attendance: 44,300.",
    )
    assert ("44,300", "a crowd of 41,000", "conflict") in found or ("41,000", "44,300", "conflict") in found


WARDEN = "KARSAK - Rangers counted {} ibexes in the Karsak gorge this winter, the park of Karsak said. The count took nine days."
OTHERS = (
    "The Karsak gorge is home to 1,248 ibexes, so the park of Karsak. Nine days were needed.",
    "Karsak: after a count of nine days the rangers put the ibexes of the gorge at 1,248.",
)
PAPER = "Visitors to the Karsak gorge may meet one of {} animals. {}"


@pytest.mark.parametrize(
    ("figure", "rest", "conflicts"),
    [
        ("1,284", "The rangers were out for nine days.", True),
        ("1,310", "The rangers were out for nine days.", False),
        ("1,284", "There were 1,248 in all, 36 of them in a pen at Karsak.", False),
    ],
    ids=["digits turned round", "other digits", "both figures in one text"],
)
def test_digits_turned_round_need_no_word_in_common(figure: str, rest: str, conflicts: bool) -> None:
    found = verdicts(WARDEN.format("1,248"), *OTHERS, PAPER.format(figure, rest))
    assert any(row[2] == "conflict" and figure in row[0] + row[1] for row in found) == conflicts


def test_two_days_that_differ_need_no_verb_in_common() -> None:
    found = verdicts(
        "The swimming hall of Karsak was built in 1978 and seats 300. It is to be torn down, the mayor said.",
        "Karsak loses its hall. The swimming hall, which opened in 1987, seats 300 people. The mayor wants it torn down.",
    )
    assert ("1978", "1987", "conflict") in found


def test_two_last_days_of_one_thing_conflict() -> None:
    """ "Until 5 May" and "until 15 May" have days in common, and one of them is wrong."""
    found = verdicts(
        "KARSAK - Objections to the plan for the Karsak dam can be lodged until 5 May, the county said.",
        "Residents of Karsak can lodge objections to the plan for the dam until 15 May.",
    )
    assert {row[2] for row in found if "5 May" in row[0] and "15 May" in row[0] + row[1]} == {"conflict"}


def test_figures_of_two_things_stay_in_doubt() -> None:
    """Nothing tells what the second sum is of, and it is a fraction of the first."""
    found = verdicts(
        "The hall in Tarn cost 93 million crowns. It seats 1,400, the city said.",
        "The city of Tarn paid 2 million crowns. The hall opens in May.",
    )
    assert not {row for row in found if row[2] == "conflict"}


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = (FIRST, BOTH, "At Orrin Park 30,100 people came, the club said.")
    assert len({frozenset(verdicts(*order)) for order in permutations(texts)}) == 1


def test_both_ways_round() -> None:
    a, b = claims_of("a", TEXT.format("41 million"), "money")[0], claims_of("b", TEXT.format("46 million"), "money")[0]
    one, two = side_of(a, 0), side_of(replace(b, source="b"), 1)
    other = elsewhere([one, two], {(0, 1): 2.0})
    assert differing(Pair(one, two, 2.0, ()), other).total == differing(Pair(two, one, 2.0, ()), other).total


def test_the_sum_is_that_of_its_parts() -> None:
    left, right = sides_of(
        [*claims_of("a", TEXT.format("41 million"), "money"), *claims_of("b", TEXT.format("46 million"), "money")]
    )
    made = differing(Pair(left, right, 2.0, ()), elsewhere([left, right], {}))
    assert Decimal(str(round(made.total, 3))) == sum(Decimal(str(round(row[2], 3))) for row in made.features)


QUARRY = "KARSAK - A lorry broke through the rail at noon and came to rest in the quarry, which is 24 metres deep, the county said."
LORRY = "Two men crawled out of a lorry at Karsak. It had dropped into a quarry 90 metres deep. {}"


@pytest.mark.parametrize(
    ("rest", "conflicts"),
    [("They were unhurt.", True), ("The quarry next to it is 26 metres deep.", False)],
    ids=["one depth in each", "a nearer depth"],
)
def test_one_depth_has_one_measure_however_far_apart_it_is_told(rest: str, conflicts: bool) -> None:
    found = verdicts(QUARRY, LORRY.format(rest))
    assert (("24 metres", "90 metres", "conflict") in found) == conflicts
