"""Which name of a thing in one text names which thing in another: equal names, spellings of one name, and shorter forms of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.discover.links.link import Links
from checker.discover.rarity import is_common
from claims.claim import Claim
from claims.extract.language.stems import stem
from claims.extract.named.named import SLOT, UNTOLD
from claims.extract.named.words import TITLE, nouns, saints
from claims.extract.persons.bodies import SLOT as BODY
from claims.names.spelled_alike import one_spelled_twice
from claims.offices.organisations import without_form
from claims.quick import replace
from claims.values.name import Name
from claims.world.countries import place_phrases

# The one word of a name of which a text does not say what bears it is so long at least.
_LONG = 6
# More names than this that begin alike are not compared.
_CROWD = 200


@dataclass(frozen=True)
class _Known:
    """A spelling with its claims. A name between quotation marks is that of whatever else bears it."""

    spelling: str
    claims: tuple[Claim, ...]

    @cached_property
    def sources(self) -> frozenset[str]:
        return frozenset([claim.source for claim in self.claims])

    @cached_property
    def sorts(self) -> frozenset[str]:
        told = frozenset([nouns()[claim.about] for claim in self.claims if claim.about != UNTOLD])
        return told - {TITLE} or told


def which_thing(claims: Iterable[Claim], links: Links) -> list[Claim]:
    """The claims on names of things, with the thing's id as subject, of those things that several linked texts name.

    Equal names are one thing's where each text says what bears it, and all say the same: a river, its bridge and a treaty may bear one name.
    Of two spellings one text need not say it; of a name of several words in a few texts none need.
    """
    few, taken = links.few, tuple(claims)
    bodies = {claim.value.key() for claim in taken if claim.slot == BODY}
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in taken:
        if claim.slot == SLOT and links.of(claim.source) and not (_is_country(claim) or _is_body(claim, bodies)):
            told[claim.value.key()].append(claim)
    known = {name: _Known(name, tuple(some)) for name, some in sorted(told.items())}
    twice = dict(_same(known, links))
    groups = [_Known(other, (*known[other].claims, *known[name].claims)) for name, other in twice.items()]
    single = [one for name, one in known.items() if name not in {*twice, *twice.values()}]
    return [
        claim
        for group in [*groups, *(part for one in single for part in _by_sort(one, few))]
        for claim in _of(_met(group.claims, links), group)
    ]


def _by_sort(known: _Known, few: bool) -> Iterator[_Known]:
    """The claims on one spelling by what the texts say bears it."""
    for sort in sorted(known.sorts):
        lone = len(known.sorts) == 1
        said = [claim for claim in known.claims if claim.about != UNTOLD and (lone or nouns()[claim.about] == sort)]
        yield _Known(known.spelling, known.claims if lone and few and _is_long(known.spelling) else tuple(said))
    if few and not known.sorts and _is_long(known.spelling):
        yield known


def _is_long(spelling: str) -> bool:
    """Whether a name is of two words or more, of which one is no everyday word: texts on one thing hardly give it to two."""
    words = spelling.split()
    return len(words) > 1 and not all(is_common(stem(word)) for word in words)


def _is_country(claim: Claim) -> bool:
    """Whether a name of which nothing tells what bears it is a country's, or a people's word: "South African" is no spelling of "South Africa"."""
    return claim.about == UNTOLD and tuple(claim.value.key().split()) in place_phrases()


def _is_body(claim: Claim, bodies: Collection[str]) -> bool:
    """Whether a name of which nothing tells what bears it is that of an organisation, which is asked for as one."""
    return claim.about == UNTOLD and claim.value.key() in bodies


def _met(claims: Sequence[Claim], links: Links) -> list[Claim]:
    """Those of texts that a link ties to another of them."""
    sources = {claim.source for claim in claims}
    return [claim for claim in claims if not sources.isdisjoint(links.of(claim.source))]


def _of(claims: Sequence[Claim], group: _Known) -> Iterator[Claim]:
    entity = ":".join(("thing", *sorted(group.sorts), "-".join(group.spelling.split())))
    for claim in claims:
        if isinstance(claim.value, Name):
            yield replace(claim, about=entity, value=replace(claim.value, entity=entity))


def _same(known: Mapping[str, _Known], links: Links) -> Iterator[tuple[str, str]]:
    """Each name that is another spelling, or a shorter form, of one other name alone, with that name."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, two in _near(known, links):
        if _may_be_one(one, two) and _is_one(one, two):
            found[one.spelling].add(two.spelling)
            found[two.spelling].add(one.spelling)
    for name, others in sorted(found.items()):
        if len(others) == 1 and (other := min(others)) < name and len(found[other]) == 1:
            yield name, other


def _near(known: Mapping[str, _Known], links: Links) -> Iterator[tuple[_Known, _Known]]:
    """Names of linked texts, of which two words begin or end alike: all others are far apart."""
    told: dict[str, set[str]] = defaultdict(set)
    for name, one in known.items():
        for source in one.sources:
            told[source].add(name)
    around = {source: set[str]().union(*(told.get(other, ()) for other in links.of(source))) for source in told}
    ends = _ends(known)
    for name, one in known.items():
        near = set[str]().union(*(around[source] for source in one.sources))
        for other in near:
            if name < other and not ends[name].isdisjoint(ends[other]):
                yield one, known[other]


def _ends(names: Collection[str]) -> Mapping[str, frozenset[str]]:
    """How the words of each name begin and end, but for what too many have."""
    found = {name: {end for word in name.split() for end in (word[:2], f"-{word[-2:]}")} for name in names}
    seen = Counter(end for ends in found.values() for end in ends)
    return {name: frozenset(end for end in ends if seen[end] <= _CROWD) for name, ends in found.items()}


def _may_be_one(one: _Known, two: _Known) -> bool:
    """Whether no text has both, and they are of one sort as far as is told."""
    return one.sources.isdisjoint(two.sources) and len((one.sorts | two.sorts) - {TITLE}) <= 1


def _is_one(one: _Known, two: _Known) -> bool:
    a, b = one.spelling, two.spelling
    if without_form(a) == without_form(b) or (a.replace(" ", "") == b.replace(" ", "") and len(a) > _LONG):
        return True
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return bool(one.sorts & two.sorts) and _is_shorter(*sorted((first, second), key=len))
    differing = [
        pair for pair in zip(first, second, strict=True) if pair[0] != pair[1] and not saints().issuperset(pair)
    ]
    sure = bool(one.sorts and two.sorts) or min(len(a), len(b)) >= _LONG
    return sure and all(not (is_common(x) and is_common(y)) and one_spelled_twice(x, y) for x, y in differing)


def _is_shorter(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a name of two words or more begins or ends another; what stands behind "of" is the name of something else."""
    if len(short) < 2:
        return False
    return short == long[: len(short)] or (short == long[-len(short) :] and "of" not in long[: -len(short)])
