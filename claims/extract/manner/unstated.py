"""What a sentence asks, supposes, wants or passes on as a rumour: "were 300 killed?", "if 300 were killed", "demands that 300 be freed".

A figure that stands in what is taken for granted is told all the same: "did the 300 workers agree?", "will he resign after 30 people were killed?".
"""

from __future__ import annotations

from functools import partial

from claims.extract.language.closed_class import AUX, DETERMINERS, HEDGES
from claims.extract.language.noun_phrases import DEFINITE
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row
from claims.grammar import ALL_GENITIVES, BE
from claims.tables import word_set

RUMOUR = "its text calls it a rumour, or unconfirmed"
POSSIBLE = "its sentence only says that it could have been so"
# How far before a figure its clause may begin, and how far from it "would have" may stand.
_CLAUSE, _NEAR = 14, 8
_QUOTES = frozenset("“”\"‘’«»'")
_DOING = frozenset("do does did had has have can could may might must".split())
_words = partial(word_set, "unstated")


# What a sentence has none of in which nothing is asked or supposed, nothing is left to rumour, and nothing is wanted.
UNSTATED = sign(lambda: {"?"} | _words("asking") | _words("supposing") | _words("modals"))
UNSURE = sign(lambda: _words("open") | _words("rumoured"))
WANTED = sign(lambda: _words("wanting") | _words("asking_for"))


def is_unstated(row: Row, first: int, last: int) -> bool:
    """Whether the words ``[first, last]`` stand in a question, in a condition, or in what would have come about under one that was not met."""
    if _is_known(row, first):
        return False
    return _is_asked(row, first, last) or _is_supposed(row, first) or _is_contrary(row, first, last)


def _is_asked(row: Row, first: int, last: int) -> bool:
    """Whether a sentence asks whether it is so: it begins with a helping verb, and no clause ends before the figure."""
    if all(one.word != "?" for one in row[last + 1 :]):
        return False
    start = max((at + 1 for at in range(first) if row[at].word in _QUOTES or row[at].word in ("?", ":")), default=0)
    while start < first and row[start].word in ("and", "but", "so", "or", ","):
        start += 1
    before = [one.word for one in row[start:first]]
    if before[:1] and before[0] in AUX | _DOING:
        behind = before[before.index("that") + 1 :] if "true" in before and "that" in before else before
        return _words("edges").isdisjoint(behind)
    rest = [one.word for one in row[start:]]
    return (_words("asked_for") | _words("edges") | _QUOTES).isdisjoint(rest) and row[-1].word == "?"


def _is_supposed(row: Row, first: int) -> bool:
    """Whether the clause of a figure begins with "if" or "whether": "even if 40 came", "hundreds, if not 40" tell of forty."""
    opening, edges = _words("asking") | _words("supposing"), _words("edges") | _QUOTES
    for at in range(first - 1, max(first - 1 - _CLAUSE, -1), -1):
        word = row[at].word
        if word in opening:
            return not ((at and row[at - 1].word == "even") or row[at + 1].word in ("not", "only", "any"))
        if word in edges:
            return False
    return False


def _is_contrary(row: Row, first: int, last: int) -> bool:
    """Whether a figure is of what did not come about: "had it rained, 40 would have come"."""
    modal = would_have(row, first, last, _words("modals"))
    if modal is None:
        return False
    others = [one.word for one in row]
    return not _words("contrary").isdisjoint(others) or _opens_with_had(row)


def _opens_with_had(row: Row) -> bool:
    """Whether a clause begins with "had": "had it rained"."""
    return any(row[at].word == "had" and (at == 0 or row[at - 1].word in _QUOTES | {","}) for at in range(len(row)))


def would_have(row: Row, first: int, last: int, modals: frozenset[str]) -> int | None:
    """Where "would have" stands in the clause of a figure, before it or behind it."""
    for way in (range(first - 1, max(first - 1 - _NEAR, -1), -1), range(last + 1, min(last + 1 + _NEAR, len(row) - 1))):
        for at in way:
            word = row[at].word
            behind = [one.word for one in row[at + 1 : at + 3]]
            if word in modals and "have" in behind and behind[0] in ("have", "not", "never", "well", "easily", "also"):
                return at
            if word in _words("edges") or word in ("and", "or"):
                break
    return None


def doubt_of_words(row: Row, first: int, last: int) -> str:
    """Why nobody vouches for a figure: it is told as a rumour, or as what could have been."""
    if would_have(row, first, last, _words("open")) is not None:
        return POSSIBLE
    edges = _words("edges") - {"that"}
    for at in range(first - 1, max(first - 1 - _CLAUSE, -1), -1):
        if row[at].word in _words("rumoured"):
            return RUMOUR
        if row[at].word in edges:
            break
    behind = {one.word for one in row[last + 1 : last + 5]}
    return RUMOUR if behind & {"rumoured", "rumored"} else ""


def is_wanted(row: Row, first: int, last: int) -> bool:
    """Whether a figure is of what somebody demands or wants: "demands that 300 be freed", "called for 500 to be released"."""
    led = False
    if row[first].word in _ONE or _is_known(row, first):
        return False
    edges = _words("edges") - {"that"}
    for at in range(first - 1, max(first - 1 - _CLAUSE, -1), -1):
        word = row[at].word
        if word in _words("wanting") or word in _words("asking_for"):
            return _is_wanting(row, at, last, led, word in _words("wanting"))
        if word in edges or word == "and" or (word in AUX and word != "be"):
            return False
        if word in word_set("heads", "prepositions") and word not in _words("leading"):
            return False
        led = led or word == "of" or (word == "to" and at + 1 < first and row[at + 1].word not in DETERMINERS | HEDGES)
    return False


def _is_wanting(row: Row, at: int, last: int, led: bool, directly: bool) -> bool:
    """Whether a verb or a noun tells of what is wanted; ``led``: an "of" or an infinitive leads to the figure; ``directly``: it takes what is wanted as its object."""
    behind = row[at + 1].word
    if behind == "by" or (at > 0 and row[at - 1].word in _WAS):
        return False
    if directly:
        return behind == "that" or (behind != "for" and (led or _is_to_be(row, last)))
    return behind in ("for", "that") or (led and all(one.word != "of" for one in row[at:last]))


_ONE = frozenset(("a", "an", "one"))
_WAS = BE - {"be"}


def _is_to_be(row: Row, last: int) -> bool:
    """Whether an infinitive follows: "wants 300 workers to be hired"."""
    return any(one.word in ("to", "be") for one in row[last + 1 : last + 4])


def _is_known(row: Row, first: int) -> bool:
    """Whether a figure counts what is known: "the 300", "its last 20", "Bell's 300"."""
    before = [one.word for one in row[max(0, first - 2) : first + 1]]
    narrowed = len(before) > 2 and (before[1] in HEDGES or before[1] in _NARROWING)
    return any(word in DEFINITE or word.endswith(ALL_GENITIVES) for word in before[0 if narrowed else -2 :])


_NARROWING = frozenset("last first other remaining missing more final next initial".split())
