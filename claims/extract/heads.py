"""What a quantity counts: the noun behind it, or before it where it stands bare."""

from __future__ import annotations

from functools import cache

from claims.extract.stems import small_words, stem
from claims.extract.tokens import Row
from claims.folding import fold
from claims.tables import table
from claims.values.count import Count

_LINKS = frozenset((":", "of"))
_SHORT = 3


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("heads")[name]).split())


def question(row: Row, value: Count, places: tuple[int, int]) -> tuple[str, str | None] | None:
    """The slot and the head noun of a quantity that no family counts."""
    if value.unit == "%":
        return "percent", None
    if value.unit:
        return ("money", None) if len(value.unit) == 3 and value.unit.isupper() else (f"measure-{value.unit}", None)
    head = head_of(value) if value.noun else _noun_before(row, places[0])
    if (
        head is None
        or head in small_words()
        or head in _words("vague")
        or head in _words("anybody")
        or (value.ordinal and row[places[1]].capital)
    ):
        return None
    return ("order" if value.ordinal else "count"), stem(head)


def head_of(value: Count) -> str | None:
    """The noun of a quantity, without what narrows it."""
    parts = fold(value.noun or "").split(" of ")[0].split()
    return parts[-1] if parts else None


def _noun_before(row: Row, first: int) -> str | None:
    """The noun before a bare figure that it counts: "category 4", "a crew of nine", "Deaths: 9", "Entrants 1,204", "attendance was 300"."""
    before = [token.word for token in row[max(0, first - 6) : first]]
    if not before:
        return None
    if before[-1] in _words("numbered"):
        return before[-1]
    if before[-1] in _words("numbering"):
        return next((word for word in before if stem(word) == "=troops"), None)
    if before[-1] in _LINKS or before[-1] in _words("hedges") or before[-1] in _words("verbs"):
        return _linked(before)
    opens = len(before) == 1 or not before[-2][0].isalnum()
    return (
        before[-1]
        if opens
        and before[-1] not in _words("labels")
        and (before[-1].endswith("s") or stem(before[-1]).startswith("="))
        else None
    )


def _linked(before: list[str]) -> str | None:
    """The noun to which a verb or "of" binds the figure, over its hedges."""
    while before and before[-1] in _words("hedges"):
        before = before[:-1]
    if (before and before[-1] in _LINKS) or (before and before[-1] in _words("verbs")):
        noun = before[-2:-1]
    else:
        return None
    return noun[0] if noun and noun[0].isalpha() and len(noun[0]) > _SHORT else None


def modifiers(value: Count) -> frozenset[str]:
    """What narrows the noun: its adjectives and what follows "of"."""
    if not value.noun:
        return frozenset()
    front, _, behind = fold(value.noun).partition(" of ")
    words = (*front.split()[:-1], *behind.split())
    return frozenset(stem(word) for word in words if word not in small_words())
