"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Context
from claims.dates.length import Duration
from claims.extract.around import Of, around, edges, whole_behind
from claims.extract.attribute import attribute
from claims.extract.attribute_words import is_sum, stems_of
from claims.extract.bare import Memory
from claims.extract.bearer import BEARER, bearer
from claims.extract.counted import Counted, counted_in, merge_nested
from claims.extract.degrees import DEGREES, of_degrees
from claims.extract.drawn import Drawn
from claims.extract.elliptic import is_sum_in_words, with_unit
from claims.extract.fates import AT, deed, is_position, is_shared
from claims.extract.figures import figures
from claims.extract.harmed import harmed
from claims.extract.heads import Question, head_of, modifiers, of_whom, question
from claims.extract.kinds import KEYED, WINDOW
from claims.extract.length_marks import marks_of_length
from claims.extract.length_spot import Spot
from claims.extract.lengths import is_of_length, lasting, limited, of_length
from claims.extract.lexicon import may_count, noun_class
from claims.extract.listed_people import is_one_of_a_row
from claims.extract.nth_victim import whole_so_far
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.qualifying import estimate, is_definite, is_some_of, is_whole_of, marks_of, side, way
from claims.extract.time_apart import apart
from claims.extract.tokens import covered, tokens
from claims.extract.ways import asked
from claims.extract.whose_count import IN, OWNED, is_from, is_one_person, is_owned, is_since, opening_place
from claims.found import Found
from claims.numbers.table import words
from claims.text import Span
from claims.values.count import Count

# Soldiers of whom nothing else is said are taken for those sent.
FORCES = "deployed"
CAPACITY = "capacity"
VOTED = "voted"
_HOLDING = frozenset(("aboard", "attended", "count"))
# Properties that a thing keeps.
_LASTING = frozenset(("m", "kg", "m2", "l"))
# Fewer "of them" are some of those whom the words before mean, told or not.
_SOME = 10
_TIMES = frozenset(("year", "hour", "/year", "/hour"))
# What money is too: it is stolen and found again.
_OF_SUMS = frozenset(("recovered", "found", "stolen", "seized"))
# What befalls those who did it.
_OF_AGENTS = frozenset(("arrested", "charged"))


def amounts(page: Page, passage: Passage, memory: Memory) -> Iterator[Drawn]:
    """Every quantity of a sentence that says something. ``memory`` is what the text has counted before; it grows."""
    told = merge_nested(counted_in(page.text, passage.span, passage.row, passage.counts)) if passage.may_happen else []
    families = [*harmed(page, passage, told), *_answer(passage, told)]
    for item in _in_order(passage, families) if families else passage.counts:
        if isinstance(item, Counted):
            yield from _counted(page, passage, item, memory)
        else:
            yield from _open(page, passage, item, memory)
    for time in passage.times:
        if isinstance(time.value, Duration) and (places := covered(passage.row, time.start, time.stop)):
            name = lasting(spot := Spot(page, passage, time.value, *places))
            far = frozenset[str]() if is_of_length(name) else apart(spot)
            marks = marks_of_length(spot, name) if name and is_of_length(name) else frozenset[str]()
            context = around(page, passage, *places, Of(None, None, marks, far, of_length(name), name))
            value = limited(time.value, name)
            yield Drawn("duration", value, Span(time.start, time.stop), passage, context, time.rule)


def _counted(page: Page, passage: Passage, item: Counted, memory: Memory) -> Iterator[Drawn]:
    """A figure that a family counts. Attackers are no victims of what they did: they are counted as what they are called."""
    if item.head is None and _is_hour(passage, item.span):
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
    _remember(memory, passage, item.head or "people")


def _each_open(page: Page, passage: Passage, item: Counted, memory: Memory) -> Iterator[Drawn]:
    for one in passage.counts:
        if one.start < item.span.stop and item.span.start < one.stop:
            yield from _open(page, passage, one, memory)


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


def _in_order(passage: Passage, families: Sequence[Counted]) -> list[Counted | Found]:
    """Those that a family counts and the other quantities of the sentence, from left to right."""
    others = [
        item
        for item in passage.counts
        if not any(one.span.start < item.stop and item.start < one.span.stop for one in families)
    ]
    return sorted((*families, *others), key=lambda item: item.span.start if isinstance(item, Counted) else item.start)


