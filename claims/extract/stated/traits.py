"""What someone or something is: a neighbour, a former capital, the ally of another, led by a country, as large as another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from claims.claim import Context
from claims.extract.drawn import Drawn
from claims.extract.places import REFERENCES
from claims.extract.stated import phrases
from claims.extract.stated.bearers import BODY, COUNTRY, PERSON, PLACE, Bearer, words
from claims.extract.stated.clauses import answer
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.slots import IS
from claims.gazetteer import government
from claims.tables import table
from claims.text import Span
from claims.values.yes_no import Answer, Says


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait on the tokens ``[first, last]``: whose it is, and what else it names."""

    name: str
    first: int
    last: int
    owner: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    head: str | None = None
    says: Says | None = None


def traits(sentence: Sentence) -> Iterator[Drawn]:
    """Every trait that a sentence tells."""
    rules = [rule for opens, rule in _RULES if not opens().isdisjoint(sentence.words)]
    for rule in (
        *rules,
        *([_led] if _SUFFIX in sentence.passage.small or " led by " in sentence.passage.small else ()),
    ):
        yield from (drawn for one in rule(sentence) if (drawn := drawn_from(sentence, one)))


def drawn_from(sentence: Sentence, trait: Trait) -> Drawn | None:
    """The claim of a trait; nothing where the sentence asks or supposes it."""
    passage = sentence.passage
    says = trait.says or answer(passage, trait.first)
    if says is None:
        return None
    span = Span(passage.row[trait.first].start, passage.row[trait.last].stop)
    context = Context(
        topic=sentence.page.topic,
        owner=frozenset(trait.owner),
        close=frozenset(trait.close),
        head=trait.head,
        participants=passage.names,
    )
    value = Answer(sentence.page.text[span.start : span.stop], says)
    return Drawn(f"{IS}{trait.name}", value, span, passage, context, "what it is", told=span)


@cache
def _pattern(name: str, key: str = "phrase") -> re.Pattern[str]:
    return phrases.compiled(table("stated")["traits"][name][key])


def _found(sentence: Sentence, name: str, key: str = "phrase") -> Iterator[tuple[int, int]]:
    return phrases.found_in(sentence.line, _pattern(name, key))


def _word(sentence: Sentence, at: int) -> str:
    row = sentence.passage.row
    return row[at].word if 0 <= at < len(row) else ""


# --- borders

_HAS = frozenset(("has", "have", "had", "shares", "share", "shared", "sharing"))
_BETWEEN = 12


def _borders(sentence: Sentence) -> Iterator[Trait]:
    countries = [item for item in sentence.named if item.sort == COUNTRY]
    for at, token in enumerate(sentence.passage.row):
        if token.word in ("border", "borders", "bordering", "frontier"):
            pair = _neighbours(sentence, at, countries)
            if pair and pair[0].id != pair[1].id:
                ids = tuple(sorted(item.id for item in pair))
                between = {_word(sentence, n) for n in range(min(item.first for item in pair), at)}
                says = Says.NO if {"not", "no"} & between else Says.YES
                yield Trait("borders", min(at, pair[0].first), max(at, pair[1].last), close=ids, says=says)


def _neighbours(sentence: Sentence, at: int, countries: list[Bearer]) -> tuple[Bearer, Bearer] | None:
    ahead = [item for item in countries if 0 < at - item.last <= _BETWEEN]
    behind = next((item for item in countries if 0 < item.first - at <= 3), None)
    link = _word(sentence, at + 1)
    if link == "between":
        pair = [item for item in countries if 0 < item.first - at <= 5][:2]
        return (pair[0], pair[1]) if len(pair) == 2 else None
    if not ahead:
        return None
    told = [_word(sentence, n) for n in range(ahead[-1].last + 1, at)]
    owns = _word(sentence, ahead[-1].last).endswith(("'s", "’s")) and len(told) <= 1
    if behind is not None and link == "with" and (owns or _HAS & set(told)):
        return ahead[-1], behind
    if behind is not None and _word(sentence, at) in ("borders", "bordering") and behind.first == at + 1:
        return ahead[-1], behind
    which = [_word(sentence, n) for n in range(ahead[-1].first - 2, ahead[-1].first)]
    if which == ["with", "which"] and len(ahead) > 1 and _HAS & set(told):
        return ahead[-2], ahead[-1]
    return None


# --- cities and persons

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


