"""Who holds a post: asked only where texts on one thing give one post of one body, at one time, to two persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checker.discover.links.link import Links
from checker.discover.posts.holder import Holder, lands_of, read
from checker.discover.posts.whose_post import Homes, homes
from checker.discover.rarity import context_of
from checker.judge.voices import SaidIn
from claims.claim import Claim
from claims.extract.holders.holders import SLOT
from claims.extract.holders.posts import COMING, ENTERED, OTHER, ones
from claims.extract.language.stems import word_of_stem
from claims.names import compare
from claims.tables import word_set
from claims.values.person import Name

# A post may have changed hands between two texts that lie so many days apart.
_DAYS = 45
_NEWS = frozenset((COMING, ENTERED))


def holders(claims: Iterable[Claim], links: Links, said: SaidIn | None = None) -> Iterator[Claim]:
    """The claims on each post that is told of two persons, with the post as what they are about."""
    by_post: dict[str, dict[str, list[Holder]]] = defaultdict(lambda: defaultdict(list))
    taken = list(claims)
    for claim in taken:
        if claim.slot.startswith(SLOT) and isinstance(claim.value, Name):
            by_post[claim.slot][claim.source].append(read(claim, claim.value))
    if not by_post:
        return
    known = homes(taken, (one for told in by_post.values() for here in told.values() for one in here))
    for _, told in sorted(by_post.items()):
        pairs = [pair for pair in _pairs(told, links, known) if _are_of_one_day(*pair, said) and not known.apart(*pair)]
        doubts = _doubts(pairs, known)
        for part in _parts(pairs):
            label = _label(part)
            yield from (_asked(one.claim, label, doubts.get(one.claim.order(), "")) for one in part)


def _asked(claim: Claim, label: str, doubt: str) -> Claim:
    return replace(claim, about=label, context=replace(context_of(claim), doubt=doubt) if doubt else claim.context)


def _doubts(pairs: Sequence[tuple[Holder, Holder]], known: Homes) -> dict[tuple[Any, ...], str]:
    """Why holders may be those of two bodies; none of whoever surely is of one with another."""
    found: dict[tuple[Any, ...], str] = {}
    sure = set[tuple[Any, ...]]()
    for a, b in pairs:
        doubt = "" if _is_denied(a, b) or _are_called_alike(a, b) else known.doubt(a, b)
        keys = (a.claim.order(), b.claim.order())
        if doubt:
            found |= dict.fromkeys(keys, doubt)
        else:
            sure.update(keys)
    return {key: doubt for key, doubt in found.items() if key not in sure}


def _is_denied(a: Holder, b: Holder) -> bool:
    """Whether one is said not to hold the post that the other is said to hold."""
    return a.surname in b.denied or b.surname in a.denied


def _pairs(told: Mapping[str, Sequence[Holder]], links: Links, known: Homes) -> Iterator[tuple[Holder, Holder]]:
    """Two holders of one post in two texts that tell of one thing."""
    for one, here in sorted(told.items()):
        for two in sorted(links.of(one).keys() & told.keys()):
            there = told[two]
            if one < two or one not in links.of(two):
                yield from ((a, b) for a in here for b in there if _differ((a, here), (b, there), links.few, known))


def _differ(
    one: tuple[Holder, Sequence[Holder]], two: tuple[Holder, Sequence[Holder]], few: bool, known: Homes
) -> bool:
    """Whether two texts tell of one post of one body at one time that two persons have it, and neither knows the other as its holder at any time."""
    (a, here), (b, there) = one, two
    if not _may_differ(a, b):
        return False
    if not (all(_are_two(one, b) for one in here) and all(_are_two(a, one) for one in there)):
        return False
    others = [(side, one) for side, own in ((a, here), (b, there)) for one in own if not _is_one(side, one)]
    if any(OTHER not in one.times and _fit(side, one) and _meet(side, one) for side, one in others):
        return False
    if _is_denied(a, b):
        return True
    if not few:
        return not a.names.isdisjoint(b.names)
    of_one = _is_of_one_body(a, b) or (a.post in ones() and known.of_the_one_body(a, b))
    return not a.telling.isdisjoint(b.telling) or (not others and of_one)


def _may_differ(a: Holder, b: Holder) -> bool:
    if OTHER in a.times | b.times or not _are_two(a, b) or _is_of_a_land(a, b) or _is_of_a_land(b, a):
        return False
    return (
        _fit(a, b)
        and _meet(a, b)
        and not ((a.bare or b.bare) and not (_are_called_alike(a, b) or _are_of_one_name(a, b)))
    )


def _are_of_one_name(a: Holder, b: Holder) -> bool:
    """Whether two who stand behind a name without "the" have a post of which that body has one: "Arden City coach Tom Reller"."""
    return a.post in word_set("holders", "of_names") and not (a.names & b.names).isdisjoint(a.telling & b.telling)


def _is_of_a_land(a: Holder, b: Holder) -> bool:
    """Whether one post is that of a country which nothing around the other names: a text on two countries knows a minister of each."""
    lands = lands_of(a)
    return bool(lands) and b.names.isdisjoint(lands) and lands.isdisjoint(_lands_beside(b))


def _lands_beside(a: Holder) -> frozenset[str]:
    return frozenset(name.rpartition(":")[2].lower() for name in context_of(a.claim).participants)


def _is_one(a: Holder, b: Holder) -> bool:
    """Whether two names of one text are likely one person's."""
    return a.surname == b.surname or (a.name.entity is not None and a.name.entity == b.name.entity)


