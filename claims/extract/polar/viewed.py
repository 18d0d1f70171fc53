"""Whose view a sentence tells by what somebody calls, blames or speaks of: "what he called a plot", "lawmakers blamed saboteurs"."""

from __future__ import annotations

from claims.extract.language.tokens import Row, covered
from claims.extract.polar.stance import Governed, Stance, deniers, viewing
from claims.extract.speech.phrase import acts, before
from claims.extract.speech.words import words
from claims.extract.texts.passage import Passage
from claims.extract.texts.tag import Tag
from claims.grammar import PRONOUNS

_REACH = 12
_LONGEST = 8


def viewer(passage: Passage, told: Governed, what: tuple[int, int]) -> Tag | None:
    """Who holds the view on what stands on the tokens ``[first, last]`` that is told by a verb of such, or by one of the words that deny it;
    nothing where there is none.
    """
    row, verbs, first = passage.row, viewing(), max(what[0] - _REACH, 0)
    if told.stance is not Stance.MADE:
        places = covered(row, told.whole.start, told.whole.stop)
        verbs, first = deniers(), places[0] if places else first
    for at in range(what[1], first - 1, -1):
        if row[at].word in verbs and (who := _holder(row, at)):
            return who
    return None


def _holder(row: Row, verb: int) -> Tag | None:
    """The subject of a verb; of a participle that of the clause behind."""
    at = verb
    while at and (row[at - 1].word.endswith("ly") or row[at - 1].word in words("between")):
        at -= 1
    if at and row[at - 1].word in PRONOUNS:
        return _tag(row, (at - 1, at), verb, row[at - 1].word)
    who = _behind_comma(row, verb) if row[verb].word.endswith("ing") else before(row, at)
    return _tag(row, who, verb) if who else None


def _behind_comma(row: Row, verb: int) -> tuple[int, int] | None:
    """ "Calling them rebels, the mayor asked for help"."""
    comma = next((at for at in range(verb, len(row)) if row[at].word == ","), len(row))
    first = next((at for at in range(comma, len(row)) if row[at].word[0].isalnum()), len(row))
    while first < len(row) and row[first].word in words("idle"):
        first += 1
    stop = next((at for at in range(first, len(row)) if acts(row, at) or not row[at].word[0].isalnum()), len(row))
    return (first, stop) if 0 < stop - first <= _LONGEST and row[first].word not in words("bounds") else None


def _tag(row: Row, who: tuple[int, int], verb: int, pronoun: str = "") -> Tag:
    return Tag(row[who[0]].start, row[verb].stop, (row[who[0]].start, row[who[1] - 1].stop), True, pronoun)