def _apposed(sentence: Sentence) -> Iterator[Trait]:
    """ "Almaty, the country's largest city and former capital", "the former president, Ann Bell"."""
    for name, entry in table("stated")["traits"].items():
        if "noun" in entry:
            sort = PLACE if entry["of"] == "city" else PERSON
            fit = [item for item in sentence.named if item.sort == sort]
            for first, last in _found(sentence, name, "noun") if fit else ():
                whose = _whose(sentence, fit, (first, last)) or (_last(fit, first) if sort == PERSON else None)
                if whose:
                    yield Trait(name, first, last, owner=(whose.id,), says=Says.YES)


def _last(fit: list[Bearer], first: int) -> Bearer | None:
    before = [item for item in fit if item.last < first]
    return before[-1] if before else None


def _whose(sentence: Sentence, fit: list[Bearer], places: tuple[int, int]) -> Bearer | None:
    """The name right behind the words, or right before them with what leads to them between."""
    first, last = places
    behind = last + 1 + (_word(sentence, last + 1) == ",")
    for item in fit:
        if item.first == behind:
            return item
    countries = {at for item in sentence.named if item.sort == COUNTRY for at in range(item.first, item.last + 1)}
    at = first - 1
    while at > 0 and (_word(sentence, at).replace("’", "'") in _LEADS or at in countries or _is_trait(sentence, at)):
        at -= 1
    if _word(sentence, at) in (",", "is", "was", "are", "remains", "became"):
        return next((item for item in fit if item.last == at - 1), None)
    return None


def _is_trait(sentence: Sentence, at: int) -> bool:
    """Whether a word belongs to a trait that is told together with another."""
    return _word(sentence, at) in ("largest", "biggest", "city", "metropolis", "capital", "populous", "most")


# --- organisations and countries

_SUFFIX = "-led"


def _led(sentence: Sentence) -> Iterator[Trait]:
    row = sentence.passage.row
    for item in sentence.named:
        if item.sort == COUNTRY and _word(sentence, item.last).endswith(_SUFFIX):
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
        if _word(sentence, at) in REFERENCES and not sentence.passage.row[at].capital:
            return sentence.page.known.alliance
    return None


def _sized(sentence: Sentence) -> Iterator[Trait]:
    for first, last in _found(sentence, "as-large-as"):
        other = next((item for item in sentence.named if 0 < item.first - last <= 2), None)
        parts = {_word(sentence, at) for at in range(first - 3, first)}
        if other is None or parts & {"twice", "half", "times", "quarter", "third", "double", "triple"}:
            continue
        before = [item for item in sentence.named if item.sort == COUNTRY and item.last < first]
        before = before or [item for item in sentence.named_before if item.sort == COUNTRY]
        if before and before[-1].id != other.id:
            yield Trait("as-large-as", first, other.last, owner=(before[-1].id,), close=(other.id,))


def _allied(sentence: Sentence) -> Iterator[Trait]:
    for first, last in _found(sentence, "ally"):
        other = next((item for item in sentence.named if 0 < item.first - last <= 2), None)
        before = [item for item in sentence.named if item.sort == COUNTRY and item.last < first]
        told = {_word(sentence, at) for at in range(first - 6, first)}
        whom = _country(other) if other else None
        if whom and before and before[-1].id != whom and told & {"is", "remains", "was", "became", "as", ","}:
            yield Trait("ally", first, last, close=tuple(sorted((before[-1].id, whom))))


def _country(item: Bearer) -> str | None:
    """The country of a name, or that whose government it stands for."""
    if item.sort == COUNTRY:
        return item.id
    found = government(item.id.rpartition(":")[2].replace("-", " "))
    return f"country:{found.partition(':')[2]}" if found else None


def _likened(sentence: Sentence) -> Iterator[Trait]:
    bodies = [item for item in sentence.named if item.sort == BODY]
    for first, last in _found(sentence, "likened"):
        other = next((item for item in sentence.named if 0 < item.first - last <= 2 and item.sort != PERSON), None)
        before = [item for item in bodies if item.last < first]
        if other and before and before[-1].id != other.id:
            yield Trait("likened", first, other.last, close=tuple(sorted((before[-1].id, other.id))))
    if _word(sentence, 0) == "like" and bodies:
        other = next((item for item in sentence.named if item.first in (0, 1, 2)), None)
        whose = next((item for item in bodies if other and item.first - other.last in (2, 3)), None)
        if other and whose and _word(sentence, other.last + 1) == ",":
            yield Trait("likened", 0, other.last, close=tuple(sorted((_bare(other.id), whose.id))), says=Says.YES)


