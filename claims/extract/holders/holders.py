"""Who holds, held or will hold a post of a body: "Ann Bell, who chairs Tarn Mills, will be chair of the new firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.context.around import around
from claims.extract.holders.left import left
from claims.extract.holders.portfolios import MINISTER, is_of_cabinets, phrases
from claims.extract.holders.posts import OTHER, heads
from claims.extract.holders.verbs import passives, posts_told
from claims.extract.holders.ways import CHANGED, Told, told
from claims.extract.language.lands import land_behind
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.people import PersonMention
from claims.tables import word_set
from claims.text import Span
from claims.values.person import Name
from claims.world.countries import country_named

SLOT = "holder-"
# Marks of when a post is held, of what stands before its noun, and of what who has a portfolio is called.
AT, OVER, TITLE = "at ", "over ", "called "
# Whom the text tells to have left a post.
LEFT = "left by "
# Nothing says that there is one such post; who does not hold it.
BARE, NOT = "bare", "not "
_BY_NAMES = frozenset(("post behind a name", "post before a name"))
_AND = re.compile(r",?(?: \([^()]*\)|,? [^.;:]{0,60},)? (?:and|or) [\w. ]{0,12}$")
_OPEN_REACH = 40
_WORDS = re.compile(r"[^\W\d_]+(?:['’]t)?")


def _signs() -> Iterator[str]:
    yield from (phrase.split()[-1] for phrase in (*heads(), *posts_told(), *passives(), *phrases()))


@needs(_signs)
def holders(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every person of a sentence with each post that it tells of him; of former holders, deputies and the like it says that they are those."""
    sentence = passage.span.start, passage.span.stop
    for person in passage.people:
        for one in told(page.text, person.start, person.stop, sentence, is_of_cabinets(page.plain)):
            if not (_is_one_of_several(page.text, passage, person) or _is_open(page.text, passage, person, one)):
                yield from _drawn(page, passage, person, one)


def _is_one_of_several(text: str, passage: Passage, person: PersonMention) -> bool:
    """Whether a name is joined to another: "Ann Bell and Tom Lyle were named chairmen"."""
    before = [one for one in passage.people if one.stop <= person.start]
    if before and _AND.fullmatch(text[before[-1].stop : person.start]):
        return True
    behind = next((one for one in passage.people if one.start >= person.stop), None)
    return behind is not None and _AND.fullmatch(text[person.stop : behind.start]) is not None


def _is_open(text: str, passage: Passage, person: PersonMention, one: Told) -> bool:
    """Whether words beside a post leave it open, deny it, or speak of a choice."""
    if one.rule == CHANGED:
        return False
    reach = 0 if one.rule in _BY_NAMES else _OPEN_REACH
    start = max(passage.span.start, min(person.start, one.start) - reach)
    said = text[start : max(person.stop, one.stop)].lower()
    return not word_set("holders", "open").isdisjoint(_WORDS.findall(said)) or passage.row[-1].word == "?"


def _denied(text: str, one: Told) -> list[str]:
    """The names of whoever does not hold the post: "is not Ann Bell but Tom Lyle"."""
    if one.rule != CHANGED:
        return []
    said = text[one.start : one.stop].partition(" not ")[2]
    return sorted(f"{NOT}{fold(word)}" for word in _WORDS.findall(said) if word[0].isupper())


def _scope(text: str, one: Told, times: frozenset[str], gone: frozenset[str]) -> tuple[str, ...]:
    """The marks of a post: when it is held, what stands before its noun, whether it may be one of several, who does not hold it, and who left one."""
    return (
        *sorted(f"{AT}{time}" for time in times),
        *sorted(f"{OVER}{word}" for word in one.post.over),
        *((f"{TITLE}{one.post.title}",) if one.post.title else ()),
        *(() if one.post.sole or one.rule not in _BY_NAMES else (BARE,)),
        *_denied(text, one),
        *sorted(f"{LEFT}{name}" for name in gone),
    )


def _drawn(page: Page, passage: Passage, person: PersonMention, one: Told) -> Iterator[Drawn]:
    post, places = one.post, covered(passage.row, person.start, person.stop)
    if places is None:
        return
    context = around(page, passage, *places)
    other = context.when is not None or OTHER in post.times
    times = frozenset((OTHER,)) if other else post.times or one.times
    own = frozenset(fold(person.name).split())
    context = replace(
        context,
        owner=(post.names or _land(page.text, passage, person, post.post)) - own,
        modifiers=post.nouns,
        scope=_scope(page.text, one, times, left(page)),
        when=None,
    )
    name = Name(person.name, fold(person.name))
    slot = f"{SLOT}{post.post.replace(' ', '-')}"
    yield Drawn(slot, name, Span(person.start, person.stop), passage, context, one.rule)


def _land(text: str, passage: Passage, person: PersonMention, post: str) -> frozenset[str]:
    """The country of a minister whose post names none: "Justice Minister Ann Bell of Norway"."""
    span = land_behind(text, person.stop, passage.span.stop) if post == MINISTER else None
    code = country_named(text[span.start : span.stop]) if span else None
    return frozenset((code.lower(),)) if code else frozenset()
