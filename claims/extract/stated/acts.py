"""Who does what to whom: "the league refused to help Tarnia", "Colonel Bell commanded the force in Selwyn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from claims.claim import Context
from claims.extract.stated import phrases
from claims.extract.stated.alliances import country_of
from claims.extract.stated.bearers import BODY, Bearer
from claims.extract.stated.clauses import answer, closes
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.slots import ACT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.passage import Passage
from claims.tables import table
from claims.text import Span
from claims.values.yes_no import Answer, Says

_PRONOUNS = frozenset(("she", "it", "they"))
_HIM = frozenset(("him", "her", "them"))
# A name behind one of these is not the one to whom it is done: "its war with Azerbaijan".
_BESIDE = frozenset(("with", "against", "over", "from", "by", "than", "like", "under"))
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "all", "both"))
# "The first came from Tarnia": one of those of which the sentence before speaks.
_NUMBERED = re.compile(
    r"(?<!\S)(?:first|second|third|one|other|another|latest|last) (?:\S+ ){0,2}?(?:(?:came|was|were) )?(?:made by|from|by) (?=\S)"
)
# They may stand between a country and what it does.
_ASIDE = frozenset(("has", "had", "have", "then", "also", "not", "never", "first", "military", "illegal"))
_REACH = 16
Places = tuple[int, int]


class Act(NamedTuple):
    """An act of the lexicon, its phrases compiled."""

    name: str
    entry: dict[str, Any]
    told: re.Pattern[str]
    undergone: re.Pattern[str] | None


class _Doer(NamedTuple):
    """Whom a pronoun or the name of a government stands for, and where it stands."""

    id: str
    first: int


@cache
def _acts() -> tuple[Act, ...]:
    return tuple(
        Act(name, entry, phrases.compiled(entry["told"]), _undergone_by(entry))
        for name, entry in table("stated")["acts"].items()
    )


# Which acts a sentence can tell.
OPENED = phrases.opened(lambda: ((*act.entry["told"], *act.entry.get("undergone", ())) for act in _acts()))


def _undergone_by(entry: dict[str, Any]) -> re.Pattern[str] | None:
    return phrases.compiled(entry["undergone"]) if "undergone" in entry else None


def acts(sentence: Sentence) -> Iterator[Drawn]:
    """Every act that a sentence tells."""
    for act in [_acts()[number] for number in OPENED.by(sentence.passage)]:
        for places in phrases.found_in(sentence.line, act.told):
            yield from _told(sentence, act, places)
        for places in phrases.found_in(sentence.line, act.undergone) if act.undergone else ():
            yield from _undergone(sentence, act, places)


def _told(sentence: Sentence, act: Act, places: Places) -> Iterator[Drawn]:
    says = answer(sentence.passage, places[0])
    subject = _subject(sentence, act, places[0]) if says else None
    if says is None or subject is None:
        return
    whom = _objects(sentence, act, places, subject.id) if "object" in act.entry else []
    words = _words(act, places, subject, [item for item in whom if item in sentence.named])
    for one in dict.fromkeys([item.id for item in whom] if "object" in act.entry else [""]):
        yield _drawn(sentence, act, says, words, (subject.id, one))


def _words(act: Act, places: Places, subject: Bearer | _Doer, whom: list[Bearer]) -> Places:
    """The tokens of the words for an act with those to whom it is done behind them; with its subject too where that stands right before."""
    first = subject.first if act.entry.get("next") else places[0]
    return first, max((places[1], *(item.last for item in whom if item.last - places[1] <= _REACH)))


def _undergone(sentence: Sentence, act: Act, places: Places) -> Iterator[Drawn]:
    says = answer(sentence.passage, places[0])
    whom = [item for item in sentence.named if item.sort in act.entry["object"] and item.last < places[0]]
    who = (
        [
            item
            for item in sentence.named
            if item.sort in act.entry["subject"] and 0 < item.first - places[1] <= _REACH and item.id != whom[-1:][0].id
        ]
        if whom
        else []
    )
    if says and who:
        yield _drawn(sentence, act, says, places, (who[0].id, whom[-1].id))


def _subject(sentence: Sentence, act: Act, first: int) -> Bearer | _Doer | None:
    """The last fitting name before the words; for a pronoun right before them, whom the sentence before was about."""
    row, sorts = sentence.passage.row, act.entry["subject"]
    if act.entry.get("next"):
        return _state_before(sentence, first)
    if any(row[at].word in _PRONOUNS for at in range(max(0, first - 2), first)):
        short, names = sentence.page.known.alliance, sentence.about.subject.names
        return _Doer(short, first) if BODY in sorts and short and (short in names or not names) else None
    before = [item for item in sentence.named if item.sort in sorts and item.last < first]
    # "Ann Bell, a member of …, tried to calm the crowd by dismissing …": the name with which the sentence opens.
    near = [item for item in before if first - item.last <= _REACH or item.first <= 1]
    return near[-1] if near else None


def _state_before(sentence: Sentence, first: int) -> _Doer | None:
    """The country, or that whose government is named, right before the words: "the Tarnian annexation of", "Tarnia has quietly annexed"."""
    row = sentence.passage.row
    before = [item for item in sentence.named if item.last < first]
    between = [row[at].word for at in range(before[-1].last + 1, first)] if before else ["that"]
    fits = all(word in _ASIDE or word.endswith("ly") for word in between)
    country = country_of(before[-1]) if before and fits else None
    return _Doer(country, before[-1].first) if country else None


def _objects(sentence: Sentence, act: Act, places: Places, subject: str) -> list[Bearer]:
    entry, passage = act.entry, sentence.passage
    stop = closes(passage, places[1])
    fit = [item for item in sentence.named if item.sort in entry["object"] and item.id != subject]
    behind = [item for item in fit if places[1] < item.first < stop and _is_meant(passage, item, entry)]
    said = [item for item in fit if item.last < places[0]]
    if entry.get("next"):
        return [item for item in behind if _is_next(passage, places[1], item)]
    if behind:
        return behind
    if entry.get("pronouns") and _HIM & {token.word for token in passage.row[places[1] + 1 : places[1] + 3]}:
        return said[-1:]
    if not entry.get("back") or any(item.first > places[1] for item in fit):
        return []
    return said or _elsewhere(sentence, entry)


def _is_next(passage: Passage, last: int, item: Bearer) -> bool:
    return all(passage.row[at].word in _ARTICLES for at in range(last + 1, item.first))


def _elsewhere(sentence: Sentence, entry: dict[str, Any]) -> list[Bearer]:
    """Whom the sentence behind numbers ("the first came from X"), or, where an act's entry says so, whom the sentence before names."""
    numbered = _numbered(sentence, entry) if sentence.behind else []
    return numbered or [item for item in sentence.named_before if entry.get("ahead") and item.sort in entry["object"]]


