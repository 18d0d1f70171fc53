"""How badly somebody was hurt, by the words that say so: "in critical condition" is grave, "slightly injured" is light."""

from __future__ import annotations

from functools import cache

from claims.tables import table


@cache
def _grades() -> dict[str, str]:
    """The grade of each word."""
    return {word: grade for grade, words in table("harm")["grades"].items() for word in words}


def severity(form: str) -> str:
    """The grade that the words of a form tell; empty where they tell none."""
    return next((_grades()[word] for word in form.split() if word in _grades()), "")
