"""The words by which deeds of ``roles.yaml`` are told, by the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claims.extract.language.stems import noun_stem
from claims.extract.polar.forms import BE, ING, PART, Form, inflected, third
from claims.tables import table

# Whose verb it is: the doer's, that of the one to whom it was done, or a third's.
DOES, UNDERGOES, BETWEEN = "does", "undergoes", "between"
# The doer stands behind "by".
PASSIVE = "passive"
_ROOM = " * "


class Told(NamedTuple):
    """A form of a verb, its deed, and the words of it that stand behind some room: "lost 3-1 to"."""

    form: Form
    tail: tuple[str, ...] = ()

    @property
    def deed(self) -> str:
        """The name of the deed."""
        return self.form.state


@cache
def forms() -> Mapping[str, tuple[Told, ...]]:
    """Every form by its first word, the longest first."""
    found: dict[str, list[Told]] = {}
    for deed, entry in table("roles")["deeds"].items():
        for told in _of_deed(deed, entry):
            found.setdefault(told.form.words[0], []).append(told)
    return {word: tuple(sorted(rows, key=_length, reverse=True)) for word, rows in found.items()}


def _length(told: Told) -> int:
    return len(told.form.words) + len(told.tail)


def _of_deed(deed: str, entry: Mapping[str, Any]) -> Iterator[Told]:
    for sort in (DOES, UNDERGOES, BETWEEN):
        for phrase in map(str, entry.get(sort, ())):
            words, _, tail = phrase.partition(_ROOM)
            first, *rest = words.split()
            every = inflected(first, table("roles")["irregular"])
            if not entry.get("lasts"):
                every = [form for form in every if form[1] != ING]
            for word, how in [*every, *third(first)]:
                yield Told(Form((word, *rest), deed, sort, how, True), tuple(tail.split()))
            if sort == DOES and not tail:
                yield from (
                    Told(Form((word, *rest), deed, PASSIVE, BE, True), ("by",)) for word, how in every if how == PART
                )


def words() -> Iterator[str]:
    """The words of every form."""
    yield from (" ".join((*told.form.words, *told.tail)) for rows in forms().values() for told in rows)


def title_of(deed: str) -> str:
    """The question."""
    return str(table("roles")["deeds"][deed]["title"])


def is_so(deed: str, key: str, default: bool = False) -> bool:
    """What the entry of a deed says of it: "once", "rivals", "swaps"."""
    return bool(table("roles")["deeds"][deed].get(key, default))


@cache
def rivals() -> tuple[frozenset[str], ...]:
    """The sides that are foes, by the nouns for them."""
    return tuple(frozenset(noun_stem(str(noun)) for noun in row) for row in table("roles")["rivals"])
