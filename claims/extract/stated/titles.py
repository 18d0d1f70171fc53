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
