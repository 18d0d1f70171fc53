"""By whom something was done: texts on one thing that tell of one doer of one deed agree.

Of two doers nothing is asked. Among the stories that may be read no two claims on what is done once ("opened", "signed", "found") told it of two persons by words of
which the thing could be known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from math import fsum

from checker.discover.label import EVENT, Written, named
from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of, general
from checker.discover.statements.open_terms import gathered, numbered, shared_words
from claims.claim import Claim
from claims.extract.facts.agents import OFFICE
from claims.extract.holders.holders import SLOT as HOLDER
from claims.extract.language.akin import senses
from claims.extract.stated.slots import AGENT
from claims.names import compare
from claims.values.person import Name

# So much must the words weigh that tell to what it was done; a name says as much as such a word.
_OBJECT, _NAME = 0.4, 0.4
# So many names are told with a deed.
_NAMES = 2
Holders = Mapping[str, AbstractSet[str]]


def agents_told(claims: Iterable[Claim], holders: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims on each deed of which several texts of a few tell by whom it was done."""
    agents = [claim for claim in claims if claim.slot.startswith(AGENT)] if links.few else []
    bearers = _holders(holders) if agents else {}
    told = [one for claim in agents if (one := _borne(claim, agents, bearers))]
    written = Written(claim.provenance.quote or "" for claim in agents)
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for group in gathered(told, lambda a, b: _is_one(a, b) and _meet(a, b, links)):
        if len({claim.source for claim in group}) > 1:
            slot, label = min(claim.slot for claim in group), _label(group, written)
            seen[slot, label] += 1
            about = numbered(label, seen[slot, label])
            yield from (claim.on(slot, about, claim.context) for claim in _spelled_alike(group))


def _label(group: Sequence[Claim], written: Written) -> str:
    """To what it was done, or else the names that all sentences have but those of the doer."""
    contexts = [context_of(claim) for claim in group]
    doers = frozenset[str]().union(*(context.owner for context in contexts))
    names = frozenset.intersection(*(context.participants for context in contexts)) - doers
    quotes = {claim.provenance.quote or "" for claim in group}
    return shared_words(group) or ", ".join([named(name, quotes, written) for name in sorted(names)[:_NAMES]]) or EVENT


def _spelled_alike(group: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, each with the name of the first: how a name is spelled is another question."""
    for claim in group:
        if isinstance(group[0].value, Name) and isinstance(claim.value, Name):
            yield replace(claim, value=replace(group[0].value, raw=claim.value.raw))


def _holders(claims: Iterable[Claim]) -> Holders:
    """The persons who are told to hold each office."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.slot.startswith(HOLDER) and isinstance(claim.value, Name) and claim.value.entity:
            found[claim.slot.removeprefix(HOLDER)].add(claim.value.entity)
    return found


def _borne(claim: Claim, others: Sequence[Claim], holders: Holders) -> Claim | None:
    """The claim; one of an office with its bearer, where of those who did such a thing one alone holds it."""
    scope = context_of(claim).scope
    if not scope:
        return claim
    bearers = holders.get(scope[0].removeprefix(OFFICE), frozenset())
    fitting = {
        other.value.entity: other.value
        for other in others
        if isinstance(other.value, Name) and other.value.entity in bearers and _are_akin(claim, other)
    }
    if len(fitting) != 1 or not isinstance(claim.value, Name):
        return None
    bearer = next(iter(fitting.values()))
    return replace(claim, value=replace(bearer, raw=claim.value.raw))


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims on one doer tell of one deed: by one verb, or by akin ones and what it was done to."""
    if not tell_of_one(a, b, links) or not _are_akin(a, b):
        return False
    one, two = context_of(a), context_of(b)
    if one.head == two.head:
        return True
    own = one.owner | two.owner
    return (
        fsum(map(general, sorted((one.near & two.near) - own))) + _NAME * len((one.close & two.close) - own) >= _OBJECT
    )


def _are_akin(a: Claim, b: Claim) -> bool:
    one, two = context_of(a).head or "", context_of(b).head or ""
    return one == two or not senses(one).isdisjoint(senses(two))


def _is_one(a: Claim, b: Claim) -> bool:
    one, two = a.value, b.value
    if not (isinstance(one, Name) and isinstance(two, Name)):
        return False
    if one.entity is not None and one.entity == two.entity:
        return True
    same = one.spelling.split()[-1] == two.spelling.split()[-1]
    return same and compare(one.spelling, two.spelling).outcome != "different"
