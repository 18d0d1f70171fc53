"""What someone or something is: every rule with the words without which it finds nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from claims.extract.language.signs import sign
from claims.extract.stated import alliances, missions, neighbours, phrases, regarded, standing, told_events
from claims.extract.stated.bearers import words
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, drawn_from, phrases_of
from claims.extract.texts.drawn import Drawn
from claims.tables import table


def traits(sentence: Sentence) -> Iterator[Drawn]:
    """Every trait that a sentence tells."""
    passage = sentence.passage
    rules = [_rules()[number][1] for number in OPENED.by(passage)]
    if passage.signs & LED_BY and (alliances.LED in passage.small or " led by " in passage.small):
        rules.append(alliances.led)
    for rule in rules:
        yield from (drawn for one in rule(sentence) if (drawn := drawn_from(sentence, one)))


def _nouns() -> list[str]:
    return [noun for entry in table("stated")["traits"].values() for noun in entry.get("noun", ())]


def _units() -> list[str]:
    return [phrase for some in table("stated")["units"].values() for phrase in some]


Rule = Callable[[Sentence], Iterator[Trait]]


@cache
def _rules() -> tuple[tuple[Sequence[str], Rule], ...]:
    """Each rule with words and phrases of which the sentence must have one."""
    return (
        (("border", "borders", "bordering", "frontier"), neighbours.borders),
        (phrases_of("as-large-as"), neighbours.sized),
        (phrases_of("massed"), neighbours.massed),
        (("population", "populations", "minority", "minorities", "community"), neighbours.minority),
        (_nouns(), standing.apposed),
        (sorted(words("media")), standing.media),
        (("phone", "telephone"), standing.telephoned),
        (phrases_of("head-of"), standing.head_of),
        (sorted(neighbours.WARS), neighbours.fought),
        (sorted(neighbours.SEND | neighbours.MOVED_FORCES), neighbours.sending),
        (phrases_of("ally"), alliances.allied),
        ((*phrases_of("likened"), "like"), alliances.likened),
        (("attack", "aggression", "assault"), alliances.mutual),
        (phrases_of("temporary"), alliances.temporary),
        (str(table("stated")["needing"]).split(), alliances.needs),
        (_units(), alliances.units),
        (sorted(regarded.labels()), regarded.called),
        (sorted(words("qualities")), regarded.doubted),
        (phrases_of("dominant"), regarded.dominant),
        (sorted(missions.aims()), missions.meant),
        (phrases_of("weak"), regarded.weak),
        (phrases_of("quick"), missions.quick),
        (phrases_of("unsure"), missions.unsure),
        ((*phrases_of("unprecedented", "said-of"), *phrases_of("peaceful", "said-of")), told_events.said_of),
        (sorted(words("spreading")), told_events.widespread),
        (phrases_of("violent"), told_events.violent),
        (sorted(words("causes")), told_events.caused),
        ((*phrases_of("restored"), *phrases_of("restored", "against")), told_events.restored),
    )


# Which rules a sentence can need: few sentences need any, and none need be asked one by one.
OPENED = phrases.opened(lambda: (opens for opens, _ in _rules()))
LED_BY = sign(("led",))
