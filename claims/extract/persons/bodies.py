"""Organisations that a text names: by a noun that says what they are, a firm's ending, or an acronym that a text teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claims.extract.persons.body_runs import named, rows
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.folding import fold
from claims.offices.organisations import spelling_of
from claims.text import Span, meet
from claims.values.organisation import Organisation
from claims.world.gazetteer import place

SLOT = "organisation-name"
# The rule that reads both names of one body off one sentence.
RENAMED = "renamed"
# The capital comes first, so that the search skips to capitals.
_ACRONYM = re.compile(r"[A-Z](?<![\w.&-].)[A-Z]{2,5}(?![\w.&-])")
# "In the journal Tarn Affairs", "writing in Tarn Affairs, …".
_PAPER = re.compile(
    r"\b(?:journal|magazine|newspaper|daily|weekly|tabloid|broadsheet|news site) (?P<paper>[A-Z][\w’'-]+(?: (?:(?:of|the|and|for) )*[A-Z][\w’'-]+){1,4})"
    r"|\b[Ww](?:riting|rote|ritten) in (?:the )?(?P<written>[A-Z][\w’'-]+(?: (?:of |the |and )?[A-Za-z][\w’'-]+){1,3})(?=,| that\b| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
# One of these stands in it; the pattern tries every letter of a text.
_PAPER_MARKS = (
    *("journal", "magazine", "newspaper", "daily", "weekly", "tabloid", "broadsheet", "news site"),
    *("riting in", "rote in", "ritten in"),
)
# "The Tarn Weekly Review, now known as Tarn Weekly", "Selwyn Steel (formerly Orne Iron Works)", "Orne Iron Works, which was renamed Selwyn Steel".
_RUN = r"[A-Z][\w’'&-]*(?: (?:(?:of|the|and|for) )*[A-Z][\w’'&-]*){0,5}"
_RENAMED = re.compile(
    rf"\b(?P<one>{_RUN})(?:,? \(?| \[)(?:which |who )?(?:(?:is|was|has|had|were|been|later|since) )*"
    r"(?P<how>now (?:known as|called|named|trading as)|formerly(?: known as| called| named)?|previously(?: known as| called| named)|once (?:known as|called)"
    rf"|originally (?:known as|called|named)|renamed|rebranded as|changed its name to|renamed itself) (?:the )?(?P<other>{_RUN})"
)
_RENAMED_MARKS = (
    *("ormerly", "renamed", "rebranded as", "changed its name to", "now trading as", "once known as", "once called"),
    *(f"{word} {how}" for word in ("now", "reviously", "riginally") for how in ("known as", "called", "named")),
)
# Persons too go by another name; of a single word only these surely tell of a firm.
_OF_FIRMS = ("rebranded", "changed", "renamed itself")
_FORMER = ("formerly", "previously", "once", "originally")


class Named(NamedTuple):
    """A name at its place. ``about`` is the spelling under which its bearer is looked up: of an acronym its long form."""

    span: Span
    name: str
    about: str
    rule: str


def bodies(page: Page) -> Iterator[Drawn]:
    """Each spelling of an organisation's name where the prose of a text has it first."""
    seen: set[str] = set()
    found = known_bodies(page)
    persons = {item.about for item in found if item.rule == RENAMED and _of_person(page, item.span)}
    for item in sorted(found, key=lambda item: (item.span.start, item.span.stop, item.rule)):
        passage = page.passage_at(item.span.start)
        if item.rule == RENAMED and item.about in persons:
            continue
        if passage and item.span.stop <= passage.span.stop and passage.prose and item.name not in seen:
            seen.add(item.name)
            value = Organisation(item.name, spelling_of(item.name))
            yield Drawn(SLOT, value, item.span, passage, page.context, item.rule, item.about)


def known_bodies(page: Page) -> list[Named]:
    """Every organisation's name in a text, looked for once."""
    if not page.bodies:
        page.bodies.extend(found_in(page.text, page.known.names, page.taught))
    return page.bodies


def _of_person(page: Page, span: Span) -> bool:
    passage = page.passage_at(span.start)
    return passage is not None and any(meet(one, span) for one in passage.people)


