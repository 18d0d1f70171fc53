"""What a city or a person is or was: "the former capital", "the former president"; and by what medium somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.stated.bearers import BODY, COUNTRY, OTHER, PERSON, PLACE, Bearer, words
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, last_before, word
from claims.tables import table
from claims.values.yes_no import Says

_LEADS = frozenset(
    (
        "the",
        "its",
        "a",
        "country's",
        "nation's",
        "state's",
        "region's",
        "once",
        "and",
        "former",
        "longtime",
        "long-time",
    )
)


def apposed(sentence: Sentence) -> Iterator[Trait]:
    """ "Almaty, the country's largest city and former capital", "the former president, Ann Bell"."""
    for name, entry in table("stated")["traits"].items():
        if "noun" in entry:
            sort = PLACE if entry["of"] == "city" else PERSON
            for first, last in found(sentence, name, "noun"):
                fit = [item for item in sentence.named if item.sort == sort]
                whose = _whose(sentence, fit, (first, last)) or (last_before(fit, first) if sort == PERSON else None)
                if whose:
                    yield Trait(name, first, last, owner=(whose.id,), says=Says.YES)


def _whose(sentence: Sentence, fit: list[Bearer], places: tuple[int, int]) -> Bearer | None:
    """The name right behind the words, or right before them with what leads to them between."""
    first, last = places
    behind = last + 1 + (word(sentence, last + 1) == ",")
    for item in fit:
        if item.first == behind:
            return item
    countries = {at for item in sentence.named if item.sort == COUNTRY for at in range(item.first, item.last + 1)}
    at = first - 1
    while at > 0 and (word(sentence, at).replace("’", "'") in _LEADS or at in countries or _is_trait(sentence, at)):
        at -= 1
    if word(sentence, at) in (",", "is", "was", "are", "remains", "became"):
        return next((item for item in fit if item.last == at - 1), None)
    return None


def _is_trait(sentence: Sentence, at: int) -> bool:
    """Whether a word belongs to a trait that is told together with another."""
    return word(sentence, at) in ("largest", "biggest", "city", "metropolis", "capital", "populous", "most")


_ON = frozenset(("on", "via", "in", "through", "a", "an", "his", "her", "its", "their", "the", "official"))


def media(sentence: Sentence) -> Iterator[Trait]:
    """By what medium a person speaks: "in a Facebook post", "via his Telegram channel"."""
    for at, token in enumerate(sentence.passage.row):
        if token.word not in words("media") or word(sentence, at - 1) not in _ON:
            continue
        if who := last_before([item for item in sentence.named if item.sort == PERSON], at):
            yield Trait("medium", at, at, owner=(who.id,), close=(token.word,))


def telephoned(sentence: Sentence) -> Iterator[Trait]:
    """ "After several telephone conversations": the persons whom the sentence names."""
    for first, last in found(sentence, "telephoned"):
        persons = dict.fromkeys(item.id for item in sentence.named if item.sort == PERSON)
        yield from (Trait("telephoned", first, last, owner=(one,), says=Says.YES) for one in persons)


# "The deputy head of", "the former head of": not the head.
_NO_HEAD = frozenset(("deputy", "former", "vice", "acting", "assistant", "ex", "late", "future"))
_HEAD = 10


def head_of(sentence: Sentence) -> Iterator[Trait]:
    """ "Head of the Security Council": the person whom the sentence names last before, and what they head."""
    for first, last in found(sentence, "head-of"):
        persons = [item for item in sentence.named if item.sort == PERSON]
        who = last_before(persons, first)
        what = _headed(sentence, last)
        if who and what and first - who.last <= _HEAD and word(sentence, first - 1) not in _NO_HEAD:
            yield Trait("head-of", first, what.last, owner=(who.id,), close=(what.id,), says=Says.YES)


def _headed(sentence: Sentence, last: int) -> Bearer | None:
    """The body behind "of"; of "the league's Security Council" the council."""
    near = [item for item in sentence.named if 0 < item.first - last <= 4 and item.sort in (BODY, OTHER)]
    inner = [item for item in sentence.named if near and item.first == near[0].last + 1 and item.sort in (BODY, OTHER)]
    return next(iter(inner or near), None)
