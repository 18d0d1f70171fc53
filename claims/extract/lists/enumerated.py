"""A number of things with their names right behind: "four regions (A, B and C)", "the four regions of A, B and C", "three men - A and B -"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import FIGURE, needs
from claims.extract.lists.as_set import as_set
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.set import SetValue

NUMBER = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|(?<![\d.,])\d{1,2})"
_NAME = r"[A-ZÀ-Ž][\w’'.-]*(?: (?:(?:of|the|al|de|van|von|bin|la|le) )?[A-ZÀ-Ž][\w’'-]*){0,4}"
JOINED = rf"{_NAME}(?:, {_NAME})*,? and {_NAME}(?: and {_NAME})?"
# Only brackets close a list that has no "and".
_LIST = rf"(?:{JOINED}|{_NAME}(?:, {_NAME})+)"
END = r"[.;](?=\s+[A-ZÀ-Ž“\"]|\s*$)"
_COUNT = rf"(?P<count>\b{NUMBER} (?:[A-Za-z][a-z-]+ ){{0,2}}(?P<noun>(?!of\b)[a-z]+))"
# Where the things counted are: "the three districts of the south - A, B and C -".
_WHERE = r"(?: (?:of|in|on) (?:the )?[a-z]+(?<!s))?"
_DASH = r" (?:-{1,2}|–|—) {1,2}"
_NAMELY = r",? (?:namely|that is|i\.e\.|viz\.?),?(?: (?:in|at|from|to|with|by))? "
_CLOSED = rf"(?=[,)]| [a-z\d]|{END}|$)"
_BEHIND = re.compile(
    rf"{_COUNT}(?: \((?P<inside>{_LIST})\)|{_WHERE}{_DASH}(?P<dashed>{JOINED})(?={_DASH}|{END}|$)"
    rf"|{_WHERE}{_NAMELY}(?P<named>{JOINED})(?<!\.)(?={_DASH}|{END}|\.?$))"
)
_OF = re.compile(rf"\b[Tt]he {_COUNT}(?: of (?P<of>{JOINED})| (?P<direct>{JOINED})){_CLOSED}")
_FEWEST = 3
_PARTS = ("inside", "dashed", "named", "of", "direct")
# Of a part, or of a number that is no exact one, no list is complete.
LOOSE = re.compile(
    r"\b(?:(?:of (?:the|its|their|his|her|these|those|all)|at least|at most|more than|fewer than|about|around|nearly|almost|some|up to|over|other|further|additional|first|last|next)\s)$",
    re.IGNORECASE,
)
# Cheap looks before the patterns, which are slow to say no: a number, and what lists stand in or are joined by.
_QUICK = frozenset("two three four five six seven eight nine ten eleven twelve".split())
# The figure comes first, so that the search skips to figures.
_DIGITS = re.compile(r"\d(?<!\S.)\d*+(?!\S)")
_OPENS = (" (", " -", " –", " —", " namely", " that is", " i.e.", " viz")


@needs((*_QUICK, FIGURE), ("and", "("))
def enumerated(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The list of a sentence with the number that stands in front of it, as a set and as a number."""
    small = passage.small
    if (_QUICK.isdisjoint(passage.plain) and not _DIGITS.search(small)) or not (" and " in small or " (" in small):
        return
    opens = any(mark in small for mark in _OPENS)
    for pattern in (_BEHIND, _OF) if opens else (_OF,):
        for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
            part = next(name for name in _PARTS if name in pattern.groupindex and found[name])
            members = as_set(found[part])
            if isinstance(members, SetValue) and _is_list(page.text, found, part, members):
                yield from both_told(page, passage, (found.span("count"), found["noun"]), found.span(part), members)


def _is_list(text: str, found: re.Match[str], part: str, members: SetValue) -> bool:
    """Whether the names are those of what is counted, and all of them are meant."""
    noun, start = found["noun"], found.start("count")
    # "Out of the four districts A, B, C and D": of four, all of which are named.
    if (part != "direct" and LOOSE.search(text[max(0, start - 20) : start])) or not members.complete:
        return False
    if part == "direct" and len(members.members) < _FEWEST:
        return False  # "the three towns Arden and Belmont lie between"
    if part != "of":
        return part == "named" or bears_names(noun)
    lands = any(member.startswith("country:") for member in members.members)
    # "The three provinces of Norway and Sweden" lie in these.
    return noun in word_set("sets", "of_places") and (not lands or noun in word_set("sets", "of_countries"))


def bears_names(noun: str) -> bool:
    """Whether what a noun counts has names: people, ships, towns …"""
    return is_person(noun) or noun in word_set("sets", "named_by_list") or noun in word_set("sets", "of_places")


def both_told(
    page: Page, passage: Passage, counted: tuple[tuple[int, int], str], listed: tuple[int, int], members: SetValue
) -> Iterator[Drawn]:
    """A list and the number beside it, with the noun of what it counts."""
    place, noun = counted
    names = frozenset(item.id for item in passage.named)
    context = Context(topic=page.topic, participants=names, head=noun)
    size = kind("count").parse(page.text[slice(*place)], Reading())
    about = f"list-{min(place[0], listed[0])}"
    yield Drawn("list", members, Span(*listed), passage, context, "list beside its number", about)
    yield Drawn("list-size", size, Span(*place), passage, context, "list beside its number", about)
