"""Declared constraints between slots, decided by interval arithmetic: broken, kept, or undecidable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from itertools import combinations, product
from typing import Any, NamedTuple

from checker.align import Group, GroupKey, group_key
from claims.claim import Claim, Modality
from claims.slot import After, Before, Equal, PartOf, Ref, Rule, SizeOfSet, Sum, Within
from claims.value import Given, RelationKind
from claims.values import kind

Groups = Mapping[GroupKey, Group]
Bounds = tuple[Any, Any]


class Outcome(StrEnum):
    """What became of a rule."""

    KEPT = "kept"
    BROKEN = "broken"
    UNDECIDABLE = "undecidable"


class Weighed(NamedTuple):
    """Some claims held against a rule. ``claims`` are those that took part."""

    outcome: Outcome
    reason: str
    claims: tuple[Claim, ...]


class RuleResult(NamedTuple):
    """A rule with everything that was weighed. One broken combination breaks it; all must hold for it to be kept."""

    rule: Rule
    weighed: tuple[Weighed, ...]

    @property
    def outcome(self) -> Outcome:
        """Broken if anything breaks the rule, kept if everything keeps it."""
        found = {item.outcome for item in self.weighed}
        if Outcome.BROKEN in found:
            return Outcome.BROKEN
        return Outcome.KEPT if found == {Outcome.KEPT} else Outcome.UNDECIDABLE

    def decisive(self) -> tuple[Weighed, ...]:
        """What decided the outcome."""
        return tuple(item for item in self.weighed if item.outcome is self.outcome)


def weigh(rule: Rule, groups: Groups, given: Mapping[str, Given]) -> RuleResult:
    """Hold the claims that a rule names against it; ``given`` is what each slot hands to ``relate``."""
    refs = _refs(rule)
    missing = [ref for ref in refs if not _claims(ref, groups)]
    if missing:
        names = ", ".join(f"'{ref.slot}' of '{ref.about}'" for ref in missing)
        return RuleResult(rule, (Weighed(Outcome.UNDECIDABLE, f"no claim answers {names}", ()),))
    return RuleResult(rule, tuple(_weigh(rule, groups, given)))


def _weigh(rule: Rule, groups: Groups, given: Mapping[str, Given]) -> Iterator[Weighed]:
    match rule:
        case PartOf(part=part, whole=whole):
            yield from _pairwise(part, whole, groups, _part_of)
        case Before(first=first, second=second):
            yield from _pairwise(first, second, groups, _before)
        case After(first=first, second=second):
            yield from _pairwise(second, first, groups, _before)
        case Within(inner=inner, outer=outer):
            yield from _pairwise(inner, outer, groups, _within)
        case SizeOfSet(set=members, size=size):
            yield from _pairwise(members, size, groups, _size)
        case Sum():
            yield _sum(rule, groups)
        case Equal(slots=slots):
            for a, b in combinations(slots, 2):
                yield from _pairwise(a, b, groups, lambda x, y, slot=a.slot: _equal(x, y, given[slot]))  # type: ignore[misc]


def _refs(rule: Rule) -> tuple[Ref, ...]:
    match rule:
        case PartOf():
            return rule.part, rule.whole
        case Before() | After():
            return rule.first, rule.second
        case Within():
            return rule.inner, rule.outer
        case SizeOfSet():
            return rule.set, rule.size
        case Sum():
            return rule.total, *rule.parts
        case Equal():
            return rule.slots


def _claims(ref: Ref, groups: Groups) -> tuple[Claim, ...]:
    """The claims a reference names; what is denied is nothing to build on."""
    group = groups.get(group_key(ref.slot, ref.about, ref.qualifiers))
    return tuple(claim for claim in group.claims if claim.modality is not Modality.DENIED) if group else ()


Decide = Callable[[Claim, Claim], tuple[Outcome, str]]


def _pairwise(left: Ref, right: Ref, groups: Groups, decide: Decide) -> Iterator[Weighed]:
    """Every distinct pair of values; equal values are weighed once."""
    for a, b in product(_distinct(_claims(left, groups)), _distinct(_claims(right, groups))):
        outcome, reason = decide(a[0], b[0])
        yield Weighed(outcome, reason, (*a, *b))


def _distinct(claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], ...]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.value.key(), []).append(claim)
    return tuple(tuple(same) for same in found.values())


def _show(claim: Claim) -> str:
    return kind(claim.value.kind).show(claim.value)


def _bounds(claim: Claim) -> Bounds:
    """Lower and upper bound of a value; ``None`` where there is none.

    A bound is a pair, so that "more than 45" lies above 45: the second part is 1 or -1 where the bound itself is left out.
    """
    value: Any = claim.value
    low, high = getattr(value, "low", None), getattr(value, "high", None)
    return (
        None if low is None else (low, int(getattr(value, "low_open", False))),
        None if high is None else (high, -int(getattr(value, "high_open", False))),
    )


def _under(a: Any, b: Any) -> bool:
    """Whether bound ``a`` is surely not above ``b``; unknown bounds are never sure."""
    return a is not None and b is not None and a <= b


def _over(a: Any, b: Any) -> bool:
    """Whether bound ``a`` is surely above ``b``."""
    return a is not None and b is not None and a > b


def _part_of(part: Claim, whole: Claim) -> tuple[Outcome, str]:
    if getattr(part.value, "unit", None) != getattr(whole.value, "unit", None):
        return Outcome.UNDECIDABLE, f"{_show(part)} and {_show(whole)} have different units"
    (part_low, part_high), (whole_low, whole_high) = _bounds(part), _bounds(whole)
    if _over(part_low, whole_high):
        return Outcome.BROKEN, f"a part of {_show(part)} is more than the whole of {_show(whole)}"
    if _under(part_high, whole_low):
        return Outcome.KEPT, f"{_show(part)} fits into {_show(whole)}"
    return Outcome.UNDECIDABLE, f"{_show(part)} may or may not fit into {_show(whole)}"


def _before(first: Claim, second: Claim) -> tuple[Outcome, str]:
    (first_low, first_high), (second_low, second_high) = _bounds(first), _bounds(second)
    if _over(first_low, second_high):
        return Outcome.BROKEN, f"{_show(first)} lies after {_show(second)}"
    if _under(first_high, second_low):
        return Outcome.KEPT, f"{_show(first)} does not lie after {_show(second)}"
    return Outcome.UNDECIDABLE, f"{_show(first)} and {_show(second)} leave the order open"


def _within(inner: Claim, outer: Claim) -> tuple[Outcome, str]:
    (inner_low, inner_high), (outer_low, outer_high) = _bounds(inner), _bounds(outer)
    if _over(inner_low, outer_high) or _over(outer_low, inner_high):
        return Outcome.BROKEN, f"{_show(inner)} lies outside {_show(outer)}"
    if _under(outer_low, inner_low) and _under(inner_high, outer_high):
        return Outcome.KEPT, f"{_show(inner)} lies within {_show(outer)}"
    return Outcome.UNDECIDABLE, f"{_show(inner)} may or may not lie within {_show(outer)}"


def _size(members: Claim, size: Claim) -> tuple[Outcome, str]:
    least, most = members.value.size()  # type: ignore[attr-defined]
    low, high = getattr(size.value, "low", None), getattr(size.value, "high", None)
    counted = f"{least}" if least == most else f"at least {least}"
    reason = f"the list names {counted}, the number given is {_show(size)}"
    if _over(least, high) or _over(low, most):
        return Outcome.BROKEN, reason
    if least == most and low == high:
        return Outcome.KEPT, reason
    return Outcome.UNDECIDABLE, f"the list need not be complete: {reason}"


def _sum(rule: Sum, groups: Groups) -> Weighed:
    """The total against the sum of the parts, each taken as wide as its claims together are."""
    claims = tuple(claim for ref in _refs(rule) for claim in _claims(ref, groups))
    if len({getattr(claim.value, "unit", None) for claim in claims}) > 1:
        return Weighed(Outcome.UNDECIDABLE, "the figures have different units", claims)
    total = _hull(_claims(rule.total, groups))
    parts = [_hull(_claims(ref, groups)) for ref in rule.parts]
    added: Bounds = reduce(_add, parts, (Decimal(0), Decimal(0)))
    reason = f"the parts add up to {_range(added)}, the total given is {_range(total)}"
    if _over(added[0], total[1]) or _over(total[0], added[1]):
        return Weighed(Outcome.BROKEN, reason, claims)
    kept = added == total and None not in added
    return Weighed(Outcome.KEPT if kept else Outcome.UNDECIDABLE, reason, claims)


def _hull(claims: tuple[Claim, ...]) -> Bounds:
    lows, highs = zip(
        *((getattr(claim.value, "low", None), getattr(claim.value, "high", None)) for claim in claims), strict=True
    )
    return (None if None in lows else min(lows)), (None if None in highs else max(highs))


def _add(a: Bounds, b: Bounds) -> Bounds:
    low, high = (None if None in pair else sum(pair, Decimal(0)) for pair in zip(a, b, strict=True))
    return low, high


def _range(bounds: Bounds) -> str:
    low, high = ("?" if bound is None else f"{bound:,}" for bound in bounds)
    return low if low == high else f"{low} to {high}"


def _equal(a: Claim, b: Claim, given: Given) -> tuple[Outcome, str]:
    relation = kind(a.value.kind).relate(a.value, b.value, given)
    if relation.kind is RelationKind.DIFFERS:
        return Outcome.BROKEN, relation.reason
    kept = relation.kind is RelationKind.SAME
    return Outcome.KEPT if kept else Outcome.UNDECIDABLE, relation.reason
