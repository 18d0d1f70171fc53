"""Of whom, of where and of what time a count is: "five of our own", "120 firefighters from the south", "28 this year"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from claims.dates.value import DateValue
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage
from claims.grammar import POSSESSIVES
from claims.tables import word_set

# The mark of people who are told by whose they are; others call them otherwise, and count others with them.
OWNED = "owned"
# That of a figure whose subject is some of its kind, told by whose they are.
OF_OWN = f"{KEYED}own:yes"
# That of a figure whose sentence opens with a place, with its name behind it.
IN = "in "
# How many words may stand between "of" and the noun of those whose it is.
_REACH, _OF_THE, _OPENING = 4, 2, 4
_A_FEW_DAYS = timedelta(10)
_THIS_YEAR = frozenset(("this year", "so far this year", "this season"))


def is_owned(passage: Passage, first: int, last: int) -> bool:
    """Whether people are told by whose they are: "five of our own", "two of the town's residents", "of the escort one was killed"."""
    said = passage.said
    for at in range(first, min(last + 2, len(said))):
        if said[at] == "of" and (said[at + 1 : at + 2] in _DOUBLE or _owners_noun(said[at + 1 : at + 2 + _REACH])):
            return True
    if first and said[first - 1] in _PERSONS:
        return True
    opens = said[0] in ("of", "among") and first > _OF_THE and (said[1] in POSSESSIVES or said[1] == "the")
    return opens and (_OF_THE not in passage.figures or _owners_noun(said[1 : 1 + _REACH]))


# "Two friends of hers", "his two sons": of one person. What a coach or a firm calls its own may be all.
_DOUBLE = (("hers",), ("his",), ("theirs",), ("mine",), ("ours",), ("yours",))
_PERSONS = frozenset(("his", "her", "my", "your"))


def _owners_noun(words: Sequence[str]) -> bool:
    owned = words[:1] != () and words[0] in POSSESSIVES
    for word in words:
        if owned and word in word_set("narrowing", "own"):
            return True
        owned = owned or word.endswith(("'s", "’s", "s'", "s’"))
        if not (owned or word == "the" or word.isalpha()):
            return False
    return False


def of_own(passage: Passage, first: int) -> frozenset[str]:
    """The mark of a figure whose subject is some of its kind, told by whose they are: "our own lists have 971 names". By whose own account a figure
    is told ("by its own count") says nothing of what is counted.
    """
    return _OF_OWN if passage.signs & _OWN_SIGN and _is_of_own(passage.said, first) else frozenset()


def _is_of_own(said: Sequence[str], first: int) -> bool:
    for at in range(max(1, first - _SUBJECT), first - 1):
        ends = ("'s", "’s", "s'", "s’")
        owned = said[at] == _OWN and (said[at - 1] in POSSESSIVES or said[at - 1].endswith(ends))
        if owned and (at == 1 or said[at - 2] in _OPENS_CLAUSE):
            return _ENDS_CLAUSE.isdisjoint(said[at:first]) and not word_set("narrowing", "rosters").isdisjoint(
                said[at + 1 : first]
            )
    return False


_OF_OWN = frozenset((OF_OWN,))
_OWN = "own"
_OWN_SIGN = sign((_OWN,))
# How far before its figure such a subject stands; what opens its clause, what ends it, and the verbs by which it holds what is counted.
_SUBJECT = 9
_OPENS_CLAUSE = frozenset((",", ";", ":", "and", "but", "while", "that", "whereas", "“", '"'))
_ENDS_CLAUSE = frozenset((",", ";", ":", "but", "while", "whereas"))


def is_one_person(row: Row, first: int, last: int) -> bool:
    """Whether one is told of as a person, by the age, and not counted: "a policeman of 24 was hurt"."""
    behind = [token.word for token in row[last + 1 : last + 3]]
    return row[first].word in ("a", "an") and len(behind) > 1 and behind[0] == "of" and behind[1].isdigit()


def is_from(row: Row, last: int) -> bool:
    """Whether those counted are told by where they come from: "120 firefighters from the south"."""
    behind = row[last + 1 : last + _OPENING]
    if not behind or behind[0].word != "from":
        return False
    return any(token.capital or token.word in word_set("narrowing", "regions") for token in behind[1:])


def opening_place(passage: Passage, first: int) -> frozenset[str]:
    """The names of the place with which the sentence of a figure opens: "in Norland the maker is recalling 12,500", "at its Hadley plant"."""
    opens = first > _OF_THE and passage.said[0] in ("in", "at")
    return passage.names_in(1, min(_OPENING, first)) if opens else frozenset()


def is_since(passage: Passage) -> bool:
    """Whether a sentence tells of a longer time than that of one event: "since January 412 drones have been shot down", "28 this year"."""
    for item in passage.times:
        value = item.value
        if not isinstance(value, DateValue):
            continue
        if value.bound == "since" and value.stated and value.stated[1] - value.stated[0] > _A_FEW_DAYS:
            return True
        if value.raw.lower() in _THIS_YEAR:
            return True
    return False
