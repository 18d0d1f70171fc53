"""Implied rules of counts: a part above its whole, seats or votes that add up to more than there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.discover.pairing.nouns import PEOPLE, counts_people
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.context.around import SIDES
from claims.numbers.value import Count
from claims.slot import APART


@dataclass(frozen=True, slots=True)
class Excess:
    """Claims that cannot all hold, with the reason. ``rule``: part-of or sum."""

    rule: str
    reason: str
    claims: tuple[Claim, ...]


_SOME = frozenset(("part", "alone", "other", "each", "compared", "new", "former", "capacity", "demanded"))
_HOUSES = frozenset(("=member", "=seats", "=seat"))
_FEWEST = 3
# So far apart in a text two figures stand in two sentences, though of the same words.
_LONGEST = 2000


def _exactly(claim: Claim) -> Decimal | None:
    value = claim.value
    return (
        value.low
        if isinstance(value, Count) and value.low is not None and value.unit is None and not value.ordinal
        else None
    )


def _most(claim: Claim) -> Decimal | None:
    return claim.value.high if isinstance(claim.value, Count) else None


def in_one_sentence(claims: Iterable[Claim]) -> Iterator[Excess]:
    """ "Of its 1,244 coins no fewer than 1,310 …": a part above the whole that its own sentence gives.

    Where several figures of a sentence are so, what was taken for their whole most likely is none: a row of results, a list.
    """
    for same in _by_sentence(claims):
        found = list(_exceeding(same))
        if len(found) == 1:
            yield from found


def _exceeding(same: Sequence[Claim]) -> Iterator[Excess]:
    """The parts of a sentence that are above a whole of it."""
    # Of figures in a row none but the first can be the whole of another.
    first = next((claim for claim in same if "listed" in context_of(claim).scope), None)
    wholes = [
        claim
        for claim in same
        if not _SOME & set(context_of(claim).scope) and (claim is first or "listed" not in context_of(claim).scope)
    ]
    mixed = _mixed_from(same)
    for part in filter(_is_part, same):
        for whole in wholes:
            if whole.start() < part.start() and _of_one_sort(part, whole, mixed) and _is_above(part, whole):
                yield Excess(
                    "part-of", f"a part of {part.written} is more than the whole of {whole.written}", (part, whole)
                )


def _is_part(claim: Claim) -> bool:
    """Whether a count is of some of those told before: "the other 44" are beside those, and no part of them."""
    scope = context_of(claim).scope
    return "part" in scope and "other" not in scope


def _is_above(part: Claim, whole: Claim) -> bool:
    """Whether a part is more than the whole; of nobody nothing is a part: "nobody survived, and four of those killed were children"."""
    least, most = _exactly(part), _most(whole)
    return least is not None and most is not None and least > most > 0


def _mixed_from(sentence: Sequence[Claim]) -> int | None:
    """Where a sentence counts a second sort of thing; None where it counts one alone."""
    heads = [context_of(claim).head for claim in sentence]
    return next((claim.start() for claim, head in zip(sentence, heads, strict=True) if head != heads[0]), None)


def _of_one_sort(part: Claim, whole: Claim, mixed: int | None) -> bool:
    """Whether a part can be of what the whole counts: the same noun, or people of people. ``mixed`` is where its sentence counts another sort.

    "Six of them" may be of anything counted before: "22 people were taken to two hospitals, six of them" breaks no rule.
    """
    some, all_ = context_of(part).head, context_of(whole).head
    if not getattr(part.value, "noun", None) and mixed is not None and mixed < part.start():
        return False
    return some == all_ or (some == PEOPLE and counts_people(all_))


def of_listed(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Seats that a text gives to each of three or more, against the number of all that it gives."""
    by_head: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        context = context_of(claim)
        if (
            claim.slot.removesuffix(APART) == "count"
            and context.head
            and context.head != PEOPLE
            and context.when is None
        ):
            by_head[claim.source, context.head].append(claim)
    for same in by_head.values():
        sized = sorted((claim for claim in same if _exactly(claim) is not None), key=_exactly, reverse=True)  # type: ignore[arg-type]
        if len(sized) > _FEWEST:
            # "Thousands of Americans", said three times, are no three parts.
            told = [claim for claim in sized[1:] if _most(claim) == _exactly(claim)]
            total, parts = sized[0], [claim for claim in told if not _SOME & set(context_of(claim).scope)]
            yield from _above(total, sorted(parts, key=Claim.start))


