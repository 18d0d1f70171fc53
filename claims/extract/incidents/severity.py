"""How badly somebody was hurt and where they were cared for, by the words that say so: "in critical condition" is grave, "treated at the scene" is there."""

from __future__ import annotations

from functools import cache

from claims.tables import by_word, table


def severity(form: str) -> str:
    """The grade that the words of a form tell; empty where they tell none."""
    grades = by_word("harm", "grades")
    return next((grades[word] for word in form.split() if word in grades), "")


@cache
def severely() -> frozenset[str]:
    """The adverbs among the words of a grade: "badly", "slightly"."""
    return frozenset(word for word in by_word("harm", "grades") if word.endswith("ly"))


@cache
def gone_home() -> frozenset[str]:
    """Forms of a part of those who were hurt, where they are said of several; of one they say little."""
    return frozenset(table("harm")["gone_home"])


# Who is said to be in one of these places first, and others in the other, are no part of the first.
APART = (("inside", "there"), ("there", "inside"), ("gone", "inside"))


def care_of(form: str) -> str:
    """Where the words of a form say that somebody is cared for: there (where it happened), gone (home again), inside (a hospital)."""
    words = set(form.split())
    return next((name for name, some in table("harm")["care"].items() if not words.isdisjoint(some)), "")
