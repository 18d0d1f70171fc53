"""A sentence as those see it who ask whom it names: words with their places, figures, names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.dates.words import month_words
from claims.extract.language.tokens import Row, tokens
from claims.grammar import ARTICLES
from claims.numbers.value import Count
from claims.people.mention import PersonMention
from claims.tables import word_set
from claims.text import Span
from claims.value import Found

_NUMERIC = re.compile(
    r"\d[\d.,]*|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|million|several|half"
)

_BETWEEN = frozenset(("and", "to", "or", ",", "-", "a", "of", "–"))

_NOON = (("a.m",), ("p.m",), ("am",), ("pm",))
# Papers print the first word of an article in capitals: "TWO women have died".
_SHOUTED = {
    word: number for number, word in enumerate("TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE".split(), 2)
}
# The numbers of the emergency services.
_CALLED = (911, 999, 112)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Before a year, which counts nobody behind it: "In 2011, 18 pupils died".
_DATING = frozenset("in since until during from by".split())

HEDGES = word_set("parties", "hedges")

_HEDGED = {
    "over": frozenset("more over".split()),
    "under": frozenset("nearly almost fewer less".split()),
    "about": frozenset("about around some approximately roughly estimated".split()),
}
_VAGUE = frozenset(("several", "dozens", "a few", "a couple", "scores", "hundreds", "thousands", "many", "few"))

_OTHERS = frozenset("another other".split())  # "another two", "the other two"
_BEHIND_NAMES = word_set("parties", "behind_names")
_TURNED = frozenset("turn turns turned turning".split())
_MONTHS = month_words()
_POINTED = word_set("parties", "pointed")
_NUMBERED = word_set("parties", "numbered")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's words with their places, and the quantities and names found in it by the place of their first word.

    ``figures`` gives the last place of the figure without its noun, and its number.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    figures: Mapping[int, tuple[int, int | None]]
    names: Mapping[int, int]

    def word(self, at: int) -> str:
        """The folded word at a place, empty outside of the sentence."""
        words = self.words
        return words[at] if 0 <= at < len(words) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the word at a place is capitalised."""
        return 0 <= at < len(self.words) and self.text[self.starts[at]].isupper()

    def span(self, first: int, last: int) -> Span:
        """Where the words from one place to another stand in the text."""
        return Span(self.starts[first], self.stops[last])


def worded(
    text: str, span: Span, people: Sequence[PersonMention], figures: Sequence[Found], row: Row | None = None
) -> Sentence:
    """A sentence's words with the quantities and names found in it; ``row`` are its tokens, where they are known."""
    row = tokens(text, span.start, span.stop) if row is None else row
    words, starts, stops, _ = zip(*row, strict=True) if row else ((), (), (), ())
    counts: dict[int, tuple[int, int | None]] = {}
    for item in figures[bisect_left(figures, span.start, key=lambda item: item.start) :]:
        if item.start >= span.stop:
            break
        placed = _figure(words, starts, item)
        if placed and not _is_named(text, words, starts, placed):
            counts[placed[0]] = placed[1:]
    if row and (opens := text[starts[0] : stops[0]]) in _SHOUTED:
        counts.setdefault(0, (0, _SHOUTED[opens]))
    counts |= {at: (at, 1) for at in range(2, len(words)) if at not in counts and _is_one_said(words, at)}
    names: dict[int, int] = {}
    for one in people[bisect_left(people, span.start, key=lambda one: one.start) :]:
        if one.start >= span.stop:
            break
        first = bisect_left(starts, one.start)
        last = bisect_left(starts, one.stop) - 1
        if first < len(words) and last >= first:
            names[first] = last
    return Sentence(text, words, starts, stops, counts, names)


def _is_one_said(words: Sequence[str], at: int) -> bool:
    """ "Said that one man had died": a number, where "that one" points at nothing."""
    return words[at] == "one" and words[at - 1] == "that" and words[at - 2] not in _POINTED and words[at - 2].isalpha()


