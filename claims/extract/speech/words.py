"""The words of claims/lexicons/speech.yaml."""

from __future__ import annotations

from functools import cache

from claims.dates import words as dates
from claims.tables import table, word_set


@cache
def words(name: str) -> frozenset[str]:
    """A list of the lexicon."""
    return word_set("speech", name)


@cache
def pairs(name: str) -> dict[str, str]:
    """A verb and the word that it needs behind it."""
    return dict(table("speech")[name])


@cache
def tellers() -> frozenset[str]:
    """Every verb that may open or close a reporting clause."""
    return words("verbs") | words("shown") | frozenset(pairs("with_object")) | frozenset(pairs("rated")) | {"according"}


@cache
def rejecting() -> frozenset[str]:
    """The verbs of those who say that what others said is not so, where such words follow."""
    return word_set("negations", "rejecters") | word_set("negations", "callers")


@cache
def weekdays() -> frozenset[str]:
    """The names of the weekdays in small letters."""
    return frozenset(day.lower() for day in dates.weekdays())


@cache
def openers() -> frozenset[str]:
    """The same with the verbs by which one passes on what another says."""
    return tellers() | words("quoting")


@cache
def hearers() -> frozenset[str]:
    """Verbs behind which stands who hears it."""
    return words("hearing")


@cache
def passed_on() -> tuple[tuple[str, ...], ...]:
    """The phrases behind which stands who passes it on, each by its words."""
    return tuple(tuple(phrase.split()) for phrase in table("speech")["passed_on"])
