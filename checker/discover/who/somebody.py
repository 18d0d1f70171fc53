"""The age of somebody who has no name: the only boy of one report and the only boy of the other are one, where nothing speaks for two.

Of "a boy of 12" in one text and "a boy of 11" in the next no name says that they are one. That each text tells of one alone does, where it tells of
no other age of its own or the clauses share a word besides; of "a man of 34" and "a bus driver of 43" two such words must.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from checker.discover.by_value.distance import distance
from checker.discover.links.link import Links, tell_of_one
from checker.discover.pairing.nouns import as_stem, kin
from checker.discover.rarity import context_of
from checker.discover.told import values_by
from claims.claim import Claim
from claims.extract.ages.lists import SLOT
from claims.extract.incidents.sexes import sex
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import forms_of, word_of_stem
from claims.tables import word_set

# So many words, besides those for people, say of two nouns that one person is meant.
_SAID = 2
_AGES = (SLOT, "age")
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Told:
    """The ages of a text: those of people without a name by their noun, and all."""

    by_noun: Mapping[str, frozenset[str]]
    nameless: frozenset[str]
    every: frozenset[str]


def somebody(claims: Sequence[Claim], personal: Sequence[Claim], links: Links) -> tuple[list[Claim], list[Claim]]:
    """The ages of people without a name who are told in two texts or more, each with whose it is; and the other claims as they are."""
    ages = [claim for claim in claims if claim.slot == SLOT and (head := context_of(claim).head) and _is_human(head)]
    told = _told(ages, [*claims, *personal])
    groups = _groups([(a, b, how) for a, b in _neighbours(ages, links) if (how := _strength(a, b, told))])
    found = list(_called(groups))
    taken = {(claim.source, claim.provenance.span) for claim in found}
    rest = [claim for claim in claims if claim.slot != SLOT or (claim.source, claim.provenance.span) not in taken]
    return found, rest


def _neighbours(ages: Sequence[Claim], links: Links) -> Iterator[tuple[Claim, Claim]]:
    """Every two ages of two texts that tell of one thing, once."""
    here: dict[str, list[Claim]] = defaultdict(list)
    for claim in ages:
        here[claim.source].append(claim)
    for source, some in here.items():
        for other in sorted(name for name in links.of(source) if name > source and name in here):
            yield from ((a, b) for a, b in product(some, here[other]) if tell_of_one(a, b, links))


def _told(ages: Sequence[Claim], claims: Sequence[Claim]) -> dict[str, _Told]:
    nouns: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in ages:
        nouns[claim.source][_head(claim)].add(claim.value.key())
    every = values_by((claim for claim in claims if claim.slot.startswith(_AGES)), lambda claim: claim.source)
    return {
        source: _Told(
            {noun: frozenset(some) for noun, some in by.items()},
            frozenset(key for some in by.values() for key in some),
            frozenset(every[source]),
        )
        for source, by in nouns.items()
    }


def _head(claim: Claim) -> str:
    return as_stem(context_of(claim).head or "")


def _is_human(head: str) -> bool:
    return is_person(head.removeprefix("=")) or is_person(word_of_stem(head))


def _strength(a: Claim, b: Claim, told: Mapping[str, _Told]) -> str:
    """Whether two texts tell of one person, as far as the nouns and the words beside the ages say: "sure", "likely", or not."""
    one, two = _head(a), _head(b)
    here, there = told[a.source], told[b.source]
    if not _may_be(one, two) or _are_two_fates(a, b) or len(here.by_noun[one]) > 1 or len(there.by_noun[two]) > 1:
        return ""
    same = a.value.key() == b.value.key()
    if not same and (a.value.key() in there.every or b.value.key() in here.every):
        return ""  # each text has the other's age too: of somebody else
    shared = len(_said(a) & _said(b))
    if one == two:
        is_only = len(here.nameless) == len(there.nameless) == 1 and _fate(a) == _fate(b) and _is_tied(a, b)
        return "sure" if shared else "likely" if is_only else ""
    is_general = one in _general() or two in _general()
    return "sure" if is_general and one not in kin() and two not in kin() and shared >= _SAID else ""


def _may_be(one: str, two: str) -> bool:
    a, b = sex(word_of_stem(one)), sex(word_of_stem(two))
    return not (a and b) or a == b


def _said(claim: Claim) -> frozenset[str]:
    """The words of the clause but those for people, for what befell them and for the event, in which it befell several."""
    return frozenset(word for word in context_of(claim).near if word not in _of_many() and not _is_human(word))


def _are_two_fates(a: Claim, b: Claim) -> bool:
    """Whether one is told to have died, say, and the other to have been rescued."""
    one, two = _fate(a), _fate(b)
    return bool(one and two) and one.isdisjoint(two)


def _fate(claim: Claim) -> frozenset[str]:
    return context_of(claim).near & _harm()


def _is_tied(a: Claim, b: Claim) -> bool:
    """Whether anything befell both, the sentences have a name in common, or both bring somebody in: "the 60-year-old" has been told of before, by name."""
    shared = context_of(a).participants & context_of(b).participants
    return bool(_fate(a) or shared) or not (_is_known(a) or _is_known(b))


def _is_known(claim: Claim) -> bool:
    before, _, _ = (claim.provenance.quote or "").partition(claim.written)
    return before.lower().split()[-1:] == ["the"]


def _groups(pairs: Sequence[tuple[Claim, Claim, str]]) -> Iterator[list[Claim]]:
    """The claims that pairs join. A text that would give one person two ages tells of two: then nothing is joined."""
    homes: dict[int, list[Claim]] = {}
    for a, b, _ in pairs:
        joined = list({id(one): one for claim in (a, b) for one in homes.get(id(claim), [claim])}.values())
        homes |= {id(one): joined for one in joined}
    numbers = _numbers(pairs)
    for group in {id(group): group for group in homes.values()}.values():
        if all(len(keys) == 1 for keys in values_by(group, lambda claim: claim.source).values()):
            ordered = sorted(group, key=Claim.order)
            yield [replace(claim, context=context_of(claim).in_core(0, *numbers[id(claim)])) for claim in ordered]


_Numbers = tuple[frozenset[int], frozenset[int], frozenset[int]]


def _numbers(pairs: Sequence[tuple[Claim, Claim, str]]) -> dict[int, _Numbers]:
    """For every claim the numbers of the pairs in which it surely, and in which it likely, is of the other's person, and in which another age contradicts
    its own: likely only where the ages are of like size.
    """
    found: dict[int, _Numbers] = defaultdict(lambda: (_NONE, _NONE, _NONE))
    for number, (a, b, strength) in enumerate(pairs):
        gap = distance(a.value, b.value)
        for claim in (a, b):
            sure, likely, borne_out = found[id(claim)]
            found[id(claim)] = (
                sure | {number} if strength == "sure" else sure,
                likely | {number},
                borne_out | {number} if strength == "sure" or (gap is not None and gap < _ALIKE) else borne_out,
            )
    return found


# So far apart, as a part of the larger, two ages are no slip for each other.
_ALIKE = 0.5


def _called(groups: Iterator[list[Claim]]) -> Iterator[Claim]:
    """The claims with the noun of their person as subject; two of one noun are numbered."""
    seen: dict[str, int] = defaultdict(int)
    for group in sorted(groups, key=lambda some: some[0].order()):
        nouns = sorted({_head(claim) for claim in group}, key=lambda noun: (noun in _general(), noun))
        label = word_of_stem(nouns[0].removeprefix("="))
        seen[label] += 1
        about = f"the {label}" if seen[label] == 1 else f"the {label} ({seen[label]})"
        yield from (replace(claim, about=about) for claim in group)


@cache
def _general() -> frozenset[str]:
    return frozenset(as_stem(noun) for noun in word_set("same_person", "general"))


@cache
def _harm() -> frozenset[str]:
    return forms_of(word_set("same_person", "harm") | word_set("same_person", "saved"))


@cache
def _of_many() -> frozenset[str]:
    return _harm() | forms_of(word_set("same_person", "events"))
