"""What is said of protests, storms and the like: without precedent, peaceful, across the country; and whether order is restored."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.stated.bearers import COUNTRY, OTHER, PLACE, Bearer, words
from claims.extract.stated.clauses import answer
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, word
from claims.tables import word_set
from claims.values.yes_no import Says


def said_of(sentence: Sentence) -> Iterator[Trait]:
    """What is said to be without precedent, or peaceful: "peaceful marches", "the storm was unprecedented"."""
    stems = sentence.passage.stems
    for name in ("unprecedented", "peaceful"):
        for first, last in found(sentence, name, "said-of"):
            near = [*range(last + 1, min(last + 3, len(stems))), *range(first - 2, max(first - 4, -1), -1)]
            be = word(sentence, first - 1) in ("is", "are", "was", "were")
            event = next((stems[at] for at in near if stems[at] in words("events-told") and (at > last or be)), None)
            if event:
                yield Trait(name, first, last, head=event)


def widespread(sentence: Sentence) -> Iterator[Trait]:
    """ "The protests spread across the country": what did."""
    for first, last in found(sentence, "widespread"):
        verb = next(
            (at for at in range(first - 1, max(first - 9, -1), -1) if word(sentence, at) in words("spreading")), None
        )
        stems = sentence.passage.stems
        events = [stems[at] for at in range(verb or 0) if stems[at] in words("events-told")]
        if verb and events:
            yield Trait("widespread", verb, last, head=events[-1])


def restored(sentence: Sentence) -> Iterator[Trait]:
    """Order that is restored, and riots that go on: whether a country is calm."""
    for key, says in (("phrase", Says.YES), ("against", Says.NO)):
        for first, last in found(sentence, "restored", key):
            country = _where(sentence)
            if answer(sentence.passage, first) is Says.YES and country:
                yield Trait("restored", first, last, close=(country,), says=says)


def _where(sentence: Sentence) -> str | None:
    ids = [item.id for item in sentence.named if item.sort in (COUNTRY, PLACE)]
    found = ids[-1] if ids else None
    if found and found.startswith("city:"):
        return f"country:{found.split(':')[1]}"
    return found if found and found.startswith("country:") else sentence.country


def violent(sentence: Sentence) -> Iterator[Trait]:
    """Towns in which there was violence: "clashes broke out in Lisbon", "In Lisbon, demonstrators clashed with police"; regions that were fought over."""
    for first, last in found(sentence, "violent"):
        near = {word(sentence, at) for at in range(first, last + 6)}
        if near.isdisjoint(word_set("stated", "came_about")) and "over" not in sentence.words:
            continue
        places = [item for item in sentence.named if item.sort in (PLACE, OTHER)]
        where = _place(sentence, places, first, last)
        if where and (near & word_set("stated", "came_about") or word(sentence, where.first - 1) == "over"):
            yield Trait("violent", min(first, where.first), max(last, where.last), close=(where.id,), says=Says.YES)


def _place(sentence: Sentence, places: list[Bearer], first: int, last: int) -> Bearer | None:
    """The place that the clause is set in: behind the words with "in", "at" or "over", at the head of the sentence, or before "where"."""
    for item in places:
        before = {word(sentence, at) for at in range(item.first - 2, item.first)}
        if 0 < item.first - last <= 6 and (before & {"in", "at", "over"} or "confined" in before):
            return item
        if item.sort == PLACE and item.last < first and first - item.last <= 6:
            if item.first <= 8 and word(sentence, 0) == "in":
                return item
            if "where" in {word(sentence, at) for at in range(item.last, first)}:
                return item
    return None


_NOTHING = frozenset(
    (
        "the",
        "a",
        "an",
        "its",
        "their",
        "sudden",
        "steep",
        "rapid",
        "sharp",
        "rising",
        "in",
        "of",
        "hike",
        "increase",
        "increases",
        "rise",
        "high",
        "higher",
        "over",
    )
)


def caused(sentence: Sentence) -> Iterator[Trait]:
    """What protests and strikes are about: "over rising fuel prices", "set off by dearer diesel"."""
    stems = sentence.passage.stems
    events = [(at, stem) for at, stem in enumerate(stems) if stem in ("=protest", "=strike")]
    for first, last in found(sentence, "caused") if events else ():
        noun = next(
            (at for at in range(last + 1, min(last + 10, len(stems))) if word(sentence, at) in words("causes")), None
        )
        if noun is None or not any(at < first for at, _ in events):
            continue
        told = frozenset(word(sentence, at) for at in range(max(last + 1, noun - 2), noun)) - _NOTHING
        if told:
            event = next(stem for at, stem in reversed(events) if at < first)
            head = f"{event[1:]} over {word(sentence, noun).removesuffix('s')}"
            yield Trait("caused", first, noun, head=head, narrowed=told, says=Says.YES)
