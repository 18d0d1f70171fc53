"""Where a sentence denies a statement with a verb or a phrase: "denied that 40 had died", "rejected claims of a bribe", "contrary to reports that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from claims.extract.language.closed_class import AUX
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, starts_with
from claims.extract.language.verb_forms import is_past
from claims.extract.manner.negations import is_not
from claims.grammar import ARTICLES, BE
from claims.tables import word_set

# How far behind its verb the "that" of a denial may stand, and a noun of what was said; how short no gerund is.
_THAT, _NOUN, _SHORT = 7, 6, 5
# How far behind "called" the noun of what was said may stand, and behind "as" what it is dismissed as.
_CALLED, _VERDICT = 4, 4
_SUBJECTS = frozenset(("he", "she", "they", "there", "it", "we", "i"))
_OBJECTS = frozenset(("him", "them", "us", "me"))
_words = partial(word_set, "negations")


class Denial(NamedTuple):
    """Where the statement begins that a denial is of; ``whole``: it is a clause, or what words of one are about, and no mere noun; ``within``: the denial
    itself stands in a clause that a comma ends ("despite denying that …, the firm paid"); ``stop``: where the statement ends, if that is known.
    """

    first: int
    whole: bool
    within: bool = False
    stop: int | None = None


# What a sentence without a denial has none of.
DENIES = sign(
    lambda: (
        _words("deniers")
        | _words("rejecters")
        | _words("untrue")
        | _words("lies")
        | {"contrary", "evidence", "true", "truth"}
    )
)


@lru_cache(maxsize=8)
def denials(row: Row) -> tuple[Denial, ...]:
    """Every denial of a sentence of which a statement follows: each of its values asks."""
    return tuple(_found(row))


def _found(row: Row) -> Iterator[Denial]:
    for at, token in enumerate(row):
        found = None
        if token.word in _words("deniers"):
            found = _of_verb(row, at)
        elif token.word in _words("rejecters") or starts_with(row, at, ("contrary", "to")):
            found = _of_statement(row, _behind_verdict(row, at + 1 + (token.word == "contrary")))
        elif starts_with(row, at, ("no", "evidence", "that")) or starts_with(row, at, ("not", "true", "that")):
            found = Denial(at + 3, True)
        elif starts_with(row, at, ("no", "truth", "in")) or starts_with(row, at, ("no", "truth", "to")):
            found = _of_statement(row, at + 3)
        elif token.word in _words("untrue"):
            found = _of_untrue(row, at)
        elif token.word in _words("lies"):
            found = _of_lie(row, at)
        if found:
            yield found._replace(within=_is_within(row, at))


def _of_untrue(row: Row, at: int) -> Denial | None:
    """What is called untrue: "false reports that", "it is untrue that", and before it "rumours that … were false"."""
    behind = row[at + 1].word if at + 1 < len(row) else ""
    if behind == "that":
        return Denial(at + 2, True) if at and row[at - 1].word in BE else None
    if behind in _words("statements"):
        return _of_statement(row, at + 1)
    return _of_called(row, at - (at > 1 and row[at - 1].word.endswith("ly")))


def _of_lie(row: Row, at: int) -> Denial | None:
    """What is called a lie: "it is a lie that", "reports that … are pure invention", "called claims of … a fabrication"."""
    first = at
    while first and (row[first - 1].word in ARTICLES or row[first - 1].word in _words("sheer")):
        first -= 1
    if at + 1 < len(row) and row[at + 1].word == "that":
        return Denial(at + 2, True) if first and row[first - 1].word in BE else None
    return _of_called(row, first)


def _of_called(row: Row, first: int) -> Denial | None:
    """The statement that the words from a place on call untrue: its verb "is" stands before them, or a verb of calling stands before the statement."""
    verb = first - 1
    told = next((at for at in range(max(verb, 0)) if row[at].word in _words("statements")), None)
    if verb < 0 or told is None or row[told + 1].word not in ("that", "of", "about"):
        return None
    is_called = any(one.word in _words("callers") for one in row[max(0, told - _CALLED) : told])
    if (
        row[verb].word not in BE
        and not is_called
        and not (row[verb].word in _words("callers") and row[verb - 1].word in BE)
    ):
        return None
    return Denial(told + 2, True, stop=verb if row[verb].word in BE or row[verb].word == "as" else first)


def _behind_verdict(row: Row, at: int) -> int:
    """Where a statement may begin behind "dismissed": behind "as nonsense" where that comes first."""
    if at + 2 >= len(row) or row[at].word != "as":
        return at
    return next(
        (
            place + 1
            for place in range(at + 1, min(at + _VERDICT, len(row) - 1))
            if row[place].word in _words("lies") | _words("untrue")
        ),
        at,
    )


def _is_within(row: Row, at: int) -> bool:
    """Whether a denial stands in a clause that another follows behind a comma: "although she denied it, …", "the charges, which he denies, …", "contrary to reports"."""
    opened = next((place for place in range(at, -1, -1) if place == 0 or row[place - 1].word == ","), 0)
    return row[opened].word in _words("opening")


def _of_verb(row: Row, at: int) -> Denial | None:
    """What stands behind "denied": a clause, what somebody would have done, or a noun; nothing where somebody is denied something that he wanted."""
    if at + 1 >= len(row) or _is_not(row, at):
        return None
    if (that := _that(row, at + 1)) is not None:
        return Denial(that + 1, True)
    word = row[at + 1].word
    if word in _SUBJECTS or (word.endswith("ing") and len(word) > _SHORT):
        return Denial(at + 1, True)
    if word in _OBJECTS or _is_passive(row, at):
        return None
    return _of_statement(row, at + 1) or _of_noun(row, at + 1)


def _is_not(row: Row, at: int) -> bool:
    """Whether nobody denies it: "did not deny", "never denied", "refused to deny", "could deny"."""
    before = [one.word for one in row[max(0, at - 2) : at]]
    if any(is_not(word) or word == "never" for word in before):
        return True
    return row[at].word == "deny" and (before[-1:] == ["to"] or not _HELPING.isdisjoint(before))


_HELPING = frozenset("could can would may might cannot nor".split())


def _is_passive(row: Row, at: int) -> bool:
    while at and row[at - 1].word.endswith("ly"):
        at -= 1
    return at > 0 and row[at - 1].word in BE


def _that(row: Row, first: int) -> int | None:
    """The "that" of what is denied, right behind the verb or behind a time or a manner: "denied on Monday that"."""
    opens = word_set("heads", "prepositions") | _words("whens") | {"that"}
    if row[first].word not in opens and not row[first].word.endswith("ly"):
        return None
    for at in range(first, min(first + _THAT, len(row) - 1)):
        if row[at].word == "that":
            return at if row[at + 1].word not in _words("statements") else None
        if not row[at].word.isalnum():
            return None
    return None


def _of_statement(row: Row, first: int) -> Denial | None:
    """ "Reports that", "claims of", "suggestions it was": what somebody else said, with where it begins; the noun alone stands for a statement that is told elsewhere."""
    for at in range(first, min(first + _NOUN, len(row))):
        word = row[at].word
        if word in _words("statements") and not row[at].capital:
            behind = row[at + 1].word if at + 1 < len(row) else "."
            if behind in ("that", "of", "about"):
                return Denial(at + 2, True)
            ends = word_set("heads", "prepositions") | _words("edges") | _words("whens") | AUX
            is_clause = behind.isalnum() and behind not in ends and not is_past(behind)
            return Denial(at + 1 if is_clause else len(row), True)
        if not word[0].isalnum() or word in AUX or word in _words("edges") | word_set("heads", "prepositions"):
            return None
    return None


def _of_noun(row: Row, first: int) -> Denial | None:
    """A noun, or a clause without its "that": "denied the raid", "denied the firm had paid"; nothing for two nouns: "denied the team a win"."""
    for at in range(first, len(row)):
        word = row[at].word
        if word in AUX:
            return Denial(first, True)
        if word in ARTICLES and at > first:
            return None
        if not word[0].isalnum() or word in word_set("heads", "prepositions") | _words("edges"):
            break
    return Denial(first, False)
