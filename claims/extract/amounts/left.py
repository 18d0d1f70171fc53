"""Where the words behind a figure leave those who are counted, so that what follows is told of others."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX, DETERMINERS, HEDGES
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.tables import word_set

_QUOTES = frozenset("\"”’'")
_ALL_WHO = word_set("heads", "all_who")
_TO_WHOM = frozenset(("for", "to", "with", "of"))
_OTHERS = word_set("heads", "others")
# How far before its figure an insertion may begin: ", today with some 18 crew".
_BEGINS = 5


def ends_name(row: Row, first: int, last: int) -> bool:
    """Whether a name ends in a figure without a noun: "Kestrel 5 was launched", "the Kestrel 5 rocket", but "in Leeds 4 died", "Only 4 died".

    A headline with capitals throughout ("Blast Kills 9") has more than one before its figure.
    """
    at, behind = first - 1, row[last + 1].word if last + 1 < len(row) else ""
    if at < 0 or first != last or not row[first].word.isdigit() or not row[at].capital:
        return False
    if row[at].word in small_words() or not behind.isalpha() or behind in _OF_SEVERAL:
        return False
    return row[at - 1].word in _ARTICLES if at else behind in AUX or is_verb(behind)


_ARTICLES, _OF_SEVERAL = frozenset(("a", "an", "the")), frozenset(("are", "were", "have"))


def are_organisations(row: Row, last: int) -> bool:
    """Whether the noun at a place means bodies that are no dead: "300 public bodies"."""
    return last > 0 and row[last].word == "bodies" and row[last - 1].word in word_set("families", "of_bodies")


def is_left(row: Row, first: int, at: int) -> bool:
    """Whether others, or something else, come in at a place behind the figure at ``first``."""
    word = row[at].word
    if word == "and":
        return _is_of_others(row, at)
    if word == ",":
        return _relates(row, at) or (_is_beside(row, first) and row[at + 1 : at + 2] != () and row[at + 1].word in AUX)
    return word in _QUOTES and row[at - 1].word == ","


def is_named(row: Row, at: int) -> bool:
    """Whether the word at a place names people and tells nothing of anybody: "the number of injured", "said one of the injured"."""
    return row[at - 1].word in ("the", "of")


def _is_of_others(row: Row, at: int) -> bool:
    """Whether others come in behind an "and": "for the seven and for all who were hurt", "the three and those arrested", "and many are missing"."""
    words = [token.word for token in row[at : at + 4]]
    if len(words) == 1:
        return False
    rest = words[1:]
    if rest[0] in _OTHERS and not AUX.isdisjoint(rest[1:]):
        return True
    others = next((word for word in rest if word in _ALL_WHO), None)
    return rest[0] in _TO_WHOM or (others is not None and "who" in [token.word for token in row[at : at + 5]])


def _relates(row: Row, at: int) -> bool:
    """Whether a clause behind a comma tells of the happening in which those counted took part: ", in which people died"."""
    words = [token.word for token in row[at + 1 : at + 3]]
    return len(words) == 2 and words[1] == "which" and words[0] in ("in", "at", "during", "on")


def _is_beside(row: Row, first: int) -> bool:
    """Whether a figure stands in an insertion of what something had with it ("the vessel, today with 18 crew and no cargo, had been held") or of what it is ("Orla, a town of 400
    people, was hit"): no group and no number of people, of whom the verb behind would tell.
    """
    before = [token.word for token in row[max(0, first - _BEGINS) : first]]
    if "," not in before:
        return False
    told = before[len(before) - before[::-1].index(",") :]
    joint = next((at for at, word in enumerate(told) if word in _WITH), None)
    if joint is None or not all(word in HEDGES or word in DETERMINERS for word in told[joint + 1 :]):
        return False
    return told[joint] == "with" or (joint > 0 and told[0] in ("a", "an", "which") and told[joint - 1] not in _people())


_WITH = frozenset(("with", "of", "has", "had", "have"))


def _people() -> frozenset[str]:
    return word_set("heads", "groups") | word_set("heads", "numbering") | word_set("heads", "leads")
