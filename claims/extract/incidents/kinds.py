"""What kind of people a noun names: firefighters are no residents, a conductor is no passenger."""

from __future__ import annotations

from claims.extract.incidents.sexes import sex
from claims.tables import by_word, table

# Those who come to an incident after it happened.
COMING = frozenset(("rescue", "police"))


def kind_of(head: str) -> str | None:
    """The kind of people that a noun names; none where it may be anybody."""
    return by_word("parties", "kinds").get(head)


def are_disjoint(one: str, other: str) -> bool:
    """Whether nobody can be both of two nouns: by their kinds, or by their sexes."""
    a, b = kind_of(one), kind_of(other)
    if a is None or b is None:
        return False
    alike: dict[str, list[str]] = table("parties")["alike"]
    if a != b:
        return b not in alike.get(a, ()) and a not in alike.get(b, ())
    return {_sex(one), _sex(other)} == {"f", "m"}


def _sex(head: str) -> str | None:
    return sex({"men": "man", "women": "woman"}.get(head, head.removesuffix("s")))
