"""How a text names organisations: acronyms with what they stand for, and names that end, or begin, in a word such as "Ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.claim import Context
from claims.extract.drawn import Drawn
from claims.extract.page import Page, Passage
from claims.folding import fold
from claims.organisations import acronyms
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind

SLOT = "organisation-name"
_WORD = r"[A-ZÀ-Ž][\w’'&-]*"
_ARTICLE = re.compile(r"(?:[\w’'-]+-(?:[Ll]ed|[Bb]acked|[Bb]ased|[Rr]un)|The|An?|In|At|On|And|But|For|From|With|By|After|When|While|Its|Their|His|Her|Our|This|That) ")


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(str(table("bodies")["heads"]).split())
    rest = rf"(?: (?:of|for|on) (?:the )?{_WORD}(?:(?:,? and| of| of the| for)? {_WORD}){{0,5}})"
    return re.compile(rf"\b(?:\d+(?:st|nd|rd|th) )?(?:{_WORD} ){{1,5}}(?:{heads})\b{rest}?|\b(?:{heads}){rest}")


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(str(table('bodies')['heads']).split())})\b")


def bodies(page: Page, passage: Passage, seen: set[str]) -> Iterator[Drawn]:
    """Every name of an organisation that the text has not had yet. ``seen`` holds those it had; it grows. ``about`` is the long form."""
    short = taught(page.text)
    for start, stop in _spans(page, passage, short):
        name = page.text[start:stop]
        if fold(name) not in seen:
            seen.add(fold(name))
            value = kind("organisation").parse(name, Reading())
            yield Drawn(SLOT, value, Span(start, stop), passage, Context(topic=page.topic), "organisation", short.get(name, name))


@cache
def taught(text: str) -> dict[str, str]:
    """The acronyms that the text explains."""
    return acronyms(text)


def _spans(page: Page, passage: Passage, short: dict[str, str]) -> Iterator[tuple[int, int]]:
    span = passage.span
    named = _heads().search(page.text, span.start, span.stop)
    for found in _pattern().finditer(page.text, span.start, span.stop) if named else ():
        start, stop = found.span()
        while article := _ARTICLE.match(page.text, start, stop):
            start = article.end()
        stop = min((one.start for one in passage.people if start < one.start < stop), default=stop)
        name = page.text[start:stop].rstrip(" ,")
        if len(name.split()) > 1 and not (len(name.split()) == 2 and name.split()[0] in table("bodies")["not_alone"]):
            yield start, start + len(name)
    for acronym in short:
        for found in re.finditer(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", page.text[span.start : span.stop]):
            yield span.start + found.start(), span.start + found.end()
            break
