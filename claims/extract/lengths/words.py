"""The words that say what a length of time is the length of (claims/lexicons/lengths.yaml): verbs by their stems, nouns in the singular."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claims.dates.length import length
from claims.extract.language.stems import base_stem
from claims.tables import table

# Phrases by their first word, the longest first, each with the class that it is of.
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
Bounds = tuple[Decimal, Decimal | None]
# How many other words may stand between those of a phrase: "brought the fire under control".
_GAP = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``of``: nouns of what goes on; ``does``: verbs of it; ``ends``: verbs that end it; ``done``: those and verbs of what is done in so long;
    ``state``: words behind a length; ``any``: for every class all of its nouns and verbs as stems; ``bounds``: how many days it may last.
    """

    of: Phrases
    does: Phrases
    ends: Phrases
    done: Phrases
    state: Phrases
    any: Mapping[str, frozenset[str]]
    bounds: Mapping[str, Bounds]


_PARTS = {"of": ["of"], "does": ["does"], "ends": ["ends"], "done": ["ends", "done"], "state": ["state"]}


@cache
def lexicon() -> Lexicon:
    """The classes of what goes on for a while."""
    classes = table("lengths")["classes"]
    parts = {
        part: _by_first(
            ((phrase, name) for name, entry in classes.items() for some in lists for phrase in entry.get(some, ())),
            singular if part == "of" else base_stem,
        )
        for part, lists in _PARTS.items()
    }
    told = {
        name: frozenset(base_stem(phrase) for part in ("of", "does") for phrase in entry.get(part, ()))
        for name, entry in classes.items()
    }
    bounds = {
        name: (
            length(Decimal(1), entry["least"])[0] if "least" in entry else Decimal(0),
            length(Decimal(1), entry["most"])[1] if "most" in entry else None,
        )
        for name, entry in classes.items()
    }
    return Lexicon(**parts, any=told, bounds=bounds)


def singular(word: str) -> str:
    """A folded noun without the ending of its plural, or of whose it is."""
    word = word.removesuffix("'s").removesuffix("’s")
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _by_first(rows: Iterable[tuple[str, str]], form: Callable[[str], str] = base_stem) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, name in rows:
        words = tuple(map(form, phrase.split()))
        found.setdefault(words[0], []).append((words, name))
    return {word: tuple(sorted(some, key=lambda row: (-len(row[0]), row[1]))) for word, some in found.items()}


@cache
def phrases(name: str) -> Phrases:
    """A list of the lexicon that is of no class, by stems."""
    return _by_first((phrase, name) for phrase in table("lengths")[name])


@cache
def words(name: str) -> frozenset[str]:
    """The words of such a list, as they are written."""
    return frozenset(table("lengths")[name])


@cache
def deadlines() -> Mapping[str, str]:
    """The deeds for which a time is set, by the stems of their words."""
    return {base_stem(word): name for name, some in table("lengths")["deadlines"].items() for word in some}


@cache
def roles() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The roles in which a length may be told, each with the words that tell so: right behind it, right before it, and shortly before it."""
    return {
        name: {part: frozenset(entry.get(part, ())) for part in ("behind", "before", "near")}
        for name, entry in table("lengths")["roles"].items()
    }


def classes_at(forms: tuple[str, ...], at: int, known: Phrases, gap: int = 0) -> Iterator[tuple[str, int]]:
    """The classes of the longest phrases that begin at a place, and where each phrase ends."""
    longest = 0
    for phrase, name in known.get(forms[at], ()):
        stop = _stands(forms, at, phrase, gap) if len(phrase) >= longest else None
        if stop is not None:
            longest = len(phrase)
            yield name, stop


def verbs_at(forms: tuple[str, ...], at: int, known: Phrases) -> Iterator[tuple[str, int]]:
    """The same for verbs, between whose words others may stand."""
    return classes_at(forms, at, known, _GAP)


def _stands(forms: tuple[str, ...], at: int, phrase: tuple[str, ...], gap: int) -> int | None:
    """Where a phrase ends that begins at a place, other words between its own left out; ``None`` where it does not stand there."""
    at += 1
    for word in phrase[1:]:
        spare = gap
        while at < len(forms) and forms[at] != word and spare and forms[at][0].isalnum():
            at, spare = at + 1, spare - 1
        if at >= len(forms) or forms[at] != word:
            return None
        at += 1
    return at