def _remember(memory: Memory, passage: Passage, noun: str) -> None:
    memory.noun, memory.sentence = noun, passage.span.start


def _is_of_a_side(passage: Passage, item: Counted, memory: Memory) -> bool:
    """ "One soldier fell and three were wounded": three of those of whom the sentence has just told, whoever else was hurt."""
    return item.head is None and memory.sentence == passage.span.start and memory.noun in _SIDES_OF_WAR


_SIDES_OF_WAR = frozenset(("=troops", "=police", "soldier", "policeman", "officer"))


# What a firm does in one country is some of what it does.
_OF_FIRMS = frozenset(("sold", "recalled", "jobs-cut", "employed", "closed", "hired", "opened"))


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
    if not again and "other" in context.scope and not (item.family == "killed" and " more " in f"{item.value.raw} "):
        # "Five others were wounded": others than the dead, and all of the wounded. "Three more bodies" are not all of the dead.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "other"))
    if not again and item.rule != "counted-noun" and item.value.noun and "part" in marks_of(item.value):
        # "Sixteen of the children died": nobody else is said to have died; "three of the injured" are a part.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "part"))
    context = _uncompared(context, passage, item.value, places[0])
    value = item.value
    if value.other and "other" not in context.scope:
        value = replace(value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(_held(slot, context), value, item.span, passage, context, item.rule)


def _uncompared(context: Context, passage: Passage, value: Count, first: int) -> Context:
    """ "Closed after two people died", "evacuees from nine villages" compare nothing; "up to nine cases from two", "three, after two last year" do."""
    row = passage.row
    if "compared" not in context.scope or not value.noun or not first or row[first - 1].word not in ("after", "from"):
        return context
    if not words("counted", "moves").isdisjoint([token.word for token in row[max(0, first - _MOVED) : first - 1]]):
        return context
    return replace(context, scope=tuple(mark for mark in context.scope if mark != "compared"))


# How far before its "from" a verb of rising may stand.
_MOVED = 8


def _held(slot: str, context: Context) -> str:
    """What may be held is another question than how many are: "licensed to carry 80 passengers"."""
    return CAPACITY if slot in _HOLDING and "capacity" in context.scope else slot


def _is_hour(passage: Passage, place: Span) -> bool:
    """Whether a figure belongs to a time of day: "half past four"."""
    return any(one.span.start < place.stop and place.start < one.span.stop for one in passage.clocks)


def _is_all(passage: Passage, value: Count, last: int, memory: Memory) -> bool:
    """ "So many ibexes: 1,284 of them were counted": of whom nothing larger was told before, those are no part."""
    behind = passage.said[last + 1 : last + 3]
    of_them = behind[:1] == ("of",) and behind[1:] in (("them",), ("these",), ("those",))
    return of_them and value.low is not None and value.low >= memory.most and value.low >= _SOME


def _seated(slot: str, page: Page, passage: Passage, value: Count, first: int) -> str:
    """The seats of a house in which nobody sits by election, and what a hall holds: "1,140 seats", "the arena holds 9,000"."""
    head, ahead = head_of(value), passage.row[first - 1].word if first else ""
    holds = ahead in _HOLDS and (head is None or head in _HELD)
    if slot != "count" or not (holds or head in ("seats", "seat")):
        return slot
    return slot if page.is_political else CAPACITY


_HOLDS = frozenset(("holds", "hold", "held", "seats", "accommodates", "accommodate", "fits"))
_HELD = frozenset(("people", "spectators", "guests", "passengers", "visitors", "persons", "fans"))


def _open(page: Page, passage: Passage, item: Found, memory: Memory) -> Iterator[Drawn]:
    beside = with_unit(passage, item)
    value, places = beside[0] if beside else item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or _is_time(value):
        return
    if (
        value.unit is None
        and "." in value.raw
        and any(one.span.start <= item.start < one.span.stop for one in passage.clocks)
    ):
        return  # "at 02.34 on 9 May"
    told = question(passage.row, value, places, memory, memory.sentence == passage.span.start)
    if told is None or (told.slot == "count" and not value.noun and _is_hour(passage, Span(item.start, item.stop))):
        return
    (slot, head, part, untold), value = _in_money(page, item, told, value)
    whose = estimate(passage.row, places[0]) if head in (None, "people") and "attended" in memory.families else set()
    if slot == "count" and whose and value.noun is None:
        slot = "attended"  # "Police counted 8,000, the organisers spoke of 30,000"
    name, sides = _said_of(passage, value, places, beside[1] if beside else None)
    if slot == "count" and sides and ("=votes" in passage.words or VOTED in memory.families):
        slot = VOTED
    military = slot == "count" and (head == "=troops" or noun_class(head_of(value)) == "military")
    slot = FORCES if military else slot
    marks = _marks(passage, value, places, part) | whose | ({"untold"} if untold else set())
    of = Of(head, "military" if military else head, modifiers(value), marks, sides, name)
    context = _settled(around(page, passage, *places, of), passage, value, places[1], memory)
    if slot == "count":
        memory.most = max(memory.most, value.low or value.high or memory.most)
    if slot in ("count", FORCES) and head is not None:
        _remember(memory, passage, head)
    if value.unit is None:
        context = _uncompared(context, passage, value, places[0])
        slot = _seated(_held(slot, context), page, passage, value, places[0])
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


def _is_time(value: Count) -> bool:
    """Whether a quantity is one of time; so many people an hour are not."""
    return value.unit in _TIMES and not (value.noun and value.unit[:1] == "/")


def _in_money(page: Page, item: Found, told: Question, value: Count) -> tuple[Question, Count]:
    """A count that is one of money, in its currency: "Ticket sales brought 3 million euros; the bill: 84 million"."""
    if told.slot == "count" and is_sum_in_words(page, told.head, value, item.stop):
        return Question("money", None, told.part), replace(value, unit=page.sums)
    if told.slot == "count" and value.noun is None and is_sum(told.head, value) and page.currency:
        return told._replace(slot="money", head=None), replace(value, unit=page.currency)
    return told, value


def _said_of(
    passage: Passage, value: Count, places: tuple[int, int], beside: Found | None
) -> tuple[str | None, frozenset[str]]:
    """What an amount is the amount of, and the stems that say so, those of the figure beside it whose unit it takes too."""
    if value.unit is None:
        return None, side(passage.row, places)
    name = attribute(passage, value.unit, places)
    other = covered(passage.row, beside.start, beside.stop) if beside else None
    name = name or (attribute(passage, value.unit, other) if other else None)
    stems = stems_of(name) or way(passage.row, value, places)
    if other:
        stems |= passage.content(*edges(passage, *other)) - passage.content(other[0], other[1] + 1)
    # "Half of the crew": in the clause of a share stands of what it is one.
    # So does that of which there are so many an hour.
    told = value.noun and (value.unit == "%" or (value.unit[0] == "/" and value.noun != "times"))
    return name, stems | of_whom(value) if told else stems


def _marks(passage: Passage, value: Count, places: tuple[int, int], part: bool) -> set[str]:
    part = part or is_some_of(passage.row, value, places[1])
    if value.unit is None and whole_behind(passage.said, passage.figures, places[1]) > places[1] + 1:
        part = True  # "one of the three critically injured"
    found = marks_of(value) | ({"out of"} if is_whole_of(passage, places[0]) else set())
    if value.unit in _MEASURED and (whose := bearer(passage, *places)):
        found.add(f"{KEYED}{BEARER}:{whose}")
    if value.unit in DEGREES or (value.noun or "").endswith(("degrees", "degree")):
        found.update(of_degrees(passage, *places))
    if value.unit == "m" and is_position(passage.said, places[0]):
        found.add(deed(passage, *places, AT))
    elif value.unit is None and is_shared(passage):
        found.add(deed(passage, *places))
    if part:
        return found | {"part"}
    return found | {"whole"} if is_definite(passage.row, value, places[0]) else found


_MEASURED = frozenset(("m", "kg", "m2", "l"))


def _settled(context: Context, passage: Passage, value: Count, last: int, memory: Memory) -> Context:
    """The context without a time or a part that the figure does not have."""
    if value.unit in _LASTING and "-" in value.raw:
        return replace(context, when=None)  # "the 83-metre tower" is so high in every year
    if "part" in context.scope and _is_all(passage, value, last, memory):
        return replace(context, scope=tuple(mark for mark in context.scope if mark != "part"))
    return context