def _bare(id: str) -> str:
    return id.removeprefix("like ")


_ATTACK = re.compile(
    r"(?<!\S)(?:attack|aggression|assault) (?:\S+ ){0,20}?(?:on|against) (?:one|a|any|another|an) (?:\S+ ){0,3}?(?:\S+ ){0,8}?"
    r"(?:an? )?(?:\S+ ){0,4}?(?:attack|aggression|assault) (?:on|against) (?:all|every|each)(?!\S)"
)


def _mutual(sentence: Sentence) -> Iterator[Trait]:
    found = _ATTACK.search(sentence.line.text)
    bodies = [item for item in sentence.named if item.sort == BODY]
    if found and bodies:
        first, last = sentence.line.tokens(*found.span())
        yield Trait("mutual-defence", first, last, owner=(bodies[0].id,), says=Says.YES)


# --- what a person writes on, and what an event is

_ON = frozenset(("on", "via", "in", "through", "a", "an", "his", "her", "its", "their", "the", "official"))


def _media(sentence: Sentence) -> Iterator[Trait]:
    for at, token in enumerate(sentence.passage.row):
        who = _last([item for item in sentence.named if item.sort == PERSON], at)
        if token.word in words("media") and who and _word(sentence, at - 1) in _ON:
            yield Trait("medium", at, at, owner=(who.id,), close=(token.word,))


def _said_of(sentence: Sentence) -> Iterator[Trait]:
    stems = sentence.passage.stems
    for name in ("unprecedented", "peaceful"):
        for first, last in _found(sentence, name, "said-of"):
            near = [*range(last + 1, min(last + 3, len(stems))), *range(first - 2, max(first - 4, -1), -1)]
            be = _word(sentence, first - 1) in ("is", "are", "was", "were")
            event = next((stems[at] for at in near if stems[at] in words("events-told") and (at > last or be)), None)
            if event:
                yield Trait(name, first, last, head=event)


def _widespread(sentence: Sentence) -> Iterator[Trait]:
    for first, last in _found(sentence, "widespread"):
        verb = next(
            (at for at in range(first - 1, max(first - 9, -1), -1) if _word(sentence, at) in words("spreading")), None
        )
        stems = sentence.passage.stems
        events = [stems[at] for at in range(verb or 0) if stems[at] in words("events-told")]
        if verb and events:
            yield Trait("widespread", verb, last, head=events[-1])


def _restored(sentence: Sentence) -> Iterator[Trait]:
    """Order that is restored, and riots that go on: whether a country is calm."""
    for key, says in (("phrase", Says.YES), ("against", Says.NO)):
        for first, last in _found(sentence, "restored", key):
            country = _where(sentence, first)
            if answer(sentence.passage, first) is Says.YES and country:
                yield Trait("restored", first, last, close=(country,), says=says)


def _where(sentence: Sentence, first: int) -> str | None:
    ids = [item.id for item in sentence.named if item.sort in (COUNTRY, PLACE)]
    found = ids[-1] if ids else None
    if found and found.startswith("city:"):
        return f"country:{found.split(':')[1]}"
    return found if found and found.startswith("country:") else sentence.country


@cache
def _firsts(name: str, key: str = "phrase") -> frozenset[str]:
    return phrases.first_words(table("stated")["traits"][name][key])


@cache
def _nouns() -> frozenset[str]:
    return frozenset().union(
        *(phrases.first_words(entry["noun"]) for entry in table("stated")["traits"].values() if "noun" in entry)
    )


Rule = Callable[[Sentence], Iterator[Trait]]
_RULES: tuple[tuple[Callable[[], frozenset[str]], Rule], ...] = (
    (lambda: frozenset(("border", "borders", "bordering", "frontier")), _borders),
    (_nouns, _apposed),
    (lambda: _firsts("as-large-as"), _sized),
    (lambda: _firsts("ally"), _allied),
    (lambda: _firsts("likened") | {"like"}, _likened),
    (lambda: frozenset(("attack", "aggression", "assault")), _mutual),
    (lambda: words("media"), _media),
    (lambda: _firsts("unprecedented", "said-of") | _firsts("peaceful", "said-of"), _said_of),
    (lambda: words("spreading"), _widespread),
    (lambda: _firsts("restored") | _firsts("restored", "against"), _restored),
)
