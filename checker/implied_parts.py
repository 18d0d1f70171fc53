"""An implied rule of sums: "43 people, 26 in the town and 19 in the villages" cannot all hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.discover.nouns import PEOPLE, counts_people
from checker.discover.rarity import context_of
from checker.implied_counts import Excess
from claims.claim import Claim
from claims.numbers.table import is_currency
from claims.values.count import Count

# How far, in characters, a part may stand behind the figure before it: behind the whole nothing but a mark stands between.
_MARK, _NEAR = 4, 50
_FEWEST, _MOST = 2, 8
# What tells a part from another by place or time: nothing is in two of them. What is "of" the whole may be counted twice.
_APART = frozenset("in at from to on near by during outside inside under over above below through via aboard".split())
_BE = frozenset(("are", "were", "is", "was", "come", "came", "go", "went", "live", "work"))
_AT_LEAST = ("at least ", "no fewer than ", "no less than ")
# Between a whole and its first part: a mark that sets the parts off, or words that make them parts.
_OPENS = re.compile(r"(?:\sof\s[a-z]+(?:\s[a-z]+)?)?\s?(?:\(|:|–|—|- )\s*")
_MADE = re.compile(
    r"(?:\sof\s[a-z]+(?:\s[a-z]+)?)?(?:,|\s?\(|\s?[–—]|\s-)?\s(?:including|of (?:which|whom|them|these)|among (?:them|whom)),?\s"
)
# Amounts that are shared out; heights and percentages are not.
_ADDED = frozenset(("kg", "l", "m2", "m3", "Wh"))
# Somebody may be one of these and one of any others too.
_CROSSING = frozenset(
    "women woman men man girls boys children child minors teenagers infants adults foreigners civilians elderly pensioners".split()
)


def of_parts(claims: Iterable[Claim]) -> Iterator[Excess]:
    """Parts that stand right behind their whole in one sentence and add up to more: each tells of another place or time, or, behind a
    bracket, colon or dash, counts other people among all.
    """
    for same in by_sentence(claims).values():
        for at, whole in enumerate(same[:-_FEWEST]):
            parts = _parts(whole, same[at + 1 :])
            sum_, limit = sum((exactly(part) or Decimal(0) for part in parts), Decimal(0)), _told(whole)
            if limit is not None and len(parts) >= _FEWEST and sum_ > limit:
                told = " + ".join(part.written for part in parts)
                are = "together" if _unit(whole) else f"{sum_},"
                yield Excess("sum", f"{told} are {are} more than the whole, given as {whole.written}", (*parts, whole))


def _parts(whole: Claim, others: Sequence[Claim]) -> list[Claim]:
    """The run of parts behind a whole; none where the figure counts nothing or is itself one of some."""
    if {"part", "other", "alone", "each"} & set(context_of(whole).scope) or not others:
        return []
    between = behind(whole)[: max(_gap(whole, others[0]), 0)]
    opened, made = _OPENS.fullmatch(between) is not None, _MADE.fullmatch(between) is not None
    if not (getattr(whole.value, "noun", None) or _unit(whole) or opened) or not (
        opened or made or len(between) <= _MARK
    ):
        return []
    found: list[Claim] = []
    last = whole
    for claim in others[:_MOST]:
        near = last is whole or _gap(last, claim) <= _NEAR
        if not near or exactly(claim) is None or not _is_part(whole, claim, opened or made):
            break
        found.append(claim)
        last = claim
    return [] if _may_cross(found) else found


def _may_cross(parts: Sequence[Claim]) -> bool:
    """Whether one may be in two of the parts: "12 women and 30 Kenyans", "20 Germans and 45 students"."""
    nouns = [(getattr(part.value, "noun", None) or "").split()[-1:] for part in parts]
    return len({_sort(noun[0]) for noun in nouns if noun}) > 1


def _sort(noun: str) -> str:
    """By what a noun tells people apart: by sex or age, by where they are from, by what they do."""
    return "age" if noun.lower() in _CROSSING else "origin" if noun[0].isupper() else "role"


def _is_part(whole: Claim, part: Claim, set_off: bool) -> bool:
    if context_of(part).when != context_of(whole).when:
        return False  # "20 people, 15 in 2019 and 18 in 2020"
    if _unit(part) != _unit(whole):
        return False  # "200 people, 4 percent of them …"
    if not getattr(part.value, "noun", None):
        words = [word.lower() for word in behind(part).split()[:2]]
        if set_off and words[:1] and words[0] in _BE:
            words = words[1:]
        return bool(words) and words[0] in _APART
    differs = context_of(part).head != context_of(whole).head
    # "Fourteen: nine operators, four cataloguers and three technicians"
    bare = not getattr(whole.value, "noun", None) and whole.written.isalpha()
    return set_off and differs and (bare or (_people(whole) and _people(part)))


def _adds_up(unit: str | None) -> bool:
    return unit is None or unit in _ADDED or is_currency(unit)


def _unit(claim: Claim) -> str | None:
    return getattr(claim.value, "unit", None)


def _people(claim: Claim) -> bool:
    head = context_of(claim).head
    return head is not None and (head == PEOPLE or counts_people(head))


def behind(claim: Claim) -> str:
    """What its quote has behind a figure."""
    return (claim.provenance.quote or "").partition(claim.written)[2]


def exactly(claim: Claim) -> Decimal | None:
    """The figure of an exact amount that may be added to others."""
    value = claim.value
    exact = isinstance(value, Count) and value.low == value.high and _adds_up(value.unit)
    return value.low if isinstance(value, Count) and exact else None


def _told(whole: Claim) -> Decimal | None:
    """The figure that a whole is given as; whoever says "at least 43" knew of no more."""
    least = whole.value.low if isinstance(whole.value, Count) and whole.written.lower().startswith(_AT_LEAST) else None
    return least if least is not None else exactly(whole)


def _gap(one: Claim, two: Claim) -> int:
    first, second = one.provenance.span, two.provenance.span
    return second.start - first.stop if first and second else _NEAR + 1


def by_sentence(claims: Iterable[Claim], fewest: int = _FEWEST) -> dict[tuple[str, frozenset[str]], list[Claim]]:
    """The figures of each sentence in their order, each place once."""
    found: dict[tuple[str, frozenset[str]], dict[int, Claim]] = defaultdict(dict)
    for claim in claims:
        if isinstance(claim.value, Count) and not claim.value.ordinal and claim.provenance.span:
            found[claim.source, context_of(claim).words].setdefault(claim.provenance.span.start, claim)
    return {key: [some[at] for at in sorted(some)] for key, some in found.items() if len(some) > fewest}