def hedge_of(sentence: Sentence, first: int) -> str:
    """How a figure whose words begin at a place is hedged right before it: "over" in "more than 60", "under" in "nearly 1,000", "about"."""
    before = {sentence.word(at) for at in range(first - 2, first)}
    return next((name for name, words in _HEDGED.items() if not before.isdisjoint(words)), "")


def _figure(words: Sequence[str], starts: Sequence[int], item: Found) -> tuple[int, int, int | None] | None:
    """The places of a figure without its noun, and its number."""
    value = item.value
    first = bisect_left(starts, item.start)
    if not isinstance(value, Count) or first >= len(words) or value.unit not in (None, "year"):
        return None
    while first < len(words) - 1 and (words[first] in HEDGES or words[first] in _OTHERS) and starts[first] < item.stop:
        first += 1
    if _word_before(words, first) in _MONTHS or _word_before(words, first) in _NUMBERED or _is_broken(value):
        return None
    last = place = first
    while (
        place < len(words)
        and starts[place] < item.stop
        and (_NUMERIC.fullmatch(words[place]) or words[place] in _BETWEEN)
    ):
        last = place if _NUMERIC.fullmatch(words[place]) else last
        place += 1
    if words[first] == "in" or _word_before(words, first) in _TURNED:
        return None  # "in his sixties", "would have turned 19"
    if words[last].startswith("couple") or (last == first and place > first and words[place - 1] == "couple"):
        return None  # a pair of people
    number = _whole(value)
    if _is_clock(words, last + 1):
        return None
    if number in _CALLED and not value.noun:
        return None
    is_dated = not value.noun or (words[first].isdigit() and _word_before(words, first) in _DATING)
    if number is not None and is_dated and _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    return first, last, number


def _is_named(text: str, words: Sequence[str], starts: Sequence[int], placed: tuple[int, int, int | None]) -> bool:
    """ "The Regional Office 8", "a Boeing 737 hit": digits right behind a name that an article opens, with no noun that they count."""
    first, last, _ = placed
    if last != first or not words[first].isdigit():
        return False
    if _word_before(words, first) in ("u.s", "u.s."):
        return "the" not in words[max(first - 3, 0) : first]  # "in the U.S. 35 people"
    at = first - 1
    while at >= 0 and text[starts[at]].isupper():
        at -= 1
    follows = words[last + 1] if last + 1 < len(words) else ""
    return 0 <= at < first - 1 and words[at] in ARTICLES and follows in _BEHIND_NAMES


def _is_broken(value: Count) -> bool:
    """Whether a figure counts no people: "2.5"; "about 35" lies between broken figures and is none."""
    return value.low is not None and value.low == value.high and value.low != value.low.to_integral_value()


def _is_clock(words: Sequence[str], at: int) -> bool:
    """Whether a time of the day goes on here: "p.m.", "38 AM"."""
    behind = words[at : at + 2]
    return behind[:1] in _NOON or (
        len(behind) > 1 and len(behind[0]) == len("00") and behind[0].isdigit() and behind[1:] in _NOON
    )


def _whole(value: Count) -> int | None:
    """The number that is said: 15 of "at least 15", 20 of "about 20" and of "nearly 20"; the six of "up to six"; none of "several", "two or three"."""
    if value.low is None or value.low == value.high or value.high is None:
        return None if value.low is None else int(value.low)
    if value.hedge == "up to":
        return int(value.high)
    if value.hedge in _VAGUE or not value.low or value.hedge is None:
        return None
    return int(value.high) if value.hedge in ("nearly", "almost") else round((value.low + value.high) / 2)


def _word_before(words: Sequence[str], at: int) -> str:
    """The word before a place, a point left out."""
    at -= 2 if at > 1 and words[at - 1] == "." else 1
    return words[at] if at >= 0 else ""
