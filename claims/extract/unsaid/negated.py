"""What the negation of a verb denies: "did not collapse on 1 May", "never paid 4 million", "no one was arrested on Friday".

A negation belongs to one verb and reaches from it to the end of its clause. What another verb tells is none of it: "was not full when it collapsed on 1 May".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.extract.context.happened.attributive import is_attributive
from claims.extract.context.happened.happenings import verb_of
from claims.extract.language.closed_class import AUX, DETERMINERS, HEDGES
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.manner.corrected import is_corrected
from claims.extract.manner.negations import OF_SOME, PLAN, Negation, is_not, is_supposed, may_negate, negations
from claims.extract.stated.slots import SITE
from claims.extract.texts.drawn import Drawn
from claims.extract.times.last_such import LAST
from claims.grammar import GENITIVES
from claims.numbers.value import Count
from claims.tables import table, word_set
from claims.times.value import TimeValue

# How many words may stand between "not" and its value.
_LINKS = 3
# A date that begins within so many words opens its sentence.
_OPENS = 2
_LAST_SUCH = f"when-{LAST}"
_TIMES = (DateValue, TimeValue)
Places = tuple[int, int]


def denial_of(item: Drawn) -> str | None:
    """None where no negation denies a value; else why the denial may not be of the value, empty where it surely is."""
    if not (may_negate(item.passage.small) and _may_be_denied(item)):
        return None
    row, said = item.passage.row, item.passage.said
    places = covered(row, item.span.start, item.span.stop)
    if places is None or "?" in said[-2:] or _is_apart(item, said, places[0]):
        return None
    if (at := _not_before(said, places[0])) is not None:
        return _at_value(said, at) if _is_whole(item, said, places, at) else None
    found = (_denied(item, row, places, negation) for negation in negations(row))
    return next((doubt for doubt in found if doubt is not None), None)


def _may_be_denied(item: Drawn) -> bool:
    """Whether a value says when, where, how many or how long."""
    if isinstance(item.value, DateValue):
        return item.slot.startswith("when") and item.slot != _LAST_SUCH and item.value.bound not in _bounds()
    if isinstance(item.value, TimeValue):
        return item.slot.startswith("clock")
    return isinstance(item.value, Count | Duration) or item.slot.startswith(SITE)


def _bounds() -> frozenset[str]:
    """Words of a bound in time, which a negation turns round where it is read: "not before noon"."""
    return word_set("negations", "bounds")


def _is_apart(item: Drawn, said: tuple[str, ...], first: int) -> bool:
    """Whether a negation says nothing against a value: "not one", a bound, the day of a thing ("the fire of 3 May")."""
    before = said[first - 1] if first else ""
    if isinstance(item.value, _TIMES):
        return before == "of" or not {said[first], before}.isdisjoint(_bounds())
    return said[first] == "one"


def _not_before(said: tuple[str, ...], first: int) -> int | None:
    """Where the "not" of "not on 1 May", "is not 45 metres long" stands; none in "if not 300", "not one"."""
    at = first - 1
    while at > 0 and first - at <= _LINKS and said[at] in word_set("negations", "links"):
        at -= 1
    if at < 0 or not is_not(said[at]) or said[at + 1] in word_set("negations", "other"):
        return None
    return at if at == 0 or said[at - 1] not in word_set("negations", "supposing") else None


def _is_whole(item: Drawn, said: tuple[str, ...], places: Places, at: int) -> bool:
    """Whether the "not" at a place takes back the value itself: "not two kilometres away", "not an hour after" and "not 10 a.m. yet" say that it was less."""
    if "yet" in said[places[1] + 1 : places[1] + 2]:
        return False
    value = item.value
    if not (isinstance(value, Duration) or getattr(value, "unit", None) or getattr(value, "ordinal", False)):
        return True
    return said[at] != "not" or (at > 0 and said[at - 1] in word_set("negations", "helping"))


def _at_value(said: tuple[str, ...], at: int) -> str:
    """Why the "not" at a place may deny nothing that was so: its clause tells of what somebody wants or plans ("asked to go to Lund and not to Brno")."""
    return "" if {"to", *word_set("negations", "plans")}.isdisjoint(said[:at]) else PLAN


def _denied(item: Drawn, row: Row, places: Places, negation: Negation) -> str | None:
    """Why one negation may not deny a value; None where it does not."""
    if places[0] <= negation.at <= places[1] or is_supposed(row, negation.at):
        return None
    if isinstance(item.value, _TIMES):
        holds = _is_when(item, row, places, negation)
    elif places[0] < negation.at:
        return (negation.doubt or OF_SOME) if _is_of_subject(item, row, places, negation) else None
    else:
        holds = _is_counted(item, row, places, negation)
    return (negation.doubt or _other_told(item, row, places, negation)) if holds else None


def _is_when(item: Drawn, row: Row, places: Places, negation: Negation) -> bool:
    """Whether it is the denied verb, or a happening of which it only says that it was, that a day or an hour dates."""
    deed, verb = item.deed, negation.verb
    if deed is None:
        return _is_opening(row, places, negation) or _is_open(row, places, verb)
    taken_out = negation.nobody and _is_taken_out(row, negation.at)
    if deed in negation.noun or (verb is not None and (deed == verb or _is_verb_of(item, row[verb].word))):
        return not taken_out and _is_beside(row, places, negation)
    if negation.nobody and deed in (negation.at - 1, negation.at - 2):  # "arrested no one on 3 May"
        return places[0] > negation.at and not taken_out and _is_beside(row, places, negation)
    if verb is None or not _reaches(row, verb, places[0]):
        return False
    if item.rule.startswith("verb"):
        return deed < negation.at  # the nearest verb is one of which the date cannot be
    return row[verb].word in word_set("deeds", "eventive") or [one.word for one in row[verb : verb + 2]] == _HAPPEN


_HAPPEN = ["take", "place"]


def _is_verb_of(item: Drawn, word: str) -> bool:
    """Whether a verb is one of the happening that an item is of, whose noun stands in the sentence too: "the final was not played"."""
    return item.slot.partition("-")[2] in (word, verb_of(word))


def _is_open(row: Row, places: Places, verb: int | None) -> bool:
    """Whether a date of which nothing else is told is that of the denied verb: not "the Monday paper", "Monday's paper"."""
    if verb is None or not _reaches(row, verb, places[0]) or _is_of_known(row, verb, places[0]):
        return False
    return row[places[0] - 1].word not in DETERMINERS and not row[places[1]].word.endswith(GENITIVES)


def _is_of_known(row: Row, verb: int, first: int) -> bool:
    """Whether a date may be that of something that is known: "did not prevent the massacre at Lund in 2016"."""
    between = [one.word for one in row[verb + 1 : first - 1]]
    known = next((at for at, word in enumerate(between) if word in word_set("negations", "definite")), len(between))
    return not word_set("heads", "prepositions").isdisjoint(between[known:])


def _is_opening(row: Row, places: Places, negation: Negation) -> bool:
    """Whether a date opens the sentence of a denied verb: "In 2011 the school did not open"."""
    if negation.verb is None or places[0] > _OPENS or negation.at <= places[1] + 1:
        return False
    behind = places[1] + 1
    behind += row[behind].word == ","
    return _is_free(row, behind, negation.verb)


def _is_beside(row: Row, places: Places, negation: Negation) -> bool:
    """Whether no clause ends between a date and the verb or the noun that is denied."""
    first, last = sorted((places, (negation.at, max(negation.verb or 0, negation.at))))
    between = [one.word for one in row[first[1] + 1 : last[0]]]
    return (word_set("negations", "edges") - {","}).isdisjoint(between)


def _is_of_subject(item: Drawn, row: Row, places: Places, negation: Negation) -> bool:
    """Whether those counted are the subject of the denied verb that counts them: "twelve miners were not saved"."""
    between = row[places[1] + 1 : negation.at]
    told = item.rule == "passive" and item.slot not in _told_by_not("passive")
    return told and all(one.word in AUX or one.word in ("did", "do") for one in between)


@cache
def _told_by_not(side: str) -> frozenset[str]:
    """The families that a negation itself tells, before the figure or behind it: "not been found" are missing."""
    families = table("families")["families"].items()
    return frozenset(name for name, has in families if any("not" in str(form).split() for form in has.get(side) or ()))


def _is_counted(item: Drawn, row: Row, places: Places, negation: Negation) -> bool:
    """Whether an amount or a place is what the denied verb says: not one of which something is known ("the 12 rooms", "a town of 300"), nor the subject of
    another verb. A place and a rank stand right behind their verb, else they are those of a thing; and where nobody was hurt there was something all the same.
    """
    verb = negation.verb
    if verb is None or not _reaches(row, verb, places[0]) or item.slot in _told_by_not("active"):
        return False
    between = [one.word for one in row[verb + 1 : places[0]]]
    if isinstance(item.value, Duration):
        return all(word in HEDGES for word in between)
    if item.slot.startswith(SITE) or getattr(item.value, "ordinal", False):
        return not negation.nobody and all(word in word_set("negations", "near") for word in between)
    is_subject = any(one.word in AUX for one in row[places[1] + 1 : places[1] + 2])
    if "to" in between[:-1] or _is_setting(item, between) or is_subject:
        return False
    return item.rule == "active" or word_set("negations", "definite").isdisjoint((*between, row[places[0]].word))


def _is_setting(item: Drawn, between: Sequence[str]) -> bool:
    """Whether an amount only says among how many something was not so: "have not won in 12 games", "with 12 men"; a price or a share is what is denied."""
    if set(between[-1:]) <= {"to", "by"}:
        return False
    is_price = getattr(item.value, "unit", None) is not None and between[-1] not in ("of", "with")
    return between[-1] in word_set("heads", "prepositions") and not is_price


def _reaches(row: Row, verb: int, first: int) -> bool:
    """Whether a value behind a verb belongs to its clause, and to no other verb."""
    return verb < first and _is_free(row, verb + 1, first)


def _is_free(row: Row, start: int, stop: int) -> bool:
    """Whether no clause ends and no verb stands in a part of a row."""
    edges = word_set("negations", "edges")
    return not any(row[at].word in edges or _is_another(row, at) for at in range(start, stop))


def _is_another(row: Row, at: int) -> bool:
    token = row[at]
    if token.capital or not is_verb(token.word) or token.word in ("been", "being"):
        return False
    return not (is_attributive(row, at) or (at and row[at - 1].word in DETERMINERS))


def _other_told(item: Drawn, row: Row, places: Places, negation: Negation) -> str:
    """Why a denial may not be of the value: its clause tells more behind its verb, of which one may be denied alone ("was not arrested by the army on 3 May")."""
    verb = negation.at if negation.verb is None else negation.verb
    if is_corrected(row, verb):
        return ""
    if item.slot.startswith(SITE) or (item.deed is None and isinstance(item.value, _TIMES)):
        return OF_SOME  # its question is told by nothing but the words around it
    before = [one.word for one in row[verb + 1 : places[0] - 1]]
    if not word_set("heads", "prepositions").isdisjoint(before):
        return OF_SOME
    for one in row[max(verb, places[1]) + 1 :]:
        if one.word in word_set("negations", "edges"):
            return OF_SOME if one.word == "because" else ""
        if one.word.isalpha() and one.word not in word_set("negations", "spent"):
            return OF_SOME
    return ""


def _is_taken_out(row: Row, at: int) -> bool:
    """ "No one but the driver"."""
    return any(one.word in word_set("negations", "taken_out") for one in row[at + 1 : at + 3])
