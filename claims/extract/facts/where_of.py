"""Of whom or what it is told where something is based or was made: "Levant, a group based in Dubai", "cars made in Thailand are not concerned"."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES

# How far before the words that tell a name may stand, with what is said of it ("the Russian billionaire").
_REACH = 8
_WHO = frozenset(("who", "whom", "he", "she", "i"))
_NOT = frozenset(("not", "never", "no", "neither", "nor"))
_DENIED = 3


def names_before(passage: Passage, told: int) -> frozenset[str]:
    """The names before a participle or a verb at a place that no other verb parts from it; those of countries only say more of something."""
    start = told
    while start > max(0, told - _REACH) and not _parts(passage.row, start - 1, told):
        start -= 1
    return frozenset(name for name in passage.names_in(start, told) if not name.startswith("country:"))


def _parts(row: Row, at: int, told: int) -> bool:
    word = row[at].word
    if word in AUX and at >= told - 2:
        return False  # "Levant is based in Dubai"
    return word in (";", ":", "(", ")") or (is_verb(word) and not row[at].capital)


def is_of_person(passage: Passage, told: int) -> bool:
    """Whether it is a person who is based somewhere: that of a firm is a question, and people come and go."""
    row = passage.row
    if not _WHO.isdisjoint(token.word for token in row[max(0, told - 2) : told]):
        return True
    start = row[max(0, told - _REACH)].start
    before = [one for one in passage.people if start <= one.start and one.stop <= row[told].start]
    if not before:
        return False
    behind = [at for at in range(told) if row[at].start >= before[-1].stop]
    return not any(_parts(row, at, told) or row[at].word in GENITIVES or _is_named(passage, at) for at in behind)


def _is_named(passage: Passage, at: int) -> bool:
    return any(item.at == at and not item.id.startswith("country:") for item in passage.named)


def is_denied_of(row: Row, last: int) -> bool:
    """Whether what is made at a place, whose last word is at ``last``, is spoken of to deny something of it: it only says of which things."""
    behind = [token.word for token in row[last + 1 : last + 1 + _DENIED]]
    return bool(behind) and behind[0] in AUX and any(word in _NOT or word.endswith(("n't", "n’t")) for word in behind)