def _are_two(a: Holder, b: Holder) -> bool:
    """Whether two names are surely those of two persons: no part but the first name is shared, and neither is a spelling of the other."""
    one, two = a.name.spelling.split(), b.name.spelling.split()
    if _is_one(a, b) or set(one[1:]) & set(two[1:]):
        return False
    if one[-1].startswith(two[-1]) or two[-1].startswith(one[-1]):
        return False
    return compare(a.name.raw, b.name.raw).outcome == "different"


def _are_called_alike(a: Holder, b: Holder) -> bool:
    """Whether two surnames stand behind one first name, which two holders of one post rarely share."""
    one, two = a.name.spelling.split(), b.name.spelling.split()
    return len(one) > 1 and len(two) > 1 and one[0] == two[0] and len(one[0]) > 1


def _meet(a: Holder, b: Holder) -> bool:
    return not a.times.isdisjoint(b.times)


def _fit(a: Holder, b: Holder) -> bool:
    """Whether two posts may be of one body: neither the words before their nouns nor what they are of tells them apart."""
    one, two = a.names | a.nouns, b.names | b.nouns
    if a.title and b.title and a.title != b.title:
        return False
    if not (a.over - b.over <= two and b.over - a.over <= one):
        return False
    return one - b.over <= two or two - a.over <= one


def _is_of_one_body(a: Holder, b: Holder) -> bool:
    """Whether two posts of which nothing telling is shared are surely one, in texts that know no other holder."""
    if (a.telling and b.telling) or a.post not in ones():
        return False
    if _is_news(a, b) or a.post in word_set("holders", "of_lands"):
        return True
    if not (a.telling or b.telling):
        return _are_called_alike(a, b)
    return _is_told_beside(a, b) or _is_told_beside(b, a)


def _is_news(a: Holder, b: Holder) -> bool:
    """Whether both tell that the post is taken up, which is what their texts are on."""
    return a.times <= _NEWS and b.times <= _NEWS


def _is_told_beside(a: Holder, b: Holder) -> bool:
    """Whether the sentence of one names the body of the other."""
    return not context_of(a.claim).participants.isdisjoint(b.names)


def _are_of_one_day(a: Holder, b: Holder, said: SaidIn | None) -> bool:
    """Whether the post cannot have changed hands between the texts."""
    days = [said(one.claim) if said else None for one in (a, b)]
    if days[0] is None or days[1] is None:
        return True
    return (max(days[0][0], days[1][0]) - min(days[0][1], days[1][1])).days <= _DAYS


def _parts(pairs: Sequence[tuple[Holder, Holder]]) -> Iterator[list[Holder]]:
    """The claims that pairs join."""
    parts: list[list[Holder]] = []
    for pair in pairs:
        near = [part for part in parts if any(one is side for one in part for side in pair)]
        joined = [one for part in near for one in part]
        joined += [side for side in pair if not any(one is side for one in joined)]
        parts = [part for part in parts if not any(part is one for one in near)] + [joined]
    yield from (sorted(part, key=lambda one: one.claim.order()) for part in parts)


def _label(part: Sequence[Holder]) -> str:
    """How the question calls the post: "chairman, bank"."""
    told = sorted(
        (sorted(some) for one in part if (some := one.over | one.names | one.nouns)), key=lambda some: (len(some), some)
    )
    words = sorted(map(word_of_stem, told[0])) if told else []
    return ", ".join((part[0].post, *words))
