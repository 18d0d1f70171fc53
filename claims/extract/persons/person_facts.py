"""What is so of one person in one way only: "died at her home", "died of pneumonia", "abstained", "pleaded guilty"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_stated_of_now
from claims.extract.context.whom import by_name, is_named, whom
from claims.extract.language.lexicon import is_person
from claims.extract.language.noun_phrases import DEFINITE
from claims.extract.language.tokens import Row, Token, covered
from claims.extract.polar.phrase import object_behind
from claims.extract.stated.phrases import opened
from claims.extract.stated.slots import FACT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives, table, word_set
from claims.text import Span
from claims.values.term import Term

_DENIES, _LOOK = 4, 8
# The mark of a fact of which the text knows another answer too.
BESIDES = "besides"
# Behind these another clause begins, which tells of somebody else or of what came before.
_ENDS = r"(?!after\b|when\b|while\b|before\b|who\b|but\b|and\b|until\b|because\b)"
# Of several votes each has its own answer.
_STAGE = re.compile(r"\b(first|second|third|fourth|final|last) (round|reading|ballot|vote|motion|amendment)\b")
_TO = frozenset(("to", "of", "against", "for", "the"))
Places = tuple[int, int]


@cache
def _data() -> Any:
    return table("person_facts")


class Fact(NamedTuple):
    """A question about a person: its name, the term that each phrase stands for, the pattern, the terms that a denial turns into others,
    whether it comes about once only, whenever that is told, and the words of a text that knows of another answer than a term.
    """

    name: str
    words: Mapping[str, str]
    pattern: re.Pattern[str]
    turned: Mapping[str, str]
    once: bool
    besides: Mapping[str, re.Pattern[str]]


@cache
def _facts() -> tuple[Fact, ...]:
    return tuple(_fact(name, entry) for name, entry in _data()["facts"].items())


def _fact(name: str, entry: Mapping[str, Any]) -> Fact:
    words = {str(phrase): str(term) for term, told in entry["terms"].items() for phrase in told["words"]}
    either = rf"(?P<term>{alternatives(words)})"
    besides = {term: re.compile(rf"\b{alternatives(said)}\b") for term, said in entry.get("besides", {}).items()}
    if "led" not in entry:
        return Fact(name, words, re.compile(rf"\b{either}\b"), entry.get("not", {}), False, besides)
    link = rf"{entry['link']} (?:(?:an?|the|his|her) )?(?:[a-z-]+ ){{0,3}}?" if "link" in entry else ""
    room = rf"(?: {_ENDS}[^\s;:()]+){{0,{entry['room']}}}?,? "
    pattern = re.compile(rf"\b{entry['led']}{room}{link}{either}\b")
    return Fact(name, words, pattern, entry.get("not", {}), bool(entry.get("once")), besides)


# Which questions a sentence can answer, by the words of their terms.
_LOOKED_FOR = opened(lambda: [fact.words for fact in _facts()])


def anybody() -> frozenset[str]:
    """Nouns by which two texts may mean two persons."""
    return word_set("person_facts", "anybody")


# Of one question: by person, the terms whose words stand in sentences that name the person, each with their places in the text.
Terms = Mapping[str, Mapping[str, set[int]]]


def person_facts(page: Page) -> Iterator[Drawn]:
    """Every such fact of a text with whom it may be that of."""
    if not page.signs & _LOOKED_FOR.sign:
        return
    terms: dict[str, Terms] = {}
    for at, passage in enumerate(page.passages):
        if passage.prose and passage.in_step:
            yield from _of_sentence(page, at, passage, terms)


def _of_sentence(page: Page, at: int, passage: Passage, terms: dict[str, Terms]) -> Iterator[Drawn]:
    """Those of a sentence; ``terms`` holds what was looked up for a question, once a text."""
    for fact in map(_facts().__getitem__, _LOOKED_FOR.by(passage)):
        for found in fact.pattern.finditer(passage.small):
            start = passage.span.start
            span = Span(start + found.start("term"), start + found.end("term"))
            places = covered(passage.row, start + found.start(), span.stop)
            term = _term(passage, fact, fact.words[found["term"]], places) if places else None
            who = _whom(page, at, places, found) if places and term else frozenset()
            if places and fact.once and not found[0].startswith("death") and _befell_others(passage, places[0]):
                continue
            if not (who and term and places and _is_told(page, passage, places, fact.once and is_named(who))):
                continue
            if fact.name not in terms:
                terms[fact.name] = _terms_by_person(page, fact)
            if not _tells_another(terms[fact.name], fact, term, who, span):
                yield _drawn(page, passage, span, f"{fact.name}/{term}", who, _knows_another(page, fact, term))


def _terms_by_person(page: Page, fact: Fact) -> Terms:
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for passage in page.passages:
        if passage.prose and passage.people:
            for hit in fact.pattern.finditer(passage.small):
                for person in map(by_name, passage.people):
                    found[person][fact.words[hit["term"]]].add(passage.span.start + hit.start("term"))
    return found


def _tells_another(terms: Terms, fact: Fact, term: str, who: frozenset[str], own: Span) -> bool:
    """Whether a sentence that names the person has words for what excludes a fact, as an intention or of another day: who "rejected the result" may
    "concede defeat" a day later.
    """
    return any(
        places != {own.start} and not may_be_one(f"{fact.name}/{term}", f"{fact.name}/{other}")
        for person in who
        for other, places in terms.get(person, {}).items()
    )


def _knows_another(page: Page, fact: Fact, term: str) -> bool:
    """Whether a text has words of another answer than a term, whomever they are said of: who was acquitted had been convicted before."""
    other = fact.besides.get(term)
    return bool(other and other.search(page.lowered))


def _is_told(page: Page, passage: Passage, places: Places, ever: bool) -> bool:
    """Whether a sentence asks nothing, and speaks of the story's own time, or of whenever it was."""
    return passage.row[-1].word != "?" if ever else is_stated_of_now(page, passage, places, _LOOK)


