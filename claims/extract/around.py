"""What the words around a value say: its clause, the names in it, another time, and whether it is a whole or a part."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.bare import is_verb
from claims.extract.narrowing import narrowed
from claims.extract.other_time import BEFORE, other_time, own_days, present_year
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.read_off import mark_at
from claims.extract.tokens import Row
from claims.extract.ways import AUX
from claims.tables import table

_REACH = 7
_BREAKS = frozenset([";", ":", "(", ")", "–", "—", "but", "while", "whereas", "although", "though", "because"])
# Between two lists' entries; and how far apart the words of one name may stand ("Union of Seniors").
_OTHERS = frozenset((";", "(", ")", "while", "whereas", "but"))
_RUN = 2
_MANY = 4
_BRACKET = 8
# Somebody else than whom the name before them means: "the judge jailed him for 14 years".
_PRONOUNS = frozenset(("him", "her", "them", "he", "she", "they"))
# How far, in words, a date that opens a sentence governs it.
_OPENING = 25


def edges(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a value: up to another value, a break, or a few words."""
    words, taken = passage.said, passage.taken
    ahead = words[first - 1] if first else ""
    if first and ahead in "(:" and (ahead == ":" or words[last + 1 : last + 2] == (")",)):
        # What stands alone in brackets is said of what stands before them, and a label is said of what follows it.
        first, last = first - 1, last + (ahead == "(")
    start, stop = first, whole_behind(words, taken, last)
    least, most = max(first - _REACH, 0), min(stop + _REACH, len(words))
    while start > least and start - 1 not in taken and words[start - 1] not in _BREAKS:
        start -= 1
    while stop < most and stop not in taken and words[stop] not in _BREAKS:
        stop += 1
    return start, stop


def whole_behind(words: tuple[str, ...], taken: AbstractSet[int], last: int) -> int:
    """Where a figure ends with the whole of which it is some: "eight of the 13 members", "640,000 of the lender's 1.1 million customers"."""
    at = last + 1
    if words[at : at + 1] != ("of",):
        return at
    at += 1
    while at < len(words) and is_owner(words[at]):
        at += 1
    if at not in taken:
        return last + 1
    while at in taken:
        at += 1
    return at


def is_owner(word: str) -> bool:
    """Whether a word says whose, or which, a whole is: "of the 13 members", "of the lender's 1.1 million customers"."""
    return word in OWNED or word.endswith(("'s", "’s", "s'", "s’"))


OWNED = frozenset(("the", "its", "their", "his", "her", "our", "all", "some", "about", "these", "those"))


class Of(NamedTuple):
    """What a figure itself shows: the noun that it counts, the marks of its scope, and stems that stand for its side or its measure, and what it is the amount of."""

    head: str | None = None
    noun_class: str | None = None
    modifiers: frozenset[str] = frozenset()
    marks: AbstractSet[str] = frozenset()
    stems: frozenset[str] = frozenset()
    attribute: str | None = None


_BARE = Of()
# The mark of a figure that is told of a day of the story's own present, with its year behind it.
PRESENT = "present "
# That of a figure whose clause names its days, with the first and the last of them behind it.
ON = "on "
# That of such a figure told as over when the story begins: "two weeks ago 13 had been killed".
HAD = "had"
# The concepts of the sides of a vote: a figure that shows its own has no other.
SIDES = frozenset(("=in-favour", "=against", "=abstain"))


def around(page: Page, passage: Passage, first: int, last: int, of: Of = _BARE) -> Context:
    """The context of the value at the tokens ``[first, last]``, with what the value itself shows."""
    start, stop = edges(passage, first, last)
    marks = scope(passage.said, first, last) | narrowed(page, passage, first, last, (start, stop)) | of.marks
    if _in_list(passage):
        marks.add("listed")
    if as_of := mark_at(passage, first):
        marks.add(as_of)
    near = passage.content(start, first) | passage.content(last + 1, stop) | passage.question | of.stems
    if start and start - 1 in passage.taken and (verb := left_out(passage, (start, first), (last + 1, stop))):
        near |= verb
        marks -= {"other"} if passage.said[first] == "another" else set()
    if of.stems & SIDES:
        near -= SIDES - of.stems
    share = page.share
    when = other_time(page, passage, first, (start, stop))
    if when == BEFORE:
        marks.add("former")
    if when is None and passage.times:
        if year := present_year(page, passage, first):
            marks.add(f"{PRESENT}{year}")
        if days := own_days(page, passage, first):
            marks.add(f"{ON}{days}")
            if "had" in passage.said[start:stop]:
                marks.add(HAD)
    return Context(
        topic=page.topic,
        participants=share(passage.names),
        close=share(passage.names_in(start, stop)),
        owner=share(owner(passage, first)),
        measured_from=share(measured_from(passage, last)),
        head=of.head,
        noun_class=of.noun_class,
        modifiers=share(of.modifiers),
        near=near,
        words=passage.words,
        when=when,
        attribute=of.attribute,
        scope=tuple(sorted(marks)),
    )


