"""What goes on a list of people, and what begins something else or names one of them again."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.parties.nouns import MODIFIERS
from claims.extract.incidents.parties.party import Party, plural, singular
from claims.extract.incidents.wording import Sentence
from claims.tables import word_set

_EVENTS = word_set("parties", "events")
_IRREGULAR = frozenset("shot left hit struck hurt dead slew ran".split())
_AWAY = frozenset("missing unaccounted".split())
_SINGULAR = frozenset("was is has remains remained".split())


def goes_on(sentence: Sentence, members: Sequence[Party], other: Party, mark: bool) -> bool:
    """Whether a phrase goes on a list, and begins nothing else."""
    if other.head in _EVENTS or members[0].head in _EVENTS or _opens_clause(members[0], other):
        return False
    if (mark and _has_own_verb(sentence, members[0], other)) or _is_away(sentence, other):
        return False
    if other.sort == "part":
        return _is_kin_of(members[-1], other)
    if other.sort == "bare":
        return _is_member(sentence, members, other, mark)
    return other.sort not in ("pronoun", "self")


def is_governed(one: Party, other: Party) -> bool:
    """ "eight officers and guards": one number for both."""
    return (
        one.said
        and bool(one.head)
        and other.sort in ("bare", "part")
        and other.number is None
        and other.head in plural()
    )


def is_headline(sentence: Sentence, members: Sequence[Party]) -> bool:
    """ "Man, woman shot": a list without articles."""
    nouns = all(one.said and one.head for one in members)
    return nouns or (
        all(one.sort == "bare" or one.said for one in members) and sentence.word(len(sentence.words) - 1) != "."
    )


def begins_anew(sentence: Sentence, one: Party, other: Party, start: int, mark: bool) -> bool:
    """ "Crash kills four; driver among dead", "the victim was 30 and two others were hurt": no list."""
    if one.ages and sentence.word(one.behind - 1) in ("was", "is") and sentence.word(one.behind - 2) != "who":
        return True
    if sentence.word(other.first) == "whose":
        return True  # "Ann Bell, whose husband and brother"
    if sentence.word(other.behind + 1) == "among":
        return True  # "12 workers, four women among them"
    return not mark and sentence.word(start - 1) == ";" and other.sort == "bare" and not other.ages


def is_apposition(sentence: Sentence, one: Party, other: Party) -> bool:
    """ "his brother, Ann Bell, 24," and "Ann Bell, a student," name one person twice."""
    if one.number != 1 or other.number != 1 or sentence.word(other.first - 1) == ";":
        return False
    if one.names and other.head and (_is_named_behind(sentence, other) or _is_aged_kin(sentence, other)):
        return False  # "Ray, 36, his wife, Ann, 34,", "Ray, his 16-year-old son and"
    return bool(other.names) != bool(one.names) and (
        other.first in sentence.names or bool(one.names) or one.sort != "figure"
    )


def is_named_plural(sentence: Sentence, other: Party) -> bool:
    """ "Ann Bell, and their friends Bo Rellan and Cy Marr": behind the first of several names another "and" is of the same list."""
    at = other.behind + 1
    return bool(other.names) and other.head in plural() and sentence.word(at) == "and" and at + 1 in sentence.names


def _opens_clause(first: Party, other: Party) -> bool:
    """ "three children, and 15 were": a figure alone is no member of a list of nouns."""
    return other.said and other.sort == "figure" and not other.head and not other.ages and bool(first.head)


def _has_own_verb(sentence: Sentence, first: Party, other: Party) -> bool:
    """ "Killed three people and a fourth was hurt": of those behind a verb the last has one of its own."""
    verb = sentence.word(first.first - 1) if first.first else ""
    is_object = verb.endswith(("ed", "ing")) or verb in _IRREGULAR
    return is_object and other.number == 1 and sentence.word(other.behind + 1) in _SINGULAR


def _is_away(sentence: Sentence, other: Party) -> bool:
    """ "Killed 11 people, and 20 others are still missing"."""
    at = other.behind + 1
    return not _AWAY.isdisjoint(sentence.words[at : at + 3])


def _is_member(sentence: Sentence, members: Sequence[Party], other: Party, mark: bool) -> bool:
    """Whether a noun without an article goes on a list: "man, woman", "his mother and brother", "a 7-year-old boy, 9-year-old girl"."""
    aged = other.number == 1 and bool(other.ages) and all(one.ages for one in members)
    return aged or is_headline(sentence, members) or _kin(sentence, members[0], other, mark)


def _is_kin_of(one: Party, other: Party) -> bool:
    """ "a woman and two of her children": a part of somebody's kin stands beside that one."""
    return other.said and other.number is not None and one.number == 1 and other.first != one.first


def _is_one(sentence: Sentence, first: Party, other: Party) -> bool:
    """ "The farmer and deputy captain was": the verb says that both are one."""
    return sentence.word(other.behind + 1) in ("was", "is", "has") and first.number == 1


def _kin(sentence: Sentence, first: Party, other: Party, mark: bool) -> bool:
    """ "his mother and brother", "a husband and wife": one determiner for both."""
    return (
        mark
        and (first.sort == "definite" or (first.sort == "figure" and first.number == 1 and not first.said))
        and other.number == 1
        and other.head in singular()
        and not _is_one(sentence, first, other)
        and first.last - first.first < MODIFIERS
    )


def _is_aged_kin(sentence: Sentence, other: Party) -> bool:
    owned = sentence.word(other.first) in ("his", "her", "their")
    return owned and bool(other.ages) and other.ages[0].span.start < sentence.starts[other.last]


def _is_named_behind(sentence: Sentence, other: Party) -> bool:
    owned = sentence.word(other.first) in ("his", "her", "their")
    behind = other.behind + 1
    return owned and sentence.word(behind) == "," and behind + 1 in sentence.names
