"""What a noun or a pronoun says of a person: the sex, and whether of age."""

from __future__ import annotations

from claims.extract.incidents.words import word_set

_FEMALE = word_set(
    "woman frenchwoman girl mother sister daughter wife female aunt niece grandmother granddaughter girlfriend ex-wife ex-girlfriend lady mom stepmother stepdaughter she herself policewoman"
)
_MALE = word_set(
    "man boy father brother son husband male uncle nephew grandfather grandson boyfriend ex-husband ex-boyfriend dad stepfather stepson he him himself policeman"
)

_MINOR = word_set(
    "boy girl child baby infant toddler newborn kid tot youngster schoolboy schoolgirl grandson granddaughter juvenile youth preteen"
)
_GROWN = word_set(
    "man woman mother father wife husband mom dad lady adult grandmother grandfather uncle aunt officer deputy clerk"
)
_OF_AGE = 18


def sex(head: str) -> str | None:
    """ "f" or "m" where the noun says so."""
    return "f" if head in _FEMALE else "m" if head in _MALE else None


def is_of_age(head: str, years: int | None = None) -> bool | None:
    """Whether a person is of age, by the noun or the age; none where neither says."""
    if years is not None:
        return years >= _OF_AGE
    return True if head in _GROWN else False if head in _MINOR else None
