"""Quantities that no family counts, by the noun or the unit that they have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claims.claim import Context
from claims.extract.amounts.bare import Memory
from claims.extract.amounts.bearer import BEARER, bearer
from claims.extract.amounts.degrees import DEGREES, of_degrees
from claims.extract.amounts.elliptic import is_sum_in_words, with_unit
from claims.extract.amounts.fates import AT, deed, is_position, is_shared
from claims.extract.amounts.harmed import FAMILIES, HARM
from claims.extract.amounts.heads import Question, head_of, modifiers, of_whom, question
from claims.extract.amounts.qualifying import (
    estimate,
    is_definite,
    is_of_those,
    is_some_of,
    is_whole_of,
    marks_of,
    side,
    way,
)
from claims.extract.context.around import Of, around
from claims.extract.context.attributes.attribute import attribute
from claims.extract.context.attributes.words import is_sum, stems_of
from claims.extract.context.bound import bound_to
from claims.extract.context.edges import edges, whole_behind
from claims.extract.context.other_times.told_days import days_told
from claims.extract.context.scope import HABIT
from claims.extract.language.lexicon import match_at, noun_class
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.numbers.table import words
from claims.numbers.value import Count
from claims.quick import replace
from claims.tables import word_set
from claims.text import Span, meet
from claims.value import Found

# Soldiers of whom nothing else is said are taken for those sent.
FORCES = "deployed"
CAPACITY = "capacity"
# The key of whose children a figure counts, and its value where nobody is named.
CHILDREN, UNNAMED = "children", "?"
VOTED = "voted"
_HOLDING = frozenset(("aboard", "attended", "count"))
# Properties that a thing keeps.
_LASTING = frozenset(("m", "kg", "m2", "l"))
# Fewer "of them" are some of those whom the words before mean, told or not.
_SOME = 10
_TIMES = frozenset(("year", "hour", "/year", "/hour"))


def remember(memory: Memory, passage: Passage, noun: str) -> None:
    """Keep the noun that was counted last, with its sentence."""
    memory.noun, memory.sentence = noun, passage.span.start


def uncompared(context: Context, passage: Passage, value: Count, first: int) -> Context:
    """ "Closed after two people died", "evacuees from nine villages" compare nothing; "up to nine cases from two", "three, after two last year" do."""
    row = passage.row
    if "compared" not in context.scope or not value.noun or not first or row[first - 1].word not in ("after", "from"):
        return context
    if not words("counted", "moves").isdisjoint([token.word for token in row[max(0, first - _MOVED) : first - 1]]):
        return context
    return replace(context, scope=tuple(mark for mark in context.scope if mark != "compared"))


# How far before its "from" a verb of rising may stand.
_MOVED = 8


def held(slot: str, context: Context) -> str:
    """What may be held is another question than how many are: "licensed to carry 80 passengers"; and so is whom a ship carries, or a hall seats, at any time."""
    if slot in ("aboard", "attended") and HABIT in context.scope:
        return CAPACITY
    return CAPACITY if slot in _HOLDING and "capacity" in context.scope else slot


def is_hour(passage: Passage, place: Span) -> bool:
    """Whether a figure belongs to a time of day: "half past four"."""
    return any(meet(one.span, place) for one in passage.clocks)


def _is_all(passage: Passage, value: Count, last: int, memory: Memory) -> bool:
    """ "So many ibexes: 1,284 of them were counted": of whom nothing larger was told before, those are no part."""
    behind = passage.said[last + 1 : last + 3]
    of_them = behind[:1] == ("of",) and behind[1:] in (("them",), ("these",), ("those",))
    return of_them and value.low is not None and value.low >= memory.most and value.low >= _SOME


def _seated(slot: str, page: Page, passage: Passage, value: Count, first: int) -> str:
    """The seats of a house in which nobody sits by election, and what a hall holds: "1,140 seats", "the arena holds 9,000"."""
    head, ahead = head_of(value), passage.row[first - 1].word if first else ""
    holds = ahead in _HOLDS and (head is None or head in _HELD) and not (ahead == "held" and days_told(passage))
    if slot != "count" or not (holds or head in ("seats", "seat")):
        return slot
    return slot if page.is_political else CAPACITY


_HOLDS = frozenset(("holds", "hold", "held", "seats", "accommodates", "accommodate", "fits"))
_HELD = frozenset(("people", "spectators", "guests", "passengers", "visitors", "persons", "fans"))


def open_amount(page: Page, passage: Passage, item: Found, memory: Memory) -> Iterator[Drawn]:
    """A quantity by the noun or the unit that it has, where it says something."""
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
    if told is None or (told.slot == "count" and not value.noun and is_hour(passage, Span(item.start, item.stop))):
        return
    (slot, head, part, untold), value = _in_money(page, item, told, value)
    whose = estimate(passage.row, places[0]) if head in (None, "people") and "attended" in memory.families else set()
    if slot == "count" and whose and value.noun is None:
        slot = "attended"  # "Police counted 8,000, the organisers spoke of 30,000"
    name, sides = _said_of(passage, value, places, beside[1] if beside else None)
    if slot == "count" and sides and ("=votes" in passage.words or VOTED in memory.families):
        slot = VOTED
    military = slot == "count" and (head == "=troops" or noun_class(head_of(value)) == "military")
    slot = FORCES if military and not _are_some_harmed(passage, places[0]) else slot
    marks = _marks(passage, value, places, part) | whose | ({"untold"} if untold else set())
    of = Of(head, "military" if military else head, modifiers(value), marks, sides, name)
    context = _settled(around(page, passage, *places, of), passage, value, places[1], memory)
    if value.unit and (bound := bound_to(passage, *places)):
        context = replace(context, object=page.share(bound))
    if slot == "count":
        memory.most = max(memory.most, value.low or value.high or memory.most)
    if slot in ("count", FORCES) and head is not None:
        remember(memory, passage, head)
    if value.unit is None:
        context = uncompared(context, passage, value, places[0])
        slot = _seated(held(slot, context), page, passage, value, places[0])
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


def _are_some_harmed(passage: Passage, first: int) -> bool:
    """ "Among the dead were 23 soldiers": some of those whom the words before count, and no force that is somewhere."""
    if not passage.signs & HARM:
        return False
    before = range(max(0, first - _NEAR), first)
    found = (match_at(passage.row, at, form) for at in before for form in ("noun", "passive"))
    return any(trigger is not None and trigger.family in FAMILIES for trigger in found)


_NEAR = 5


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
    part = (
        part
        or is_some_of(passage.row, value, places[1])
        or (value.unit is None and is_of_those(passage.row, places[0]))
    )
    if value.unit is None and whole_behind(passage.said, passage.figures, places[1]) > places[1] + 1:
        part = True  # "one of the three critically injured"
    found = marks_of(value) | ({"out of"} if is_whole_of(passage, places[0]) else set())
    if value.unit in _LASTING and (whose := bearer(passage, *places)):
        found.add(f"{KEYED}{BEARER}:{whose}")
    if value.unit in DEGREES or (value.noun or "").endswith(("degrees", "degree")):
        found.update(of_degrees(passage, *places))
    if value.unit == "m" and is_position(passage.said, places[0]):
        found.add(deed(passage, *places, AT))
    elif value.unit is None and is_shared(passage):
        found.add(deed(passage, *places))
    if places[0] > 1 and passage.row[places[0] - 2].word in parents() and passage.row[places[0] - 1].word == "of":
        found.add(f"{KEYED}{CHILDREN}:{_parent(passage, passage.row[places[0]].start)}")
    if part:
        return found | {"part"}
    return found | {"whole"} if is_definite(passage.row, value, places[0]) else found


@cache
def parents() -> frozenset[str]:
    """Who has children: "a father of four"."""
    return word_set("people", "parents")


def _parent(passage: Passage, at: int) -> str:
    """Whose children a figure counts: the surname of whom the sentence names last before it."""
    named = [one.name for one in passage.people if one.stop <= at]
    return fold(named[-1].split()[-1]) if named else UNNAMED


def _settled(context: Context, passage: Passage, value: Count, last: int, memory: Memory) -> Context:
    """The context without a time or a part that the figure does not have."""
    if value.unit in _LASTING and "-" in value.raw:
        return replace(context, when=None)  # "the 83-metre tower" is so high in every year
    if "part" in context.scope and _is_all(passage, value, last, memory):
        return replace(context, scope=tuple(mark for mark in context.scope if mark != "part"))
    return context
