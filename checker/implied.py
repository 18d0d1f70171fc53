"""Rules that nobody has to declare: a part above its total, a list that is not as long as it says, an end before its start …"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, product, repeat

from checker.discover.rarity import context_of
from checker.implied_counts import in_one_sentence, of_listed, of_votes
from checker.implied_lengths import of_lengths
from checker.implied_sums import of_sums
from claims.claim import Claim, Modality
from claims.dates.value import DateValue
from claims.extract.births import AGE_IN
from claims.extract.first_acts import DATED
from claims.extract.first_acts import SLOT as FIRST_ACT
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
        kinds = {"part-of": "part-of", "sum": "sum", "list-length": "size-of-set", "order": "before"}
        return kinds.get(self.rule, "equal")


def implied(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """Every implied rule that the claims break, in a fixed order. ``said`` gives when a claim was made."""
    taken = tuple(claim for claim in claims if claim.modality is not Modality.DENIED)
    yield from _weekdays(taken)
    yield from _once(chain(_lists(taken), _parts(taken), _counts(taken)))
    yield from _orders(taken)
    yield from _ages(taken, said)
    yield from _ages_then(taken)
    yield from _firsts(taken, said)
    yield from _first_acts(taken, said)


def _once(found: Iterable[Broken]) -> Iterator[Broken]:
    """Of findings on the same figures the first alone: a list too long for its number is a sum above its whole too."""
    told: list[list[Claim]] = []
    for broken in found:
        if not any(all(any(map(_overlaps, repeat(claim), other)) for claim in broken.claims) for other in told):
            told.append(list(broken.claims))
            yield broken


def _overlaps(one: Claim, two: Claim) -> bool:
    a, b = one.provenance.span, two.provenance.span
    return a is not None and b is not None and one.source == two.source and a.start < b.stop and b.start < a.stop


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
                if (
                    least == most
                    and number.unit is None
                    and number.low == number.high
                    and number.low not in (None, least)
                ):
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


_COUNTS = {
    "part-of": "A part does not exceed its whole",
    "sum": "Parts add up to their whole",
    "length": "A length fits its begin and end",
}


def _counts(claims: tuple[Claim, ...]) -> Iterator[Broken]:
    for rule in (in_one_sentence, of_sums, of_listed, of_votes, of_lengths):
        for found in rule(claims):
            yield Broken(found.rule, _COUNTS[found.rule], found.reason, found.claims)


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
_EVER = 1_000_000
_SAME_KIND = 2


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
        told = _told(same)  # a sentence that a text repeats begins and ends but once
        first = [claim for claim in told if asked(claim) in begins]
        last = [claim for claim in told if asked(claim) in ends]
        for one, two in product(first, last):
            if _after(one, two):
                yield Broken(
                    "order",
                    "An end does not lie before its start",
                    f"{one.written} is the start, {two.written} the end",
                    (one, two),
                )


def _told(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The first of those that give one answer to one question."""
    found: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        found.setdefault((asked(claim), claim.value.key()), claim)
    return found.values()


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
                birth, reason = min(
                    wrong, key=lambda pair: (pair[0].source != age.source, _width(pair[0]), pair[0].source)
                )
                yield Broken("age", "An age fits the birth date", reason, (birth, age))


def _ages_then(claims: Iterable[Claim]) -> Iterator[Broken]:
    """An age in a year that the text names, against a birth date: "commissioned at the age of 22 in 1989"."""
    taken = tuple(claims)
    born = _by(taken, "birth-date")
    for age in (claim for claim in taken if claim.slot.startswith(AGE_IN)):
        for birth in born.get(age.about, ())[:1]:
            years, day, when = age.value, birth.value, int(age.slot.removeprefix(AGE_IN))
            if isinstance(years, Count) and isinstance(day, DateValue) and years.low and day.low:
                old = when - day.low.year
                if not old - 1 <= years.low <= old:
                    reason = f"born {day.key()}, {old - 1} or {old} years old in {when}, not {int(years.low)}"
                    yield Broken("age", "An age fits the birth date", reason, (birth, age))


def _firsts(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """The first of its kind beside one that a text dates a year or more before."""
    taken = tuple(claims)
    dated = [claim for claim in taken if claim.slot.startswith("when-") and isinstance(claim.value, DateValue)]
    for first in (claim for claim in taken if claim.slot == "first" and context_of(claim).modifiers):
        told = said(first)
        earlier = [claim for claim in dated if told and _is_earlier(claim, first, told[0])]
        if earlier:
            reason = f"said to be the first, but {earlier[0].written} comes before it"
            yield Broken("first", "Nothing comes before the first", reason, (first, earlier[0]))


def _first_acts(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """The first ascent, told as news, beside one that another text of the same thing dates years before."""
    taken = tuple(claims)
    dated = [claim for claim in taken if asked(claim) == DATED and isinstance(claim.value, DateValue)]
    for first in (claim for claim in taken if asked(claim) == FIRST_ACT):
        told = said(first)
        for earlier in dated if told else ():
            day = earlier.value
            a, b = context_of(first), context_of(earlier)
            if (
                told
                and isinstance(day, DateValue)
                and day.high
                and day.high.year < told[0].year
                and a.modifiers == b.modifiers
                and len(a.topic & b.topic) >= _TOPIC
                and first.source != earlier.source
            ):
                reason = f"said to be the first, but {earlier.written} comes before it"
                yield Broken("first", "Nothing comes before the first", reason, (first, earlier))
                break


# "The first woman to lead the union since it was founded in 1921": from when on nobody was before.
_SINCE = re.compile(r"\bsince\b(?: \S+){0,6} $")


def _is_earlier(claim: Claim, first: Claim, told: date) -> bool:
    """Whether a dated happening is of the same kind as a first, years before: it shares the noun of which it is the first, and more."""
    day = claim.value
    if (
        not isinstance(day, DateValue)
        or day.high is None
        or day.high.year >= told.year
        or claim.modality is Modality.PLANNED
        or _SINCE.search((claim.provenance.quote or "").partition(claim.written)[0])
    ):
        return False
    a, b = context_of(first), context_of(claim)
    near = b.near | {claim.slot.removeprefix("when-")}
    return (
        a.modifiers <= near
        and len(a.near & near) >= _SAME_KIND
        and len(a.topic & b.topic) >= _TOPIC
        and claim.source != first.source
    )


def _width(claim: Claim) -> int:
    """How many days a date covers: of several birth dates the most precise speaks."""
    value = claim.value
    return (value.high - value.low).days if isinstance(value, DateValue) and value.low and value.high else _EVER


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
