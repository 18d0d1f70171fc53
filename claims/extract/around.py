"""What the words around a value say: its clause, the names in it, another time, and whether it is a whole or a part."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.tokens import Row, covered
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
# Days around the publication in which a story's own present lies.
_PRESENT = 60
# How far, in words, a date that opens a sentence governs it.
_OPENING = 25


def edges(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence around a value: up to another value, a break, or a few words."""
    words, taken = passage.said, passage.taken
    ahead = words[first - 1] if first else ""
    if first and ahead in "(:" and (ahead == ":" or words[last + 1 : last + 2] == (")",)):
        # What stands alone in brackets is said of what stands before them, and a label is said of what follows it.
        first, last = first - 1, last + (ahead == "(")
    start, stop = first, last + 1
    least, most = max(first - _REACH, 0), min(last + _REACH + 1, len(words))
    while start > least and start - 1 not in taken and words[start - 1] not in _BREAKS:
        start -= 1
    stop, most = _past_whole(words, taken, stop, most)
    while stop < most and stop not in taken and words[stop] not in _BREAKS:
        stop += 1
    return start, stop


def _past_whole(words: tuple[str, ...], taken: AbstractSet[int], stop: int, most: int) -> tuple[int, int]:
    """Where the clause of a part goes on behind its whole, and how far it may reach: "94 percent [of 48,260 candidates] passed"."""
    at = stop + 1
    if words[stop : stop + 1] != ("of",):
        return stop, most
    while at < most and (words[at] in _DETERMINERS or words[at].endswith(("'s", "’s"))):
        at += 1
    if at not in taken:
        return stop, most
    while at in taken:
        at += 1
    return at, min(at + _REACH, len(words))


_DETERMINERS = frozenset(("the", "its", "their", "our", "his", "her", "all", "some", "about", "these", "those"))


class Of(NamedTuple):
    """What a figure itself shows: the noun that it counts, the marks of its scope, and stems that stand for its side or its measure, and what it is the amount of."""

    head: str | None = None
    noun_class: str | None = None
    modifiers: frozenset[str] = frozenset()
    marks: AbstractSet[str] = frozenset()
    stems: frozenset[str] = frozenset()
    attribute: str | None = None


_BARE = Of()
# The concepts of the sides of a vote: a figure that shows its own has no other.
SIDES = frozenset(("=in-favour", "=against", "=abstain"))


def around(page: Page, passage: Passage, first: int, last: int, of: Of = _BARE) -> Context:
    """The context of the value at the tokens ``[first, last]``, with what the value itself shows."""
    start, stop = edges(passage, first, last)
    marks = scope(passage.said, first, last) | of.marks
    if _in_list(passage):
        marks.add("listed")
    near = passage.content(start, first) | passage.content(last + 1, stop) | passage.question | of.stems
    if of.stems & SIDES:
        near -= SIDES - of.stems
    share = page.share
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
        when=other_time(page, passage, first, (start, stop)),
        attribute=of.attribute,
        scope=tuple(sorted(marks)),
    )


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


def other_time(page: Page, passage: Passage, first: int, part: tuple[int, int]) -> str | None:
    """The time of which the clause speaks when it is not the story's own: a year, or words such as "last year"."""
    best: tuple[int, str] | None = None
    for item in passage.times:
        places = covered(passage.row, item.start, item.stop)
        if places is None or not isinstance(item.value, DateValue) or places[0] <= first <= places[1]:
            continue
        told = _other(item.value, page) if _governs(passage.row, places, first, part) else None
        if told and (best is None or abs(places[0] - first) < best[0]):
            best = (abs(places[0] - first), told)
    return best[1] if best else None


def _governs(row: Row, date: tuple[int, int], first: int, part: tuple[int, int]) -> bool:
    """Whether a date tells the time of a value: it opens the sentence ("In 2011 …"), or stands in the value's clause with no comma between."""
    if date[0] <= 1 and first - date[1] < _OPENING:
        return True
    between = row[date[1] + 1 : first] if date[1] < first else row[first : date[0]]
    if date[0] > first and row[first].word.endswith(_ORDINAL) and any(token.word == "since" for token in between):
        return False  # "the seventh president since independence in 1974": from when they are counted
    if len(between) > 1 and between[0].word == "," and (between[1].word in _GOES_ON or between[1].word.endswith("ing")):
        between = between[1:]  # "on Jan 4, 2021, with 171 aboard"
    near = date[1] if date[1] < first else date[0]
    return part[0] - 2 <= near < part[1] + 3 and not any(token.word == "," for token in between)


_ORDINAL = ("st", "nd", "rd", "th", "second")
_GOES_ON = frozenset(("with", "killing", "leaving", "when", "in", "at"))


def _other(value: DateValue, page: Page) -> str | None:
    if value.unresolved:
        words = " ".join(value.raw.lower().split())
        return words if words in _RELATIVE else None
    low, high = value.low or value.high, value.high or value.low
    if low is None or high is None:
        return None
    today = page.reading.published[1] if page.reading.published else latest(page)
    if today and low - timedelta(_PRESENT) <= today <= high + timedelta(_PRESENT):
        return None
    return str(low.year) if low.year == high.year else f"{low.year}/{high.year}"


_RELATIVE = frozenset(("last year", "a year ago", "a year earlier", "last month", "last season"))


def latest(page: Page) -> date | None:
    """The last day that the text names, for a text whose day of publication is not known."""
    days = (
        item.value.high
        for passage in page.passages
        for item in passage.times
        if isinstance(item.value, DateValue)
        and item.value.high
        and item.value.precision == "day"
        and not item.value.bound
    )
    return max(days, default=None)


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
        if tail[: len(phrase)] == phrase:
            found.add(mark)
    clause = _upto(words[first - 1 :: -1][: min(first, _CLAUSE)]) if first else ()
    if "alone" in _upto(tail) or "alone" in clause[:_BEFORE]:
        found.add("alone")
    for mark, told in _TOLD_BEFORE:
        if not told.isdisjoint(clause):
            found.add(mark)
    found.update([within[word] for word in words[first : last + 1] if word in within])
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
_TOLD_BEFORE = (("former", _FORMER), ("compared", _COMPARING), ("demanded", _EXPECTING), ("capacity", _BOUNDING))
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