def found_in(text: str, names: frozenset[str], acronyms: Mapping[str, str]) -> Iterator[Named]:
    """Every organisation's name in a text. ``names`` are the folded words that the text capitalises within its sentences."""
    taught = {short: long for short, long in acronyms.items() if short.isascii()}
    yield from _taught(text, taught)
    long_forms = {fold(long) for long in taught.values()}
    for row in rows(text, names):
        for span in named(row):
            name = text[span.start : span.stop]
            if fold(name) not in long_forms and not _is_headline(text, span):
                yield Named(span, name, spelling_of(name), "a noun that says what it is")
    for found in _PAPER.finditer(text) if any(mark in text for mark in _PAPER_MARKS) else ():
        group = "paper" if found["paper"] else "written"
        yield Named(Span(*found.span(group)), found[group], spelling_of(found[group]), "a paper")
    yield from _renamed(text)
    for found in _ACRONYM.finditer(text):
        if found.group() not in taught and not _is_zone(text, found) and not _is_dateline(text, found):
            # What it stands for may be taught by another text; one that no text teaches names nothing that is known.
            yield Named(Span(*found.span()), found.group(), f"?{found.group()}", "acronym")


def _is_headline(text: str, span: Span) -> bool:
    """Whether a line of capitalised words holds nothing but this name: "Storm Floods Cellar Near Dorn Town Council" is a headline, unless the text has it again."""
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.stop)
    line, name = text[start : len(text) if stop < 0 else stop].strip(" \t#*"), text[span.start : span.stop]
    return line == name and len(name.split()) >= _HEADLINE and text.count(name) == 1


# A headline has at least so many words.
_HEADLINE = 5


def _is_zone(text: str, found: re.Match[str]) -> bool:
    """Whether letters behind an hour are a time zone: "2:54 EST", "0600 GMT", "2.45pm (WST)"."""
    before = text[max(0, found.start() - _HOUR) : found.start()]
    return found.group().endswith(("T", "C")) and _BEFORE_ZONE.search(before) is not None


_HOUR = 12
_BEFORE_ZONE = re.compile(r"(?:\d[:.]?[0-5]\d|\d ?[ap]\.?m\.?)(?: local)?,? \(?$", re.IGNORECASE)


def _is_dateline(text: str, found: re.Match[str]) -> bool:
    """Whether letters head their line as the town does from which it was written: "PARIS, 3 May (Agency) -"."""
    start = text.rfind("\n", 0, found.start()) + 1
    ahead = text[start : found.start()] if found.start() - start < _RUN_AHEAD else "-"
    return (not ahead or ahead.isupper()) and _DATELINE.match(text, found.end()) is not None


_RUN_AHEAD = 24
_DATELINE = re.compile(
    r"(?: [A-Z]+){0,2}(?:, [A-Z][\w.]+)?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?(?: ?\([^)\n]{2,40}\))? ?(?:--|[—–]|-(?=\s))"
)


def _renamed(text: str) -> Iterator[Named]:
    """Both names of what goes by another name than before; a place is none of them."""
    for found in _RENAMED.finditer(text) if any(mark in text for mark in _RENAMED_MARKS) else ():
        names = {group: found[group].removeprefix("The ") for group in ("one", "other")}
        single = not all(" " in name for name in names.values())
        if any(place(name) for name in names.values()) or (single and not found["how"].startswith(_OF_FIRMS)):
            continue
        about = spelling_of(names["one" if found["how"].startswith(_FORMER) else "other"])
        for group, name in names.items():
            first = re.search(rf"(?<!\w){re.escape(name)}(?![\w-]| [A-Z])", text)
            span = Span(*first.span()) if first else Span(found.end(group) - len(name), found.end(group))
            yield Named(span, name, about, RENAMED)


def _taught(text: str, taught: Mapping[str, str]) -> Iterator[Named]:
    """An acronym and the name it stands for, where each stands first."""
    for short, long in taught.items():
        about = spelling_of(long)
        for name in (long, short):
            pattern = rf"(?<!\w){re.escape(name).replace(chr(92) + ' ', chr(92) + 's+')}(?!\w)"
            if found := re.search(pattern, text):
                yield Named(
                    Span(*found.span()), " ".join(found.group().split()), about, "acronym and what it stands for"
                )
