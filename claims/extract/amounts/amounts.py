"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claims.dates.length import Duration
from claims.extract.amounts.bare import Memory
from claims.extract.amounts.counted import Counted, counted_in, merge_nested
from claims.extract.amounts.elliptic import is_sum_in_words
from claims.extract.amounts.figures import figures
from claims.extract.amounts.harmed import HARM, harmed
from claims.extract.amounts.heads import modifiers
from claims.extract.amounts.listed_people import is_one_of_a_row
from claims.extract.amounts.nth_victim import whole_so_far
from claims.extract.amounts.open import FORCES, held, is_hour, open_amount, remember, uncompared
from claims.extract.amounts.qualifying import estimate, marks_of, side
from claims.extract.amounts.ways import asked
from claims.extract.context.around import Of, around
from claims.extract.context.narrowed.whose import IN, OWNED, is_from, is_one_person, is_owned, is_since, opening_place
from claims.extract.language.lexicon import may_count, noun_class
from claims.extract.language.tokens import covered, tokens
from claims.extract.lengths.apart import apart
from claims.extract.lengths.compared import without_compared
from claims.extract.lengths.lengths import is_of_length, lasting, limited, of_length
from claims.extract.lengths.marks import marks_of_length
from claims.extract.lengths.roles import role
from claims.extract.lengths.spot import Spot
from claims.extract.marks import CONVERTED
from claims.extract.texts.conversions import conversions, exchanged, in_other_dollars
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.kinds import WINDOW
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.interval import hedged
from claims.numbers.table import hedges
from claims.numbers.value import Count
from claims.quick import replace
from claims.text import Span, meet
from claims.value import Found

# What money is too: it is stolen and found again.
_OF_SUMS = frozenset(("recovered", "found", "stolen", "seized"))
# What befalls those who did it.
_OF_AGENTS = frozenset(("arrested", "charged"))


def amounts(page: Page, passage: Passage, memory: Memory) -> Iterator[Drawn]:
    """Every quantity of a sentence that says something. ``memory`` is what the text has counted before; it grows."""
    is_asked = passage.may_happen or passage.signs & HARM
    placed = figures(passage.text, passage.row, passage.counts) if is_asked else ()
    told = merge_nested(counted_in(passage, placed)) if passage.may_happen else []
    families = _of_whole(passage, [*harmed(page, passage, placed, told), *_answer(passage, told)])
    same = {other.start: one.start for one, other in conversions(passage.text, passage.counts)}
    in_another = exchanged(passage.text, passage.counts)
    unnamed = in_other_dollars(passage.text, passage.counts)
    drawn: dict[int, Drawn] = {}
    for item in _in_order(passage, families) if families else passage.counts:
        if isinstance(item, Counted):
            yield from _counted(page, passage, item, memory)
        elif item.start not in unnamed:
            found = _open(page, passage, item, memory, same, drawn)
            yield from map(_converted, found) if item.start in in_another else found
    for time in passage.times:
        if isinstance(time.value, Duration) and (places := covered(passage.row, time.start, time.stop)):
            name = lasting(spot := Spot(page, passage, time.value, *places))
            far = frozenset[str]() if is_of_length(name) else apart(spot)
            marks = marks_of_length(spot, name) if name and is_of_length(name) else frozenset[str]()
            marks |= {role(spot, name)}
            context = around(page, passage, *places, Of(None, None, marks, far, of_length(name), name))
            context = without_compared(context, passage, places[1])
            value = limited(time.value, name)
            yield Drawn("duration", value, Span(time.start, time.stop), passage, context, time.rule)


def _converted(item: Drawn) -> Drawn:
    """A sum with the mark that it is another one in a second currency."""
    return replace(item, context=replace(item.context, scope=(*item.context.scope, CONVERTED)))


def _open(
    page: Page, passage: Passage, item: Found, memory: Memory, same: Mapping[int, int], drawn: dict[int, Drawn]
) -> Iterator[Drawn]:
    """A quantity that no family counts. What stands in another unit beside it is said of the same: ``same`` leads from its place to that of the first,
    ``drawn`` holds what was said of that.
    """
    for one in open_amount(page, passage, item, memory):
        first = drawn.get(same.get(item.start, -1))
        drawn[item.start] = replace(one, slot=first.slot, context=first.context) if first else one
        yield drawn[item.start]


def _counted(page: Page, passage: Passage, item: Counted, memory: Memory) -> Iterator[Drawn]:
    """A figure that a family counts. Attackers are no victims of what they did: they are counted as what they are called."""
    if item.head is None and is_hour(passage, item.span):
        return
    if item.head is None and item.family in _OF_SUMS and is_sum_in_words(page, None, item.value, item.span.stop):
        yield from _each_open(page, passage, item, memory)
    elif item.group != "agents" or item.family in _OF_AGENTS:
        if found := _family(page, passage, item, memory):
            yield found
    else:
        yield from _each_open(page, passage, item, memory)
    memory.families.add(item.family)
    memory.most = max(memory.most, item.value.low or item.value.high or memory.most)
    remember(memory, passage, item.head or "people")


def _each_open(page: Page, passage: Passage, item: Counted, memory: Memory) -> Iterator[Drawn]:
    for one in passage.counts:
        if meet(one, item.span):
            yield from open_amount(page, passage, one, memory)


