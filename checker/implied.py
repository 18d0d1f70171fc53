"""Rules that nobody has to declare: a part above its total, a list that is not as long as it says, an end before its start …"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from checker.discover.rarity import context_of
from claims.claim import Claim, Modality
from claims.dates.value import DateValue
from claims.extract.slips import weekday_slip
from claims.slot import APART
from claims.tables import table
from claims.values.count import Count
from claims.values.set import SetValue

Said = Callable[[Claim], tuple[date, date] | None]


@dataclass(frozen=True, slots=True)
class Broken:
    """An implied rule that some claims break, with the reason."""

    rule: str
    title: str
    reason: str
    claims: tuple[Claim, ...]

    @property
    def kind(self) -> str:
        """The kind of declared rule that it is most like; its code is that kind's."""
        return {"part-of": "part-of", "list-length": "size-of-set", "order": "before"}.get(self.rule, "equal")


def implied(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """Every implied rule that the claims break, in a fixed order. ``said`` gives when a claim was made."""
    taken = tuple(claim for claim in claims if claim.modality is not Modality.DENIED)
    yield from _weekdays(taken)
    yield from _lists(taken)
    yield from _parts(taken)
    yield from _orders(taken)
    yield from _ages(taken, said)


def asked(claim: Claim) -> str:
    """The question as it was found: a declared slot of the same name changes nothing of what is implied."""
    return claim.slot.removesuffix(APART)


def _weekdays(claims: Iterable[Claim]) -> Iterator[Broken]:
    for claim in claims:
        if (
            asked(claim) == "weekday"
            and isinstance(claim.value, DateValue)
            and (slip := weekday_slip(claim.value, claim.written))
        ):
            yield Broken("weekday", "A weekday fits its date", slip, (claim,))


def _by(claims: Iterable[Claim], *slots: str) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if asked(claim) in slots:
            found[claim.about].append(claim)
    return found


def _lists(claims: Iterable[Claim]) -> Iterator[Broken]:
    for members in _by(claims, "list", "list-size").values():
        for one, size in product(members, members):
            if isinstance(one.value, SetValue) and isinstance(size.value, Count):
                (least, most), number = one.value.size(), size.value
                if least == most and number.low == number.high and number.low not in (None, least):
                    yield Broken(
                        "list-length",
                        "A list is as long as it says",
                        f"the list names {least}, the number given is {number.low}",
                        (size, one),
                    )


def _parts(claims: Iterable[Claim]) -> Iterator[Broken]:
    """A part that is said to be one ("alone") against the wholes of the same question, in texts that tell of one thing."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Count) and context_of(claim).noun_class:
            by_slot[f"{asked(claim)} {context_of(claim).noun_class}"].append(claim)
    for same in by_slot.values():
        wholes = [
            claim for claim in same if not _SOME & set(context_of(claim).scope) and context_of(claim).when is None
        ]
        for part in (claim for claim in same if "alone" in context_of(claim).scope):
            above = [whole for whole in wholes if _exceeds(part, whole) and _one_thing(part, whole)]
            if above:
                reason = f"a part of {part.written} is more than the whole of {above[0].written}"
                yield Broken("part-of", "A part does not exceed its whole", reason, (part, *above))


_SOME = frozenset(("part", "alone", "other", "each", "compared", "new", "out of"))


def _exceeds(part: Claim, whole: Claim) -> bool:
    one, all_ = part.value, whole.value
    return bool(
        isinstance(one, Count)
        and isinstance(all_, Count)
        and one.low is not None
        and all_.high is not None
        and one.low > all_.high
    )


def _one_thing(part: Claim, whole: Claim) -> bool:
    """Whether both speak of one event: sentences that share a name, or clauses that share a word besides."""
    a, b = context_of(part), context_of(whole)
    return (part.source == whole.source and a.words == b.words) or (
        len(a.topic & b.topic) >= _TOPIC and bool(a.participants & b.participants or (a.near & b.near))
    )


_TOPIC = 6


def _orders(claims: Iterable[Claim]) -> Iterator[Broken]:
    """What ends in a sentence does not end before it began there."""
    begins, ends = (
        frozenset(f"when-{name}" for name in table("happenings")["order"][side]) for side in ("begins", "ends")
    )
    by_sentence: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if asked(claim) in begins or asked(claim) in ends:
            by_sentence[claim.source, context_of(claim).words].append(claim)
    for same in by_sentence.values():
        for one, two in product(same, same):
            if asked(one) in begins and asked(two) in ends and _after(one, two):
                yield Broken(
                    "order",
                    "An end does not lie before its start",
                    f"{one.written} is the start, {two.written} the end",
                    (one, two),
                )


def _after(one: Claim, two: Claim) -> bool:
    first, last = one.value, two.value
    return bool(
        isinstance(first, DateValue)
        and isinstance(last, DateValue)
        and first.low
        and last.high
        and first.low > last.high
    )


def _ages(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """An age against a birth date, on the day on which the age was told."""
    taken = tuple(claims)
    born, ages = _by(taken, "birth-date"), _by(taken, "age")
    for person in sorted(born.keys() & ages.keys()):
        for age in ages[person]:
            when = said(age)
            unfit = [(birth, _unfit(birth, age, when)) for birth in born[person]] if when else []
            wrong = [(birth, reason) for birth, reason in unfit if reason]
            if wrong and len(wrong) == len(unfit):
                yield Broken("age", "An age fits the birth date", wrong[0][1], (*(birth for birth, _ in wrong), age))


def _unfit(birth: Claim, age: Claim, when: tuple[date, date]) -> str | None:
    if not isinstance(birth.value, DateValue) or not isinstance(age.value, Count):
        return None
    low, high, years = birth.value.low, birth.value.high, age.value.low
    if low is None or high is None or years is None:
        return None
    oldest, youngest = _years(low, when[1]), _years(high, when[0])
    if youngest - 1 <= years <= oldest:
        return None
    told = f"{oldest}" if oldest == youngest else f"{youngest} or {oldest}"
    return f"born {birth.value.key()}, {told} years old when it was written, not {int(years)}"


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
