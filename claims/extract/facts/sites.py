"""Where something is told to be: "in a field at Nether Sallow", "in the town of Larsa", "taken to St Anne's Hospital".

No question is asked of such a place but that of its clause. It meets the same name in another text that tells the same of it, and nothing else: of two
places that differ nobody can say by the words around them whether they are told of one happening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.claim import Context
from claims.dates.words import calendar_names, month_words
from claims.extract.context.edges import edges
from claims.extract.language.tokens import covered
from claims.extract.persons.body_runs import head_of
from claims.extract.stated.slots import SITE
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words as folded_words
from claims.people.words import listed
from claims.tables import alternatives, table, word_set
from claims.text import Span, meet
from claims.value import Reading, Value
from claims.values import kind
from claims.world.countries import country_named, place_phrases
from claims.world.gazetteer import Gazetteer

RULE = "place of what is told"
# The marks of a place that is the beginning, or the end, of a way.
WAYS = ("whence", "whither")
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w-]*(?:[’'](?!s\b)[\w-]+|[’']s(?= [A-ZÀ-ÞĀ-Ž]))*"
# A figure is a part of the name where nothing is counted by it: "Building 27", and not "in Milford 32 minutes later".
_NAME = (
    rf"(?P<name>{_WORD}(?:(?: (?:of|la|le|de|del|do|da|dei|della|am|upon) (?=[A-ZÀ-ÞĀ-Ž])| ){_WORD}){{0,4}}"
    r"(?: \d{1,3}(?=[,.;:)\n]|$| of\b))?)"
)


@cache
def _told() -> re.Pattern[str]:
    """What stands before a name is matched and not looked back at, and the next letter looked ahead at: the search then skips from gap to gap."""
    sorts, either = alternatives(_sorts()), table("sites")["prepositions"].split()
    first = "".join(sorted({word[0] for word in (*either, *_sorts())}))
    return re.compile(rf"\W(?=[{first}])(?P<how>{alternatives(either)}|{sorts} of) (?:the )?(?:{sorts} )?{_NAME}")


@cache
def _behind() -> re.Pattern[str]:
    """What makes a name that of somebody: a genitive, "council"."""
    return re.compile(rf"[’']|\s(?:{'|'.join(table('sites')['bodies'].split())})\b", re.IGNORECASE)


@cache
def _whole() -> re.Pattern[str]:
    """ "Republic of Senou", "Port of Kelm": the name alone is what other texts say."""
    return re.compile(rf"(?:{'|'.join(sorted(_sorts()))}) of ", re.IGNORECASE)


@cache
def _sorts() -> frozenset[str]:
    return word_set("sites", "sorts") | listed("landforms")


@cache
def _no_place() -> frozenset[str]:
    return word_set("sites", "no_place") | word_set("sites", "named_events") | calendar_names() | _short_months()


@cache
def _short_months() -> frozenset[str]:
    """The short forms of the months, which a full stop follows: "on Sept. 4"."""
    return frozenset(word.rstrip(".") for word in month_words())


def sites(page: Page) -> Iterator[Drawn]:
    """Every name of a place at which the prose of a text tells something."""
    # Behind a line end, so that something stands before the first word too: a place there is one further than in the text.
    for found in _told().finditer(f"\n{page.text}"):
        span = _trimmed(page.text, Span(found.start("name") - 1, found.end("name") - 1))
        passage = page.passage_at(span.start)
        if passage is None or not passage.prose or span.stop > passage.span.stop or not _is_place(page, passage, span):
            continue
        way = _way(found["how"])
        how = found.start("how") - 1
        if way and _no_way().search(page.text, max(how - _BEFORE, 0), how):
            continue
        try:
            value = kind("place").parse(page.text[span.start : span.stop], Reading(world=Gazetteer()))
        except ValueError:  # "stands at The 342,000"
            continue
        if getattr(value, "entity", None) is None and _is_no_ground(page.text, found["how"], how, span):
            continue
        if places := covered(passage.row, span.start, span.stop):
            yield _drawn(page, passage, (value, span), places, way)


# So many letters hold the word before.
_BEFORE = 16


@cache
def _no_way() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(word_set('sites', 'no_way')))}) $", re.IGNORECASE)


def _way(how: str) -> tuple[str, ...]:
    """Whether a place is one that something came from, or went to."""
    return tuple(name for name in WAYS if how in word_set("sites", name))


def _trimmed(text: str, span: Span) -> Span:
    """A name without the sort before it, and without the day behind it: "at Milford Saturday"."""
    if whole := _whole().match(text, span.start, span.stop):
        span = Span(whole.end(), span.stop)
    words = text[span.start : span.stop].rsplit(" ", 1)
    day = len(words) > 1 and words[1].lower() in calendar_names()
    return Span(span.start, span.stop - len(words[1]) - 1) if day else span


def _is_place(page: Page, passage: Passage, span: Span) -> bool:
    name = page.text[span.start : span.stop]
    words = folded_words(name)
    if not words or words[0] in _no_place() or (name.isupper() and len(name) < _INITIALS):
        return False
    if _behind().match(page.text, span.stop) or _is_other(passage, span):
        return False
    return not (head_of(name) and words[-1] not in listed("landforms")) and not _is_people(words)


# Capitals as short as this are as likely a body's.
_INITIALS = 5


def _is_other(passage: Passage, span: Span) -> bool:
    """Whether a person stands there, or a figure: "off at FL290". One that only ends the name is its own."""
    if any(meet(one, span) for one in passage.people):
        return True
    digits = any(letter.isdigit() for letter in passage.text[span.start : span.stop])
    return digits and any(item.start <= span.start < item.stop for item in (*passage.counts, *passage.times))


def _is_people(words: tuple[str, ...]) -> bool:
    """Whether a name is a word for people or things of a country: "across Norwegian waters"."""
    return bool(place_phrases().get(words)) and country_named(" ".join(words)) is None


def _is_no_ground(text: str, how: str, start: int, span: Span) -> bool:
    """Whether an unknown name is rather that of a work, a law, a contest or a body: "on Channel One", "in the Tarn Cup", "from HMB Radio". Of what sort a
    place is may be told: "in the Grand Pavilion hotel".
    """
    words = folded_words(text[span.start : span.stop])
    behind = _NEXT.match(text, span.stop)
    sort = (behind[1] if behind else "", words[-1], *folded_words(text[start : span.start])[1:])
    if not _sorts().isdisjoint(sort):
        return False
    # Of one word an island may be told: "on Naxos".
    if (how == "on" and len(words) > 1) or _CAPITALS.search(text, span.start, span.stop):
        return True
    return how in _INSIDE and text.endswith(" the ", 0, span.start) and not words[-1].endswith("s")


_NEXT = re.compile(r" ([a-z]+)")
_CAPITALS = re.compile(r"\b\w*[A-Z]{2}")
# "At the Odeon" names a house; behind these a name with an article is rarely that of a place.
_INSIDE = frozenset(("in", "to", "from", "into"))


def _drawn(
    page: Page, passage: Passage, told: tuple[Value, Span], places: tuple[int, int], way: tuple[str, ...]
) -> Drawn:
    (value, span), (first, last) = told, places
    start, stop = edges(passage, first, last)
    own = passage.content(first, last + 1)
    context = Context(
        topic=page.topic,
        participants=page.share(passage.names),
        near=(passage.content(start, first) | passage.content(last + 1, stop)) - own,
        words=passage.words,
        scope=way,
    )
    return Drawn(SITE, value, span, passage, context, RULE)