def left_out(passage: Passage, before: tuple[int, int], behind: tuple[int, int]) -> frozenset[str]:
    """The verb that a clause leaves out since the one before has it: "the Fund gave 2 million and the Council 600,000"."""
    words, taken = passage.said, passage.taken
    joint = next((at for at in range(before[0], min(before[0] + _LEAST + 1, before[1])) if words[at] in _JOINED), None)
    if joint is None or before[1] - joint < _LEAST:
        return frozenset()
    if any(is_verb(word) for word in (*words[joint : before[1]], *_upto(words[slice(*behind)]))):
        return frozenset()
    stop = before[0]
    while stop and stop - 1 in taken:
        stop -= 1
    for at in range(stop - 1, max(stop - _REACH, -1), -1):
        if words[at] in _BREAKS or at in taken:
            break
        if at and (words[at - 1] in _MODALS or (is_verb(words[at]) and words[at] not in AUX)):
            return passage.content(at, at + 1)
    return frozenset()


# What joins a clause to the one whose verb it shares; with a word at least of whom it speaks.
_JOINED = frozenset((",", "and", "while"))
_LEAST = 2
_MODALS = frozenset(("will", "would", "to", "must", "should", "may", "could", "can"))


def apart(
    page: Page,
    passage: Passage,
    places: tuple[int, int],
    close: frozenset[str],
    near: frozenset[str],
    scope: Scope = (),
) -> Context:
    """The context of a value whose clause, names and scope are known: that of a date or an hour, which reach over what happened then."""
    share = page.share
    return Context(
        topic=page.topic,
        participants=share(passage.names),
        close=share(close),
        owner=share(owner(passage, places[0])),
        measured_from=share(measured_from(passage, places[1])),
        near=near,
        words=passage.words,
        scope=scope,
    )


Scope = tuple[str, ...]


def _in_list(passage: Passage) -> bool:
    """Whether a sentence holds so many figures that each has an owner of its own."""
    return len(passage.counts) + len(passage.times) >= _MANY


def owner(passage: Passage, first: int) -> frozenset[str]:
    """The run of names that stands last before a value: whose it is, where a list gives each its own ("Green Dyke 8, the Union 6")."""
    if not passage.named:
        return frozenset()
    start = _before_brackets(passage.row, first)
    stop, words, figures = start, passage.said, passage.figures
    while start > 0 and start - 1 not in figures and words[start - 1] not in _OTHERS:
        start -= 1
    places = [item for item in passage.named if start <= item.at < stop]
    run: set[str] = set()
    last = None
    for item in reversed(places):
        if last is not None and last - item.at > _RUN:
            break
        run.add(item.id)
        last = item.at
    if not run and not start and first <= 1:
        run = _inverted(passage, first)
    return frozenset(run) if _PRONOUNS.isdisjoint(words[max(last or 0, start) : stop]) else frozenset()


def _inverted(passage: Passage, first: int) -> set[str]:
    """The first run of names behind a value that opens its sentence: "With 32 points Ann Bell led", "Third, with 4,877, came Ann Bell"."""
    run: set[str] = set()
    last = None
    for item in passage.named:
        if item.at > first and (last is None or item.at - last <= _RUN) and item.at - first < _OPENING:
            run.add(item.id)
            last = item.at
    inverted = passage.row[0].word in _OPENERS or any(token.word == "came" for token in passage.row)
    return run if inverted else set()


_OPENERS = frozenset(("with", "on", "at", "in"))


def measured_from(passage: Passage, last: int) -> frozenset[str]:
    """The run of names from which a distance that ends at ``last`` is told: "3 miles south of Platte", "40 km from Port Selwyn"."""
    told = passage.said[last + 1 : last + 1 + _FROM_REACH]
    if _FROM.isdisjoint(told):
        return frozenset()
    step = next((at for at, word in enumerate(told) if word in _FROM), None)
    if step is None or not set(told[:step]) <= _WAYS:
        return frozenset()
    start = last + 2 + step + (told[step + 1 : step + 2] == ("the",))
    run: list[str] = []
    for item in passage.named:
        if item.at == start + len(run):
            run.append(item.id)
    return frozenset(run)


