"""Events of which so many texts tell that their names are rare no more: known by the names that stand together, and by the day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from checker.discover.links.anchors import is_day, telling

Anchors = Mapping[str, frozenset[str]]
# So many names that tell of which event a text is make sure of one: of a folder as a whole, and of texts among others. A name is often two words.
_OF_ALL, _AMONG_OTHERS = 2, 3
# Every two texts of one event are held against each other: of more than so many there are too many pairs.
TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Event:
    """Texts to be held against each other; those that are ``sure`` tell of one event, and the others of it or of something else."""

    texts: tuple[str, ...]
    sure: frozenset[str]


def common_events(anchors: Anchors) -> list[Event]:
    """The events of which more than a few texts tell. ``anchors``: for every text what says of which event it is.

    What two texts of three name is a whole folder's event, where they speak of one day besides. Among others it takes names that stand in the same texts and hardly
    elsewhere: a politician's, or an agency's, stands beside many.
    """
    seen = Counter(name for names in anchors.values() for name in names)
    most = {name for name, texts in seen.items() if _is_most(texts, len(anchors)) and telling(name) == 1.0}
    days = {name for name in most if is_day(name)}
    if days and len(most - days) >= _OF_ALL:
        sure = frozenset(source for source, names in anchors.items() if len(names & most) >= _OF_ALL)
        return [Event(tuple(sorted(anchors if len(anchors) <= TOGETHER else sure)), sure)]
    return list(_among_others(anchors, {name for name, texts in seen.items() if texts > 1 and telling(name) == 1.0}))


def _is_most(part: int, whole: int) -> bool:
    return 3 * part >= 2 * whole


def _among_others(anchors: Anchors, telling_names: Collection[str]) -> Iterator[Event]:
    """The events that names of two texts or more make, the most told first; each text in one."""
    borne = {source: told.intersection(telling_names) for source, told in anchors.items()}
    bearers: dict[str, set[str]] = defaultdict(set)
    for source, names in borne.items():
        for name in names:
            bearers[name].add(source)
    left = set(anchors)
    for name in sorted(bearers, key=lambda name: (-len(bearers[name]), name)):
        if not is_day(name) and bearers[name] <= left:
            texts = _told_with(name, bearers, Counter(other for source in bearers[name] for other in borne[source]))
            if len(texts := texts & left) > 1:
                left -= texts
                yield Event(tuple(sorted(texts)), frozenset(texts))


def _told_with(name: str, bearers: Mapping[str, set[str]], beside: Mapping[str, int]) -> set[str]:
    """The texts of the event that a name is of: those with half of the names that stand where it does, or with one and the day. None, where no event is sure.
    ``beside``: how many of its texts have each name.
    """
    own = len(bearers[name])
    most = [other for other, texts in beside.items() if _is_most(texts, own)]
    names = [
        other for other in most if not is_day(other) and _is_most(beside[other], len(bearers[other] | bearers[name]))
    ]
    days = [day for day in most if is_day(day)]
    if not days or len(names) < _AMONG_OTHERS:
        return set()
    seen = Counter(source for one in names for source in bearers[one])
    dated = set[str]().union(*(bearers[day] for day in days))
    return {source for source, borne in seen.items() if 2 * borne >= len(names) or source in dated}
