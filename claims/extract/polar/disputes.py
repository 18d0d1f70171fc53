"""What news of any crisis disputes: whether it was terrorism, whether a foreign hand was in it, whether it was sabotage.

A noun of the state counts where a frame puts it forward: "caused by terrorists", "spoke of foreign meddling", "no evidence of sabotage". Whoever
puts it forward and how the sentence stands to it (``stance``) are read apart from what it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.language.signs import needs
from claims.extract.language.stems import noun_stem, small_words
from claims.extract.language.tokens import covered
from claims.extract.polar.stance import answer_of, is_denial, stance_to
from claims.extract.polar.viewed import viewer
from claims.extract.stated.slots import DISPUTED
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import by_word, table, word_set
from claims.text import Span
from claims.values.yes_no import Answer

_REACH, _BACK = 8, 20
_WORD = r"[“\"‘']?[\w’'-]+[”\"’']?,? "


class State(NamedTuple):
    """A state: its name, and the words without which no sentence tells it."""

    name: str
    signs: frozenset[str]


@cache
def _states() -> tuple[State, ...]:
    return tuple(State(str(name), frozenset(entry["sign"])) for name, entry in table("disputes")["states"].items())


@cache
def _ways_of(state: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The ways to tell a state with whether each affirms, made where a text first has a word of it: few texts have one of each."""
    return tuple(_ways(table("disputes")["states"][state]))


# In which frames the nouns of an entry count.
_FRAMES = {"noun": ("is", "view", "by"), "who": ("view", "by"), "actor": ("by",), "noun-no": ("is", "view")}


@cache
def _alone() -> str:
    """What stands behind a noun that narrows no other: "terrorist activities" and "arson squad" say nothing of what happened."""
    free = "|".join(sorted(small_words() | word_set("heads", "prepositions") | word_set("heads", "more_prepositions")))
    return rf"(?:(?<=s)|(?! [a-z])|(?= (?:{free}|\w+(?:ly|ed|ing))\b))"


def _ways(entry: Mapping[str, str]) -> Iterator[tuple[re.Pattern[str], bool]]:
    frames = {name: "|".join(some) for name, some in table("disputes")["frames"].items()}
    free = rf"(?:{_WORD}){{0,{table('disputes')['between']}}}?"
    for key, names in _FRAMES.items():
        noun, says = entry.get(key), not key.endswith("-no")
        for name in names if noun else ():
            gap = "" if name == "is" else free
            yield re.compile(rf"\b(?:{frames[name]}) ?(?P<gap>{gap})[“\"‘']?(?P<what>\b(?:{noun})\b){_alone()}"), says
        if noun and says:
            yield re.compile(rf"(?P<what>\b(?:{noun})\b)[”\"’']?(?P<gap>) (?:{frames['behind']})\b"), says
    if so := entry.get("so"):
        yield re.compile(rf"(?P<gap>)(?P<what>\b(?:{so.strip()}))"), True


def _signs() -> Iterator[str]:
    for entry in table("disputes")["states"].values():
        yield from entry["sign"]


@needs(_signs)
def disputes(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every state of the list on which a sentence takes a stand, each once."""
    if not passage.in_step or (passage.row[-1:] and passage.row[-1].word == "?"):
        return
    for state in _states():
        if not state.signs.isdisjoint(passage.letters | frozenset(passage.said)):
            yield from _of_state(page, passage, state)


def _of_state(page: Page, passage: Passage, state: State) -> Iterator[Drawn]:
    """The stands that a sentence takes on a state, one for each noun that frames put forward."""
    ways: dict[tuple[int, int], list[tuple[re.Match[str], bool]]] = defaultdict(list)
    for way, says in _ways_of(state.name):
        for found in way.finditer(passage.small):
            ways[found.span("what")].append((found, says))
    over = -1
    for what in sorted(ways, key=lambda what: (what[0], -what[1])):
        if what[0] > over and (drawn := _drawn(page, passage, state, ways[what])):
            over = what[1]
            yield drawn


def _drawn(page: Page, passage: Passage, state: State, ways: Sequence[tuple[re.Match[str], bool]]) -> Drawn | None:
    """What the frames around one noun tell."""
    start = passage.span.start
    what = Span(*(start + at for at in ways[0][0].span("what")))
    places = covered(passage.row, what.start, what.stop)
    told = stance_to(passage, what)
    if places is None or is_elsewhen(page, passage, places, _REACH):
        return None
    first, last = (start + min(found.start() for found, _ in ways), start + max(found.end() for found, _ in ways))
    says = ways[0][1]
    if told.is_made:  # else what denies it in a frame is what doubts it: "no sign of"
        says ^= any(_is_denied(passage.small, found) for found, _ in ways)
    answer = answer_of(says, told.stance)
    if answer is None:
        return None
    context = Context(topic=page.topic, participants=passage.names, words=passage.words, owner=_happenings(passage))
    span = Span(min(first, told.whole.start), max(last, told.whole.stop))
    value = Answer(page.text[span.start : span.stop], answer)
    return Drawn(
        f"{DISPUTED}{state.name}",
        value,
        span,
        passage,
        context,
        "what is disputed",
        told=span,
        by=viewer(passage, told, places),
        said_from=told.led_from(what.start),
    )


def _is_denied(words: str, found: re.Match[str]) -> bool:
    """Whether a word in a frame, or right before it, denies it."""
    told = [*words[max(0, found.start() - _BACK) : found.start()].split()[-1:], *found[0].split()]
    return any(map(is_denial, told))


def _happenings(passage: Passage) -> frozenset[str]:
    """The sorts of happenings that a sentence names."""
    sorts = by_word("disputes", "happenings")
    return frozenset(sorts[word] for word in passage.said if word in sorts)


@cache
def broad() -> frozenset[str]:
    """Stems of policies of which nothing but what narrows them tells which they are."""
    return frozenset(noun_stem(word) for word in str(table("disputes")["given-up"]["broad"]).split())


@cache
def title_of(state: str) -> str:
    """The question of a state."""
    data = table("disputes")
    return str((data["states"].get(state) or data[state])["title"])
