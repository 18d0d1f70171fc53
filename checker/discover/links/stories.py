"""Texts by what they tell of: a story is what a chain of links joins, and is judged as if it lay in a folder of its own.

What is rare, how many texts there are and which two claims are the only ones of their kind are asked of a story alone, so that in a small folder no text of another thing moves
a score. A text that nothing is linked with is a story by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import NamedTuple

from checker.discover.links.anchors import anchors_of, telling
from checker.discover.links.common_event import TOGETHER, Event, common_events
from checker.discover.links.link import FEW, Links, linked, things_told
from checker.discover.rarity import Rarity, rare, rarity_of
from claims.claim import Claim
from claims.extract.stated.slots import AGENT, SITE
from claims.extract.times.part_of_day import PART

# What falls apart is looked at again so often: one text after another would take as long as the texts are many, squared.
_AGAIN = 3
# So much do texts of a large folder share, on the mean of every two, that tell of one event: names that few texts have, and days.
_NEAR = 2.0
# So near are taken to be texts of which somebody says that they tell of one thing.
NEAR = 4.0


class Story(NamedTuple):
    """The claims of texts that tell of one thing, what is rare in them, and how they hang together. ``share``: of more texts on one event these are as many as are
    held against each other.
    """

    claims: Sequence[Claim]
    rarity: Rarity
    links: Links
    share: bool = False


def stories_of(claims: Sequence[Claim], again: int = _AGAIN) -> Iterator[Story]:
    """The claims by what their texts tell of, in the order of the first text of each. What is a story among others is looked at by itself, where other
    words are rare: it may be two. Events of which many texts tell come first.

    Of many texts those are taken out that nothing is linked with, those that clearly tell of one event, and parts that are many themselves, which are not cut again. In what
    else hangs together by its names, as texts on one trade do, words stay as rare as they are among all.
    """
    claims = _without_parts(claims)
    anchors = anchors_of(claims)
    events = common_events(anchors) if len(anchors) > FEW else []
    shares = [(part, event) for event in events for part in _shares(event.texts)]
    gone = {source for event in events for source in event.texts}
    *told, left = _by_part(claims, [*(part for part, _ in shares), sorted(anchors.keys() - gone)])
    for some, (part, event) in zip(told, shares, strict=True):
        is_share = len(part) < len(event.texts)
        yield from (story._replace(share=is_share) for story in _parted(some, anchors, again, event))
    if left or not events:
        yield from _parted(left, anchors, again)


def one_story(claims: Sequence[Claim]) -> Story:
    """The claims of texts of which somebody says that all tell of one thing."""
    claims = _without_parts(claims)
    rarity = rarity_of([claim for claim in claims if claim.slot != SITE and not claim.slot.startswith(AGENT)])
    found = linked(claims, rarity).near
    links = {one: {two: max(NEAR, found[one].get(two, NEAR)) for two in found if two != one} for one in found}
    return Story(claims, rarity, Links(links, few=True))


def _shares(texts: Sequence[str]) -> list[Sequence[str]]:
    """Texts in as few shares of one size as can be held against each other."""
    number = -(-len(texts) // TOGETHER)
    return [texts[at::number] for at in range(number)]


def _parted(
    claims: Sequence[Claim], anchors: Mapping[str, frozenset[str]], again: int, event: Event | None = None
) -> Iterator[Story]:
    """The claims as one story, or those of each of its parts."""
    # Sites stand in nearly every sentence: what is rare is told by what stands in those that tell more.
    telling_more = [claim for claim in claims if claim.slot != SITE and not claim.slot.startswith(AGENT)]
    # What all of many texts on one event name is as rare as it is in a few of them.
    rarity = rarity_of(telling_more, FEW if event else None)
    links = linked(claims, rarity, event.sure.intersection(claim.source for claim in claims) if event else ())
    parts = things_told(links)
    if len(parts) < 2 or not again:
        yield Story(claims, rarity, links)
        return
    near = _nearness({source: anchors[source] for source in links.near})
    for part, told in zip(parts, _by_part(claims, parts), strict=True):
        if links.few or not 1 < len(part) <= FEW or near(part) >= _NEAR:
            yield from stories_of(told, again - 1 if len(part) <= FEW else 0)
        else:
            yield Story(told, rarity, Links({source: links.near[source] for source in part}, few=False))


def _by_part(claims: Sequence[Claim], parts: Sequence[Sequence[str]]) -> list[list[Claim]]:
    home = {source: number for number, part in enumerate(parts) for source in part}
    found: list[list[Claim]] = [[] for _ in parts]
    for claim in claims:
        found[home[claim.source]].append(claim)
    return found


def _nearness(anchors: Mapping[str, frozenset[str]]) -> Callable[[Sequence[str]], float]:
    """A function that gives how much every two of some texts share on the mean of what says of which event a text is. A name that more texts have than one
    event has of a few says nothing.
    """
    seen = Counter(name for names in anchors.values() for name in names)
    weights = {name: rarity * telling(name) for name, rarity in rare(seen, len(anchors)).items() if seen[name] <= FEW}

    def near(part: Sequence[str]) -> float:
        pairs = [anchors[one] & anchors[two] & weights.keys() for one, two in combinations(part, 2)]
        return fsum(weights[name] for names in pairs for name in names) / len(pairs)

    return near


def _without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without the parts of the day of what no text gives an hour: their dates say as much."""
    timed = {claim.slot for claim in claims if claim.value.kind == "time" and claim.provenance.rule != PART}
    return [claim for claim in claims if claim.provenance.rule != PART or claim.slot in timed]
