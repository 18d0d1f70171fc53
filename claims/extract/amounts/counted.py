"""What is counted by what happened to it: "eight officers had died", "killing two", "the death toll rose to 17"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.extract.amounts.figures import Figure
from claims.extract.amounts.ways import happened
from claims.extract.language.lexicon import Trigger, asks, first_words, is_person
from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage
from claims.numbers.noun import is_compound
from claims.numbers.value import Count
from claims.quick import quick
from claims.text import Span


@quick
@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what happened to those whom it counts. ``group``: whole, part, agents, none (no noun) or thing; ``joined``: it happened to
    others too, whom a figure right before it counts.
    """

    family: str
    value: Count
    span: Span
    sentence: Span
    head: str | None
    group: str
    rule: str
    joined: bool = False


def counted_in(passage: Passage, placed: tuple[Figure, ...]) -> Iterator[Counted]:
    """What a sentence counts by what happened to it; ``placed`` are all its figures."""
    sentence, row = passage.span, passage.row
    if first_words().isdisjoint(passage.said):
        return
    last: tuple[Figure, tuple[Trigger, str]] | None = None
    before: Figure | None = None
    joined = False
    for figure in placed:
        told = None if _is_size(figure) else happened(row, figure, placed) or _broken_down(row, last, figure)
        if told and told[1] == _BY_NOUN and row[figure.first].word in _ARTICLES:
            told = None
        # "Four guards and two guests were hurt": the first figure has no verb of its own.
        joined = before is not None and (joined or last is None) and _is_joined(row, before, figure)
        last = (figure, told) if told else None
        before = figure
        if told:
            yield _counted(sentence, figure, *told, joined)


# "A passenger train" and "a passenger died" say nothing of how many passengers there were.
_BY_NOUN, _ARTICLES = "counted-noun", frozenset(("a", "an"))


def _counted(sentence: Span, figure: Figure, trigger: Trigger, rule: str, joined: bool) -> Counted:
    head = _head(figure, trigger)
    return Counted(asks(trigger.family), figure.value, figure.span, sentence, head, figure.group, rule, joined)


def _is_size(figure: Figure) -> bool:
    """Whether a figure is a part of what a thing is called: "a 120-room hotel burnt down" tells how large it is, and not how many rooms burnt."""
    return figure.group == "thing" and is_compound(figure.value)


def _is_joined(row: Row, one: Figure, two: Figure) -> bool:
    """Whether two figures that both count people are joined by "and" or a comma alone."""
    between = {token.word for token in row[one.last + 1 : two.first]}
    return bool(between) and between <= _JOINTS and one.group in _PEOPLE and two.group in _PEOPLE


_JOINTS = frozenset((",", "and", "&"))
_PEOPLE = frozenset(("whole", "part", "agents"))


def _broken_down(
    row: Row, last: tuple[Figure, tuple[Trigger, str]] | None, figure: Figure
) -> tuple[Trigger, str] | None:
    """ "Seven lost their lives: four miners and three soldiers": what is joined to a figure behind a label is told by it too."""
    is_label = last is not None and last[1][1] == "label"
    return last[1] if last is not None and is_label and _is_joined(row, last[0], figure) else None


def _head(figure: Figure, trigger: Trigger) -> str | None:
    """The noun of a figure; where it has none, that of a form which names people: "a crew of nine", "Starters 1,204"."""
    named = (
        next((word for word in trigger.words if is_person(word)), None) if trigger.form in ("toll", "noun") else None
    )
    return named if named and figure.head in ("members", "member") else figure.head or named


def merge_nested(found: Iterable[Counted]) -> list[Counted]:
    """Drop a figure that lies within another of the same family."""
    kept: list[Counted] = []
    for item in found:
        if not (kept and kept[-1].span.stop >= item.span.stop and kept[-1].family == item.family):
            kept.append(item)
    return kept
