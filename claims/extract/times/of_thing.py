"""Dates that only say which thing is meant: "under a 2001 law", "the 1957 film was shown", "the show's Saturday edition". What a verb tells happened at another time."""

from __future__ import annotations

from claims.extract.context.happened.happenings import ARTICLES, Near, is_noun_of
from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_past
from claims.extract.times.governed import preposition
from claims.tables import word_set

# Behind them the phrase tells when all the same: "at the 2000 games", "over the December holidays".
_WHEN = frozenset(("in", "at", "on", "over", "during", "throughout", "through", "by", "until", "since", "from"))
_OWNERS = frozenset(("this", "that", "each", "every", "our", "my", "your"))
# "The 1998 bomb attack": so many words behind the date the happening itself may stand.
_COMPOUND = 3
_YEAR = 4


def is_of_thing(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """Whether a date stands between an article and a noun of which it says which one it is, and so is not that of the happening found with it."""
    if _is_held_against(row, places) or _is_of_another(row, near, places[0]) or _goes_on_since(row, near, places):
        return True
    if places[1] < near[3] <= places[1] + _COMPOUND and not near[2].startswith("verb"):
        return False
    return tells_which(row, places) and not (
        near[2].endswith("before") and row[places[1] + 1].capital and not preposition(row, places[0])
    )


def _is_held_against(row: Row, places: tuple[int, int]) -> bool:
    """ "Sales were up tenfold on 2003": nothing happens "on" a year."""
    first, last = places
    return (
        first == last
        and bool(first)
        and row[first - 1].word == "on"
        and len(row[first].word) == _YEAR
        and row[first].word.isdigit()
    )


def _goes_on_since(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """Whether something goes on since a date, and the noun of a happening stands in a phrase behind it: "held since 3 May, a week after the raid"."""
    first, last = places
    since = "since" in (row[first].word, row[first - 1].word if first else "")
    return since and near[2] == "noun behind" and any(row[at].word in _APART for at in range(last + 1, near[3]))


# They part a phrase from the date before it.
_APART = frozenset((",", "after", "before", "of", "for", "over", "from", "–", "—", "-", "("))


def _is_of_another(row: Row, near: Near, first: int) -> bool:
    """Whether "of" binds a date to a noun for a thing, and not to the happening found with it: "the best film of 2004 in a poll"."""
    at = first - 1 if first and row[first - 1].word != "the" else first - 2
    if at < 1 or row[at].word != "of" or near[4] == at or not _is_noun(row[at - 1].word):
        return False
    return row[at - 1].word not in word_set("heads", "parts_of_time") and not is_noun_of(row, at - 1)


def tells_which(row: Row, places: tuple[int, int]) -> bool:
    """Whether a date stands between an article and a noun of something that did not happen, in a phrase that tells no time."""
    first, noun = places[0], places[1] + 1
    if noun + 1 < len(row) and _is_code(row[noun].word):
        noun += 1
    opening = _before_names(row, first)
    if not opening or noun >= len(row) or not _opens(row[opening - 1].word) or not _is_noun(row[noun].word):
        return False
    if governs := preposition(row, opening):
        return governs not in _WHEN
    return not is_noun_of(row, noun)


def _before_names(row: Row, first: int) -> int:
    """Where the names begin that stand between an article and a date: "the Blue June 9 rocket", "the White Hall 9 June memo"."""
    at = first
    while at and first - at < _COMPOUND and row[at - 1].capital and not _opens(row[at - 1].word):
        at -= 1
    return at


def _is_code(word: str) -> bool:
    """Whether a word is the mark of one of a sort: "Y2"."""
    return word[:1].isalpha() and any(map(str.isdigit, word))


def _opens(word: str) -> bool:
    return word in ARTICLES or word in _OWNERS or word.endswith(("'s", "’s", "s'", "s’"))


def _is_noun(word: str) -> bool:
    return word.isalpha() and not (word in small_words() or word in AUX or is_past(word))