_FROM = frozenset(("of", "from", "outside", "off"))
_WAYS = frozenset(
    "away north south east west northeast northwest southeast southwest northern southern north-east north-west south-east"
    " south-west due to the upstream downstream inland".split()
)
_FROM_REACH = 5


def _before_brackets(row: Row, first: int) -> int:
    """Where the words before a value end, a bracket right before it left out: "Abiy Tessema (ETH) 2:08:59"."""
    if not first or row[first - 1].word != ")":
        return first
    return next((at for at in range(first - 2, max(first - _BRACKET, -1), -1) if row[at].word == "("), first)


def scope(words: tuple[str, ...], first: int, last: int) -> set[str]:
    """The marks of a part or a whole around a value, by the words of its sentence."""
    before, behind, within = _marks()
    found: set[str] = set()
    for phrase, mark in before.get(words[first - 1], ()) if first else ():
        stands = len(phrase) <= min(first, _BEFORE) and words[first - len(phrase) : first] == phrase
        if stands and (phrase != _AFTER or words[last] not in _LENGTHS):
            found.add(mark)
    tail = words[last + 1 : last + 1 + _BEHIND]
    for phrase, mark in behind.get(tail[0], ()) if tail else ():
        if tail[: len(phrase)] == phrase and tail[len(phrase) : len(phrase) + 1] != ("than",):
            found.add(mark)
    clause = _upto(words[first - 1 :: -1][: min(first, _CLAUSE)]) if first else ()
    if "alone" in _upto(tail) or "alone" in clause[:_BEFORE]:
        found.add("alone")
    for mark, told in _TOLD_BEFORE:
        if not told.isdisjoint(clause):
            found.add(mark)
    found.update(
        [
            within[word]
            for at, word in enumerate(words[first : last + 1], first + 1)
            if word in within and words[at : at + 1] != ("than",)
        ]
    )
    return found


# "The previous one weighed 590 kg": not the thing that the story is about.
_FORMER = frozenset(
    (
        "previous",
        "previously",
        "predecessor",
        "predecessors",
        "former",
        "formerly",
        "originally",
        "older",
    )
)
_COMPARING = frozenset(("comparison", "compare", "unlike"))
# "Analysts had looked for $2.09 billion": what others had expected, and no account of what came.
_EXPECTING = frozenset(("analysts", "consensus", "forecasters", "economists", "pollsters", "pundits", "bookmakers"))
# What may be at most is not what there is.
_BOUNDING = frozenset(("ceiling", "cap", "threshold"))
# "The river usually stands at 1.2 metres": what is so in other years.
_USUAL = frozenset(("usually", "normally", "typically", "ordinarily"))
_TOLD_BEFORE = (
    ("former", _FORMER),
    ("compared", _COMPARING),
    ("demanded", _EXPECTING),
    ("capacity", _BOUNDING),
    ("usual", _USUAL),
    ("demanded", frozenset(("sees", "foresees", "forecasts", "targets", "projects", "guided"))),
    ("aftershock", frozenset(("aftershock", "aftershocks"))),
)
# "After 9 percent" compares, "after four weeks" says how long it took.
_AFTER = ("after",)
_LENGTHS = frozenset(
    unit + s for unit in ("second", "minute", "hour", "day", "week", "month", "year") for s in ("", "s")
)
# How many words before and behind a value a mark, and one word of its clause, may stand.
_BEFORE, _BEHIND, _CLAUSE = 4, 7, 9
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def _marks() -> tuple[Phrases, Phrases, dict[str, str]]:
    """The phrases before a figure by their last word, those behind it by their first, and the words within it."""
    before: Phrases = {}
    behind: Phrases = {}
    within: dict[str, str] = {}
    for mark, places in table("scopes")["marks"].items():
        for phrase in map(_split, places.get("before", ())):
            before.setdefault(phrase[-1], []).append((phrase, mark))
        for phrase in map(_split, places.get("behind", ())):
            behind.setdefault(phrase[0], []).append((phrase, mark))
        within.update(dict.fromkeys(places.get("within", ()), mark))
    return before, behind, within


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())


def _upto(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to a mark or conjunction that ends a clause."""
    # A loop, because most often there is nothing to cut.
    for at, word in enumerate(words):
        if word in _ENDS:
            return words[:at]
    return words


_ENDS = frozenset((",", ";", ".", "and", "but"))
