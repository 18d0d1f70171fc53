"""Extracted claims to questions: those that answer the same one share ``slot`` and ``about``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.discover.aged import doubted, with_bearers
from checker.discover.bodies import which_body
from checker.discover.both_told import without
from checker.discover.cluster import linked_groups
from checker.discover.first_names import asked, one_first_name
from checker.discover.gave_way import gave_way
from checker.discover.label import Member, labelled
from checker.discover.lengths import borne_out
from checker.discover.link import FEW, Links, linked, things_told
from checker.discover.near_figures import least_likely
from checker.discover.offices import rivals
from checker.discover.people import identify, persons_by_word, who_is_who, with_holders, with_persons
from checker.discover.rarity import Rarity, context_of, rarity_of
from checker.discover.score import MOMENT, Score, likely_of, section_of, sure_of, weights
from checker.discover.scored import scored_pairs
from checker.discover.somebody import somebody
from checker.discover.stated import grouped, told_better
from checker.discover.told import values_by
from checker.slip import lost
from claims.claim import Claim
from claims.extract.context.revised import SLOT as REVISED
from claims.extract.facts.renamed import SLOT as PLACE
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.persons.lives_by import SLOT as TRADE
from claims.extract.persons.nations import SLOT as NATION
from claims.extract.stated.slots import is_stated
from claims.extract.sums import WHOLE, is_part
from claims.extract.times.part_of_day import PART
from claims.text import Span

# Questions about one person; so are those about a post and about an age in a certain year.
PERSONAL = frozenset(
    (
        "person-name",
        "age",
        "rank",
        "birthplace",
        "birth-date",
        "prison-term",
        "minimum-term",
        "appointed",
        NATION,
        TRADE,
    )
)
_OF_PERSONS = ("post-", "office-", "age-in-")
_OWN = frozenset(("list", "list-size", "weekday", WHOLE))


# An amount of a core surely answers the same question as one other of it; as all of them, on the whole, it may a little less surely.
_SLACK = 0.3
Spot = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Possible:
    """Two claims that may answer one question: shown apart, never a conflict."""

    left: Claim
    right: Claim
    score: Score


@dataclass(frozen=True, slots=True)
class Discovery:
    """The claims with their subjects, the pairs in doubt, and names of persons that were not held against all that are like them.

    ``apart`` are the texts of a small folder by what they tell of, where they tell of more than one thing.
    """

    claims: tuple[Claim, ...]
    possible: tuple[Possible, ...]
    why: Mapping[tuple[Spot, Spot], Score]
    crowded: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()

    def reason(self, a: Claim, b: Claim) -> Score | None:
        """Why two claims of one group were put side by side; nothing where no score was needed (one person, one list)."""
        one, two = sorted((spot_of(a), spot_of(b)))
        return self.why.get((one, two))


def spot_of(claim: Claim) -> Spot:
    """Where a claim's value stands, and of what kind it is: the same before and after it has found its group."""
    span = claim.provenance.span or Span(0, 0)
    own = claim.slot.startswith(("when-", "clock-", "post-", "office-")) or is_stated(claim.slot)
    sort = claim.slot if own else claim.value.kind
    return claim.source, span.start, span.stop, sort


def is_open(claim: Claim) -> bool:
    """Whether words, not a name or a list, must tell what a claim is about."""
    return (
        not (is_personal(claim.slot) or is_stated(claim.slot))
        and claim.slot not in {BODY, PLACE}
        and not _is_own(claim.slot)
    )


def _is_own(slot: str) -> bool:
    """Whether a claim speaks of its own words alone: a list, a weekday, a sum."""
    return slot in _OWN or is_part(slot) or slot.startswith(REVISED)


def discover(claims: Iterable[Claim], persons: Mapping[str, str] | None = None) -> Discovery:
    """Give every extracted claim the subject that it shares with those that answer the same question. The order of the input does not matter.

    ``persons`` are declared ones: folded spellings (``claims.names.fold``) to entity ids.
    """
    taken = _without_parts(sorted(claims, key=Claim.order))
    personal = [claim for claim in taken if is_personal(claim.slot)]
    listed = [_apart(claim) for claim in taken if _is_own(claim.slot)]
    named = [*which_body(claim for claim in taken if claim.slot == BODY), *_renamed(taken)]
    better = told_better(taken)
    open_ = borne_out([claim for claim in taken if is_open(claim) and not better(claim)])
    rarity = rarity_of(taken)
    links = linked(taken, rarity)
    known = persons or {}
    identified, crowded = identify(personal, known, links)
    ids, called = one_first_name(personal, identified, known, links)
    nameless, placed = somebody(with_bearers(open_, personal, ids, links), personal, links)
    aged = [claim for claim in placed if is_personal(claim.slot)]
    rest = [claim for claim in placed if not is_personal(claim.slot)]
    found, possible, why = _grouped(with_holders(with_persons(rest, ids), ids), rarity, links)
    stated = grouped(
        (claim for claim in taken if is_stated(claim.slot)),
        (claim for claim in taken if claim.slot == BODY),
        persons_by_word(ids),
        links,
    )
    of_persons = doubted([*_first_names(rivals(who_is_who(personal, ids), links), called), *aged])
    return Discovery(
        (
            *gave_way(found, listed),
            *gave_way(of_persons, listed),
            *nameless,
            *listed,
            *named,
            *stated,
        ),
        possible,
        why,
        crowded,
        _told_apart(links) if rarity.texts <= FEW else (),
    )


