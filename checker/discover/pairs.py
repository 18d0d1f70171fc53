"""Pairs of claims worth a look: of one block, in one text or in two that tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from checker.discover.events import is_open_time, is_timed, may_meet, open_keys
from checker.discover.link import Links
from checker.discover.nouns import PEOPLE, as_stem, counts_people
from checker.discover.rarity import context_of
from checker.discover.rivals import of_two
from claims.claim import Claim, Context
from claims.dates.length import Duration
from claims.extract.ages import SLOT as AGE_OF
from claims.extract.attribute import attribute_words
from claims.extract.causes import CAUSE
from claims.extract.held import is_of_event
from claims.extract.stems import noun_stem
from claims.extract.vocabulary import current, families

Block = Mapping[str, list[Claim]]
# A text that gives more figures of one sort than this is a table, not a story; beyond it nothing is paired.
_MOST = 40
_STRICT = 2
# Where a text has one law's article or one floor alone, a shared word is enough.
_NUMBERED = ("law-", "floor")


def keys_of(claim: Claim) -> list[str]:
    """What two claims must have one of in common: the slot; for open counts the noun, or that people are counted; for money the currency.

    A length of time that names no number ("days or even weeks") is of no use. A figure of which no noun is told can be of anything that its clause speaks of.
    """
    unit = getattr(claim.value, "unit", None) or ""
    if is_timed(claim):
        # With and without a zone, two times of day say nothing of each other.
        zone = "zoned" if claim.value.kind == "time" and getattr(claim.value, "zone", None) else ""
        return [*([] if is_open_time(claim) else [f"{claim.slot} {zone}"]), *open_keys(claim)]
    if claim.value.kind == "place":
        # A country and a town in it answer at two levels; nothing says where an unknown name lies.
        return [f"{claim.slot} {(getattr(claim.value, 'entity', None) or '').partition(':')[0]}"]
    if _is_vague(claim):
        return []
    head = context_of(claim).head
    if claim.slot in (AGE_OF, "order"):
        return [f"{claim.slot} {head}"] if head or claim.slot == "order" else []
    if head and head not in _ANYONE and _is_said_of_any(claim.slot):
        return [f"{claim.slot} {unit}", *_of_noun(noun_stem(head))]
    if claim.slot not in ("count", "order"):
        return [f"{claim.slot} {unit}"]
    return _keys_of_count(context_of(claim))


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


# Families of some among those who were there: a count of them without the verb is of another question.
_OF_SOME = frozenset(
    (
        "killed",
        "injured",
        "shot",
        "missing",
        "arrested",
        "rescued",
        "kidnapped",
        "freed",
        "escaped",
        "deported",
        "buried",
    )
)


def _is_said_of_any(slot: str) -> bool:
    """Whether the family says little more than the noun: who attended or voted, what was sold, may be counted elsewhere without the verb."""
    return slot in families(current()) and slot not in _OF_SOME


_ANYONE = frozenset(("people", "person", "persons", "others", "other", "victims", "individuals"))


def _of_noun(head: str) -> list[str]:
    """The blocks of a noun; of a concept also that of the bare figures whose clause speaks of it."""
    return [f"count {head}", f"count ={head}"] if head[0] == "=" else [f"count {head}"]


def blocks(claims: Iterable[Claim]) -> dict[str, dict[str, list[Claim]]]:
    """The claims by block and source; the block of people, which holds every sort of them, comes last."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for key in keys_of(claim):
            rows = found[key][claim.source]
            if len(rows) < _MOST:
                rows.append(claim)
    return dict(sorted(found.items(), key=lambda row: (row[0] == f"count {PEOPLE}", row[0])))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, how near their texts are, and whether each is the only, or the first, whole figure of its text."""

    left: Claim
    right: Claim
    link: float
    only: bool
    first: bool


def all_pairs(claims: Iterable[Claim], links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair worth a look once, as the narrowest block that holds it sees it."""
    seen: set[tuple[int, int]] = set()
    for block in blocks(claims).values():
        if sum(map(len, block.values())) > 1:
            for pair in pairs(block, links, many):
                one, two = sorted((id(pair.left), id(pair.right)))
                if (one, two) not in seen:
                    seen.add((one, two))
                    yield pair


