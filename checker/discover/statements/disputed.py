"""What is disputed of events and policies: what one text affirms, or tells as somebody's view, and another denies or doubts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.discover.label import EVENT, name_of
from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import first_of_each, numbered, worded
from claims.claim import Claim
from claims.extract.polar.disputes import broad
from claims.extract.polar.kept import SLOT as GIVEN_UP
from claims.extract.polar.kept import STANDS, TOLD
from claims.values.yes_no import Says

_NAMES = 2


def disputed(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every state on which the views of two texts differ, with what it is told of as subject; of all others none."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_slot[claim.slot].append(claim)
    for slot in sorted(by_slot):
        seen: Counter[str] = Counter()
        for group in _groups(first_of_each(by_slot[slot]), links):
            label = _label(group)
            seen[label] += 1
            yield from (claim.on(slot, numbered(label, seen[label]), claim.context) for claim in group)


def _groups(claims: Sequence[Claim], links: Links) -> Iterator[list[Claim]]:
    """For each denial that another text contradicts, all claims that tell of the same thing as some claim of its group."""
    left = list(claims)
    for no in (claim for claim in claims if claim.value.key() != Says.YES):
        if no not in left or not any(_is_opposed(yes, no, links) for yes in left):
            continue
        group = [no]
        for member in group:
            group += [one for one in left if one not in group and _meet(one, member, links)]
        left = [one for one in left if one not in group]
        kept = _of_one_mind(group)
        if any(_is_opposed(yes, other, links) for yes in kept for other in kept):
            yield sorted(kept, key=Claim.order)


def _is_opposed(yes: Claim, no: Claim, links: Links) -> bool:
    """Whether one text denies or doubts what another affirms; not where one speaker does both, who may have learned more."""
    if yes.value.key() != Says.YES or no.value.key() == Says.YES or yes.source == no.source:
        return False
    by = yes.attribution.by
    return (by is None or by != no.attribution.by) and _meet(yes, no, links)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one thing: of happenings of one sort, or of one policy on days on which both may hold."""
    one, two = context_of(a), context_of(b)
    if not tell_of_one(a, b, links) or (one.owner and two.owner and one.owner.isdisjoint(two.owner)):
        return False
    return a.slot != GIVEN_UP or (_is_one_policy(a, b) and not _is_later(a, b) and not _is_later(b, a))


def _is_one_policy(a: Claim, b: Claim) -> bool:
    one, two = context_of(a), context_of(b)
    if one.modifiers and two.modifiers:
        return one.modifiers <= two.modifiers or two.modifiers <= one.modifiers
    return one.head == two.head and one.head not in broad() and one.modifiers == two.modifiers


def _is_later(given_up: Claim, stands: Claim) -> bool:
    """Whether what stood on one day was given up on a later one, for all that is known of their days."""
    if STANDS not in context_of(stands).scope or given_up.value.key() == stands.value.key():
        return False
    told, kept = _day(given_up), _day(stands)
    return not told or not kept or told > kept


def _day(claim: Claim) -> str:
    return next((mark for mark in context_of(claim).scope if mark.startswith(TOLD)), "")


def _of_one_mind(group: Sequence[Claim]) -> list[Claim]:
    """The claims but those of a text that both affirms and denies in one voice: what it thinks is not known."""
    said: dict[tuple[str, str | None], set[bool]] = defaultdict(set)
    for claim in group:
        said[claim.source, claim.attribution.by].add(claim.value.key() == Says.YES)
    torn = {source for (source, _), sides in said.items() if len(sides) > 1}
    return [claim for claim in group if claim.source not in torn]


def _label(group: Sequence[Claim]) -> str:
    """The policy by the words that narrow it most; of an event the sort that all name, and the names."""
    contexts = [context_of(claim) for claim in group]
    best = max(contexts, key=lambda context: (len(context.modifiers), sorted(context.modifiers)))
    if best.head:
        narrowing = (worded(one, group) for one in sorted(best.modifiers, reverse=True))
        return " ".join((*narrowing, worded(best.head, group)))
    told = [context.owner for context in contexts if context.owner]
    sorts: frozenset[str] = frozenset.intersection(*told) if told else frozenset()
    names = Counter(name for context in contexts for name in context.participants)
    shared = [name_of(name) for name, times in sorted(names.items()) if times > 1 and ":" in name][:_NAMES]
    return ", ".join([*sorted(sorts)[:1], *shared]) or EVENT
