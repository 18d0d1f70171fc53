"""Whether somebody died where it happened or later: who did the one is not who did the other."""

from __future__ import annotations

from claims.extract.incidents.parties.party import Party
from claims.extract.incidents.wording import Sentence

_THERE = frozenset("scene spot instantly outright".split())
_LATER = frozenset("hospital hospitals infirmary later".split())
_DAYS = frozenset("days weeks months day week month".split())
# How far behind those who died it is told, and what ends the clause.
_REACH = 24
_ENDS = frozenset("; : while but and".split())


def died_where(sentence: Sentence, party: Party) -> str:
    """ "there" for "died at the scene", "later" for "has died in hospital", "died two days after the crash"; empty for neither."""
    for at in range(party.behind + 1, min(party.behind + 1 + _REACH, len(sentence.words))):
        word = sentence.words[at]
        if word in _THERE:
            return "there"
        if word in _LATER or (word in _DAYS and sentence.word(at + 1) in ("after", "later")):
            return "later"
        if word in _ENDS:
            return ""
    return ""
