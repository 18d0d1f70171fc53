"""The marks of a part or a whole around a value, by the words of its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from claims.extract.context.edges import upto
from claims.extract.marks import FINAL, RUNNING
from claims.grammar import GENITIVES, OF_OTHERS
from claims.tables import table, word_set


def scope(words: tuple[str, ...], first: int, last: int) -> set[str]:
    """The marks of a part or a whole around a value, by the words of its sentence."""
    first, found = _on_scale(words, first)
    tail = words[last + 1 : last + 1 + _BEHIND]
    clause = upto(words[first - 1 :: -1][: min(first, _CLAUSE)]) if first else ()
    found.update(_by_phrases(words, first, last, tail))
    if words[first - 1 : first] == ("of",) and _is_asked_for(clause):
        found.add("demanded")
    if words[first - 1 : first] in _IS or words[max(0, first - 2) : first] in _STANDS:
        found |= {"record"} if _is_of_record(words[max(0, first - _FAR) : first]) else set()
    if _is_surpassed(words[max(0, first - _OF) : first], clause):
        found.add("record")
    if "alone" in upto(tail) or "alone" in clause[:_BEFORE]:
        found.add("alone")
    if any(word in _EACH and unit in word_set("scopes", "spells") for word, unit in pairwise(upto(tail))):
        found.add("each")
    if _is_margin(words, first, last, clause):
        found.add("margin")
    if "final" in words and any(one == "final" and two in _COUNTS for one, two in pairwise(words)):
        found.add(FINAL)
    found.update(_of_clause(clause, words[max(0, first - _FAR) : first]))
    return found


def _by_phrases(words: tuple[str, ...], first: int, last: int, tail: tuple[str, ...]) -> Iterator[str]:
    """The marks of the phrases right before a value and behind it, and of the words in it."""
    before, behind, within = _marks()
    for start in _starts(words, first):
        for phrase, mark in before.get(words[start - 1], ()):
            stands = len(phrase) <= min(start, _BEFORE) and words[start - len(phrase) : start] == phrase
            if stands and (phrase != _AFTER or words[last] not in _LENGTHS):
                yield mark
    for phrase, mark in behind.get(tail[0], ()) if tail else ():
        if tail[: len(phrase)] == phrase and tail[len(phrase) : len(phrase) + 1] != ("than",):
            yield mark
    for at, word in enumerate(words[first : last + 1], first + 1):
        if word in within and words[at : at + 1] != ("than",):
            yield within[word]


def _starts(words: tuple[str, ...], first: int) -> Iterator[int]:
    """Where a figure begins; and the group that it is the number of: "room for a crew of 22"."""
    if first:
        yield first
    if first > _OF and words[first - 1] == "of" and words[first - _OF] in ("a", "an", "the"):
        yield first - _OF


# "A crew of".
_OF = 3


def _of_clause(clause: tuple[str, ...], ahead: tuple[str, ...]) -> Iterator[str]:
    """The marks that a word of the clause before a value, or of the words ahead of it, gives it, whichever of them stands next to it."""
    if _is_habit(ahead):
        yield HABIT
    if any(word == "had" and behind in _EARLIER for word, behind in pairwise(clause)):
        yield "former"
    if any(word in _EACH and unit in word_set("scopes", "spells") for unit, word in pairwise(clause)):
        yield "each"
    if clause[1:3] in _UP_TO_NOW or ("far", "so") in pairwise(clause):
        yield RUNNING
    for mark, told in _clauses():
        if not told.isdisjoint(clause):
            yield mark


def _is_asked_for(clause: tuple[str, ...]) -> bool:
    """ "Had asked for a monthly wage of", read backwards: the phrase that ends in the figure is what somebody asked for."""
    start = next((at for at, word in enumerate(clause[:_PHRASE]) if word in _ARTICLES), None)
    if start is None:
        return False
    word, before = (*clause[start + 1 : start + 3], "", "")[:2]
    return word in word_set("scopes", "asked") or (word == "for" and before in word_set("scopes", "asked_for"))


_PHRASE, _ARTICLES = 6, frozenset(("a", "an"))


def _is_habit(ahead: tuple[str, ...]) -> bool:
    """ "She carries 930 passengers and has a crew of 560": what a ship carries whenever it sails, and not who was on it."""
    return _HABIT in ahead and _BREAKS.isdisjoint(ahead[ahead.index(_HABIT) :])


# The mark of what is so whenever something is done.
HABIT = "habit"
_HABIT, _BREAKS = "carries", frozenset((";", ":", "but", "when", "after", "while", "was", "were"))


def _is_of_record(ahead: tuple[str, ...]) -> bool:
    """Whether a record that stood before is told in the words before its verb."""
    return any(word == "record" and before in word_set("scopes", "records") for before, word in pairwise(ahead))


def _is_surpassed(ahead: tuple[str, ...], clause: tuple[str, ...]) -> bool:
    """ "Passed Bell's mark of 85 goals", "beat Bell's 85 goals": what somebody else had reached. The words of ``clause`` run backwards."""
    owned = ahead[-1:] if ahead[-1:] != ("of",) else ahead[:1] if ahead[1:2] and ahead[1] in _REACHED else ()
    return any(map(_is_owner, owned)) and not word_set("scopes", "surpassing").isdisjoint(clause)


def _is_owner(word: str) -> bool:
    return word.endswith(GENITIVES) or word in OF_OTHERS


_REACHED = frozenset(("record", "mark", "best", "total", "tally", "high", "figure"))


def _on_scale(words: tuple[str, ...], first: int) -> tuple[int, set[str]]:
    """Where a figure begins with the noun of its scale ("from category 2"), and the mark of a level that another replaces: poles that are replaced are
    as many.
    """
    if not first or words[first - 1] not in _SCALES:
        return first, set()
    return first - 1, {"compared"} if words[first - 2 : first - 1] == ("replacing",) else set()


_SCALES = frozenset(("level", "category", "grade", "stage"))


def _is_margin(words: tuple[str, ...], first: int, last: int, clause: tuple[str, ...]) -> bool:
    """ "Beat her rival by 2,177 votes", "a majority of 1,184 votes": by how many one is ahead, and not how many one has."""
    if _VOTES.isdisjoint(words[first : last + 2]):
        return False
    beaten = words[first - 1 : first] == ("by",) and not word_set("scopes", "beating").isdisjoint(clause)
    return beaten or (first > 1 and words[first - 1] == "of" and words[first - 2] in word_set("heads", "leads"))


# "The first had killed six": an event before the one that is told.
_EARLIER = frozenset(("first", "earlier", "predecessor"))
_VOTES = frozenset(("vote", "votes", "ballots"))
# "After 9 percent" compares, "after four weeks" says how long it took.
_AFTER = ("after",)
_LENGTHS = frozenset(
    unit + s for unit in ("second", "minute", "hour", "day", "week", "month", "year") for s in ("", "s")
)
# "The record for a catch by one boat stood at": what was once reached.
_IS = (("is",), ("was",))
_STANDS = (("stood", "at"), ("stands", "at"))
_FAR = 12
# "Each day of closure costs 30 million": a rate, and no sum of all days. The words of a clause run backwards.
_EACH = frozenset(("each", "every"))
_COUNTS = frozenset(("count", "toll", "tally", "number", "figure", "figures", "report"))
# "Has now recalled 62,000".
_UP_TO_NOW = (("now", "has"), ("now", "have"), ("now", "had"))
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


@cache
def _clauses() -> tuple[tuple[str, frozenset[str]], ...]:
    """Each mark with the words of which one anywhere before a figure in its clause gives it."""
    told = ((mark, places.get("clause", "")) for mark, places in table("scopes")["marks"].items())
    return tuple((mark, frozenset(words.split())) for mark, words in told if words)


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())
