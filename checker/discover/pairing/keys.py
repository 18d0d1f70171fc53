"""Blocks: what two claims must have in common to be looked at together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.discover.pairing.events import anywhere, is_open_time, is_timed, open_keys
from checker.discover.pairing.nouns import PEOPLE, counted_as, counts_people, is_anybody
from checker.discover.pairing.side import Side
from checker.discover.rarity import context_of
from claims.claim import Claim, Context
from claims.dates.length import Duration
from claims.extract.ages.lists import SLOT as AGE_OF
from claims.extract.language.lexicon import special
from claims.extract.language.stems import noun_stem
from claims.extract.language.vocabulary import current, families
from claims.extract.lengths.lengths import is_of_length
from claims.numbers.table import money_name

Block = Mapping[str, list[Side]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40


def sorts_of(claim: Claim) -> frozenset[str]:
    """What another claim must have in common with it to be its rival: its blocks, and for a time that of all times of its kind."""
    return frozenset((*keys_of(claim), *anywhere(claim)))


def keys_of(claim: Claim) -> list[str]:
    """What two claims must have one of in common: the slot; for open counts the noun, or that people are counted; for money the currency.

    A length of time that names no number ("days or even weeks") is of no use. A figure of which no noun is told can be of anything that its clause speaks of.
    """
    unit = money_name(getattr(claim.value, "unit", None) or "")
    if is_timed(claim):
        # With and without a zone, two times of day say nothing of each other.
        return [*([] if is_open_time(claim) else [f"{claim.slot} {_zone(claim)}"]), *open_keys(claim)]
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
        if head and head not in _ANYONE and (_is_said_of_any(claim.slot) or is_of_all(claim)):
            called = [*_of_noun(noun_stem(head)), *called]
        # A price a share is a measure in its currency, and francs may be those of the country that the other text names.
        slot = f"measure-{unit}" if claim.slot.startswith("measure-") else claim.slot
        return [f"{slot} {unit}", *called]
    return _keys_of_count(context_of(claim))


def _zone(claim: Claim) -> str:
    return "zoned" if claim.value.kind == "time" and getattr(claim.value, "zone", None) else ""


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


def is_of_all(claim: Claim) -> bool:
    """Whether something is said to have happened to all that there are: "closed all four crossings" tells how many there are."""
    return claim.value.kind == "count" and f"all {claim.written}".lower() in (claim.provenance.quote or "").lower()


_ANYONE = frozenset(("people", "person", "persons", "others", "other", "victims", "individuals"))


def _of_noun(head: str) -> list[str]:
    """The blocks of a noun; of a concept also that of the bare figures whose clause speaks of it."""
    return [f"count {head}", f"count ={head}"] if head[0] == "=" else [f"count {head}"]


def _wide_keys(side: Side) -> list[str]:
    """What is enough besides in a few texts that somebody has put together: any word around a time; and the noun of those of whom something is told
    that happened to some, which another text may count without saying so ("27 pieces were taken", "the 21 pieces").
    """
    if side.timed:
        return open_keys(side.claim, wide=True)
    told = side.slot == "count" or side.slot in OF_SOME
    return [f"~{side.noun}"] if told and side.noun and side.context.head not in _ANYONE else []


def blocks(sides: Iterable[Side], many: bool = False) -> list[Block]:
    """The claims by block and source; the block of people, which holds every sort of them, comes last."""
    found: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        for key in {*keys_of(side.claim), *(() if many else _wide_keys(side))}:
            found[key][side.source].append(side)
    for block in found.values():
        for source, rows in block.items():
            if len(rows) > 1:
                # As the text has them: its first figure is its main one.
                block[source] = sorted(rows, key=lambda side: side.claim.start())[:_MOST]
    return [found[key] for key in sorted(found, key=lambda key: (key == f"count {PEOPLE}", key))]
