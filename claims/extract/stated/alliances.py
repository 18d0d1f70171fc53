"""Organisations and countries: who leads, who is whose ally, what an alliance is likened to and obliges to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.extract.stated.bearers import BODY, COUNTRY, PERSON, Bearer
from claims.extract.stated.clauses import answer
from claims.extract.stated.phrases import compiled, found_in
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, last_before, word
from claims.extract.texts.places import REFERENCES
from claims.tables import table
from claims.values.yes_no import Says
from claims.world.gazetteer import government

LED = "-led"


def led(sentence: Sentence) -> Iterator[Trait]:
    """ "The Russian-led alliance", "an alliance led by Russia": which country leads which organisation."""
    row = sentence.passage.row
    for item in sentence.named:
        if item.sort == COUNTRY and word(sentence, item.last).endswith(LED):
            body = _body(sentence, item.last + 1)
            if body:
                yield Trait("led-by", item.first, item.last, owner=(item.id,), close=(body,), says=Says.YES)
    for at in range(len(row) - 2):
        if row[at].word == "led" and row[at + 1].word == "by":
            who = next((one for one in sentence.named if one.sort == COUNTRY and one.first == at + 2), None)
            led = next((one for one in sentence.named if one.sort == BODY and 0 < at - one.last <= 4), None)
            if who and led:
                yield Trait("led-by", at, who.last, owner=(who.id,), close=(led.id,))


def _body(sentence: Sentence, start: int) -> str | None:
    """The organisation that stands within a few words: its name, or a word for it where the text has one alone."""
    for at in range(start, min(start + 4, len(sentence.passage.row))):
        named = next((item for item in sentence.named if item.first == at and item.sort == BODY), None)
        if named:
            return named.id
        if word(sentence, at) in REFERENCES and not sentence.passage.row[at].capital:
            return sentence.page.known.alliance
    return None


def allied(sentence: Sentence) -> Iterator[Trait]:
    """ "A close ally of Tarnia", "remains a partner of the Kremlin": the two countries."""
    for first, last in found(sentence, "ally"):
        other = next((item for item in sentence.named if 0 < item.first - last <= 2), None)
        before = [item for item in sentence.named if item.sort == COUNTRY and item.last < first]
        told = {word(sentence, at) for at in range(first - 6, first)}
        whom = country_of(other) if other else None
        if whom and before and before[-1].id != whom and told & {"is", "remains", "was", "became", "as", ","}:
            yield Trait("ally", first, last, close=tuple(sorted((before[-1].id, whom))))


def country_of(item: Bearer) -> str | None:
    """The country of a name, or that whose government it stands for."""
    if item.sort == COUNTRY:
        return item.id
    found = government(item.id.rpartition(":")[2].replace("-", " "))
    return f"country:{found.partition(':')[2]}" if found else None


def likened(sentence: Sentence) -> Iterator[Trait]:
    """ "The Tarn league's answer to NATO", "Like NATO, the league …": the two organisations."""
    told, opens = list(found(sentence, "likened")), word(sentence, 0) == "like"
    bodies = [item for item in sentence.named if item.sort == BODY] if told or opens else []
    for first, last in told:
        other = next((item for item in sentence.named if 0 < item.first - last <= 2 and item.sort != PERSON), None)
        before = [item for item in bodies if item.last < first]
        if other and before and before[-1].id != other.id:
            yield Trait("likened", first, other.last, close=tuple(sorted((before[-1].id, other.id))))
    if opens and bodies:
        other = next((item for item in sentence.named if item.first in (0, 1, 2)), None)
        whose = next((item for item in bodies if other and item.first - other.last in (2, 3)), None)
        if other and whose and word(sentence, other.last + 1) == ",":
            yield Trait("likened", 0, other.last, close=tuple(sorted((_bare(other.id), whose.id))), says=Says.YES)


def _bare(id: str) -> str:
    return id.removeprefix("like ")


_ATTACK = re.compile(
    r"(?<!\S)(?:attack|aggression|assault) (?:\S+ ){0,20}?(?:on|against) (?:one|a|any|another|an) (?:\S+ ){0,3}?(?:\S+ ){0,8}?"
    r"(?:an? )?(?:\S+ ){0,4}?(?:attack|aggression|assault) (?:on|against) (?:all|every|each)(?!\S)"
)


def mutual(sentence: Sentence) -> Iterator[Trait]:
    """ "An attack on one member is an attack on all": the organisation whose rule it is."""
    rule = _ATTACK.search(sentence.line.text)
    bodies = [item for item in sentence.named if item.sort == BODY] if rule else []
    if rule and bodies:
        first, last = sentence.line.tokens(*rule.span())
        yield Trait("mutual-defence", first, last, owner=(bodies[0].id,), says=Says.YES)


def temporary(sentence: Sentence) -> Iterator[Trait]:
    """ "For a limited period": what the organisation that the sentence, or the text as a whole, tells of does for a time only."""
    for first, last in found(sentence, "temporary"):
        if sentence.body:
            yield Trait("temporary", first, last, owner=(sentence.body,))


def needs(sentence: Sentence) -> Iterator[Trait]:
    """ "It must be an external attack", against "it does not matter whether it comes from outside or from within"."""
    if _side_words().isdisjoint(sentence.passage.letters):
        return
    for name, pattern, says in _sides():
        for told in pattern.finditer(sentence.line.text):
            first, last = sentence.line.tokens(*told.span())
            if sentence.body and (says is Says.NO or answer(sentence.passage, first) is Says.YES):
                yield Trait("needs", first, last, owner=(sentence.body,), head=name, says=says)


_MUST = r"(?:must|has to|needs to|need to|had to)(?: \S+){0,2}? (?:be|come|arise|originate)(?: \S+){0,3}?"
_NO_MATTER = r"(?:not matter|no matter|regardless of|irrespective of|makes no difference)(?: \S+){0,9}?"


@cache
def _side_words() -> frozenset[str]:
    """The words of which every such wording has one."""
    return frozenset(
        word for pair in table("stated")["opposites"] for side in ("one", "other") for word in pair[side].split()
    )


@cache
def _sides() -> tuple[tuple[str, re.Pattern[str], Says], ...]:
    """For every pair of opposites the wordings that it must be one, and those that it may be either."""
    found: list[tuple[str, re.Pattern[str], Says]] = []
    for pair in table("stated")["opposites"]:
        side = rf"(?:{'|'.join((*pair['one'].split(), *pair['other'].split()))})"
        found.append((pair["name"], re.compile(rf"(?<!\S){_MUST} {side}(?!\S)"), Says.YES))
        found.append((pair["name"], re.compile(rf"(?<!\S){_NO_MATTER} {side} or (?:\S+ )?{side}(?!\S)"), Says.NO))
    return tuple(found)


def units(sentence: Sentence) -> Iterator[Trait]:
    """Which sorts of units a country's force has: "Russian airborne troops", "Russian troops, including paratroopers"."""
    for name, phrases_ in table("stated")["units"].items():
        for first, last in found_in(sentence.line, compiled(tuple(phrases_))):
            countries = [item for item in sentence.named if item.sort == COUNTRY]
            whose = last_before(countries, first)
            if whose and _is_of(sentence, whose.last, first):
                yield Trait("units", whose.first, last, owner=(whose.id,), head=name)


_TO_UNIT = re.compile(
    r"(?:elite|own|special|most|regular|, )*|(?:component|contingent|force) (?:comes from|consists of|is made up of|includes|included|comprises) (?:\S+ ){0,16}?|(?:\S+ )?(?:troops|forces|soldiers|contingent|units|army) ?,? (?:including|among them|such as) ?(?:\S+ and )?(?:elite )?"
)


def _is_of(sentence: Sentence, last: int, first: int) -> bool:
    between = " ".join(word(sentence, at) for at in range(last + 1, first))
    return _TO_UNIT.fullmatch(between + " " * bool(between)) is not None or _TO_UNIT.fullmatch(between) is not None
