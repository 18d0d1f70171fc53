"""The words by which named things are known."""

from __future__ import annotations

from functools import cache

from claims.tables import by_word, word_set

# A name of several words between quotation marks: of what, no noun tells.
TITLE = "title"


@cache
def nouns() -> dict[str, str]:
    """The sort of every noun of a thing that bears a name."""
    return {**by_word("things", "sorts"), TITLE: TITLE}


def saints() -> frozenset[str]:
    """What "saint" is called in names."""
    return word_set("things", "saints")