def _numbered(sentence: Sentence, entry: dict[str, Any]) -> list[Bearer]:
    behind = sentence.behind
    if behind is None:
        return []
    line = phrases.line_of(behind)
    ends = [line.tokens(*found.span())[1] for found in _NUMBERED.finditer(line.text)]
    return [
        item
        for item in sentence.named_behind
        if item.sort in entry["object"] and any(item.first == end + 1 for end in ends)
    ]


def _is_meant(passage: Passage, item: Bearer, entry: dict[str, Any]) -> bool:
    at = item.first - 1
    while at > 0 and passage.row[at].word in _ARTICLES:
        at -= 1
    word = passage.row[at].word
    return word in entry["within"] if "within" in entry else word not in _BESIDE


def _drawn(sentence: Sentence, act: Act, says: Says, places: Places, who: tuple[str, str]) -> Drawn:
    passage = sentence.passage
    span = Span(passage.row[places[0]].start, passage.row[places[1]].stop)
    context = Context(
        topic=sentence.page.topic,
        owner=frozenset([who[0]]),
        close=frozenset(filter(None, who[1:])),
        participants=passage.names,
    )
    words = sentence.page.text[span.start : span.stop]
    return Drawn(f"{ACT}{act.name}", Answer(words, says), span, passage, context, "who does what")
