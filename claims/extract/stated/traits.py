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
    rules = [rule for opens, rule in _RULES if not opens().isdisjoint(sentence.words)]
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
_RULES: tuple[tuple[Callable[[], frozenset[str]], Rule], ...] = (
    (lambda: frozenset(("border", "borders", "bordering", "frontier")), neighbours.borders),
    (lambda: firsts("as-large-as"), neighbours.sized),
    (_nouns, standing.apposed),
    (lambda: words("media"), standing.media),
    (lambda: firsts("ally"), alliances.allied),
    (lambda: firsts("likened") | {"like"}, alliances.likened),
    (lambda: frozenset(("attack", "aggression", "assault")), alliances.mutual),
    (lambda: firsts("unprecedented", "said-of") | firsts("peaceful", "said-of"), told_events.said_of),
    (lambda: words("spreading"), told_events.widespread),
    (lambda: firsts("violent"), told_events.violent),
    (lambda: words("causes"), told_events.caused),
    (lambda: firsts("massed"), neighbours.massed),
    (lambda: frozenset(("ethnic", "population", "populations", "minority", "community")), neighbours.minority),
    (lambda: firsts("temporary"), alliances.temporary),
    (
        lambda: frozenset(("must", "matter", "only", "regardless", "irrespective", "difference", "has", "needs")),
        alliances.needs,
    ),
    (_unit_words, alliances.units),
    (lambda: firsts("restored") | firsts("restored", "against"), told_events.restored),
)
