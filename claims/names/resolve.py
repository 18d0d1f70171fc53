"""Mentions of persons over a corpus to entities: whatever the order of the input, without chains.

Aliases come first. Then full names: two groups become one only when every name of one is a variant
of every name of the other, and a shorter name that fits two different persons joins neither. Last
the words that stand alone: a surname joins the only bearer in its document, else the only one in
the corpus, and is left to a person otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.names.alone import place_alone
from claims.names.comparisons import Comparisons
from claims.names.fold import fold
from claims.names.grouping import Groups, group
from claims.names.mentions import NameMention, Person, Resolution
from claims.names.parts import parse


def resolve(mentions: Iterable[NameMention], aliases: Mapping[str, str]) -> Resolution:
    """Persons and open questions from mentions; `aliases` maps folded spellings to entity ids."""
    places: dict[str, list[NameMention]] = defaultdict(list)
    for mention in sorted(set(mentions)):
        places[fold(mention.name)].append(mention)
    spelling = {folded: found[0].name for folded, found in places.items()}
    named = [f for f in sorted(spelling) if f in aliases or _is_full(spelling[f])]
    alone = sorted(spelling.keys() - set(named))
    comparisons = Comparisons(spelling)
    groups, uncertain, crowded = group(named, aliases, comparisons)
    placed, doubts = place_alone(alone, groups, places, comparisons)
    persons = _persons(groups, placed, places, aliases)
    return Resolution(persons, tuple(sorted(set(uncertain) | set(doubts))), crowded)


def _is_full(name: str) -> bool:
    return sum(item.kind == "word" for item in parse(name).tokens) > 1


def _persons(
    groups: Groups,
    placed: Mapping[NameMention, int],
    places: Mapping[str, Sequence[NameMention]],
    aliases: Mapping[str, str],
) -> tuple[Person, ...]:
    """Groups with their mentions; a word alone that nobody bears is a person of its own."""
    found: dict[str, list[NameMention]] = {}
    ids = [_identity(names, aliases) for names in groups]
    for names, identity in zip(groups, ids, strict=True):
        found[identity] = [m for name in names for m in places[name]]
    grouped = {name for names in groups for name in names}
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
