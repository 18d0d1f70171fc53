"""How found questions and what they are about read to people."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.slots.titles import title_of
from claims.extract.language.stems import word_of_stem
from claims.tables import table


@pytest.mark.parametrize(
    ("slot", "title"),
    [
        ("when-founded", "When was the founding? ({about})"),
        ("clock-began", "At what hour did it begin? ({about})"),
        ("when-arriv", "When did this happen: arrive? ({about})"),
        ("where-aground", "Where did it run aground? ({about})"),
        ("post-prime-minister", "Which post as prime minister does {about} hold?"),
        ("order-founded", "Was the founding before or after the other event? ({about})"),
        ("dated-end", "When did it end or fall apart? ({about})"),
        ("span-existence", "How long was its existence? ({about})"),
        ("place-of-burned", "Where was it set on fire? ({about})"),
        ("whether-working", "Did it work? ({about})"),
        ("where-made", "Where was it made? ({about})"),
    ],
)
def test_a_question_says_what_is_asked(slot: str, title: str) -> None:
    assert title_of(slot) == title


@pytest.mark.parametrize("lexicon", ["happenings", "wheres"])
def test_every_listed_happening_and_place_is_asked_for_by_name(lexicon: str) -> None:
    assert set(table(lexicon)["asked"]) == set(table(lexicon)[lexicon])


def test_every_state_has_a_question_and_knows_its_lists() -> None:
    data = table("polar")
    assert all(entry["title"].endswith("({about})") for entry in data["states"].values())
    assert {entry.get(key) for entry in data["states"].values() for key in ("of", "any")} - {None} <= set(data["lists"])
    assert {*data["follows"], *(state for states in data["follows"].values() for state in states)} <= set(
        data["states"]
    )


def test_every_named_event_is_asked_for_by_name() -> None:
    assert set(table("stated")["events"]) <= set(table("stated")["asked"])


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("allianc", "alliance"),
        ("crisi", "crisis"),
        ("becom", "become"),
        ("public", "public"),
        ("swim", "swim"),
        ("combat", "combat"),
        ("vehicl", "vehicle"),
        ("generou", "generous"),
        ("campus", "campus"),
    ],
)
def test_a_stem_is_shown_as_a_word_only_where_its_ending_tells_surely(stem: str, word: str) -> None:
    assert word_of_stem(stem) == word


def _questions(folder: Path, *texts: str) -> set[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return {finding.question for finding in check(str(folder)).findings}


def test_a_thing_is_called_as_the_texts_call_it(tmp_path: Path) -> None:
    asked = _questions(
        tmp_path,
        "Rebels torched the presidential palace in Lisbon on Monday, and several people were hurt in the streets.\n",
        "Rebels torched the presidential palace in Oslo on Monday, and several people were hurt in the streets.\n",
    )
    assert "Where was it set on fire? (presidential palace)" in asked


def test_a_person_in_a_label_is_called_as_elsewhere(tmp_path: Path) -> None:
    asked = _questions(
        tmp_path,
        "President Jean-Luc Féraud was elected in 2011. Mr Féraud said that he would stay in the office until then.\n",
    )
    assert any(one.startswith("When was the election") and "Jean-Luc Féraud" in one for one in asked)
