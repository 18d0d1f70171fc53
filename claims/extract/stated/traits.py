"""What someone or something is: every rule with the words without which it finds nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from claims.extract.drawn import Drawn
from claims.extract.stated import alliances, neighbours, phrases, standing, told_events
from claims.extract.stated.bearers import words
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, drawn_from, firsts
from claims.tables import table


def traits(sentence: Sentence) -> Iterator[Drawn]:
    """Every trait that a sentence tells."""
    rules = [rule for opens, rule in _rules() if not opens.isdisjoint(sentence.words)]
    small = sentence.passage.small
    if alliances.LED in small or " led by " in small:
        rules.append(alliances.led)
    for rule in rules:
        yield from (drawn for one in rule(sentence) if (drawn := drawn_from(sentence, one)))


@cache
def _nouns() -> frozenset[str]:
    return frozenset().union(
        *(phrases.first_words(entry["noun"]) for entry in table("stated")["traits"].values() if "noun" in entry)
    )


@cache
def _unit_words() -> frozenset[str]:
    return frozenset().union(*(phrases.first_words(some) for some in table("stated")["units"].values()))


Rule = Callable[[Sentence], Iterator[Trait]]


@cache
def _rules() -> tuple[tuple[frozenset[str], Rule], ...]:
    """Each rule with words of which the sentence must have one."""
    return (
        (frozenset(("border", "borders", "bordering", "frontier")), neighbours.borders),
        (firsts("as-large-as"), neighbours.sized),
        (firsts("massed"), neighbours.massed),
        (frozenset(("population", "populations", "minority", "minorities", "community")), neighbours.minority),
        (_nouns(), standing.apposed),
        (words("media"), standing.media),
        (firsts("ally"), alliances.allied),
        (firsts("likened") | {"like"}, alliances.likened),
        (frozenset(("attack", "aggression", "assault")), alliances.mutual),
        (firsts("temporary"), alliances.temporary),
        (frozenset(str(table("stated")["needing"]).split()), alliances.needs),
        (_unit_words(), alliances.units),
        (firsts("unprecedented", "said-of") | firsts("peaceful", "said-of"), told_events.said_of),
        (words("spreading"), told_events.widespread),
        (firsts("violent"), told_events.violent),
        (words("causes"), told_events.caused),
        (firsts("restored") | firsts("restored", "against"), told_events.restored),
    )
