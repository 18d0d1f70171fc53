"""What the negation of a verb denies: "did not collapse on 1 May", "never paid 4 million", "no one was arrested on Friday".

A negation belongs to one verb and reaches from it to the end of its clause. What another verb tells is none of it: "was not full when it collapsed on 1 May".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.extract.context.attributive import is_attributive
from claims.extract.context.happenings import verb_of
from claims.extract.language.closed_class import AUX, DETERMINERS, HEDGES
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_past, is_verb
from claims.extract.stated.slots import SITE
from claims.extract.texts.drawn import Drawn
from claims.numbers.value import Count
from claims.tables import table, word_set
from claims.times.value import TimeValue

OF_SOME = "the denial may be of something else that its sentence tells"
PLAN = "what is denied is a plan, which may have been made and given up"
_HINT = re.compile(r"n['’]t\b|\b(?:not|never|cannot|no|no-one|nobody|none|nothing|neither|(?:fail|refus|declin|neglect|omitt)\w* to)\b")
_NOT = re.compile(r"n['’]t$")
# How far a word may stand from the negation that it belongs to: a condition, a verb behind its subject, a noun behind "no".
_BACK, _SUBJECT, _NOUN, _LINKS = 8, 8, 4, 3
# A date that begins within so many words opens its sentence.
_OPENS = 2
_BOUNDED = frozenset(("since", "until", "before", "by"))


class _Negation(NamedTuple):
    """A negation and its verb, as places in a row. ``nobody``: it is the subject; ``noun``: where its noun may stand; ``plan``: the verb tells what is to be."""

    at: int
    verb: int
    nobody: bool = False
    noun: range = range(0)
    doubt: str = ""


def denial_of(item: Drawn) -> str | None:
    """None where no negation denies a value; else why the denial may not be of the value, empty where it surely is."""
    if not (_hinted(item.passage.small) and _may_be_denied(item)):
        return None
    row, said = item.passage.row, item.passage.said
    places = covered(row, item.span.start, item.span.stop)
    if places is None or "?" in said[-2:]:
        return None
    if _is_at_value(said, places[0]):
        return ""
    found = (_denied(item, row, places, negation) for negation in _negations(row))
    return next((doubt for doubt in found if doubt is not None), None)


@lru_cache(maxsize=64)
def _hinted(small: str) -> bool:
    return _HINT.search(small) is not None


def _may_be_denied(item: Drawn) -> bool:
    """Whether a value says when, where, how many or how long; a bound is turned round where it is read."""
    value = item.value
    if isinstance(value, DateValue):
        return item.slot.startswith("when") and value.bound not in _BOUNDED
    if isinstance(value, TimeValue):
        return item.slot.startswith("clock")
    return isinstance(value, Count | Duration) or item.slot.startswith(SITE)


def _is_at_value(said: tuple[str, ...], first: int) -> bool:
    """ "Not on 1 May", "is not 45 metres long"; not "if not 300", nor "not one"."""
    at = first - 1
    while at > 0 and first - at <= _LINKS and said[at] in word_set("negations", "links"):
        at -= 1
    if at < 0 or not (said[at] == "not" or _NOT.search(said[at])) or said[at + 1] in word_set("negations", "other"):
        return False
    return at == 0 or said[at - 1] not in word_set("negations", "supposing")


def _denied(item: Drawn, row: Row, places: tuple[int, int], negation: _Negation) -> str | None:
    """Whether one negation denies a value, and what speaks against it."""
    if places[0] <= negation.at <= places[1] or _is_supposed(row, negation.at):
        return None
    if isinstance(item.value, DateValue | TimeValue):
        holds = _is_when(item, row, places, negation)
    elif places[0] < negation.at:
        return (negation.doubt or OF_SOME) if _is_of_subject(item, row, places, negation) else None
    else:
        holds = _reaches(row, negation.verb, places[0]) and _is_counted(item, row, places, negation.verb)
    return (negation.doubt or _other_told(item, row, places, negation)) if holds else None


def _is_when(item: Drawn, row: Row, places: tuple[int, int], negation: _Negation) -> bool:
    """Whether it is the denied verb, or a happening of which it only says that it was, that a day or an hour dates."""
    deed, verb = item.deed, negation.verb
    if deed is None:
        return _is_opening(row, places, negation) or (
            _reaches(row, verb, places[0])
            and row[places[0] - 1].word not in DETERMINERS | {"of"}
            and not row[places[1]].word.endswith(("'s", "’s"))
        )
    if deed == verb or deed in negation.noun or verb_of(row[verb].word) == item.slot.partition("-")[2]:
        return not negation.nobody or not _is_taken_out(row, negation.at)
    if negation.nobody and deed == negation.at - 1:  # "arrested no one on 3 May"
        return places[0] > negation.at and not _is_taken_out(row, negation.at)
    if not _reaches(row, verb, places[0]):
        return False
    if item.rule.startswith("verb"):
        return deed < negation.at  # the nearest verb is one of which the date cannot be
    return _is_eventive(row, verb)


def _is_eventive(row: Row, verb: int) -> bool:
    """Whether a verb says only that something happened: "the vote was not held", "did not take place"."""
    word = row[verb].word
    return word in word_set("deeds", "eventive") or any(
        (word, one.word) == ("take", "place") for one in row[verb + 1 : verb + 2]
    )


def _is_opening(row: Row, places: tuple[int, int], negation: _Negation) -> bool:
    """Whether a date opens the sentence of a denied verb: "In 2011 the school did not open"."""
    if places[0] > _OPENS or negation.at <= places[1] + 1:
        return False
    behind = places[1] + 1
    behind += row[behind].word == ","
    return _is_free(row, behind, negation.verb)


def _is_of_subject(item: Drawn, row: Row, places: tuple[int, int], negation: _Negation) -> bool:
    """Whether those counted are the subject of the denied verb that counts them: "twelve miners were not saved"."""
    between = row[places[1] + 1 : negation.at]
    return item.rule == "passive" and item.slot not in _told_by_not("passive") and all(one.word in AUX or one.word in ("did", "do") for one in between)


@cache
def _told_by_not(side: str) -> frozenset[str]:
    """The families that a negation itself tells, before the figure or behind it: "not been found" are missing."""
    return frozenset(
        name
        for name, forms in table("families")["families"].items()
        if any("not" in str(form).split() for form in forms.get(side) or ())
    )


def _is_counted(item: Drawn, row: Row, places: tuple[int, int], verb: int) -> bool:
    """Whether an amount is what the denied verb says: not one of which something is known ("the 12 rooms", "a town of 300"), nor the subject of another verb."""
    if item.slot in _told_by_not("active"):
        return False
    between = [one.word for one in row[verb + 1 : places[0]]]
    if isinstance(item.value, Duration):
        return all(word in HEDGES for word in between)
    behind = row[places[1] + 1].word if places[1] + 1 < len(row) else ""
    if isinstance(item.value, Count) and (behind in AUX or {"of", "with"} & set(between[-1:])):
        return False
    known = word_set("negations", "definite")
    return item.rule == "active" or item.slot.startswith(SITE) or known.isdisjoint((*between, row[places[0]].word))


def _reaches(row: Row, verb: int, first: int) -> bool:
    """Whether a value behind a verb belongs to its clause, and to no other verb."""
    return verb < first and _is_free(row, verb + 1, first)


def _is_free(row: Row, start: int, stop: int) -> bool:
    """Whether no clause ends and no verb stands in a part of a row."""
    edges = word_set("negations", "edges")
    return not any(row[at].word in edges or _is_another(row, at) for at in range(start, stop))


def _is_another(row: Row, at: int) -> bool:
    token = row[at]
    if token.capital or not is_verb(token.word) or token.word in ("been", "being", "to"):
        return False
    return not (is_attributive(row, at) or (at and row[at - 1].word in DETERMINERS))


def _other_told(item: Drawn, row: Row, places: tuple[int, int], negation: _Negation) -> str:
    """Why a denial may not be of the value: its clause tells more behind its verb, of which one may be denied alone ("was not arrested by the army on 3 May")."""
    if negation.nobody and isinstance(item.value, DateValue | TimeValue) and item.deed is None:
        return OF_SOME
    before = [one.word for one in row[negation.verb + 1 : places[0] - 1]] if negation.verb < places[0] else []
    if not word_set("heads", "prepositions").isdisjoint(before):
        return OF_SOME
    for one in row[places[1] + 1 :] if places[0] > negation.verb else row[negation.verb + 1 :]:
        if one.word in word_set("negations", "edges"):
            return OF_SOME if one.word == "because" else ""
        if one.word.isalpha() and one.word not in word_set("negations", "spent"):
            return OF_SOME
    return ""


def _is_supposed(row: Row, at: int) -> bool:
    """Whether a negation stands in what is only supposed: "if it does not open on 3 May"."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if row[place].word in word_set("negations", "supposing"):
            return True
        if not row[place].word.isalnum() and len(row[place].word) == 1:
            return False
    return False


