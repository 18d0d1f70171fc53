"""Numbers of a whole that a sentence tells by its parts: "the six survivors", "all but two of the 14 passengers"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.incidents.parties.ages import years_of
from claims.extract.incidents.parties.party import Party, plural
from claims.extract.incidents.wording import Sentence
from claims.quick import replace

LIVED = "survived"
_SEVERAL = 2
_APART = frozenset(", ; of and the other".split())
# How far behind "two of the" the number of all may stand.
_REACH = 4


def survivors_told(sentence: Sentence) -> Iterator[tuple[Party, str, str]]:
    """ "The five survivors", "of the 11 badly burned survivors": how many lived, whatever is said of them."""
    if "survivors" not in sentence.words:
        return
    place = sentence.words.index("survivors")
    for at in range(place - 1, max(place - 1 - _REACH, -1), -1):
        number = sentence.figures.get(at, (at, years_of(sentence.word(at))))[1]
        if (number or 0) >= _SEVERAL:
            yield Party(at, place, place, number, "figure", "survivors", said=True), LIVED, "noun"
        if number or sentence.word(at) in plural() or sentence.word(at) in _APART:
            return


def all_but(sentence: Sentence, party: Party) -> Party:
    """ "All but two of the 14 passengers": twelve, where the number of all is said."""
    if party.sort != "part" or sentence.words[max(party.first - 2, 0) : party.first] != ("all", "but"):
        return party
    near = (sentence.figures.get(at) for at in range(party.first + 1, party.first + 1 + _REACH))
    number = next((found[1] for found in near if found), None)
    if number is None or party.number is None or number <= party.number:
        return party
    return replace(party, number=number - party.number, sort="figure", said=True)
