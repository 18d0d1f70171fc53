"""To which post somebody was appointed or elected: "was named Chief of the Defence Staff", "appointed Ann Bell as governor of Tarn"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.claim import Context
from claims.extract.context.around import around
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.offices.posts import read_post
from claims.people import PersonMention
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.post import Post

SLOT = "appointed"
_MARKS = ("appoint", "named", "elected", "sworn in", "nominat", "chosen", "installed", "promoted to", "confirmed as")
_POST = r"(?:as |to be |to the post of |to )?(?:the |its |their |his |her )?(?:new |next )?(?P<post>(?:[A-Za-zÀ-ž][\w’'-]*)(?: [A-Za-zÀ-ž][\w’'-]*){0,9})"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Somebody "was named …", and what stands behind the name in "named Ann Bell …"."""
    verbs = "|".join(table("appointed")["verbs"])
    return (
        re.compile(
            rf"\b(?:is|was|has been|had been|have been|been|will be|be|being) (?:\w+ly )?(?:{verbs}) (?!that\b){_POST}"
        ),
        re.compile(rf"(?:, ?\d{{1,3}},)?,? {_POST}"),
    )


@cache
def _before() -> re.Pattern[str]:
    """The verb right before a name, with titles or a rank between them."""
    verbs = "|".join(table("appointed")["active"])
    return re.compile(rf"\b(?:{verbs}) (?:[A-Z][\w.-]* ){{0,3}}$")


def appointed(page: Page) -> Iterator[Drawn]:
    """The post to which each person was appointed; nothing of a person whom a text has appointed to several."""
    found: dict[str, list[Drawn]] = defaultdict(list)
    for passage in page.passages:
        if passage.prose and passage.people and any(mark in passage.small for mark in _MARKS):
            for item in _in(page, passage):
                found[fold(item.about).split()[-1]].append(item)
    for same in found.values():
        if len({item.value.key() for item in same}) == 1:
            yield from same


def _in(page: Page, passage: Passage) -> Iterator[Drawn]:
    passive, behind = _patterns()
    for found in passive.finditer(page.text, passage.span.start, passage.span.stop):
        person = _subject(page.text, passage, found.start())
        if person and not _is_open(page.lowered[max(passage.span.start, found.start() - 30) : found.start()]):
            yield from _drawn(page, passage, person, found)
    for person in passage.people:
        if _before().search(page.text, max(passage.span.start, person.start - 60), person.start):
            told = behind.match(page.text, person.stop, passage.span.stop)
            if told:
                yield from _drawn(page, passage, person, told)


def _is_open(before: str) -> bool:
    words = frozenset(re.findall(r"[a-z]+", before))
    return not words.isdisjoint(table("appointed")["open"])


def _subject(text: str, passage: Passage, verb: int) -> PersonMention | None:
    """The person right before the verb, or before an apposition that ends there."""
    for person in reversed([one for one in passage.people if one.stop <= verb]):
        between = text[person.stop : verb]
        if re.fullmatch(r" (?:\w+ )?|(?: (?:on|in|at|of) [^.;,]{2,30} )", between) or re.fullmatch(
            r",? ?\(?[^.;]{2,120}[,)] ", between
        ):
            return person
    return None


def _drawn(page: Page, passage: Passage, person: PersonMention, found: re.Match[str]) -> Iterator[Drawn]:
    words = _cut(found["post"])
    span = Span(found.start("post"), found.start("post") + len(words))
    office, places = read_post(words), covered(passage.row, span.start, span.stop)
    if office is None or office.former or places is None or around(page, passage, *places).when is not None:
        return
    value = kind("post").parse(words, Reading())
    if isinstance(value, Post):
        context = Context(topic=page.topic)
        yield Drawn(SLOT, replace(value, only=True), span, passage, context, "appointment", person.name, told=span)


def _cut(words: str) -> str:
    """The words up to the first that is no part of a post: "… with effect from", "… on Monday"."""
    kept: list[str] = []
    for word in words.split(" "):
        if word in table("appointed")["ends"] or (word == "in" and kept and kept[-1].islower()):
            break
        kept.append(word)
    return " ".join(kept)
