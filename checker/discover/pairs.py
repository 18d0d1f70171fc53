"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from checker.discover.events import by_words, is_open_time, is_timed, may_meet, may_meet_widely, open_keys
from checker.discover.link import Links
from checker.discover.nouns import PEOPLE, counted_as, counts_people, is_anybody
from checker.discover.rarity import context_of
from checker.discover.rivals import of_two
from checker.discover.sides import Side, sides_of
from claims.claim import Claim, Context
from claims.dates.length import Duration
from claims.extract.ages.lists import SLOT as AGE_OF
from claims.extract.language.lexicon import special
from claims.extract.language.stems import noun_stem
from claims.extract.language.vocabulary import current, families
from claims.extract.lengths.lengths import is_of_length
from claims.extract.results.score_parts import SCORE
from claims.numbers.table import money_name

Block = Mapping[str, list[Side]]
_Sides = tuple[Sequence[Side], Sequence[Side]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40
_STRICT = 2
# Where a text has one law's article or one floor alone, a shared word is enough.
_NUMBERED = ("law-", "floor")


def keys_of(claim: Claim) -> list[str]:
    """What two claims must have one of in common: the slot; for open counts the noun, or that people are counted; for money the currency.

    A length of time that names no number ("days or even weeks") is of no use. A figure of which no noun is told can be of anything that its clause speaks of.
    """
    unit = money_name(getattr(claim.value, "unit", None) or "")
    if is_timed(claim):
        # With and without a zone, two times of day say nothing of each other.
        zone = "zoned" if claim.value.kind == "time" and getattr(claim.value, "zone", None) else ""
        return [*([] if is_open_time(claim) else [f"{claim.slot} {zone}"]), *open_keys(claim)]
    if claim.value.kind == "place":
        # A country and a town in it answer at two levels; nothing says where an unknown name lies.
        return [f"{claim.slot} {(getattr(claim.value, 'entity', None) or '').partition(':')[0]}"]
    if claim.value.kind == "duration" and is_of_length(what := context_of(claim).attribute):
        return [f"{claim.slot} of {what}", *([] if _is_vague(claim) else _keys_of_length(claim.slot, unit))]
    if _is_vague(claim):
        return []
    head = context_of(claim).head
    if claim.slot == "aboard":
        sort = special(head, aboard=True)  # passengers and crew are two questions, whichever is told first
        return [f"aboard {sort or ''}", *(_of_noun(noun_stem(head)) if head and sort else ())]
    if claim.slot in (AGE_OF, "order"):
        # "A girl of 12" in one text and "a girl of 11" in another may be any two girls.
        return [f"{claim.slot} {head}"] if claim.slot == "order" or (head and not is_anybody(head)) else []
    if claim.slot == "duration":
        return _keys_of_length(claim.slot, unit)
    if claim.slot not in ("count", "order"):
        called = [f"count {name}" for name in (counted_as(claim.slot),) if name]
        if head and head not in _ANYONE and (_is_said_of_any(claim.slot) or _is_of_all(claim)):
            called = [*_of_noun(noun_stem(head)), *called]
        # A price a share is a measure in its currency, and francs may be those of the country that the other text names.
        slot = f"measure-{unit}" if claim.slot.startswith("measure-") else claim.slot
        return [f"{slot} {unit}", *called]
    return _keys_of_count(context_of(claim))


def _keys_of_length(slot: str, unit: str) -> list[str]:
    return [f"{slot} {unit}", *(f"{slot} ~{scale}" for scale in _SCALES.get(unit, ()))]


# What one text tells in minutes the other may tell in hours, and 14 days are two weeks.
_SCALES = {
    **dict.fromkeys(("second", "minute"), ("hours",)),
    "hour": ("hours", "days"),
    **dict.fromkeys(("day", "night", "week", "fortnight"), ("days",)),
    **dict.fromkeys(("month", "quarter"), ("days", "years")),
    **dict.fromkeys(("year", "decade", "century"), ("years",)),
}


def _keys_of_count(context: Context) -> list[str]:
    """The noun, or that people are counted; without a noun what the clause speaks of, which is all there is where no rule tells what is counted."""
    head = context.head
    if head is None:
        told = [f"count ={word}" for word in sorted(context.near) if word[0] == "="]
        return told if "untold" in context.scope else [*told, f"count {PEOPLE}"]
    own = _of_noun(head)
    return [*own, f"count {PEOPLE}"] if counts_people(head) and head != PEOPLE else own


def _is_vague(claim: Claim) -> bool:
    """Whether a length of time is so wide that it agrees with nearly any other."""
    value = claim.value
    if not isinstance(value, Duration):
        return False
    return value.indefinite or not value.low or value.high is None or value.high > _WIDE * value.low


_WIDE = 3


# Families of some among those who, or what, there were: a count of them without the verb is of another question.
OF_SOME = frozenset(
    "killed injured shot missing arrested rescued kidnapped freed escaped deported buried stolen recovered destroyed damaged flooded"
    " seized closed culled cancelled recalled shot-down sold jobs-cut".split()
)


def _is_said_of_any(slot: str) -> bool:
    """Whether the family says little more than the noun: who attended or voted, what was sold, may be counted elsewhere without the verb."""
    return slot in families(current()) and slot not in OF_SOME


def _is_of_all(claim: Claim) -> bool:
    """Whether something is said to have happened to all that there are: "closed all four crossings" tells how many there are."""
    return claim.value.kind == "count" and f"all {claim.written}".lower() in (claim.provenance.quote or "").lower()


_ANYONE = frozenset(("people", "person", "persons", "others", "other", "victims", "individuals"))


def _of_noun(head: str) -> list[str]:
    """The blocks of a noun; of a concept also that of the bare figures whose clause speaks of it."""
    return [f"count {head}", f"count ={head}"] if head[0] == "=" else [f"count {head}"]


def blocks(sides: Iterable[Side], many: bool = False) -> list[Block]:
    """The claims by block and source; the block of people, which holds every sort of them, comes last."""
    found: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        wide = open_keys(side.claim, wide=True) if side.timed and not many else ()
        for key in {*keys_of(side.claim), *wide}:
            found[key][side.source].append(side)
    for block in found.values():
        for source, rows in block.items():
            if len(rows) > 1:
                # As the text has them: its first figure is its main one.
                block[source] = sorted(rows, key=start_of)[:_MOST]
    return [found[key] for key in sorted(found, key=lambda key: (key == f"count {PEOPLE}", key))]


def start_of(side: Side) -> int:
    """Where in its text a claim begins."""
    span = side.claim.provenance.span
    return span.start if span else 0


class Pair(NamedTuple):
    """Two claims, how near their texts are, and whether each is the only, or the first, whole figure of its text."""

    left: Side
    right: Side
    link: float
    only: bool
    first: bool


def all_pairs(claims: Sequence[Claim], links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair worth a look once, as the narrowest block that holds it sees it."""
    seen: set[int] = set()
    size = len(claims)
    for block in blocks(sides_of(claims), many):
        if sum(map(len, block.values())) > 1:
            for pair in pairs(block, links, many):
                i, j = pair.left.at, pair.right.at
                key = i * size + j if i < j else j * size + i
                if key not in seen:
                    seen.add(key)
                    yield pair


def pairs(block: Block, links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair of the block within one text, and across two that are linked.

    Among ``many`` texts that nobody has put together, two dates must share a name besides: there are too many offers that
    expire and fires that break out.
    """
    wholes = {source: [side for side in here if side.whole] for source, here in block.items()}
    for source in sorted(block):
        here = block[source]
        if len(here) > 1:
            for a, b in combinations(here, 2):
                if _touch(a, b) and _may_meet(a, b, True) and not of_two(a, b) and not _is_wide(a, b):
                    yield Pair(a, b, 4.0, False, False)
        if len(block) > 1:
            for other, link in _others(source, block, links):
                yield from _across((here, wholes[source]), (block[other], wholes[other]), link, many)


def _others(source: str, block: Block, links: Links) -> Iterator[tuple[str, float]]:
    """The texts of a block that are linked to one of them, each two texts once."""
    near = links.get(source, {})
    for other in near.keys() & block.keys():
        if source < other or source not in links.get(other, {}):
            yield other, near[other]


def _across(here: _Sides, there: _Sides, link: float, many: bool) -> Iterator[Pair]:
    """The pairs of two texts, each given by its claims and those of them that are wholes."""
    one, two = here[1], there[1]
    alone = len(one) == len(two) == 1
    for a, b in product(here[0], there[0]):
        first = bool(one and two and a is one[0] and b is two[0]) and not _is_wide(a, b)
        only = first and alone
        if (
            ((first and not a.touchy) or _touch(a, b, only, not many) or _alike(a, b))
            and not of_two(a, b)
            and _may_meet(a, b, many)
            and not (many and _may_be_anybodys(a, b, link))
        ):
            yield Pair(a, b, link, only, first)


def _may_be_anybodys(a: Side, b: Side, link: float) -> bool:
    """Whether nothing in two sentences of a large folder says that they speak of one thing: every company has a profit that rose."""
    if a.timed:
        return a.close.isdisjoint(b.close)
    if a.slot.startswith("where-") or a.claim.value.kind in ("term", "person"):
        return a.participants.isdisjoint(b.participants)
    is_amount = link < _NEAR and (a.slot.startswith(_AMOUNTS) or a.slot.endswith("/share"))
    return is_amount and (a.participants.isdisjoint(b.participants) or _of_nothing_known(a, b))


def _of_nothing_known(a: Side, b: Side) -> bool:
    """Whether two sentences do not say of what their sums are, or say different things: two shares that closed at a price."""
    one, two = a.context.attribute, b.context.attribute
    return one != two if one or two else a.attributes.isdisjoint(b.attributes)


def _may_meet(a: Side, b: Side, many: bool) -> bool:
    """Whether two claims may be compared as times, where they are such. ``many``: nobody has put their texts together."""
    if a.timed and b.timed and not many:
        return a.slot == b.slot or may_meet_widely(a, b)
    if a.open_time or b.open_time:
        return may_meet(a.claim, b.claim)
    # The killed and the arrested are two questions, though both may be met by those who are only counted.
    return a.slot == b.slot or not (a.timed or a.family == b.family == "family")


_AMOUNTS = ("money", "percent")
# Texts that share so much of names tell of one thing.
_NEAR = 5.0


def _touch(a: Side, b: Side, only: bool = False, across: bool = False) -> bool:
    """Whether the clauses share anything; ``across`` two texts that somebody has put together, the sentences."""
    if by_words(a, b):
        return True
    apart = a.near.isdisjoint(b.near)
    if apart and a.close.isdisjoint(b.close):
        return across and not a.strict and len(a.words & b.words) >= _STRICT
    if only and a.slot.startswith(_NUMBERED):
        return not apart
    if a.strict:
        return len(a.near & b.near) + len(a.close & b.close) >= _STRICT
    return True


def _is_wide(a: Side, b: Side) -> bool:
    """Whether two claims met in the block of a word or of a scale, in which being the first of a text says nothing."""
    return by_words(a, b) or (a.slot == b.slot == "duration" and _unit(a) != _unit(b))


def _unit(side: Side) -> str | None:
    return getattr(side.claim.value, "unit", None)


def _alike(a: Side, b: Side) -> bool:
    """Whether both count one sort of thing, or are results of one named part of a contest, which need not be said twice."""
    if a.slot == b.slot == SCORE and not a.context.modifiers.isdisjoint(b.context.modifiers):
        return not (a.participants and b.participants and a.participants.isdisjoint(b.participants))
    return a.noun is not None and a.noun == b.noun and "count" in (a.slot, b.slot) and not (a.touchy or b.touchy)
