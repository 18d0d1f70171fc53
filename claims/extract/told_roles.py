"""What a person is who is named without any harm beside: victim, suspect, witness."""

from __future__ import annotations

from claims.extract.harm_subjects import REACH
from claims.extract.party import Party
from claims.extract.wording import Sentence
from claims.extract.words import word_set

_ROLE = {
    **dict.fromkeys(("victim", "victims", "deceased", "dead", "slain"), "victim"),
    **dict.fromkeys(
        (
            "suspect",
            "suspects",
            "gunman",
            "gunmen",
            "shooter",
            "shooters",
            "attacker",
            "attackers",
            "driver-suspect",
            "suspected",
            "accused",
            "defendant",
        ),
        "suspected",
    ),
}


# "Killed were …", "the dead are …": what befell those who are named behind it.
_FAMILY_OF = {
    **dict.fromkeys(("killed", "dead", "deceased"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
}
BEFELL = frozenset(_FAMILY_OF)
_BEFORE = word_set("the those also other others person people passenger man woman victim victims and")
_BEING = word_set("is was are were identified named as : -")


_SAYING = word_set("said says told tells recalled recalls described saw witnessed heard")


# How far into a sentence such a word stands, and how far behind it the verb.
_FRONT, _NEAR = 4, 8


_NAMING = word_set("as identified is was were are named : -")


def role_of(sentence: Sentence, party: Party) -> str:
    """ "identified the victim as Ann Bell, 36": victim, suspected, or only told."""
    if party.agent:
        return "suspected"
    naming, role = False, "told"
    for at in range(party.first - 1, max(party.first - REACH, -1), -1):
        word = sentence.word(at)
        naming = naming or word in _NAMING
        if naming and word in _ROLE:
            return _ROLE[word]
    return role


def befell(sentence: Sentence, party: Party) -> str:
    """ "Killed in the crash were Ann Bell, 36, and …": the family of a list that a sentence turns round; empty elsewhere."""
    for at in range(party.first):
        family = _FAMILY_OF.get(sentence.word(at))
        if family and (at == 0 or sentence.word(at - 1) in _BEFORE) and at <= _FRONT:
            verb = next((place for place in range(at + 1, at + _NEAR) if sentence.word(place) in _BEING), None)
            if verb is None or verb >= party.first or _is_ended(sentence, at, verb):
                return ""
            return family if sentence.word(verb + 1) not in ("not", "by", "in", "when", "after") else ""
    return ""


def is_listed(sentence: Sentence, party: Party) -> bool:
    """Whether a party stands on that list: right behind the verb, or a name with its age or place further on."""
    return sentence.word(party.first - 1) in _BEING or (bool(party.names) and bool(party.ages))


def _is_ended(sentence: Sentence, at: int, verb: int) -> bool:
    return any(sentence.word(place) in (",", ";", "(", "and", "who", "when", "after") for place in range(at, verb))


def speaks(sentence: Sentence, party: Party) -> bool:
    """ "Ann Bell, 19, said", "said Ann Bell, 19": a witness."""
    return sentence.word(party.behind + 1) in _SAYING or (
        bool(party.names) and sentence.word(party.first - 1) in ("said", "says", "recalled")
    )


def echoed(sentence: Sentence, party: Party) -> str:
    """The noun that a name is said to be: "worker" in "The worker was Ann Bell, 38"."""
    at = party.first - 1
    while sentence.word(at) in _NAMING:
        at -= 1
    return sentence.word(at) if at < party.first - 1 and sentence.word(at - 1) == "the" else ""
