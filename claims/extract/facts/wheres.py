"""Where something was: "diverted to Brno", "its headquarters are in Oslo", "struck Gull Rock", "the ship sits on Gull Rock"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims.claim import Context
from claims.dates.words import calendar_names
from claims.extract.context.around import around
from claims.extract.context.subjects import About
from claims.extract.facts.where_of import is_denied_of, is_of_person, names_before
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words as folded_words
from claims.people.words import listed
from claims.tables import table, word_set
from claims.text import Span, meet
from claims.value import Reading
from claims.values import kind
from claims.world.gazetteer import Gazetteer

SLOT = "where-"
MADE, BASED = "made", "based"
# Within so many words before the place stands the thing that was made there.
_THING_REACH = 12
_NAME = r"(?:the (?=(?:village|town|city|port|island|hamlet) of ))?(?:(?:village|town|city|port|island|hamlet) of )?(?P<name>[A-ZÀ-Ž][\w’'-]+(?:(?: (?:of|la|le|de|del|do|da|am|upon) (?=[A-ZÀ-Ž])| )(?:[A-ZÀ-Ž][\w’'-]+)){0,3})"
# Behind a place's name these make it a thing's: "in Milford Council".
_THING = re.compile(
    r"(?:’s|'s)|\s(?:council|court|ministry|police|parliament|government|officials?|authorities)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to say where: the pattern, the questions by phrase; ``ground``: the place's name must
    say that it is one; ``among``: one of these words stands in the sentence.
    """

    pattern: re.Pattern[str]
    sorts: Mapping[str, str]
    ground: bool = False
    among: re.Pattern[str] | None = None


def _ways_in(passage: Passage) -> list[_Way]:
    """A quick look in which ways the sentence can tell of a place."""
    begins, small = _begins(), passage.small
    told = {at for word in begins.keys() & passage.plain for part, at in begins[word] if part in small}
    ways = [_ways()[at] for at in sorted(told)]
    return [way for way in ways if way.among is None or way.among.search(small)]


@cache
def _ways() -> tuple[_Way, ...]:
    data = table("wheres")
    prepositions = "|".join(data["prepositions"])
    # "to" and "from" belong to the phrase; with any other the place needs a preposition of its own.
    return (
        _way(data["wheres"], rf"(?:(?<= to)|(?<= from)|(?: in [12]\d{{3}})?(?: [a-z]+){{0,2}}? (?:{prepositions}))"),
        # "Was signed on Wednesday evening at the club's arena in Winterbach".
        _way(
            {name: data["wheres"][name] for name in data["inside"]},
            rf"(?: on [A-Z][a-z]+day| in [12]\d{{3}})?(?: [a-z]+){{0,2}}? (?:at|in) (?:the )?(?:[A-Z][\w’'-]+ )?(?:[a-z][a-z’'-]* ){{1,5}}?(?:{prepositions})",
        ),
        _way(data["struck"], "", ground=True),
        _way(data["lying"], " (?:on|off)", ground=True, among=[*listed("vessels"), *data["wrecks"].split()]),
    )


def _way(named: Mapping[str, Sequence[str]], between: str, ground: bool = False, among: Sequence[str] = ()) -> _Way:
    sorts = {phrase: name for name, phrases in named.items() for phrase in phrases}
    either = "|".join(_shape(phrase) for phrase in sorted(sorts, key=lambda phrase: (-len(phrase), phrase)))
    pattern = re.compile(rf"\b(?P<told>{either}){between} {_NAME}")
    some = re.compile(rf"\b(?:{'|'.join(sorted(among))})s?\b") if among else None
    return _Way(pattern, sorts, ground, some)


@cache
def _begins() -> dict[str, frozenset[tuple[str, int]]]:
    """The words that a phrase begins with, each with what stands up to the phrase's end or gap, and the number of its way."""
    found: dict[str, set[tuple[str, int]]] = {}
    for at, way in enumerate(_ways()):
        for phrase in way.sorts:
            found.setdefault(phrase.split()[0], set()).add((phrase.partition("_")[0].strip().lower(), at))
    return {word: frozenset(parts) for word, parts in found.items()}