def _is_taken_out(row: Row, at: int) -> bool:
    """ "No one but the driver"."""
    return any(one.word in word_set("negations", "taken_out") for one in row[at + 1 : at + 3])


def _negations(row: Row) -> Iterator[_Negation]:
    for at, token in enumerate(row):
        if token.word == "not" and [one.word for one in row[at + 1 : at + 3]] in (["a", "single"], ["one", "single"]):
            yield from _of_nobody(row, at)
        elif token.word in word_set("negations", "denying") or _NOT.search(token.word):
            yield from _of_verb(row, at)
        elif token.word in word_set("negations", "undone") and at + 2 < len(row) and row[at + 1].word == "to":
            if not any(_HINT.search(one.word) for one in row[max(0, at - 2) : at]):
                yield _Negation(at, at + 2)
        elif token.word == "no" or token.word in word_set("negations", "nobody"):
            yield from _of_nobody(row, at)


def _of_verb(row: Row, at: int) -> Iterator[_Negation]:
    word = row[at].word
    helping = _NOT.sub("", word) if word not in ("not", "never") else row[at - 1].word if at else ""
    if word != "never" and helping not in word_set("negations", "helping"):
        return
    verb = at + 1
    while verb < len(row) and (row[verb].word in word_set("negations", "passed") or row[verb].word.endswith("ly")):
        verb += 1
    if verb >= len(row) or not _is_head(row, verb):
        return
    plan, able = helping in word_set("negations", "plans"), helping in word_set("negations", "able")
    yield _Negation(at, verb, doubt=PLAN if plan else OF_SOME if able else "")