def _told_apart(links: Links) -> tuple[tuple[str, ...], ...]:
    parts = things_told(links)
    return tuple(map(tuple, parts)) if len(parts) > 1 else ()


def _first_names(claims: Iterable[Claim], called: Mapping[str, str]) -> Iterator[Claim]:
    """The claims, with the full names of those who are told under two first names as answers to the question which one is theirs: the first of each in a text."""
    seen: set[tuple[str, str, str]] = set()
    for claim in claims:
        key = (claim.source, claim.about, claim.value.key())
        if claim.about in called and claim.slot == "person-name" and key not in seen:
            seen.add(key)
            yield asked(claim, called[claim.about])
        else:
            yield claim


def _without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the parts of the day of what no text gives an hour: their dates say as much."""
    timed = {claim.slot for claim in claims if claim.value.kind == "time" and claim.provenance.rule != PART}
    return [claim for claim in claims if claim.provenance.rule != PART or claim.slot in timed]


def is_personal(slot: str) -> bool:
    """Whether a question is about one person, whose claims are grouped by who is who."""
    return slot in PERSONAL or slot.startswith(_OF_PERSONS)


def _renamed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The names of places that are called by more than one: a place that all call alike is no question."""
    places = [claim for claim in claims if claim.slot == PLACE]
    names = values_by(places, lambda claim: claim.about)
    return (claim for claim in places if len(names[claim.about]) > 1)


def _apart(claim: Claim) -> Claim:
    return replace(claim, about=f"{claim.source} {claim.about}")


def _grouped(
    claims: Sequence[Claim], rarity: Rarity, links: Links
) -> tuple[list[Claim], tuple[Possible, ...], dict[tuple[Spot, Spot], Score]]:
    limits = weights()["thresholds"]
    scored = scored_pairs(claims, links, rarity)
    held = {
        (i, j): total
        for (i, j), total in scored.totals.items()
        if total >= limits["possibly"] and not _is_loose(claims[i], claims[j], total)
    }
    groups = linked_groups(scored.totals, limits["comparable"], limits["floor"], joining=held)
    home = {at: number for number, group in enumerate(groups) for at in group}
    possible: list[Possible] = []
    grouped: dict[tuple[int, int], float] = {}
    for (i, j), total in sorted(scored.totals.items()):
        if i in home and home[i] == home.get(j):
            grouped[i, j] = total
        elif (i, j) in held:
            possible.append(Possible(claims[i], claims[j], scored.score(i, j)))
    bare = without(grouped, scored.totals, claims)
    cores = core_of(bare, groups, claims)
    sure = pairs_of(bare, claims, sure_of)
    likely = pairs_of(bare, claims, _likely) if rarity.texts <= FEW else sure
    parts = (*groups, *([at] for at in range(len(claims)) if at not in home))
    named = labelled(
        [Member(claims[at], cores.get(at), sure.get(at, _NONE), likely.get(at, _NONE)) for at in part] for part in parts
    )
    # By the claims as they are named now: a group of several slots bears one.
    now = dict(zip((at for part in parts for at in part), named, strict=True))
    why = {_spots(now[i], now[j]): scored.score(i, j) for i, j in grouped}
    return named, tuple(possible), why


_NONE: frozenset[int] = frozenset()
# So much more must speak for two amounts whose clauses share no word and no name: there is a length of time, and a share, of anything.
_OF_NOTHING_SHARED = 1.0


def _is_loose(a: Claim, b: Claim, total: float) -> bool:
    """Whether two times told in other words differ and are not even likely those of one moment: every text has many times, and such a
    pair would be no news to anybody.
    """
    return section_of(a, b) == MOMENT and total < likely_of(a, b) and a.value.key() != b.value.key()


def _likely(a: Claim, b: Claim) -> float:
    """The weight from which on two claims likely answer one question. A digit too many or too few speaks for one by itself."""
    one, two = context_of(a), context_of(b)
    apart = one.near.isdisjoint(two.near) and one.close.isdisjoint(two.close) and not lost(a.value, b.value)
    return least_likely(a, b) + _OF_NOTHING_SHARED * (apart and section_of(a, b) == "amount")


def pairs_of(
    totals: Mapping[tuple[int, int], float],
    claims: Sequence[Claim],
    least: Callable[[Claim, Claim], float],
) -> dict[int, frozenset[int]]:
    """For every claim the numbers of the pairs in which, by ``least``, it answers the question of the other."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, ((i, j), total) in enumerate(totals.items()):
        if total >= least(claims[i], claims[j]):
            found[i].add(number)
            found[j].add(number)
    return {at: frozenset(numbers) for at, numbers in found.items()}


def core_of(
    totals: Mapping[tuple[int, int], float], groups: Sequence[Sequence[int]], claims: Sequence[Claim]
) -> dict[int, int]:
    """For every claim of a group the number of those in it that surely answer the same question."""
    found: dict[int, int] = {}
    for group in groups:
        inside = {pair: totals[pair] for pair in combinations(group, 2) if pair in totals}
        sure = sure_of(claims[group[0]], claims[group[1]])
        slack = _SLACK if section_of(claims[group[0]], claims[group[1]]) == "amount" else 0.0
        for number, core in enumerate(linked_groups(inside, sure, weights()["thresholds"]["comparable"], sure - slack)):
            found.update(dict.fromkeys(core, number))
        for number, at in enumerate(at for at in group if at not in found):
            found[at] = len(group) + number
    return found


def _spots(a: Claim, b: Claim) -> tuple[Spot, Spot]:
    one, two = sorted((spot_of(a), spot_of(b)))
    return one, two
