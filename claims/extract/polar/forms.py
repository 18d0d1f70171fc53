"""The words by which the states of ``polar.yaml`` are told, by the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, NamedTuple

from claims.extract.language.signs import sign
from claims.extract.language.stems import noun_stem
from claims.extract.texts.passage import Passage
from claims.tables import table

# The state of what there was.
THERE = "there"
# How a form stands in its clause: behind "be", by itself, behind "have" or by itself, only behind "do" or "to"; the present, which states have not.
BE, ING, PAST, PART, BASE, NOW = "be", "ing", "past", "part", "base", "now"
# Verbs of one syllable that end in a short vowel and one consonant double it: "stopped", "slammed"; so does "unplug".
_SHORT = re.compile(r"(?:un)?(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")


class Form(NamedTuple):
    """Words of a state. ``sort`` is its key in the lexicon ("be", "do", "with", "made", "its", "at"), ``how`` which form it is, ``says`` whether it affirms."""

    words: tuple[str, ...]
    state: str
    sort: str
    how: str
    says: bool


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """Every form by its first word, the longest first."""
    found: dict[str, list[Form]] = {}
    for state, entry in table("polar")["states"].items():
        for form in _of_state(str(state), entry):
            found.setdefault(form.words[0], []).append(form)
    return {
        word: tuple(sorted(rows, key=lambda row: (-len(row.words), row.sort == "made"))) for word, rows in found.items()
    }


@cache
def _things(state: str) -> frozenset[str]:
    """The words of a state's list, singular and plural, of a compound the first part; empty where it can be told of anything."""
    entry = table("polar")["states"][state]
    name = entry.get("of") or entry.get("any")
    nouns = [word.split("-")[0] for word in str(table("polar")["lists"][name]).split()] if name else []
    general = str(table("polar")["lists"]["general"]).split() if name else []
    pairs = [
        (noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies", f"{noun.removesuffix('man')}men")
        for noun in (*nouns, *general)
    ]
    return frozenset(word for forms_ in pairs for word in forms_)


def _of_state(state: str, entry: Mapping[str, Any]) -> Iterator[Form]:
    for key in ("be", "be-no", "do", "do-no", "with", "with-no", "made", "its", "its-no", "at"):
        sort, says = key.removesuffix("-no"), not key.endswith("-no")
        for phrase in map(str, entry.get(key, ())):
            first, *rest = phrase.split()
            every = [(first, BE)] if sort in (BE, "at") else inflected(first, table("polar")["irregular"])
            for word, how in every:
                yield Form((word, *rest), state, sort, how, says)


def inflected(verb: str, irregular: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The forms of a verb but that of the present, which tells a habit; ``irregular`` has the pasts and participles that no rule makes."""
    past, *rest = irregular.get(verb) or [_with(verb, "ed")]
    return [(verb, BASE), (_with(verb, "ing"), ING), (past, PAST), ((rest or [past])[0], PART)]


_HISSING = ("s", "sh", "ch", "x", "z", "go", "do")


def third(verb: str) -> Iterator[tuple[str, str]]:
    """The present of a verb, as a headline has it: "resigns"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield f"{verb[:-1]}ies", NOW
    else:
        yield f"{verb}es" if verb.endswith(_HISSING) else f"{verb}s", NOW


def _with(verb: str, ending: str) -> str:
    base = verb + verb[-1] if _SHORT.fullmatch(verb) else verb.removesuffix("e")
    if verb.endswith("y") and ending == "ed" and verb[-2] not in "aeiou":
        base = f"{verb[:-1]}i"
    return base + ending


def told_in(passage: Passage) -> list[str]:
    """The first words of the forms that a sentence can have: of a state that is told of the things of a list only, one of them must be there
    as well.
    """
    signs = passage.signs
    if not (signs & _ANY_THING or (signs & _LISTED and signs & _THINGS)):
        return []
    needed, letters = _needed(), passage.letters
    return [word for word in _firsts() & letters if any(_may_be(letters, *one) for one in needed[word])]


@cache
def _firsts() -> frozenset[str]:
    return frozenset(_needed())


def _may_be(letters: Set[str], rest: frozenset[str], things: frozenset[str]) -> bool:
    return rest <= letters and (not things or not things.isdisjoint(letters))


@cache
def _needed() -> Mapping[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """For every first word, for each of its forms, the others that must stand in a sentence, and the things of which one must."""
    return {
        word: tuple({(frozenset(form.words[1:]), _things(form.state)) for form in rows})
        for word, rows in forms().items()
    }


def _phrases(listed_: bool) -> Iterator[str]:
    """The words of states that are told of anything, or of the things of a list."""
    every = (form for rows in forms().values() for form in rows)
    return (" ".join(form.words) for form in every if bool(_things(form.state)) == listed_)


_ANY_THING = sign(lambda: _phrases(False))
_LISTED = sign(lambda: _phrases(True))
_THINGS = sign(lambda: (word for state in table("polar")["states"] for word in _things(str(state))))


@cache
def listed(name: str) -> frozenset[str]:
    """The stems of the nouns of a list."""
    return frozenset(noun_stem(word) for word in str(table("polar")["lists"][name]).split())


@cache
def abstract() -> frozenset[str]:
    """The stems of nouns of which a denial says nothing."""
    return frozenset(noun_stem(word) for word in str(table("polar")["abstract"]).split())


def fits(state: str, head: str) -> bool:
    """Whether a state can be told of a thing; of what is had or done, whether that is asked for."""
    entry = table("polar")["states"][state]
    of = entry.get("of") or entry.get("any")
    return head in listed(of) if of else head not in abstract()


@cache
def title_of(state: str) -> str:
    """The question of a state."""
    return str(table("polar")["states"][state]["title"])


@cache
def follows(state: str) -> frozenset[str]:
    """The states that follow where this one is affirmed."""
    return frozenset(table("polar")["follows"].get(state, ()))


@cache
def is_of_today(state: str) -> bool:
    """Whether a state may change, so that only what is told of one day can contradict."""
    return bool(table("polar")["states"][state].get("today"))


@cache
def has_object(state: str) -> bool:
    """Whether a state is told of the object of its verb, so that its subject must be the same as well."""
    return "with" in table("polar")["states"][state]
