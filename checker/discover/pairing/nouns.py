"""How the nouns of two counts stand to each other: the same, one more general, or of different things."""

from __future__ import annotations

from functools import cache

from claims.claim import Context
from claims.extract.language.akin import senses
from claims.extract.language.lexicon import is_person, special
from claims.extract.language.stems import noun_stem, stem
from claims.extract.language.vocabulary import Added, concepts, current
from claims.tables import table, word_set

PEOPLE = "people"
_GENERAL = frozenset(("victims", None))
# So many people of a text are called so that two counts of them are rarely of one question.
_ANYBODY = frozenset(
    (
        "people",
        "man",
        "men",
        "woman",
        "women",
        "boy",
        "girl",
        "child",
        "children",
        "other",
        "official",
        "member",
        "=member",
    )
)


def counts_people(head: str | None) -> bool:
    """Whether a head, as a stem or a concept, stands for people."""
    return _counts_people(head, current())


@cache
def _counts_people(head: str | None, extra: Added) -> bool:
    if head is None or head == PEOPLE:
        return True
    if head[0] == "=":
        return any(" " not in word and is_person(word) for word in concepts(extra).get(head[1:], ()))
    return is_person(head) or is_person(f"{head}e")


def is_anybody(head: str) -> bool:
    """Whether a noun is said of too many people to pick one out."""
    return head in _ANYBODY or head == PEOPLE or special(head) is not None


@cache
def kin() -> frozenset[str]:
    """Stems of what somebody is to somebody else: "his 8-year-old son" is of no one person of the text."""
    return frozenset(map(noun_stem, word_set("people", "kin")))


def nouns_of_family(slot: str, first: Context, second: Context) -> str:
    """The feature that holds of the nouns of two counts of one family."""
    one, two = _sort(first.head, slot == "aboard"), _sort(second.head, slot == "aboard")
    if one or two:
        return "same noun" if one == two else "one sort of people" if not (one and two) else "different nouns"
    a, b = first.noun_class, second.noun_class
    if a in _GENERAL and b in _GENERAL:
        return "general noun"
    if a in _GENERAL or b in _GENERAL or (is_person(first.head) and is_person(second.head) and a != b):
        return "one general noun"
    if not (a and b):
        return "different nouns"
    return "same noun" if as_stem(a) == as_stem(b) else "different nouns"


def _sort(head: str | None, aboard: bool) -> str | None:
    """The sort of people that a head picks out, be it a word or the concept of one."""
    if head is None or head[0] != "=":
        return special(head, aboard)
    return _of_concept(head, aboard, current())


@cache
def _of_concept(head: str, aboard: bool, extra: Added) -> str | None:
    found = (special(word, aboard) for word in concepts(extra).get(head[1:], ()))
    return next((sort for sort in found if sort), None)


def as_stem(head: str) -> str:
    """A noun as it is compared: families keep it as it is written."""
    return head if head[0] == "=" else PEOPLE if head in ("people", "person", "persons") else noun_stem(head)


def is_sort(noun: str) -> bool:
    """Whether a noun counts people of one age or sex, or those of a trade who are told apart from others."""
    return noun in _ANYBODY - {"other", PEOPLE} or special(noun) is not None


def nouns_of_count(one: str | None, two: str | None) -> str:
    """The same for two counts of which one family does not hold both, by their nouns as they are compared."""
    if one == two:
        return "no noun" if one is None else "same common noun" if one in _ANYBODY else "same noun"
    if one is None or two is None:
        return "one noun"
    if PEOPLE in (one, two):
        # "Three people" beside "two children" are all of them and some.
        return "one sort of people" if is_sort(one) or is_sort(two) else "one general noun"
    return "different nouns" if senses(one).isdisjoint(senses(two)) else "akin nouns"


@cache
def counted_as(slot: str) -> str | None:
    """What those of a family are called where nothing is said to have happened to them: who works somewhere is a worker."""
    found: str | None = table("alike")["counted_as"].get(slot)
    return found


def is_told(first: Context, second: Context) -> bool:
    """Whether what one counts is spoken of where the other's figure stands, as a verb perhaps."""
    return any(
        head is not None and head != PEOPLE and (stem(head) if head[0] != "=" else head) in other
        for head, other in ((first.head, second.near), (second.head, first.near))
    )
