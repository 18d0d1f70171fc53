"""Mentions of persons over a corpus to entities: whatever the order of the input, without chains.

Aliases come first. Then full names: two groups become one only when every name of one is a variant
of every name of the other, and a shorter name that fits two different persons joins neither. Last
the words that stand alone: a surname joins the only bearer in its document, else the only one in
the corpus, and is left to a person otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.names.blocking import candidates, part
from claims.names.compare import compare
from claims.names.fold import fold
from claims.names.outcome import NameComparison
from claims.names.parts import parse


@dataclass(frozen=True, slots=True, order=True)
class NameMention:
    """One name as it stands at one place."""

    name: str
    document: str
    position: int


@dataclass(frozen=True, slots=True)
class Person:
    """One entity: its id, all its spellings, all its places."""

    id: str
    names: tuple[str, ...]
    mentions: tuple[NameMention, ...]


@dataclass(frozen=True, slots=True, order=True)
class UncertainPair:
    """Two names that may be one person; `document` is set where only that one is in doubt."""

    left: str
    right: str
    reason: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who, and what a person has to decide."""

    persons: tuple[Person, ...]
    uncertain: tuple[UncertainPair, ...]


class _Comparisons:
    """Every comparison made once, by folded spelling; a spelling stands for all that fold to it."""

    __slots__ = ("_made", "spelling")

    def __init__(self, spelling: Mapping[str, str]) -> None:
        self.spelling = spelling
        self._made: dict[tuple[str, str], NameComparison] = {}

    def of(self, a: str, b: str) -> NameComparison:
        pair = (a, b) if a < b else (b, a)
        found = self._made.get(pair) or compare(self.spelling[pair[0]], self.spelling[pair[1]])
        if found.outcome != "different":  # most are, and they are cheap to find again
            self._made[pair] = found
        return found

    def variant(self, a: str, b: str) -> bool:
        return a == b or self.of(a, b).outcome == "variant"


