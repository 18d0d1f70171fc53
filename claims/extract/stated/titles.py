"""The questions of statements, as people read them."""

from __future__ import annotations

from functools import cache

from claims.extract.stated.slots import ACT, IS
from claims.tables import table


@cache
def statement_titles() -> dict[str, str]:
    """Every question about an act or about what something is, by its slot."""
    lists = table("stated")
    return {
        f"{prefix}{name}": entry["title"]
        for prefix, some in ((ACT, lists["acts"]), (ACT, lists["things-done"]), (IS, lists.get("traits", {})))
        for name, entry in some.items()
    }


def phrase_of(lexicon: str, name: str) -> str | None:
    """How a question asks for a happening, a place or a named event of a lexicon ("was the founding"); None where the lexicon does not have it."""
    found: str | None = table(lexicon)["asked"].get(name)
    return found
