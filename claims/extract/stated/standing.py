"""What a city or a person is or was: "the former capital", "the former president"; and by what medium somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.stated.bearers import COUNTRY, PERSON, PLACE, Bearer, words
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
            fit = [item for item in sentence.named if item.sort == sort]
            for first, last in found(sentence, name, "noun") if fit else ():
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
        who = last_before([item for item in sentence.named if item.sort == PERSON], at)
        if token.word in words("media") and who and word(sentence, at - 1) in _ON:
            yield Trait("medium", at, at, owner=(who.id,), close=(token.word,))
