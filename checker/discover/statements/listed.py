"""Lists of names in one role: two texts that give the same one, or one that differs in a single member."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import first_of_each, gathered, numbered, shared_words
from claims.claim import Claim
from claims.names import compare
from claims.values.set import SetValue

# So many words must tie them besides the one that governs them, and more where both have few names; of what a list is said to be nothing more is told.
_MANY, _TIED, _CLOSELY = 3, 1, 2
_IS = "is "


def listed(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The lists that several texts give in one role, each with what it is of."""
    seen: Counter[str] = Counter()
    for group in gathered(first_of_each(claims), lambda a, b: _meet(a, b, links)):
        if len({claim.source for claim in group}) > 1:
            about = shared_words(group)
            seen[about] += 1
            yield from (claim.on(claim.slot, numbered(about, seen[about]), claim.context) for claim in group)


def not_asked_already(lists: Iterable[Claim], others: Iterable[Claim]) -> Iterator[Claim]:
    """The lists but those of a question whose every list answers one question of ``others`` already: who the members are."""
    answers: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for claim in others:
        if isinstance(claim.value, SetValue):
            answers[claim.source, claim.start()].add((claim.slot, claim.about))
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in lists:
        groups[claim.about].append(claim)
    for group in groups.values():
        if not set.intersection(*(answers.get((claim.source, claim.start()), set()) for claim in group)):
            yield from group


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two lists are told of one thing: in one role, of two texts, with all members but one in common."""
    one, two = a.value, b.value
    if a.source == b.source or not (isinstance(one, SetValue) and isinstance(two, SetValue)):
        return False
    first, second = context_of(a), context_of(b)
    if first.head != second.head or len(one.members) != len(two.members) or not tell_of_one(a, b, links):
        return False
    if first.modifiers and second.modifiers and first.modifiers.isdisjoint(second.modifiers):
        return False  # troops came from these, observers from those
    mine, other = set(one.members) - set(two.members), set(two.members) - set(one.members)
    if not mine:
        return bool(_ties(a, b)) or (first.head or "").startswith(_IS)
    if len(mine) > 1 or not _are_two(a, mine.pop(), b, other.pop()):
        return False
    return _ties(a, b) >= (_TIED if len(one.members) > _MANY else _CLOSELY) or (first.head or "").startswith(_IS)


def _ties(a: Claim, b: Claim) -> int:
    """How many words and names besides the lists two sentences share, but for the word that governs both."""
    one, two = context_of(a), context_of(b)
    own = (one.head or "").partition(" ")[2]
    words = (not (word.startswith(own) or own.startswith(word)) for word in one.near & two.near)
    return sum(words) + len(one.close & two.close)


def _are_two(a: Claim, mine: str, b: Claim, other: str) -> bool:
    """Whether two members are two things, of which each is named in one of the texts alone: who is named elsewhere may belong to another part of it."""
    if _is_named(mine, b) or _is_named(other, a):
        return False
    known = ":" in mine and ":" in other
    words = set(mine.split()) & set(other.split())
    return known or (not words and compare(mine, other).outcome == "different")


def _is_named(member: str, claim: Claim) -> bool:
    topic = context_of(claim).topic
    return member in topic or (":" not in member and topic.issuperset(member.split()))
