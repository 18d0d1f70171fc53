"""Which post a person holds: what stands before or behind the name and has a role in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.offices.positions import clauses
from claims.offices.posts import Seat, portfolios, read_post, seat_in
from claims.people import PersonMention
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.post import Post

SLOT = "post-"
# Which of the offices of a board or a court somebody has.
OFFICE = "office-"
# The rule of a rank that is one of the police only where another text tells such a one.
MILITARY = "rank of an army or the police"
_REACH = 220
# A longer run of words is a description with a role somewhere in it.
_LONGEST = 14
# "Ann Bell was finance minister at the time", "is now minister of transport": of "was" alone nobody knows when.
_MINISTER = re.compile(
    r",? (?:(?:who )?(?:is|has been)(?: now)?|(?:who )?was(?= [\w -]{3,40} (?:at the time|then|in those days)\b)) (?:the )?"
    r"(?P<post>(?:[A-Za-z]+ ){1,3}(?:[Mm]inister|[Ss]ecretary)\b|(?:[Mm]inister|[Ss]ecretary) (?:of|for) [A-Za-z]+)(?P<then> (?:at the time|then|in those days)\b)?"
    r"(?! (?:from|until|for|between|since|in) )"
)
_OF_FIELDS = ("minister", "secretary")
_FIELDS_BEHIND = re.compile(
    r"(?=,? (?:and |& )?(?P<first>[A-Za-z]+))(?:, [A-Za-z]+){0,3},? (?:and|&) [A-Za-z]+(?=[,.;:)]|$| (?:at|in|on|said|told|who|of)\b)"
)
_FIELDS_AHEAD = re.compile(r"(?P<fields>\b(?P<first>[A-Z][a-z]+)(?:, [A-Z][a-z]+){0,3}(?:,? and |,? & |, ))$")
_AHEAD = 60
_OF_BODY = re.compile(r"(?<![\w-])(?P<held>[A-Za-z]+)(?P<body>(?: [A-Z][\w.-]*){1,4}) $")
_HELD = ("deputy", "acting", "former")
_THEN = ("then", "at the time", "in those days")


def posts(page: Page, passage: Passage) -> Iterator[Drawn]:
    """One claim for each post beside a name. The role is a part of the question: two posts of one person exclude nothing."""
    context = page.context
    for person in passage.people:
        for words in dict.fromkeys(part for post in person.posts for part in clauses(post)):
            span, office = _span(page.text, person, words), read_post(words)
            if span is not None and office is not None and office.role in _OF_FIELDS:
                span = _with_all_fields(page.text, span)
                words = page.text[span.start : span.stop]
            if span is not None and office is not None and len(words.split()) <= _LONGEST:
                held, span = _held(page.text, span)
                words = f"{held} {words}".strip()
                former = "former " if office.former or held.lower() in table("posts")["former"] else ""
                slot = f"{SLOT}{former}{office.role}".replace(" ", "-")
                value = replace(_value(words, words), raw=page.text[span.start : span.stop])
                yield Drawn(slot, value, span, passage, context, "post", person.name)
            if span is not None and (seat := seat_in(words)) is not None and len(words.split()) <= _LONGEST:
                yield office_of(page, passage, person, seat, span)
        if not person.posts:
            yield from _addressed(page, passage, person)
        yield from _predicate(page, passage, person)


def _with_all_fields(text: str, span: Span) -> Span:
    """The place of a minister's post with the fields that a comma cut off from it: "minister of education, science and technology"."""
    ahead = _FIELDS_AHEAD.search(text, max(0, span.start - _AHEAD), span.start)
    behind = _FIELDS_BEHIND.match(text, span.stop)
    start = ahead.start("fields") if ahead and _is_field(ahead["first"]) else span.start
    stop = behind.end() if behind and _is_field(behind["first"]) else span.stop
    return Span(start, stop)


def _held(text: str, span: Span) -> tuple[str, Span]:
    """The word that says how a post is held where the name of its body parts it from the post, and the place of both: "Acting Marlo County chief"."""
    found = _OF_BODY.search(text, max(0, span.start - _AHEAD), span.start)
    held = found["held"].lower() if found else ""
    if not found or not any(held in table("posts")[flag] for flag in _HELD) or read_post(found["body"]) is not None:
        return "", span
    return found["held"], Span(found.start(), span.stop)


def _is_field(word: str) -> bool:
    """Whether a ministry is for what a word says."""
    office = read_post(f"minister of {word}")
    return office is not None and not portfolios().isdisjoint(office.scope)


def _addressed(page: Page, passage: Passage, person: PersonMention) -> Iterator[Drawn]:
    """The offices by which somebody is addressed: "Archbishop Paul Bell"."""
    for words in person.titles:
        span, seat = _span(page.text, person, words), seat_in(words)
        if span is not None and seat is not None:
            yield office_of(page, passage, person, seat, span)


def office_of(
    page: Page, passage: Passage, person: PersonMention, seat: Seat, span: Span, rule: str = "office"
) -> Drawn:
    """The claim that somebody has one of the offices of which a person has one at a time."""
    value = Post(page.text[span.start : span.stop], seat.name, of=seat.of)
    return Drawn(f"{OFFICE}{seat.of}".replace(" ", "-"), value, span, passage, page.context, rule, person.name)


def _value(words: str, told: str) -> Post:
    """The post that the words name; ``told`` are those that say whether it is the one of the time that is spoken of."""
    value = kind("post").parse(words, Reading())
    assert isinstance(value, Post)
    return replace(value, once=any(re.search(rf"\b{then}\b", told) is not None for then in _THEN))


def _predicate(page: Page, passage: Passage, person: PersonMention) -> Iterator[Drawn]:
    """The ministry that a verb behind the name tells."""
    found = _MINISTER.match(page.text, person.stop, passage.span.stop) if "minister" in passage.small else None
    office = read_post(found["post"]) if found else None
    if found and office and office.role in ("minister", "secretary") and not office.former:
        span = Span(*found.span("post"))
        value = _value(found["post"], found[0])
        yield Drawn(f"{SLOT}{office.role}", value, span, passage, page.context, "post told", person.name)


def _span(text: str, person: PersonMention, words: str) -> Span | None:
    """Where the words of the post stand beside the name."""
    before = text.rfind(words, max(0, person.start - _REACH), person.start)
    start = before if before >= 0 else text.find(words, person.stop, person.stop + _REACH)
    return Span(start, start + len(words)) if start >= 0 else None
