"""Words that reports use of one thing or happening in place of one another: "flee" and "escape", "lorry" and "truck"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from claims.extract.language.stems import noun_stem, stem
from claims.extract.language.vocabulary import Added, current
from claims.tables import rows

# Verbs and what is made of them, properties; and nouns. A word stands in a line for each of its senses.
_LISTS = ("akin_nouns", "akin_verbs")
_NOTHING: frozenset[int] = frozenset()


def senses(word: str) -> frozenset[int]:
    """The numbers of the sets that a stem (``claims.extract.language.stems.stem``) stands in; two words that share one are akin."""
    return _senses(current()).get(word, _NOTHING)


def senses_of(words: frozenset[str]) -> frozenset[int]:
    """The same for any of some stems."""
    return _senses_of(words, current())


@lru_cache(maxsize=16384)
def _senses_of(words: frozenset[str], extra: Added) -> frozenset[int]:
    known = _senses(extra)
    return frozenset().union(*[known[word] for word in words if word in known])


@cache
def _senses(extra: Added) -> Mapping[str, frozenset[int]]:
    """For every stem the sets it stands in; a set whose words all have one stem or concept says nothing new."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, stems in enumerate(part for name in _LISTS for row in rows(name) for part in _parts(row)):
        for one in stems if len(stems) > 1 else ():
            found[one].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _parts(row: Sequence[str]) -> Iterator[set[str]]:
    """The stems of a set. Two concepts are not akin, however near a word of each is: they are told apart on purpose, and a concept stands for
    its other words too ("casualties" are injured, not dead).
    """
    stems = {form for word in row for form in (stem(word), noun_stem(word))}
    concepts = sorted(one for one in stems if one[0] == "=")
    plain = stems.difference(concepts)
    yield from ({*plain, concept} for concept in concepts) if concepts else (plain,)