def _is_head(row: Row, at: int) -> bool:
    """Whether a word may be the verb that is denied, or what somebody or something is not."""
    word = row[at].word
    no_head = word_set("negations", "other") | word_set("negations", "edges") | word_set("heads", "prepositions")
    return word.isalpha() and word not in no_head | DETERMINERS | word_set("negations", "undone")


def _of_nobody(row: Row, at: int) -> Iterator[_Negation]:
    """ "No one was arrested", "no train arrived", "there was no fire": what the subject did, or the noun itself, was not."""
    behind = row[at + 1].word if at + 1 < len(row) else ""
    one = row[at].word == "no" and behind == "one"
    if not one and behind in word_set("negations", "other"):
        return
    noun = range(at + 1, min(at + 1 + _NOUN, len(row))) if row[at].word in ("no", "not") and not one else range(0)
    edges = word_set("negations", "edges")
    stop = next((place for place in noun if row[place].word in edges or row[place].word in word_set("heads", "prepositions")), noun.stop)
    verb = at + 1 + one
    while verb < len(row) and verb - at <= _SUBJECT and row[verb].word not in edges and not _is_finite(row, verb):
        verb += 1
    found = verb < len(row) and _is_finite(row, verb)
    while found and verb + 1 < len(row) and row[verb].word in AUX and is_past(row[verb + 1].word):
        verb += 1
    yield _Negation(at + one, verb if found else at + one, True, range(noun.start, min(stop, verb if found else stop)))


def _is_finite(row: Row, at: int) -> bool:
    return not row[at].capital and (row[at].word in AUX or (is_past(row[at].word) and not is_attributive(row, at)))
