"""Full names to groups: two become one only when every name of one is a variant of every name of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.names.blocking import candidates, plausible
from claims.names.comparisons import Comparisons, doubt
from claims.names.mentions import UncertainPair
from claims.names.parts import parse

Groups = list[tuple[str, ...]]


def group(
    names: Sequence[str], aliases: Mapping[str, str], comparisons: Comparisons
) -> tuple[Groups, list[UncertainPair], tuple[str, ...]]:
    """Complete-link groups of full names, the surest pairs first; pairs in doubt; and names so like many others that not all were compared."""
    folded = {comparisons.spelling[name]: name for name in names}
    found = candidates(folded)
    edges, uncertain = _edges(found.pairs, folded, aliases, comparisons)
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
            uncertain.append(doubt(a, b, "fits more than one person", comparisons))
        elif _all_variants(groups[member[a]], groups[member[b]], aliases, comparisons):
            _merge(groups, member, a, b)
    return [tuple(sorted(group)) for _, group in sorted(groups.items())], uncertain, tuple(sorted(found.crowded))


Edge = tuple[bool, float, str, str]


def _edges(
    pairs: Iterable[tuple[str, str]], folded: Mapping[str, str], aliases: Mapping[str, str], comparisons: Comparisons
) -> tuple[list[Edge], list[UncertainPair]]:
    """Variants as (part left out, minus score, name, name), and the pairs that are uncertain; ``pairs`` are spellings."""
    edges: list[Edge] = []
    uncertain: list[UncertainPair] = []
    for one, two in pairs:
        a, b = folded[one], folded[two]
        if (a in aliases and b in aliases) or not plausible(parse(one), parse(two)):
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
            uncertain.append(doubt(a, b, found.reason, comparisons))
    return edges, uncertain


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


def _fits_two(a: str, b: str, neighbours: Mapping[str, Sequence[str]], comparisons: Comparisons) -> bool:
    """A name with a part left out also fits somebody whom the other name cannot be."""
    return any(
        not comparisons.variant(other, c) for one, other in ((a, b), (b, a)) for c in neighbours[one] if c != other
    )


def _all_variants(one: Sequence[str], two: Sequence[str], aliases: Mapping[str, str], comparisons: Comparisons) -> bool:
    """Complete link; a declared group is entered by any spelling, two declared never meet."""
    declared = [{aliases[n] for n in group if n in aliases} for group in (one, two)]
    if declared[0] and declared[1]:
        return False
    if declared[0] or declared[1]:
        one = [n for n in one if n in aliases] or one
        two = [n for n in two if n in aliases] or two
        return any(comparisons.variant(a, b) for a in one for b in two)
    return all(comparisons.variant(a, b) for a in one for b in two)
