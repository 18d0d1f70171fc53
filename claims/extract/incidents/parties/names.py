"""Persons who are named: "Ann Bell", and "Tom and Ann Ray", who share the family name."""

from __future__ import annotations

import re

from claims.extract.incidents.parties.party import Age, Party, bare_of, singular
from claims.extract.incidents.parties.set_off_ages import with_ages
from claims.extract.incidents.wording import Sentence
from claims.people.words import KNOWN, bits_of


def is_shared_name(sentence: Sentence, at: int) -> bool:
    """ "Tom and Ann Ray": two given names and one family name."""
    if at in sentence.names or not sentence.is_capital(at) or sentence.word(at + 1) not in ("and", "&"):
        return False
    last = sentence.names.get(at + 2)
    return (
        last is not None
        and last > at + 2
        and bool(bits_of(sentence.text[sentence.starts[at] : sentence.stops[at]]) & KNOWN)
        and not (at and sentence.is_capital(at - 1) and sentence.word(at - 1)[0].isalpha())
    )


def sharing(sentence: Sentence, at: int) -> Party:
    """Those two as one party."""
    last = sentence.names[at + 2]
    other = re.sub(r"['’]s?$", "", sentence.text[sentence.starts[at + 2] : sentence.stops[last]])
    first = f"{sentence.text[sentence.starts[at] : sentence.stops[at]]} {other.split()[-1]}"
    genitive = bare_of(sentence.word(last)) != sentence.word(last)
    party = Party(at, last, last, 2, "figure", "", (), (first, other), genitive=genitive, members=2)
    return with_ages(sentence, party)


def named(sentence: Sentence, first: int, start: int, ages: tuple[Age, ...]) -> Party:
    """The person whose words begin at ``first`` and the name at ``start``."""
    last = sentence.names[start]
    name = sentence.text[sentence.starts[start] : sentence.stops[last]]
    genitive = bare_of(sentence.word(last)) != sentence.word(last)
    noun = next((sentence.word(at) for at in range(start, last + 1) if sentence.word(at) in singular()), None)
    if noun and last > start:  # "Milford Baby Struck" in a headline is nobody's name
        return Party(first, last, last, 1, "bare", noun, ages, genitive=genitive)
    return Party(first, last, last, 1, "name", "", ages, (re.sub(r"['’]s?$", "", name),), genitive=genitive)
