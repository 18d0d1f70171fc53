"""What a noun or a pronoun says of a person: the sex, and whether of age."""

from __future__ import annotations

from claims.tables import word_set

_FEMALE = word_set("parties", "female")
_MALE = word_set("parties", "male")

_MINOR = word_set("parties", "minor")
_GROWN = word_set("parties", "grown")
_OF_AGE = 18


def sex(head: str) -> str | None:
    """ "f" or "m" where the noun says so."""
    return "f" if head in _FEMALE else "m" if head in _MALE else None


def is_of_age(head: str, years: int | None = None) -> bool | None:
    """Whether a person is of age, by the noun or the age; none where neither says."""
    if years is not None:
        return years >= _OF_AGE
    return True if head in _GROWN else False if head in _MINOR else None
