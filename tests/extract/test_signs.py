"""The signs of words: a closed gate hides nothing, and an open one is opened by a word of each list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.language.signs import GATED, Holding, Rules, needs, sign
from claims.extract.language.tokens import tokens
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.read import read
from claims.extract.texts.tokenised import Tokenised, part_of
from claims.text import Span
from claims.value import Reading

STORIES = Path(__file__).parent.parent / "stories"
_TEXTS = 6
EVERY = ~0


def _texts() -> Iterator[str]:
    """Every so many texts of the stories that may be read."""
    folders = [path.parent for path in sorted(STORIES.glob("*/expected.yaml"))]
    read_ = [one for one in folders if not yaml.safe_load((one / "expected.yaml").read_text("utf-8")).get("held_out")]
    for at, path in enumerate(path for one in read_ for path in sorted(one.glob("*.txt"))):
        if at % _TEXTS == 0:
            yield path.read_text("utf-8")


TEXTS = tuple(_texts())


def _claims(text: str) -> str:
    return repr(
        [
            (one.slot, one.about, one.value, one.provenance)
            for one in extract(Document("a", "a", text, ""), Source(id="a"), Reading())
        ]
    )


def test_open_gates_show_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    gated = [_claims(text) for text in TEXTS]
    monkeypatch.setattr(Passage, "signs", property(lambda passage: EVERY))
    monkeypatch.setattr(Page, "signs", property(lambda page: EVERY))
    assert [_claims(text) for text in TEXTS] == gated


@pytest.mark.parametrize(
    "rule", [rule for rule in GATED if rule.__module__ != __name__], ids=lambda rule: str(rule.__name__)
)
def test_a_rule_finds_nothing_where_its_gate_is_closed(rule) -> None:  # type: ignore[no-untyped-def]
    for page in (read(text, Reading()) for text in TEXTS[:10]):
        for passage in (one for one in page.passages if one.prose):
            if passage.signs & GATED[rule] != GATED[rule]:
                assert not list(rule(page, passage, *_MORE.get(rule.__name__, ())))


# What a rule takes besides its page and its passage, where it yields nothing without.
_MORE: dict[str, tuple[object, ...]] = {
    "births": ("Ann Bell",),
    "members": (None,),
    "firsts": (None,),
    "wheres": (None,),
    "sizes": (None,),
    "origins": ([],),
    "fates": (None,),
}


@needs(("bell", "set aside"), Holding(("tow",)))
def _towers(page: object, passage: Passage) -> Iterator[str]:
    yield passage.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Bell-tower fell.", True),
        ("The tower fell.", False),
        ("The bell rang.", False),
        ("It was set down by the tower.", False),
        ("It was put aside near the TOWN.", True),
        ("", False),
    ],
)
def test_a_gate_needs_a_word_of_each_list(text: str, told: bool) -> None:
    (passage,) = read(text, Reading()).passages or (
        Passage("", Span(0, 0), (), (), (), read("", Reading()).known, True),
    )
    assert Rules(_towers).opened(passage.signs) == ((_towers,) if told else ())


@given(st.text(alphabet="ab ’'.-é1_“\n", max_size=40), st.data())
def test_a_part_of_a_text_has_the_tokens_that_it_has_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    part = Tokenised(text).part(Span(start, stop))
    assert part is None or part == part_of(tokens(text, start, stop))


def test_a_later_list_has_a_bit_of_its_own() -> None:
    (before,) = part_of(tokens("bell", 0, 4)).signs
    bit = sign(("bell",))
    (after,) = part_of(tokens("bell", 0, 4)).signs
    assert after & bit
    assert not before & bit
