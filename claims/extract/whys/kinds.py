"""Of which kind a cause in free words is, and which kinds exclude each other: a fire was lit by lightning or by an arsonist, a storm and a fault are told of one sinking."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from claims.extract.language.stems import forms_of
from claims.extract.whys.causes import CAUSE
from claims.tables import table

Kinds = frozenset[str]


@cache
def _data() -> Any:
    return table("cause_kinds")


@cache
def _by_word() -> dict[str, str]:
    return {form: kind for kind, words in _data()["kinds"].items() for form in forms_of(words.split())}


@cache
def _apart() -> tuple[tuple[Kinds, Kinds], ...]:
    return tuple((frozenset(one.split()), frozenset(two.split())) for one, two in _data()["apart"])


@cache
def _sets(name: str) -> tuple[Kinds, ...]:
    return tuple(frozenset(words.split()) for words in _data()[name])


def kinds_of(content: Iterable[str], terms: Iterable[str]) -> Kinds:
    """The kinds of a cause, by the stems of its words and the ids of the terms that it holds."""
    ids = {f"{CAUSE}/{term}": kind for term, kind in _data()["terms"].items()}
    known = _by_word()
    return frozenset(known[word] for word in content if word in known) | frozenset(
        ids[term] for term in terms if term in ids
    )


def exclude(one: Kinds, two: Kinds, surely: bool) -> bool:
    """Whether no cause of one kind leaves room for one of the other; ``surely``: both are told as what alone was the cause."""
    if not (one and two) or one & two:
        return False
    return all(_shut_out(a, b, surely) for a in one for b in two)


def _shut_out(a: str, b: str, surely: bool) -> bool:
    both = {a, b}
    return any(both <= kinds for kinds in (*_sets("one_of"), *(_sets("told_as_the_cause") if surely else ()))) or any(
        (a in one and b in two) or (b in one and a in two) for one, two in _apart()
    )
