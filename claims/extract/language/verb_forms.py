"""Whether a word has the form of a verb."""

from __future__ import annotations

from functools import cache

from claims.extract.language.closed_class import AUX
from claims.tables import rows

_LONG = 3
_NO_VERB = ("ion", "er", "or", "ment", "al", "ly", "ness", "ity")


@cache
def irregular() -> frozenset[str]:
    """The irregular forms of verbs, without those that are nouns as well."""
    return frozenset(form for form, _ in rows("forms") if not form.endswith((*_NO_VERB, "s")))


def is_regular_past(word: str) -> bool:
    """Whether a word ends as regular past forms do, and is not as short as "red" or "need"."""
    return word.endswith("ed") and len(word) > _LONG + 1


def is_past(word: str) -> bool:
    """Whether a word has the form of a past or of a participle: "collapsed", "stolen"."""
    return word in irregular() or is_regular_past(word)


def is_verb(word: str) -> bool:
    """Whether a word behind a figure says what those counted did: "were", "voting", "took"."""
    return word in AUX or (word.endswith("ing") and len(word) > _LONG + 1) or is_past(word)
