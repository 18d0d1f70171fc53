"""Mentions to persons: order, chains, words alone, aliases."""

import random
from collections.abc import Sequence

import pytest

from claims.names import NameMention, Resolution, resolve


def mentions(*pairs: tuple[str, str]) -> list[NameMention]:
    return [NameMention(name, document, i) for i, (name, document) in enumerate(pairs)]


def groups(found: Resolution) -> set[frozenset[str]]:
    return {frozenset(person.names) for person in found.persons}


CORPUS = mentions(
    ("Kassym-Jomart Tokayev", "a"),
    ("Qasym-Zhomart Toqaev", "b"),
    ("Касым-Жомарт Токаев", "c"),
    ("Tokayev", "a"),
    ("Oleg Zubov", "a"),
    ("Oleg Petrovich Zubov", "b"),
    ("Oleg Ivanovich Zubov", "c"),
    ("Zubov", "b"),
    ("Zubov", "d"),
    ("Ivan Burakov", "a"),
    ("Ivan Burlakov", "b"),
    ("Anna Weber", "d"),
    ("A. Weber", "d"),
)


def test_spellings_of_one_man_are_one_person() -> None:
    spellings = {"Kassym-Jomart Tokayev", "Qasym-Zhomart Toqaev", "Касым-Жомарт Токаев", "Tokayev"}
    assert frozenset(spellings) in groups(resolve(CORPUS, {}))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_input_makes_no_difference(seed: int) -> None:
    shuffled: Sequence[NameMention] = random.Random(seed).sample(CORPUS, len(CORPUS))
    assert resolve(shuffled, {}) == resolve(CORPUS, {})


def test_every_mention_is_placed_once() -> None:
    placed = sorted(m for person in resolve(CORPUS, {}).persons for m in person.mentions)
    assert placed == sorted(CORPUS)


def test_a_short_name_between_two_persons_does_not_chain_them() -> None:
    found = resolve(
        mentions(("Oleg Zubov", "a"), ("Oleg Petrovich Zubov", "b"), ("Oleg Ivanovich Zubov", "c")),
        {},
    )
    assert len(found.persons) == 3
    assert {(u.left, u.right) for u in found.uncertain} == {
        ("Oleg Petrovich Zubov", "Oleg Zubov"),
        ("Oleg Ivanovich Zubov", "Oleg Zubov"),
    }


def test_surnames_one_letter_apart_are_for_a_person_to_decide() -> None:
    found = resolve(mentions(("Ivan Burakov", "a"), ("Ivan Burlakov", "a")), {})
    assert len(found.persons) == 2
    assert [(u.left, u.right) for u in found.uncertain] == [("Ivan Burakov", "Ivan Burlakov")]


def test_a_surname_alone_joins_the_only_bearer_of_its_document() -> None:
    found = resolve(mentions(("John Barrow", "a"), ("Jane Barrow", "b"), ("Barrow", "a")), {})
    assert frozenset({"John Barrow", "Barrow"}) in groups(found)


def test_a_surname_alone_joins_the_only_bearer_of_the_corpus() -> None:
    found = resolve(mentions(("John Barrow", "a"), ("Barrow", "b")), {})
    assert groups(found) == {frozenset({"John Barrow", "Barrow"})}


def test_a_surname_alone_stays_open_where_two_bear_it() -> None:
    found = resolve(mentions(("John Barrow", "a"), ("Jane Barrow", "a"), ("Barrow", "a")), {})
    assert frozenset({"Barrow"}) in groups(found)
    assert {u.document for u in found.uncertain} == {"a"}


@pytest.mark.parametrize(
    ("places", "means"),
    [
        # Jane is spoken of, and John comes up only at the end: a reader takes Barrow for her.
        ({"Jane Barrow": 10, "Barrow": 60, "John Barrow": 90}, "Jane Barrow"),
        ({"Jane Barrow": 10, "John Barrow": 30, "Barrow": 60}, None),
        ({"Barrow": 10, "Jane Barrow": 30, "John Barrow": 60}, None),
    ],
)
def test_a_surname_alone_means_whom_a_text_has_named_so_far(places: dict[str, int], means: str | None) -> None:
    found = groups(resolve([NameMention(name, "a", at) for name, at in places.items()], {}))
    assert frozenset({"Barrow", means} if means else {"Barrow"}) in found


def test_the_first_of_two_surnames_may_stand_alone() -> None:
    found = resolve(
        mentions(("Elena Quispe Salazar", "a"), ("Mary Jane Dorrit", "a"), ("Quispe", "a"), ("Jane", "a")), {}
    )
    assert frozenset({"Elena Quispe Salazar", "Quispe"}) in groups(found)
    assert frozenset({"Jane"}) in groups(found)


def test_a_last_word_joins_where_nothing_marks_the_surname() -> None:
    # Casey is a surname too, and Rene a given name; in another text nobody knows which Rene is meant.
    here = resolve([NameMention("Casey Rene", "a", 0), NameMention("Rene", "a", 40)], {})
    assert [person.id for person in here.persons] == ["casey rene"]
    there = resolve([NameMention("Casey Rene", "a", 0), NameMention("Rene", "b", 40)], {})
    assert [person.id for person in there.persons] == ["casey rene", "rene"]


def test_a_given_name_alone_joins_nobody() -> None:
    found = resolve(mentions(("John Barrow", "a"), ("John", "a")), {})
    assert frozenset({"John"}) in groups(found)


def test_an_initial_and_a_surname_join_the_only_bearer() -> None:
    found = resolve(mentions(("John Barrow", "a"), ("Peter Barrow", "a"), ("J. Barrow", "a")), {})
    assert frozenset({"John Barrow", "J. Barrow"}) in groups(found)


def test_aliases_come_first() -> None:
    found = resolve(
        mentions(("Oleg Zubov", "a"), ("The Old Man", "b"), ("Oleh Zubov", "c")),
        {"oleg zubov": "Q1", "the old man": "Q1"},
    )
    assert [(p.id, p.names) for p in found.persons] == [("Q1", ("Oleg Zubov", "Oleh Zubov", "The Old Man"))]


def test_declared_persons_never_become_one() -> None:
    found = resolve(mentions(("Oleg Zubov", "a"), ("Oleh Zubov", "c")), {"oleg zubov": "Q1", "oleh zubov": "Q2"})
    assert [p.id for p in found.persons] == ["Q1", "Q2"]


def test_nothing_in_nothing_out() -> None:
    assert resolve([], {}) == Resolution((), ())