def _above(total: Claim, parts: Sequence[Claim]) -> Iterator[Excess]:
    owners = [context_of(claim).owner for claim in parts]
    most, sizes = _most(total), [_exactly(claim) for claim in parts]
    if len(parts) < _FEWEST or not all(owners) or not _whole(total) or most is None:
        return
    if all(a.isdisjoint(b) for a, b in combinations(owners, 2)):
        sum_ = sum(size for size in sizes if size is not None)
        if sum_ > most:
            told = " + ".join(claim.written for claim in parts)
            yield Excess("sum", f"{told} are {sum_}, more than the whole of {total.written}", (*parts, total))


def _whole(claim: Claim) -> bool:
    """Whether a figure is said to be that of all: "the council's 39 seats", "a 39-seat council", "15 of the 39 seats"."""
    raw = claim.written.lower()
    return (
        raw.startswith(("the ", "all ", "its ", "total"))
        or "-" in raw
        or bool({"total", "out of", "whole"} & set(context_of(claim).scope))
    )


def of_votes(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Votes for, against and withheld, against the members that the house has in the same text."""
    taken = tuple(claims)
    houses: dict[str, list[Claim]] = defaultdict(list)
    for claim in taken:
        context = context_of(claim)
        # "Four members abstained" are no house, and "11 of 16 seats" may be those of another one.
        if (
            claim.slot.removesuffix(APART) == "count"
            and context.head in _HOUSES
            and not (_SOME | {"out of"}) & set(context.scope) | SIDES & context.near
        ):
            houses[claim.source].append(claim)
    for same in _by_sentence(taken):
        for sides in _ballots(same):
            yield from _above_house(sides, [house for house in houses[same[0].source] if house not in same])


def _above_house(sides: Mapping[str, Claim], houses: Sequence[Claim]) -> Iterator[Excess]:
    """The sides of one ballot, where they are more than every house of their text; fewer than one side are no house, unless they are told as a whole: "eleven councillors spoke"."""
    sizes = [size for claim in sides.values() if (size := _exactly(claim)) is not None]
    if len(sizes) < 2:
        return
    named = frozenset[str]().union(*(context_of(claim).close for claim in sides.values()))
    if named and not any(named & context_of(house).close for house in houses):
        return  # "85 to 15 in the Senate", beside a court of nine
    own = [house for house in houses if _whole(house) or (_most(house) or 0) >= max(sizes)]
    if own and all((most := _most(house)) is not None and sum(sizes) > most for house in own):
        told = " + ".join(claim.written for claim in sides.values())
        yield Excess("sum", f"{told} are {sum(sizes)}, more than {own[0].written}", (*sides.values(), own[0]))


def _ballots(same: Iterable[Claim]) -> Iterator[Mapping[str, Claim]]:
    """The sides of each ballot: where one of them is told again with another figure, the next ballot begins ("For: 14. Against: 9." and "For: 23.")."""
    sides: dict[str, Claim] = {}
    for claim in same:
        for side in _side(claim):
            if side in sides and _exactly(sides[side]) != _exactly(claim):
                yield sides
                sides = {}
            sides[side] = claim
    yield sides


def _side(claim: Claim) -> frozenset[str]:
    """The side of a vote that a figure is that of: what it counts says so first; where its clause names two, nothing does."""
    context = context_of(claim)
    found = SIDES & {context.head} or context.near & SIDES
    return found if len(found) == 1 else frozenset()


def _by_sentence(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """The counts of each sentence from left to right; sentences of the same words that stand near each other count as one."""
    found: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Count):
            found[claim.source, context_of(claim).words].append(claim)
    for some in found.values():
        same: list[Claim] = []
        for claim in sorted(some, key=Claim.start):
            if same and claim.start() - same[0].start() > _LONGEST:
                yield same
                same = []
            same.append(claim)
        yield same
