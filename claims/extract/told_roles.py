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


_SAYING = word_set("said says told tells recalled recalls described saw witnessed heard")


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


def speaks(sentence: Sentence, party: Party) -> bool:
    """ "Ann Bell, 19, said", "said Ann Bell, 19": a witness."""
    return (
        sentence.word(party.behind + 1) in _SAYING
        or bool(party.names)
        and sentence.word(party.first - 1) in ("said", "says", "recalled")
    )


def echoed(sentence: Sentence, party: Party) -> str:
    """The noun that a name is said to be: "worker" in "The worker was Ann Bell, 38"."""
    at = party.first - 1
    while sentence.word(at) in _NAMING:
        at -= 1
    return sentence.word(at) if at < party.first - 1 and sentence.word(at - 1) == "the" else ""
