"""Where a sentence negates a verb or a noun: "did not collapse", "failed to arrive", "no one was arrested", "there was no session"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.extract.context.happened.attributive import is_attributive
from claims.extract.language.closed_class import AUX, DETERMINERS
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_past
from claims.tables import word_set

OF_SOME = "the denial may be of something else that its sentence tells"
PLAN = "what is denied is a plan, which may have been made and given up"
_NOT = re.compile(r"n['’]t$")
_HINT = re.compile(
    r"n['’]t\b|\b(?:not|never|cannot|no|no-one|nobody|none|nothing|neither|(?:fail|refus|declin|neglect|omitt)\w* to)\b"
)
# How far behind "nobody" its verb may stand, and behind "no" its noun; how far before a negation a condition.
_SUBJECT, _NOUN, _BACK = 8, 4, 8


class Negation(NamedTuple):
    """A negation, and the verb and the noun that it denies, as places in a row.

    ``nobody``: it is a subject or an object, as "no one" is; ``doubt``: why what it denies may have been so.
    """

    at: int
    verb: int | None
    nobody: bool = False
    noun: range = range(0)
    doubt: str = ""


@lru_cache(maxsize=64)
def may_negate(small: str) -> bool:
    """Whether a sentence in small letters may hold a negation."""
    return _HINT.search(small) is not None


def is_not(word: str) -> bool:
    """Whether a word is "not", or ends in it."""
    return word == "not" or _NOT.search(word) is not None


@lru_cache(maxsize=8)
def negations(row: Row) -> tuple[Negation, ...]:
    """Every negation of a sentence: each of its values asks."""
    return tuple(_found(row))


def _found(row: Row) -> Iterator[Negation]:
    for at, token in enumerate(row):
        if token.word in word_set("negations", "denying") or is_not(token.word):
            behind = [one.word for one in row[at + 1 : at + 3]]
            yield from _of_nobody(row, at) if behind == ["a", "single"] else _of_verb(row, at)
        elif token.word in word_set("negations", "undone") and [one.word for one in row[at + 1 : at + 2]] == ["to"]:
            if at + 2 < len(row) and not any(may_negate(one.word) for one in row[max(0, at - 2) : at]):
                yield Negation(at, at + 2, doubt=OF_SOME)
        elif token.word in word_set("negations", "nobody") or (token.word == "no" and _is_determiner(row, at)):
            yield from _of_nobody(row, at)


def _is_determiner(row: Row, at: int) -> bool:
    """Whether "no" stands before a noun: not in "No. 4", "voted No", "said no to"."""
    behind = row[at + 1].word if at + 1 < len(row) else ""
    return not (row[at].capital and at) and behind.isalpha() and behind not in word_set("heads", "prepositions")


def _of_verb(row: Row, at: int) -> Iterator[Negation]:
    word = row[at].word
    helping = _NOT.sub("", word) if word not in ("not", "never") else row[at - 1].word if at else ""
    if word != "never" and (helping not in word_set("negations", "helping") or _is_asked_for(row, at, helping)):
        return
    verb = at + 1
    while verb < len(row) and (row[verb].word in word_set("negations", "passed") or _is_adverb(row[verb].word)):
        verb += 1
    if verb < len(row) and _is_head(row, verb):
        plan, able = helping in word_set("negations", "plans"), helping in word_set("negations", "able")
        # Of "did not fully reopen" only the adverb may be denied.
        is_narrowed = any(_is_adverb(one.word) for one in row[at + 1 : verb])
        yield Negation(at, verb, doubt=PLAN if plan else OF_SOME if able or is_narrowed else "")


def _is_adverb(word: str) -> bool:
    """Whether a word narrows the verb behind it: "only" does not, which makes no denial of "not"."""
    return word.endswith("ly") and word not in word_set("negations", "other") | word_set("negations", "passed")


def _is_asked_for(row: Row, at: int, helping: str) -> bool:
    """ "Please do not come", "Don't miss": it tells of nothing."""
    before = at - (row[at].word == "not") - 1
    return helping == "do" and (before < 0 or not row[before].word.isalpha() or row[before].word == "please")


def _is_head(row: Row, at: int) -> bool:
    """Whether a word may be the verb that is denied, or what somebody or something is not."""
    word = row[at].word
    no_head = word_set("negations", "other") | word_set("negations", "edges") | word_set("heads", "prepositions")
    return word.isalpha() and word not in no_head | DETERMINERS | word_set("negations", "undone")


def _of_nobody(row: Row, at: int) -> Iterator[Negation]:
    """What nobody did, and the noun behind "no", were not."""
    behind = row[at + 1].word if at + 1 < len(row) else ""
    is_one = row[at].word == "no" and behind == "one"
    if not is_one and behind in word_set("negations", "other"):
        return
    last, noun, is_noun = at + is_one, range(0), row[at].word in ("no", "not") and not is_one
    verb = _verb_behind(row, last + is_noun * (3 if row[at].word == "not" else 1))
    if is_noun:
        noun = range(at + 1, _phrase_end(row, at + 1, min(at + 1 + _NOUN, len(row) if verb is None else verb)))
    if verb is None and at and row[at - 1].word in AUX:  # "there was no session on 3 May"
        verb = last
    yield Negation(last, verb, True, noun)


def _phrase_end(row: Row, start: int, stop: int) -> int:
    ends = word_set("negations", "edges") | word_set("heads", "prepositions")
    return next((at for at in range(start, stop) if row[at].word in ends), stop)


def _verb_behind(row: Row, at: int) -> int | None:
    """The verb whose subject is the nobody at a place: the last of its words."""
    for verb in range(at + 1, min(at + 1 + _SUBJECT, len(row))):
        if row[verb].word in word_set("negations", "edges"):
            return None
        if _is_finite(row, verb):
            while verb + 1 < len(row) and row[verb].word in AUX and is_past(row[verb + 1].word):
                verb += 1
            return verb
    return None


def _is_finite(row: Row, at: int) -> bool:
    return not row[at].capital and (row[at].word in AUX or (is_past(row[at].word) and not is_attributive(row, at)))


def is_supposed(row: Row, at: int) -> bool:
    """Whether a negation stands in what is only supposed: "if it does not open on 3 May"."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if row[place].word in word_set("negations", "supposing"):
            return True
        if not row[place].word.isalnum() and len(row[place].word) == 1:
            return False
    return False
