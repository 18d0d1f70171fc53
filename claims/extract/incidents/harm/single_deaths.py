"""Deaths told by a noun in the singular or by a place in their order: "one fatality", "a second death", "the third to die", "both deaths", "cost her her life"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claims.extract.incidents.parties.ages import years_of
from claims.extract.incidents.parties.opening import ORDINALS
from claims.extract.incidents.parties.party import Party, singular, stops
from claims.extract.incidents.wording import Sentence
from claims.tables import word_set

_ONE = frozenset("death fatality homicide".split())
_SEVERAL = word_set("harm", "deaths")
_SURE = frozenset("confirmed reported known".split())
_DYING = (("die",), ("perish",), ("drown",), ("succumb",), ("be", "killed"), ("lose",), ("have", "died"))
_LONG = word_set("harm", "long")
_NTH, _BECOMING = (
    frozenset("victim fatality".split()),
    frozenset("becomes become became her him them it is was".split()),
)
_COSTING = frozenset("cost costs costing".split())
_REACH = 9
_BOTH = 2


def single_deaths(sentence: Sentence, cover: Mapping[int, Party]) -> Iterator[tuple[Party, str, str]]:
    """The dead of such words, each with the family and the rule."""
    for at, word in enumerate(sentence.words):
        if word in _ONE and (party := _death(sentence, at)):
            yield party, "killed", "nth" if party.nth else "noun"
        elif word in _SEVERAL and sentence.word(at - 1) == "both":
            yield Party(at - 1, at, at, _BOTH, "figure", word, said=True), "killed", "noun"
        elif word == "bodies" and (party := _of_bodies(sentence, at)):
            yield party, "killed", "noun"
        elif word in ORDINALS and (last := _to_die(sentence, at)):
            yield Party(at, last, last, 1, "other", "", nth=ORDINALS[word]), "killed", "nth"
        elif word in _NTH and (party := _nth(sentence, at)):
            yield party, "killed", "nth"
        elif word in _COSTING and (party := cover.get(at + 1)) and _is_of_life(sentence, party.behind + 1):
            yield party, "killed", "active"


def _death(sentence: Sentence, at: int) -> Party | None:
    """ "One death was confirmed", "a second fatality"; no "one death threat"."""
    if not _ends(sentence, at + 1):
        return None
    place = at - 1 - (sentence.word(at - 1) in _SURE)
    if sentence.word(place) == "one":
        return Party(place, at, at, 1, "figure", "", said=True)
    nth = ORDINALS.get(sentence.word(place), 0)
    if not nth or sentence.word(place - 1) != "a" or not _is_of_this(sentence, at):
        return None
    return Party(place - 1, at, at, 1, "other", "", nth=nth)


def _of_bodies(sentence: Sentence, at: int) -> Party | None:
    """ "Seven of the nine bodies": nine died."""
    number = years_of(sentence.word(at - 1))
    is_part = sentence.words[max(at - 3, 0) : at - 1] == ("of", "the") and at - 4 in sentence.figures
    return Party(at - 1, at, at, number, "figure", "bodies", said=True) if number and is_part else None


def _nth(sentence: Sentence, at: int) -> Party | None:
    """ "Becomes fourth victim of the fire", "making her the fourth fatality"; no victim of a year's."""
    nth = ORDINALS.get(sentence.word(at - 1), 0)
    first = at - 1 - (sentence.word(at - 2) == "the")
    if not nth or sentence.word(first - 1) not in _BECOMING or not _is_of_this(sentence, at):
        return None
    return Party(first, at, at, 1, "other", sentence.word(at), nth=nth)


def _to_die(sentence: Sentence, at: int) -> int | None:
    """Where "the third to die", "the second pupil to lose her life" ends."""
    if sentence.word(at - 1) != "the" or not _is_of_this(sentence, at):
        return None
    place = at + 1 + (sentence.word(at + 1) in singular())
    is_dying = any(sentence.words[place + 1 : place + 1 + len(verb)] == verb for verb in _DYING)
    return place if sentence.word(place) == "to" and is_dying else None


def _is_of_life(sentence: Sentence, at: int) -> bool:
    """ "Cost three walkers their lives"."""
    return sentence.word(at) in ("his", "her", "their") and sentence.word(at + 1) in ("life", "lives")


def _is_of_this(sentence: Sentence, at: int) -> bool:
    return _LONG.isdisjoint(sentence.words[at : at + _REACH])


def _ends(sentence: Sentence, at: int) -> bool:
    """Whether no other noun goes on here."""
    word = sentence.word(at)
    return not word[:1].isalnum() or word in stops() or word in ("was", "has", "had", "is", "and", "as")
