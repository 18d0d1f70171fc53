"""Quick looks that save a slow one: they may say "perhaps", but never hide what the slow one finds."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.uncollected import uncollected
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.language.tokens import covered, tokens
from claims.extract.manner import manner
from claims.extract.stated.phrases import opened
from claims.extract.texts import furniture
from claims.offices.ranks import titles_in
from claims.sentences import sentences
from claims.sifted import Sifted
from claims.value import Reading

SIFTED = [value for module in (furniture, manner) for value in vars(module).values() if isinstance(value, Sifted)]
# Of each pattern a text for each of its branches.
TEXTS = (
    """
© 2024 The Herald|Copyright the owners|We use COOKIES here|our privacy policy|terms of use|Terms of Service|All rights reserved
Subscribe now|the newsletter|sign up today|log in|login|Login here|sponsored|Advertisement|click here|click on it|share this|share on|leave a comment
Read more|read next|follow us|12 comments|1 share|3 likes|40 views|text resize|most read|Related|- related: two|related articles|related stories
it will|would come|shall go|going to leave|set to go|plan to|plans to|planned to|expected to|due to be|scheduled for|intend to|intends to|promised to
is to be|are to be|to be deployed|unconfirmed|reportedly|allegedly|rumored|rumoured|report that|reports of|reports say|media reported|is believed
are believed|feared|won't|moved to Sunday|supposed to|should have|originally due|had been set
now|instead|postponed|delayed|put off|put back|pushed back|rescheduled|deferred|adjourned|slipped|brought forward|revised|changed|a new date|no longer|after all|again
later than|earlier than|sooner than|more than first|fewer than originally|not before|never until|cut|scaled back|raised|lowered|trimmed|extended|shortened|doubled|halved
initially|previously|was to|were to|meant to
""".strip()
    .replace("\n", "|")
    .split("|")
)


def test_there_are_such_patterns() -> None:
    assert len(SIFTED) == 4


@pytest.mark.parametrize("text", TEXTS)
def test_each_branch_is_seen(text: str) -> None:
    slow = [one for one in SIFTED if one.pattern.search(text)]
    assert slow
    assert all(one.search(text) for one in slow)


@given(st.lists(st.sampled_from([*" ".join(TEXTS).split(), "ſ", "the", "."]), max_size=8).map(" ".join))
def test_a_quick_look_hides_nothing(text: str) -> None:
    for one in SIFTED:
        assert bool(one.search(text)) == bool(one.pattern.search(text))


@given(st.text(alphabet="ab ’'.-é1", max_size=30), st.data())
def test_the_covered_tokens_are_those_that_touch_the_span(text: str, data: st.DataObject) -> None:
    row = tokens(text, 0, len(text))
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    touched = [at for at, token in enumerate(row) if token.start < stop and token.stop > start]
    assert covered(row, start, stop) == ((touched[0], touched[-1]) if touched else None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lt. Ann Bell of the first division", ["lieutenant"]),
        ("the four-star general", ["four-star general"]),
        ("a man of the street in Russia", []),
    ],
)
def test_ranks_by_their_longest_word(text: str, names: list[str]) -> None:
    assert [title.name for title in titles_in(text)] == names


def test_a_figure_behind_a_lone_apostrophe() -> None:
    text = "It was a long day for the clerks ' 5 in all were there."
    assert isinstance(extract(Document("a", "a.txt", text, ""), Source(id="a"), Reading()), tuple)


def test_a_line_without_a_full_stop_is_cut_at_spaces() -> None:
    text = "and twelve more were hurt there " * 400
    found = list(sentences(text))
    assert max(span.stop - span.start for span in found) <= 2000
    assert " ".join(text[span.start : span.stop] for span in found) == text.strip()


def test_a_word_as_long_as_a_page_is_cut_too() -> None:
    assert sum(span.stop - span.start for span in sentences("x" * 5001)) == 5001


def test_the_collector_is_as_it_was() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("the ex-president set out", [1]),
        ("set the mill on fire", []),
        ("the mill was set aside on Friday", [0]),
        ("nothing", []),
    ],
)
def test_phrases_by_the_letters_of_a_sentence(text: str, lists: list[int]) -> None:
    letters = frozenset(text.lower().replace("-", " ").split())
    phrases = opened(lambda: [["set _ aside", "put aside"], ["ex-president", "former president"]])
    assert phrases.by_letters(letters) == lists