def _shape(phrase: str) -> str:
    """The pattern of a phrase, with room for up to three words where it has a gap."""
    return re.escape(phrase).replace(r"\ _", r"(?: [\w-]+){1,3}?")


@needs(lambda: [phrase for way in _ways() for phrase in way.sorts])
def wheres(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every place that a sentence gives for what has one place."""
    for way in _ways_in(passage):
        for found in way.pattern.finditer(page.text, passage.span.start, passage.span.stop):
            if not way.ground or is_ground(found["name"]):
                yield from _drawn(page, passage, about, found, way)


def _drawn(page: Page, passage: Passage, about: About, found: re.Match[str], way: _Way) -> Iterator[Drawn]:
    name = _sort(way, found["told"])
    span = Span(*found.span("name"))
    places, verb = (covered(passage.row, *found.span(part)) for part in ("name", "told"))
    if name is None or places is None or not _is_place(page, passage, span) or _is_unmade(name, passage, places[0]):
        return
    if is_denied_of(passage.row, places[1]) or (name == BASED and verb and is_of_person(passage, verb[0])):
        return
    context = _context(passage, about, around(page, passage, *places), places, verb or places)
    if (
        way.ground
    ):  # what lies somewhere is told in a clause of its own: "the crew eat ashore while the ship sits on Gull Rock"
        context = replace(context, participants=context.close)
    if name == BASED and verb:
        # "Petrol Finance, a consulting group based in": behind a word like a verb the names that stand last before it.
        context = replace(context, object=page.share(names_before(passage, verb[0]) or context.owner))
    value = kind("place").parse(page.text[span.start : span.stop], Reading(world=Gazetteer()))
    yield Drawn(f"{SLOT}{name}", value, span, passage, context, "place of what happened")


def _context(
    passage: Passage, about: About, context: Context, places: tuple[int, int], verb: tuple[int, int]
) -> Context:
    """The context without the place's own name and the words that say what happened there, with the subject of the sentence."""
    own = frozenset(item.id for item in passage.named if places[0] <= item.at <= places[1])
    return replace(
        context,
        close=(context.close | about.subject.names) - own,
        participants=context.participants - own,
        near=(context.near | about.subject.words) - passage.content(*verb),
        when=None,
        scope=(),
    )


def _is_unmade(name: str, passage: Passage, at: int) -> bool:
    """Whether what was made somewhere is no thing of a workshop: "a decision made in Paris"."""
    if name != MADE:
        return False
    return any(token.word.startswith(_unmade()) for token in passage.row[max(0, at - _THING_REACH) : at])


@cache
def _unmade() -> tuple[str, ...]:
    return tuple(str(table("wheres")["unmade"]).split())


def is_ground(name: str) -> bool:
    """Whether the last word of a name is one for ground, water or something built: "Gull Rock", "Marlow Bridge"."""
    words = folded_words(name)
    return len(words) > 1 and words[-1] in listed("landforms")


def _sort(way: _Way, told: str) -> str | None:
    """The question that the words belong to, whatever stands in their gap."""
    return next((name for phrase, name in way.sorts.items() if _fits(phrase, told)), None)


@cache
def _fits(phrase: str, told: str) -> bool:
    return re.fullmatch(_shape(phrase), told) is not None


@cache
def _no_place() -> frozenset[str]:
    return word_set("wheres", "no_place") | word_set("sites", "named_events") | calendar_names()


def _is_place(page: Page, passage: Passage, span: Span) -> bool:
    name = page.text[span.start : span.stop]
    words = folded_words(name)
    if not words or words[0] in _no_place() or _THING.match(page.text, span.stop):
        return False
    return not any(meet(one, span) for one in passage.people) and not (name.isupper() and len(name) < 5)
