"""What a verb of denial denies: "denied that 40 had died", "rejected claims of a bribe of 3 million", "contrary to reports that".

It denies what the statement behind it says. What that takes for granted stays as it is told: the clause of a noun ("the camp, which lies 4 km off"), whose something is
("his 17-year rule"), the subject of which something is said ("that the tower of 1932 was unsafe"); and so does what else the denier does ("and says"), and when.
"""

from __future__ import annotations

from functools import partial

from claims.dates.value import DateValue
from claims.extract.context.happened.attributive import is_attributive
from claims.extract.language.closed_class import AUX
from claims.extract.language.noun_phrases import DEFINITE
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_past
from claims.extract.manner.denials import DENIES, Denial, denials
from claims.extract.manner.negations import OF_SOME
from claims.extract.stated.slots import SITE
from claims.extract.texts.drawn import Drawn
from claims.grammar import ALL_GENITIVES, ARTICLES
from claims.tables import word_set
from claims.times.value import TimeValue

# How long "after the raid" is, and how far before its noun an article may stand.
_ASIDE = 3
_QUOTES = frozenset('“”"‘’«»')
Places = tuple[int, int]
_words = partial(word_set, "negations")


def denied_by(item: Drawn) -> str | None:
    """None where no verb of denial denies a value; else why it may be of something else, empty where it surely is of the value."""
    row = item.passage.row
    places = covered(row, item.span.start, item.span.stop) if item.passage.signs & DENIES else None
    if places is None:
        return None
    found = (
        _reached(item, row, places, denial)
        for denial in denials(row)
        if denial.first <= places[0] and (denial.stop is None or places[1] < denial.stop)
    )
    return next((doubt for doubt in found if doubt is not None), None)


def _reached(item: Drawn, row: Row, places: Places, denial: Denial) -> str | None:
    """Why a denial may not be of a value behind it; None where it is not."""
    doubt = _walked(row, denial, places[0])
    if doubt is None or _is_taken(row, denial, places):
        return None
    is_time = isinstance(item.value, DateValue | TimeValue)
    if not denial.whole:
        return None if is_time and _in_definite(row, denial.first, denial.first + 1) else OF_SOME
    before = [one.word for one in row[denial.first : places[0] - 1]]
    several = is_time and not word_set("heads", "prepositions").isdisjoint(before)
    if several or item.slot.startswith(SITE) or _in_definite(row, denial.first, places[0]):
        return OF_SOME
    return doubt


def _walked(row: Row, denial: Denial, stop: int) -> str | None:
    """Whether the words from the beginning of a statement to a value stay in it: empty where they do, a doubt where they may."""
    doubt, aside = "", False
    for at in range(denial.first, stop):
        word = row[at].word
        if _leaves(row, denial, at, stop):
            return None
        if word == "," and not row[at - 1].word.isdigit():
            doubt, aside = OF_SOME, not aside and _opens_aside(row, at + 1)
        elif word in _words("relatives") or (word == "that" and _is_relative(row, denial, at)):
            aside = True
        elif word in ("and", "or", "as", "than"):
            doubt = OF_SOME
    return None if aside else doubt


def _leaves(row: Row, denial: Denial, at: int, stop: int) -> bool:
    """Whether what is denied ends at a word, seen from a value at ``stop`` behind it."""
    word = row[at].word
    if word == "," and not row[at - 1].word.isdigit():
        return denial.within or not denial.whole or _is_end(row, at + 1)
    if word == "and":
        return _is_next(row, denial, at)
    if word in ("after", "before"):
        return stop - at > _ASIDE
    return word in _words("granted") or (word == "as" and _tells(row, at, stop))


def _tells(row: Row, first: int, stop: int) -> bool:
    """Whether somebody says something in a part of a row: "as she claimed on Sunday"."""
    return any(one.word in word_set("speech", "verbs") for one in row[first:stop])


def _is_end(row: Row, at: int) -> bool:
    """Whether a comma ends what is denied: something else follows that the denier does, or words of somebody."""
    word = row[at].word
    return word in ("but", "while", "and") or word in _QUOTES or word in _words("telling")


def _opens_aside(row: Row, at: int) -> bool:
    """Whether a comma opens what is told of a noun besides: "the yard, a site of 40 hectares, …"."""
    return row[at].word in ARTICLES or is_past(row[at].word)


def _is_next(row: Row, denial: Denial, at: int) -> bool:
    """Whether an "and" leads to what else the denier does: "denies it and says", "denied it is at war and blamed"."""
    behind = next((one.word for one in row[at + 1 :] if not one.word.endswith("ly") and one.word != "also"), "")
    if behind in word_set("speech", "verbs") or behind in word_set("stances", "viewed"):
        return not behind.endswith("ing")
    return not denial.whole and (behind in AUX or is_past(behind))


def _is_relative(row: Row, denial: Denial, at: int) -> bool:
    """Whether a "that" leads to the clause of a noun: one behind a verb, or behind a noun of what was said, leads to what is said."""
    before = row[at - 1].word
    return at > denial.first and not (is_past(before) or before in _words("statements") | AUX)


def _is_taken(row: Row, denial: Denial, places: Places) -> bool:
    """Whether a value is taken for granted: it says how long or how large what somebody has is, or lies in the definite subject of which something is said."""
    if row[places[0]].word.count("-") and _owned(row, places[0]):
        return True
    if not (denial.whole and _in_definite(row, denial.first, denial.first + 1)):
        return False
    before = row[denial.first : places[0]]
    if any(_is_verb(row, at) for at in range(denial.first, places[0])):
        return False
    plural = any(one.word.endswith("s") and not one.word.endswith(ALL_GENITIVES) for one in before)  # it may be a verb
    return not plural and any(one.word in AUX for one in row[places[1] + 1 :])


def _is_verb(row: Row, at: int) -> bool:
    word = row[at].word
    return word in AUX or word in ("did", "do", "does") or (is_past(word) and not is_attributive(row, at))


def _owned(row: Row, at: int) -> bool:
    """Whether somebody has what a word narrows: "the minister's 17-year", "their 20-mile"."""
    before = row[at - 1].word if at else ""
    return before.endswith(ALL_GENITIVES) or (before in DEFINITE and before != "the")


def _in_definite(row: Row, first: int, at: int) -> bool:
    """Whether the noun's phrase in which a place lies is definite: "the four years", "its last 20 flats"."""
    for place in range(at - 1, max(first, at - _ASIDE) - 1, -1):
        word = row[place].word
        if word in DEFINITE or word.endswith(ALL_GENITIVES):
            return True
        if not word.isalpha() or word in word_set("heads", "prepositions") or _is_verb(row, place):
            return False
    return False
