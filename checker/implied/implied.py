"""Rules that nobody has to declare: a part above its total, a list that is not as long as it says, an end before its start …"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, product, repeat

from checker.discover.pairing.lands import may_be_of
from checker.discover.pairing.marked import days_of
from checker.discover.rarity import context_of
from checker.implied.ages import ages, ages_then
from checker.implied.broken import TOPIC, Broken, Said, asked, by_subject
from checker.implied.counts import in_one_sentence, of_listed, of_votes
from checker.implied.dates import orders, weekdays
from checker.implied.firsts import first_acts, firsts
from checker.implied.lengths import of_lengths
from checker.implied.scores import of_scores
from checker.implied.sums import of_sums
from checker.implied.zones import of_zones
from checker.judge.two_times import WEEKS
from checker.slots.traits import is_cumulative
from claims.claim import Claim, Modality
from claims.extract.boxes.marks import is_of_row
from claims.numbers.value import Count
from claims.text import meet
from claims.values.set import SetValue

_COUNTS = {
    "part-of": "A part does not exceed its whole",
    "sum": "Parts add up to their whole",
    "length": "A length fits its begin and end",
    "change": "A change fits the figures before and after it",
    "share": "A share fits its part and its whole",
    "score": "A result fits what is told of its parts",
    "conversion": "A measure in two units is one measure",
    "zone": "An hour in two zones is one moment",
    "price": "A number times the price of one is the total",
}
_SOME = frozenset(("part", "alone", "other", "each", "compared", "new", "out of"))


def implied(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """Every implied rule that the claims break, in a fixed order. ``said`` gives when a claim was made."""
    taken = tuple(claim for claim in claims if claim.modality is not Modality.DENIED and not context_of(claim).doubt)
    yield from weekdays(taken)
    yield from _once(chain(_lists(taken), _parts(taken, said), _counts(taken)))
    yield from orders(taken)
    yield from ages(taken, said)
    yield from ages_then(taken)
    yield from firsts(taken, said)
    yield from first_acts(taken, said)


def _once(found: Iterable[Broken]) -> Iterator[Broken]:
    """Of findings on the same figures the first alone: a list too long for its number is a sum above its whole too."""
    told: list[tuple[Claim, ...]] = []
    near: dict[tuple[str, int], set[int]] = defaultdict(set)
    for broken in found:
        # Only findings with a figure close to each of these can be on the same.
        beside: list[set[int]] = [
            set().union(*(near.get(place, ()) for place in _places(claim))) for claim in broken.claims
        ]
        others = [told[at] for at in sorted(set.intersection(*beside))]
        if not any(all(any(map(_overlaps, repeat(claim), other)) for claim in broken.claims) for other in others):
            for place in {place for claim in broken.claims for place in _places(claim)}:
                near[place].add(len(told))
            told.append(broken.claims)
            yield broken


# Places of a text are looked up by stretches of so many characters.
_STRETCH = 128


def _places(claim: Claim) -> list[tuple[str, int]]:
    """The stretches of its text in which a claim's words stand."""
    span = claim.provenance.span
    return [(claim.source, at) for at in range(span.start // _STRETCH, span.stop // _STRETCH + 1)] if span else []


def _overlaps(one: Claim, two: Claim) -> bool:
    a, b = one.provenance.span, two.provenance.span
    return a is not None and b is not None and one.source == two.source and meet(a, b)


def _lists(claims: Iterable[Claim]) -> Iterator[Broken]:
    for members in by_subject(claims, "list", "list-size").values():
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


def _parts(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """A part that is said to be one ("alone") against the wholes of the same question, in texts that tell of one thing."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Count) and context_of(claim).noun_class:
            by_slot[f"{asked(claim)} {context_of(claim).noun_class}"].append(claim)
    for same in by_slot.values():
        wholes = [
            claim
            for claim in same
            if not _SOME & set(context_of(claim).scope) and context_of(claim).when is None and not is_of_row(claim)
        ]
        for part in (claim for claim in same if "alone" in context_of(claim).scope and not _says_which(claim)):
            above = [
                whole
                for whole in wholes
                if _exceeds(part, whole) and _one_thing(part, whole) and not _of_two_times(part, whole, said)
            ]
            if above:
                reason = f"a part of {part.written} is more than the whole of {above[0].written}"
                yield Broken("part-of", "A part does not exceed its whole", reason, (part, *above))


def _says_which(claim: Claim) -> bool:
    """Whether a figure joined to its noun says of which sort a thing is: "a four-berth cabin" is no part of those of two berths."""
    return isinstance(claim.value, Count) and claim.value.noun is not None and "-" in claim.written.split()[0]


def _counts(claims: tuple[Claim, ...]) -> Iterator[Broken]:
    for rule in (in_one_sentence, of_sums, of_listed, of_votes, of_lengths, of_scores, of_zones):
        for found in rule(claims):
            yield Broken(found.rule, _COUNTS[found.rule], found.reason, found.claims)


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
    if not may_be_of(part, whole):
        return False
    if part.source == whole.source and a.words == b.words:
        # "700 of them": of whatever the sentence counts.
        return getattr(part.value, "noun", None) is not None
    # That both tell of dead is no sign that they tell of the same.
    shared = {word for word in a.near & b.near if not (word[0] == "=" and part.slot.startswith(word[1:]))}
    return len(a.topic & b.topic) >= TOPIC and bool(a.participants & b.participants or shared)


def _of_two_times(part: Claim, whole: Claim, said: Said) -> bool:
    """Whether a part and a whole are told of two times: of days, or of months, that do not meet, or in texts that appeared weeks apart."""
    here, there = days_of(context_of(part).scope), days_of(context_of(whole).scope)
    if here and there:
        return max(here[0], there[0]) > min(here[1], there[1])
    one, two = said(part), said(whole)
    if is_cumulative(part.slot) and one != two and not (one and two and two[0] > one[1]):
        return True  # what goes on rising was less when it was told before
    return bool(one and two) and max(one[0] - two[1], two[0] - one[1]) > WEEKS  # type: ignore[index]