def _answer(passage: Passage, told: Sequence[Counted]) -> list[Counted]:
    """The figure that answers the question before: "What was stolen? Seven icons, says the police"."""
    if told or passage.asked is None or not passage.counts:
        return []
    family = asked(tokens(passage.text, passage.asked.start, passage.asked.stop))
    first = figures(passage.text, passage.row, passage.counts[:1])
    if family is None or not first or not may_count(family, first[0].head, first[0].group, first[0].value.high):
        return []
    figure = first[0]
    return [Counted(family, figure.value, figure.span, passage.span, figure.head, figure.group, "answer")]


def _of_whole(passage: Passage, families: list[Counted]) -> list[Counted]:
    """The figures of families; behind a whole of the same that opens the sentence they are parts: "of the 162 who were injured, 76 are in hospital"."""
    said = passage.said
    if not families or said[0] not in ("of", "among") or _WHOLE not in passage.figures or "," not in said:
        return families
    comma = said.index(",")
    own = tuple(word.removeprefix("=") for word in passage.content(_WHOLE, comma) if word[0] == "=")
    behind = passage.row[comma].stop

    def is_part(one: Counted) -> bool:
        return one.span.start >= behind and any(map(one.family.startswith, own))

    return [replace(one, joined=True) if is_part(one) else one for one in families]


# "Of the 162".
_WHOLE = 2


def _in_order(passage: Passage, families: Sequence[Counted]) -> list[Counted | Found]:
    """Those that a family counts and the other quantities of the sentence, from left to right."""
    others = [item for item in passage.counts if not any(meet(one.span, item) for one in families)]
    return sorted((*families, *others), key=lambda item: item.span.start if isinstance(item, Counted) else item.start)


def _is_of_a_side(passage: Passage, item: Counted, memory: Memory) -> bool:
    """ "One soldier fell and three were wounded": three of those of whom the sentence has just told, whoever else was hurt."""
    return item.head is None and memory.sentence == passage.span.start and memory.noun in _SIDES_OF_WAR


_SIDES_OF_WAR = frozenset(("=troops", "=police", "soldier", "policeman", "officer"))


# What a firm does in one country is some of what it does.
_OF_FIRMS = frozenset(("sold", "recalled", "jobs-cut", "employed", "closed", "hired", "opened"))


def _in_dozens(item: Counted) -> Count:
    """The figure, which is about a dozen where people are said to be one: nobody counted a crowd of "a dozen", as eggs are."""
    value = item.value
    if item.group == "thing" or value.low is None or value.low != value.high or not _A_DOZEN.match(value.raw):
        return value
    about = hedges()["about"]
    return replace(value, **hedged(value.low, about, value.unit)._asdict(), hedge=about.name)


_A_DOZEN = re.compile(r"(?:a|another|half a) dozen\b", re.IGNORECASE)


def _is_beside_others(item: Counted) -> bool:
    """Whether others were counted before who suffered the same: "three more bodies", "two other organisers were detained"."""
    if item.family in _OF_AGENTS:
        return item.group == "part" and item.head not in (None, "others", "people")
    return item.family == "killed" and " more " in f"{item.value.raw} "


# What those who died of it had too: "killed four and made 31 others ill" tells of 35.
_OF_THE_DEAD_TOO = frozenset(("infected",))


def _family(page: Page, passage: Passage, item: Counted, memory: Memory) -> Drawn | None:
    item = whole_so_far(passage, item, memory.families)
    places, again = covered(passage.row, item.span.start, item.span.stop), item.family in memory.families
    if places is None:
        return None
    marks = marks_of(item.value) | (estimate(passage.row, places[0]) if item.family == "attended" else set())
    marks |= {f"{IN}{name}" for name in opening_place(passage, places[0])} if item.family in _OF_FIRMS else set()
    marks |= {OWNED} if item.family == FORCES and is_from(passage.row, places[1]) else set()
    some = item.rule == "adjacent" and "part" in marks_of(item.value)  # "two of the men held at Port Ellis"
    some = some or (item.value.low == item.value.high == 1 and is_one_person(passage.row, *places))
    marks |= {OWNED} if some or is_owned(passage, *places) or _is_of_a_side(passage, item, memory) else set()
    marks |= {WINDOW} if is_since(passage) else set()
    marks |= {"part"} if item.joined or is_one_of_a_row(passage.row, *places) else set()
    sides = side(passage.row, places) if item.family == "voted" else frozenset[str]()
    of = Of(item.head, noun_class(item.head), modifiers(item.value), marks, sides)
    context = around(page, passage, *places, of)
    if not again and memory.families and "other" in context.scope and not _is_beside_others(item):
        # "Five others were wounded": others than the dead, and all of the wounded. "Three more bodies" are not all of the dead, and of whom a text has told nothing before, others are some.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "other"))
    if not again and item.rule != "counted-noun" and item.value.noun and "part" in marks_of(item.value):
        # "Sixteen of the children died": nobody else is said to have died; "three of the injured" are a part.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "part"))
    context = uncompared(context, passage, item.value, places[0])
    value = _in_dozens(item)
    leaves_out = item.family in _OF_THE_DEAD_TOO and "killed" in memory.families
    if value.other and "other" not in context.scope and not leaves_out:
        value = replace(value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(held(slot, context), value, item.span, passage, context, item.rule)