def pairs(block: Block, links: Links, many: bool = False) -> Iterator[Pair]:
    """Every pair of the block within one text, and across two that are linked.

    Among ``many`` texts that nobody has put together, two dates must share a name besides: there are too many offers that
    expire and fires that break out.
    """
    whole = {source: [claim for claim in claims if _is_whole(claim)] for source, claims in block.items()}
    for source in sorted(block):
        for a, b in combinations(block[source], 2):
            if _touch(a, b) and may_meet(a, b) and not of_two(a, b):
                yield Pair(a, b, 4.0, False, False)
        for other, link in links.get(source, {}).items():
            if other in block and (source < other or source not in links.get(other, {})):
                one, two = whole[source], whole[other]
                for a, b in product(block[source], block[other]):
                    if of_two(a, b) or not may_meet(a, b):
                        continue
                    first = bool(one and two and a is one[0] and b is two[0])
                    only = first and len(one) == len(two) == 1
                    if many and _may_be_anybodys(a, b, link):
                        continue
                    if (first and not _needs_touch(a)) or _touch(a, b, only) or _alike(a, b):
                        yield Pair(a, b, link, only, first)


def _may_be_anybodys(a: Claim, b: Claim, link: float) -> bool:
    """Whether nothing in two sentences of a large folder says that they speak of one thing: every company has a profit that rose."""
    one, two = context_of(a), context_of(b)
    if is_timed(a):
        return one.close.isdisjoint(two.close)
    if a.slot.startswith("where-") or a.value.kind in ("term", "person"):
        return one.participants.isdisjoint(two.participants)
    is_amount = a.slot.startswith(_AMOUNTS) or a.slot.endswith("/share")
    return link < _NEAR and is_amount and (one.participants.isdisjoint(two.participants) or _of_nothing_known(one, two))


def _of_nothing_known(one: Context, two: Context) -> bool:
    """Whether two sentences do not say of what their sums are, or say different things: two shares that closed at a price."""
    if one.attribute or two.attribute:
        return one.attribute != two.attribute
    return (one.near & two.near).isdisjoint(attribute_words())


_AMOUNTS = ("money", "percent")
# Texts that share so much of names tell of one thing.
_NEAR = 5.0


def _touch(a: Claim, b: Claim, only: bool = False) -> bool:
    """Whether the clauses share anything: where they do not, nothing else can make up for it."""
    first, second = context_of(a), context_of(b)
    if is_open_time(a) or is_open_time(b):
        return True  # they met by their words
    if only and a.slot.startswith(_NUMBERED):
        return not first.near.isdisjoint(second.near)
    if _is_strict(a):
        return len(first.near & second.near) + len(first.close & second.close) >= _STRICT
    return not (first.near.isdisjoint(second.near) and first.close.isdisjoint(second.close))


def _alike(a: Claim, b: Claim) -> bool:
    """Whether both count one sort of thing, which need not be said twice."""
    one, two = context_of(a), context_of(b)
    return (
        "count" in (a.slot, b.slot)
        and one.head is not None
        and two.head is not None
        and as_stem(one.head) == as_stem(two.head)
    )


def _needs_touch(claim: Claim) -> bool:
    """Whether even the first of each text must share a word or a name: every accident has a cause, and every match a referee."""
    return claim.slot == CAUSE or is_of_event(claim.slot) or _is_strict(claim)


def _is_strict(claim: Claim) -> bool:
    """Whether a question is so wide that one shared word or name says nothing yet."""
    return claim.slot in ("first", "members", "floor") or claim.slot.startswith("law-")


def _is_whole(claim: Claim) -> bool:
    context = context_of(claim)
    return context.when is None and not _NOT_WHOLE & set(context.scope)


_NOT_WHOLE = frozenset(
    ("part", "other", "alone", "compared", "each", "demanded", "new", "out of", "capacity", "former")
)
