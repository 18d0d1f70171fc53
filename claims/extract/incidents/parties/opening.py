"""With what a phrase for people begins: "a", "the other", "at least two", "a third", "all three of the"."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.incidents.parties.ages import age_at, party_at_plural
from claims.extract.incidents.parties.party import listed
from claims.extract.incidents.wording import Sentence
from claims.quick import quick

_NAMES = "second third fourth fifth sixth seventh eighth ninth tenth", "2nd 3rd 4th 5th 6th 7th 8th 9th 10th"
ORDINALS = {word: at for line in _NAMES for at, word in enumerate(line.split(), 2)}
_NO_ORDINAL = ("and", "degree", "floor", "street")
# "His only passenger", "the lone survivor".
_ALONE = ("only", "sole", "lone")
# More people than these are no figure of one incident.
_MOST = 100_000


@quick
@dataclass(frozen=True, slots=True)
class Opening:
    """Where the opening begins and where the noun may stand (``place``); the sort of party, the number, whether it is said."""

    at: int
    place: int
    sort: str = "bare"
    number: int | None = None
    said: bool = False
    nth: int = 0


def opening_at(sentence: Sentence, at: int) -> Opening | None:
    """The opening at a place; none where a figure there counts nobody ("Image 8 of 8 4-year-old boy")."""
    place, sort, counted = _determined(sentence, at)
    if sentence.word(place) == "other":
        place, sort = place + 1, "other"
    nth = ORDINALS.get(sentence.word(place), 0)
    if nth and sentence.word(place + 1) not in _NO_ORDINAL:
        return Opening(at, place + 1, "other", 1, False, nth)
    if place not in sentence.figures or age_at(sentence, place) is not None:
        return Opening(at, place, sort, counted)
    stop, number = sentence.figures[place]
    if (number or 0) > 1 and _is_of_one(sentence, stop + 1):
        return None
    is_article = sentence.word(at) in listed("articles") and sentence.word(at) != "another"
    sort = "figure" if sort == "bare" or is_article else sort
    return Opening(at, stop + 1, sort, number if number is not None and number < _MOST else None, True)


def _determined(sentence: Sentence, at: int) -> tuple[int, str, int | None]:
    """Where an article or its like ends, and the sort and the number that it tells of."""
    word, place = sentence.word(at), at + 1
    if word in listed("articles"):
        return place, "other" if word == "another" else "figure", 1
    if word not in listed("definite") or (word in ("that", "both") and place in sentence.figures):
        return at, "bare", None
    if word == "all" and sentence.word(place) in ("the", "of"):
        place += 1 + (sentence.word(place + 1) in ("the", "them"))
    place += sentence.word(place) in _ALONE and place + 1 < len(sentence.words)
    return place, "definite", 2 if word == "both" else None


def _is_of_one(sentence: Sentence, at: int) -> bool:
    """Whether an age of one person stands here."""
    age = age_at(sentence, at)
    if age is None or sentence.word(age[1]).rstrip("'’").endswith("s"):
        return False
    return not party_at_plural(sentence, age[1] + 1)
