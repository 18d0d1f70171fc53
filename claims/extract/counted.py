"""What is counted by what happened to it: "eight officers had died", "killing two", "the death toll rose to 17"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.lexicon import Trigger, needs_person, person_nouns, triggers
from claims.extract.tokens import Token, starts_with, tokens
from claims.folding import fold
from claims.numbers.find import find
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading
from claims.values.count import Count

_AUX = frozenset(
    "is are was were be been being has have had having will would could may might must can should get gets got remain remained".split()
)
_ADVERBS = frozenset(
    "also reportedly allegedly apparently feared believed presumed still already later then now confirmed not critically seriously"
    " severely slightly fatally badly lightly either left reported said to have been mortally directly both all".split()
)
_BREAK = frozenset("; : after when while as because before since although though but whether where if unless until following".split())
_HEDGES = frozenset("at least about nearly almost some up to more than as many an estimated another the other a total of only just over".split())
_TOLL_LINK = frozenset("to at of has had is was stands stood rose rises climbed climbs risen reached reaches now from by in the crash attack shooting"
                       " stands passed exceeded jumped increased grew hit".split())
_DETERMINERS = frozenset("a an the his her their its my our two three four five six seven eight nine ten several him them himself herself".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what happened to those whom it counts. ``group``: whole, part, agents, none (no noun) or thing."""

    family: str
    value: Count
    span: Span
    sentence: Span
    head: str | None
    group: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure in a sentence, as places in its row of tokens."""

    value: Count
    span: Span
    first: int
    last: int
    head: str | None
    group: str


def counted(text: str) -> Iterator[Counted]:
    """Every figure in the text that says how many something happened to, in order."""
    figures = sorted((*((item.start, item.stop, item.value) for item in find(text, Reading(), bare=True)), *_zero_and_one(text)),
                     key=lambda item: (item[0], -item[1]))
    at = 0
    for sentence in sentences(text):
        inside = []
        while at < len(figures) and figures[at][0] < sentence.stop:
            if figures[at][0] >= sentence.start:
                inside.append(figures[at])
            at += 1
        if inside:
            row = tokens(text, sentence.start, sentence.stop)
            placed = [one for one in (_placed(row, item) for item in inside) if one]
            for figure in placed:
                found = _happened(row, figure, placed)
                if found:
                    trigger, rule = found
                    yield Counted(trigger.family, figure.value, figure.span, sentence, figure.head, figure.group, rule)


def _zero_and_one(text: str) -> Iterator[tuple[int, int, Count]]:
    """Nobody, and one person named by an article and a noun: figures without a number word."""
    for sentence in sentences(text):
        row = tokens(text, sentence.start, sentence.stop)
        for at, token in enumerate(row):
            if token.word in ("no", "nobody", "none"):
                stop = at + 1 if token.word != "no" else _noun_behind(row, at + 1)
                stop = at + 2 if token.word == "no" and at + 1 < len(row) and row[at + 1].word == "one" else stop
                if stop:
                    yield token.start, row[stop - 1].stop, _point(text, token.start, row[stop - 1].stop, 0)
            elif token.word in ("a", "an") or (at == 0 and token.word in person_nouns("singular")):
                stop = _noun_behind(row, at + (token.word in ("a", "an")))
                if stop and row[stop - 1].word in person_nouns("singular"):
                    yield token.start, row[stop - 1].stop, _point(text, token.start, row[stop - 1].stop, 1)
            elif token.word == "another" and at + 1 < len(row):
                stop = _noun_behind(row, at + 1) or (at + 1 if row[at + 1].word in _AUX else None)
                if stop:
                    yield token.start, row[stop - 1].stop, replace(_point(text, token.start, row[stop - 1].stop, 1), other=True)
            elif token.word in _MULTIPLE and at + 1 < len(row) and row[at + 1].word in _DEATHS:
                yield token.start, row[at + 1].stop, _point(text, token.start, row[at + 1].stop, _MULTIPLE[token.word])


def _point(text: str, start: int, stop: int, number: int) -> Count:
    words = text[start:stop]
    return Count(words, Decimal(number), Decimal(number), noun=words.split()[-1])


def _noun_behind(row: tuple[Token, ...], at: int) -> int | None:
    """Where a noun for people ends that stands within a few words, with nothing but its modifiers before it."""
    for place in range(at, min(at + 5, len(row))):
        word = row[place].word
        if word in ("one",) or word in person_nouns("whole") or word in person_nouns("part") or word in _EVENT_NOUNS:
            # "a police officer": the longest noun wins.
            while place + 1 < len(row) and row[place + 1].word in person_nouns("part"):
                place += 1
            return place + 1
        if not word[0].isalnum() or word in _AUX or word in _BREAK or word in _DETERMINERS or word in ("and", "of", "in", "on", "with", "who"):
            return None
    return None


_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_DEATHS = frozenset("homicide murder killing slaying fatality homicides murders killings murder-suicide".split())
_EVENT_NOUNS = frozenset("injuries deaths fatalities casualties arrests survivors".split())


def _placed(row: tuple[Token, ...], item: tuple[int, int, Count]) -> _Figure | None:
    start, stop, value = item
    inside = [at for at, token in enumerate(row) if token.start < stop and token.stop > start]
    if not inside or value.unit or value.ordinal or _is_age_or_year(row, inside, value):
        return None
    head = fold(value.noun).split()[-1] if value.noun else None
    return _Figure(value, Span(start, stop), inside[0], inside[-1], head, _group(head, value))


def _is_age_or_year(row: tuple[Token, ...], inside: list[int], value: Count) -> bool:
    """"13 year old boy" counts nobody, and a bare 2006 is a year."""
    behind = row[inside[-1] + 1].word if inside[-1] + 1 < len(row) else ""
    if behind in ("year", "years", "yr", "year-old", "year-olds"):
        return True
    return value.noun is None and value.low is not None and 1900 <= value.low <= 2100 and value.low == value.high


def _group(head: str | None, value: Count) -> str:
    if head is None:
        return "part" if value.other else "none"
    for name in ("agents", "whole", "part"):
        if head in person_nouns(name):
            return name
    if any(head == trigger.words[-1] for rows in triggers("noun").values() for trigger in rows):
        return "none"
    return "thing"


def _happened(row: tuple[Token, ...], figure: _Figure, others: list[_Figure]) -> tuple[Trigger, str] | None:
    """What happened to those counted, by the nearest of the ways to say it."""
    tries = (_noun(row, figure), _toll(row, figure), _adjacent(row, figure), _active(row, figure), _passive(row, figure, others))
    for found in tries:
        if found and (figure.group != "thing" or not needs_person(found[0].family)):
            return found
    return None


def _match(row: tuple[Token, ...], at: int, form: str) -> Trigger | None:
    if not 0 <= at < len(row):
        return None
    rows = triggers(form).get(row[at].word, ())  # type: ignore[arg-type]
    return next((trigger for trigger in rows if starts_with(row, at, trigger.words)), None)


def _noun(row: tuple[Token, ...], figure: _Figure) -> tuple[Trigger, str] | None:
    """"three deaths", "12 wounded"."""
    for at in (figure.last, figure.last + 1):
        found = _match(row, at, "noun") if at > figure.first or figure.head is None else None
        if found and (at == figure.last or figure.head is None):
            return found, "counted-noun"
    return None


def _toll(row: tuple[Token, ...], figure: _Figure) -> tuple[Trigger, str] | None:
    """"the death toll rose to 17", "the toll stands at 17"."""
    if row[figure.first - 1].word == "from" and figure.first:
        return None
    for at in range(figure.first - 1, max(figure.first - 12, -1), -1):
        found = _match(row, at, "toll")
        if found:
            return found, "toll"
        if row[at].word not in _TOLL_LINK and row[at].word not in _HEDGES and not row[at].word[0].isalpha():
            return None
        if row[at].word in _BREAK:
            return None
    return None


def _adjacent(row: tuple[Token, ...], figure: _Figure) -> tuple[Trigger, str] | None:
    """"3 dead", "Four wounded", "two people killed": the form right behind the figure."""
    found = _match(row, figure.last + 1, "passive")
    if found and not _is_agent(row, figure.last + 1, found, False):
        return found, "adjacent"
    return None


def _active(row: tuple[Token, ...], figure: _Figure) -> tuple[Trigger, str] | None:
    """"killed two people", "wounding at least three": the form right before the figure."""
    at = figure.first - 1
    while at >= 0 and figure.first - at < 8:
        for start in range(max(at - 4, 0), at + 1):
            found = _match(row, start, "active")
            if found and start + len(found.words) == at + 1:
                return None if _suffered(row, start) and found.words[-1] != "of" else (found, "active")
        if row[at].word not in _HEDGES and row[at].word not in _ADVERBS:
            return None
        at -= 1
    return None


def _suffered(row: tuple[Token, ...], at: int) -> bool:
    """"was killed": the form is passive, so what stands behind it is not its object."""
    return at > 0 and row[at - 1].word in ("was", "were", "been", "be", "being", "is", "are")


def _passive(row: tuple[Token, ...], figure: _Figure, others: list[_Figure]) -> tuple[Trigger, str] | None:
    """"eight officers … had died": the form behind the figure, with nothing between that could take it away."""
    at, aux, depth = figure.last + 1, False, 0
    starts = {other.first: other for other in others if other is not figure}
    while at < len(row) and at - figure.last < 22:
        word = row[at].word
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth == 0:
            if word == "," and at + 1 < len(row) and row[at + 1].word in ("including", "among", "most", "one", "both", "all"):
                at = _past_comma(row, at + 1)
                continue
            if word in _BREAK or (word == "," and at + 1 in starts):
                return None
            found = _match(row, at, "passive")
            if found:
                return None if _is_agent(row, at, found, aux) else (found, "passive")
            if word in _AUX:
                aux = True
            elif at in starts and not aux and row[at - 1].word not in ("and", "or", "of"):
                return None
            elif word == "that" or (word == "," and not aux and row[at - 1].word == ","):
                return None
            elif word.endswith(("ed",)) and not aux and word not in _ADVERBS:
                return None
        at += 1
    return None


def _past_comma(row: tuple[Token, ...], at: int) -> int:
    """Behind the comma that ends an insertion, or behind the row."""
    return next((place + 1 for place in range(at, len(row)) if row[place].word == ","), len(row))


def _is_agent(row: tuple[Token, ...], at: int, trigger: Trigger, aux: bool) -> bool:
    """"two men killed a clerk": those counted did it."""
    if aux or trigger.words[-1] not in ("killed", "injured", "wounded", "shot", "hurt", "murdered", "arrested", "detained", "rescued", "deployed", "held", "evacuated", "saved"):
        return False
    behind = row[at + len(trigger.words)].word if at + len(trigger.words) < len(row) else ""
    return behind in _DETERMINERS or behind.isdigit()


def merge_nested(found: Iterator[Counted]) -> list[Counted]:
    """Drop a figure that lies within another of the same family."""
    kept: list[Counted] = []
    for item in found:
        if kept and kept[-1].span.stop >= item.span.stop and kept[-1].family == item.family:
            continue
        kept.append(replace(item))
    return kept