def _whom(page: Page, at: int, places: Places, found: re.Match[str]) -> frozenset[str]:
    """Whom a fact is told of: the last person before it; "the death of Ann Bell" and "Abstentions: Ann Bell" name the person behind it."""
    passage = page.passages[at]
    if found[0].startswith("abstention"):
        behind = [one for one in passage.people if one.start > passage.span.start + found.end()]
        return frozenset(map(by_name, behind[:1]))
    return whom(page, at, places[1] if found[0].startswith("death of ") else places[0])


def _befell_others(passage: Passage, first: int) -> bool:
    """Whether a sentence says of others than a person that they died: "Bell said that two boys had died of malaria"; one that names nobody must point at whom the one before it names."""
    named = [one.stop for one in passage.people if one.stop <= passage.row[first].start]
    subject = [one for one in passage.row[:first] if not named or one.start >= named[-1]]
    if named and passage.text.startswith(_OWNING, named[-1]):
        return True
    if any(one.word in _OWNERS and is_person(two.word) for one, two in pairwise(subject)):
        return True
    breaks = [at for at, one in enumerate(subject) if one.word == ","]
    ahead = subject[breaks[-1] + 1 if breaks else 0 :]
    if any(_are_several(one) for one in ahead):
        return not any(one.word in _OF_THEM for one in ahead)
    pointing = any(one.word in _POINTING or is_person(one.word) or one.word.endswith("-old") for one in subject)
    return not (named or pointing or all(one.word in DEFINITE | _CAUSE for one in subject))


def _are_several(token: Token) -> bool:
    return not token.capital and token.word.endswith(("s", "men", "people", "children")) and is_person(token.word)


_OWNING, _OWNERS = ("'s ", "’s "), frozenset(("his", "her", "their"))
_OF_THEM = frozenset(("of", "among"))
_POINTING = frozenset("he she his her him who".split())
_CAUSE = frozenset("cause of a an was".split())


def _term(passage: Passage, fact: Fact, term: str, places: Places) -> str | None:
    """The term that is told; a denial tells another one, or nothing."""
    ahead = {token.word for token in passage.row[max(0, places[0] - _DENIES) : places[0]]}
    denied = any(word.endswith(("n't", "n’t")) for word in ahead) or "not" in ahead or "never" in ahead
    if denied:
        return fact.turned.get(term)
    return None if not ahead.isdisjoint(word_set("person_facts", "open")) else term


def _of_what(row: Row, last: int) -> str | None:
    """The stem of what a fact is told of: "pleaded guilty to murder", "voted for the tramway"."""
    if last + 1 >= len(row) or (row[last + 1].word not in _TO | {"a", "an"} and row[last].word not in _TO):
        return None
    found = object_behind(row, last + 1 + (row[last + 1].word in _TO))
    return found.head if found else None


def _drawn(page: Page, passage: Passage, span: Span, id: str, who: frozenset[str], besides: bool) -> Drawn:
    places = covered(passage.row, span.start, span.stop) or (0, 0)
    stages = sorted(" ".join(found.groups()) for found in _STAGE.finditer(passage.small))
    context = Context(
        topic=page.topic,
        head=_of_what(passage.row, places[1]),
        scope=(*stages, BESIDES) if besides else tuple(stages),
        close=who,
        near=passage.words,
        participants=passage.names,
        words=passage.words,
    )
    value = Term(page.text[span.start : span.stop], id, declared=True)
    return Drawn(f"{FACT}{id.partition('/')[0]}", value, span, passage, context, "fact of a person", told=span)


@cache
def fact_title(name: str) -> str:
    """The question of a fact."""
    return str(_data()["facts"][name]["title"])


@cache
def may_be_one(one: str, other: str) -> bool:
    """Whether two terms, by their ids, may both be so of one person at one time."""
    name, _, first = one.partition("/")
    if one == other or not other.startswith(f"{name}/"):
        return one == other
    second = other.partition("/")[2]
    entry = _data()["facts"][name]
    also: Mapping[str, Any] = entry.get("also", {})
    return any(
        b in entry["terms"][a].get("broader", ()) or b in also.get(a, ()) for a, b in ((first, second), (second, first))
    )
