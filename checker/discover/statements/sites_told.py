"""Where something was: texts on one thing that tell the same of a place of one name. They agree; a place of another name is another question.

Among the texts that may be read, of two places that differ hardly one pair in a hundred answered one question however many words their clauses shared, so that
no conflict is drawn from them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import fsum

from checker.discover.links.link import FEW, Links, tell_of_one
from checker.discover.rarity import context_of, general
from checker.discover.statements.open_terms import gathered, numbered, shared_words
from claims.claim import Claim
from claims.extract.facts.wheres import SLOT as WHERE

# So much must the words weigh that two clauses share, or else two sentences: the latter is about two words that are not everyday ones.
_CLAUSE, _SENTENCE = 0.4, 1.2
# So many mentions of one place are looked at in one text.
_MOST = 12


def sites_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The places that several texts name, each with what is told of it."""
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not _is_area(claim):
            named[claim.value.key()].append(claim)
    for name in sorted(named):
        yield from _told(named[name], links)


def _is_area(claim: Claim) -> bool:
    """Whether a place is larger than any country ("Central Asia"): nearly everything in a text lies in it."""
    return (getattr(claim.value, "entity", None) or "").startswith("area:")


def _told(claims: Sequence[Claim], links: Links) -> Iterator[Claim]:
    if not 1 < len({claim.source for claim in claims}) <= FEW:  # a name in more texts is everybody's
        return
    seen: dict[str, int] = defaultdict(int)
    often = Counter(claim.source for claim in claims)
    for group in gathered(_first_of_each(claims), lambda a, b: _meet(a, b, links)):
        sources = {claim.source for claim in group}
        # Where all have the place more than once it is that of their whole story, and says nothing of a clause.
        if len(sources) > 1 and any(often[source] == 1 for source in sources):
            about = ", ".join(filter(None, (shared_words(group), group[0].written)))
            seen[about] += 1
            yield from (claim.on(claim.slot, numbered(about, seen[about]), claim.context) for claim in group)


def _first_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """The first mentions of each text."""
    by_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=Claim.order):
        by_text[claim.source].append(claim)
    return [claim for source in sorted(by_text) for claim in by_text[source][:_MOST]]


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two texts tell the same of a place, by the words of their clauses or their sentences. The place's own name says nothing; what came from it did not go there."""
    if not tell_of_one(a, b, links) or context_of(a).scope != context_of(b).scope:
        return False
    one, two, own = context_of(a), context_of(b), frozenset(a.value.key().split())
    return _weight(one.near & two.near, own) >= _CLAUSE or _weight(one.words & two.words, own) >= _SENTENCE


def _weight(words: frozenset[str], own: frozenset[str]) -> float:
    return fsum(general(word) for word in sorted(words - own))


def not_told_elsewhere(sites: Iterable[Claim], others: Iterable[Claim]) -> Iterator[Claim]:
    """The claims on places but those of a question whose every place answers one question of ``others`` already: where something was made, or signed."""
    answers: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for claim in others:
        if claim.slot.startswith(WHERE):
            answers[claim.source, claim.start()].add((claim.slot, claim.about))
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in sites:
        groups[claim.about].append(claim)
    for group in groups.values():
        if not set.intersection(*(answers.get((claim.source, claim.start()), set()) for claim in group)):
            yield from group
