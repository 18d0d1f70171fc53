"""A number of things and, behind a colon, what they are: "four weapons: the drone, the howitzer and the tank", "we are five: two nurses, a clerk …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.claim import Context
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import needs
from claims.extract.language.verb_forms import is_verb
from claims.extract.lists.enumerated import LOOSE, NUMBER
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.numbers.quantity import quantity
from claims.tables import word_set
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.set import SetValue

_NOUN = r"(?:[a-z-]+ ){0,2}(?P<noun>[a-z]+)"
# As the subject of what is told before the colon; as all that "we" or "they" are; right before it.
_HEADS = (
    re.compile(
        rf"^(?:The )?(?P<count>{NUMBER} {_NOUN}) (?:(?:had|have|has) been|was|were|are|is)\b"
        r"(?P<told>[^,;:.()\d]{0,80}): "
    ),
    re.compile(rf"\b(?:[Ww]e|[Tt]hey|[Tt]here) (?:are|were) (?:only |just )?(?P<count>{NUMBER}): "),
    re.compile(rf"(?P<count>\b{NUMBER} {_NOUN}): "),
)
_END = re.compile(r"(?:[.;!?”\"\n](?=\s|[”\"]|$)|$)")
_JOIN = re.compile(r", and | and |, ")
_OPENS = re.compile(
    r"(?P<one>an? |one )|(?P<the>the )|(?P<own>(?:his|her|its|their|our|my) )|(?P<number>[a-z]+ |\d{1,3} )"
)
_OF_PEOPLE = re.compile(r"(?:people|men|women|those|others) from [A-ZÀ-Ž]")
_NAMED = re.compile(r"[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+){0,3}$")
_SINGULAR = frozenset("time times sight first last days moment".split())
_LONGEST, _FEWEST, _MOST = 6, 2, 12


@needs((":",))
def itemised(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The items of a sentence with their number, as a set and as a number. Items that are all names are those of ``lists``."""
    if page.text.find(": ", passage.span.start, passage.span.stop) < 0:
        return
    text = page.text[passage.span.start : passage.span.stop]
    taken: set[int] = set()
    for head in _HEADS:
        for found in (found for found in head.finditer(text) if found.end() not in taken):
            taken.add(found.end())
            stop = _END.search(text, found.end())
            inside = text[found.end() : stop.start() if stop else len(text)]
            sizes = _sizes(inside) if _is_counted(text, found) else ()
            if sizes:
                yield from _both(page, passage, found, (inside, sizes))


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """Whether the figure is exact, and what stands before the colon is no other noun in the plural, whose list it may be."""
    if LOOSE.search(text[max(0, found.start("count") - 20) : found.start("count")]):
        return False
    last = (found.groupdict().get("told") or "").split()[-1:]
    return not last or last[0] in _SINGULAR or not (last[0].endswith("s") or last[0][0].isupper() or is_person(last[0]))


def _sizes(inside: str) -> tuple[int, ...]:
    """How many each item is; none where it is no list of plain items that are told in one way."""
    pieces = _JOIN.split(inside)
    if not _FEWEST <= len(pieces) <= _MOST or inside.count(" and ") > 1:
        return ()
    if " and " in inside and ", " in inside[inside.rfind(" and ") + 1 :]:
        return ()
    found = [_item(piece) for piece in pieces]
    if not all(found):
        return ()
    ways = {way for way, _ in filter(None, found)}
    if ways == {"name"} or not (ways <= {"name", "people"} or ways <= {"one", "number"} or len(ways) == 1):
        return ()
    return tuple(size for _, size in filter(None, found))


def _item(piece: str) -> tuple[str, int] | None:
    """How an item is told, and how many it is."""
    words = fold(piece).split()
    if (
        not words
        or len(words) > _LONGEST
        or not word_set("sets", "no_item").isdisjoint(words)
        or any(map(is_verb, words[1:]))
    ):
        return None
    if _OF_PEOPLE.match(piece):
        return "people", 1
    if _NAMED.fullmatch(piece):
        return "name", 1
    opened = _OPENS.match(piece)
    if opened is None or len(words) < _FEWEST:
        return None
    if opened["number"]:
        number = quantity(opened["number"].strip())
        whole = number is not None and number.low == number.high and number.low is not None and number.low % 1 == 0
        return ("number", int(number.low)) if whole and number and number.low else None
    return next(name for name in ("one", "the", "own") if opened[name]), 1


def _both(page: Page, passage: Passage, found: re.Match[str], told: tuple[str, Sequence[int]]) -> Iterator[Drawn]:
    inside, sizes = told
    start = passage.span.start
    members = tuple(sorted({fold(piece) for piece in _JOIN.split(inside)}))
    more = sum(sizes) - len(members)
    value = SetValue(inside, members, members, not more, more or None)
    size = kind("count").parse(found["count"], Reading())
    noun = found.groupdict().get("noun") or "people"
    context = Context(topic=page.topic, participants=frozenset(item.id for item in passage.named), head=noun)
    at, about = start + found.end(), f"list-{start + found.start()}"
    yield Drawn("list", value, Span(at, at + len(inside)), passage, context, "list of items", about)
    count = Span(start + found.start("count"), start + found.end("count"))
    yield Drawn("list-size", size, count, passage, context, "list of items", about)
