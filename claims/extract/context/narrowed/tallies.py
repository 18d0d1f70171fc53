"""Stages of a count of votes: what was counted on the night, what was certified, what the recount brought. Each has figures of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from claims.extract.language.signs import sign
from claims.extract.marks import COUNTING
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import by_word

_KEY, _RECOUNT = "tally", "recount"


def _stages() -> Mapping[str, str]:
    return by_word("narrowing", "tally")


@cache
def _recounting() -> frozenset[str]:
    return frozenset(word for word, name in _stages().items() if name == _RECOUNT)


# A text has stages of a count where it speaks of votes, and of certifying them or of counting them again.
TALLIES = sign(lambda: [word for word, name in _stages().items() if name != "night"])
_VOTING = frozenset(("votes", "vote", "ballots", "election", "voters"))


def tally(page: Page, passage: Passage, first: int) -> Iterator[str]:
    """The mark of the stage that the sentence tells nearest to a figure; in a text on a recount those that tell none are the recount's."""
    if _VOTING.isdisjoint(page.plain):
        return
    near = [(abs(at - first), _stages()[word]) for at, word in enumerate(passage.said) if word in _stages()]
    if near:
        yield f"{KEYED}{_KEY}:{min(near)[1]}"
    elif not _recounting().isdisjoint(page.plain):
        yield f"{KEYED}{_KEY}:{_RECOUNT}"


GOES_ON = sign(("counted", "tallied", "reporting", "counting", "results", "returns"))
_BALLOTS = r"\b(?:ballots|votes|precincts|polling stations|constituencies)\b"
_WITH = re.compile(
    rf"\b(?:with|after|and) [^.;]{{0,40}}{_BALLOTS}(?: \w+){{0,3}} (?:counted|tallied|reporting)\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"(?:%|\bper ?cent) of (?:the |all )?(?:\w+ )?{_BALLOTS}(?: \w+){{0,3}} (?:counted|tallied)\b"
    rf"|\bnot all (?:of )?(?:the )?{_BALLOTS}|{_BALLOTS} (?:are|were) still (?:being |to be )?(?:counted|tallied)\b"
    r"|\b(?:early|partial|preliminary|provisional|incomplete) (?:results|returns|counts?)\b",
    re.IGNORECASE,
)
# A text that tells how the count ended too has both figures, and nothing says which of its shares is which.
_ENDED = re.compile(
    rf"\b(?:final|official|full|complete) (?:results?|returns|counts?|tally)\b|\b(?:(?<!not )all|100 per ?cent of)(?: the)? {_BALLOTS}[^.;]{{0,20}} counted\b",
    re.IGNORECASE,
)
_SHARES = frozenset(("percent", "%", "votes", "seats"))


def counting(page: Page, passage: Passage, first: int, last: int) -> Iterator[str]:
    """The mark of a share in a text that says that not all votes are counted: "with 62 percent of the ballots counted", "early results"."""
    if not _SHARES.isdisjoint(passage.said[first : last + 2]) and _goes_on(page.text):
        yield COUNTING


@lru_cache(maxsize=8)
def _goes_on(text: str) -> bool:
    return bool(_WITH.search(text) or (_GOES_ON.search(text) and not _ENDED.search(text)))
