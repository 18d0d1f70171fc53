"""Who suffered what, by the words of each sentence: "three men and a woman were shot", "killing his wife", "Ann Bell, 36, died"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import NamedTuple

from claims.extract.incidents.antecedents import asks_before, before_death, referred, resolved
from claims.extract.incidents.harm.harm import Form, may_harm
from claims.extract.incidents.harmed_in import in_sentence, made
from claims.extract.incidents.lone_names import with_lone_names
from claims.extract.incidents.none_left import none_left
from claims.extract.incidents.other_incidents import goes_on_elsewhere, is_elsewhere, is_of_another_time, looks_back
from claims.extract.incidents.parties.parties import openings_in, parties
from claims.extract.incidents.parties.party import ADDING
from claims.extract.incidents.revised import with_revised, with_totals
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_roles import speaks
from claims.extract.incidents.told_ways import told_words
from claims.extract.incidents.who_died import who_died_of_it
from claims.extract.incidents.wording import Sentence, worded
from claims.extract.language.tokens import Row, covered, tokens
from claims.extract.manner.unstated import is_unstated
from claims.numbers.find import find
from claims.numbers.value import Count
from claims.people import find as find_people
from claims.people.mention import PersonMention
from claims.quick import replace
from claims.sentences import sentences
from claims.tables import table
from claims.text import Span
from claims.value import Found, Reading

# A sentence that may tell an age.
_AGED = re.compile(r"-old|\bold\b|, \d{1,2}(?:[,.);]| and\b)|\(\d{1,2}\)|\b[Aa]ge[ds]? ")

# Words that may add somebody to those who are named before, and those right behind which others are named.
_ADDED = frozenset(word for words in ADDING for word in words) | {"plus"}
_JOINING = _ADDED | {"and", "&", ",", ";", "-", "as"}
# Words that tell a number of people without a figure of their own.
_COUNTING = frozenset((*table("harm")["multiple"], "both", "many"))
_AS_MANY = re.compile(r"\b(?P<twice>twice )?as many\b")
# Up to this sentence a report may name the past of its own incident: "the blast that killed a worker last spring".
_LEAD = 1


class Head(NamedTuple):
    """Where the head of a text ends, and whether what it tells of harm is enough to read on."""

    stop: int
    is_enough: Callable[[Sequence[Suffered]], bool]


def suffered(
    text: str,
    people: Sequence[PersonMention] | None = None,
    spans: Sequence[Span] | None = None,
    counts: Sequence[Found] | None = None,
    row_of: Callable[[int], Row] | None = None,
    head: Head | None = None,
) -> list[Suffered]:
    """Everything in the text that says whom harm befell, in order. ``people``, ``spans``, ``counts`` and ``row_of``: its names, sentences, figures and the tokens of a sentence, where known.

    ``head``: nothing is read below it where what it tells is not enough.
    """
    people = find_people(text) if people is None else people
    counts = find(text, Reading(), bare=True) if counts is None else counts
    figures = [item for item in counts if isinstance(item.value, Count) and not item.value.ordinal]
    found: list[Suffered] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    sentence_spans = tuple(sentences(text)) if spans is None else spans
    own = looks_back(lowered, Span(0, max((span.stop for span in sentence_spans[: _LEAD + 1]), default=0)))
    for index, span in enumerate(sentence_spans):
        if head and span.start >= head.stop:
            if not head.is_enough(found):
                return []
            head = None
        if may_harm(lowered, span.start, span.stop) or _AGED.search(text, span.start, span.stop):
            sentence = with_lone_names(worded(text, span, people, figures, row_of(index) if row_of else None))
            told = list(in_sentence(sentence, span, index, parties(sentence)))
            told = with_totals(lowered, told) + none_left(lowered, span, index, sentence_spans, figures)
            told = with_revised(lowered, _as_many(lowered, who_died_of_it(told)))
            told = _stated(told, row_of(index) if row_of else tokens(text, span.start, span.stop)) if told else told
            is_other = bool(told) and _is_of_another(text, lowered, sentence_spans, index)
            if told and (is_other or (index > _LEAD and is_of_another_time(text, lowered, span, own))):
                told = [replace(one, others=True, elsewhere=is_other) for one in told]
            found = referred(before_death(found, told), told)
            if index and asks_before(found, told):
                before = sentence_spans[index - 1]
                found += _begun_with(worded(text, before, people, figures), before, index - 1)
            found += resolved(found, told)
    return found


def _stated(told: list[Suffered], row: Row) -> list[Suffered]:
    """Those of whom a sentence does not only ask or suppose that harm befell them."""
    where = [(one, covered(row, one.span.start, one.span.stop)) for one in told]
    return [one for one, places in where if places is None or not is_unstated(row, *places)]


def _is_of_another(text: str, lowered: str, spans: Sequence[Span], index: int) -> bool:
    """Whether a sentence tells of another incident, by its own words or since it goes on from one that does."""
    is_next = index > _LEAD and goes_on_elsewhere(lowered, spans[index])
    return is_elsewhere(text, lowered, spans[index]) or (is_next and is_elsewhere(text, lowered, spans[index - 1]))


def harm_in(
    sentence: Sentence, lowered: str, span: Span, wanted: AbstractSet[Decimal | None], lists: bool
) -> list[Suffered]:
    """Whom a word for harm in the sentence at ``span`` takes; ``lowered`` is the text in small letters.

    Nothing is looked for where none of the numbers ``wanted`` is said, nor, where ``lists`` are, are several people named together.
    """
    sentence = with_lone_names(sentence)
    is_said = not wanted.isdisjoint(number for _, number in sentence.figures.values())
    is_said = is_said or not _COUNTING.isdisjoint(sentence.words)
    openings = openings_in(sentence) if is_said or lists else []
    if not (is_said or any(sentence.word(at - 1) in _JOINING for at in openings)):
        return []
    named = parties(sentence, openings)
    if not (is_said or any(one.members > 1 for one in named) or not _ADDED.isdisjoint(sentence.words)):
        return []
    told = list(in_sentence(sentence, span, 0, named, untouched=False))
    told = _as_many(lowered, who_died_of_it(told))
    elsewhere = bool(told) and is_of_another_time(sentence.text, lowered, span)
    return [replace(one, others=True) for one in told] if elsewhere else told


def _begun_with(sentence: Sentence, span: Span, index: int) -> Iterator[Suffered]:
    """Whom a sentence begins with that says nothing of harm: "Their mother, Ann Bell, remembers a noise"."""
    first = next(iter(parties(sentence)), None)
    if first is None or first.number != 1 or first.sort not in ("definite", "name") or first.agent or first.genitive:
        return
    if first.head not in told_words("bystanders") and (first.head or not speaks(sentence, first)):
        yield made(sentence, span, index, Form("told", "told", ("told",)), first, "told")


def _as_many(lowered: str, told: list[Suffered]) -> list[Suffered]:
    """ "Killed 12, and as many others were hurt", "left 12 dead and twice as many injured": the number said before."""
    found = list[Suffered]()
    for one in told:
        before = [other for other in found if other.said and other.number and other.span.stop < one.span.start]
        if one.number is None and before and (as_many := _AS_MANY.search(lowered, before[-1].span.stop, one.span.stop)):
            times = 2 if as_many["twice"] else 1
            number = max(other.number or 0 for other in before)
            one = replace(one, number=times * number, said=True, sort="other")
        found.append(one)
    return found