def resolve(mentions: Iterable[NameMention], aliases: Mapping[str, str]) -> Resolution:
    """Persons and open questions from mentions; `aliases` maps folded spellings to entity ids."""
    places: dict[str, list[NameMention]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        places[fold(mention.name)].append(mention)
    spelling = {folded: found[0].name for folded, found in places.items()}
    named = [f for f in sorted(spelling) if f in aliases or _is_full(spelling[f])]
    alone = sorted(spelling.keys() - set(named))
    comparisons = _Comparisons(spelling)
    groups, uncertain = _group(named, aliases, comparisons)
    placed, doubts = _place_alone(alone, groups, places, comparisons)
    persons = _persons(groups, placed, places, aliases)
    return Resolution(persons, tuple(sorted(set(uncertain) | set(doubts))))


def _is_full(name: str) -> bool:
    return sum(item.kind == "word" for item in parse(name).tokens) > 1


Groups = list[tuple[str, ...]]


def _group(
    names: Sequence[str], aliases: Mapping[str, str], comparisons: _Comparisons
) -> tuple[Groups, list[UncertainPair]]:
    """Complete-link groups of full names, the surest pairs first."""
    edges, uncertain = _edges(names, aliases, comparisons)
    member = {name: name for name in names}
    groups: dict[str, list[str]] = {name: [name] for name in names}
    _seed(groups, member, aliases)
    neighbours: dict[str, list[str]] = defaultdict(list)
    for _, _, a, b in edges:
        neighbours[a].append(b)
        neighbours[b].append(a)
    for omitted, _, a, b in sorted(edges):
        if member[a] == member[b]:
            continue
        if omitted and _fits_two(a, b, neighbours, comparisons):
            uncertain.append(_doubt(a, b, "fits more than one person", comparisons))
        elif _all_variants(groups[member[a]], groups[member[b]], aliases, comparisons):
            _merge(groups, member, a, b)
    return [tuple(sorted(group)) for _, group in sorted(groups.items())], uncertain


Edge = tuple[bool, float, str, str]


def _edges(
    names: Sequence[str], aliases: Mapping[str, str], comparisons: _Comparisons
) -> tuple[list[Edge], list[UncertainPair]]:
    """Variants as (part left out, minus score, name, name), and the pairs that are uncertain."""
    edges: list[Edge] = []
    uncertain: list[UncertainPair] = []
    folded = {comparisons.spelling[name]: name for name in names}
    for one, two in candidates(folded):
        a, b = folded[one], folded[two]
        if a in aliases and b in aliases:
            continue
        found = comparisons.of(a, b)
        if found.outcome == "variant":
            edges.append(
                (
                    len(parse(one).tokens) != len(parse(two).tokens),
                    -found.score,
                    min(a, b),
                    max(a, b),
                )
            )
        elif found.outcome == "uncertain":
            uncertain.append(_doubt(a, b, found.reason, comparisons))
    return edges, uncertain


def _doubt(
    a: str, b: str, reason: str, comparisons: _Comparisons, document: str = ""
) -> UncertainPair:
    left, right = sorted((comparisons.spelling[a], comparisons.spelling[b]))
    return UncertainPair(left, right, reason, document)


def _seed(groups: dict[str, list[str]], member: dict[str, str], aliases: Mapping[str, str]) -> None:
    """What a person has declared is one, whatever its spellings."""
    first: dict[str, str] = {}
    for name in sorted(member):
        if name in aliases:
            head = first.setdefault(aliases[name], name)
            if head != name:
                _merge(groups, member, head, name)


def _merge(groups: dict[str, list[str]], member: dict[str, str], a: str, b: str) -> None:
    keep, drop = sorted((member[a], member[b]))
    for name in groups.pop(drop):
        member[name] = keep
        groups[keep].append(name)


def _fits_two(
    a: str, b: str, neighbours: Mapping[str, Sequence[str]], comparisons: _Comparisons
) -> bool:
    """A name with a part left out also fits somebody whom the other name cannot be."""
    return any(
        not comparisons.variant(other, c)
        for one, other in ((a, b), (b, a))
        for c in neighbours[one]
        if c != other
    )


def _all_variants(
    one: Sequence[str], two: Sequence[str], aliases: Mapping[str, str], comparisons: _Comparisons
) -> bool:
    """Complete link; a declared group is entered by any spelling, two declared never meet."""
    declared = [{aliases[n] for n in group if n in aliases} for group in (one, two)]
    if declared[0] and declared[1]:
        return False
    if declared[0] or declared[1]:
        one = [n for n in one if n in aliases] or one
        two = [n for n in two if n in aliases] or two
        return any(comparisons.variant(a, b) for a in one for b in two)
    return all(comparisons.variant(a, b) for a in one for b in two)


def _place_alone(
    alone: Sequence[str],
    groups: Groups,
    places: Mapping[str, Sequence[NameMention]],
    comparisons: _Comparisons,
) -> tuple[dict[NameMention, int], list[UncertainPair]]:
    """Single words, document by document, to the number of the group that they stand for."""
    index: dict[str, set[int]] = defaultdict(set)
    present: dict[int, set[str]] = {}
    for number, group in enumerate(groups):
        present[number] = {m.document for name in group for m in places[name]}
        for name in group:
            for item in parse(comparisons.spelling[name]).tokens:
                for block in part(item):
                    index[block].add(number)
    placed: dict[NameMention, int] = {}
    doubts: list[UncertainPair] = []
    for name in alone:
        bearers = _bearers(name, index, groups, comparisons)
        for mention in places[name]:
            here = [n for n in bearers if mention.document in present[n]] or bearers
            if len(here) == 1:
                placed[mention] = here[0]
            doubts += [
                _doubt(
                    name,
                    groups[n][0],
                    "a word alone that fits more than one person",
                    comparisons,
                    mention.document,
                )
                for n in here
                if len(here) > 1
            ]
    return placed, doubts


def _bearers(
    name: str, index: Mapping[str, set[int]], groups: Groups, comparisons: _Comparisons
) -> list[int]:
    """The groups one of whose names has this word in the surname's place."""
    words = [item for item in parse(comparisons.spelling[name]).tokens if item.kind == "word"]
    if not words:
        return []
    numbers = sorted({n for block in part(words[0]) for n in index.get(block, ())})
    return [n for n in numbers if any(_bears(name, full, comparisons) for full in groups[n])]


def _bears(name: str, full: str, comparisons: _Comparisons) -> bool:
    if comparisons.of(name, full).outcome == "different":
        return False
    person = parse(comparisons.spelling[full])
    short = next(t for t in parse(comparisons.spelling[name]).tokens if t.kind == "word")
    surnames = person.surname or frozenset(range(len(person.tokens)))
    return any(compare(short.text, person.tokens[i].text).outcome == "variant" for i in surnames)


def _persons(
    groups: Groups,
    placed: Mapping[NameMention, int],
    places: Mapping[str, Sequence[NameMention]],
    aliases: Mapping[str, str],
) -> tuple[Person, ...]:
    """Groups with their mentions; a word alone that nobody bears is a person of its own."""
    found: dict[str, list[NameMention]] = {}
    ids = [_identity(group, aliases) for group in groups]
    for group, identity in zip(groups, ids, strict=True):
        found[identity] = [m for name in group for m in places[name]]
    grouped = {name for group in groups for name in group}
    for name, mentions in places.items():
        if name not in grouped:
            for mention in mentions:
                key = ids[placed[mention]] if mention in placed else aliases.get(name, name)
                found.setdefault(key, []).append(mention)
    return tuple(
        Person(identity, tuple(sorted({m.name for m in mentions})), tuple(sorted(mentions)))
        for identity, mentions in sorted(found.items())
    )


def _identity(group: Sequence[str], aliases: Mapping[str, str]) -> str:
    """The declared id, else the folded spelling with the most parts."""
    declared = sorted({aliases[name] for name in group if name in aliases})
    return declared[0] if declared else max(sorted(group), key=lambda name: len(name.split()))
