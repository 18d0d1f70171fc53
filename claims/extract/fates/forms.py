"""The words by which the questions of ``fates.yaml`` are answered, by the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import Row, starts_with
from claims.extract.language.vocabulary import Added, current, fates
from claims.extract.polar.forms import BE, ING, Form, inflected, third
from claims.tables import table, word_set

_SORTS = ("be", "do", "now", "its", "with")
# Stands for the object in a verb that has words behind it: "found * guilty".
_OBJECT = "*"


class Said(NamedTuple):
    """A form with the words of it that stand behind the object, if any."""

    form: Form
    tail: tuple[str, ...] = ()


def forms() -> Mapping[str, tuple[Said, ...]]:
    """Every form by its first word, the longest first."""
    return _forms(current())


@cache
def _forms(extra: Added) -> Mapping[str, tuple[Said, ...]]:
    found: dict[str, list[Said]] = {}
    for name, entry in fates(extra).items():
        for said in _of_fate(name, entry):
            found.setdefault(said.form.words[0], []).append(said)
    return {word: tuple(sorted(rows, key=_length, reverse=True)) for word, rows in found.items()}


def _length(said: Said) -> int:
    return len(said.form.words) + len(said.tail)


def _of_fate(name: str, entry: Mapping[str, Any]) -> Iterator[Said]:
    for sort in _SORTS:
        for key, says in ((sort, True), (f"{sort}-no", False)):
            for phrase in map(str, entry.get(key, ())):
                words, _, tail = phrase.partition(f" {_OBJECT} ")
                first, *rest = words.split()
                ways = _ways(first, sort)
                for word, how in ways:
                    yield Said(Form((word, *rest), name, sort, how, says), tuple(tail.split()))


def _ways(verb: str, sort: str) -> list[tuple[str, str]]:
    """The forms of the first word of a phrase; none of what somebody "was" doing, which need not have come about ("was drowning when a boat came")."""
    if sort == "be":
        return [(verb, BE)]
    came = [form for form in inflected(verb, _irregular()) if form[1] != ING]
    return [*third(verb)] if sort == "now" else [*came, *third(verb)]


def _irregular() -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = table("fates")["irregular"]
    return found


def words() -> Iterator[str]:
    """The words of every form: without one, no sentence tells a fate."""
    yield from (" ".join((*said.form.words, *said.tail)) for rows in forms().values() for said in rows)


@cache
def listed(name: str) -> frozenset[str]:
    """The stems of the nouns of a list; a word that names none stands for itself."""
    return frozenset(noun_stem(word) for word in str(table("fates")["lists"].get(name, name)).split())


def entry_of(name: str) -> Mapping[str, Any]:
    """The entry of a question."""
    return fates(current())[name]


def nouns_of(name: str) -> frozenset[str]:
    """The stems of the nouns of which a question is asked; of whoever is named it needs none."""
    return frozenset[str]().union(*(listed(one) for one in entry_of(name).get("of", ()) if one != PERSONS))


PERSONS = "persons"
# Either answer may come after the other.
BOTH = "both"


def is_of_persons(name: str) -> bool:
    """Whether a question is asked of persons whom a text names."""
    return PERSONS in entry_of(name).get("of", ())


@cache
def _not_followed() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return {
        str(word): tuple(tuple(str(one).split()) for one in some)
        for word, some in table("fates")["not-followed"].items()
    }


def is_other(row: Row, last: int) -> bool:
    """Whether a form that ends at a token tells something else with the words behind it: "was found to have"."""
    return any(starts_with(row, last + 1, some) for some in _not_followed().get(row[last].word, ()))


def is_one_way(form: Form) -> bool:
    """Whether the denial of a form says nothing: who was not killed may be hurt."""
    return form.words[0] in str(entry_of(form.state).get("one-way", "")).split()


def passed() -> frozenset[str]:
    """Words that may stand in a verb and leave it as it is."""
    return word_set("fates", "passed")


def title_of(name: str) -> str:
    """The question."""
    title = str(entry_of(name)["title"])
    return title if "{about}" in title else f"{title} ({{about}})"


def later_of(name: str) -> str:
    """The answer that a later report may give where an earlier one gave the other: "yes", "no", "both", or none."""
    return str(entry_of(name).get("later", ""))


def objects_of(name: str) -> frozenset[str]:
    """The stems of what a verb of the question has as its object."""
    told = entry_of(name).get("object")
    return listed(str(told)) if told else frozenset()
