"""Which names are names of one organisation: acronyms that some text teaches, other orders of the same words, shorter forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.discover.rarity import is_common
from claims.claim import Claim
from claims.extract.persons.bodies import RENAMED
from claims.extract.persons.body_runs import head_of
from claims.names.spelled_alike import one_spelled_twice
from claims.offices.ministries import ministry
from claims.offices.organisations import name_bag, spelling_of
from claims.quick import replace
from claims.values.organisation import Organisation

# A shorter form has so many words at least: "Davis Center" for "Davis Center for Russian and Eurasian Studies".
_SHORT = 2
# A name in which one word may be misspelled has so many; more names than this that share a word are not compared.
_ENOUGH, _CROWD = 3, 200


@dataclass(frozen=True)
class _Body:
    """One organisation under all the names that are surely its own."""

    spelling: str
    words: frozenset[str]
    claims: tuple[Claim, ...]

    @cached_property
    def sources(self) -> frozenset[str]:
        return frozenset([claim.source for claim in self.claims])

    @cached_property
    def said(self) -> Sequence[str]:
        """The words in their order."""
        return self.spelling.split()


def which_body(claims: Iterable[Claim]) -> list[Claim]:
    """The claims on organisations' names with the organisation's id as subject.

    An acronym that no text teaches, or that texts teach differently, names nothing that is known and is left out.
    """
    homes: dict[str, list[Claim]] = defaultdict(list)
    placed = list(_placed(claims))
    short = frozenset(spelling_of(claim.written) for name, claim in placed if spelling_of(claim.written) != name)
    same = _same((name for name, _ in placed), short)
    for name, claim in placed:
        homes[same[name]].append(claim)
    bodies = [_Body(name, _words(name), tuple(homes[name])) for name in sorted(homes)]
    bearers: dict[str, list[_Body]] = defaultdict(list)
    for body in bodies:
        for word in body.words:
            bearers[word].append(body)
    into = {
        body.spelling: other.spelling for body in bodies if (other := _longer(body, bearers) or _slipped(body, bearers))
    }
    return [_of(claim, into.get(body.spelling, body.spelling)) for body in bodies for claim in _telling(body)]


def _telling(body: _Body) -> Iterator[Claim]:
    """All names; of a body that one text alone names not the acronym that this text itself explains, but the name that it bore before."""
    alone = len(body.sources) == 1
    return (
        claim
        for claim in body.claims
        if not alone or spelling_of(claim.written) == claim.about or claim.provenance.rule == RENAMED
    )


def _placed(claims: Iterable[Claim]) -> Iterator[tuple[str, Claim]]:
    """Each claim with the full name under which its bearer is looked up."""
    taken = list(claims)
    taught: dict[str, set[str]] = defaultdict(set)
    for claim in taken:
        if claim.written.isupper() and claim.about[0] != "?":
            taught[claim.written].add(claim.about)
    for claim in taken:
        if claim.about[0] != "?":
            yield claim.about, claim
        elif len(taught[claim.written]) == 1:
            yield next(iter(taught[claim.written])), claim


def _same(names: Iterable[str], short: frozenset[str]) -> Mapping[str, str]:
    """For every full name the first, in alphabetical order, of those that say the same in other words."""
    found: dict[object, str] = {}
    return {name: found.setdefault(_sense(name, short), name) for name in sorted(set(names))}


def _sense(name: str, short: frozenset[str]) -> object:
    """What two names of one organisation share: a ministry's portfolio and country, else the words without their order.

    An acronym in front ("CSTO Collective Security Council") names the whole that the body is a part of.
    """
    found = ministry(name)
    first, _, rest = name.partition(" ")
    return found if found and found.country else _words(rest if first in short and " " in rest else name)


def _words(name: str) -> frozenset[str]:
    return frozenset(name_bag(name))


def _longer(body: _Body, bearers: Mapping[str, Sequence[_Body]]) -> _Body | None:
    """The one other organisation whose name holds every word of this one's and begins alike. ``bearers`` are those that have a word."""
    if len(body.words) < _SHORT:
        return None
    first = body.spelling.split()[0]
    fits = [
        other
        for other in min((bearers[word] for word in body.words), key=len)
        if body.words < other.words
        and head_of(body.spelling) == head_of(other.spelling)
        and (other.spelling.split()[0] == first or body.sources & other.sources)
    ]
    return fits[0] if len(fits) == 1 else None


def _slipped(body: _Body, bearers: Mapping[str, Sequence[_Body]]) -> _Body | None:
    """The one other organisation, first in alphabetical order, whose name is this one's but for a slip or a plural in one word; no text has both."""
    if len(body.said) < _ENOUGH:
        return None
    near = {other.spelling: other for word in body.words for other in bearers[word][:_CROWD]}
    fits = [other for _, other in sorted(near.items()) if _is_one_slip(body.said, other.said)]
    fits = [other for other in fits if body.sources.isdisjoint(other.sources)]
    return fits[0] if len(fits) == 1 and fits[0].spelling < body.spelling else None


def _is_one_slip(one: Sequence[str], two: Sequence[str]) -> bool:
    if len(one) != len(two):
        return False
    differing = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    a, b = sorted(differing[0], key=len)
    return b == f"{a}s" or (not (is_common(a) and is_common(b)) and one_spelled_twice(a, b))


def _of(claim: Claim, spelling: str) -> Claim:
    entity = f"organisation:{'-'.join(spelling.split())}"
    name = spelling_of(claim.written)
    return replace(claim, about=entity, value=Organisation(claim.written, name, entity))
