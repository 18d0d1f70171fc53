"""The words that extraction knows: those that ship with the package, and those that a user adds in claims.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from claims.tables import table
from claims.vocabulary import FateWords, Vocabulary

Words = Sequence[str]
# How a fate is told: see ``fates.yaml``.
FORMS = ("be", "be-no", "do", "do-no", "its", "its-no", "with", "with-no")


@dataclass(frozen=True, eq=False)
class Added:
    """What a user adds. ``families``: name to ``title``, ``class`` (person or any), ``cumulative`` and the forms ``passive``, ``active``,
    ``noun``, ``toll``; ``happenings``: name to ``verb`` and ``noun``; ``concepts``: name to words of one meaning; ``fates``: name to an entry as in ``fates.yaml``.
    """

    families: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    happenings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    concepts: Mapping[str, Words] = field(default_factory=dict)
    fates: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def words_of(vocabulary: Vocabulary) -> Added:
    """What a claims.yaml adds, as extraction takes it; only what is said overrules what is known."""
    counted = {"people": "person", "anything": "any"}
    families: dict[str, dict[str, Any]] = {}
    for name, family in vocabulary.families.items():
        families[name] = {form: getattr(family, form) for form in ("passive", "active", "noun", "toll")}
        families[name] |= {"cumulative": True} if family.cumulative else {}
        families[name] |= {"title": family.title} if family.title else {}
        families[name] |= {"class": counted[family.counts]} if family.counts else {}
    happenings = {
        name: {"verb": happening.verb, "noun": happening.noun, **({"of": happening.of} if happening.of else {})}
        for name, happening in vocabulary.happenings.items()
    }
    return Added(families, happenings, vocabulary.concepts, dict(map(_fate, vocabulary.fates.items())))


def _fate(told: tuple[str, FateWords]) -> tuple[str, dict[str, Any]]:
    name, fate = told
    entry: dict[str, Any] = {form: getattr(fate, form.replace("-", "_"), ()) for form in FORMS}
    entry |= {key: getattr(fate, key) for key in ("title", "of", "later") if getattr(fate, key)}
    return name, entry


_NOTHING = Added()
_ADDED: ContextVar[Added] = ContextVar("added", default=_NOTHING)


@contextmanager
def added(words: Added) -> Iterator[None]:
    """Within it, extraction knows these words besides its own."""
    token = _ADDED.set(words)
    try:
        yield
    finally:
        _ADDED.reset(token)


@contextmanager
def words_added(vocabulary: Vocabulary | None) -> Iterator[None]:
    """Within it, claims are found by the words that a claims file adds, too."""
    if vocabulary is None or vocabulary.is_empty():
        yield
        return
    with added(words_of(vocabulary)):
        yield


def current() -> Added:
    """What is added now: the key by which tables made of the words are cached."""
    return _ADDED.get()


@cache
def families(extra: Added) -> dict[str, dict[str, Any]]:
    """Every family. An entry of a known name adds its forms to it."""
    return _merged(
        table("families")["families"],
        extra.families,
        {"title": "How many?", "class": "any"},
        ("passive", "active", "noun", "toll"),
    )


@cache
def cumulative_families(extra: Added) -> frozenset[str]:
    """The families whose figures rise as an event goes on."""
    return frozenset(
        (*table("families")["cumulative"], *(name for name, entry in extra.families.items() if entry.get("cumulative")))
    )


@cache
def happenings(extra: Added) -> dict[str, dict[str, Any]]:
    """Every happening."""
    return _merged(table("happenings")["happenings"], extra.happenings, {}, ("verb", "noun"))


@cache
def fates(extra: Added) -> dict[str, dict[str, Any]]:
    """Every question of what befell somebody or something."""
    return _merged(table("fates")["fates"], extra.fates, {"title": "Was it so?", "of": ["persons"]}, FORMS)


@cache
def concepts(extra: Added) -> dict[str, list[str]]:
    """Every concept with its words."""
    known: dict[str, list[str]] = {name: list(words) for name, words in table("alike")["concepts"].items()}
    for name, words in extra.concepts.items():
        known[name] = [*known.get(name, ()), *words]
    return known


def _merged(
    known: Mapping[str, Any], more: Mapping[str, Any], empty: Mapping[str, Any], forms: Words
) -> dict[str, dict[str, Any]]:
    found = {name: dict(entry) for name, entry in known.items()}
    for name, entry in more.items():
        old = found.get(name, dict(empty))
        found[name] = old | dict(entry) | {form: [*old.get(form, ()), *entry.get(form, ())] for form in forms}
    return found
